"""Readings that could not be stored yet: kept in memory, in order, until there is room for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from data_sources.live.waiting_reading import WaitingReading
from data_sources.store import ReadingStore
from data_sources.store.arrival import Arrival
from data_sources.store.stored import ReportKey, Sighting, StoredReading
from data_sources.store.written.written_reading import TabContent
from records.changes.losses import Loss

MOST_ROWS = 5_000_000  # of all that wait together; a row that is in several readings is kept once, its place in each


class Waiting:
    """The readings that wait, and decisions about stored ones. It is used by one thread at a time."""

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        """Nothing waits."""
        self._most_rows = most_rows
        self._readings: list[WaitingReading] = []
        self._accepted: dict[int, datetime] = {}
        self._unchanged: datetime | None = None
        self._texts: dict[str, str] = {}
        self._last_number = 0

    def __len__(self) -> int:
        """How many readings wait."""
        return len(self._readings)

    @property
    def newest(self) -> WaitingReading | None:
        """The last reading; None where none waits."""
        return self._readings[-1] if self._readings else None

    @property
    def newest_good(self) -> WaitingReading | None:
        """The last reading that may be shown; None where there is none."""
        return next((reading for reading in reversed(self._readings) if reading.good), None)

    @property
    def rows(self) -> int:
        """How many rows are kept, each as often as a reading has it."""
        return sum(reading.rows for reading in self._readings)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to store."""
        return not (self._readings or self._accepted or self._unchanged)

    def find(self, number: int) -> WaitingReading | None:
        """The reading with a number; None where it does not wait, or not whole."""
        return next((reading for reading in self._readings if reading.number == number and reading.whole), None)

    def add(self, arrival: Arrival) -> WaitingReading:
        """Let a reading wait; where it says what the last one says, only the instant of that one moves."""
        last = self.newest
        if last and last.arrival.content.key == arrival.content.key and (last.good or arrival.losses):
            self._readings[-1] = replace(last, last_read=arrival.read_at)
        else:
            self._last_number -= 1
            self._readings.append(WaitingReading(self._last_number, self._shared(arrival), arrival.read_at))
            self._thin_out()
        return self._readings[-1]

    def note_unchanged(self, at: datetime) -> None:
        """The sheet was found as it is stored."""
        self._unchanged = at

    def accept(self, number: int, at: datetime) -> None:
        """Note that the office accepted a reading, whether it waits or is stored."""
        if number > 0:
            self._accepted.setdefault(number, at)
            return
        self._readings = [
            replace(reading, accepted=reading.accepted or at) if reading.number == number else reading
            for reading in self._readings
        ]

    def is_decided(self, number: int) -> bool:
        """Whether a stored reading was accepted, and that is not stored yet."""
        return number in self._accepted

    @property
    def last_decided(self) -> int:
        """The newest stored reading of which that holds; 0 where there is none."""
        return max(self._accepted, default=0)

    def hold(self, losses: Sequence[Loss]) -> None:
        """Hold back every reading that waits, for what was lost before the first of them."""
        self._readings = [replace(reading, arrival=replace(reading.arrival, losses=losses)) for reading in self._readings]

    def store(self, store: ReadingStore) -> Iterator[tuple[int, StoredReading]]:
        """
        Store what waits, the oldest first: the number of each reading, and what it is stored as.

        Raises:
            StoreUnavailable: no more can be stored now; the rest goes on waiting.
        """
        for number, at in tuple(self._accepted.items()):
            store.accept(number, at)
            del self._accepted[number]
        while self._readings:
            stored = _store(store, self._readings[0])
            number = self._readings.pop(0).number
            if stored:
                yield number, stored
        if self._unchanged:
            store.note_read(self._unchanged)
        self._unchanged = None
        self._texts.clear()

    def sightings(self, known: Mapping[ReportKey, Sighting], last_absent: datetime | None) -> Mapping[ReportKey, Sighting]:
        """When each report was first seen: what is stored, and then what waits; `last_absent` is the last reading stored."""
        found = dict(known)
        for reading in self._readings:
            if reading.good:
                for key in reading.arrival.seen:
                    report = ReportKey(*key)
                    found.setdefault(report, Sighting(report, reading.arrival.read_at, last_absent))
                last_absent = reading.last_read
        return found

    def _shared(self, arrival: Arrival) -> Arrival:
        """The reading with each row kept once, however many readings have it."""
        share = self._texts.setdefault
        tabs = [TabContent(tab.facts, [share(text, text) for text in tab.texts]) for tab in arrival.content.tabs]
        return replace(arrival, content=replace(arrival.content, tabs=tabs))

    def _thin_out(self) -> None:
        """Where there are too many rows, keep of the older readings only which reports they were the first to show."""
        rest = self.rows
        if rest <= self._most_rows:
            return
        last_good = self.newest_good
        kept: list[WaitingReading] = []
        seen: set[tuple[str, ...]] = set()
        for reading in self._readings:
            if rest > self._most_rows // 2 and reading not in (last_good, self.newest):
                rest -= reading.rows
                kept += reading.first_to_show(seen)
            else:
                kept.append(reading)
            seen |= {tuple(key) for key in reading.arrival.seen if reading.good}
        self._readings = kept
        used = {text for reading in kept for tab in reading.arrival.content.tabs for text in tab.texts}
        self._texts = {text: text for text in self._texts if text in used}


def _store(store: ReadingStore, waiting: WaitingReading) -> StoredReading | None:
    """Store one; None where only its reports are. Doing it again after it failed half way stores nothing twice."""
    if not waiting.whole:
        store.note_seen(waiting.arrival)
        return None
    stored = store.put(waiting.arrival) or store.newest()
    if stored and waiting.accepted:
        stored = store.accept(stored.id, waiting.accepted)
    if waiting.last_read > waiting.arrival.read_at:
        store.note_read(waiting.last_read)
    return stored
