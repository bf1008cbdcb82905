"""A paper read back from its Word file, block by block, so that it can be shown before anybody opens it."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_LINES_OF_NOTES = 2  # the first footnotes of the file are the lines that part notes from the text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look; a line break is one; `note`: the number of the footnote that stands here, from 1."""

    text: str
    bold: bool = False
    italic: bool = False
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its style and alignment by Word's names, empty as the style has it; `ruled`: it is a drawn line."""

    spans: tuple[Span, ...]
    style: str = ""
    align: str = ""
    ruled: bool = False

    @property
    def text(self) -> str:
        """What can be read in it."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of paragraphs, the first `headings` of them headings; without lines where it only sets the form."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    headings: int
    lined: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: what is said to whoever cannot see it, and its PNG."""

    alt: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Break:
    """Here a new part with pages of its own begins."""


Block: TypeAlias = Line | Table | Shown | Break


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """What stands in the paper, in order, and its footnotes by their numbers from 1."""

    blocks: tuple[Block, ...]
    notes: tuple[Line, ...]


def read_paper(content: bytes) -> ReadPaper:
    """
    The paper that a Word file of ours holds.

    Args:
        content: as `report_docx`, `reminder_docx` or `call_docx` gives it; another program's file may hold what is not read.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = _xml(archive, "word/document.xml")[0]
        blocks = tuple(block for element in body for block in _blocks(archive, element))
        notes = _xml(archive, "word/footnotes.xml") if "word/footnotes.xml" in archive.namelist() else ()
    return ReadPaper(blocks, tuple(_line(note[0]) for note in tuple(notes)[_LINES_OF_NOTES:]))


def _xml(archive: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(archive.read(name))  # noqa: S314 # nosec B314 - our own file, made a moment ago


def _blocks(archive: zipfile.ZipFile, element: ET.Element) -> Iterator[Block]:
    """What an element of the body is; an empty paragraph that ends a part is only its end."""
    if element.tag == _W + "tbl":
        yield _table(element)
    elif element.tag == _W + "p":
        picture = element.find(f".//{_WP}inline")
        if picture is not None:
            yield _shown(archive, picture)
        elif element.find(f"{_W}pPr/{_W}sectPr") is not None:
            yield Break()
        else:
            yield _line(element)


def _shown(archive: zipfile.ZipFile, picture: ET.Element) -> Shown:
    told, blip = picture.find(_WP + "docPr"), picture.find(f".//{_A}blip")
    related = "" if blip is None else blip.get(_R + "embed", "")
    targets = {entry.get("Id"): entry.get("Target") for entry in _xml(archive, "word/_rels/document.xml.rels")}
    return Shown("" if told is None else told.get("descr", ""), archive.read(f"word/{targets[related]}"))


def _table(element: ET.Element) -> Table:
    rows = element.findall(_W + "tr")
    cells = tuple(tuple(tuple(map(_line, cell.findall(_W + "p"))) for cell in row.findall(_W + "tc")) for row in rows)
    headings = sum(row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows)
    return Table(cells, headings, element.find(f"{_W}tblPr/{_W}tblBorders") is not None)


def _line(paragraph: ET.Element) -> Line:
    setting = paragraph.find(_W + "pPr")
    spans = tuple(span for run in paragraph.iter(_W + "r") for span in _spans(run))
    if setting is None:
        return Line(spans)
    style, align = (_value(setting.find(_W + name)) for name in ("pStyle", "jc"))
    return Line(spans, style, align, setting.find(_W + "pBdr") is not None)


def _spans(run: ET.Element) -> Iterator[Span]:
    note = run.find(_W + "footnoteReference")
    if note is not None:
        yield Span("", note=int(note.get(_W + "id", "")) - _LINES_OF_NOTES + 1)
    texts = ("\n" if node.tag == _W + "br" else node.text or "" for node in run if node.tag in (_W + "t", _W + "br"))
    said = "".join(texts)
    if said:
        bold, italic = (run.find(f"{_W}rPr/{_W}{name}") is not None for name in ("b", "i"))
        yield Span(said, bold, italic)


def _value(element: ET.Element | None) -> str:
    return "" if element is None else element.get(_W + "val", "")
