"""Where the whole stands, each requirement once; and a measure over the periods, only what may be compared."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.compared.trend import trend
from indicators.expected.requirements import due_coverage_of
from indicators.findings.standing import standing_of
from indicators.report import report_of
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions

AROUND = (date(2023, 4, 3), date(2023, 4, 8))  # the deadline
_HOW = {"counts": {}, "waits": {"sent_on": "ngày kia"}}
TARGETED = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 2]])


def _report(*tabs, as_of=date(2023, 7, 20), period="K1"):
    return report_of(read(*tabs, programme=TARGETED, as_of=as_of), period)


def test_the_parts_of_the_bar_sum_to_all_requirements_and_say_what_each_is():
    """A leader reads the bar as the whole: nothing may stand in it twice, or in no part of it."""
    tabs = (
        activities(activity(), activity(agency="UK", place="Đăk Kôi", sessions="nhiều")),
        postings(),
        submissions(submission()),
    )
    for as_of, parts in ((date(2023, 4, 5), (2, 1, 1, 4, 8)), (date(2023, 4, 6), (2, 1, 9, 4, 0))):
        report = _report(*tabs, as_of=as_of)
        standing = standing_of((*report.places, report.district))
        assert (standing.met, standing.waiting, standing.missing, standing.unheard, standing.not_due) == parts
        assert (standing.required, standing.met) == (report.district.required, report.district.met)
        assert standing.due == standing.required - parts[4]


@pytest.mark.parametrize(("sessions", "stands"), [(0, "missing"), (1, "partial"), (2, "met")])
def test_what_is_met_in_part_is_neither_met_nor_missing(sessions, stands):
    """A commune that held one of two sessions is no commune that held none, and the bar of the province is made of both."""
    report = _report(activities(activity(sessions=sessions)), postings(), submissions())
    there = next(place for place in report.places if place.place.name == "Tân Lập")
    one, none = (standing_of((found,)) for found in (there, _without_sessions(there)))
    assert getattr(one, stands) - getattr(none, stands) == 1


def _without_sessions(there):
    return replace(there, requirements=tuple(each for each in there.requirements if each.key != "sessions"))


def test_a_trend_has_each_period_once_and_says_which_is_open():
    """A column that is missing, or taken for closed, tells another story."""
    records = read(
        activities(activity(), activity(date=date(2023, 5, 1), sessions=5)), postings(), submissions(), programme=TARGETED
    )
    points = trend([report_of(records, period) for period in ("K1", "K2")], "sessions")
    assert [(point.period, point.value, point.open) for point in points] == [("Quý I", 2, False), ("Quý II", 5, False)]


def test_a_sum_of_a_longer_period_is_left_out_of_a_trend():
    """Ten months beside three would look like a fall."""
    long = [["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"]]
    long += [["K0", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)]]
    long += [["K1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)]]
    long += [["K2", "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)]]
    rows = activities(*(activity(date=day) for day in (date(2022, 5, 1), date(2023, 2, 1), date(2023, 5, 1))))
    records = read(rows, postings(posting()), submissions(), programme=office(Kỳ_báo_cáo=long))
    reports = [report_of(records, period) for period in ("K0", "K1", "K2")]
    assert [point.value for point in trend(reports, "sessions")] == [None, 2, 2]
    assert [point.value for point in trend(reports, "rate")] == [0, 0, 0]


def test_one_known_value_is_no_trend():
    """A single column says nothing."""
    records = read(activities(activity()), postings(), submissions())
    assert trend([report_of(records, period) for period in ("K1", "K2")], "sessions") == ()


def test_a_trend_of_nothing_known_measure_is_refused():
    """A slip in a name must not draw an empty card."""
    with pytest.raises(KeyError):
        trend([_report(activities(activity()), postings(), submissions())] * 2, "buổi")


@settings(max_examples=few(20), deadline=None)
@given(sent=st.lists(st.sampled_from(["counts", "waits", "nothing"]), min_size=3, max_size=3), day=st.dates(*AROUND))
def test_what_is_due_is_one_count_in_the_bar_and_in_the_order_of_places(sent, day):
    """`14,3%` of what is due in the headline and another share of it in the bar below: a report sent early was due in one."""
    who = ("UL", "UK", "UR")
    came = [submission(agency=agency, **_HOW[kind]) for agency, kind in zip(who, sent, strict=True) if kind != "nothing"]
    report = _report(activities(activity()), postings(), submissions(*came), as_of=day)
    standing = standing_of(report.places)
    assert (standing.met, standing.due) == tuple(
        sum(getattr(there, name) for there in report.places) for name in ("met", "due")
    )
    assert standing.to_do == sum(len(there.open_gaps) for there in report.places)
    for there in report.places:
        one = standing_of((there,))
        assert there.due_coverage == due_coverage_of(one.met, one.required, one.due)


def test_a_report_that_was_sent_early_with_a_bad_cell_makes_no_place_look_worse():
    """Who began early and mistyped a day stood behind who had sent nothing."""
    early = submissions(submission(sent_on="ngày kia"), submission(clause="1b", sent_on="ngày kia"))
    shares = [
        {there.key: there.due_coverage for there in _report(activities(activity()), postings(), sent, as_of=day).places}
        for sent in (early, submissions())
        for day in (date(2023, 4, 5),)
    ]
    assert shares[0] == shares[1]
