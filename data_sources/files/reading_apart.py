"""Reading a viewer's file in a process of its own: whatever the file does to that process, the server stays up."""

import logging
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore
from typing import Protocol

from records.cleaning.read import Records
from records.errors import DashboardError, SourceUnavailable, SourceUnreadable

SECONDS = 60.0  # for one file, from the start of its process to its records
AT_ONCE = 2  # processes; each takes 1 GB at most
WAITING = 45.0  # seconds that a viewer waits for the others' files
_ROOT = Path(__file__).parent.parent.parent
_MODULE = "data_sources.files.reading_child"

_log = logging.getLogger("phu_song")
_turns = BoundedSemaphore(AT_ONCE)


class Child(Protocol):
    """Starts the process that reads."""

    def __call__(self) -> subprocess.Popen[bytes]:
        """A process that takes a request on its stdin and answers on its stdout."""


@dataclass(frozen=True)
class ReadApart:
    """The records of a file, and their size as they came from the process: in memory they take about five times as much."""

    records: Records
    size: int


class NotForeseen(RuntimeError):
    """The process met an error that is ours to mend."""


def child() -> subprocess.Popen[bytes]:
    """The process that reads, below the server in the eyes of the machine. It starts afresh, so on Windows it does the same."""
    below = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", _MODULE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=below,
    )


def records_apart(content: bytes, name: str, as_of: date, *, start: Child = child, seconds: float = SECONDS) -> ReadApart:
    """
    The records of an `.xlsx` as of a day, read in a process of its own.

    Args:
        content: of the file.
        name: of the file, as people know it.
        as_of: the day of looking.
        start: what starts the process.
        seconds: that it may take.

    Raises:
        SourceUnreadable: the file is no workbook that can be read, or takes too much memory or time.
        SourceUnavailable: `reading_busy`: too many files are being read.
        NotForeseen: the process met an error that is ours.
    """
    request = pickle.dumps((content, name, as_of))
    with _turn(name), start() as process:
        try:
            answer, said = process.communicate(request, timeout=seconds)
        except (subprocess.TimeoutExpired, OSError):  # too slow, or gone before it had read the request
            raise SourceUnreadable("file_too_heavy", name=name) from None
        finally:
            process.kill()
    if process.returncode or not answer:
        _log.warning("a file could not be read: exit code %s: %s", process.returncode, said[-500:].decode("utf-8", "replace"))
        raise SourceUnreadable("file_too_heavy", name=name)
    return _answered(answer)


@contextmanager
def _turn(name: str) -> Iterator[None]:
    """One of the turns to read; whoever waits too long for one is told so."""
    if not _turns.acquire(timeout=WAITING):
        raise SourceUnavailable("reading_busy", name=name)
    try:
        yield
    finally:
        _turns.release()


def _answered(answer: bytes) -> ReadApart:
    """What the process answered."""
    found = pickle.loads(answer)  # noqa: S301 # nosec B301 - written by our own process
    if isinstance(found, DashboardError):
        raise found
    if not isinstance(found, Records):
        raise NotForeseen(str(found))
    return ReadApart(found, len(answer))
