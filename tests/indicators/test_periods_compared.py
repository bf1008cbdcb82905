"""Open and closed periods, what may be compared with what, and overlapping periods."""

from datetime import date

import pytest

from indicators.compared.changes import change_in
from indicators.expected.period_series import series_up_to
from indicators.report import report_of
from records.errors import WrongArgument
from records.programme.programme import Period
from tests.sheets import OFFICE, activities, activity, office, posting, postings, read, submission, submissions

ROWS = activities(
    activity(), activity(date=date(2023, 5, 1), sessions=5), activity(agency="UK", place="Đăk Kôi", date=date(2023, 5, 1))
)


def test_a_closed_period_is_compared_with_the_closed_one_before():
    """Five sessions after two are three more."""
    report = report_of(read(ROWS), "K2")
    change = change_in(report, "sessions", "23497")
    assert (report.previous.period.code, change.now, change.before, change.difference) == ("K1", 5, 2, 3)


@pytest.mark.parametrize("as_of", [date(2023, 5, 15), date(2023, 6, 30), date(2023, 7, 5)])
def test_an_open_period_has_no_delta(as_of):
    """A half-filled quarter compared with a full one would look like a collapse."""
    report = report_of(read(ROWS, as_of=as_of), "K2")
    assert (report.open, report.previous, change_in(report, "sessions")) == (True, None, None)


def test_nothing_is_compared_with_what_is_unknown():
    """From unknown to two is no rise."""
    report = report_of(read(ROWS), "K2")
    assert change_in(report, "sessions", "23482") is None
    assert change_in(report, "attendances_per_100_children") is None


def test_the_first_period_has_nothing_before_it():
    """There is no delta against nothing."""
    assert report_of(read(ROWS), "K1").previous is None


def test_a_period_that_overlaps_is_not_the_one_before():
    """Half of its work would be compared with itself."""
    periods = [*OFFICE["Kỳ báo cáo"], ["N", "Sáu tháng", date(2023, 1, 1), date(2023, 6, 30), date(2023, 7, 5)]]
    programme = office(Kỳ_báo_cáo=periods)
    assert report_of(read(ROWS, programme=programme), "N").previous is None
    assert report_of(read(ROWS, programme=programme), "N").district.figures.sessions == 9
    assert report_of(read(ROWS, programme=programme), "K2").previous.period.code == "K1"


def test_rates_and_coverage_change_too():
    """The district's leaders ask for nothing else."""
    sent = submissions(submission(), submission(period="K2", sent_on=date(2023, 7, 1)), submission(period="K2", clause="1b"))
    report = report_of(read(sent, postings(posting(date=date(2023, 5, 5)))), "K2")
    assert change_in(report, "rate").difference == pytest.approx(1 / 9)
    assert change_in(report, "coverage", "23497").difference == pytest.approx(3 / 3 - 1 / 3)


def test_reports_are_not_compared_with_a_period_whose_reports_wait():
    """A card that says `+25 points` beside `—/16` of the period before compares with a zero that nobody knows."""
    waiting = submission(period="Quý nào đó", sent_on=None)
    sent = submissions(waiting, submission(period="K2", sent_on=date(2023, 7, 1)), submission(period="K2", clause="1b"))
    report = report_of(read(sent, ROWS), "K2")
    assert (report.previous.heard, report.previous.known_received, report.known_received) == (True, None, 2)
    assert (change_in(report, "rate"), change_in(report, "on_time_rate")) == (None, None)


def test_an_unknown_period_is_a_wrong_argument_that_names_the_known_ones():
    """Whoever mistypes a code wants to see the codes."""
    with pytest.raises(WrongArgument) as error:
        report_of(read(ROWS), "K9")
    assert error.value.facts == {"period": "K9", "known": "K1, K2"}


QUARTERS = [
    Period("Q1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5)),
    Period("Q2", "Quý II", date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 5)),
    Period("Q3", "Quý III", date(2023, 7, 1), date(2023, 9, 30), date(2023, 10, 5)),
]
NESTED = [
    Period("N", "Sáu tháng", date(2023, 1, 1), date(2023, 6, 30), date(2023, 7, 5)),
    Period("T6", "Tháng 6", date(2023, 6, 1), date(2023, 6, 30), date(2023, 7, 5)),
    Period("T8", "Tháng 8", date(2023, 8, 1), date(2023, 8, 31), date(2023, 9, 5)),
]
BEFORE = Period("Y", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5))


def test_periods_beside_one_another_never_share_a_day():
    """A half-year beside its own quarters would show the same sessions twice."""
    found = series_up_to(QUARTERS[2], [*NESTED, *QUARTERS, BEFORE])[:-1]
    assert [period.code for period in found] == ["Y", "Q1", "Q2"]


def test_a_period_within_the_chosen_one_is_not_before_it():
    """August ends before the third quarter does, and its sessions are sessions of that quarter."""
    assert [period.code for period in series_up_to(QUARTERS[2], [NESTED[2], QUARTERS[1]])[:-1]] == ["Q2"]


def test_of_many_periods_the_last_ones_are_taken():
    """A card has room for six columns."""
    assert [period.code for period in series_up_to(QUARTERS[2], QUARTERS, most=2)[:-1]] == ["Q2"]
