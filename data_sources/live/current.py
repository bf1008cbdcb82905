"""The copy of the sheet that all viewers see: read, taken over from the store, or accepted by the office."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from threading import Lock

from data_sources.live.ingest import Copy, Taken, copy_of, is_same, take
from data_sources.live.keeper import Keeper
from data_sources.live.present import Failure, Present
from data_sources.source import Source
from data_sources.store import ReadingStore
from data_sources.store.stored import StoredReading
from records.cleaning.read import on_later_day, records_of
from records.errors import DashboardError, StoreUnavailable, WrongArgument
from records.workbook.raw import Workbook

_log = logging.getLogger(__name__)


class Current:
    """
    The present state of a sheet, and what changes it. Viewers ask and accept while the fetcher reads.

    Attributes:
        store: where every reading is stored.
    """

    def __init__(
        self, sheet: Source, store: ReadingStore, *, clock: Callable[[], datetime], day_of: Callable[[datetime], date]
    ) -> None:
        """Begin with the last good copy that is stored."""
        self.store = store
        self._sheet, self._clock, self._day_of = sheet, clock, day_of
        self._keeper, self._lock = Keeper(store), Lock()
        self._kept = 0  # the stored reading whose records are kept for the next start
        now = clock()
        self._present = Present(0, None, None, None, None, {}, refresh_from=now)
        self.follow(now)
        with suppress(StoreUnavailable):
            failed = store.last_failure()
            failure = Failure(failed.at, failed.kind, failed.facts) if failed else None
            self.tell(read_at=store.last_read(), failure=failure, sightings=self._keeper.sightings())

    @property
    def present(self) -> Present:
        """What all viewers see now; never waits."""
        return self._present

    def follow(self, now: datetime) -> bool:
        """
        Store what waits, and show what another process has stored or accepted since.

        Returns:
            Whether something else is shown now while a reading is held back: it is to be judged again.
        """
        self._keeper.catch_up()
        changed = False
        try:
            copy = self._present.copy
            shown = self._stored_now(copy)
            good = self._keeper.last_good()
            if good and (shown is None or shown.id != good.id):
                changed = self._take_over(copy, copy_of(self._keeper, good, self._day_of(now)))
            elif copy and shown is not copy.reading:
                self._replace(copy, replace(copy, reading=shown))
            self._tell_later(now, self.store.last_read())
        except StoreUnavailable as trouble:
            self._keeper.trouble = trouble
        self._tell_trouble(now)
        return changed and self._present.held is not None

    def read(self, now: datetime) -> tuple[Workbook, bool]:
        """
        Read the sheet, store what was read, and show it where it may be shown.

        Returns:
            What was read; and whether the office accepted another reading meanwhile: it is to be judged again.

        Raises:
            SourceUnavailable: the sheet cannot be read.
        """
        before = self._present
        taken = take(self._sheet, self._keeper, before.copy, today=self._day_of(now))
        overtaken = self._present.copy is not before.copy
        if not overtaken:
            self._show_taken(before, taken)
        self.tell(read_at=self._clock(), edited=taken.copy.workbook.edited_at)
        self._tell_trouble(now)
        return taken.copy.workbook, overtaken

    def last_stored(self) -> tuple[datetime, datetime | None] | None:
        """
        The last reading of any process: when it began, and when the sheet had last been edited by then, where known.

        None before the first, and where the store cannot tell or what waits here is newer.
        """
        with suppress(StoreUnavailable):
            at = self.store.last_read()
            return (at, self.store.last_edited()) if at and not self._present.waiting else None
        return None

    def take_over(self, now: datetime, read_at: datetime, edited: datetime | None) -> bool:
        """
        Show what another process has read: its copy, or what it held back.

        Args:
            now: the instant.
            read_at: when it read.
            edited: when the sheet had last been edited by then; None where nobody told.

        Returns:
            False where the store cannot be read.
        """
        self.follow(now)
        try:
            newest = self._keeper.newest()
        except StoreUnavailable:
            return False
        held = newest if newest and not newest.good else None
        if held != self._present.held:
            self._show(held=held)
        self.tell(read_at=min(read_at, now), edited=edited)
        return True

    def accept(self, reading: int) -> None:
        """Show a reading that was held back: the office has said that it is right. Raises WrongArgument, StoreUnavailable."""
        now = self._clock()
        accepted = self._keeper.accept(reading, now)
        copy = copy_of(self._keeper, accepted, self._day_of(now))
        self._show(copy=copy, held=None)
        self._tell_trouble(now)

    def turn_the_day(self, now: datetime) -> None:
        """Look from the new day at midnight: what was in the future may have happened."""
        copy, today = self._present.copy, self._day_of(now)
        if copy and copy.records.as_of != today:
            turned = replace(copy, records=on_later_day(copy.records, today) or records_of(copy.workbook, today))
            if self._present.copy is copy:  # else the office has accepted another meanwhile
                self._show(copy=turned)

    def keep_cleaned(self) -> None:
        """Keep what the copy shown gave, for the next start, where it is a stored reading that is not kept yet."""
        copy = self._present.copy
        if copy and copy.reading and copy.reading.id > 0 and copy.reading.id != self._kept:
            self._keeper.keep_cleaned(copy.reading, copy.records)
            self._kept = copy.reading.id

    def note(self, error: DashboardError) -> None:
        """Say that a reading failed, and why."""
        now = self._clock()
        _log.warning("reading failed: %s", error.kind)
        self.tell(failure=Failure(now, error.kind, error.facts))
        with suppress(Exception):  # whatever the store says: the failure is shown, and the thread must outlive it
            self.store.note_failure(now, error.kind, error.facts)

    def tell(self, newer: int = 0, **changes: object) -> None:
        """Change the present state; `newer` by one generation where that changes what is to be shown."""
        with self._lock:
            now = self._present
            self._present = replace(now, generation=now.generation + newer, **changes)  # type: ignore[arg-type]

    def put_back(self, now: datetime) -> None:
        """The clock was put back: nothing waits for an instant that it had reached before."""
        with self._lock:
            self._present = self._present.put_back(now)

    def ask(self, now: datetime, until: datetime) -> datetime | None:
        """Take a question for a reading: None, and the next from `until` on; or from when on one is taken."""
        with self._lock:
            if now < self._present.refresh_from:
                return self._present.refresh_from
            self._present = replace(self._present, refresh_from=until)
        return None

    def _show_taken(self, before: Present, taken: Taken) -> None:
        """What a reading changes of what is shown: nothing where it says the same as before."""
        if taken.losses:
            held = taken.copy.reading or before.held
            if taken.shown is not before.copy or held != before.held:
                self._show(copy=taken.shown, held=held)
        elif before.held or not is_same(taken.copy, before.copy):
            self._show(copy=taken.copy, held=None)

    def _take_over(self, before: Copy | None, copy: Copy) -> bool:
        """Show a copy that another process has stored or accepted, unless something else is shown by now."""
        newest = self._keeper.newest()
        if self._present.copy is not before:
            return False
        self._show(copy=copy, held=newest if newest and not newest.good else None)
        return True

    def _tell_later(self, now: datetime, read_at: datetime | None) -> None:
        """Say that another process has read the sheet later than we; nothing where its clock is ahead."""
        known = self._present.read_at
        if read_at and read_at <= now and (known is None or read_at > known):
            self.tell(read_at=read_at)

    def _stored_now(self, copy: Copy | None) -> StoredReading | None:
        """The reading of a copy as it is stored by now; None where it has none."""
        reading = copy.reading if copy else None
        if reading and reading.id < 0:
            with suppress(WrongArgument):  # of many that wait, those in between are not kept
                return self._keeper.reading(reading.id)
        return reading

    def _replace(self, before: Copy, copy: Copy) -> None:
        """The same copy under its present number, unless something else is shown by now."""
        with self._lock:
            if self._present.copy is before:
                self._present = replace(self._present, copy=copy)

    def _show(self, **changes: object) -> None:
        """Show something else than before."""
        with suppress(StoreUnavailable):
            changes["sightings"] = self._keeper.sightings()
        self.tell(1, **changes)

    def _tell_trouble(self, now: datetime) -> None:
        """Say why nothing can be stored, since when, and how much waits."""
        trouble, told = self._keeper.trouble, self._present.trouble
        new = trouble and Failure(told.at if told else now, trouble.kind, trouble.facts)
        self.tell(trouble=new, waiting=self._keeper.waiting)
