"""A folder of CSV files as a workbook, each file a tab; a quote that was left open is found before it swallows rows."""

import csv
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from data_sources.files.csv_lines import UTF_16, Lines, open_quote
from data_sources.files.xlsx.addresses import MOST_COLUMNS
from data_sources.files.xlsx.package.room import MOST_BYTES, MOST_PLACES, Room, TooMuch
from records.errors import SourceUnreadable
from records.workbook.raw import Cell, Tab, Workbook


def read_csv_folder(folder: Path) -> Workbook:
    """
    The CSV files of a folder, each a tab by its file's name, in the order of their names.

    Raises:
        SourceUnreadable: there is none, they hold more than may be held, or one of them cannot be read.
        OSError: one of them may not be read.
    """
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    if not files:
        raise SourceUnreadable("folder_without_csv", name=folder.name)
    if sum(path.stat().st_size for path in files) > MOST_BYTES:
        raise TooMuch("file_too_big").told_of(folder.name)
    room = Room()
    try:
        return Workbook(folder.name, datetime.now(UTC), tuple(_tab(path, room) for path in files))
    except TooMuch as error:
        raise error.told_of(folder.name) from error


def _tab(path: Path, room: Room) -> Tab:
    """One CSV file: UTF-8 with or without BOM, or UTF-16 as Excel saves Unicode text; separated by `,`, `;` or tab."""
    content = path.read_bytes()
    try:
        return Tab(path.stem, _rows(content, path.name, room))
    except UnicodeDecodeError as error:
        raise SourceUnreadable("csv_not_unicode", name=path.name) from error
    except csv.Error as error:
        raise SourceUnreadable("file_damaged", name=path.name) from error


def _rows(content: bytes, name: str, room: Room) -> list[list[Cell]]:
    """The rows of a file; those without content are one and the same list."""
    if content.count(b"\n") > MOST_PLACES and content[:2] not in UTF_16:  # each line takes a place, even an empty one
        raise TooMuch("file_too_full")
    separator = _separator(content)
    lines = Lines(content)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    rows: list[list[Cell]] = []
    blank: list[Cell] = []
    first = 1
    while True:
        try:
            row = next(reader)
        except csv.Error:
            if reader.line_num > first or open_quote(lines.last, separator):
                raise SourceUnreadable("csv_quote_open", name=name, line=first) from None
            row = next(csv.reader([lines.last], delimiter=separator))  # `"TT" VH`: a quote that holds a part of a cell
        if lines.ended:
            return rows
        rows.append(_cells(row, room) or blank)
        first = reader.line_num + 1


def _cells(row: list[str], room: Room) -> list[Cell]:
    """The cells of a row to its last one with content."""
    if len(row) > MOST_COLUMNS:
        raise TooMuch("file_too_full")
    while row and not row[-1]:
        row.pop()
    filled = len(row) - row.count("")
    room.take(rows=bool(row), filled=filled, places=len(row) + 1, letters=sum(map(len, row)))
    return [cell or None for cell in row]


def _separator(content: bytes) -> str:
    """What parts the cells: the mark in most of the first lines, then the commonest; sentences have commas, but not each."""
    lines = list(islice(Lines(content), 20))
    counts = {mark: [line.count(mark) for line in lines] for mark in (";", "\t", ",")}
    return max(counts, key=lambda mark: (sum(map(bool, counts[mark])), sum(counts[mark])))
