"""Tables of a paper: with lines round every cell and headings that come again on each page, or without lines for the form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.paper.docx.xml import Look, Marks, Setting, paragraph
from exports.paper.form.form_rules import TABLE
from exports.paper.form.pieces import Text

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CELL = Setting(style="PaperCell")
_FLUSH = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_MARGINS = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the width, how its cells are aligned."""

    heading: Text
    share: float
    align: str = "left"


def ruled_table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Text]],
    marks: Marks,
    *,
    width: int,
    total: Sequence[Text] | None = None,
    whole: bool = True,
) -> str:
    """A table with lines, its headings again on each page; `total` is bold; `whole`: no row is parted by the end of a page."""
    widths = _widths([column.share for column in columns], width)
    head = [paragraph(c.heading, marks, replace(_CELL, align="center"), Look(TABLE, bold=True)) for c in columns]
    body = [_row(_cells(columns, row, marks, bold=False), widths, whole=whole) for row in rows]
    if total is not None:
        body.append(_row(_cells(columns, total, marks, bold=True), widths))
    return _table(widths, f"<w:tblBorders>{_LINES}</w:tblBorders>", [_row(head, widths, heading=True), *body])


def bare_table(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One row without lines: each cell is the XML of its paragraphs."""
    return _table(widths, "", [_row(cells, widths)], _FLUSH)


def _cells(columns: Sequence[Column], row: Sequence[Text], marks: Marks, *, bold: bool) -> list[str]:
    both = zip(columns, row, strict=True)
    return [paragraph(text, marks, replace(_CELL, align=column.align), Look(TABLE, bold)) for column, text in both]


def _widths(shares: Sequence[float], width: int) -> list[int]:
    return [int(width * share / sum(shares)) for share in shares]


def _row(cells: Sequence[str], widths: Sequence[int], *, heading: bool = False, whole: bool = True) -> str:
    again = "<w:tblHeader/>" if heading else ""
    place = '<w:vAlign w:val="center"/>' if heading else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{place}</w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    kept = "<w:cantSplit/>" if whole else ""
    return f"<w:tr><w:trPr>{kept}{again}</w:trPr>{inside}</w:tr>"


def _table(widths: Sequence[int], borders: str, rows: Sequence[str], margins: str = _MARGINS) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
