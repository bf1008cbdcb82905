"""The store as a running server uses it: what cannot be stored now waits, and counts as stored meanwhile."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from threading import RLock

from data_sources.live.waiting import Waiting
from data_sources.store import ReadingStore
from data_sources.store.arrival import Arrival
from data_sources.store.stored import ReportKey, Sighting, Standing, StoredReading
from records.changes.losses import judged
from records.cleaning.read import Records, records_of
from records.errors import StoreUnavailable
from records.workbook.raw import Workbook

_UNKNOWN = -1  # in place of an id, before the store could be read


class Keeper:
    """
    Stores what is read, now or as soon as it can be.

    Many threads may share one. What waits is in memory only, and lost where the server ends before there is room. Methods that
    read raise StoreUnavailable where the store cannot even be read.

    Attributes:
        trouble: why nothing can be stored now; None where everything is.
    """

    def __init__(self, store: ReadingStore) -> None:
        """Nothing waits yet."""
        self.trouble: StoreUnavailable | None = store.trouble
        self._store, self._waiting, self._lock = store, Waiting(), RLock()
        self._known = _UNKNOWN  # the last good reading that is stored, as of the last look; 0 where there was none
        self._overtaken = 0  # the last reading that waited when another process stored or accepted a later one
        self._stored_as: dict[int, int] = {}

    @property
    def waiting(self) -> int:
        """How many readings wait."""
        return len(self._waiting)

    def put(self, arrival: Arrival) -> StoredReading | None:
        """Store a reading after those that wait, or let it wait; None where it says what the newest one says."""
        with self._lock:
            with self._noting_trouble():
                self._store_waiting()
                stored = self._store.put(self._guarded(arrival))
                self._look()
                return stored
            before = self._waiting.newest
            with suppress(StoreUnavailable):
                if before is None and self._store.knows(arrival):
                    self._waiting.note_unchanged(arrival.read_at)
                    return None
            after = self._waiting.add(arrival)
            return after.as_stored(self._store.sheet) if before is None or after.number != before.number else None

    def catch_up(self) -> None:
        """Store what waits, where that can be done now."""
        with self._lock, self._noting_trouble():
            self._store_waiting()
            self._store.open()

    def accept(self, number: int, at: datetime) -> StoredReading:
        """Let a held reading be shown from now on, whether it is stored or waits. Raises WrongArgument."""
        with self._lock:
            with self._noting_trouble():
                self._store_waiting()
                return self._store.accept(self._stored_as.get(number, number), at)
            self.reading(number)
            self._waiting.accept(self._stored_as.get(number, number), at)
            return self.reading(number)

    def reading(self, number: int) -> StoredReading:
        """One reading, stored or waiting; one that waited is found by the number it had then, too. Raises WrongArgument."""
        with self._lock:
            number = self._stored_as.get(number, number)
            if found := self._waiting.find(number):
                return found.as_stored(self._store.sheet)
            return self._with_decision(self._store.reading(number))

    def workbook(self, number: int) -> Workbook:
        """The workbook of a reading, stored or waiting. Raises WrongArgument."""
        with self._lock:
            number = self._stored_as.get(number, number)
            found = self._waiting.find(number)
            return found.arrival.workbook if found else self._store.workbook(number)

    def cleaned(self, reading: StoredReading, day: date) -> Records | None:
        """What a stored reading gave when it was cleaned; None where it is to be cleaned now, as one that waits is."""
        return self._store.cleaned(reading, day) if reading.id > 0 else None

    def keep_cleaned(self, reading: StoredReading, records: Records) -> None:
        """Keep what a stored reading gave, for the next start."""
        if reading.id > 0:
            self._store.keep_cleaned(reading, records)

    def newest(self) -> StoredReading | None:
        """The newest reading, held or not; None where there is none."""
        with self._lock:
            if found := self._waiting.newest:
                return found.as_stored(self._store.sheet)
            stored = self._store.newest()
            return stored and self._with_decision(stored)

    def last_good(self) -> StoredReading | None:
        """The newest reading that may be shown: one that waits, unless another process has stored or accepted one since."""
        with self._lock:
            stored = self._store.last_good()
            known, number = self._known, stored.id if stored else 0
            self._look()
            if known not in (number, _UNKNOWN) and self._waiting.newest:
                self._overtaken = self._waiting.newest.number
            good = self._waiting.newest_good
            if good and good.number < self._overtaken:
                return good.as_stored(self._store.sheet)
            decided = self._waiting.last_decided
            return self.reading(decided) if decided > number else stored

    def sightings(self) -> Mapping[ReportKey, Sighting]:
        """When each report was first seen in the sheet, by what is stored and what waits."""
        with self._lock:
            return self._waiting.sightings(self._store.sightings(), self._store.last_read())

    def _store_waiting(self) -> None:
        if self._waiting.is_empty:
            return
        self._look()
        for number, stored in self._waiting.store(self._store):
            self._stored_as[number] = stored.id
            self._look()

    def _look(self) -> None:
        """Note which stored reading is the last good one; at the first look, judge what waits by it."""
        if newest := self._waiting.newest:
            losses = self._guarded(newest.arrival).losses
            if losses != newest.arrival.losses:
                self._waiting.hold(losses)
        stored = self._store.last_good()
        self._known = stored.id if stored else 0

    def _guarded(self, arrival: Arrival) -> Arrival:
        """A reading that was judged before the store could be read, judged by what is stored; any other as it is."""
        stored = self._store.last_good() if self._known == _UNKNOWN else None
        if stored is None:
            return arrival
        before, after, day = self._store.workbook(stored.id), arrival.workbook, arrival.read_at.date()
        found = judged(before, after, records_of(before, day), records_of(after, day), stored.fullness)
        return replace(arrival, losses=found.losses, fullness=found.fullness)

    def _with_decision(self, stored: StoredReading) -> StoredReading:
        """A stored reading as the office has decided about it, though the decision waits to be stored."""
        waits = stored.standing is Standing.HELD and self._waiting.is_decided(stored.id)
        return replace(stored, standing=Standing.ACCEPTED) if waits else stored

    @contextmanager
    def _noting_trouble(self) -> Iterator[None]:
        """What keeps the store from storing is noted, and the block left."""
        try:
            yield
        except StoreUnavailable as trouble:
            self.trouble = trouble
        else:
            self.trouble = None
