"""A SQLite file read as it is, where there is no room or no right to keep SQLite's log beside it."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from sqlalchemy import Connection, Engine

from data_sources.store.sqlite.engine import engine_of, reading, sqlite_engine, sqlite_url

_log = logging.getLogger(__name__)
_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 # nosec B108 - in memory, for when the disk of the usual one is full, too
_PATIENCE = 5  # seconds that one reader waits for another
Stamp = tuple[tuple[int, int], ...]


class AsItIs:
    """
    Reads a file without writing anything to its folder.

    A file that is whole is read in place: nobody writes it now, and a page that is read while somebody begins to is told by
    its seal. Where the log beside it holds rows that are not in the file yet, a copy of both is read, in a folder for
    temporary files or in memory; where there is room in neither, both are read in place by one reader at a time.
    """

    def __init__(self, file: Path) -> None:
        """Nothing is opened yet."""
        self._file, self._wal = file, file.with_name(f"{file.name}-wal")
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        self._in_place = sqlite_engine(lambda: sqlite3.connect(address, uri=True))
        self._alone = sqlite_engine(self._connect_alone)
        self._copying = Lock()
        self._folder: TemporaryDirectory[str] | None = None
        self._copied: Stamp = ()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads a file in which something is stored."""
        engine = self._of_copy() if size(self._wal) else self._in_place
        with reading(engine or self._alone) as connection:
            yield connection

    def _of_copy(self) -> Engine | None:
        """The engine of a copy of the file and its log, made again where either has changed since; None where none can be."""
        with self._copying:
            stamp = (_stamp(self._file), _stamp(self._wal))
            if self._folder is None or stamp != self._copied:
                self._folder, self._copied = self._copy(), stamp
            return engine_of(sqlite_url(Path(self._folder.name) / self._file.name)) if self._folder else None

    def _copy(self) -> TemporaryDirectory[str] | None:
        for place in (None, _SHARED_MEMORY):
            try:
                folder = TemporaryDirectory(prefix="phu-song-111-", dir=place)
                for part in (self._file, self._wal):
                    shutil.copyfile(part, Path(folder.name) / part.name)
            except OSError as error:
                _log.warning("the stored readings could not be copied to be read: %s", type(error).__name__)
            else:
                return folder
        return None

    def _connect_alone(self) -> sqlite3.Connection:
        """A connection that keeps others out, and therefore the index of the log in its own memory instead of in a file."""
        connection = sqlite3.connect(self._file, timeout=_PATIENCE)
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        return connection


def size(file: Path) -> int:
    """The size of a file in bytes; 0 where there is none."""
    return file.stat().st_size if file.is_file() else 0


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_size
