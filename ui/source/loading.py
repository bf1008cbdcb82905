"""What every visitor shares and nobody should wait for: each source's records read once, their reports made once."""

from contextlib import suppress

import streamlit as st

from data_sources.demo import demo_workbook
from data_sources.demo_workbook.demo_list import FIRST_DEMO
from data_sources.files.reading_apart import records_apart
from indicators.expected.periods import latest
from records.cleaning.read import records_of
from records.errors import DashboardError, WrongArgument
from records.privacy.masking import masked_file_name
from ui.selection.selection import Selection
from ui.source.clock import today
from ui.source.lent import Lent
from ui.source.live import live
from ui.source.many_units import unit_reports
from ui.source.report_cache import ReportCache

_ROOM = 80 * 1024 * 1024  # bytes of their records as they were handed over; in memory they take five times as much


def warm_up() -> None:
    """Load what the first visitor would otherwise wait for: the libraries, the source, its latest report."""
    cache = None
    with suppress(DashboardError):  # whoever comes is told; a server that does not start tells nobody
        cache = reports_for(Selection())
    period = latest(cache.records.programme.periods, cache.records.as_of) if cache else None
    if cache and period:
        cache.report(period.code, None)


def reports_for(address: Selection, viewer: str = "") -> ReportCache | None:
    """
    What an address looks at: a file that was lent, the workbook of a unit, an earlier reading, the live sheet, or a demo.

    None where the live sheet has not been read yet.

    Args:
        address: what is chosen.
        viewer: who looks; a file that was lent is given to nobody but its lender.

    Raises:
        SourceUnavailable: the file is no longer lent, or the secrets cannot be used.
        WrongArgument: there is no such reading, or no such unit.
        SourceUnreadable: the workbook of the unit cannot be read.
    """
    if address.upload:
        return _lent().of(address.upload, viewer)
    if address.of_unit:
        return unit_reports(address.of_unit)
    sheet = live()
    if address.reading:
        return _earlier(address.reading)
    return _demo(address.demo or FIRST_DEMO) if sheet is None else sheet.reports()


def lend(content: bytes, name: str, lender: str = "") -> str:
    """
    Keep an uploaded workbook in memory for an hour, for whoever lends it; it is written nowhere.

    Args:
        content: of the file.
        name: of the file.
        lender: the viewer who gives it; empty: whoever has no browser.

    Raises:
        SourceUnreadable: the file is no workbook that can be read.
        SourceUnavailable: too many files are being read, or are lent.
    """
    read = records_apart(content, masked_file_name(name), today())
    return _lent().add(ReportCache(read.records), lender=lender, size=read.size)


def _earlier(reading: str) -> ReportCache:
    sheet = live()
    if sheet is None or not reading.isdecimal():
        raise WrongArgument("unknown_reading", reading=reading, known="–")
    return sheet.earlier.reports(int(reading))


@st.cache_resource(show_spinner=False)
def _demo(code: str) -> ReportCache:
    workbook = demo_workbook(code)
    return ReportCache(records_of(workbook, workbook.as_of or today()))


@st.cache_resource(show_spinner=False)
def _lent() -> Lent[ReportCache]:
    return Lent("upload_gone", room=_ROOM)
