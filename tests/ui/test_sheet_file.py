"""The page for a meeting as a file says what the screen says, on one A4 page, whatever the office holds."""

import io
import re
from datetime import date

import pypdf
import pytest
from PIL import Image

from charts.pictures.drawn_sheet import sheet_picture
from data_sources.demo import demo_workbook
from indicators.report import report_of
from looks import LIGHT
from records.cleaning.read import records_of
from tests.hostile import AS_OF, hostile_workbook
from tests.pages.opened import opened
from ui.one_page.sheet_file import sheet_of
from ui.selection.selection import Selection
from ui.selection.view import View

A4 = (595.28, 841.89)  # points


def _view(records, period, language="vi", places=()):
    return View(report_of(records, period), Selection(language, period=period, places=places), dark=False)


@pytest.fixture(scope="module")
def demo():
    return records_of(demo_workbook(), date(2023, 12, 20))


def _pdf(view):
    return pypdf.PdfReader(io.BytesIO(sheet_picture(sheet_of(view), LIGHT, kind="pdf")))


def _words(text):
    return {found.strip(".,") for found in re.findall(r"[\d.,]+%?", text)} - {""}


@pytest.mark.parametrize(("language", "places"), [("vi", ()), ("en", ()), ("vi", ("23494",))])
def test_every_number_of_the_file_stands_on_the_screen(demo, language, places):
    """A leader who holds the paper and one who looks at the screen must not argue about numbers."""
    page = _pdf(_view(demo, "2023-Q3", language, places)).pages[0].extract_text()
    page = re.split("Nguồn|Source", page)[0]  # below stands the instant of each reading
    query = {"xa": ",".join(places)} if places else {}
    shown = opened("one_page", lang=language, ky="2023-Q3", **query).text
    assert len(_words(page)) > 25
    assert _words(page) - _words(shown) == set()


def test_the_pdf_is_one_a4_page_and_the_picture_has_its_shape(demo):
    """Two pages are one too many for a meeting."""
    document = _pdf(_view(demo, "2023-Q3"))
    assert len(document.pages) == 1
    assert tuple(round(float(side), 2) for side in document.pages[0].mediabox[2:]) == A4
    image = Image.open(io.BytesIO(sheet_picture(sheet_of(_view(demo, "2023-Q3")), LIGHT, kind="png")))
    assert image.size[1] / image.size[0] == pytest.approx(297 / 210, abs=0.01)


def test_that_figures_are_invented_stands_first(demo):
    """A page leaves the room without the screen around it."""
    assert _pdf(_view(demo, "2023-Q3")).pages[0].extract_text().startswith("Số liệu minh họa")


def test_hostile_names_make_a_page_all_the_same():
    """One bad name must not keep a leader from the page."""
    view = _view(records_of(hostile_workbook(), AS_OF), "K1")
    for kind in ("pdf", "png"):
        assert len(sheet_picture(sheet_of(view), LIGHT, kind=kind)) > 10_000
