"""Tables of a Word file: lines round every cell by the template's style, headings that come again on each page."""

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from exports.paper.docx.word_text import Marks, element, written
from exports.paper.form.paper_blocks import CELL, Paragraph, Table
from exports.paper.form.pieces import Text

_TOGETHER = 3  # rows at the end of a table that stay on one page


def table_element(table: Table, marks: Marks, width: int) -> Element:
    """The table, as wide as `width` (twips)."""
    shares = [column.share for column in table.columns]
    widths = [int(width * share / sum(shares)) for share in shares]
    made, setting, grid = (OxmlElement(tag) for tag in ("w:tbl", "w:tblPr", "w:tblGrid"))
    setting.append(element("w:tblStyle", val=marks.styles["paper table"]))
    setting.append(element("w:tblW", w=sum(widths), type="dxa"))
    setting.append(element("w:tblLayout", type="fixed"))
    setting.append(element("w:tblCaption", val=table.about))  # said to whoever hears the paper
    grid.extend(element("w:gridCol", w=one) for one in widths)
    heads = [Paragraph(column.heading, CELL, "center", bold=True) for column in table.columns]
    made.extend([setting, grid, _row(heads, widths, marks, heading=True)])
    last = len(table.rows) - 1
    for number, row in enumerate(table.rows):
        keep = last - _TOGETHER < number < last  # the last row is never alone on a page
        made.append(_row(_cells(table, row, keep=keep), widths, marks, whole=table.whole))
    if table.total is not None:
        made.append(_row(_cells(table, table.total, bold=True), widths, marks))
    return made


def _cells(table: Table, row: Sequence[Text], *, bold: bool = False, keep: bool = False) -> list[Paragraph]:
    return [Paragraph(text, CELL, column.align, bold=bold, keep=keep) for column, text in zip(table.columns, row, strict=True)]


def _row(
    cells: Sequence[Paragraph], widths: Sequence[int], marks: Marks, *, heading: bool = False, whole: bool = True
) -> Element:
    row, setting = OxmlElement("w:tr"), OxmlElement("w:trPr")
    if whole:
        setting.append(element("w:cantSplit"))
    if heading:
        setting.append(element("w:tblHeader"))
    row.append(setting)
    for paragraph, width in zip(cells, widths, strict=True):
        cell, look = OxmlElement("w:tc"), OxmlElement("w:tcPr")
        look.append(element("w:tcW", w=width, type="dxa"))
        if heading:
            look.append(element("w:vAlign", val="center"))
        cell.extend([look, written(paragraph, marks)])
        row.append(cell)
    return row
