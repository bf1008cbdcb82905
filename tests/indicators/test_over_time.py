"""Measures over the periods that stand side by side, and how each agency kept the deadlines."""

from datetime import date

import pytest

from indicators.compared.changes import change_in, moved, unknown_moves
from indicators.compared.courses import course_of, shown_measures
from indicators.compared.lateness import lateness
from indicators.expected.period_series import series_up_to
from indicators.report import report_of
from tests.quarters import QUARTERS, office_of_quarters
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions

AS_OF = date(2023, 12, 20)


def _reports(*tabs, period="2023-Q3", as_of=AS_OF, programme=None):
    records = read(*tabs, programme=programme or office_of_quarters(), as_of=as_of)
    chosen = records.programme.period(period)
    return [report_of(records, each.code) for each in series_up_to(chosen, records.programme.periods)]


def _of_another(*, quarters=QUARTERS):
    """A report of another agency in each quarter."""
    periods = [f"{day.year}-Q{(day.month + 2) // 3}" for day in quarters]
    return [submission(agency="Liên đoàn Lao động", clause="2a", period=period, sent_on=date(2022, 1, 9)) for period in periods]


def _values(course):
    return [step.value for step in course.steps]


def test_a_period_without_rows_is_a_gap_and_not_zero():
    """A fall to nothing that nobody reported would be told as a collapse."""
    rows = [activity(date=QUARTERS[0], sessions=3), activity(date=QUARTERS[2], sessions=0)]
    course = course_of(_reports(activities(*rows)), "sessions")
    assert _values(course) == [3, None, 0, None, None, None, None]
    assert [step.period.code for step in course.known] == ["2022-Q1", "2022-Q3"]


def test_periods_of_unlike_length_are_shown_per_month():
    """Ten months hold more sessions than three, and that is no fall."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["N", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)],
        ["Q", "Quý I/2023", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
    ]
    rows = [activity(date=date(2022, 5, 1), sessions=12), activity(date=date(2023, 2, 1), sessions=3)]
    reports = _reports(activities(*rows), period="Q", programme=office(Kỳ_báo_cáo=periods))
    course = course_of(reports, "sessions")
    assert course.per_month
    assert _values(course) == [1, 1]
    assert [step.over for step in course.steps] == [(12, 12), (3, 3)]


def test_a_month_that_runs_is_so_many_of_its_days():
    """Three sessions by the middle of the second month are two for each month, not one."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["N", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)],
        ["Q", "Quý I/2023", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)],
    ]
    rows = activities(activity(date=date(2023, 2, 1), sessions=3))
    reports = _reports(rows, period="Q", as_of=date(2023, 2, 14), programme=office(Kỳ_báo_cáo=periods))
    assert course_of(reports, "sessions").steps[-1].over == (3, 1.5)


def test_periods_about_as_long_are_shown_as_they_are():
    """An office looks for the number that stands on its cards."""
    course = course_of(_reports(activities(activity(date=QUARTERS[6], sessions=9))), "sessions")
    assert (course.per_month, course.steps[-1].value) == (False, 9)


def test_only_closed_periods_rise_or_fall():
    """Half a quarter beside a whole one would look like a collapse."""
    rows = activities(*(activity(date=day) for day in QUARTERS))
    course = course_of(_reports(rows, as_of=date(2023, 8, 1)), "sessions")
    assert course.steps[-1].open
    assert [step.period.code for step in course.closed][-1] == "2023-Q2"


def test_a_share_has_the_numbers_that_it_is_of():
    """People read the fraction first."""
    sent = submissions(submission(period="2023-Q3", sent_on=date(2023, 9, 30)))
    course = course_of(_reports(sent), "on_time_rate", ("23497",))
    assert (course.share, course.steps[-1].part) == (True, (1, 2))


def test_a_share_of_what_nobody_was_heard_of_is_unknown_and_not_zero():
    """A place that sent nothing in a quarter did not meet nothing: nobody knows."""
    course = course_of(_reports(activities(activity(date=QUARTERS[6]))), "coverage", ("23497",))
    assert [step.value is None for step in course.steps] == [True] * 6 + [False]
    assert _values(course_of(_reports(activities()), "coverage")) == [None] * 7


def test_reports_that_may_still_come_are_no_share_yet():
    """0 % on time before anything is due would be read as a failure."""
    course = course_of(_reports(submissions(*_of_another()), as_of=date(2023, 10, 2)), "on_time_rate", ("23497",))
    assert _values(course) == [0] * 6 + [None]


def test_several_places_are_added_up():
    """A cluster is looked at as one."""
    rows = activities(
        activity(date=QUARTERS[6], sessions=2), activity(agency="UK", place="Đăk Kôi", date=QUARTERS[6], sessions=5)
    )
    assert course_of(_reports(rows), "sessions", ("23497", "23482")).steps[-1].value == 7


def test_declared_measures_are_shown_too():
    """What the office counts besides has a past as well."""
    lines = [["Mã", "Tên", "Lấy từ", "Cột", "Cách tính"], ["D", "Dòng", "Hoạt động", None, "số dòng"]]
    reports = _reports(
        activities(activity(date=QUARTERS[5]), activity(date=QUARTERS[6])), programme=office_of_quarters(Chỉ_số=lines)
    )
    assert shown_measures(reports[-1].records.programme)[-1] == "measure:D"
    assert _values(course_of(reports, "measure:D"))[-2:] == [1, 1]


def test_a_measure_that_does_not_exist_is_refused():
    """A slip in a name must not draw an empty chart."""
    with pytest.raises(KeyError):
        course_of(_reports(activities(), postings()), "buổi")


