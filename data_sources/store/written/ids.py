"""Ids in the order of storing, given by the writer, who is alone while it writes; and asking for many of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, func, select

_AT_ONCE = 1_000  # values in one question; databases allow some ten thousand


def newest_id(connection: Connection, table: Table) -> int:
    """The newest id of a table; 0 where it has no row."""
    return connection.scalar(select(func.max(table.c.id))) or 0


def next_id(connection: Connection, table: Table) -> int:
    """The id of the next row of a table."""
    return newest_id(connection, table) + 1


def one_of(column: Column[Any], values: Sequence[Any]) -> Iterator[ColumnElement[bool]]:
    """The condition that a column has one of some values, in parts of a thousand."""
    for first in range(0, len(values), _AT_ONCE):
        yield column.in_(bindparam("some", list(values[first : first + _AT_ONCE]), type_=column.type, expanding=True))
