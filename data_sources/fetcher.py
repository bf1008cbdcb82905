"""The fetcher of a server: one reading for all viewers and all servers of a store; no error stops its loop."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from threading import Event, Thread

from data_sources.live.current import Current
from data_sources.live.given_back import give_memory_back
from data_sources.live.present import Present
from data_sources.live.rhythm import RHYTHM
from data_sources.live.turn import Turn
from data_sources.source import Edition, Source, SourceFailure
from data_sources.store import ReadingStore
from records.errors import DashboardError, SourceUnavailable
from records.workbook.raw import Workbook

_log = logging.getLogger(__name__)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Fetcher:
    """
    Reads a sheet again and again and keeps the present state of it.

    Servers that share a store read it by turns: what one has read, the others take over from the store.

    Args:
        sheet: what is read.
        store: where every reading is stored.
        clock: the instant, with its time zone.
        day_of: the day on which an instant falls where the office is.
    """

    def __init__(
        self,
        sheet: Source,
        store: ReadingStore,
        *,
        clock: Callable[[], datetime],
        day_of: Callable[[datetime], date],
    ) -> None:
        """Begin with the last stored copy: nobody waits for Google where one exists."""
        self._current = Current(sheet, store, clock=clock, day_of=day_of)
        self._sheet, self._clock = sheet, clock
        self._turn = Turn(store, RHYTHM.full)
        self._asked, self._ended = Event(), Event()
        self._next_look = self._next_store = self._last_full = self._last_step = _LONG_AGO
        self._known = clock()  # the last reading made or taken over; of another process, only one begun later is taken over
        self._failures = 0
        self._version: str | None = None

    @property
    def present(self) -> Present:
        """What all viewers see now; never waits."""
        return self._current.present

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
        due = self._current.ask(now, now + timedelta(seconds=RHYTHM.by_hand))
        if due is None:
            self._asked.set()
        return due

    def accept(self, reading: int) -> None:
        """Show a reading that was held back: the office has said that it is right. Raises WrongArgument, StoreUnavailable."""
        self._current.accept(reading)
        self._judge_again()

    def step(self) -> None:
        """Do what is due now: nothing, a question whether the sheet was edited, or a reading of all of it."""
        now = self._clock()
        asked = self._asked.is_set()
        self._asked.clear()
        try:
            self._keep_the_time(now)
            self._current.turn_the_day(now)
            due = asked or now >= self._next_look
            if due or now >= self._next_store:
                self._follow(now)
            if due or now >= self._next_look:
                self._look(now, asked=asked)
            self._current.keep_cleaned()
            if self._last_full == now:  # the sheet was read: of 100 000 rows a hundred megabytes are left behind
                give_memory_back()
        except DashboardError as error:
            self._fail(now, error)
        except Exception as error:  # noqa: BLE001 - the thread must outlive a mistake of ours; the text may hold a cell
            _log.error("unforeseen %s while reading", type(error).__name__)
            self._fail(now, DashboardError("unforeseen"))

    def _follow(self, now: datetime) -> None:
        """Store what waits and show what another process has decided; whatever goes wrong, the sheet is read all the same."""
        self._next_store = now + timedelta(seconds=RHYTHM.probe)
        try:
            if self._current.follow(now):
                self._judge_again()
        except Exception as error:  # noqa: BLE001 - a mistake of ours; its text may hold a cell
            _log.error("unforeseen %s while following the store", type(error).__name__)

    def _look(self, now: datetime, *, asked: bool) -> None:
        """Ask whether the sheet was edited, and read it where that is due or `asked`, but not while another process does."""
        trusted = self._failures == 0 and self._last_full > _LONG_AGO
        edition = self._edition_now() if trusted else None  # else the sheet itself tells sooner what is wrong
        version = edition.version if edition else None
        if asked or self._is_due(now, version):
            with self._turn.taken(now) as ours:
                if not ours:
                    self._wait_for_the_other(now)
                    return
                if asked or not self._take_over(now, edition):
                    self._read(now, version)
        self._failures = 0
        if self._last_full > _LONG_AGO:  # else what was read is to be judged again
            self._next_look = now + timedelta(seconds=RHYTHM.probe)

    def _read(self, now: datetime, version: str | None) -> None:
        self._last_full = now
        read, overtaken = self._current.read(now)
        self._known = read.read_at
        self._version = version or self._version_of(read)
        if overtaken:
            self._judge_again()

    def _wait_for_the_other(self, now: datetime) -> None:
        """Look again in a moment: what another process reads now is taken over then, or read by us where it has died."""
        self._last_full = _LONG_AGO
        self._next_look = now + timedelta(seconds=RHYTHM.tick)

    def _take_over(self, now: datetime, edition: Edition | None) -> bool:
        """Show what another process has read of the sheet as it is now; False where none has, or nobody can tell."""
        last = self._current.last_stored()
        if last is None or last[0] <= self._known:
            return False
        read_at, edited = last
        edition = edition or self._edition_now()
        if not self._is_of_now(now, read_at, edited, edition) or not self._current.take_over(now, read_at, edited):
            return False
        self._known, self._last_full = read_at, min(read_at, now)
        self._version = edition.version if edition else None
        return True

    def _is_of_now(self, now: datetime, read_at: datetime, edited: datetime | None, edition: Edition | None) -> bool:
        """Whether what another process read is the sheet as it is now, as far as anybody can tell."""
        lasts = RHYTHM.timed if edition is None else RHYTHM.full
        if abs(now - read_at) >= timedelta(seconds=lasts):
            return False
        return edition.edited_at == edited if edition else not self._failures  # else reading it tells what is wrong

    def _run(self) -> None:
        if self.present.copy:
            self._asked.wait(RHYTHM.first)
        while not self._ended.is_set():
            self.step()
            self._asked.wait(RHYTHM.tick)

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
        pause = RHYTHM.timed if version is None else RHYTHM.full
        edited = version is not None and version != self._version
        return edited or self._failures > 0 or now - self._last_full >= timedelta(seconds=pause)

    def _judge_again(self) -> None:
        """Read the sheet again as soon as may be: what it is compared with has changed."""
        self._last_full, self._known = _LONG_AGO, self._clock()
        if not self._failures:
            self._next_look = _LONG_AGO

    def _fail(self, now: datetime, error: DashboardError) -> None:
        """Keep what is shown, say what happened, and try again later, a little later each time."""
        self._failures += 1
        pause = RHYTHM.pause_after(self._failures)
        if isinstance(error, SourceFailure) and error.wait:
            pause = max(pause, error.wait)
            self._current.tell(refresh_from=now + timedelta(seconds=pause))
        self._next_look = now + timedelta(seconds=pause)
        self._current.note(error)

    def _keep_the_time(self, now: datetime) -> None:
        """Where the clock was put back, nothing waits for an instant that it had reached before."""
        last, self._last_step = self._last_step, now
        if last - now > timedelta(seconds=RHYTHM.probe):
            self._next_look = self._next_store = self._last_full = _LONG_AGO
            self._known = now
            self._current.put_back(now)
