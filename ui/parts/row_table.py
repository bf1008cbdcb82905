"""The rows behind a number, each with its cell in the sheet and what was understood."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, overload

import pandas as pd

from records.cell_links import cell_url
from records.workbook.column import Column, Reads, Table
from records.workbook.raw import MASK
from records.workbook.web_addresses import is_web_address
from ui.parts.markup import Html, link, show_html
from ui.parts.table import Cell, cell, number
from ui.parts.tables.listed_table import Listed, show_listed
from ui.selection.view import View
from words.formats import MISSING, day

Row: TypeAlias = dict[str, object]
ROWS = 20  # on a page of many
_LONG, _BEGINNING = 1_500, 300  # characters: a text that would fill a phone's screen several times, and what is shown of it


class _Rows(Sequence[Row]):
    """The rows of a table as their fields, made only for those that are asked for: a page draws twenty of thousands."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        return records_in(self._rows.iloc[at]) if isinstance(at, slice) else records_in(self._rows.iloc[[at]])[0]

    def __iter__(self) -> Iterator[Row]:
        return iter(records_in(self._rows))


def show_rows(view: View, table: Table, rows: pd.DataFrame, caption: str, *, total: str = "", chosen_by: Hashable = ()) -> None:
    """
    A table of counted rows; how many there are stands in its caption, and what they add up to.

    Args:
        view: whose language it has.
        table: whose rows they are.
        rows: those to be shown; they follow from the view, the table and `chosen_by`.
        caption: of the table.
        total: what they add up to, in words.
        chosen_by: what else they were chosen by: a requirement, a month.
    """
    columns = [column for column in table.columns if column.reads is not Reads.ORDINAL]
    headers = [view.say("rows.cell"), *(view.say(f"field.{column.field}") for column in columns)]
    items = _Rows(rows)
    if not items:
        show_html(Html('<p class="ps-empty">{}: {}</p>').format(caption, view.say("rows.none")))
        return
    counted = view.say_many("count.rows", len(items))
    added = f", {total}" if total else ""
    listed = Listed(
        f"rows:{table.name}", items, partial(_searched, view, columns), _sorts(table), page=ROWS, chosen_by=(chosen_by,)
    )

    def made(shown: Sequence[Row]) -> tuple[list[str], list[list[Cell]]]:
        body = [[where(view, row), *(_cell(view, row[of.field], of.field, of.reads) for of in columns)] for row in shown]
        return headers, body

    show_listed(view, listed, f"{caption}: {counted}{added}", made, kind="ps-rows ps-stack")


def _searched(view: View, columns: Sequence[Column], row: Row) -> str:
    """What a row is found by: its tab, and its texts and names as people read them."""
    known = ((of, row[of.field]) for of in columns if of.reads not in (Reads.COUNT, Reads.DAY, Reads.YES_NO))
    texts = (_name(view, str(value), of.reads) for of, value in known if value is not None)
    return " ".join((str(row["tab"]), *texts))


def _sorts(table: Table) -> dict[str, Callable[[Row], float | str]]:
    """The order by day, the latest first, where the rows of a table have one; what is not known comes last."""
    day_of = next((of.field for of in table.columns if of.reads is Reads.DAY), None)
    if day_of is None:
        return {}
    return {"date": lambda row: -day_of_row.timestamp() if isinstance(day_of_row := row[day_of], pd.Timestamp) else 0}


def records_in(rows: pd.DataFrame) -> list[dict[str, object]]:
    """Each row as its fields; what is missing is None."""
    known = rows.astype(object).where(rows.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in known.to_dict("records")]


def where(view: View, row: dict[str, object]) -> Cell:
    """The tab and the row; a link into the sheet where it is on the web."""
    label = f"{row['tab']} · {row['row']}"
    url = cell_url(view.records.url, row["sheet_id"], f"A{row['row']}")
    return cell(link(url, label) if url else label)


def _cell(view: View, value: object, field: str, reads: Reads) -> Cell:
    """One value as people read it; a dash where it is unknown."""
    if value is None:
        return cell(MISSING, "number" if reads in (Reads.COUNT, Reads.DAY) else "ps-unknown")
    if reads is Reads.COUNT and isinstance(value, int):
        return number(view.number(value))
    if reads is Reads.DAY and isinstance(value, pd.Timestamp):
        return number(day(value.date(), view.language))
    if reads is Reads.YES_NO:
        return cell(view.say("answer.yes" if value else "answer.no"))
    said = str(value) if field == "evidence" else _name(view, str(value), reads)
    if len(said) > _LONG:
        return _long(view, said)
    return evidence(said) if field == "evidence" else cell(said)


def _long(view: View, said: str) -> Cell:
    """The beginning of a long text, and all of it below where it is opened."""
    more = view.say_many("rows.whole_text", len(said))
    return Cell(Html('{}…<details class="ps-more"><summary>{}</summary>{}</details>').format(said[:_BEGINNING], more, said))


def evidence(value: str) -> Cell:
    """Evidence as a link where it is one address of the web; else as it was typed."""
    if len(value.split()) == 1 and MASK not in value and is_web_address(value):
        return Cell(link(value, value.removeprefix("https://").removeprefix("http://")[:40]))
    return cell(value)


def _name(view: View, value: str, reads: Reads) -> str:
    """The name of what a key stands for."""
    programme = view.records.programme
    if reads is Reads.PLACE:
        return view.name(value)
    if reads is Reads.AGENCY:
        return programme.agency(value).name
    if reads is Reads.CHANNEL:
        return view.records.programme.channel_names[value]
    return value
