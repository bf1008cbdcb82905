"""The demos as cleaned, their reports and papers, made once in a process: they are only read, and a province takes long."""

from datetime import date
from functools import cache

from data_sources.demo import demo_workbook
from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from exports.paper.report import report_docx
from indicators.report import Report, every_report, report_of
from records.cleaning.read import Records, records_of

demo_book = cache(demo_workbook)


def demo_records(code: str = FIRST_DEMO, as_of: date | None = None) -> Records:
    """The records of a demo on a day; on its own last day where none is given."""
    return _records(code, as_of or DEMOS[code].last_day)


def demo_report(code: str, period: str, as_of: date | None = None) -> Report:
    """The report of a period of a demo."""
    return _report(code, period, as_of or DEMOS[code].last_day)


@cache
def demo_reports(code: str = FIRST_DEMO) -> tuple[Report, ...]:
    """The report of each period of a demo."""
    return every_report(demo_records(code))


@cache
def demo_paper(code: str, period: str) -> bytes:
    """The paper of a period of a demo, without pictures."""
    return report_docx(demo_report(code, period))


@cache
def _records(code: str, as_of: date) -> Records:
    return records_of(demo_book(code), as_of)


@cache
def _report(code: str, period: str, as_of: date) -> Report:
    return report_of(_records(code, as_of), period)
