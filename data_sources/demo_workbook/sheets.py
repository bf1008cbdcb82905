"""Where every cell stands: rows under titles, headers, headings and totals, tab by tab."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data_sources.demo_workbook.demo_programme import LAST_DAY, OFFICE_TABS, Cell, Table
from data_sources.demo_workbook.demo_rows import AGENCY, AUDIENCES, POSTINGS, SESSIONS, Line
from data_sources.demo_workbook.drawn_rows.typed_rows import (
    commune_activity_rows,
    district_activity_rows,
    posting_rows,
    submission_rows,
)
from data_sources.demo_workbook.layouts import (
    COMMUNE_LAYOUT,
    DISTRICT_LAYOUT,
    POSTING_LAYOUT,
    SUBMISSION_LAYOUT,
    Layout,
)

COUNTS = (SESSIONS, *AUDIENCES, POSTINGS)


@dataclass(frozen=True)
class Sheet:
    """
    A tab before it is written.

    `columns` is the canonical label of each column, `cells` the cells by (row, column) from 0, `joins` the merges as
    (first row, first column, last row, last column), `lines` the agency row that stands in each row, `ignored` what
    each other row under the header is.
    """

    name: str
    columns: tuple[str, ...]
    header_row: int
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    joins: list[tuple[int, int, int, int]] = field(default_factory=list)
    lines: dict[int, Line] = field(default_factory=dict)
    ignored: dict[int, str] = field(default_factory=dict)

    def address(self, row: int, label: str) -> str:
        """The name of a cell: `D17`."""
        return f"{chr(ord('A') + self.columns.index(label))}{row + 1}"


NOTES_TAB = "Ghi chú chung"
NOTES = (
    "Số liệu minh họa: mọi con số, đường dẫn và nội dung trong tệp này đều được đặt ra để trình diễn.",
    f"Xem như đang ở ngày {LAST_DAY:%d/%m/%Y}: Quý IV/2023 chưa kết thúc.",
    "Đề nghị các đơn vị nhập trước hạn, không ghi thông tin cá nhân của trẻ em.",
    "Mỗi hoạt động ghi một dòng; số lượt người là số người tham dự từng buổi cộng lại.",
)


def demo_sheets() -> list[Sheet]:
    """Every tab of the demo workbook, in order."""
    agency_tabs = [
        agency_sheet(COMMUNE_LAYOUT, commune_activity_rows()),
        agency_sheet(DISTRICT_LAYOUT, district_activity_rows()),
        agency_sheet(POSTING_LAYOUT, posting_rows()),
        agency_sheet(SUBMISSION_LAYOUT, submission_rows()),
    ]
    return [*table_sheets(OFFICE_TABS), *agency_tabs, notes_sheet(NOTES)]


def table_sheets(tables: Sequence[tuple[str, tuple[str, ...], Table]]) -> list[Sheet]:
    """The programme's tables, header first."""
    sheets = []
    for name, columns, rows in tables:
        sheet = Sheet(name, columns, header_row=0)
        for row, cells in enumerate((columns, *rows)):
            _put_row(sheet, row, cells)
        sheets.append(sheet)
    return sheets


def notes_sheet(notes: Sequence[str]) -> Sheet:
    """The free tab that is no table."""
    sheet = Sheet(NOTES_TAB, ("",), header_row=-1)
    for row, sentence in enumerate(notes):
        _put_row(sheet, row, (sentence,))
    return sheet


def agency_sheet(layout: Layout, lines: Sequence[Line]) -> Sheet:
    """An agency tab: titles, header, the rows under their headings, spare numbers, the total."""
    sheet = Sheet(layout.name, layout.columns, header_row=len(layout.titles))
    header = tuple(layout.headers.get(label, label) for label in layout.columns)
    for row, title in enumerate(layout.titles):
        _put_row(sheet, row, (title or None,))
    _put_row(sheet, sheet.header_row, header)
    row, section = sheet.header_row + 1, ""
    for number, line in enumerate(lines, start=1):
        if line.section != section:
            section = line.section
            row = _put_break(sheet, row, section, layout, header)
        _put_row(sheet, row, (number, *(line.cells.get(label) for label in layout.columns[1:])))
        sheet.lines[row] = line
        row += 1
    _join_downwards(sheet)
    _put_end(sheet, row, len(lines), layout)
    return sheet


def _put_break(sheet: Sheet, row: int, section: str, layout: Layout, header: tuple[str, ...]) -> int:
    """The header once more or the heading of a section, where the tab has them; the next free row."""
    if section == layout.header_again:
        _put_row(sheet, row, header)
        sheet.ignored[row] = "repeated_header"
        row += 1
    if layout.headings:
        column = layout.columns.index(AGENCY)
        sheet.cells[row, column] = section
        sheet.joins.append((row, column, row, len(layout.columns) - 1))
        sheet.ignored[row] = "heading"
        row += 1
    return row


def _put_end(sheet: Sheet, row: int, numbered: int, layout: Layout) -> None:
    """Rows numbered ahead and never filled, then the total of what is typed as a number."""
    for spare in range(layout.spare):
        sheet.cells[row + spare, 0] = numbered + spare + 1
        sheet.ignored[row + spare] = "blank"
    if layout.total:
        row += layout.spare
        sheet.cells[row, layout.columns.index(AGENCY)] = layout.total
        for label in (label for label in layout.columns if label in COUNTS):
            typed = [line.cells.get(label) for line in sheet.lines.values()]
            sheet.cells[row, layout.columns.index(label)] = sum(count for count in typed if isinstance(count, int))
        sheet.ignored[row] = "total"


def _join_downwards(sheet: Sheet) -> None:
    """The merges of cells with the rows above them."""
    for row, line in sheet.lines.items():
        for label in line.joined:
            last = row + 1
            while last in sheet.lines and label in sheet.lines[last].joined:
                last += 1
            if row - 1 in sheet.lines and label not in sheet.lines[row - 1].joined:
                column = sheet.columns.index(label)
                sheet.joins.append((row - 1, column, last - 1, column))


def _put_row(sheet: Sheet, row: int, cells: Sequence[Cell]) -> None:
    """Cells from the first column on; what is blank is not there."""
    sheet.cells.update({(row, column): cell for column, cell in enumerate(cells) if cell is not None})
