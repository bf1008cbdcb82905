"""The memory of a sheet: every reading whose content changed, stored for good and given back as it was."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from data_sources.snapshots.content import content_of
from data_sources.snapshots.database import Database
from data_sources.snapshots.instants import instant_of, instant_text
from data_sources.snapshots.looking import (
    good,
    of_sheet,
    row_ids,
    span_of_ids,
    stored_readings,
    stored_rows,
    stored_workbook,
    tab_ids,
)
from data_sources.snapshots.schema import readings
from data_sources.snapshots.sighted import recorded, report_keys
from data_sources.snapshots.states import LAST_FAILURE, LAST_READ, keep, setting_name, state
from data_sources.snapshots.stored import Recovered, ReportKey, RowChanges, Sighting, StoredFailure, StoredReading
from data_sources.snapshots.storing import accept_reading, note_unchanged, store_reading
from records.errors import WrongArgument
from records.losses import Loss
from records.workbook import Workbook

_MOST = 2**31 - 1  # ids beyond it no database can even be asked for


class Snapshots:
    """
    The stored readings of one sheet.

    A reading that is stored is never changed nor deleted. Many threads may share one of these, and many processes one
    database. Every method raises StoreUnavailable where the database cannot do it; what was stored before is untouched then.
    """

    def __init__(self, url: str, sheet: str) -> None:
        """
        Open the memory; make it where there is none.

        Args:
            url: `sqlite:////folder/file.sqlite` or `postgresql://user:password@host/database`.
            sheet: the id of the spreadsheet; one memory may hold several.
        """
        self._database, self._sheet = Database(url), sheet

    @property
    def recovered(self) -> Recovered | None:
        """What had to be put right when the memory was opened; None where nothing had to."""
        return self._database.recovered

    def store(
        self, workbook: Workbook, *, losses: Sequence[Loss] = (), seen: Collection[ReportKey] = ()
    ) -> StoredReading | None:
        """
        Store a reading. None where it says what the newest stored one says: then only the instant of the last reading moves.

        Args:
            workbook: as read, masked.
            losses: what it lost against the last good one; it is held where there are any.
            seen: the reports that have content in it; first sightings are kept as soon as the reading is good.
        """
        content, read_at, keys = content_of(workbook), instant_text(workbook.read_at), report_keys(seen)
        with self._database.writing() as connection:
            number = store_reading(connection, self._sheet, content, read_at=read_at, losses=losses, seen=keys)
            if number is None:
                return None
            stored = self._reading(connection, number)
        self._database.keep_backup()
        return stored

    def readings(self, *, most: int | None = None) -> tuple[StoredReading, ...]:
        """The stored readings, newest first; so many at most."""
        with self._database.reading() as connection:
            return stored_readings(connection, of_sheet(self._sheet).limit(most))

    def reading(self, id: int) -> StoredReading:  # noqa: A002 - it is what a reading's id is called
        """One stored reading. Raises WrongArgument where there is none with this id."""
        with self._database.reading() as connection:
            return self._reading(connection, id)

    def workbook(self, id: int) -> Workbook:  # noqa: A002 - it is what a reading's id is called
        """The workbook of a stored reading, equal to what was stored. Raises WrongArgument."""
        with self._database.reading() as connection:
            return stored_workbook(connection, self._row(connection, id))

    def newest(self) -> StoredReading | None:
        """The newest stored reading, held or not; None where nothing is stored."""
        return next(iter(self.readings(most=1)), None)

    def last_good(self) -> StoredReading | None:
        """The newest stored reading that may be shown; None where there is none."""
        with self._database.reading() as connection:
            return next(iter(stored_readings(connection, good(of_sheet(self._sheet)).limit(1))), None)

    def changes(self, id_before: int, id_after: int) -> RowChanges:
        """How many rows one stored reading no longer has of another, and has anew. Raises WrongArgument."""
        with self._database.reading() as connection:
            before, after = self._row(connection, id_before), self._row(connection, id_after)
            old = Counter(row_ids(connection, before, but=tab_ids(after)))
            new = Counter(row_ids(connection, after, but=tab_ids(before)))
        return RowChanges((old - new).total(), (new - old).total())

    def accept(self, id: int, at: datetime) -> StoredReading:  # noqa: A002 - it is what a reading's id is called
        """Let a held reading be shown from now on; one that may be shown already stays as it is. Raises WrongArgument."""
        with self._database.writing() as connection:
            accept_reading(connection, self._row(connection, id), instant_text(at))
            accepted = self._reading(connection, id)
        self._database.keep_backup()
        return accepted

    def sightings(self) -> Mapping[ReportKey, Sighting]:
        """When each report was first seen in the sheet."""
        with self._database.reading() as connection:
            return recorded(connection, self._sheet)

    def note_read(self, at: datetime) -> None:
        """The sheet was found unchanged."""
        with self._database.writing() as connection:
            note_unchanged(connection, self._sheet, instant_text(at))

    def last_read(self) -> datetime | None:
        """The last reading that went well, even where it changed nothing; None before the first."""
        at = self._state(LAST_READ)
        return instant_of(str(at)) if at else None

    def note_failure(self, at: datetime, kind: str, facts: Mapping[str, str | int]) -> None:
        """A reading of the sheet failed: when, and its sentence."""
        self._keep(LAST_FAILURE, {"at": instant_text(at), "kind": kind, "facts": dict(facts)})

    def last_failure(self) -> StoredFailure | None:
        """The last reading that failed; None where none has."""
        kept = self._state(LAST_FAILURE)
        return StoredFailure(instant_of(kept["at"]), kept["kind"], kept["facts"]) if kept else None

    def setting(self, name: str) -> str | None:
        """A setting; None where it was never set."""
        kept = self._state(setting_name(name))
        return None if kept is None else str(kept)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting, in place of the one before."""
        self._keep(setting_name(name), value)
        self._database.keep_backup()

    def pulling(self) -> AbstractContextManager[bool]:
        """Within the block, no other process reads this sheet: True where we hold that lock, False where another does."""
        return self._database.lock(f"pulling {self._sheet}")

    def close(self) -> None:
        """Close the connections that wait for use."""
        self._database.close()

    def _reading(self, connection: Connection, number: int) -> StoredReading:
        row = self._row(connection, number)
        return stored_readings(connection, of_sheet(self._sheet).where(readings.c.id == row["id"]))[0]

    def _row(self, connection: Connection, number: int) -> RowMapping:
        found = stored_rows(connection, of_sheet(self._sheet).where(readings.c.id == number)) if 0 < number <= _MOST else ()
        if not found:
            raise WrongArgument("unknown_reading", reading=number, known=span_of_ids(connection, self._sheet))
        return found[0]

    def _state(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        with self._database.reading() as connection:
            return state(connection, self._sheet, name)

    def _keep(self, name: str, value: object) -> None:
        with self._database.writing() as connection:
            keep(connection, self._sheet, name, value)
