"""A share of what a place does not have is not applicable, in words: on the pages and in the annex of the report."""

import pytest

from tests.demo_reports import demo_report
from tests.exports.test_sent_in_words import cells_of
from tests.pages.opened import opened

NO_SCHOOL, NOTHING_SENT = "T01", "T14"


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("places", {}),
        ("places", {"xa": NOTHING_SENT}),
        ("overview", {"xa": NO_SCHOOL}),
        ("over_time", {"yc": "measure:TRUONG"}),
        ("over_time", {"xa": NO_SCHOOL}),
    ],
)
@pytest.mark.parametrize(("language", "said"), [("vi", "– Không áp dụng"), ("en", "– Not applicable")])
def test_no_page_writes_a_share_of_schools_that_are_not_there(page, query, language, said):
    """`—/0` reads as figures that are lacking, and the village is asked for them."""
    shown = opened(page, demo="commune-2026", lang=language, **query)
    assert [word for word in shown.text.split() if word.endswith("/0")] == []
    assert said in shown.text


def test_the_annex_of_the_report_says_which_village_has_no_school():
    """A dash there is told to mean that no figures came."""
    rows = {row[1]: row[2] for row in cells_of(demo_report("commune-2026", "2026-Q2"), "measures")}
    assert (rows["Thôn 1"], rows["Thôn 2"]) == ("Không áp dụng", "1/1")
