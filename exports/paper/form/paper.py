"""A paper put together: its sections, page numbers, footnotes and pictures, as a Word file."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from exports.paper.docx.docx_package import Part, Properties, package, picture_xml, wrapped
from exports.paper.docx.xml import Look, Marks, Setting, paragraph, runs
from exports.paper.form.form_rules import (
    BOTTOM,
    HEADER,
    LEFT,
    NOTE,
    PAGE_LONG,
    PAGE_NUMBER,
    PAGE_SHORT,
    RIGHT,
    TOP,
    WIDTH,
)
from exports.paper.form.pieces import ordinal, plain, quoted, words

_FIRST, _LATER, _FOOTER, _NOTES = "header_first.xml", "header.xml", "footer.xml", "footnotes.xml"
_FIXED = 3  # parts before the pictures
_EMU = 635  # in a twentieth of a point
_HIGHEST = 8_500  # twentieths of a point: a picture leaves room for its caption


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a paper: what is written below it, what is said to whoever cannot see it, and its PNG."""

    caption: str
    alt: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper with page numbers of its own: the XML of its paragraphs and tables."""

    content: str
    across: bool = False


def paper(
    sections: Sequence[Section], marks: Marks, properties: Properties, *, illustrative: bool, pictures: Sequence[Picture]
) -> bytes:
    """
    The Word file of a paper.

    Args:
        sections: the text, then each annex.
        marks: with which they were written; holds the footnotes.
        properties: what the file says of itself.
        illustrative: every page says so.
        pictures: those that the sections show, in the order of their numbers.
    """
    parts = [
        Part(_FIRST, wrapped("hdr", _header(numbered=False)), "header"),
        Part(_LATER, wrapped("hdr", _header(numbered=True)), "header"),
        Part(_FOOTER, wrapped("ftr", _footer(marks, illustrative=illustrative)), "footer"),
        *(Part(f"media/image{number}.png", picture.png, "image") for number, picture in enumerate(pictures, start=1)),
    ]
    if marks.notes:
        parts.append(Part(_NOTES, wrapped("footnotes", _footnotes(marks)), "footnotes"))
    *first, last = [(section.content, _section(section)) for section in sections]
    body = "".join(content + paragraph((), marks, look=Look(1), last=end) for content, end in first)
    return package(body + last[0] + paragraph((), marks, look=Look(1)) + last[1], parts, properties)  # no table ends a text


def shown(picture: Picture, number: int, marks: Marks) -> str:
    """A picture with its caption; `number` counts the pictures of the paper from 1."""
    wide, high = _pixels(picture.png)
    width = min(WIDTH, _HIGHEST * wide // high)
    size = (width * _EMU, width * high // wide * _EMU)
    run = picture_xml(f"rId{_FIXED + number}", number, picture.alt, size)
    middle = '<w:pPr><w:keepNext/><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr>'
    caption = words("paper.figure", number=ordinal(number), caption=quoted(picture.caption))
    return f"<w:p>{middle}{run}</w:p>{paragraph(caption, marks, Setting(style='Caption'))}"


def _pixels(png: bytes) -> tuple[int, int]:
    """The width and height of a PNG, from its first chunk. Raises ValueError where it is none."""
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG")
    wide, high = struct.unpack(">II", png[16:24])
    return int(wide), int(high)


def _section(section: Section) -> str:
    """A section's page: A4 upright or across, margins, page numbers from 1 and none on its first page."""
    wide, high = (PAGE_LONG, PAGE_SHORT) if section.across else (PAGE_SHORT, PAGE_LONG)
    turned = ' w:orient="landscape"' if section.across else ""
    margins = f'w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="{HEADER}" w:footer="{HEADER}"'
    return (
        '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/>'
        '<w:footerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{wide}" w:h="{high}"{turned}/><w:pgMar {margins} w:gutter="0"/>'
        '<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _header(*, numbered: bool) -> str:
    """The page number in the middle."""
    size = f'<w:rPr><w:sz w:val="{2 * PAGE_NUMBER}"/><w:szCs w:val="{2 * PAGE_NUMBER}"/></w:rPr>'
    field = (
        f'<w:r>{size}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{size}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{size}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{size}<w:t>2</w:t></w:r>'
        f'<w:r>{size}<w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{field if numbered else ""}</w:p>'


def _footer(marks: Marks, *, illustrative: bool) -> str:
    """On every page that the figures are invented, where they are; else nothing."""
    said = words("paper.illustrative") if illustrative else ()
    return paragraph(said, marks, Setting(style="Header"), Look(NOTE, bold=True))


def _footnotes(marks: Marks) -> str:
    """The footnotes, after the two lines that part them from the text."""
    line = '<w:footnote w:type="{0}" w:id="{1}"><w:p><w:r><w:{0}/></w:r></w:p></w:footnote>'
    lines = line.format("separator", 0) + line.format("continuationSeparator", 1)
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    notes = [
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}'
        f"{runs((*plain(' '), *text), Look(), marks)}</w:p></w:footnote>"
        for number, text in enumerate(marks.notes, start=2)
    ]
    return lines + "".join(notes)
