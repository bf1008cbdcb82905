"""Engines and transactions, alike on SQLite and PostgreSQL: one writer at a time, in a transaction that is kept whole."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from data_sources.store.sqlite.migrations import MIGRATIONS, Migration, bring_up_to_date
from records.errors import StoreUnavailable

_PATIENCE = 15  # seconds that a writer waits for another, and a connection for a server
# A server that falls silent is given up after half a minute, where the operating system's own patience is hours.
_SERVER = {"connect_timeout": _PATIENCE, "keepalives_idle": _PATIENCE, "tcp_user_timeout": 2 * _PATIENCE * 1000}
_WRITERS = 7_103_111  # the advisory lock of PostgreSQL that every writer holds
_POSTGRESQL = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


def store_url(text: str) -> URL:
    """
    The URL of a store: `sqlite:////folder/file.sqlite` or `postgresql://…`.

    Raises:
        StoreUnavailable: it is neither.
    """
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise StoreUnavailable("store_url_unusable") from error
    if url.drivername in _POSTGRESQL:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in ("sqlite", "sqlite+pysqlite") and url.database and url.database != ":store:":
        return sqlite_url(Path(url.database))
    raise StoreUnavailable("store_url_unusable")


def sqlite_url(file: Path) -> URL:
    """The URL of a SQLite file."""
    return URL.create("sqlite", database=str(file.absolute()))


def engine_of(url: URL) -> Engine:
    """
    An engine that many threads may share.

    A connection to SQLite lasts as long as a transaction: no thread meets another's, what was written is moved into the file
    at once, and a file that was put in another's place is noticed. Parameters are never quoted in an error: they are the cells.
    """
    if url.get_backend_name() == "sqlite":
        return sqlite_engine(lambda: sqlite3.connect(str(url.database), timeout=_PATIENCE), url)
    engine = create_engine(url, pool_pre_ping=True, connect_args=_SERVER, hide_parameters=True)
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def sqlite_engine(connect: Callable[[], sqlite3.Connection], url: URL | None = None) -> Engine:
    """An engine of SQLite whose connections are made by a function; `url` is what it is known by."""
    engine = create_engine(url or "sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that reads. What keeps a SQLite file from being opened is raised as it begins."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":  # whose BEGIN opens nothing yet
            connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes, alone among all processes; rolled back as a whole if anything fails."""
    with engine.execution_options(writes=True).begin() as connection:
        yield connection


def make_tables(engine: Engine, name: str, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """
    Make the tables that are missing, and take those of an older version through the steps that they lack.

    Raises:
        StoreUnavailable: a newer version of this code made them.
    """
    with writing(engine) as connection:
        bring_up_to_date(connection, name, steps)


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - what the driver gives, untyped in SQLAlchemy
    """
    Python's own transactions off, ours on.

    FULL: what was confirmed survives a power cut, not only a killed process; the sheet is stored a few times a minute at most,
    and a wait of some milliseconds for the disk costs nobody anything.
    """
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock as it begins: one that reads first could not be let through later."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """One writer at a time: ids are given in the order of storing, and nothing is stored twice."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
