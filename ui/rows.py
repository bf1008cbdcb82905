"""The rows behind a number, each with its cell in the sheet and what was understood."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from indicators.behind import activities_behind, postings_behind, rows_behind
from indicators.requirements import CHANNEL, MEASURES, REPORT
from records.column import Reads, Table
from records.columns import ACTIVITIES, POSTINGS, SUBMISSIONS
from ui.escape import link, text
from ui.sentences import requirement_words
from ui.table import Cell, cell, number, show_table
from ui.view import View
from words.formats import MISSING, day

SHOWN = 200  # rows on a page; the rest is in the files
_LINK_AT_MOST = 2_000  # characters


def show_rows_of_requirement(view: View, place: str, requirement: str) -> None:
    """The rows that decide one requirement of a place; nothing where nobody knows such a requirement: an address is typed."""
    if not _is_known(view, requirement):
        return
    rows = rows_behind(view.report, place, requirement)
    table = SUBMISSIONS if requirement.startswith(REPORT) else POSTINGS if _is_posting(requirement) else ACTIVITIES
    caption = view.say("rows.of_requirement", requirement=requirement_words(view, requirement), place=view.name(place))
    show_rows(view, table, rows, caption)


def show_rows_of_place(view: View, place: str) -> None:
    """All activities and postings that count for a place."""
    name = view.name(place)
    show_rows(view, ACTIVITIES, activities_behind(view.report, place), view.say("rows.activities", place=name))
    show_rows(view, POSTINGS, postings_behind(view.report, place), view.say("rows.postings", place=name))


def show_rows(view: View, table: Table, rows: pd.DataFrame, caption: str) -> None:
    """A table of counted rows; how many there are stands in its caption."""
    columns = [column for column in table.columns if column.reads is not Reads.ORDINAL]
    headers = [view.say("rows.cell"), *(view.say(f"field.{column.field}") for column in columns)]
    body = [
        [_where(view, row), *(_cell(view, row[column.field], column.field, column.reads) for column in columns)]
        for row in records_in(rows.head(SHOWN))
    ]
    if not body:
        st.html(f'<p class="ps-empty">{text(caption)}: {text(view.say("rows.none"))}</p>')
        return
    counted = view.say_many("count.rows", len(rows))
    more = f" · {view.say('rows.first', count=view.number(SHOWN))}" if len(rows) > SHOWN else ""
    show_table(f"{caption}: {counted}{more}", headers, body, kind="ps-rows")


def records_in(rows: pd.DataFrame) -> list[dict[str, object]]:
    """Each row as its fields; what is missing is None."""
    known = rows.astype(object).where(rows.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in known.to_dict("records")]


def _is_known(view: View, requirement: str) -> bool:
    programme = view.records.programme
    channels = {CHANNEL + code for code in programme.channel_names}
    clauses = {REPORT + clause.code for clause in programme.clauses}
    return requirement in {*MEASURES, *channels, *clauses}


def _is_posting(requirement: str) -> bool:
    return requirement == "postings" or requirement.startswith(CHANNEL)


def _where(view: View, row: dict[str, object]) -> Cell:
    """The tab and the row; a link into the sheet where it is on the web."""
    label = f"{row['tab']} · {row['row']}"
    url = cell_url(view.records.url, row["sheet_id"], f"A{row['row']}")
    return Cell(link(url, label) if url else text(label))


def cell_url(sheet: str | None, sheet_id: object, cell_name: str) -> str | None:
    """The address of a cell of the sheet on the web; None where the source is a file."""
    if sheet is None or sheet_id is None:
        return None
    return f"{sheet}#gid={sheet_id}&range={cell_name}"


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
    if field == "evidence":
        return evidence(str(value))
    return cell(_name(view, str(value), reads))


def evidence(value: str) -> Cell:
    """Evidence as a link where it is one."""
    words = value.split()
    if len(words) == 1 and len(value) <= _LINK_AT_MOST:
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


def show_pairs(caption: str, headers: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A small table of texts."""
    show_table(caption, headers, [[cell(value) for value in row] for row in rows])
