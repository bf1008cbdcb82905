"""A place that has sent rows of one table only, none of which counts, is told the same everywhere."""

import pytest

from exports.paper.signing import notices
from indicators.findings.spread import spreads
from indicators.report import report_of
from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings, read, submission, submissions

ONE_TABLE = {
    "activities": (activities(activity(sessions="nhiều")), postings(), submissions()),
    "postings": (activities(), postings(posting(postings="nhiều")), submissions()),
    "submissions": (activities(), postings(), submissions(submission(clause="9z"))),
}


@pytest.mark.parametrize("tabs", ONE_TABLE.values(), ids=ONE_TABLE)
def test_it_waits_in_every_sentence_and_the_others_are_those_that_sent_nothing(tabs):
    """A paper that says of a commune that it sent nothing, and a page that says it did, cannot both be signed."""
    report = report_of(read(*tabs), "K1")
    groups = {(tuple(p.key for p in each.waiting), tuple(p.key for p in each.silent)) for each in spreads(report)}
    assert groups == {(("23497",), ("23479", "23482"))}
    told = {notice.kind: notice.names for notice in notices(report)}
    assert (told["waiting"], told["silent"]) == (("Tân Lập",), ("Đăk Rve", "Đăk Kôi"))


@pytest.mark.parametrize("tabs", ONE_TABLE.values(), ids=ONE_TABLE)
def test_the_pages_count_it_among_those_that_wait(tabs):
    """The count of the tiles is the one that a leader repeats."""
    shown = opened("overview", ky="K1", tep=lent(*tabs, programme=office()))
    assert shown.faults == []
    assert "có gửi, chưa tính được (1 dòng): xem ô cần sửa" in shown.text
