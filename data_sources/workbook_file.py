"""Reading a workbook from disk or from an upload: an `.xlsx`, or a folder of CSV files, one for each tab."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import python_calamine as calamine

from data_sources.xlsx_errors import with_known_errors
from data_sources.xlsx_marks import SheetMarks, marks_of
from records.errors import SourceUnavailable, SourceUnreadable
from records.workbook import Cell, CellError, Merge, Tab, Workbook

MOST_BYTES = 60 * 1024 * 1024  # unpacked; the same bound as for a Google Sheet
# A sheet is read as a rectangle, 32 bytes a cell: a stray cell in the last row may be, one in the last corner must not.
MOST_CELLS = 15_000_000
_OLE = b"\xd0\xcf\x11\xe0"  # an encrypted .xlsx, or an .xls of before 2007
_ZIP = b"PK\x03\x04"


def read_path(path: Path) -> Workbook:
    """
    The workbook in a file or a folder.

    Raises:
        SourceUnavailable: there is nothing at the path, or it may not be read.
        SourceUnreadable: what is there is no workbook that can be read.
    """
    try:
        if path.is_dir():
            return _read_folder(path)
        if path.stat().st_size > MOST_BYTES:
            raise SourceUnreadable("file_too_big", name=path.name, limit=MOST_BYTES // 1024 // 1024)
        return read_bytes(path.read_bytes(), path.name)
    except FileNotFoundError as error:
        raise SourceUnavailable("file_not_found", name=path.name) from error
    except OSError as error:
        raise SourceUnavailable("file_not_allowed", name=path.name) from error


def read_bytes(content: bytes, name: str) -> Workbook:
    """
    The workbook in the bytes of an `.xlsx`.

    python-calamine reads it: with the scan below 4 to 5 times as fast as openpyxl, date cells as dates. It drops the cells
    whose formula failed, and a cell dropped would pass for a blank one; `xlsx_marks` finds these.

    Raises:
        SourceUnreadable: damaged, locked, too large, empty, or no `.xlsx`.
    """
    _check_container(content, name)
    try:
        tabs = _tabs(content, name)
    except SourceUnreadable:
        raise
    except Exception as error:  # the libraries below raise many kinds for a damaged file; all mean one thing to the reader
        raise SourceUnreadable("file_damaged", name=name) from error
    if not any(any(cell is not None for cell in row) for tab in tabs for row in tab.rows):
        raise SourceUnreadable("file_empty", name=name)
    return Workbook(name, datetime.now(UTC), tabs)


def _tabs(content: bytes, name: str) -> tuple[Tab, ...]:
    """The tabs, once it is certain that they fit into memory: calamine makes a rectangle of each sheet as it opens it."""
    marks = marks_of(content)
    if any(sheet.cells > MOST_CELLS for sheet in marks.values()):
        raise SourceUnreadable("file_too_big", name=name, limit=MOST_BYTES // 1024 // 1024)
    book = calamine.load_workbook(io.BytesIO(with_known_errors(content, marks)))
    return tuple(_tab(book, meta.name, marks[meta.name]) for meta in book.sheets_metadata if meta.name in marks)


def _check_container(content: bytes, name: str) -> None:
    """Tell a file that cannot be an `.xlsx` in its own words before a library stumbles over it."""
    if not content:
        raise SourceUnreadable("file_empty", name=name)
    if content[:4] == _OLE:
        raise SourceUnreadable("file_locked_or_old", name=name)
    if content[:4] != _ZIP:
        raise SourceUnreadable("file_not_excel", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
            members = set(package.namelist())
    except zipfile.BadZipFile as error:
        raise SourceUnreadable("file_damaged", name=name) from error
    if unpacked > MOST_BYTES:
        raise SourceUnreadable("file_too_big", name=name, limit=MOST_BYTES // 1024 // 1024)
    if "xl/workbook.xml" not in members:
        raise SourceUnreadable("file_not_excel", name=name)


def _tab(book: calamine.CalamineWorkbook, name: str, marks: SheetMarks) -> Tab:
    """One tab, with its failed formulas put back."""
    sheet = book.get_sheet_by_name(name)
    left = sheet.start[1] if sheet.start else 0
    rows = [_cells(row, left) for row in sheet.iter_rows()]
    for (row, column), shown in marks.errors.items():
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend([None] * (column + 1 - len(rows[row])))
        rows[row][column] = CellError(shown)
    ranges = sheet.merged_cell_ranges or []
    merges = tuple(Merge(top, left, bottom, right) for (top, left), (bottom, right) in ranges)
    return Tab(name, rows, merges)


def _cells(row: Sequence[Cell], left: int) -> list[Cell]:
    """The cells of a row from column A to its last filled one; `left` columns before it are empty."""
    end = len(row)
    while end and row[end - 1] == "":
        end -= 1
    return [None] * left + [None if cell == "" else cell for cell in row[:end]] if end else []


def _read_folder(folder: Path) -> Workbook:
    """The CSV files of a folder, each a tab by its file's name, in the order of their names."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    if not files:
        raise SourceUnreadable("folder_without_csv", name=folder.name)
    if sum(path.stat().st_size for path in files) > MOST_BYTES:
        raise SourceUnreadable("file_too_big", name=folder.name, limit=MOST_BYTES // 1024 // 1024)
    return Workbook(folder.name, datetime.now(UTC), tuple(_csv_tab(path) for path in files))


def _separator(text: str) -> str:
    """What parts the cells: the mark in most of the first lines, then the commonest; sentences have commas, but not each."""
    lines = text.splitlines()[:20]
    counts = {mark: [line.count(mark) for line in lines] for mark in (";", "\t", ",")}
    return max(counts, key=lambda mark: (sum(map(bool, counts[mark])), sum(counts[mark])))


def _csv_tab(path: Path) -> Tab:
    """One CSV file: UTF-8 with or without BOM, or UTF-16 as Excel saves Unicode text; parted by `,`, `;` or tab."""
    content = path.read_bytes()
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceUnreadable("csv_not_unicode", name=path.name) from error
    cells = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        rows = [[cell or None for cell in row] for row in cells]
    except csv.Error as error:
        raise SourceUnreadable("file_damaged", name=path.name) from error
    return Tab(path.stem, rows)
