"""Whether a SQLite store can be read whole: its pages, its indexes, and the seal of every row."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from data_sources.store.sqlite.engine import reading
from data_sources.store.sqlite.migrations import version_of
from data_sources.store.sqlite.schema import APPEND_ONLY, METADATA, VERSION, states
from data_sources.store.sqlite.seals import rows_after, sealed_rows
from data_sources.store.sqlite.sqlite_failures import DAMAGED, store_failures
from records.errors import StoreUnavailable


def is_damaged(engine: Engine) -> bool:
    """
    Whether anything stored cannot be read as it was stored; a file that is missing or empty has nothing damaged.

    Raises:
        StoreUnavailable: the file cannot be opened at all.
    """
    try:
        with store_failures(Path(str(engine.url.database)).name), reading(engine) as connection:
            return not _is_whole(connection)
    except StoreUnavailable as failure:
        if failure.kind != DAMAGED:
            raise
        return True


def _is_whole(connection: Connection) -> bool:
    """SQLite checks pages and indexes, but keeps no checksums: a bit turned within a text only the seals tell."""
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        return False
    there = [inspect(connection).has_table(name) for name in METADATA.tables]
    if not any(there):
        return True  # nothing was stored yet
    if (version_of(connection) or 0) > VERSION:
        return True  # not ours to judge
    for table in (table for table in APPEND_ONLY if inspect(connection).has_table(table.name)):  # an older version lacks some
        for _ in rows_after(connection, table, 0):
            pass
    sealed_rows(connection, states, select(states))
    return True
