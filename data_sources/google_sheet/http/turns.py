"""Turns to ask Google, taken from one file by all processes together: never more in a window than an account may ask."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

READS, WINDOW = 60, 61.0  # questions about sheets that an account may ask, and the seconds in which it may; one is to spare
_PATIENCE = 60.0  # seconds that a process waits for another to have noted its turn


@dataclass(frozen=True, slots=True)
class Turns:
    """
    The turns of one account; it can be sent to another process.

    Attributes:
        file: where they are noted.
        reads, window: so many at most in so many seconds.
        clock, wait: what tells the seconds, and waits for some.
    """

    file: Path
    reads: int = READS
    window: float = WINDOW
    clock: Callable[[], float] = time.time
    wait: Callable[[float], None] = time.sleep

    def take(self) -> None:
        """Return when a question may be asked, which is then noted as asked."""
        while (left := self._seconds_left()) > 0:
            self.wait(left)

    def _seconds_left(self) -> float:
        """The seconds until there is a turn; 0 where one has been noted just now."""
        with closing(sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)) as notes:
            notes.execute("CREATE TABLE IF NOT EXISTS turns (at REAL NOT NULL)")
            notes.execute("BEGIN IMMEDIATE")
            now = self.clock()
            # A clock that was set back must not keep everybody waiting: what is said to come later is forgotten, too.
            notes.execute("DELETE FROM turns WHERE at <= ? OR at > ?", (now - self.window, now))
            taken, oldest = notes.execute("SELECT COUNT(*), MIN(at) FROM turns").fetchone()
            if taken < self.reads:
                notes.execute("INSERT INTO turns VALUES (?)", (now,))
            notes.execute("COMMIT")
        return 0.0 if taken < self.reads else max(oldest + self.window - now, 0.001)
