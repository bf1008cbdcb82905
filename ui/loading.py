"""What every visitor shares and nobody should wait for: sources read once, reports made once. The only cache."""

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Lock

import streamlit as st

from data_sources.demo import demo_workbook
from data_sources.workbook_file import read_bytes
from indicators.periods import latest
from indicators.report import Report, report_of
from records.errors import SourceUnavailable
from records.read import Records, records_of
from records.workbook import Workbook
from words.formats import TIME_ZONE

LENT_FOR = 3600.0  # seconds that an uploaded file may be looked at
LENT_AT_ONCE = 4  # files; the oldest goes first
_REPORTS = 64  # a report of a district is small beside its records, which it shares


def today() -> date:
    """The day in Vietnam."""
    return datetime.now(TIME_ZONE).date()


def warm_up() -> None:
    """Load what the first visitor would otherwise wait for: the libraries, the source, its latest report."""
    records = _demo_records()
    period = latest(records.programme.periods, records.as_of)
    if period is not None:
        _demo_report(period.code, None)


@st.cache_resource(show_spinner=False)
def _demo_records() -> Records:
    workbook = demo_workbook()
    return records_of(workbook, workbook.as_of or today())


@st.cache_resource(show_spinner=False, max_entries=_REPORTS)
def _demo_report(period: str, register: date | None) -> Report:
    return report_of(_demo_records(), period, register)


def records_for(upload: str) -> Records:
    """
    The records of the standing source, or of a file that was lent.

    Raises:
        SourceUnavailable: the file is no longer lent.
    """
    return _lent().records(upload) if upload else _demo_records()


def report_for(upload: str, period: str, register: date | None) -> Report:
    """The report of a period. Raises what `records_for` and `report_of` raise."""
    if upload:
        return _lent().report(upload, period, register)
    return _demo_report(period, register)


def lend(content: bytes, name: str) -> str:
    """
    Keep an uploaded workbook in memory for an hour, for whoever has the token; it is written nowhere.

    Raises:
        SourceUnreadable: the file is no workbook that can be read.
    """
    return _lent().add(read_bytes(content, name))


@dataclass
class _Loan:
    workbook: Workbook
    since: float
    records: Records
    reports: dict[tuple[str, date | None], Report] = field(default_factory=dict)


class _Lent:
    """The uploaded workbooks, each behind a token that cannot be guessed."""

    def __init__(self) -> None:
        self._loans: OrderedDict[str, _Loan] = OrderedDict()
        self._lock = Lock()

    def add(self, workbook: Workbook) -> str:
        """Keep one more, and let go of what is too old or too many."""
        loan = _Loan(workbook, time.monotonic(), records_of(workbook, today()))
        token = secrets.token_urlsafe(16)
        with self._lock:
            self._loans[token] = loan
            while len(self._loans) > LENT_AT_ONCE:
                self._loans.popitem(last=False)
        return token

    def records(self, token: str) -> Records:
        """The records of a file."""
        return self._loan(token).records

    def report(self, token: str, period: str, register: date | None) -> Report:
        """The report of a file."""
        loan = self._loan(token)
        if (period, register) not in loan.reports:
            loan.reports[period, register] = report_of(loan.records, period, register)
        return loan.reports[period, register]

    def _loan(self, token: str) -> _Loan:
        with self._lock:
            loan = self._loans.get(token)
            if loan is None or time.monotonic() - loan.since > LENT_FOR:
                self._loans.pop(token, None)
                raise SourceUnavailable("upload_gone")
            return loan


@st.cache_resource(show_spinner=False)
def _lent() -> _Lent:
    return _Lent()
