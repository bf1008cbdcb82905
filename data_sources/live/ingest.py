"""One reading taken: read, judged against the last good copy, and stored."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property, partial
from typing import Protocol

from data_sources.source import Edition, Source
from data_sources.store.arrival import Arrival, arrival_of
from data_sources.store.stored import ReportKey, StoredReading
from records.changes.fullness import Fullness
from records.changes.losses import Loss, first, judged
from records.changes.renames import followed
from records.changes.sightings import reports_with_content
from records.cleaning.read import Records, records_of
from records.errors import StoreUnavailable
from records.workbook.raw import Workbook


class ReadOnce:
    """A sheet that is read once, however often it is asked for: what is judged twice is one reading."""

    def __init__(self, sheet: Source) -> None:
        """Nothing is read yet."""
        self._sheet = sheet
        self._workbook: Workbook | None = None

    def read(self) -> Workbook:
        """The whole sheet, as it was when it was first asked for. Raises SourceUnavailable."""
        self._workbook = self._workbook or self._sheet.read()
        return self._workbook

    def edition(self) -> Edition | None:
        """Its version now. Raises SourceUnavailable."""
        return self._sheet.edition()


class Store(Protocol):
    """Where readings are stored: the store itself, or the server's keeper of it."""

    def put(self, arrival: Arrival) -> StoredReading | None:
        """Store a reading; None where it says what the newest one says. Raises StoreUnavailable."""

    def newest(self) -> StoredReading | None:
        """The newest reading, held or not. Raises StoreUnavailable."""

    def last_good(self) -> StoredReading | None:
        """The newest reading that may be shown. Raises StoreUnavailable."""

    def workbook(self, number: int, /) -> Workbook:
        """The workbook of a reading. Raises WrongArgument, StoreUnavailable."""

    def cleaned(self, reading: StoredReading, day: date) -> Records | None:
        """What a reading gave when it was cleaned; None where it is to be cleaned now. Raises StoreUnavailable."""


@dataclass(frozen=True)
class Copy:
    """
    A reading and what it says.

    Attributes:
        records: of the day of looking.
        reading: as stored; None where it could not be stored.
        fullness: what later readings are judged against.
        edited_at: when the sheet had last been edited by then, where known.
        read: gives the workbook.
    """

    records: Records
    reading: StoredReading | None
    fullness: Fullness = field(repr=False)
    edited_at: datetime | None
    read: Callable[[], Workbook] = field(repr=False, compare=False)

    @cached_property
    def workbook(self) -> Workbook:
        """As read, or as stored: those who only look do not wait for it. Raises StoreUnavailable: it cannot be had now."""
        return self.read()


@dataclass(frozen=True)
class Taken:
    """
    What a reading gave.

    Attributes:
        copy: what was read.
        shown: the good copy that it was judged against; None where there is none.
        stored: whether it differs from the newest stored reading and was stored now.
        losses: what it lost against the good ones before it; it is held back where there are any.
        trouble: why it could not be stored; it may be shown all the same.
    """

    copy: Copy
    shown: Copy | None
    stored: bool
    losses: Sequence[Loss] = ()
    trouble: StoreUnavailable | None = None


def last_copy(store: Store, today: date, shown: Copy | None = None) -> Copy | None:
    """
    The last good reading that is stored, looked at on a day; None where none is.

    Args:
        store: where it is stored, by this process or another.
        today: the day of looking.
        shown: the copy shown, which is given back where it still is the last good one.
    """
    reading = store.last_good()
    if reading is None or (shown and shown.reading and shown.reading.id == reading.id):
        return shown
    return copy_of(store, reading, today)


def copy_of(store: Store, reading: StoredReading, day: date) -> Copy:
    """A stored reading, looked at on a day."""
    cleaned = store.cleaned(reading, day) if reading.fullness else None
    if cleaned and reading.fullness:
        return Copy(cleaned, reading, reading.fullness, reading.edited_at, partial(store.workbook, reading.id))
    workbook = store.workbook(reading.id)
    records = records_of(workbook, day)
    fullness = reading.fullness or first(workbook, records).fullness
    return Copy(records, reading, fullness, workbook.edited_at, lambda: workbook)


def is_same(one: Copy, other: Copy | None) -> bool:
    """
    Whether two copies are one stored reading, whether this process or another stored it.

    Their cells are compared, too: another process may store a later reading in the instant in which ours is given its number.
    """
    if other is None or one.reading is None or other.reading is None or one.reading.id != other.reading.id:
        return False
    return one.workbook.tabs == other.workbook.tabs


def read_against(sheet: Source, store: Store | None, shown: Copy | None, today: date) -> Taken:
    """
    The sheet as it is now, and what it has lost; nothing is stored.

    Args:
        sheet: what is read.
        store: which may hold a later good copy than the one shown: what is stored or accepted while the sheet is read counts.
            None where it cannot be had.
        shown: the copy shown.
        today: the day of looking.

    Raises:
        SourceUnavailable: the sheet cannot be read.
    """
    workbook = sheet.read()
    if store:
        with suppress(StoreUnavailable):
            shown = last_copy(store, today, shown)
    if shown:
        workbook = replace(workbook, tabs=followed(workbook.tabs, shown.workbook.tabs))
    records = _same_records(workbook, shown, today) or records_of(workbook, today)
    found = judged(shown.workbook, workbook, shown.records, records, shown.fullness) if shown else first(workbook, records)
    copy = Copy(records, None, found.fullness, workbook.edited_at, lambda: workbook)
    return Taken(copy, shown, stored=False, losses=found.losses)


def _same_records(workbook: Workbook, shown: Copy | None, today: date) -> Records | None:
    """The records of the copy shown, as of this reading, where it says the same on the same day; None where it does not."""
    if shown is None or shown.records.as_of != today:
        return None
    before = shown.workbook
    same = replace(workbook, read_at=before.read_at, edited_at=before.edited_at) == before
    return replace(shown.records, read_at=workbook.read_at) if same else None


def take(sheet: Source, store: Store, shown: Copy | None, *, today: date) -> Taken:
    """
    Read the sheet and store what was read, held back where it lost too much.

    Raises:
        SourceUnavailable: the sheet cannot be read; nothing is stored then.
    """
    taken = read_against(sheet, store, shown, today)
    copy = taken.copy
    seen = {ReportKey(*key) for key in reports_with_content(copy.records)}
    try:
        new = store.put(arrival_of(copy.workbook, taken.losses, seen, copy.fullness))
        reading = new or store.newest()
    except StoreUnavailable as trouble:
        return replace(taken, trouble=trouble)
    accepted = reading is not None and reading.good  # by the office, in another process perhaps
    stored = replace(copy, reading=reading)
    return replace(taken, copy=stored, stored=new is not None, losses=() if accepted else taken.losses)
