"""What a slide is made of: a title that says it, lines, a table, a chart that can be edited; sized for a hall."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Length, Pt

from looks import LIGHT
from records.workbook.characters import writable
from words.formats import SHARE_IN_CELLS

_WIDTH, _HEIGHT, _EDGE = Pt(960), Pt(540), Pt(48)
_TITLE, _LARGE, _TEXT, _CELL = Pt(30), Pt(32), Pt(24), Pt(16)
_TOP, _LOW = Pt(120), Pt(500)  # between which the content stands
_LINE = 62  # letters of a line of text, at the least
ROWS = 7  # of a table without lines above it, where every name takes two lines
_NOTE, _NOTE_LINE, _NOTE_HIGH = Pt(18), 80, Pt(26)  # of notes above a table: their size, letters of a line, its height
_CELL_LETTER, _CELL_LINE, _ROW_LEAST = Pt(8.5), Pt(20), Pt(28)  # of a cell: a letter at the most, a line, a row at the least
_FONT = "Arial"  # on every computer, with all Vietnamese letters
_SHARES = {"vi": "[$-42A]" + SHARE_IN_CELLS.replace(";", ";[$-42A]")}  # with a comma on every computer that knows the language
_TITLE_ONLY = 5  # the layout of the library's own template


@dataclass(frozen=True, slots=True)
class Bars:
    """
    A chart of bars, one a category.

    Attributes:
        values: of each category, a share of 0-1.
        name: of the series; said in its legend and in the sheet behind the chart.
        told: the same in words, for whoever does not see it.
    """

    categories: Sequence[str]
    values: Sequence[float]
    name: str
    told: str


class Slides:
    """A deck that grows slide by slide."""

    def __init__(self, title: str, language: str, made: datetime) -> None:
        """Empty, 16:9; `made`: when what it tells was read, for whoever asks how old the file is."""
        self._deck: Deck = Presentation()
        self._deck.slide_width, self._deck.slide_height = _WIDTH, _HEIGHT
        self._deck.core_properties.title = writable(title)
        properties = self._deck.core_properties
        properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
        properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None)
        properties.revision = 1
        self._shares = _SHARES.get(language, SHARE_IN_CELLS)
        self._deck.core_properties.language = {"vi": "vi-VN", "en": "en-GB"}[language]

    def add(
        self,
        title: str,
        *,
        said: str = "",
        lines: Sequence[str] = (),
        notes: Sequence[str] = (),
        table: Sequence[Sequence[str]] = (),
        shares: Sequence[int] = (),
        bars: Bars | None = None,
    ) -> None:
        """
        A slide: its title, then a large sentence, or lines, or notes in small letters, then a table or a chart.

        The first row of a table heads it.

        `said`: why there is nothing else to see; `shares`: of the columns of the table, in per cent; none: equal.
        """
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY])
        _put_title(slide, title)
        below = _put_lines(slide, [said, *lines] if said else lines, large=bool(said))
        if notes:
            below = _put_notes(slide, notes)
        if bars:
            _put_bars(slide, bars, below, self._shares)
        if table:
            _put_table(slide, table, below, shares)

    def to_bytes(self) -> bytes:
        """The deck as a file."""
        content = io.BytesIO()
        self._deck.save(content)
        return content.getvalue()


def _put_title(slide: Slide, title: str) -> None:
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = _EDGE, Pt(28), Length(_WIDTH - 2 * _EDGE), Pt(84)
    shape.text_frame.text = writable(title)
    shape.text_frame.word_wrap = True
    for paragraph in shape.text_frame.paragraphs:
        paragraph.font.size, paragraph.font.bold, paragraph.font.name = _TITLE, True, _FONT
        paragraph.font.color.rgb = _rgb(LIGHT.text)


def _put_lines(slide: Slide, lines: Sequence[str], *, large: bool) -> Length:
    """The lines, the first of them large where that is all there is to say; and where the next thing begins."""
    if not lines:
        return _TOP
    height = Length(sum(-(-len(line) // _LINE) for line in lines) * Pt(38) + (Pt(80) if large else 0))
    frame = slide.shapes.add_textbox(_EDGE, _TOP, Length(_WIDTH - 2 * _EDGE), height).text_frame
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text = writable(line)
        paragraph.font.size, paragraph.font.name = _LARGE if large and number == 0 else _TEXT, _FONT
        paragraph.font.color.rgb = _rgb(LIGHT.text)
        if large:
            paragraph.space_after = Pt(18)
    return Length(_TOP + height + Pt(10))


def rows_below(notes: Sequence[str], table: Sequence[Sequence[str]], shares: Sequence[int]) -> int:
    """How many rows of a table fit below notes, besides the first row, which heads it."""
    head, *rows = (_row_high(row, shares) for row in table)
    room = _LOW - _TOP - _notes_high(notes) - head
    return sum(high <= room for high in accumulate(rows))


def _row_high(row: Sequence[str], shares: Sequence[int]) -> int:
    """The height of a row whose cells break into lines."""
    letters = [int(((_WIDTH - 2 * _EDGE) * share / 100 - Pt(14)) // _CELL_LETTER) for share in shares]
    lines = max(-(-len(text) // most) for text, most in zip(row, letters, strict=True))
    return int(max(_ROW_LEAST, lines * _CELL_LINE + Pt(4)))


def _notes_high(notes: Sequence[str]) -> int:
    return int(sum(-(-len(note) // _NOTE_LINE) for note in notes) * _NOTE_HIGH + Pt(10))


def _put_notes(slide: Slide, notes: Sequence[str]) -> Length:
    """What is to be known of the table, in small letters; and where the table begins."""
    high = _notes_high(notes)
    frame = slide.shapes.add_textbox(_EDGE, _TOP, Length(_WIDTH - 2 * _EDGE), Length(high)).text_frame
    frame.word_wrap = True
    for number, note in enumerate(notes):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text = writable(note)
        paragraph.font.size, paragraph.font.name, paragraph.font.color.rgb = _NOTE, _FONT, _rgb(LIGHT.text)
    return Length(_TOP + high)


def _put_table(slide: Slide, table: Sequence[Sequence[str]], top: Length, shares: Sequence[int]) -> None:
    size = len(table), len(table[0])
    frame = slide.shapes.add_table(*size, _EDGE, top, Length(_WIDTH - 2 * _EDGE), Length(size[0] * Pt(28)))
    for column, share in enumerate(shares):
        frame.table.columns[column].width = Length((_WIDTH - 2 * _EDGE) * share // 100)
    for row, cells in enumerate(table):
        for column, text in enumerate(cells):
            cell = frame.table.cell(row, column)
            cell.text = writable(text)
            cell.margin_top = cell.margin_bottom = Pt(2)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size, paragraph.font.name, paragraph.font.bold = _CELL, _FONT, row == 0


def _put_bars(slide: Slide, bars: Bars, top: Length, shares: str) -> None:
    data = CategoryChartData(number_format=shares)
    data.categories = [writable(name) for name in bars.categories]
    data.add_series(writable(bars.name), bars.values)
    place = (_EDGE, top, Length(_WIDTH - 2 * _EDGE), Length(_LOW - top))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", writable(bars.told))  # noqa: SLF001 - the library has no name for it
    chart = frame.chart
    for axis in chart._chartSpace.xpath("//c:axId | //c:crossAx"):  # noqa: SLF001 - the library writes numbers below zero there
        axis.set("val", axis.get("val").lstrip("-"))
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.name = _CELL, _FONT
    chart.category_axis.reverse_order = True  # the first stands at the top
    chart.value_axis.visible, chart.value_axis.has_major_gridlines = False, False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 1
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = shares, False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = _rgb(LIGHT.accent)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())
