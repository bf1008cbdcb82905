"""The ten files that cost most to whoever reads them: a few kilobytes or megabytes each, drawn when they are asked for."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date

import xlsxwriter

from data_sources.demo import demo_workbook
from data_sources.files.xlsx.package import room
from tests.data_sources.packages import MAIN, RELATIONS, parts_of, sheet_xml, xlsx

LARGEST = room.MOST_UNPACKED - 100_000  # bytes of a part, so that with all others it may just be unpacked
_ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
_HEADER = ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày", "Số buổi", "Trẻ em", "Cha mẹ, người chăm sóc", "Cán bộ"]


def with_part(name: str, begin: str, repeated: Callable[[int], str] | str, end: str, size: int = LARGEST) -> bytes:
    """A workbook with a part that begins and ends so, and is filled up to a size between."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for other, part in parts_of({"A": sheet_xml(_ONE)}).items():
            if other != name:
                package.writestr(other, part)
        with package.open(name, "w") as part:
            part.write(begin.encode())
            for piece in _pieces(repeated, size):
                part.write(piece)
            part.write(end.encode())
    return content.getvalue()


def _pieces(repeated: Callable[[int], str] | str, size: int) -> Iterator[bytes]:
    number = written = 0
    while written < size:
        if isinstance(repeated, str):
            piece = (repeated * (100_000 // len(repeated.encode()) + 1)).encode()
        else:
            piece = "".join(repeated(number + index) for index in range(1_000)).encode()
            number += 1_000
        written += len(piece)
        if written <= size:
            yield piece


def _sheet(begin: str, repeated: Callable[[int], str] | str, end: str = "") -> bytes:
    opened = f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>{_ONE}{begin}'
    return with_part("xl/worksheets/sheet1.xml", opened, repeated, f"{end}</sheetData></worksheet>")


def _styled(number: int) -> str:
    cells = "".join(f'<c r="{column}{number + 2}" s="1"/>' for column in "ABCDE")
    return f'<row r="{number + 2}">{cells}</row>'


def activities(rows: int, far: int = 0) -> bytes:
    """The office tables of the demo with so many activities, and a stray cell in the row `far` below them."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy"}) as book:
        for tab in demo_workbook().tabs:
            if not tab.name.startswith("Hoạt động"):
                sheet = book.add_worksheet(tab.name)
                for number, cells in enumerate(tab.rows):
                    for column, cell in enumerate(cells):
                        sheet.write(number, column, cell if isinstance(cell, int | float | date | None) else str(cell))
        sheet = book.add_worksheet("Hoạt động")
        sheet.write_row(0, 0, _HEADER)
        for number in range(1, rows + 1):
            typed = [number, "TTVH", "Đăk Kôi", "1a", "Lồng ghép", date(2023, 1 + number % 12, 5), "03 buổi", number % 90, 5, 1]
            sheet.write_row(number, 0, typed)
        if far:
            sheet.write(far - 1, 3, "x")
    return content.getvalue()


WORST: dict[str, Callable[[], bytes]] = {
    "a stray cell in the last corner": lambda: xlsx(
        {"A": sheet_xml(_ONE + '<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>')}
    ),
    "a stray cell in the last row": lambda: activities(200, far=1_048_576),
    "cells without content": lambda: _sheet("", _styled),
    "cells of a few bytes": lambda: _sheet("", f"<row>{'<c/>' * 5_000}</row>"),
    "rows as many as are read": lambda: activities(100_000),
    "numbers": lambda: _sheet("", f"<row>{'<c><v>1</v></c>' * 25}</row>"),
    "elements in each other": lambda: _sheet("", "<a>"),
    "names": lambda: _sheet("<row>", lambda number: f"<n{number}/>"),
    "shared texts": lambda: with_part(
        "xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">', lambda number: f"<si><t>{number}</t></si>", "</sst>"
    ),
    "merges": lambda: with_part(
        "xl/worksheets/sheet1.xml",
        f'<worksheet xmlns="{MAIN}"><sheetData>{_ONE}</sheetData><mergeCells>',
        '<mergeCell ref="A1:XFD1048576"/>',
        "</mergeCells></worksheet>",
    ),
}
