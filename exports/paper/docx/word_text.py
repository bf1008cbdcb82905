"""Paragraphs of a Word file: runs that tell figures from what people typed, bookmarks that say sources, footnotes."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from exports.paper.form.paper_blocks import Paragraph
from exports.paper.form.pieces import Kind, Piece, Text, plain
from records.workbook.characters import readable

_STYLES = {
    Kind.FIGURE: "Paper Figure",
    Kind.QUOTED: "Paper Quoted",
    Kind.MOMENT: "Paper Moment",
    Kind.ORDINAL: "Paper Ordinal",
}
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in enumerate(("separator", "continuationSeparator"))
)


class Marks:
    """Numbers bookmarks and footnotes of one paper in the order in which they are written; knows the template's styles."""

    readable = staticmethod(readable)

    def __init__(self, styles: dict[str, str], document: Document) -> None:
        """Nothing is marked yet but what the template marks itself."""
        self.styles = styles
        self.bookmarks = max((int(m.get(qn("w:id"))) for m in document.element.body.iter(qn("w:bookmarkStart"))), default=0)
        self.notes: list[Text] = []
        self.first_note = 1 + max(_note_ids(_notes_of(document)), default=1)

    def paragraph(self, style: str) -> Element:
        """An empty paragraph of a style."""
        made = OxmlElement("w:p")
        made.get_or_add_pPr().append(element("w:pStyle", val=self.styles[style.lower()]))
        return made

    def note(self, text: Text) -> int:
        """The number in the file of a footnote; one that was said before keeps its number."""
        if text not in self.notes:
            self.notes.append(text)
        return self.notes.index(text) + self.first_note


def element(tag: str, **attributes: object) -> Element:
    """An element with attributes of Word's own namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def written(paragraph: Paragraph, marks: Marks) -> Element:
    """A paragraph."""
    made = marks.paragraph(paragraph.style)
    if paragraph.keep:
        made.pPr.append(element("w:keepNext"))
    if paragraph.align:
        made.pPr.append(element("w:jc", val=paragraph.align))
    for piece in paragraph.text:
        _add_piece(made, piece, marks, bold=paragraph.bold)
    return made


def _add_piece(paragraph: Element, piece: Piece, marks: Marks, *, bold: bool) -> None:
    number = 0
    if piece.source:
        marks.bookmarks += 1
        number = marks.bookmarks
        # Hidden (`_`), unique, and it says where the figure comes from; Word takes names of up to 40 characters.
        paragraph.append(element("w:bookmarkStart", id=number, name=f"_{number}_{piece.source}"))
    if piece.text:
        paragraph.append(_run(piece, marks, bold=bold))
    if number:
        paragraph.append(element("w:bookmarkEnd", id=number))
    if piece.note:
        reference = OxmlElement("w:r")
        reference.get_or_add_rPr().append(element("w:rStyle", val=marks.styles["footnote reference"]))
        reference.append(element("w:footnoteReference", id=marks.note(piece.note)))
        paragraph.append(reference)


def _run(piece: Piece, marks: Marks, *, bold: bool) -> Element:
    run = OxmlElement("w:r")
    style = _STYLES.get(piece.kind)
    if style:
        run.get_or_add_rPr().append(element("w:rStyle", val=marks.styles[style.lower()]))
    if bold:
        run.get_or_add_rPr().append(element("w:b"))
        run.get_or_add_rPr().append(element("w:bCs"))
    for index, line in enumerate(readable(piece.text).split("\n")):
        if index:
            run.append(element("w:br"))
        text = OxmlElement("w:t")
        text.text = line
        text.set(qn("xml:space"), "preserve")
        run.append(text)
    return run


def write_notes(document: Document, marks: Marks) -> None:
    """The footnotes, behind those of the template; nothing where the paper has none."""
    if not marks.notes:
        return
    notes = _notes_of(document)
    if notes is None:
        notes = parse_xml(f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}</w:footnotes>")
    for number, text in enumerate(marks.notes, start=marks.first_note):
        note, line = element("w:footnote", id=number), marks.paragraph("footnote text")
        mark = OxmlElement("w:r")
        mark.get_or_add_rPr().append(element("w:rStyle", val=marks.styles["footnote reference"]))
        mark.append(OxmlElement("w:footnoteRef"))
        line.append(mark)
        for piece in (*plain(" "), *text):
            _add_piece(line, piece, marks, bold=False)
        note.append(line)
        notes.append(note)
    content = serialize_part_xml(notes)
    part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, content, document.part.package)
    for key, relation in list(document.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del document.part.rels[key]
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _notes_of(document: Document) -> Element | None:
    """The template's footnotes; None where it has no part for them."""
    found = [relation for relation in document.part.rels.values() if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    return parse_xml(found[0].target_part.blob) if found else None


def _note_ids(notes: Element | None) -> list[int]:
    return [] if notes is None else [int(note.get(qn("w:id"))) for note in notes]
