"""The second file beside a SQLite store: it follows the first, row by row, and what it holds it never lets go."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import Connection, Table, delete, inspect, select

from data_sources.store.sqlite.schema import APPEND_ONLY, states
from data_sources.store.sqlite.seals import insert_sealed, rows_after, sealed_rows
from data_sources.store.written.ids import newest_id


class BackupState(StrEnum):
    """How a store stands to its backup."""

    AHEAD = "ahead"  # it holds all that the backup holds, and perhaps more
    BEHIND = "behind"  # the backup holds more: the file is missing, was emptied or put back to an earlier state
    APART = "apart"  # they are not of one store


def follow(store: Connection, backup: Connection) -> None:
    """
    Bring a backup up to its store: copy what was stored since, each row checked; what it holds already it keeps.

    Raises:
        BrokenSeal: a row to copy is damaged; the transaction must not be kept then.
    """
    for table in APPEND_ONLY:
        for found in rows_after(store, table, newest_id(backup, table)):
            insert_sealed(backup, table, [{**row} for row in found])
    backup.execute(delete(states))
    insert_sealed(backup, states, [{**row} for row in sealed_rows(store, states, select(states))])


def newest_ids(store: Connection) -> Mapping[str, int]:
    """The newest id of every table, by its name; 0 where it has no row, or an older version has no such table."""
    there = inspect(store)
    return {table.name: newest_id(store, table) if there.has_table(table.name) else 0 for table in APPEND_ONLY}


def line_of(store: Connection, backup: Connection) -> BackupState:
    """
    How a store stands to its backup, by the newest row of each table that both should hold.

    The backup is asked first: the store may move on meanwhile, and would else seem to be behind or ahead wrongly.
    """
    theirs = newest_ids(backup)
    ours = newest_ids(store)
    for table in APPEND_ONLY:
        shared = min(ours[table.name], theirs[table.name])
        if shared and _seal(store, table, shared) != _seal(backup, table, shared):
            return BackupState.APART
    return BackupState.BEHIND if any(ours[name] < newest for name, newest in theirs.items()) else BackupState.AHEAD


def _seal(store: Connection, table: Table, number: int) -> bytes | None:
    return store.scalar(select(table.c.seal).where(table.c.id == number))
