"""The database of a store: opened, put right where it can be; its transactions, and its locks among processes."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from data_sources.store.sqlite.engine import engine_of, make_tables, reading, store_url, writing
from data_sources.store.sqlite.file_locks import TRY_AGAIN, file_lock
from data_sources.store.sqlite.migrations import version_of
from data_sources.store.sqlite.schema import VERSION, versions
from data_sources.store.sqlite.sqlite_failures import DAMAGED, NEWER, ONLY_READ, store_failures
from data_sources.store.sqlite.sqlite_file import SqliteFile, beside
from data_sources.store.stored import Recovered
from records.errors import StoreUnavailable

_PAUSE = 30.0  # seconds between two attempts to open what could not be opened
_TRY = text("SELECT pg_try_advisory_lock(:key)")


class Database:
    """
    The database of a store, on SQLite or PostgreSQL.

    Attributes:
        name: as people know it.
        recovered: what was put right when it was opened; None where nothing had to be.
        trouble: why it could not be opened for writing at the last attempt; None where it could.
    """

    def __init__(self, url: str, *, at_once: bool = True) -> None:
        """
        Open it.

        Args:
            url: where it is.
            at_once: whether it must be open now. A file on a disk that is full or only for reading is: it can be read. Without,
                each use tries again.

        Raises:
            StoreUnavailable: it is not open, and must be; or the address cannot be used.
        """
        address = store_url(url)
        sqlite = address.get_backend_name() == "sqlite"
        self._file = SqliteFile(Path(str(address.database))) if sqlite else None
        self._engine = self._file.engine if self._file else engine_of(address)
        self.name = self._file.file.name if self._file else address.host or address.database or ""
        self.recovered: Recovered | None = None
        self.trouble: StoreUnavailable | None = None
        self._opening = Lock()
        self._open, self._next_attempt = False, 0.0
        try:
            self._make_whole()
        except StoreUnavailable:
            if at_once and not self._can_only_be_read():
                raise

    def beside(self, name: str) -> Path | None:
        """A file of this name beside a SQLite store; None where the store is a server."""
        return beside(self._file.file, name) if self._file else None

    def open(self) -> None:
        """Open it for writing, where it is not open. Raises StoreUnavailable."""
        self._make_whole()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads. Raises StoreUnavailable."""
        with self._watched():
            if not self._only_read:
                self._make_whole()
            with self._file.reading() if self._file else reading(self._engine) as connection:
                if self.trouble and not inspect(connection).has_table(versions.name):  # it could not even be made yet
                    raise StoreUnavailable(self.trouble.kind, **self.trouble.facts)
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, alone among all processes. Raises StoreUnavailable; nothing is written then."""
        with self._watched():
            self._make_whole()
            with writing(self._engine) as connection:
                yield connection

    def keep_backup(self) -> None:
        """Let the backup of a SQLite file follow; PostgreSQL's is the business of whoever runs it."""
        if self._file:
            self._file.keep_backup()

    @contextmanager
    def removing(self) -> Iterator[Connection]:
        """
        A transaction after which nothing of what it takes out is left, in the store or its backup.

        Raises StoreUnavailable; nothing is taken out then.
        """
        if self._file:
            with self._watched():
                self._make_whole()
                self._file.leave_backup()
        try:
            with self.writing() as connection:
                yield connection
            self._wipe()
        finally:
            self.keep_backup()

    @property
    def older_files(self) -> tuple[str, ...]:
        """The names of files beside a SQLite store that were set aside, and that nothing changes any more."""
        return self._file.older_files() if self._file else ()

    def _wipe(self) -> None:
        with self._watched():
            if self._file:
                self._file.wipe()
                return
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("VACUUM FULL rows, tabs, readings, acceptances"))

    @contextmanager
    def lock(self, name: str, *, wait: float = 0.0) -> Iterator[bool]:
        """Hold a lock among processes, waiting so many seconds at most: True where it is ours. Its holder's death frees it."""
        key = hashlib.sha256(name.encode()).digest()[:8]
        with ExitStack() as stack:
            with store_failures(self.name):  # what is done under the lock fails in its own words
                lock = _file_lock(self._file, key, wait) if self._file else _server_lock(self._engine, key, wait)
                held = stack.enter_context(lock)
            yield held

    def close(self) -> None:
        """Close the connections that wait for use."""
        self._engine.dispose()

    @property
    def _only_read(self) -> bool:
        """Whether the last attempt to open it found that nothing can be written."""
        return self._file is not None and self.trouble is not None and self.trouble.kind in ONLY_READ

    def _can_only_be_read(self) -> bool:
        """Whether there are readings that can be read, though nothing can be written. Raises StoreUnavailable: newer ones."""
        version = 0
        if self._only_read:
            with suppress(StoreUnavailable), self.reading() as connection:
                version = version_of(connection) or 0
        if version > VERSION:
            raise StoreUnavailable(NEWER, name=self.name)
        return version > 0

    def _make_whole(self) -> None:
        with self._opening:
            if self._open:
                return
            if self.trouble and time.monotonic() < self._next_attempt:
                raise StoreUnavailable(self.trouble.kind, **self.trouble.facts)
            try:
                self._open_now()
            except StoreUnavailable as trouble:
                self.trouble = trouble
                # A server that does not answer, or a long file that is damaged, must not stop each viewer again.
                self._next_attempt = 0.0 if trouble.kind in ONLY_READ else time.monotonic() + _PAUSE
                raise
            self.trouble, self._open = None, True

    def _open_now(self) -> None:
        if self._file:
            self.recovered = self._file.make_whole() or self.recovered
        else:
            with store_failures(self.name):
                make_tables(self._engine, self.name)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """What goes wrong is told as StoreUnavailable; after damage, the next transaction finds the store put right."""
        try:
            with store_failures(self.name):
                yield
        except StoreUnavailable as failure:
            if failure.kind == DAMAGED:
                self._open = False
            raise


def _file_lock(file: SqliteFile, key: bytes, wait: float) -> AbstractContextManager[bool]:
    return file_lock(beside(file.file, f"{key.hex()[:8]}.lock"), wait=wait)


@contextmanager
def _server_lock(engine: Engine, key: bytes, wait: float) -> Iterator[bool]:
    """A lock of the session: a connection of its own, which no transaction holds open."""
    facts = {"key": int.from_bytes(key, "big", signed=True)}
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        until = time.monotonic() + wait
        while not (held := bool(connection.scalar(_TRY, facts))) and time.monotonic() < until:
            time.sleep(TRY_AGAIN)
        try:
            yield held
        finally:
            if held:
                with suppress(DBAPIError):  # where the connection is lost, the lock is, too
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), facts)
