"""What python-calamine does not tell of an `.xlsx`: the cells whose formula failed, and how large a sheet really is."""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from html import unescape
from typing import Never, TypeAlias
from xml.parsers.expat import ParserCreate

_RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION_ID = "http://purl.oclc.org/ooxml/officeDocument/relationships}id"
# An opening `row` or `c` element, whatever its namespace prefix. Attributes hold no `>`: spreadsheets escape it.
_ELEMENT = re.compile(rb"<(?:\w+:)?(row|c)((?:\s[^>]*)?)>")
_REFERENCE = re.compile(rb"""\sr=["']([A-Z]{0,3})([0-9]{1,7})["']""")
_ERROR_TYPE = re.compile(rb"""\st=["']e["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)</")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # no spreadsheet writes it, and calamine reads nothing of it without a word
_CELL_END = re.compile(rb"</(?:\w+:)?c>")
_KNOWN = frozenset({b"", b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!"})

Span: TypeAlias = tuple[int, int]


@dataclass
class SheetMarks:
    """
    One sheet of a package.

    Attributes:
        part: where in the package it is.
        errors: its failed cells, by row and column from 0, and what they show.
        unknown: where in the part's XML the errors stand that calamine does not know: with one of them it reads nothing.
        rows, columns: the rectangle that holds its cells.
    """

    part: str
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unknown: list[Span] = field(default_factory=list)
    rows: int = 0
    columns: int = 0

    @property
    def cells(self) -> int:
        """The size of the rectangle."""
        return self.rows * self.columns


def marks_of(content: bytes) -> dict[str, SheetMarks]:
    """The marks of each worksheet by its name. Raises BadZipFile, KeyError, ExpatError or ValueError for a damaged file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = _sheet_parts(package)
        return {name: _marks(part, package.read(part)) for name, part in parts.items()}


def _sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of the package that holds each worksheet, by the sheet's name."""
    targets = {}
    for _, attributes in _elements(package, "xl/_rels/workbook.xml.rels"):
        if attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            targets[attributes.get("Id")] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    parts = {}
    for name, attributes in _elements(package, "xl/workbook.xml"):
        part = targets.get(attributes.get(_RELATION_ID) or attributes.get(_STRICT_RELATION_ID))
        if name.endswith("}sheet") and part:
            parts[attributes.get("name", "")] = part
    return parts


def _elements(package: zipfile.ZipFile, part: str) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small part, each with its attributes, their namespaces before a `}`."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda name, attributes: found.append((name, attributes))
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.Parse(package.read(part), True)
    return found


def _refuse_document_type(name: str, *_: object) -> Never:
    """No spreadsheet declares a document type; only an attack that lets entities expand does."""
    raise ValueError(name)


def _marks(part: str, xml: bytes) -> SheetMarks:
    """The marks of one worksheet's XML. A cell without its address follows the one before it, a row the row before."""
    if xml.startswith(_UTF_16):
        raise ValueError(part)
    marks = SheetMarks(part)
    row = column = -1
    for match in _ELEMENT.finditer(xml):
        kind, attributes = match[1], match[2]
        reference = _REFERENCE.search(attributes)
        if kind == b"row":
            row, column = int(reference[2]) - 1 if reference else row + 1, -1
            continue
        if reference:
            row, column = int(reference[2]) - 1, column_index(reference[1].decode())
        else:
            column += 1
        marks.rows, marks.columns = max(marks.rows, row + 1), max(marks.columns, column + 1)
        if _ERROR_TYPE.search(attributes):
            value = _value(xml, match)
            marks.errors[row, column] = unescape(value[1].decode()) if value else "#REF!"
            if value and value[1] not in _KNOWN:
                marks.unknown.append(value.span(1))
    return marks


def _value(xml: bytes, cell: re.Match[bytes]) -> re.Match[bytes] | None:
    """The value inside a cell's element, where it has one."""
    end = None if cell[2].endswith(b"/") else _CELL_END.search(xml, cell.end())
    return _VALUE.search(xml, cell.end(), end.start()) if end else None


def column_index(letters: str) -> int:
    """The index from 0 of a column's letters: `A` is 0, `AA` is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
