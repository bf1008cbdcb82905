"""The Google Sheet of the command line: its connection, its store, and the copy that stands in when it cannot be read."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from commands.command_clock import now, today
from data_sources.chosen_sheet import chosen_connection
from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.live.ingest import Copy, last_copy, read_against
from data_sources.secrets_file import read_secrets
from data_sources.store import Snapshots
from data_sources.store_access import store_of
from records.errors import SourceUnavailable, StoreUnavailable
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


def sheet_workbook(secrets: str, language: str) -> Workbook:
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


def _store(secrets: Mapping[str, object], connection: Connection) -> Snapshots | None:
    """The store; None where it cannot be opened: the sheet itself is asked then."""
    with suppress(StoreUnavailable):
        return store_of(secrets, connection.spreadsheet)
    return None


def _stored(store: Snapshots | None) -> Copy | None:
    """The last good copy; None where none can be had."""
    with suppress(StoreUnavailable):
        return last_copy(store, today()) if store else None
    return None


def _told(shown: Copy, language: str, why: str) -> Workbook:
    read_at = instant(shown.workbook.read_at, language)
    click.echo(say("cli.stored_copy", language, why=why, instant=read_at), err=True)
    return shown.workbook
