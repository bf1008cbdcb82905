"""Where rows were sent and none of them counts nobody knows how far anybody is: no page, chart or file says 0%."""

import pytest

from charts.bars.report_bars import report_bars
from indicators.report import report_of
from tests.pages.opened import lent, opened
from tests.pages.test_sent_not_counted import PROGRAMME, ROWS
from tests.sheets import activities, activity, postings, read, submissions


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", ["overview", "places", "progress", "one_page", "papers"])
def test_no_page_gives_a_verdict_of_which_nothing_is_known(page, language):
    """`0%` of rows that cannot be read yet shames who did the work."""
    for query in ({}, {"xa": "23497"}):
        shown = opened(page, lang=language, ky="K1", tep=lent(*ROWS, programme=PROGRAMME), **query)
        assert shown.faults == []
        assert "(0%)" not in shown.text + " ".join(shown.labels)


def test_what_counts_anywhere_makes_the_whole_known():
    """A dash where something is known would hide it."""
    report = report_of(read(activities(activity()), postings(), submissions(), programme=PROGRAMME), "K1")
    assert (report.known_met, report.known_received) == (0, 0)


def test_where_nothing_was_sent_no_report_came():
    """After the deadline this is known, and the share of what is met is not."""
    report = report_of(read(activities(), postings(), submissions(), programme=PROGRAMME), "K1")
    assert (report.known_met, report.known_received) == (None, 0)


def test_the_chart_of_reports_has_no_share_of_those_that_wait():
    """Its title must not say less than its bars."""
    report = report_of(read(*ROWS, programme=PROGRAMME), "K1")
    assert "(0%)" not in report_bars(report.statuses, language="vi", window="").title
