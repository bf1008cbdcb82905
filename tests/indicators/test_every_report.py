"""The reports of all periods together: each is the one that its period has alone."""

from datetime import date

import pytest

from indicators.report import every_report, register_for, report_of
from tests.indicators.test_merged_places import FIRST, LAST, WORK, programme, sessions
from tests.sheets import read

BETWEEN = date(2025, 8, 1)


def figures(report):
    """Everything that can differ between two reports of one period."""
    if report is None:
        return None
    own = (report.period, report.open, report.register, report.places, report.district, report.clusters, report.statuses)
    return own, figures(report.previous)


@pytest.mark.parametrize("as_of", [date(2025, 8, 15), date(2025, 12, 1)])
@pytest.mark.parametrize("register", [None, LAST, FIRST, BETWEEN, date(2025, 12, 1)])
def test_each_report_is_the_one_that_its_period_has_alone(register, as_of):
    """A table of all periods must not differ from the page of one of them."""
    records = read(WORK, programme=programme(), as_of=as_of)
    periods = records.programme.periods
    alone = [report_of(records, period.code, register_for(period, register)) for period in periods]
    assert list(map(figures, every_report(records, register))) == list(map(figures, alone))


def test_a_register_older_than_a_period_does_not_hold_for_it():
    """In the register of June the commune of August does not exist, and its sessions would be nowhere."""
    records = read(WORK, programme=programme(), as_of=date(2025, 12, 1))
    assert [sessions(report) for report in every_report(records, FIRST)] == [{"Kon Braih": 3}, {"Kon Braih": 4}]


def test_without_a_period_there_is_no_report():
    """An office that has typed no period yet has an empty table, not an error."""
    tabs = tuple(tab for tab in programme() if tab.name != "Kỳ báo cáo")
    assert every_report(read(WORK, programme=tabs, as_of=date(2025, 12, 1))) == ()
