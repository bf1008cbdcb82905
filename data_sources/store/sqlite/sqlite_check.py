"""Whether a SQLite store can be read whole: its pages, its indexes, and the seal of every row."""

import time
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from data_sources.store.sqlite.engine import reading
from data_sources.store.sqlite.migrations import version_of
from data_sources.store.sqlite.schema import APPEND_ONLY, METADATA, VERSION, states
from data_sources.store.sqlite.seals import rows_after, sealed_rows
from data_sources.store.sqlite.sqlite_failures import DAMAGED, store_failures
from records.errors import StoreUnavailable

# A server opens its store twice as it starts, once for the sheet and once for the links: the rows are read through once.
_BELIEVED = 60.0  # seconds
_SETTLED = 2.0  # seconds since the last change; of a later one the file's time might not tell
_found_whole: dict[tuple[object, ...], float] = {}


def is_damaged(engine: Engine) -> bool:
    """
    Whether anything stored cannot be read as it was stored; a file that is missing or empty has nothing damaged.

    A file that this process has just found whole, and that nobody has touched since, is not read through again.

    Raises:
        StoreUnavailable: the file cannot be opened at all.
    """
    file = Path(str(engine.url.database))
    now, looks = time.monotonic(), _looks(file)
    if looks and now - _found_whole.get(looks, now - _BELIEVED) < _BELIEVED:
        return False
    try:
        with store_failures(file.name), reading(engine) as connection:
            whole = _is_whole(connection)
    except StoreUnavailable as failure:
        if failure.kind != DAMAGED:
            raise
        return True
    if whole and looks and looks == _looks(file):
        _found_whole.clear()
        _found_whole[looks] = now
    return not whole


def _looks(file: Path) -> tuple[object, ...] | None:
    """What tells that a file and its log are as they were; None where they are too new to tell, or not there."""
    try:
        told = [file.stat(), *(log.stat() for log in [file.with_name(f"{file.name}-wal")] if log.exists())]
    except OSError:
        return None
    if time.time() - max(each.st_mtime for each in told) < _SETTLED:
        return None
    return (file, *((each.st_ino, each.st_size, each.st_mtime_ns) for each in told))


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
