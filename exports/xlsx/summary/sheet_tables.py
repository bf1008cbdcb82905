"""A sheet of data: one table of Excel with its headings in the first row, every cell written as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap
from typing import TYPE_CHECKING, TypeAlias

from exports.safe_text import safe_text
from exports.xlsx.cell_text import cell_text
from looks import SYMBOLS
from records.workbook.characters import writable
from records.workbook.raw import MASK
from records.workbook.web_addresses import is_web_address

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A4 = 9  # as Excel numbers sizes of paper
FOOTER = "&L&A&R&P/&N"  # the name of the sheet; the page, of how many
_MEASURED = 4_000  # characters of a text whose lines are counted: in any column more of them than the highest row shows
_LINK = re.compile(r"[^\s<>\"]{1,2000}")  # Excel opens links of up to 2 079 characters
_LETTERS = 1.15  # of our font to each unit of a column's width, at the least
_LINE_HEIGHT, HIGHEST = 16, 400  # points; Excel shows rows of up to 409
_LONGEST_HEADING = 200  # characters; Excel allows 255 in the heading of a table
MOST_LINKS = 60_000  # Excel holds 65 530 on a sheet


@dataclass(frozen=True, slots=True)
class Filled:
    """A word with its symbol, on the colour of a state: `met`, `partial`, `none`, `not_reported`, `overdue` or `not_due`."""

    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Link:
    """A text or a whole number that leads to a cell of the sheet on the web; nowhere where `url` is None."""

    shown: str | int
    url: str | None


Cell: TypeAlias = str | float | date | Filled | Link | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the look of its cells (`text`, `whole`, `decimal`, `share`, `day`, `state`), its width."""

    label: str
    look: str = "text"
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `name` is what formulas of Excel call the table, the same in every language."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


def write_table(tab: Worksheet, formats: Mapping[str, Format], table: Table) -> None:
    """Write the table from the first cell of the sheet on: a table of Excel, its headings frozen and on every page."""
    headings = unlike(column.label for column in table.columns)
    for index, column in enumerate(table.columns):
        tab.set_column(index, index, column.width)
    last = max(1, len(table.rows))  # a table of Excel has a row below its headings, if a blank one
    columns = [{"header": heading, "header_format": formats["heading"]} for heading in headings]
    tab.add_table(0, 0, last, len(columns) - 1, {"name": table.name, "columns": columns, "style": None})
    make_room(tab, [column.width for column in table.columns], headings, number=0)
    for number, row in enumerate(table.rows, start=1):
        write_row(tab, formats, row, number=number, looks=[column.look for column in table.columns])
        make_room(tab, [column.width for column in table.columns], row, number=number)
    _colour_states(tab, formats, table)
    tab.freeze_panes(1, 0)
    tab.repeat_rows(0)
    tab.set_landscape()
    tab.set_paper(A4)
    tab.fit_to_pages(1, 0)
    tab.set_footer(FOOTER)


def unlike(labels: Iterable[str]) -> list[str]:
    """The labels as headings of a table of Excel: on one line, not too long, and no two alike in it, whatever their case."""
    taken: set[str] = set()
    found = []
    for label in labels:
        plain = cell_text(" ".join(writable(label).split()))[:_LONGEST_HEADING] or "–"
        free, number = plain, 1
        while free.lower() in taken:
            number += 1
            free = f"{plain} ({number})"
        taken.add(free.lower())
        found.append(free)
    return found


def _colour_states(tab: Worksheet, formats: Mapping[str, Format], table: Table) -> None:
    """Colours that follow the words of a column of states where somebody types another into it."""
    for index, column in enumerate(table.columns):
        if column.look != "state" or not table.rows:
            continue
        for state, sign in SYMBOLS.items():
            rule = {"type": "text", "criteria": "begins with", "value": sign, "format": formats[f"rule.{state}"]}
            tab.conditional_format(1, index, len(table.rows), index, rule)


def write_row(tab: Worksheet, formats: Mapping[str, Format], row: Sequence[Cell], *, number: int, looks: Sequence[str]) -> None:
    """Write a row, `number` from 0, each cell in the look of its column."""
    for index, (cell, look) in enumerate(zip(row, looks, strict=True)):
        if isinstance(cell, Filled):
            tab.write_string(number, index, cell.text, formats[f"state.{cell.state}"])
        elif isinstance(cell, Link):
            _write_link(tab, (number, index), cell, formats, look)
        elif isinstance(cell, str):
            write_text(tab, (number, index), cell, formats, look)
        elif isinstance(cell, date):
            tab.write_datetime(number, index, cell, formats[look])
        elif cell is None:
            tab.write_blank(number, index, None, formats[look])
        else:
            tab.write_number(number, index, cell, formats[look])


def make_room(tab: Worksheet, widths: Sequence[int], row: Sequence[Cell], *, number: int) -> None:
    """A row as high as its longest text needs: LibreOffice does not find that out, and lets a text run into the row below."""
    lines = max(lines_of(cell, width) for cell, width in zip(row, widths, strict=True))
    if lines > 1:
        tab.set_row(number, min(lines * _LINE_HEIGHT, HIGHEST))


def lines_of(cell: Cell, width: int) -> int:
    """How many lines a text takes in a column; a number, a day or a state takes one."""
    text = cell.shown if isinstance(cell, Link) else cell
    room = int(width * _LETTERS)
    if not isinstance(text, str) or (len(text) <= room and "\n" not in text):
        return 1
    return sum(_broken(line, room) for line in text[:_MEASURED].split("\n"))


def _broken(line: str, room: int) -> int:
    """How many lines a line becomes where it is broken between words; a tab is as wide as several letters."""
    return 1 if len(line) <= room and "\t" not in line else len(wrap(line, room)) or 1


def _write_link(tab: Worksheet, at: tuple[int, int], link: Link, formats: Mapping[str, Format], look: str) -> None:
    """A link to a cell of the sheet; a number stays a number under it."""
    if link.url is not None and at[0] < MOST_LINKS:
        tab.write_url(*at, link.url, formats[look], string=cell_text(str(link.shown)))
    if isinstance(link.shown, int):
        tab.write_number(*at, link.shown, formats[look])
    elif link.url is None:
        write_text(tab, at, link.shown, formats, look)


def write_text(tab: Worksheet, at: tuple[int, int], text: str, formats: Mapping[str, Format], look: str) -> None:
    """
    Write a text; as a link only where it is nothing but a web address, and whole.

    A text in a file of Excel is never computed. One that would be when somebody edits it has the mark of Excel that keeps it a
    text, and so no apostrophe that everybody sees.
    """
    text = writable(text)
    if not text:
        tab.write_blank(*at, None, formats[look])
    elif _is_link(text) and at[0] < MOST_LINKS:
        tab.write_url(*at, text, formats[look], string=text)
    else:
        tab.write_string(*at, cell_text(text), formats[f"quoted.{look}" if safe_text(text) != text else look])


def _is_link(text: str) -> bool:
    """Whether a text may be a link: a file with an address that cannot be parsed is damaged to Office."""
    return _LINK.fullmatch(text) is not None and MASK not in text and is_web_address(text)
