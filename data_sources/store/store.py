"""The store of a sheet: every reading whose content changed, stored for good and given back as it was."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from secrets import token_hex

from sqlalchemy import Connection, RowMapping, func, select

from data_sources.store.arrival import Arrival, arrival_of
from data_sources.store.cleaned import CLEANED, CleanedReading
from data_sources.store.looking import (
    good,
    of_sheet,
    row_ids,
    span_of_ids,
    stored_readings,
    stored_rows,
    stored_workbook,
    tab_ids,
)
from data_sources.store.notes import Notes
from data_sources.store.rewriting import Mask, Remasked, forget_readings, remask_readings
from data_sources.store.sqlite.database import Database
from data_sources.store.sqlite.schema import readings
from data_sources.store.stored import ReportKey, RowChanges, Sighting, StoredReading
from data_sources.store.storing import accept_reading, is_stored, note_seen, store_reading
from data_sources.store.written.instants import instant_of, instant_text
from data_sources.store.written.sighted import recorded
from records.changes.losses import Loss
from records.cleaning.read import Records
from records.errors import StoreUnavailable, WrongArgument
from records.workbook.raw import Workbook

_KEY = "cleaned_key"  # the setting with which what was cleaned is signed
_MOST = 2**31 - 1  # ids beyond it no database can even be asked for


class ReadingStore(Notes):
    """
    The stored readings of one sheet.

    A reading that is stored is never changed nor deleted, but by `remask` and past the office's own limit. Many threads may
    share one of these, and many processes one database. Every method raises StoreUnavailable where the database cannot do it;
    what was stored before is untouched then.
    """

    def __init__(self, url: str, sheet: str, *, at_once: bool = True, keep_days: int | None = None) -> None:
        """
        Open the store; make it where there is none.

        Args:
            url: `sqlite:////folder/file.sqlite` or `postgresql://user:password@host/database`.
            sheet: the id of the spreadsheet; one store may hold several.
            at_once: whether it must be open now; else each use tries again to open it.
            keep_days: readings older than these days are removed as a new one is stored, but the present one; None: none are.
        """
        super().__init__(Database(url, at_once=at_once), sheet)
        self._keep_days = keep_days

    def store(
        self, workbook: Workbook, *, losses: Sequence[Loss] = (), seen: Collection[ReportKey] = ()
    ) -> StoredReading | None:
        """
        Store a workbook as read and masked, as `put` does.

        Args:
            workbook: as read, masked.
            losses: what it lost against the good ones before it; it is held where there are any.
            seen: the reports that have content in it; first sightings are kept as soon as the reading is good.
        """
        return self.put(arrival_of(workbook, losses, seen))

    def put(self, arrival: Arrival) -> StoredReading | None:
        """
        Store a reading.

        Returns:
            None where it says what the newest stored one says: then only the instant of the last reading moves.
        """
        with self._database.writing() as connection:
            number = store_reading(connection, self.sheet, arrival)
            if number is None:
                return None
            stored = self._reading(connection, number)
        self._database.keep_backup()
        self.forget_old(stored.read_at)
        return stored

    def forget_old(self, now: datetime) -> int:
        """Remove the readings that are older than the office keeps them; how many."""
        if self._keep_days is None:
            return 0
        before = now - timedelta(days=self._keep_days)
        with self._database.reading() as connection:
            oldest = connection.scalar(select(func.min(readings.c.read_at)).where(readings.c.sheet == self.sheet))
        if oldest is None or instant_of(oldest) >= before:
            return 0
        with self._database.removing() as connection:
            return forget_readings(connection, self.sheet, before)

    def remask(self, mask: Mask) -> Remasked:
        """Mask every stored reading again, those of other sheets in the database too, and leave no byte of what was there."""
        with self._database.removing() as connection:
            if cleaned := self._database.beside(CLEANED):
                cleaned.unlink(missing_ok=True)
            return remask_readings(connection, mask)

    @property
    def older_files(self) -> tuple[str, ...]:
        """The names of files beside the store that were set aside, and that `remask` does not change."""
        return self._database.older_files

    def knows(self, arrival: Arrival) -> bool:
        """Whether a reading says what the newest stored one says, so that storing it would only move an instant."""
        with self._database.reading() as connection:
            return is_stored(connection, self.sheet, arrival)

    def readings(self, *, most: int | None = None) -> tuple[StoredReading, ...]:
        """The stored readings, newest first; so many at most."""
        with self._database.reading() as connection:
            return stored_readings(connection, of_sheet(self.sheet).limit(most))

    def reading(self, id: int) -> StoredReading:  # noqa: A002 - it is what a reading's id is called
        """One stored reading. Raises WrongArgument where there is none with this id."""
        with self._database.reading() as connection:
            return self._reading(connection, id)

    def workbook(self, number: int, /) -> Workbook:
        """The workbook of a stored reading, equal to what was stored. Raises WrongArgument."""
        with self._database.reading() as connection:
            return stored_workbook(connection, self._row(connection, number))

    def cleaned(self, reading: StoredReading, day: date) -> Records | None:
        """What a stored reading gave when it was cleaned, looked at on a day; None where it is to be cleaned now."""
        kept = self._cleaned_reading()
        return kept.records(reading, day) if kept else None

    def keep_cleaned(self, reading: StoredReading, records: Records) -> None:
        """Keep what a stored reading gave, in place of what is kept, for the next start; where that cannot be, nothing is."""
        with suppress(OSError, StoreUnavailable):
            kept = self._cleaned_reading(make=True)
            if kept:
                kept.keep(reading, records)

    def _cleaned_reading(self, *, make: bool = False) -> CleanedReading | None:
        """Where it is kept; None beside a server, and before anything was."""
        file = self._database.beside(CLEANED)
        if file is None:
            return None
        key = self.setting(_KEY)
        if key is None and make:
            self.set_setting(_KEY, token_hex(32))
            key = self.setting(_KEY)
        return CleanedReading(file, bytes.fromhex(key)) if key else None

    def newest(self) -> StoredReading | None:
        """The newest stored reading, held or not; None where nothing is stored."""
        return next(iter(self.readings(most=1)), None)

    def last_good(self) -> StoredReading | None:
        """The newest stored reading that may be shown; None where there is none."""
        with self._database.reading() as connection:
            return next(iter(stored_readings(connection, good(of_sheet(self.sheet)).limit(1))), None)

    def changes(self, id_before: int, id_after: int) -> RowChanges:
        """How many rows one stored reading no longer has of another, and has as new ones. Raises WrongArgument."""
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
            return recorded(connection, self.sheet)

    def note_seen(self, arrival: Arrival) -> None:
        """Store when the reports of a good reading were seen, and nothing else of it."""
        with self._database.writing() as connection:
            note_seen(connection, self.sheet, arrival.seen, instant_text(arrival.read_at))

    def _reading(self, connection: Connection, number: int) -> StoredReading:
        row = self._row(connection, number)
        return stored_readings(connection, of_sheet(self.sheet).where(readings.c.id == row["id"]))[0]

    def _row(self, connection: Connection, number: int) -> RowMapping:
        found = stored_rows(connection, of_sheet(self.sheet).where(readings.c.id == number)) if 0 < number <= _MOST else ()
        if not found:
            raise WrongArgument("unknown_reading", reading=number, known=span_of_ids(connection, self.sheet))
        return found[0]
