"""The reports that all viewers share: each is made once, whoever asks for one or for all of them."""

from datetime import date

from tests.sheets import activities, office, postings, read, submissions
from ui.source.report_cache import ReportCache


def cache():
    """Of two periods, without rows."""
    return ReportCache(read(activities(), postings(), submissions(), programme=office(), as_of=date(2023, 7, 20)))


def test_the_reports_of_all_periods_are_those_that_the_pages_show():
    """Three files are offered of them, and each would make all of them again."""
    reports = cache()
    every = reports.every(None)
    assert [report.period.code for report in every] == ["K1", "K2"]
    assert all(reports.report(report.period.code, None) is report for report in every)
    assert all(again is report for again, report in zip(reports.every(None), every, strict=True))


def test_a_chosen_register_holds_only_where_it_is_not_older():
    """A link made in June still names the register of June in August."""
    every = cache().every(date(2023, 4, 1))
    assert [report.register for report in every] == [date(2023, 4, 1), date(2023, 6, 30)]
