"""The rows behind a number, each with its cell in the sheet and what was understood."""

import pandas as pd

from records.cell_links import cell_url
from records.workbook.column import Reads, Table
from records.workbook.raw import MASK
from records.workbook.web_addresses import is_web_address
from ui.parts.markup import Html, link, show_html
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.view import View
from words.formats import MISSING, day

SHOWN = 200  # rows on a page; the rest is in the files
_LONG, _BEGINNING = 1_500, 300  # characters: a text that would fill a phone's screen several times, and what is shown of it


def show_rows(view: View, table: Table, rows: pd.DataFrame, caption: str, *, total: str = "") -> None:
    """A table of counted rows; how many there are stands in its caption, and what they add up to."""
    columns = [column for column in table.columns if column.reads is not Reads.ORDINAL]
    headers = [view.say("rows.cell"), *(view.say(f"field.{column.field}") for column in columns)]
    body = [
        [where(view, row), *(_cell(view, row[column.field], column.field, column.reads) for column in columns)]
        for row in records_in(rows.head(SHOWN))
    ]
    if not body:
        show_html(Html('<p class="ps-empty">{}: {}</p>').format(caption, view.say("rows.none")))
        return
    counted = view.say_many("count.rows", len(rows))
    more = f" · {view.say('rows.first', count=view.number(SHOWN))}" if len(rows) > SHOWN else ""
    added = f", {total}" if total else ""
    show_table(f"{caption}: {counted}{added}{more}", headers, body, kind="ps-rows ps-stack")


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
    more = view.say("rows.whole_text", count=view.number(len(said)))
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
