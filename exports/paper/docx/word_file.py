"""A paper as a Word file: its blocks at the places of a template, whose styles say what they look like."""

import copy
import io
import zipfile
from collections.abc import Iterable
from datetime import UTC

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.section import Section as WordSection

from exports.paper.docx.word_tables import table_element
from exports.paper.docx.word_template import ours, place_of, style_ids
from exports.paper.docx.word_text import Marks, element, write_notes, written
from exports.paper.form.paper_blocks import FORM, Block, Paper, Paragraph, Rule, Section, Shown, Table
from exports.paper.form.pieces import words

_FIRST_INSTANT = (1980, 1, 1, 0, 0, 0)  # that a zip archive knows
_HIGHEST = 8_500  # twentieths of a point: a picture leaves room for its caption
_WIDEST = 0.9  # of the text: two charts leave room for what is concluded from them
_EMU = 635  # in a twentieth of a point


def word_file(paper: Paper, template: Document | None = None) -> bytes:
    """
    The Word file of a paper; the same paper gives the same bytes.

    Args:
        paper: to be written.
        template: freshly opened, with all styles and places, see `word_template`; None: ours.

    Raises:
        ValueError: a picture is no PNG.
    """
    document = template or ours()
    writer = _Writer(document)
    writer.fill(paper)
    for section in paper.annexes:
        writer.annex(section)
    if paper.illustrative:
        writer.say_illustrative()
    write_notes(document, writer.marks)
    _describe(document, paper)
    return _packed(document)


class _Writer:
    """Writes blocks into a document, in their order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.marks = Marks(style_ids(document), document)
        self.pictures = 0
        self.last = document.element.body.sectPr
        self.across = False
        section = WordSection(self.last, document.part)
        sides = int(section.left_margin or 0) + int(section.right_margin or 0)
        pages = int(section.page_width or 0), int(section.page_height or 0)
        self.widths = {False: (min(pages) - sides) // _EMU, True: (max(pages) - sides) // _EMU}

    def fill(self, paper: Paper) -> None:
        """Every place of the template gets what belongs there."""
        for paragraph in list(self.document.element.body.iter(qn("w:p"))):
            name = place_of(paragraph)
            if name is None:
                continue
            blocks = paper.places[name]
            self.before(paragraph, blocks)
            if blocks:
                paragraph.getparent().remove(paragraph)
            else:  # a cell must end with a paragraph
                for run in paragraph.findall(qn("w:r")):
                    paragraph.remove(run)

    def annex(self, section: Section) -> None:
        """A section of its own at the end; the one before it ends here."""
        ended = self.marks.paragraph("Paper End")
        ended.get_or_add_pPr().append(self._turned(copy.deepcopy(self.last), across=self.across))
        self.last.addprevious(ended)
        self.across = section.across
        self.before(self.last, section.content)
        if isinstance(section.content[-1], Table):
            self.last.addprevious(self.marks.paragraph("Paper End"))
        self._turned(self.last, across=self.across)

    def before(self, anchor: Element, blocks: Iterable[Block]) -> None:
        """Blocks in front of an element."""
        room = _room(anchor) or self.widths[self.across]
        for block in blocks:
            for made in self._elements(block, room):
                anchor.addprevious(made)

    def _elements(self, block: Block, room: int) -> list[Element]:
        if isinstance(block, Paragraph):
            return [written(block, self.marks)]
        if isinstance(block, Rule):
            return [self._rule(block, room)]
        return [table_element(block, self.marks, room)] if isinstance(block, Table) else self._shown(block, room)

    def _rule(self, rule: Rule, room: int) -> Element:
        side = max(0, room - min(rule.length, round(rule.most * room))) // 2
        paragraph = self.marks.paragraph("Paper Rule")
        paragraph.get_or_add_pPr().append(element("w:ind", left=side, right=side))
        return paragraph

    def _shown(self, shown: Shown, room: int) -> list[Element]:
        wide, high = _pixels(shown.picture.png)
        width = min(round(_WIDEST * room), _HIGHEST * wide // high)
        self.pictures += 1
        inline = self.document.part.new_pic_inline(io.BytesIO(shown.picture.png), width * _EMU, width * high // wide * _EMU)
        said = self.marks.readable(shown.picture.alt).replace("\n", " ")
        for told in (*inline.iter(qn("wp:docPr")), *inline.iter(qn("pic:cNvPr"))):
            told.set("descr", said)
            told.set("name", f"Picture {self.pictures}")
        inline.docPr.set("id", str(self.pictures))
        paragraph = written(Paragraph((), FORM, keep=True), self.marks)
        paragraph.add_r().add_drawing(inline)
        return [paragraph, written(Paragraph(shown.caption, "Caption"), self.marks)]

    def _turned(self, section: Element, *, across: bool) -> Element:
        """The section with its pages upright, or lying."""
        size = section.find(qn("w:pgSz"))
        short, long = sorted((int(size.get(qn("w:w"))), int(size.get(qn("w:h")))))
        size.set(qn("w:w"), str(long if across else short))
        size.set(qn("w:h"), str(short if across else long))
        size.attrib.pop(qn("w:orient"), None)
        if across:
            size.set(qn("w:orient"), "landscape")
        return section

    def say_illustrative(self) -> None:
        """Say at the foot of every page that its figures are invented."""
        section = self.document.sections[0]
        for footer in (section.footer, section.first_page_footer):
            line = written(Paragraph(words("paper.illustrative"), "Paper Illustrative"), self.marks)
            bare = [paragraph for paragraph in footer.paragraphs if not paragraph.text and not len(paragraph.runs)]
            footer._element.append(line)  # noqa: SLF001 - python-docx makes only paragraphs of its own
            for paragraph in bare:
                footer._element.remove(paragraph._p)  # noqa: SLF001


def _room(anchor: Element) -> int:
    """The width of the cell that an element stands in, in twips; 0 where it stands in none."""
    cell = next(anchor.iterancestors(qn("w:tc")), None)
    width = None if cell is None else cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return int(width.get(qn("w:w"), "0")) if width is not None and width.get(qn("w:type")) == "dxa" else 0


def _pixels(png: bytes) -> tuple[int, int]:
    """The width and height of a PNG, from its first chunk. Raises ValueError where it is none."""
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG")
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _describe(document: Document, paper: Paper) -> None:
    """What the file says of itself."""
    properties, created = document.core_properties, paper.created.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties.title, properties.language = Marks.readable(paper.title)[:255], "vi-VN"
    properties.created = properties.modified = created
    properties.author = properties.last_modified_by = ""


def _packed(document: Document) -> bytes:
    """The file, without the instant at which it was packed."""
    saved, content = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as found, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in found.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_INSTANT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, found.read(name))
    return content.getvalue()
