"""Inserting one reading: rows and tabs that are stored already are shared, the others are added."""

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from sqlalchemy import Connection, Table, select

from data_sources.store.sqlite.schema import readings, rows, tabs
from data_sources.store.sqlite.seals import insert_sealed
from data_sources.store.written.cell_json import json_text
from data_sources.store.written.ids import next_id, one_of
from data_sources.store.written.row_lists import packed
from data_sources.store.written.written_reading import Content, TabContent


def insert_reading(connection: Connection, own: Mapping[str, Any], content: Content, facts: Mapping[str, Any]) -> int:
    """
    Insert a reading, whose id is given back.

    Args:
        connection: of a transaction that writes.
        own: its sheet, read_at and held.
        content: of its workbook.
        facts: to be kept besides those of the content.
    """
    number = next_id(connection, readings)
    kept = json_text({**content.facts, **facts, "tabs": stored_tab_ids(connection, content.tabs)})
    insert_sealed(connection, readings, [{"id": number, **own, "key": content.key, "facts": kept}])
    return number


def stored_tab_ids(connection: Connection, contents: Sequence[TabContent]) -> list[int]:
    """The ids of the tabs, in order; a tab that was not stored before is added."""
    ids = _ids_by(connection, tabs, "key", [tab.key for tab in contents])
    new = {tab.key: tab for tab in contents if tab.key not in ids}
    row_ids = _row_ids(connection, list(new.values()))
    numbers = count(next_id(connection, tabs))
    added: list[dict[str, Any]] = [
        {"id": number, "key": key, "facts": tab.facts, "ids": packed([row_ids[seal] for seal in tab.seals])}
        for (key, tab), number in zip(new.items(), numbers, strict=False)
    ]
    insert_sealed(connection, tabs, added)
    ids |= {tab["key"]: tab["id"] for tab in added}
    return [ids[tab.key] for tab in contents]


def _row_ids(connection: Connection, contents: Sequence[TabContent]) -> dict[bytes, int]:
    """The ids of all rows by their seals, those that were not stored before added in the order of the sheet."""
    texts = {seal: text for tab in contents for seal, text in zip(tab.seals, tab.texts, strict=True)}
    ids = _ids_by(connection, rows, "seal", list(texts))
    numbers = count(next_id(connection, rows))
    new = dict(zip((seal for seal in texts if seal not in ids), numbers, strict=False))
    insert_sealed(connection, rows, [{"id": number, "cells": texts[seal]} for seal, number in new.items()])
    return ids | new


def _ids_by(connection: Connection, table: Table, column: str, values: Sequence[bytes]) -> dict[bytes, int]:
    """The ids of the rows whose column has one of some values, by that value."""
    found: dict[bytes, int] = {}
    for condition in one_of(table.c[column], values):
        query = select(table.c[column], table.c.id).where(condition)
        found |= {bytes(row[column]): int(row["id"]) for row in connection.execute(query).mappings()}
    return found
