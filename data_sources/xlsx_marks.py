"""What python-calamine does not tell of an `.xlsx`: the cells whose formula failed, and how large a sheet really is."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, iterparse

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# An opening `c` element, whatever its namespace prefix. Attributes hold no `>`: spreadsheets escape it.
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)>")
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_ERROR_TYPE = re.compile(rb'\bt="e"')
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)</")


@dataclass
class SheetMarks:
    """One sheet: its failed cells (row and column from 0, and what they show) and the rectangle that holds its cells."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0

    @property
    def cells(self) -> int:
        """The size of the rectangle."""
        return self.rows * self.columns


def marks_of(content: bytes) -> dict[str, SheetMarks]:
    """The marks of each worksheet by its name. Raises zipfile.BadZipFile, KeyError or ParseError for a damaged file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = _sheet_parts(package)
        return {name: _marks(package.read(part)) for name, part in parts.items()}


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of the package that holds each worksheet, by the sheet's name."""
    targets = {}
    for element in _elements(package, "xl/_rels/workbook.xml.rels"):
        if element.get("Type", "").endswith("/worksheet"):
            target = element.get("Target", "")
            targets[element.get("Id")] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    parts = {}
    for element in _elements(package, "xl/workbook.xml"):
        if element.tag.endswith("}sheet"):
            part = targets.get(element.get(_RELATION_ID) or element.get(_STRICT_RELATION_ID))
            if part:
                parts[element.get("name", "")] = part
    return parts


def _elements(package: zipfile.ZipFile, part: str) -> Iterator[Element]:
    """The elements of a small part. Raises ParseError for a document type: no spreadsheet has one, only an attack does."""
    xml = package.read(part)
    if b"<!DOCTYPE" in xml:
        raise ParseError(part)
    return (element for _, element in iterparse(io.BytesIO(xml)))  # noqa: S314 - without a document type nothing expands


def _marks(xml: bytes) -> SheetMarks:
    """The marks of one worksheet's XML. A cell without its address follows the one before it."""
    marks = SheetMarks()
    row = column = -1
    for match in _CELL.finditer(xml):
        attributes = match[1]
        reference = _REFERENCE.search(attributes)
        if reference:
            row, column = int(reference[2]) - 1, column_index(reference[1].decode())
        else:
            row, column = _without_address(xml, match.start(), row, column)
        marks.rows, marks.columns = max(marks.rows, row + 1), max(marks.columns, column + 1)
        if _ERROR_TYPE.search(attributes):
            value = _VALUE.search(xml, match.end())
            marks.errors[row, column] = value[1].decode() if value else "#REF!"
    return marks


def _without_address(xml: bytes, start: int, row: int, column: int) -> tuple[int, int]:
    """The address of a cell that gives none: the next column, or the first of a new row."""
    last_row = xml.rfind(b"<row", 0, start)
    last_cell = max(xml.rfind(b"<c ", 0, start), xml.rfind(b"<c>", 0, start))
    return (row + 1, 0) if last_row > last_cell else (row, column + 1)


def column_index(letters: str) -> int:
    """The index from 0 of a column's letters: `A` is 0, `AA` is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
