"""The one fetcher: a single reading of the sheet for all viewers, off the screen's path, and nothing it meets ends it."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Event, Lock, Thread

from data_sources.google_sheet.failures import GoogleFailure
from data_sources.google_sheet.sheet import Edition
from data_sources.present import Failure, Present
from data_sources.rhythm import RHYTHM, Rhythm
from data_sources.snapshots import Snapshots
from data_sources.taking import Copy, Sheet, copy_of, is_same, last_copy, take
from records.errors import DashboardError, SourceUnavailable, StoreUnavailable
from records.read import records_of
from records.workbook import Workbook

_log = logging.getLogger(__name__)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Fetcher:
    """
    Reads a sheet again and again and keeps the present state of it.

    Args:
        sheet: what is read.
        memory: where every reading is stored.
        clock: the instant, with its time zone.
        day_of: the day on which an instant falls where the office is.
    """

    def __init__(
        self,
        sheet: Sheet,
        memory: Snapshots,
        *,
        clock: Callable[[], datetime],
        day_of: Callable[[datetime], date],
        rhythm: Rhythm = RHYTHM,
    ) -> None:
        """Begin with the last stored copy: nobody waits for Google where one exists."""
        self.memory = memory
        self._sheet, self._clock, self._day_of, self._rhythm = sheet, clock, day_of, rhythm
        self._asked, self._ended, self._lock = Event(), Event(), Lock()
        self._next_look = self._last_full = self._last_step = _LONG_AGO
        self._failures = 0
        self._version: str | None = None
        now = clock()
        newest, failed = memory.newest(), memory.last_failure()
        self._present = Present(
            generation=0,
            copy=last_copy(memory, day_of(now)),
            read_at=memory.last_read(),
            failure=Failure(failed.at, failed.kind, failed.facts) if failed else None,
            held=newest if newest and not newest.good else None,
            sightings=memory.sightings(),
            refresh_from=now,
        )

    @property
    def present(self) -> Present:
        """What all viewers see now; never waits."""
        return self._present

    def start(self) -> None:
        """Read from now on, in a thread of its own."""
        Thread(target=self._run, name="fetcher", daemon=True).start()

    def stop(self) -> None:
        """Read no more."""
        self._ended.set()
        self._asked.set()

    def refresh(self) -> datetime | None:
        """Ask for a reading now. None where it is taken; else from when on one may be asked for."""
        now = self._clock()
        with self._lock:
            if now < self._present.refresh_from:
                return self._present.refresh_from
            self._present = replace(self._present, refresh_from=now + timedelta(seconds=self._rhythm.by_hand))
        self._asked.set()
        return None

    def accept(self, reading: int) -> None:
        """Show a reading that was held back: the office has said that it is right. Raises WrongArgument."""
        now = self._clock()
        accepted = self.memory.accept(reading, now)
        copy = copy_of(self.memory, accepted, self._day_of(now))
        self._show(copy=copy, held=None, sightings=self.memory.sightings())

    def step(self) -> None:
        """Do what is due now: nothing, a question whether the sheet was edited, or a reading of all of it."""
        now = self._clock()
        asked = self._asked.is_set()
        self._asked.clear()
        try:
            self._keep_the_time(now)
            self._turn_the_day(now)
            if asked or now >= self._next_look:
                self._look(now, asked=asked)
        except DashboardError as error:
            self._fail(now, error)
        except Exception as error:  # noqa: BLE001 - the thread must outlive a mistake of ours; the text may hold a cell
            _log.error("unforeseen %s while reading", type(error).__name__)
            self._fail(now, DashboardError("unforeseen"))

    def _look(self, now: datetime, *, asked: bool) -> None:
        """Ask whether the sheet was edited, and read it where that is due or `asked`."""
        trusted = self._failures == 0 and self._last_full > _LONG_AGO
        edition = self._edition_now() if trusted else None  # else the sheet itself tells sooner what is wrong
        version = edition.version if edition else None
        if asked or self._is_due(now, version):
            read = self._read(now)
            self._version, self._last_full = version or self._version_of(read), now
        self._failures, self._next_look = 0, now + timedelta(seconds=self._rhythm.probe)

    def _run(self) -> None:
        while not self._ended.is_set():
            self.step()
            self._asked.wait(self._rhythm.tick)

    def _edition_now(self) -> Edition | None:
        """The sheet's version; None where the question gets no answer: reading it will tell whether it can be reached."""
        with suppress(SourceUnavailable):
            return self._sheet.edition()
        return None

    def _version_of(self, read: Workbook) -> str | None:
        """The version that was just read; None where it was edited since, or nobody can tell: it is read again then."""
        edition = self._edition_now()
        return edition.version if edition and edition.edited_at == read.edited_at else None

    def _is_due(self, now: datetime, version: str | None) -> bool:
        """Whether the sheet is to be read: it was edited, nobody can tell, the last reading is old or failed."""
        pause = self._rhythm.timed if version is None else self._rhythm.full
        edited = version is not None and version != self._version
        return edited or self._failures > 0 or now - self._last_full >= timedelta(seconds=pause)

    def _read(self, now: datetime) -> Workbook:
        """Read, store, and show what may be shown; what was read."""
        taken = take(self._sheet, self.memory, self._present.copy, today=self._day_of(now))
        before = self._present
        if taken.losses:
            held = taken.copy.reading or before.held  # None where it could not be stored
            if held != before.held:
                self._show(held=held)
        elif before.held or not is_same(taken.copy, before.copy):
            with suppress(StoreUnavailable):
                before = replace(before, sightings=self.memory.sightings())
            self._show(copy=taken.copy, held=None, sightings=before.sightings)
        self._tell(read_at=self._clock(), edited=taken.copy.workbook.edited_at)
        if taken.trouble:
            self._note(taken.trouble)
        return taken.copy.workbook

    def _show(self, **changes: object) -> None:
        """Show something else than before."""
        self._tell(1, **changes)

    def _tell(self, newer: int = 0, **changes: object) -> None:
        """Change the present state; `newer` by one generation where that changes what is to be shown."""
        with self._lock:  # viewers accept while we read
            now = self._present
            self._present = replace(now, generation=now.generation + newer, **changes)  # type: ignore[arg-type]

    def _fail(self, now: datetime, error: DashboardError) -> None:
        """Keep what is shown, say what happened, and try again later, a little later each time."""
        self._failures += 1
        pause = self._rhythm.pause_after(self._failures)
        if isinstance(error, GoogleFailure) and error.wait:
            pause = max(pause, error.wait)
            self._tell(refresh_from=now + timedelta(seconds=pause))
        self._next_look = now + timedelta(seconds=pause)
        self._note(error)

    def _note(self, error: DashboardError) -> None:
        now = self._clock()
        _log.warning("reading failed: %s", error.kind)
        self._tell(failure=Failure(now, error.kind, error.facts))
        with suppress(Exception):  # whatever the memory says: the failure is shown, and the thread must outlive it
            self.memory.note_failure(now, error.kind, error.facts)

    def _keep_the_time(self, now: datetime) -> None:
        """Where the clock was put back, nothing waits for an instant that it had reached before."""
        last, self._last_step = self._last_step, now
        if last - now > timedelta(seconds=self._rhythm.probe):
            self._next_look = self._last_full = _LONG_AGO
            with self._lock:
                self._present = self._present.put_back(now)

    def _turn_the_day(self, now: datetime) -> None:
        """At midnight another day is looked from: what was in the future may have happened."""
        copy, today = self._present.copy, self._day_of(now)
        if copy and copy.records.as_of != today:
            turned = Copy(copy.workbook, records_of(copy.workbook, today), copy.reading)
            if self._present.copy is copy:  # else the office has accepted another meanwhile
                self._show(copy=turned)
