"""What is dated in the last days, and which places moved since the last closed period."""

from datetime import date

import pytest

from indicators.compared.changes import moved, unknown_moves, unsure
from indicators.compared.recent import recent
from indicators.report import report_of
from tests.pages.opened import lent_records, opened
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, read, submission, submissions
from words import say

AS_OF = date(2023, 6, 20)


def test_the_last_seven_days_hold_the_day_looked_from_and_the_six_before_it():
    """A row of a week ago to the day belongs to the week before, or it would be told twice."""
    rows = [activity(date=day, sessions=sessions) for day, sessions in ((date(2023, 6, 13), 1), (date(2023, 6, 14), 2))]
    rows.append(activity(date=AS_OF, sessions=4, children=9))
    last = recent(report_of(read(activities(*rows), as_of=AS_OF), "K2"))
    assert (last.since, last.until) == (date(2023, 6, 14), AS_OF)
    assert (last.sessions, last.attendances) == (6, 39)


def test_what_nobody_dated_in_these_days_is_unknown_and_not_zero():
    """No row is not a week of rest: perhaps nobody has typed yet."""
    last = recent(report_of(read(activities(activity(date=date(2023, 5, 1))), as_of=AS_OF), "K2"))
    assert (last.sessions, last.attendances, last.postings, last.reports, last.nothing) == (None, None, None, 0, True)


def test_only_rows_of_the_chosen_period_are_told():
    """Under the heading of the first quarter nothing of the second may stand."""
    rows = activities(activity(date=date(2023, 6, 19)))
    assert recent(report_of(read(rows, as_of=AS_OF), "K1")).nothing


def test_a_report_counts_on_the_day_it_was_sent():
    """The office wants to know which reports arrived this week."""
    sent = submissions(
        submission(period="K2", sent_on=date(2023, 6, 18)), submission(clause="1b", period="K2", sent_on=date(2023, 6, 1))
    )
    assert recent(report_of(read(sent, as_of=AS_OF), "K2")).reports == 1


def test_postings_of_these_days_are_added_up():
    """The hotline is what the programme is about."""
    rows = postings(posting(date=date(2023, 6, 15), postings=3), posting(date=date(2023, 6, 16), postings=4))
    assert recent(report_of(read(rows, as_of=AS_OF), "K2")).postings == 7


def test_places_that_moved_are_told_the_deepest_fall_first():
    """A leader asks who fell back before asking who got on."""
    targets = [TARGETS, ["Số buổi", None, None, 2]]
    rows = activities(
        activity(agency="UR", place="Đăk Rve", date=date(2023, 2, 1), sessions=2),
        activity(agency="UK", place="Đăk Kôi", date=date(2023, 5, 1), sessions=2),
        activity(date=date(2023, 2, 1), sessions=2),
        activity(date=date(2023, 5, 1), sessions=2),
        activity(agency="UR", place="Đăk Rve", date=date(2023, 5, 1), sessions=0),  # none, and not unknown
        activity(agency="UK", place="Đăk Kôi", date=date(2023, 2, 1), sessions=0),
    )
    report = report_of(read(rows, programme=office(Chỉ_tiêu=targets)), "K2")
    assert [(there.place.name, change.difference) for there, change in moved(report)] == [("Đăk Rve", -0.25), ("Đăk Kôi", 0.25)]


@pytest.mark.parametrize(("waiting", "fell", "unknown"), [("nhiều", [], ["Tân Lập"]), (None, ["Tân Lập"], [])])
def test_no_fall_is_told_that_rows_to_be_fixed_may_make_up(waiting, fell, unknown):
    """A commune whose row has a typing error is not told to have done less than before."""
    targets = [TARGETS, ["Số buổi", None, None, 2]]
    later = [activity(date=date(2023, 5, 1), sessions=waiting)] if waiting else [activity(date=date(2023, 5, 1), sessions=1)]
    sent = submissions(*(submission(period=period, sent_on=date(2023, 4, 1)) for period in ("K1", "K2")))
    rows = activities(activity(date=date(2023, 2, 1), sessions=2), *later)
    records = read(rows, postings(), sent, programme=office(Chỉ_tiêu=targets))
    report = report_of(records, "K2")
    assert [there.place.name for there, _ in moved(report)] == fell
    assert [there.place.name for there, _ in unknown_moves(report) if there.heard] == unknown
    assert unsure(report, "23497") is bool(unknown)
    shown = opened("overview", ky="K2", xa="23497", tep=lent_records(records))
    assert (say("change.unsure", "vi", period="Quý I") in shown.text) is bool(unknown)


def test_nothing_moved_in_an_open_period():
    """Half a quarter against a whole one would look like a fall everywhere."""
    assert OFFICE["Kỳ báo cáo"][2][0] == "K2"
    assert moved(report_of(read(activities(activity()), as_of=AS_OF), "K2")) == []
