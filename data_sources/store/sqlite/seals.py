"""Seals: a fingerprint of every stored row, checked whenever it is read."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, insert, select

_SEAL_BYTES = 16
_AT_ONCE = 5_000  # rows
_UNSEALED = frozenset({"id", "seal"})


class BrokenSeal(Exception):
    """A stored row is not what was stored."""


def seal_of(*parts: object) -> bytes:
    """The fingerprint of texts, bytes, numbers and None, in order."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return hashlib.sha256(parts[0].encode()).digest()[:_SEAL_BYTES]
    digest = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else b"" if part is None else str(part).encode()
        digest.update(f"{type(part).__name__}{len(content)}:".encode())
        digest.update(content)
    return digest.digest()[:_SEAL_BYTES]


def sealed_values(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with the seal of its values."""
    return {**row, "seal": _seal(table, row)}


def insert_sealed(connection: Connection, table: Table, values: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows with their seals."""
    if values:
        connection.execute(insert(table), [sealed_values(table, row) for row in values])


def sealed_rows(connection: Connection, table: Table, query: Select[Any]) -> Sequence[RowMapping]:
    """
    The rows of a table that a query of all its columns finds, each of them whole.

    Raises:
        BrokenSeal: one is not.
    """
    found = connection.execute(query).mappings().all()
    for row in found:
        if _seal(table, row) != row["seal"]:
            raise BrokenSeal(table.name)
    return found


def rows_after(connection: Connection, table: Table, newest: int) -> Iterator[Sequence[RowMapping]]:
    """
    All rows of a table with an id above one, in order, some thousand at once, each of them whole.

    Raises:
        BrokenSeal: one is not.
    """
    query = select(table).order_by(table.c.id).limit(_AT_ONCE)
    while found := sealed_rows(connection, table, query.where(table.c.id > newest)):
        yield found
        newest = found[-1]["id"]


def _seal(table: Table, row: Mapping[Any, Any]) -> bytes:
    return seal_of(*[row[column.name] for column in table.columns if column.name not in _UNSEALED])
