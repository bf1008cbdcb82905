"""Changes between periods of different length."""

from datetime import date

import pytest

from data_sources.demo import demo_workbook
from indicators.compared.changes import alike, change_in
from indicators.report import report_of
from records.cleaning.read import records_of

RECORDS = records_of(demo_workbook(), date(2023, 12, 20))


def test_the_sums_of_three_months_are_not_held_against_those_of_ten():
    """A quarter beside ten months would look like a collapse of the district's work."""
    report = report_of(RECORDS, "2023-Q2")
    assert report.previous.period.code == "2023-D1"
    assert not alike(report)
    assert change_in(report, "sessions") is None


def test_shares_are_compared_whatever_the_length():
    """A share of what was asked for means the same in a long period and in a short one."""
    assert change_in(report_of(RECORDS, "2023-Q2"), "coverage") is not None


def test_two_quarters_are_compared():
    """Quarters differ by a day or two and by nothing else."""
    change = change_in(report_of(RECORDS, "2023-Q3"), "sessions")
    assert (change.now, change.before, change.difference) == (111, 104, 7)


def test_a_measure_that_does_not_exist_is_an_error():
    """A misspelt measure that quietly had no change would hide a collapse."""
    with pytest.raises(KeyError):
        change_in(report_of(RECORDS, "2023-Q3"), "sesions")
