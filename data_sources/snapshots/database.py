"""The database of a memory: opened, put right where it can be; its transactions, and its locks among processes."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from data_sources.snapshots.engine import engine_of, make_tables, reading, store_url, writing
from data_sources.snapshots.failures import DAMAGED, store_failures
from data_sources.snapshots.file_locks import file_lock
from data_sources.snapshots.sqlite_file import SqliteFile, beside
from data_sources.snapshots.stored import Recovered
from records.errors import StoreUnavailable


class Database:
    """
    The database of a memory, on SQLite or PostgreSQL.

    Attributes:
        name: as people know it.
        recovered: what was put right when it was opened; None where nothing had to be.
    """

    def __init__(self, url: str) -> None:
        """Open it. Raises StoreUnavailable."""
        address = store_url(url)
        sqlite = address.get_backend_name() == "sqlite"
        self._file = SqliteFile(Path(str(address.database))) if sqlite else None
        self._engine = self._file.engine if self._file else engine_of(address)
        self.name = self._file.file.name if self._file else address.host or address.database or ""
        self.recovered: Recovered | None = None
        self._opening = Lock()
        self._open = False
        self._make_whole()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads. Raises StoreUnavailable."""
        with self._watched(), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, alone among all processes. Raises StoreUnavailable; nothing is written then."""
        with self._watched(), writing(self._engine) as connection:
            yield connection

    def keep_backup(self) -> None:
        """Let the backup of a SQLite file follow; PostgreSQL's is the business of whoever runs it."""
        if self._file:
            self._file.keep_backup()

    @contextmanager
    def lock(self, name: str) -> Iterator[bool]:
        """Hold a lock among processes, without waiting: True where it is ours. Its holder's death frees it."""
        key = hashlib.sha256(name.encode()).digest()[:8]
        with ExitStack() as stack:
            with store_failures(self.name):  # what is done under the lock fails in its own words
                held = stack.enter_context(_file_lock(self._file, key) if self._file else _server_lock(self._engine, key))
            yield held

    def close(self) -> None:
        """Close the connections that wait for use."""
        self._engine.dispose()

    def _make_whole(self) -> None:
        with self._opening:
            if self._open:
                return
            if self._file:
                self.recovered = self._file.make_whole() or self.recovered
            else:
                with store_failures(self.name):
                    make_tables(self._engine, self.name)
            self._open = True

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """A transaction that meets damage fails, and the next one finds the memory put right."""
        self._make_whole()
        try:
            with store_failures(self.name):
                yield
        except StoreUnavailable as failure:
            if failure.kind == DAMAGED:
                self._open = False
            raise


def _file_lock(file: SqliteFile, key: bytes) -> AbstractContextManager[bool]:
    return file_lock(beside(file.file, f"{key.hex()[:8]}.lock"))


@contextmanager
def _server_lock(engine: Engine, key: bytes) -> Iterator[bool]:
    """A lock of the session: a connection of its own, which no transaction holds open."""
    facts = {"key": int.from_bytes(key, "big", signed=True)}
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        held = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), facts))
        try:
            yield held
        finally:
            if held:
                with suppress(DBAPIError):  # where the connection is lost, the lock is, too
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), facts)
