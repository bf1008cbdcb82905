"""Writes the demo workbooks: `python -m data_sources.demo_workbook.generate`; the same bytes every time."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from data_sources.demo_workbook.demo_programme import ILLUSTRATIVE, Cell
from data_sources.demo_workbook.demo_rows import DIFFICULTIES, EVIDENCE, NOTE, PROPOSALS, RESULTS
from data_sources.demo_workbook.offices_2026 import commune_2026, province_2026
from data_sources.demo_workbook.offices_2026.office_sheets import office_sheets
from data_sources.demo_workbook.sheets import NOTES_TAB, Sheet, demo_sheets
from data_sources.demo_workbook.spoiled import ERROR_CELL

DEMO_WORKBOOK = DEMOS[FIRST_DEMO].file
CONTENTS: dict[str, tuple[str, Callable[[], list[Sheet]]]] = {
    FIRST_DEMO: ("Phủ Sóng 111 - Kon Rẫy 2023", demo_sheets),
    **{office.code: (office.title, partial(office_sheets, office)) for office in (province_2026.OFFICE, commune_2026.OFFICE)},
}
"""The title of each demo, and what makes its tabs."""

WIDE_COLUMNS = {RESULTS: 60, DIFFICULTIES: 34, PROPOSALS: 34, EVIDENCE: 38, NOTE: 34, "Tên": 46, "Tên khác": 40, "Mục": 26}
WIDE_TABS = {(NOTES_TAB, ""): 100, ("Thông tin chung", "Giá trị"): 90}
PLAIN_WIDTH = 15
Looks = dict[str, str | int | bool]

FONT: Looks = {"font_name": "Times New Roman"}
FORMATS: dict[str, Looks] = {
    "title": {"bold": True, "font_size": 13},
    "header": {"bold": True, "text_wrap": True, "border": 1, "bg_color": "#DDEBF7", "valign": "vcenter"},
    "heading": {"bold": True, "italic": True, "border": 1},
    "cell": {"border": 1, "text_wrap": True, "valign": "top"},
    "date": {"border": 1, "valign": "top", "num_format": "dd/mm/yyyy"},
    "note": {"text_wrap": True},
}


def write_demo_workbook(path: Path, code: str = FIRST_DEMO) -> None:
    """Write the workbook of a demo to the path; its creation date is the day of the demo, so that bytes repeat."""
    title, sheets = CONTENTS[code]
    write_workbook(path, title, sheets(), DEMOS[code].last_day)


def write_workbook(to: Path | BytesIO, title: str, sheets: Iterable[Sheet], day: date) -> None:
    """Write the tabs as a workbook that was created on a day."""
    with xlsxwriter.Workbook(to if isinstance(to, BytesIO) else str(to)) as workbook:
        workbook.set_properties(
            {
                "title": title,
                "comments": ILLUSTRATIVE,
                "created": datetime(day.year, day.month, day.day, tzinfo=UTC),
            }
        )
        formats = {name: workbook.add_format({**FONT, **look}) for name, look in FORMATS.items()}
        for sheet in sheets:
            _write_sheet(workbook.add_worksheet(sheet.name), sheet, formats)


def _write_sheet(tab: Worksheet, sheet: Sheet, formats: dict[str, Format]) -> None:
    """One tab: widths, cells, merges."""
    for column, label in enumerate(sheet.columns):
        wide = WIDE_TABS.get((sheet.name, label)) or WIDE_COLUMNS.get(label, PLAIN_WIDTH)
        tab.set_column(column, column, wide)
    if sheet.header_row >= 0:
        tab.freeze_panes(sheet.header_row + 1, 0)
    for join in sheet.joins:
        tab.merge_range(*join, "", formats[_look(sheet, *join[:2])])
    for (row, column), cell in sheet.cells.items():
        _write_cell(tab, (row, column), cell, formats[_look(sheet, row, column)])


def _look(sheet: Sheet, row: int, column: int) -> str:
    """The name of the format of a cell."""
    if sheet.name == NOTES_TAB:
        return "note"
    if row < sheet.header_row:
        return "title"
    if row == sheet.header_row or sheet.ignored.get(row) == "repeated_header":
        return "header"
    if sheet.ignored.get(row) in {"heading", "total"}:
        return "heading"
    return "date" if isinstance(sheet.cells.get((row, column)), date) else "cell"


def _write_cell(tab: Worksheet, at: tuple[int, int], cell: Cell, look: Format) -> None:
    """One cell as its own kind: an error, a text that stays text, a day, a number."""
    if cell == ERROR_CELL:
        tab.write_formula(*at, f"={ERROR_CELL}", look, ERROR_CELL)
    elif isinstance(cell, str):
        tab.write_string(*at, cell, look)
    elif isinstance(cell, date):
        tab.write_datetime(*at, cell, look)
    elif cell is not None:
        tab.write_number(*at, cell, look)


if __name__ == "__main__":
    for demo in DEMOS.values():
        write_demo_workbook(demo.file, demo.code)
