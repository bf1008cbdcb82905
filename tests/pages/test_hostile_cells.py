"""Whatever stands in a cell, every page opens with its figures: over 200 hostile and malformed values in every kind of cell."""

import pytest

from records.cleaning.read import records_of
from tests.hostile import AS_OF, VALUES, hostile_records, hostile_workbook
from tests.pages.opened import lent_records, opened
from ui.selection.navigation import PATHS
from ui.selection.selection import ALL_PAGES

CLEAN = "23482"  # the place whose name is no hostile value
MONTHS = ("2023-02", "2023-03")  # in each fewer rows than a page shows


@pytest.fixture(scope="module")
def hostile():
    """The token of a workbook with every value in every kind of cell."""
    return lent_records(hostile_records())


def broken(shown):
    """What went wrong on a page: faults of Streamlit, parts that are missing, the whole page."""
    return [*shown.faults, *(alarm for alarm in shown.alarms if "ngoài dự kiến" in alarm)]


@pytest.mark.parametrize("page", PATHS)
def test_a_page_stands_whatever_the_cells_hold(page, hostile):
    """One bad cell of one agency must not take a page from all others."""
    shown = opened(page, ky="K1", tep=hostile)
    assert (broken(shown), len(shown.headings)) == ([], 1)


def test_the_figures_of_a_commune_are_those_of_its_rows_whatever_the_cells_hold(hostile):
    """Each value stands in one row with one session and one posting: none may be lost, none counted twice."""
    shown = opened("places", ky="K1", tep=hostile, xa=CLEAN)
    figures = {row[0]: row[1] for row in shown.rows if len(row) > 1}
    assert (figures["Số buổi"], figures["Trẻ em"], figures["Lượt đăng 111"]) == (str(len(VALUES)),) * 3


def test_only_addresses_of_the_web_are_links(hostile):
    """`javascript:` in a cell must not run when the office checks the evidence."""
    every = [{"yc": "sessions", "bang": "rows:activities"}, {"yc": "postings", "bang": "rows:postings"}]
    queries = [{**rows, "thang": month, "trang": ALL_PAGES} for rows in every for month in MONTHS]
    pages = [opened("places", ky="K1", tep=hostile, xa=CLEAN, **query) for query in queries]
    assert [broken(page) for page in pages] == [[]] * len(pages)
    assert sum("chỉ hiện" in page.text.lower() for page in pages) == 0
    links = {link for page in pages for link in page.links}
    outside = {link for link in links if not link.startswith((*PATHS.values(), "?"))}
    assert len(outside) >= 10  # two more hold what looks like an address of e-mail, and are masked
    assert {link for link in outside if not link.lower().startswith(("http://", "https://"))} == set()


@pytest.mark.long
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("first", range(0, len(VALUES), 12))
def test_every_page_stands_for_every_dozen_of_values(first, language):
    """In a small workbook each value comes to every place of every page: nothing is left off the end of a list."""
    values = VALUES[first : first + 12]
    token = lent_records(records_of(hostile_workbook(values, tabs=12), AS_OF))
    for page in PATHS:
        for query in (
            {},
            {"xa": CLEAN, "yc": "postings"},
            {"xa": "P0,P1,P2", "yc": "sessions"},
            {"dv": "U5"},
            {"tt": "on_time"},
        ):
            shown = opened(page, lang=language, ky="K1", tep=token, **query)
            assert (broken(shown), len(shown.headings)) == ([], 1), (page, query)
            assert [alarm for alarm in shown.alarms if "unexpected" in alarm] == []
