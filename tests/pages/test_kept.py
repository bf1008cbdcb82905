"""What was drawn once is shown to the next who looks at the same, and to nobody who looks at something else."""

import pytest

from tests.examples import spread_over
from tests.pages.opened import demo_cache, lent_records, opened
from ui.source.loading import _lent

PAGES = ("overview", "places", "hotline", "over_time")
LOOKS = (
    {"ky": "2023-Q3"},
    {"ky": "2023-Q2"},
    {"ky": "2023-Q3", "lang": "en"},
    {"ky": "2023-Q3", "xa": "23494"},
    {"ky": "2023-Q3", "xa": "23494", "yc": "sessions", "thang": "2023-08"},
    {"ky": "2023-Q3", "theme": "dark"},
)


@pytest.fixture(scope="module")
def records():
    return demo_cache().records


def _kept_of(token):
    return _lent().of(token, "").kept


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_seen_again_is_the_same_page(records, page):
    """A commune that is green for the first who looks and red for the second is believed by neither."""
    token = lent_records(records)
    first = opened(page, ky="2023-Q3", tep=token)
    assert len(_kept_of(token)) > 0
    assert opened(page, ky="2023-Q3", tep=token) == first


def test_what_others_have_looked_at_before_changes_no_page(records):
    """A leader who chooses one commune must not be shown the figures of another choice, or the chart of another page."""
    shared = lent_records(records)
    looked = [(page, look, opened(page, tep=shared, **look)) for look in LOOKS for page in PAGES]
    for page, look, before in spread_over(reversed(looked), 12):  # each page and each look is among them
        alone = lent_records(records)  # nobody has looked at it
        assert _text(opened(page, tep=alone, **look), alone) == _text(before, shared)


def _text(shown, token):
    return shown.text, shown.rows, [link.replace(f"tep={token}", "tep=…") for link in shown.links]
