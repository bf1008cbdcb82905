"""Reading back what is stored: what is known of a reading, and the workbook it was."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, func, select

from data_sources.store.sqlite.schema import acceptances, readings, rows, tabs
from data_sources.store.sqlite.seals import sealed_rows
from data_sources.store.stored import Standing, StoredReading
from data_sources.store.written.ids import one_of
from data_sources.store.written.instants import instant_of
from data_sources.store.written.judgement_json import fullness_of, losses_of
from data_sources.store.written.row_lists import unpacked
from data_sources.store.written.written_reading import TabContent, workbook_of
from records.workbook.raw import Workbook


def of_sheet(sheet: str) -> Select[Any]:
    """The readings of a sheet, newest first."""
    return select(readings).where(readings.c.sheet == sheet).order_by(readings.c.id.desc())


def good(query: Select[Any]) -> Select[Any]:
    """Those of some readings that may be shown: held ones only once accepted."""
    return query.where(~readings.c.held | readings.c.id.in_(select(acceptances.c.reading)))


def stored_rows(connection: Connection, query: Select[Any]) -> Sequence[RowMapping]:
    """The rows of some readings as they are stored."""
    return sealed_rows(connection, readings, query)


def stored_readings(connection: Connection, query: Select[Any]) -> tuple[StoredReading, ...]:
    """What is known of some readings."""
    found = stored_rows(connection, query)
    held = [row["id"] for row in found if row["held"]]
    accepted = {row["reading"] for row in _with_ids(connection, acceptances, "reading", held)}
    return tuple(_stored(row, accepted) for row in found)


def stored_workbook(connection: Connection, row: RowMapping) -> Workbook:
    """The workbook of a stored reading."""
    facts = json.loads(row["facts"])
    by_id = {tab["id"]: tab for tab in _with_ids(connection, tabs, "id", facts["tabs"])}
    ids = {number: unpacked(tab["ids"]) for number, tab in by_id.items()}
    wanted = sorted({row_id for some in ids.values() for row_id in some})
    texts = {row["id"]: row["cells"] for row in _with_ids(connection, rows, "id", wanted)}
    contents = [TabContent(by_id[number]["facts"], [texts[row_id] for row_id in ids[number]]) for number in facts["tabs"]]
    return workbook_of(row["read_at"], facts, contents)


def row_ids(connection: Connection, row: RowMapping, *, but: Sequence[int] = ()) -> list[int]:
    """The ids of all rows of a stored reading, those of some tabs left out."""
    wanted = [number for number in tab_ids(row) if number not in but]
    return [row_id for tab in _with_ids(connection, tabs, "id", wanted) for row_id in unpacked(tab["ids"])]


def tab_ids(row: RowMapping) -> list[int]:
    """The ids of the tabs of a stored reading, in order."""
    return list(json.loads(row["facts"])["tabs"])


def span_of_ids(connection: Connection, sheet: str) -> str:
    """The span of ids of the readings of a sheet: `3–17`; `–` where there is none."""
    first, last = connection.execute(
        select(func.min(readings.c.id), func.max(readings.c.id)).where(readings.c.sheet == sheet)
    ).one()
    return "–" if last is None else f"{first}–{last}"


def _with_ids(connection: Connection, table: Table, column: str, ids: Sequence[int]) -> list[RowMapping]:
    """The rows of a table whose column has one of some ids."""
    parts = [sealed_rows(connection, table, select(table).where(condition)) for condition in one_of(table.c[column], ids)]
    return [row for part in parts for row in part]


def _stored(row: RowMapping, accepted: set[int]) -> StoredReading:
    facts = json.loads(row["facts"])
    held = Standing.ACCEPTED if row["id"] in accepted else Standing.HELD
    return StoredReading(
        id=row["id"],
        sheet=row["sheet"],
        read_at=instant_of(row["read_at"]),
        edited_at=instant_of(facts["edited_at"]) if facts["edited_at"] else None,
        source=facts["source"],
        url=facts["url"],
        standing=held if row["held"] else Standing.GOOD,
        losses=losses_of(facts["losses"]),
        rows=facts["rows"],
        masked=facts["masked"],
        fullness=fullness_of(facts.get("fullness")),
    )
