"""A table on a sheet: headings that stay in sight, filters, and every cell written as what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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

_MEASURED = 4_000  # characters of a text whose lines are counted: in any column more of them than the highest row shows
_LINK = re.compile(r"[^\s<>\"]{1,2000}")  # Excel opens links of up to 2 079 characters
_LETTERS = 1.15  # of our font to each unit of a column's width, at the least
_LINE_HEIGHT, _HIGHEST = 16, 400  # points; Excel shows rows of up to 409
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
    """Rows under headings; `total`, where there is one, stands below them and is neither sorted nor filtered."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] | None = None


def write_table(tab: Worksheet, formats: Mapping[str, Format], table: Table, *, top: int = 0) -> None:
    """Write the table with its headings in row `top` (from 0), everything down to them frozen."""
    for index, column in enumerate(table.columns):
        tab.set_column(index, index, column.width)
        tab.write_string(top, index, column.label, formats["heading"])
    _make_room(tab, table.columns, [column.label for column in table.columns], number=top)
    for number, row in enumerate(table.rows, start=top + 1):
        _write_row(tab, formats, row, number=number, looks=[column.look for column in table.columns])
        _make_room(tab, table.columns, row, number=number)
    if table.total is not None:
        looks, number = [f"total.{column.look}" for column in table.columns], top + 1 + len(table.rows)
        _write_row(tab, formats, table.total, number=number, looks=looks)
        _make_room(tab, table.columns, table.total, number=number)
    _colour_states(tab, formats, table, top=top)
    tab.autofilter(top, 0, top + max(1, len(table.rows)), len(table.columns) - 1)
    tab.freeze_panes(top + 1, 0)
    tab.repeat_rows(top)
    tab.set_landscape()
    tab.set_paper(9)  # A4
    tab.fit_to_pages(1, 0)


def _colour_states(tab: Worksheet, formats: Mapping[str, Format], table: Table, *, top: int) -> None:
    """Colours that follow the words of a column of states where somebody types another into it."""
    for index, column in enumerate(table.columns):
        if column.look != "state" or not table.rows:
            continue
        for state, sign in SYMBOLS.items():
            rule = {"type": "text", "criteria": "begins with", "value": sign, "format": formats[f"rule.{state}"]}
            tab.conditional_format(top + 1, index, top + len(table.rows), index, rule)


def _write_row(
    tab: Worksheet, formats: Mapping[str, Format], row: Sequence[Cell], *, number: int, looks: Sequence[str]
) -> None:
    for index, (cell, look) in enumerate(zip(row, looks, strict=True)):
        if isinstance(cell, Filled):
            tab.write_string(number, index, cell.text, formats[f"state.{cell.state}"])
        elif isinstance(cell, Link):
            _write_link(tab, (number, index), cell, formats[look])
        elif isinstance(cell, str):
            write_text(tab, (number, index), cell, formats[look])
        elif isinstance(cell, date):
            tab.write_datetime(number, index, cell, formats[look])
        elif cell is None:
            tab.write_blank(number, index, None, formats[look])
        else:
            tab.write_number(number, index, cell, formats[look])


def _make_room(tab: Worksheet, columns: Sequence[Column], row: Sequence[Cell], *, number: int) -> None:
    """A row as high as its longest text needs: LibreOffice does not find that out, and lets a text run into the row below."""
    lines = max(_lines(cell, column.width) for cell, column in zip(row, columns, strict=True))
    if lines > 1:
        tab.set_row(number, min(lines * _LINE_HEIGHT, _HIGHEST))


def _lines(cell: Cell, width: int) -> int:
    """How many lines a text takes in a column; a number, a day or a state takes one."""
    text = cell.shown if isinstance(cell, Link) else cell
    room = int(width * _LETTERS)
    if not isinstance(text, str) or (len(text) <= room and "\n" not in text):
        return 1
    return sum(len(wrap(line, room)) or 1 for line in text[:_MEASURED].split("\n"))


def _write_link(tab: Worksheet, at: tuple[int, int], link: Link, look: Format) -> None:
    """A link to a cell of the sheet; a number stays a number under it."""
    if link.url is not None and at[0] < MOST_LINKS:
        tab.write_url(*at, link.url, look, string=safe_text(str(link.shown)))
    if isinstance(link.shown, int):
        tab.write_number(*at, link.shown, look)
    elif link.url is None:
        write_text(tab, at, link.shown, look)


def write_text(tab: Worksheet, at: tuple[int, int], text: str, look: Format) -> None:
    """Write a text; as a link only where it is nothing but a web address, and whole."""
    text = writable(text)
    if not text:
        tab.write_blank(*at, None, look)
    elif _is_link(text) and at[0] < MOST_LINKS:
        tab.write_url(*at, text, look, string=text)
    else:
        tab.write_string(*at, cell_text(safe_text(text)), look)


def _is_link(text: str) -> bool:
    """Whether a text may be a link: a file with an address that cannot be parsed is damaged to Office."""
    return _LINK.fullmatch(text) is not None and MASK not in text and is_web_address(text)
