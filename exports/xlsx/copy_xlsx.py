"""A stored reading back as a workbook: every tab with its cells as they were, to look at or to take up again."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC
from typing import TYPE_CHECKING, TypeAlias

from exports.xlsx.cells_xlsx import OPTIONS, looks_of, pieces, write_cell
from exports.xlsx.sheet_names import sheet_names
from records.errors import WrongArgument
from records.workbook.raw import Tab, Workbook, cell_address
from words import OFFICIAL, say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of a sheet of Excel
_WIDTH = 14  # characters: a day is shown whole

LongText: TypeAlias = tuple[str, str, list[str]]


def copy_xlsx(workbook: Workbook) -> bytes:
    """
    The workbook as an .xlsx: tabs in their order with their names, cells with their types, merges.

    Read back it gives the same tabs, but for what a file of Excel cannot hold: masked texts come back as plain ones and
    failed formulas as the text they showed; a name of a tab is changed where Excel forbids it; of a text longer than 32 767
    the beginning stands in its cell and the whole on a last sheet, in pieces. The same workbook gives the same bytes.

    Raises:
        WrongArgument: a tab has more rows or columns than Excel has.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    long: list[LongText] = []
    title = say("export.sheet.long_texts", OFFICIAL)
    *names, last = sheet_names([*(tab.name for tab in workbook.tabs), title])
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        book.set_properties({"created": workbook.read_at.astimezone(UTC)})
        looks = looks_of(book)
        for name, tab in zip(names, workbook.tabs, strict=True):
            _check_size(tab)
            long += _write_tab(book.add_worksheet(name), looks, tab)
        if long:
            _write_long(book.add_worksheet(last), looks, long)
    return content.getvalue()


def _check_size(tab: Tab) -> None:
    """Excel leaves out without a word what lies beyond its last row or column."""
    columns = max((len(row) for row in tab.rows), default=0)
    if len(tab.rows) > MOST_ROWS or columns > MOST_COLUMNS:
        raise WrongArgument("copy_too_large", tab=tab.name, rows=len(tab.rows), columns=columns)


def _write_tab(sheet: Worksheet, looks: dict[str, Format], tab: Tab) -> list[LongText]:
    """Write a tab; the texts that are too long for a cell, each with its tab and address."""
    sheet.set_column(0, max((len(row) for row in tab.rows), default=1), _WIDTH)  # and one to type into
    for merge in tab.merges:
        if (merge.top, merge.left) != (merge.bottom, merge.right):
            sheet.merge_range(merge.top, merge.left, merge.bottom, merge.right, "")
    long = []
    for number, row in enumerate(tab.rows):
        for index, cell in enumerate(row):
            write_cell(sheet, looks, (number, index), cell)
            if isinstance(cell, str) and len(parts := pieces(cell)) > 1:
                long.append((tab.name, cell_address(number, index), parts))
    return long


def _write_long(sheet: Worksheet, looks: dict[str, Format], long: Sequence[LongText]) -> None:
    """The texts that are too long for a cell: tab, address, and the text in pieces side by side."""
    headings = [say(f"export.column.{name}", OFFICIAL) for name in ("tab", "cell", "long_text")]
    for index, heading in enumerate(headings):
        sheet.write_string(0, index, heading, looks["heading"])
    for number, (tab, address, parts) in enumerate(long, start=1):
        for index, text in enumerate((tab, address, *parts)):
            write_cell(sheet, looks, (number, index), text)
