"""The rows that were deleted from a sheet, as a workbook from which they can be pasted back."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exports.xlsx.cell_text import cell_text
from exports.xlsx.cells_xlsx import OPTIONS, looks_of, write_cell
from exports.xlsx.sheet_names import sheet_names
from records.cells.texts import display_text
from records.changes.row_changes import ChangedRow
from records.workbook.raw import MASK, Cell
from words import say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_CREATED = datetime(2023, 1, 1, tzinfo=UTC)  # a fixed day: the same rows give the same bytes
_NUMBER_WIDTH, _WIDTH = 10, 18  # characters


def deleted_rows_xlsx(rows: Sequence[ChangedRow], language: str) -> bytes:
    """
    The rows on one sheet a tab, in the order given: first the row in which each stood, then its cells as they were.

    The cells stand one column further right than in the tab, each under its heading; numbers and days are what they were,
    personal data is masked.

    Args:
        rows: deleted ones.
        language: of the first heading.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    by_tab: dict[str, list[ChangedRow]] = defaultdict(list)
    for row in rows:
        by_tab[row.tab].append(row)
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        looks = looks_of(book)
        for name, deleted in zip(sheet_names(by_tab), by_tab.values(), strict=True):
            _write(book.add_worksheet(name), looks, deleted, say("export.column.row_before", language))
    return content.getvalue()


def _write(sheet: Worksheet, looks: dict[str, Format], rows: Sequence[ChangedRow], first: str) -> None:
    """One sheet: headings, and a line a row."""
    headings = {column: heading for row in rows for column, heading in zip(row.columns, row.headings, strict=True)}
    sheet.set_column(0, 0, _NUMBER_WIDTH)
    sheet.set_column(1, 1 + max(headings, default=0), _WIDTH)
    sheet.freeze_panes(1, 1)
    sheet.write_string(0, 0, first, looks["heading"])
    for column, heading in headings.items():
        sheet.write_string(0, 1 + column, cell_text(display_text(heading) or ""), looks["heading"])
    for number, row in enumerate(rows, start=1):
        write_cell(sheet, looks, (number, 0), row.row_before)
        for column, value in zip(row.columns, row.values, strict=True):
            write_cell(sheet, looks, (number, 1 + column), _masked(value))


def _masked(cell: Cell) -> Cell:
    """The cell itself, or its masked text where it holds personal data."""
    text = display_text(cell)
    return text if text and MASK in text else cell
