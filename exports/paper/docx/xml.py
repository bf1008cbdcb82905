"""Pieces as the XML of a Word file: runs and paragraphs (ISO/IEC 29500-1, WordprocessingML)."""

from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from exports.paper.form.form_rules import BODY
from exports.paper.form.pieces import Kind, Piece, Text
from records.workbook.characters import readable

_STYLES = {Kind.FIGURE: "PaperFigure", Kind.QUOTED: "PaperQuoted", Kind.MOMENT: "PaperMoment", Kind.ORDINAL: "PaperOrdinal"}


class Look(NamedTuple):
    """How the letters of a paragraph look: size in points."""

    size: int = BODY
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """
    How a paragraph is set: lengths in twentieths of a point.

    Attributes:
        style: of the paragraph.
        align: `left`, `center`, `right` or `both`; empty: as the style.
        before, after: space above and below; None: as the style.
        left, right, first: indents; None: as the style.
        keep: it stays on one page with what follows.
        line: a line is drawn below it.
    """

    style: str = ""
    align: str = ""
    before: int | None = None
    after: int | None = None
    left: int | None = None
    right: int | None = None
    first: int | None = None
    keep: bool = False
    line: bool = False


class Marks:
    """Numbers bookmarks and footnotes of one paper in the order in which they are written."""

    def __init__(self) -> None:
        """Nothing is marked yet."""
        self.bookmarks = 0
        self.notes: list[Text] = []

    def bookmark(self, source: str) -> tuple[int, str]:
        """
        The number and the name of a figure's bookmark: hidden (`_`), unique, and it says where the figure comes from.

        Word takes names of up to 40 characters, so sources are short.
        """
        self.bookmarks += 1
        return self.bookmarks, f"_{self.bookmarks}_{source}"

    def note(self, text: Text) -> int:
        """The number of a footnote; one that was said before keeps its number."""
        if text not in self.notes:
            self.notes.append(text)
        return self.notes.index(text) + 1


def clean(text: str) -> str:
    """The text as XML may hold it."""
    return escape(readable(text))


def attribute(text: str) -> str:
    """The text as an attribute, in its quotes."""
    return quoteattr(readable(text).replace("\n", " "))


def runs(text: Text, look: Look, marks: Marks) -> str:
    """The runs of a text."""
    return "".join(_run(piece, look, marks) for piece in text)


def _run(piece: Piece, look: Look, marks: Marks) -> str:
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{clean(line)}</w:t>' for line in piece.text.split("\n"))
    style = _STYLES.get(piece.kind)
    run = f"<w:r>{_properties(look, style)}{lines}</w:r>" if piece.text else ""
    if piece.source:
        number, name = marks.bookmark(piece.source)
        run = f'<w:bookmarkStart w:id="{number}" w:name={attribute(name)}/>{run}<w:bookmarkEnd w:id="{number}"/>'
    if piece.note:
        number = marks.note(piece.note) + 1  # 0 and 1 are the lines that part notes from the text
        run += f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    return run


def _properties(look: Look, style: str | None) -> str:
    parts = [f'<w:rStyle w:val="{style}"/>' if style else ""]
    parts.append("<w:b/><w:bCs/>" if look.bold else "")
    parts.append("<w:i/><w:iCs/>" if look.italic else "")
    parts.append(f'<w:sz w:val="{2 * look.size}"/><w:szCs w:val="{2 * look.size}"/>' if look.size != BODY else "")
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if any(parts) else ""


def paragraph(text: Text, marks: Marks, setting: Setting | None = None, look: Look | None = None, *, last: str = "") -> str:
    """A paragraph; `last` is the XML of the section that ends with it."""
    inside = _paragraph_properties(setting or Setting(), look or Look(), last)
    return f"<w:p>{inside}{runs(text, look or Look(), marks)}</w:p>"


def _paragraph_properties(setting: Setting, look: Look, last: str) -> str:
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    parts = [
        f'<w:pStyle w:val="{setting.style}"/>' if setting.style else "",
        "<w:keepNext/>" if setting.keep else "",
        border if setting.line else "",
        _lengths("spacing", before=setting.before, after=setting.after, tight=setting.line),
        _lengths("ind", left=setting.left, right=setting.right, firstLine=setting.first),
        f'<w:jc w:val="{setting.align}"/>' if setting.align else "",
        f'<w:rPr><w:sz w:val="{2 * look.size}"/><w:szCs w:val="{2 * look.size}"/></w:rPr>' if look.size != BODY else "",
        last,
    ]
    return f"<w:pPr>{''.join(parts)}</w:pPr>" if any(parts) else ""


def _lengths(name: str, *, tight: bool = False, **lengths: int | None) -> str:
    given = [f'w:{side}="{length}"' for side, length in lengths.items() if length is not None]
    if tight:
        given.append('w:line="40" w:lineRule="exact"')
    return f"<w:{name} {' '.join(given)}/>" if given else ""
