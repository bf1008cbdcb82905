"""A Word template as an office might make it by itself, without ours: its own fonts, colours, margins, head and order."""

import io
from collections import Counter

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from exports.paper.form.paper_blocks import PLACES, STYLES
from tests.papers import paragraphs

FONT = "DejaVu Sans"
HEAD = "VĂN PHÒNG ĐIỆN TỬ - Số 1 đường Hùng Vương"
CHARACTERS = ("Paper Figure", "Paper Quoted", "Paper Moment", "Paper Ordinal", "footnote reference")
MIDDLE = (
    "Paper Title",
    "Paper Annex",
    "Paper Annex Title",
    "Paper Annex Of",
    "Paper Signature",
    "Caption",
    "Paper Illustrative",
)
RIGHT = ("Paper Date", "Paper Number")
BOLD = ("Paper Issuer", "Paper Title", "Paper Annex Title", "Paper Signature", "Heading 1", "Heading 2", "Paper Illustrative")
SMALL = ("Paper Cell", "Paper Note", "footnote text", "Paper Recipient", "Caption")


def template_of_its_own():
    """The bytes of the template, on python-docx's own empty document: no table in its head, all under one another."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(38), Mm(22), Mm(30)
    for name in STYLES:
        _style(document, name)
    section.header.paragraphs[0].text = HEAD
    section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
        document.add_paragraph(text, "Paper Title")
    for name in ("number", "date", "parent", "issuer", "about", "content", "signature", "recipients"):
        document.add_paragraph(f"{{{{{PLACES[name]}}}}}")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _style(document, name):
    """The style as this office wants it; a table has thin lines."""
    known = {style.name for style in document.styles}
    kind = (
        WD_STYLE_TYPE.TABLE
        if name == "Paper Table"
        else WD_STYLE_TYPE.CHARACTER
        if name in CHARACTERS
        else WD_STYLE_TYPE.PARAGRAPH
    )
    style = document.styles[name] if name in known else document.styles.add_style(name, kind)
    if kind is WD_STYLE_TYPE.TABLE:
        style.element.append(_lines())
        return
    if kind is WD_STYLE_TYPE.PARAGRAPH:
        style.font.size = Pt(9 if name in SMALL else 12)
        style.font.bold = name in BOLD
        style.font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F) if name in BOLD else RGBColor(0, 0, 0)
        style.paragraph_format.space_after = Pt(0 if name in SMALL else 4)
        middle = WD_ALIGN_PARAGRAPH.CENTER if name in MIDDLE else WD_ALIGN_PARAGRAPH.LEFT
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT if name in RIGHT else middle
    elif name == "footnote reference":
        style.font.superscript = True
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[theme]


def _lines():
    properties, borders = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "dotted")
        line.set(qn("w:sz"), "4")
        borders.append(line)
    properties.append(borders)
    return properties


def words_of(content):
    """How often each paragraph stands in a paper, whatever the order of its head; empty ones and the breaks of lines apart."""
    return Counter(" ".join(text.split()) for text in paragraphs(content) if text.strip())
