"""The slides of one place, of a province and of more: no text runs out of its box, and no box off its slide."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import ImageFont
from pptx import Presentation
from pptx.util import Pt

from exports.slides.weekly_slides import weekly_slides
from tests.demo_reports import demo_report
from tests.districts import everything, nothing, office, report, rows

FONT = (
    Path(__file__).parents[2] / "charts" / "fonts" / "BeVietnamPro-Regular.ttf"
)  # wider than Arial: what it holds, Arial holds
SENT = {"some": lambda n: rows(n, 4 * n), "everything": everything, "nothing": lambda n: nothing()}  # noqa: ARG005
DEMOS = (("kon-ray-2023", "2023-Q3"), ("kon-ray-2023", "2023-Q4"), ("province-2026", "2026-Q1"), ("commune-2026", "2026-Q1"))
LINE = 1.2  # of a line to the size of its letters


CASES = {f"{n}-{kind}": (lambda n=n, kind=kind: report([*office(n), *SENT[kind](n)])) for n in (1, 96, 168) for kind in SENT}
CASES |= {f"{code}-{period}": (lambda code=code, period=period: demo_report(code, period)) for code, period in DEMOS}


@pytest.fixture(scope="module", params=CASES)
def found(request):
    """A report."""
    return CASES[request.param]()


@pytest.fixture(scope="module", params=["vi", "en"])
def shown(request, found):
    """Its deck in a language."""
    return Presentation(io.BytesIO(weekly_slides(found, request.param)))


def lines_of(text, size, width):
    """How many lines a text takes, broken between words."""
    font, count, line = ImageFont.truetype(str(FONT), 100), 1, ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) * size / 100 > width:
            count, line = count + 1, word
        else:
            line = longer
    return count


def height_of(frame, width):
    """The points that the text of a frame needs within its margins."""
    within = width - (frame.margin_left + frame.margin_right) / Pt(1)
    sizes = [(paragraph.text, paragraph.font.size / Pt(1)) for paragraph in frame.paragraphs]
    return sum(lines_of(text, size, within) * size * LINE for text, size in sizes)


def table_height(table):
    """The points that a table needs: a row is as high as its highest cell."""
    widths = [column.width / Pt(1) for column in table.columns]
    return sum(
        max(height_of(cell.text_frame, width) for cell, width in zip(row.cells, widths, strict=True)) + 4 for row in table.rows
    )


def test_every_text_is_within_its_box_and_every_box_on_the_slide(shown):
    """The last agency of a list that runs off the screen believes that it does not owe."""
    wide, high = shown.slide_width / Pt(1), shown.slide_height / Pt(1)
    for slide in shown.slides:
        ends = []
        for shape in slide.shapes:
            left, top, width, height = (length / Pt(1) for length in (shape.left, shape.top, shape.width, shape.height))
            needed = table_height(shape.table) if shape.has_table else height
            if shape.has_text_frame and shape.text_frame.text:
                assert height_of(shape.text_frame, width) <= height + 1, shape.text_frame.text
            assert min(left, top) >= 0
            assert left + width <= wide + 1
            assert top + needed <= high, slide.shapes.title.text_frame.text
            ends.append((top, top + needed))
        ends.sort()
        assert all(end <= top + 1 for (_, end), (top, _) in pairwise(ends))
