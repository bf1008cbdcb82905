"""Every page in every language, theme and source stands: its heading is there, and nothing went wrong."""

from functools import cache

import pytest

from tests.examples import spread_over
from tests.pages.opened import ROOT, lent, opened
from tests.sheets import activities, office, postings, submissions
from ui.selection.navigation import PAGES, PATHS
from ui.source.loading import lend
from words import say

TITLES = {page: {language: say(f"page.{page}.title", language) for language in ("vi", "en")} for page in PATHS}
LANGUAGES = ("vi", "en")
WITH_FIGURES = [page for page, about in PAGES.items() if about.needs_figures]
IN_BOTH = [*((page, "vi") for page in PATHS), *spread_over(((page, "en") for page in PATHS), 5)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_have_one_title(language):
    """Whoever is told to open a page by its title must find that page."""
    assert len({title[language] for title in TITLES.values()}) == len(PATHS)


@pytest.mark.parametrize(("page", "language"), IN_BOTH)
def test_a_page_of_the_demo_stands_under_its_title(page, language):
    """A page that opens with a fault is the first thing that a leader sees of the product."""
    shown = opened(page, lang=language, ky="2023-Q3")
    assert (shown.faults, shown.alarms) == ([], [])
    assert shown.headings == [TITLES[page][language]]


@pytest.mark.parametrize("page", spread_over(PATHS, 4))
def test_a_page_stands_in_the_dark(page):
    """Half of the phones are set to dark."""
    shown = opened(page, theme="dark", ky="2023-Q3")
    assert (shown.faults, shown.alarms, shown.headings) == ([], [], [TITLES[page]["vi"]])


@pytest.mark.parametrize("page", spread_over(PATHS, 6))
def test_a_page_of_one_commune_stands(page):
    """The link that an office sends to a commune holds that commune."""
    shown = opened(page, ky="2023-Q3", xa="23485", yc="postings")
    assert (shown.faults, shown.alarms, shown.headings) == ([], [], [TITLES[page]["vi"]])
    assert page not in WITH_FIGURES or shown.address["xa"] == "23485"


@pytest.mark.parametrize(("page", "language"), [*IN_BOTH[:9], *spread_over(((page, "en") for page in WITH_FIGURES), 3)])
def test_a_page_stands_where_no_agency_has_typed_anything(page, language):
    """So every new year begins: the office has filled its tables, and the agencies have not."""
    token = lent(activities(), postings(), submissions(), programme=office())
    shown = opened(page, lang=language, ky="K1", tep=token)
    assert shown.faults == []
    assert shown.headings == [TITLES[page][language]]
    assert [alarm for alarm in shown.alarms if "ngoài dự kiến" in alarm or "unexpected" in alarm] == []


@pytest.mark.parametrize("page", spread_over(WITH_FIGURES, 5))
def test_a_page_of_another_district_speaks_of_that_district_alone(page):
    """Any district is data: nothing of the demo's may be in the code."""
    shown = opened(page, ky="2023-D1", tep=_other_district())
    assert (shown.faults, shown.headings) == ([], [TITLES[page]["vi"]])
    assert "Nguồn: workbook.xlsx" in shown.text
    assert [name for name in ("Đăk", "Kon Rẫy", "Tân Lập", "Số liệu minh họa") if name in shown.text] == []


@cache
def _other_district():
    """The token of its workbook, which is uploaded and read once."""
    return lend((ROOT / "tests" / "golden" / "case-102" / "workbook.xlsx").read_bytes(), "workbook.xlsx")
