"""The roll-up that this server shows, and the dashboard of one of its units: each read once and shared by all viewers."""

from datetime import date
from pathlib import Path

import streamlit as st

from data_sources.chosen_sheet import has_account
from data_sources.files.reading_apart import records_apart
from data_sources.files.source_mark import source_mark
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.http.turns import Turns
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.linked_sheet import is_sheet_link
from data_sources.sources import workbook_from
from records.cleaning.read import records_of
from records.errors import DashboardError, SourceUnavailable, WrongArgument
from records.privacy.masking import masked_file_name
from rollup.chosen_folder import rollup_folder
from rollup.opened import OpenedRollup, edition_of
from ui.source.clock import now, today
from ui.source.live import secrets_of_server
from ui.source.report_cache import ReportCache

_SHEET_FOR = 600.0  # seconds that the sheet of a unit is looked at before it is read again


def has_rollup() -> bool:
    """Whether there is a roll-up to be opened; where the secrets cannot be used, the page itself says so."""
    try:
        return bool(edition_of(rollup_folder(secrets_of_server())))
    except DashboardError:
        return False


def opened_rollup() -> OpenedRollup | None:
    """
    The roll-up, as it stands now; None where there is none.

    Raises:
        SourceUnavailable: the secrets cannot be used.
    """
    folder = rollup_folder(secrets_of_server())
    edition = edition_of(folder)
    return _opened(folder, edition) if edition else None


def can_be_opened(source: str | None) -> bool:
    """Whether the workbook of a unit can be reached from here: a file that is, a sheet where there is an account."""
    if not source:
        return False
    return has_account(secrets_of_server()) if is_sheet_link(source) else source_mark(source) is not None


def unit_reports(code: str) -> ReportCache:
    """
    The dashboard of a unit of the roll-up, of its workbook as it is now.

    Raises:
        WrongArgument: the roll-up has no such unit.
        SourceUnavailable: its workbook cannot be reached from here.
        SourceUnreadable: it is no workbook that can be read.
    """
    rollup = opened_rollup()
    unit = rollup.units.get(code) if rollup else None
    if unit is None:
        raise WrongArgument("unknown_unit")
    if not unit.source or not can_be_opened(unit.source):
        raise SourceUnavailable("unit_not_here", name=unit.name)
    if is_sheet_link(unit.source):
        return _sheet_reports(unit.source, today())
    return _reports(unit.source, str(source_mark(unit.source)), unit.name, today())


@st.cache_resource(show_spinner=False, max_entries=2)
def _opened(folder: Path, edition: str) -> OpenedRollup:
    """Another edition of the folder is opened again."""
    return OpenedRollup(folder, edition)


@st.cache_resource(show_spinner=False, max_entries=8, ttl=_SHEET_FOR)
def _sheet_reports(link: str, day: date) -> ReportCache:
    """A sheet is read in turn with the roll-up, and again when some time has gone by."""
    secrets = secrets_of_server()
    turns = Turns(rollup_folder(secrets) / "turns.sqlite")
    sheet = GoogleSheet(connection_of(secrets, spreadsheet=link), clock=now, turn=turns.take)
    return ReportCache(records_of(sheet.read(), day))


@st.cache_resource(show_spinner=False, max_entries=8)
def _reports(source: str, mark: str, name: str, day: date) -> ReportCache:
    """A file is read apart, as an uploaded one is: it comes from many hands. Another content has another mark, and is read."""
    del mark
    path = Path(source)
    if path.is_file():
        return ReportCache(records_apart(path.read_bytes(), masked_file_name(f"{name}.xlsx"), day).records)
    workbook = workbook_from(source)
    return ReportCache(records_of(workbook, workbook.as_of or day))
