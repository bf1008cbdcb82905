"""Rows that counted for a closed period and are gone are counted, and no others."""

import dataclasses
from datetime import UTC, date, datetime

from records.changes.differences import differences, vanished_rows
from records.cleaning.read import records_of
from records.workbook.raw import Workbook
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

AS_OF = date(2023, 7, 20)


def _book(acts, posts, subs):
    tabs = (*office(), activities(*acts), postings(*posts), submissions(*subs))
    numbered = tuple(dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate(tabs))
    return Workbook("Bảng", datetime(2023, 7, 20, tzinfo=UTC), numbered)


def test_only_counted_rows_of_the_period_that_are_deleted_are_told():
    """A false alarm about a blank line would be clicked away, and with it the next true one."""
    kept, gone = activity(), activity(children=31)
    other_period, rejected = activity(date=date(2023, 5, 1)), activity(sessions="nhiều")
    before = _book([kept, gone, other_period, rejected], [posting()], [submission()])
    after = _book([kept], [], [])
    records = records_of(before, AS_OF)
    found = differences(before, after, records, records_of(after, AS_OF))
    periods = records.programme.periods
    assert [vanished_rows(records, found, period) for period in periods] == [3, 1]


def test_a_row_that_was_corrected_has_not_vanished():
    """The office corrects typing errors after the deadline, too."""
    before, after = (_book([activity(sessions=count)], [posting()], [submission()]) for count in (2, 3))
    records = records_of(before, AS_OF)
    found = differences(before, after, records, records_of(after, AS_OF))
    assert [vanished_rows(records, found, period) for period in records.programme.periods] == [0, 0]
