"""Earlier readings being looked at: each as it was, on its own day, and what changed between two of them."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime
from threading import Lock
from typing import TypeVar

from data_sources.live.ingest import Copy, copy_of
from data_sources.store import ReadingStore
from records.changes.differences import Differences, differences
from ui.source.report_cache import ReportCache
from words.time_zone import day_of

_SEARCHED = 1000  # readings back from the newest
_AT_HAND = 8  # of each kind; the oldest goes first
_Made = TypeVar("_Made")


class Shelf:
    """The few things looked at last, each made once."""

    def __init__(self) -> None:
        """Empty."""
        self._made: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What stands under a key, made by the first who asks. Raises what making it raises."""
        with self._lock:
            if key not in self._made:
                self._made[key] = make()
                while len(self._made) > _AT_HAND:
                    self._made.popitem(last=False)
            self._made.move_to_end(key)
            return self._made[key]  # type: ignore[return-value]


class Earlier:
    """The stored readings of a sheet, at hand."""

    def __init__(self, store: ReadingStore) -> None:
        """Of this store."""
        self._store = store
        self._copies, self._caches, self._differences = Shelf(), Shelf(), Shelf()

    def copy(self, reading: int) -> Copy:
        """A reading as it was, looked at on its own day. Raises WrongArgument where there is none."""
        return self._copies.get(reading, lambda: self._copy(reading))

    def reports(self, reading: int) -> ReportCache:
        """The dashboard of a reading. Raises WrongArgument where there is none."""
        return self._caches.get(reading, lambda: ReportCache(self.copy(reading).records, self._store.sightings()))

    def reports_at(self, instant: datetime) -> ReportCache | None:
        """The dashboard as the last good reading up to an instant gave it; None where nothing was stored by then."""
        readings = self._store.readings(most=_SEARCHED)
        found = next((reading for reading in readings if reading.good and reading.read_at <= instant), None)
        return self.reports(found.id) if found else None

    def differences(self, before: int, after: int) -> Differences:
        """What changed from one reading to another. Raises WrongArgument where one of them does not exist."""
        return self._differences.get((before, after), lambda: self._compared(self.copy(before), self.copy(after)))

    def _copy(self, reading: int) -> Copy:
        stored = self._store.reading(reading)
        return copy_of(self._store, stored, day_of(stored.read_at))

    @staticmethod
    def _compared(before: Copy, after: Copy) -> Differences:
        return differences(before.workbook, after.workbook, before.records, after.records)
