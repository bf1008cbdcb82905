"""When the reports came: by the day that each says, none twice, none guessed."""

from datetime import date

from indicators.compared.arrivals import ArrivalDay, arrivals
from indicators.report import report_of
from tests.sheets import activities, postings, read, submission, submissions

DUE = date(2023, 4, 5)


def test_reports_add_up_by_their_days_and_those_without_a_day_or_a_text_are_left_out():
    """A line that ends above what came in time would praise the office for reports that nobody dated."""
    rows = submissions(
        submission(clause="1a", sent_on=date(2023, 4, 1)),
        submission(clause="1b", sent_on=date(2023, 4, 7)),
        submission(agency="UK", clause="1a", sent_on=date(2023, 4, 7)),
        submission(agency="UK", clause="1b", sent_on=None),
        submission(agency="UR", clause="1a", results="…", sent_on=date(2023, 4, 1)),
    )
    report = report_of(read(activities(), postings(), rows), "K1")
    assert arrivals(report.statuses, DUE) == (
        ArrivalDay(date(2023, 4, 1), -4, 1, 1),
        ArrivalDay(date(2023, 4, 7), 2, 2, 3),
    )


def test_where_nothing_came_there_is_no_day():
    """An empty drawing would look like a fault."""
    report = report_of(read(activities(), postings(), submissions()), "K1")
    assert arrivals(report.statuses, DUE) == ()
