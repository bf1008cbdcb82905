"""The source that a command names: its workbook, and its reports; of the Google Sheet its connection, store and last copy."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from commands.command_clock import now, today
from commands.options import typed_day
from data_sources.chosen_sheet import chosen_connection
from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.live.ingest import Copy, last_copy, read_against
from data_sources.secrets_file import read_secrets
from data_sources.sources import GOOGLE, workbook_from
from data_sources.store import ReadingStore
from data_sources.store_access import store_of
from exports.issues.cause import unfinished, unreadable_in_words
from exports.wording import problem_in_words
from indicators.registers import places_on, registers
from indicators.report import Report, every_report, report_of
from records.cleaning.read import Records, records_of
from records.errors import ProgrammeUnusable, SourceUnavailable, StoreUnavailable, WrongArgument
from records.programme.programme import Programme
from records.workbook.raw import Workbook
from words import say
from words.formats import instant


def connected(secrets: str) -> tuple[Mapping[str, object], Connection]:
    """
    The secrets of a file and the connection they describe.

    Raises:
        SourceUnavailable: the file is missing, or what it says cannot be used.
    """
    table = read_secrets(Path(secrets))
    return table, chosen_connection(table)


def sheet_of(connection: Connection) -> GoogleSheet:
    """The sheet, read by the clock in Vietnam."""
    return GoogleSheet(connection, clock=now)


def _sheet_workbook(secrets: str, language: str) -> Workbook:
    """
    The sheet as it is now; the last good copy where it cannot be read or has lost too much, which is said on stderr.

    Raises:
        SourceUnavailable: it cannot be read, and there is no stored copy.
    """
    table, connection = connected(secrets)
    store = _store(table, connection)
    shown = _stored(store)
    try:
        taken = read_against(sheet_of(connection), store, shown, today())
    except SourceUnavailable as error:
        if shown is None:
            raise
        return _told(shown, language, say(f"error.{error.kind}", language, **error.facts))
    return _told(taken.shown, language, say("cli.held", language)) if taken.shown and taken.losses else taken.copy.workbook


def source_workbook(source: str, secrets: str, language: str) -> Workbook:
    """
    The workbook of a source: the demo, the Google Sheet of the secrets, a file or a folder.

    Raises:
        SourceUnavailable: it cannot be reached, and no stored copy exists.
        SourceUnreadable: what is there is no workbook that can be read.
    """
    return _sheet_workbook(secrets, language) if source == GOOGLE else workbook_from(source)


def read_report(source: str, secrets: str, period: str, as_of: str | None, language: str) -> Report:
    """The report of a period, as its own command asks for it; says why nothing may be concluded. Raises what reading raises."""
    day = typed_day("--as-of", as_of)
    workbook = source_workbook(source, secrets, language)
    report = report_asked_for(records_of(workbook, day or workbook.as_of or today()), period, None, language)
    if told := unfinished(report.records, language):
        click.echo(" ".join(told), err=True)
    return report


def report_asked_for(records: Records, period: str, register: date | None, language: str) -> Report:
    """The report, or what keeps it from being made: a missing table rather than a period that is nowhere to be found."""
    try:
        report = report_of(records, period, register)
    except WrongArgument as error:
        if "periods" in records.unreadable:
            raise ProgrammeUnusable("no_report", problem=unreadable_in_words(records, language)) from None
        if faults := [problem for problem in records.problems if problem.table == "periods"]:
            told = {**error.facts, "problem": problem_in_words(faults[0], language)}
            raise WrongArgument("unknown_period_faults", **told) from None
        raise
    if register and "places" not in records.unreadable:
        _check_register(records.programme, register, report.period.end)
    return report


def every_report_asked_for(records: Records, register: date | None, language: str) -> tuple[Report, ...]:
    """The report of every period. Raises ProgrammeUnusable where the periods cannot be read."""
    if "periods" in records.unreadable:
        raise ProgrammeUnusable("no_report", problem=unreadable_in_words(records, language))
    if register and "places" not in records.unreadable:
        _check_register(records.programme, register, register)
    return every_report(records, register)


def _store(secrets: Mapping[str, object], connection: Connection) -> ReadingStore | None:
    """The store; None where it cannot be opened: the sheet itself is asked then."""
    with suppress(StoreUnavailable):
        return store_of(secrets, connection.spreadsheet)
    return None


def _stored(store: ReadingStore | None) -> Copy | None:
    """The last good copy; None where none can be had."""
    with suppress(StoreUnavailable):
        return last_copy(store, today()) if store else None
    return None


def _told(shown: Copy, language: str, why: str) -> Workbook:
    read_at = instant(shown.workbook.read_at, language)
    click.echo(say("cli.stored_copy", language, why=why, instant=read_at), err=True)
    return shown.workbook


def _check_register(programme: Programme, register: date, end: date) -> None:
    """Refuse a day without places, and a register older than the period's: nothing is split backwards."""
    places = places_on(programme, register)
    if not places or (register < end and places != places_on(programme, end)):
        known = ", ".join(day.isoformat() for day in registers(programme)) or "–"
        raise WrongArgument("unknown_register", register=register.isoformat(), known=known)
