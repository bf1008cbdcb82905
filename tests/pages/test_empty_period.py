"""A period without a row says so, and where the rows are: else every dash on the page is a riddle."""

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, postings, submissions

ROWS = (activities(activity()), postings(), submissions())


@pytest.mark.parametrize("page", ["overview", "places", "hotline", "progress", "papers", "one_page", "over_time"])
def test_the_way_leads_to_the_same_page_of_the_period_that_has_rows(page):
    """Whoever has just opened a file of the last quarter must not think that nothing was read."""
    shown = opened(page, ky="K2", tep=lent(*ROWS, programme=office()))
    assert "Chưa có dòng nào được tính của" in shown.text
    assert any(link.endswith("ky=K1") or "ky=K1&" in link for link in shown.links)


def test_where_the_period_has_rows_nothing_is_said():
    """A line that is always there is read by nobody."""
    assert "Chưa có dòng nào được tính của" not in opened("overview", ky="K1", tep=lent(*ROWS, programme=office())).text


def test_where_no_period_has_rows_nothing_is_said():
    """There is no way to offer."""
    assert (
        "Chưa có dòng nào được tính của"
        not in opened("overview", ky="K2", tep=lent(activities(), postings(), submissions(), programme=office())).text
    )
