"""Servers started over a stored copy while something is wrong with Google: several at once, each handed out when it knows."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data_sources.store import ReadingStore
from records.workbook.raw import Workbook
from tests.browser.live import Site, live_server, read_and_store, site
from tests.fake_google import FakeGoogle, running_google

AT_ONCE = 7  # servers; four of them may be waiting for a deadline of forty seconds
_LONGEST = 120.0  # seconds until a server must know
Spoil = Callable[[FakeGoogle], None]


@dataclass(frozen=True)
class SpoiledSite:
    """
    A server that has met what is wrong.

    Attributes:
        site, google: the server and what it asks.
        seconds: from its first question until it knew that something is wrong, or had read all the same.
    """

    site: Site
    google: FakeGoogle
    seconds: float


class SpoiledSites:
    """The servers of all cases, begun in the order given."""

    def __init__(self, folder: Path, workbook: Workbook, spoils: Mapping[str, Spoil]) -> None:
        self._folder, self._workbook = folder, workbook
        self._stored = self._store(folder / "stored")
        with self._stored.opened_store() as store:
            self._stored_at = store.last_read()
        self._known: dict[str, Future[SpoiledSite]] = {name: Future() for name in spoils}
        self._done = {name: threading.Event() for name in spoils}
        self._threads = ThreadPoolExecutor(AT_ONCE)
        for number, (name, spoil) in enumerate(spoils.items()):
            self._threads.submit(self._run, name, folder / str(number), spoil)

    @contextmanager
    def take(self, name: str) -> Iterator[SpoiledSite]:
        """The server of a case, once it knows; it ends with the block."""
        try:
            yield self._known[name].result(timeout=300)
        finally:
            self._done[name].set()

    def close(self) -> None:
        """End what nobody took."""
        for done in self._done.values():
            done.set()
        self._threads.shutdown(cancel_futures=True)

    def _store(self, folder: Path) -> Site:
        """A database with one reading of the sheet before anything was wrong."""
        with running_google() as google:
            google.add_sheet("sheet", self._workbook)
            made = site(google, folder)
            read_and_store(google, made)
        return made

    def _run(self, name: str, folder: Path, spoil: Spoil) -> None:
        with ExitStack() as stack:
            try:
                met = self._met(stack, folder, spoil)
            except BaseException as error:  # noqa: BLE001 - whoever takes the case is told
                self._known[name].set_exception(error)
                return
            self._known[name].set_result(met)
            self._done[name].wait()

    def _met(self, stack: ExitStack, folder: Path, spoil: Spoil) -> SpoiledSite:
        """A server that has met what is wrong; it ends with the stack."""
        folder.mkdir()
        shutil.copy(self._stored.database, folder)
        google = stack.enter_context(running_google())
        google.add_sheet("sheet", self._workbook)
        spoil(google)
        live = stack.enter_context(live_server(google, folder))
        with live.opened_store() as store:
            _wait_for_news(store, since=self._stored_at)
        return SpoiledSite(live, google, time.monotonic() - google.calls()[0]["at"])


def _wait_for_news(store: ReadingStore, *, since: datetime | None) -> None:
    """Until a reading has failed, or has gone well since then."""
    end = time.monotonic() + _LONGEST
    while store.last_failure() is None and store.last_read() == since:
        if time.monotonic() > end:
            raise TimeoutError("the server has not told of any reading")
        time.sleep(0.1)
