"""An office at its dashboard: a server on a small disk, the sheet that it reads, and somebody who looks."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from commands.command_clock import now
from data_sources.demo import demo_workbook
from data_sources.store import ReadingStore
from records.workbook.raw import Workbook
from tests import warm
from tests.browser.conftest import Visitor, served
from tests.browser.live import QUICK, Site
from tests.disks import SmallDisk
from tests.fake_google import FakeGoogle

PATH = "tong-quan?ky=2023-Q3"
_TITLE = "Theo dõi 2023"


class Office:
    """A server, its sheet, its disk, and a visitor of its first page."""

    def __init__(self, google: FakeGoogle, made: Site, disk: SmallDisk, pid: int, visitor: Visitor) -> None:
        self.google, self.made, self.disk, self.pid, self.visitor = google, made, disk, pid, visitor

    def begin(self) -> None:
        """The demo in the sheet, Google well, and room on the disk."""
        self.google.clear_faults()
        self.disk.make_room(self.pid)
        with self.edit():
            self.put(demo_workbook())

    def put(self, workbook: Workbook) -> None:
        """Another state of the whole sheet."""
        self.google.add_sheet("sheet", workbook, title=_TITLE)

    def see(self, sessions: str, *alarms: str) -> list[str]:
        """Look until there are so many sessions, and as many alarms as given, each with its words; all of them are read."""
        shown, told = self._look()
        for _ in range(40):
            if (
                shown == sessions
                and len(told) == len(alarms)
                and all(words in alarm for words, alarm in zip(alarms, told, strict=False))
            ):
                return told
            time.sleep(1.0)
            shown, told = self._look()
        raise AssertionError((shown, told))

    @contextmanager
    def edit(self) -> Iterator[None]:
        """What is done to the sheet within the block has been read, and is stored, as it ends."""
        yield
        done = now()
        with self.made.opened_store() as store:
            for _ in range(20):
                # A reading that began before `done` may hold the edit or not; this one more asks for a reading that does.
                self.google.set_locale("sheet", "vi_VN")
                if _is_read(store, done):
                    return
        raise TimeoutError

    def _look(self) -> tuple[str, list[str]]:
        self.visitor.open(PATH)
        card = self.visitor.page.locator(".ps-card", has_text="Số buổi đã tổ chức")
        return card.locator(".ps-value").inner_text(), self.visitor.page.locator(".ps-alarm").all_inner_texts()


def _is_read(store: ReadingStore, since: datetime) -> bool:
    """Whether the sheet is read since an instant, within two seconds."""
    for _ in range(20):
        if (read_at := store.last_read()) and read_at > since:
            return True
        time.sleep(0.1)
    return False


@contextmanager
def quick_server(made: Site, disk: SmallDisk) -> Iterator[tuple[str, int]]:
    """The product with a quick rhythm, started on a disk that is full; its address and the number of its process."""
    with served(QUICK, f"--secrets.files={made.secrets}", start=partial(_on_a_full, disk)) as running:
        yield running


def _on_a_full(disk: SmallDisk, arguments: list[str], log: Path) -> warm.Process:
    """Start a process on a disk that is full."""
    plain = [sys.executable, *arguments]
    line = disk.command(plain, full=True)
    return warm.start(arguments, log) if line == plain else warm.cold(line, log)
