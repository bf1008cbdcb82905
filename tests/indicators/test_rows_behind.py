"""The rows behind a number add up to it, wherever the number stands."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest

from charts.bars.monthly import monthly_bars
from charts.bars.placing import parts
from charts.bars.postings_by_channel import postings_by_channel
from charts.bars.report_bars import report_bars
from charts.pick import Pick
from data_sources.demo import demo_workbook
from indicators.compared.months import monthly, months_of
from indicators.findings.behind import rows_behind, sum_behind
from indicators.report import Report, report_of
from indicators.required import Required, required_of
from records.cleaning.read import records_of
from tests.sheets import activities, activity, posting, postings, read, submission, submissions

PERIODS = [("2023-D1", None), ("2023-Q2", None), ("2023-Q3", None), ("2023-Q4", None), ("2023-Q3", date(2025, 7, 1))]
EACH = pytest.mark.parametrize(("period", "register"), PERIODS)


@pytest.fixture(scope="module")
def records():
    workbook = demo_workbook()
    return records_of(workbook, workbook.as_of)


def added_up(report: Report, pick: Pick, places: tuple[str, ...] = ()) -> int | None:
    """The sum of the rows that a bar leads to."""
    month = date.fromisoformat(f"{pick.month}-01") if pick.month else None
    rows = rows_behind(report, places if pick.places is None else pick.places, required_of(pick.requirement), month)
    return summed(report, rows, required_of(pick.requirement))


def summed(report: Report, rows: pd.DataFrame, what: Required) -> int | None:
    """What rows come to under a requirement of the report's programme."""
    return sum_behind(rows, what, report.records.programme)


@EACH
def test_every_cell_of_the_matrix_leads_to_rows_that_add_up_to_it(records, period, register):
    """A number that cannot be walked back to its rows is a number nobody can defend."""
    report, compared = report_of(records, period, register), 0
    for there in report.places:
        for what in {requirement.what for requirement in there.requirements}:
            achieved = sum(requirement.achieved for requirement in there.requirements if requirement.what == what)
            assert (summed(report, rows_behind(report, (there.key,), what), what) or 0) == achieved, (
                there.key,
                what,
            )
            compared += 1
    assert compared >= len(report.places)


@EACH
def test_every_bar_leads_to_rows_that_add_up_to_it(records, period, register):
    """What is clicked is what is shown."""
    report = report_of(records, period, register)
    scopes = [(), (report.places[0].key,), tuple(there.key for there in report.places[:2])]
    drawn = [(postings_by_channel(report, report.places, language="vi", window="w"), ())]
    for places in scopes:
        months = monthly(report, places)
        measures = ("sessions", "attendances", "postings")
        drawn += [(monthly_bars(months, measure, language="vi", window="w"), places) for measure in measures]
    bars = [(part.value, places) for chart, places in drawn for part in parts(chart.drawing) if part.value.pick]
    assert bars
    for value, places in bars:
        assert added_up(report, value.pick, places) == value.count, value


@EACH
def test_every_bar_of_reports_stands_for_as_many_as_it_says(records, period, register):
    """The list under the chart must be as long as the bar."""
    report = report_of(records, period, register)
    ends = report_bars(report.statuses, language="vi", window="w").drawing.ends
    assert {end.pick.status: end.count for end in ends} == Counter(status.shown_status for status in report.statuses)


def test_the_rows_of_a_month_are_those_of_its_days_alone():
    """The first of March is not February."""
    days = [date(2023, 2, 1), date(2023, 2, 28), date(2023, 3, 1)]
    report = report_of(read(activities(*(activity(date=day) for day in days))), "K1")
    rows = rows_behind(report, (), required_of("sessions"), date(2023, 2, 1))
    assert [day.date() for day in rows["date"]] == [date(2023, 2, 28), date(2023, 2, 1)]
    assert summed(report, rows, required_of("sessions")) == 4


def test_what_no_row_says_has_no_sum():
    """A sum of nothing known is unknown, not 0."""
    report = report_of(read(activities(activity(children=None))), "K1")
    assert summed(report, rows_behind(report, (), required_of("attendances")), required_of("attendances")) is None
    assert summed(report, rows_behind(report, (), required_of("sessions")), required_of("sessions")) == 2


def test_a_report_sent_twice_or_empty_is_counted_as_it_is_in_the_matrix():
    """An agency that sends a report again has still sent one."""
    sent = [submission(), submission(document_no="12/BC"), submission(agency="UBND xã Đăk Kôi", results=None)]
    report = report_of(read(submissions(*sent)), "K1")
    assert (
        sum_behind(
            rows_behind(report, ("23497",), required_of("report:1a")), required_of("report:1a"), report.records.programme
        )
        == 1
    )
    assert (
        sum_behind(
            rows_behind(report, ("23482",), required_of("report:1a")), required_of("report:1a"), report.records.programme
        )
        == 0
    )
    assert len(rows_behind(report, (), required_of("report:1a"))) == 3


def test_the_rows_of_a_channel_are_those_of_the_places_asked_for():
    """Two communes on one channel are two numbers."""
    rows = [posting(), posting(place="Đăk Rve", agency="UBND thị trấn Đăk Rve", postings=5), posting(channel="MXH")]
    report = report_of(read(postings(*rows)), "K1")
    found = [rows_behind(report, places, required_of("channel:TTX")) for places in ((), ("23497",), ("23479", "23497"))]
    assert [summed(report, rows, required_of("channel:TTX")) for rows in found] == [8, 3, 8]


def test_months_to_choose_from_are_those_that_have_come():
    """A month to come has no rows to show."""
    report = report_of(read(activities(activity()), as_of=date(2023, 2, 10)), "K1")
    assert months_of(report) == [date(2023, 1, 1), date(2023, 2, 1)]