def test_an_agency_is_late_in_the_closed_periods_in_which_it_was_late_or_owes():
    """`3/7 kỳ` is what the office says on the telephone."""
    late = [submission(period="2023-Q2", clause=clause, sent_on=date(2023, 8, 1)) for clause in ("1a", "1b")]
    on_time = [submission(period="2023-Q3", clause=clause, sent_on=date(2023, 10, 1)) for clause in ("1a", "1b")]
    (found,) = lateness(_reports(submissions(*late, *on_time, *_of_another())), ("23497",))
    assert (found.agency.code, found.late, found.periods) == ("UL", 6, 7)
    assert [kept.worst for kept in found.kept] == ["overdue"] * 5 + ["late", "on_time"]


def test_what_was_sent_and_cannot_be_used_is_no_lateness():
    """Nobody knows when it came: an agency with one unreadable day must not be called late in every period."""
    sent = [
        submission(period=f"2023-Q{quarter}", clause=clause, sent_on="ngày kia")
        for quarter in (2, 3)
        for clause in ("1a", "1b")
    ]
    (found,) = lateness(_reports(submissions(*sent, *_of_another())), ("23497",))
    assert (found.late, found.periods) == (5, 7)
    assert [kept.worst for kept in found.kept] == ["overdue"] * 5 + ["waiting", "waiting"]


def test_an_open_period_says_nothing_of_lateness():
    """Before the deadline nobody owes."""
    (found,) = lateness(_reports(submissions(*_of_another()), as_of=date(2023, 10, 2)), ("23497",))
    assert (found.late, found.periods, found.kept[-1].worst) == (6, 6, "pending")


def test_a_period_of_which_there_is_no_row_judges_nobody():
    """A programme that began in the fourth quarter has no agency that was late in the three before it."""
    sent = _of_another(quarters=QUARTERS[3:])
    found = {each.agency.code: (each.late, each.periods) for each in lateness(_reports(submissions(*sent)))}
    assert (found["UL"], found["LD"]) == ((4, 4), (0, 4))


def test_a_period_of_which_only_a_row_that_waits_is_there_judges_who_sent_none():
    """Somebody has sent: the others have not."""
    sent = [submission(period="2023-Q3", clause="1a", sent_on="ngày kia")]
    found = {each.agency.code: (each.late, each.periods) for each in lateness(_reports(submissions(*sent)))}
    assert found["LD"] == (1, 1)


def test_a_row_whose_day_nobody_can_read_opens_no_period():
    """It may be of any period: one mistyped day must not make every agency late in a quarter that nobody reported on."""
    rows = activities(activity(date=date(2023, 8, 1)), activity(agency="UK", place="Đăk Kôi", date="32/8/2023"))
    found = {each.agency.code: each.periods for each in lateness(_reports(rows))}
    assert found == dict.fromkeys(("UR", "UK", "UL", "GD", "LD"), 1)


@pytest.mark.parametrize("measure", ["coverage", "rate", "on_time_rate"])
def test_a_share_of_a_period_of_which_nothing_counts_is_a_gap(measure):
    """A line that rises from 0% of a quarter that nobody reported on tells of a success that nobody had."""
    course = course_of(_reports(activities(activity(date=QUARTERS[6]))), measure)
    assert [step.period.code for step in course.known] == ["2023-Q3"]


def test_what_came_late_is_told_before_what_waits():
    """A cell that says `sent, not counted` beside the word that the agency was late contradicts itself."""
    days = {"1a": date(2023, 8, 1), "1b": "nay"}
    sent = [submission(clause=clause, period="2023-Q2", sent_on=day) for clause, day in days.items()]
    (found,) = lateness(_reports(submissions(*sent)), ("23497",))
    assert [(kept.worst, bool(kept.late)) for kept in found.kept if kept.counts] == [("late", True)]


def test_with_a_period_of_which_nothing_counts_nothing_is_compared():
    """A share that rises from a quarter before the programme began is no progress of anybody."""
    rows = activities(activity(date=QUARTERS[6], sessions=3))
    report = _reports(rows, submissions(submission(period="2023-Q3", sent_on=date(2023, 10, 1))))[-1]
    assert (report.previous.heard, report.previous.untouched, report.heard) == (False, True, True)
    assert [change_in(report, measure) for measure in ("coverage", "rate", "on_time_rate", "sessions")] == [None] * 4
    assert change_in(report, "coverage", "23497") is None


def test_the_most_often_late_come_first():
    """Whom to call first is the question."""
    sent = [
        submission(period=f"{day.year}-Q{(day.month + 2) // 3}", clause=clause, sent_on=day)
        for day in QUARTERS
        for clause in ("1a", "1b")
    ]
    assert [each.agency.code for each in lateness(_reports(submissions(*sent)))] == ["UR", "UK", "GD", "LD", "UL"]


def test_coverage_is_shown_against_what_was_asked_in_each_period():
    """A target that came later was not missed before."""
    targets = [TARGETS, ["Số buổi", "2023-Q3", None, 2]]
    rows = activities(activity(date=QUARTERS[5]), activity(date=QUARTERS[6]))
    course = course_of(_reports(rows, programme=office_of_quarters(Chỉ_tiêu=targets)), "coverage")
    assert [step.part[1] for step in course.known] == [13, 16]


def test_whether_a_place_moved_of_which_nothing_counts_nobody_knows():
    """A commune that is silent this quarter is no fall, and one that was silent is no rise."""
    reports = _reports(activities(activity(date=QUARTERS[5], sessions=4)), submissions())
    now, then = reports[-1], reports[-2]
    silent_now = [there.key for there in now.places if there.nothing_counts and not then.place(there.key).nothing_counts]
    assert silent_now
    assert silent_now[0] in {there.key for there, _ in unknown_moves(now)}
    assert silent_now[0] not in {there.key for there, _ in moved(now)}
