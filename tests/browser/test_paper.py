"""What comes out of the printer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest

from tests.browser.conftest import DESK, OTHER_PAGES, Visitor, visit
from tests.examples import spread_over

GOLDEN = Path(__file__).parent.parent / "golden"
A4 = (595, 842)  # points
POINT = 1.5


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    """The width and height of each page, in points."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(float(width), float(height)) for width, height in boxes]


@contextmanager
def opened(visitor: Visitor, workbook: Path) -> Iterator[None]:
    """A file of one's own being looked at."""
    visitor.open("tong-quan")
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.locator(".st-key-upload input[type=file]").first.set_input_files(workbook)
    visitor.page.locator(".ps-fresh", has_text=workbook.name).wait_for()
    visitor.settle()
    yield


def assert_one_a4_page(visitor: Visitor) -> None:
    visitor.page.locator("article.ps-sheet footer").wait_for()
    pages = pages_of(visitor.page.pdf(prefer_css_page_size=True, print_background=True))
    assert len(pages) == 1
    assert pages[0] == pytest.approx(A4, abs=POINT)


def assert_nothing_lies_on_its_rows(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 718, "height": 1000})  # as wide as the page between its margins
    visitor.page.emulate_media(media="print")
    end, begin = (visitor.page.locator(where).last.bounding_box() for where in (".ps-matrix tr", ".ps-sheet .ps-legend"))
    assert end["y"] + end["height"] <= begin["y"]


@pytest.mark.parametrize(("period", "language"), spread_over(product(("2023-D1", "2023-Q3", "2023-Q4"), ("vi", "en")), 3))
def test_the_page_for_a_meeting_is_one_a4_page(browser, server, period, language):
    """A second sheet with two lines on it gets lost between the printer and the meeting."""
    with visit(browser, server, DESK) as visitor:
        visitor.open(f"ban-in?ky={period}&lang={language}")
        assert_one_a4_page(visitor)


@pytest.mark.parametrize(
    "case", [*(pytest.param(case, marks=pytest.mark.long) for case in ("case-101", "case-102")), "case-103"]
)
def test_the_page_of_another_district_is_one_a4_page_too(browser, server, case):
    """Another district has other names, other targets, another number of communes."""
    with visit(browser, server, DESK) as visitor, opened(visitor, GOLDEN / case / "workbook.xlsx"):
        visitor.click("a.ps-action:has-text('Bản in')")
        assert_one_a4_page(visitor)


@pytest.mark.parametrize("period", ["2026-Q3", "2026-Q2"])
def test_the_page_of_a_province_is_one_a4_page_and_nothing_lies_on_its_rows(browser, server, period):
    """Ninety-six communes have more to show, and a legend printed over the last rows hides three of them."""
    with visit(browser, server, DESK) as visitor:
        visitor.open(f"ban-in?demo=province-2026&ky={period}")
        assert_one_a4_page(visitor)
        assert_nothing_lies_on_its_rows(visitor)


@pytest.mark.long
@pytest.mark.parametrize(
    "path", ["ban-in?demo=commune-2026", "ban-in?demo=commune-2026&lang=en", "ban-in?demo=province-2026&lang=en"]
)
def test_the_page_of_another_office_is_one_a4_page_and_nothing_lies_on_its_rows(visitor, path):
    """A commune of fourteen villages has rows of its own, and an English heading is longer."""
    visitor.open(path)
    assert_one_a4_page(visitor)
    assert_nothing_lies_on_its_rows(visitor)


@pytest.mark.long
@pytest.mark.parametrize("path", OTHER_PAGES)
def test_every_page_of_another_office_prints_on_upright_a4_and_loses_nothing_to_the_side(visitor, path):
    """What runs over the edge of the paper is gone."""
    visitor.open(path)
    pages = pages_of(visitor.page.pdf(prefer_css_page_size=True))
    assert {(round(width), round(height)) for width, height in pages} <= {A4, (596, 842), (595, 841)}
    visitor.page.set_viewport_size({"width": 718, "height": 1000})  # as wide as the page between its margins
    visitor.page.emulate_media(media="print")
    assert not visitor.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth")


def test_a_printed_page_says_whose_and_of_when_it_is_and_has_nothing_to_press(visitor):
    """The boxes that say it on the screen are not on the paper."""
    visitor.open("bao-cao?ky=2023-Q3")
    visitor.page.emulate_media(media="print")
    assert visitor.page.get_by_text("Toàn huyện · Quý III/2023 (01/07/2023 – 30/09/2023)", exact=True).first.is_visible()
    assert not [button for button in visitor.page.get_by_role("button").all() if button.is_visible()]


def test_a_page_prints_whole_and_without_its_menu(visitor):
    """A printout that ends at the bottom of the screen has lost the communes below it."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.page.emulate_media(media="print")
    assert not visitor.page.get_by_test_id("stHeader").is_visible()
    assert not visitor.page.locator(".st-key-filters").is_visible()
    assert len(pages_of(visitor.page.pdf(prefer_css_page_size=True))) >= 2
    assert visitor.page.locator("#ma-tran").is_visible()


def test_what_was_opened_is_printed_and_what_was_not_is_left_out(visitor):
    """Who opens the whole text of a report and prints the page wants the text on paper."""
    visitor.open("bao-cao?ky=2023-Q3")
    preview, other = (visitor.page.get_by_test_id("stExpander").filter(has_text=name) for name in ("Xem trước", "Mẫu văn bản"))
    preview.locator("summary").first.click()
    text = preview.get_by_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    text.first.wait_for()
    visitor.settle()
    visitor.page.emulate_media(media="print")
    assert (preview.first.is_visible(), text.first.is_visible(), other.first.is_visible()) == (True, True, False)
    assert len(pages_of(visitor.page.pdf(prefer_css_page_size=True))) >= 5
