"""What is wrong with the connection to the shared sheet, check by check, in the order in which it is mended."""

from collections.abc import Callable, Mapping
from datetime import datetime

from data_sources.google_sheet import google_failures as failures
from data_sources.google_sheet.answers.described import described
from data_sources.google_sheet.answers.shapes import well_formed
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import Connection, connection_of
from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.http.patience import PATIENCE, Patience
from data_sources.google_sheet.sheet_checks import sheet_checks
from records.checks import Check, CheckName, State, failed, unknown_from
from records.errors import DashboardError
from records.workbook.blueprint import Blueprint

# The check that a failure belongs to; any other failure is one of reaching Google.
_BLAMED = {
    failures.AUTH_KEY: CheckName.TOKEN,
    failures.AUTH_GONE: CheckName.TOKEN,
    failures.AUTH_CLOCK: CheckName.TOKEN,
    failures.AUTH_REJECTED: CheckName.TOKEN,
    failures.SCOPE: CheckName.TOKEN,
    failures.API_DISABLED: CheckName.SHEETS_API,
    failures.NOT_SHARED: CheckName.SHARING,
    failures.NOT_FOUND: CheckName.SHARING,
    failures.NOT_A_SHEET: CheckName.SHARING,
    failures.TOO_BIG: CheckName.SHARING,
    failures.RANGE_GONE: CheckName.SHARING,
    failures.REFUSED: CheckName.SHARING,
}


def checks(
    secrets: Mapping[str, object],
    blueprint: Blueprint,
    *,
    clock: Callable[[], datetime],
    spreadsheet: str = "",
    store: Callable[[], None] | None = None,
    patience: Patience = PATIENCE,
) -> tuple[Check, ...]:
    """
    Every check, in the order of `CheckName`; nothing is written into the sheet, and nothing is raised.

    Args:
        secrets: all of them.
        blueprint: what the sheet should look like.
        clock: gives the instant, with its time zone.
        spreadsheet: link or id of another spreadsheet than the secrets name; empty: theirs.
        store: opens the store of readings and writes to it, or raises; None: there is none, and it is not checked.
        patience: how long Google is waited for.
    """
    try:
        connection = connection_of(secrets, spreadsheet=spreadsheet)
    except DashboardError as error:
        return (failed(CheckName.CREDENTIALS, error), *unknown_from(CheckName.REACHED), *_store(store))
    of_google = _google(connection, blueprint, clock, patience=patience)
    return (Check(CheckName.CREDENTIALS, State.OK), *of_google, *_store(store))


def _google(
    connection: Connection, blueprint: Blueprint, clock: Callable[[], datetime], *, patience: Patience
) -> tuple[Check, ...]:
    """The checks of what Google answers."""
    api = GoogleApi(connection, patience=patience)
    try:
        found = described(api)
    except GoogleFailure as failure:
        blamed = _BLAMED.get(failure.kind, CheckName.REACHED)
        return (*_passed(blamed), failed(blamed, failure), *_unknown_after(blamed))
    sharing, drive = _drive(api, connection)
    return (*_passed(CheckName.SHARING), sharing, drive, *sheet_checks(found, blueprint, read_at=clock()))


def _passed(blamed: CheckName) -> tuple[Check, ...]:
    """The checks of Google that went well before the one that failed."""
    names = list(CheckName)
    return tuple(Check(name, State.OK) for name in names[names.index(CheckName.REACHED) : names.index(blamed)])


def _unknown_after(blamed: CheckName) -> tuple[Check, ...]:
    names = list(CheckName)
    return unknown_from(names[names.index(blamed) + 1])


def _drive(api: GoogleApi, connection: Connection) -> tuple[Check, Check]:
    """Sharing and Drive: the sheet was read already; Drive tells whether we may do more than we need."""
    sharing = Check(CheckName.SHARING, State.OK)
    try:
        file = api.drive_file("capabilities(canEdit)")
        with well_formed():
            may_edit = file["capabilities"]["canEdit"]
    except GoogleFailure as failure:
        # Without Drive everything works, only slower: edits are noticed at timed readings.
        state = State.UNKNOWN if failure.retry else State.ADVICE
        return sharing, failed(CheckName.DRIVE_API, failure, state=state)
    if may_edit:
        sharing = Check(CheckName.SHARING, State.ADVICE, "editor", {"email": connection.email})
    return sharing, Check(CheckName.DRIVE_API, State.OK)


def _store(store: Callable[[], None] | None) -> tuple[Check, ...]:
    if store is None:
        return ()
    try:
        store()
    except DashboardError as error:
        return (failed(CheckName.STORE, error),)
    except Exception:  # noqa: BLE001 - a database has many kinds of errors; to the office all mean that it cannot be used
        return (Check(CheckName.STORE, State.WRONG, "unusable"),)
    return (Check(CheckName.STORE, State.OK),)
