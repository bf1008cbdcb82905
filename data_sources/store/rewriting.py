"""What changes stored readings, and nothing else does: a better masker, and the removal of those past the office's limit."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, select, update

from data_sources.store.looking import good, of_sheet, stored_rows, stored_workbook, tab_ids
from data_sources.store.sqlite.schema import acceptances, readings, rows, tabs
from data_sources.store.sqlite.seals import sealed_rows, sealed_values
from data_sources.store.written.cell_json import json_text
from data_sources.store.written.ids import one_of
from data_sources.store.written.inserting import stored_tab_ids
from data_sources.store.written.instants import instant_text
from data_sources.store.written.row_lists import unpacked
from data_sources.store.written.written_reading import content_of
from records.privacy.personal_data import masked
from records.workbook.raw import Workbook

Mask = Callable[[Workbook], Workbook]


@dataclass(frozen=True, slots=True)
class Remasked:
    """What masking again has done: of how many readings how many changed, and how many cells in them."""

    readings: int
    changed: int
    cells: int


def remask_readings(connection: Connection, mask: Mask) -> Remasked:
    """Mask every stored reading of every sheet again; ids, instants and decisions stay."""
    numbers = connection.scalars(select(readings.c.id).order_by(readings.c.id)).all()
    cells = [_remask(connection, number, mask) for number in numbers]
    remove_unused(connection)
    return Remasked(len(numbers), sum(count is not None for count in cells), sum(count or 0 for count in cells))


def forget_readings(connection: Connection, sheet: str, before: datetime) -> int:
    """Remove the readings of a sheet from before an instant; how many. The newest, and the newest that may be shown, stay."""
    old = connection.scalars(
        select(readings.c.id).where(readings.c.sheet == sheet, readings.c.read_at < instant_text(before))
    ).all()
    kept = {row["id"] for query in (of_sheet(sheet), good(of_sheet(sheet))) for row in stored_rows(connection, query.limit(1))}
    gone = [number for number in old if number not in kept]
    for table, column in ((acceptances, acceptances.c.reading), (readings, readings.c.id)):
        for condition in one_of(column, gone):
            connection.execute(delete(table).where(condition))
    if gone:
        remove_unused(connection)
    return len(gone)


def remove_unused(connection: Connection) -> None:
    """Remove the tabs of which no reading is made, and the rows of which no tab is."""
    every = sealed_rows(connection, readings, select(readings))
    _keep_only(connection, tabs, {number for row in every for number in tab_ids(row)})
    lists = connection.scalars(select(tabs.c.ids)).all()
    _keep_only(connection, rows, {number for ids in lists for number in unpacked(ids)})


def _keep_only(connection: Connection, table: Table, wanted: set[int]) -> None:
    unused = [number for number in connection.scalars(select(table.c.id)).all() if number not in wanted]
    for condition in one_of(table.c.id, unused):
        connection.execute(delete(table).where(condition))


def _remask(connection: Connection, number: int, mask: Mask) -> int | None:
    """Mask one reading again: how many cells changed; None where nothing of it did."""
    row = sealed_rows(connection, readings, select(readings).where(readings.c.id == number))[0]
    before = stored_workbook(connection, row)
    after = mask(before)
    content, facts = content_of(after), json.loads(row["facts"])
    named = {old.name: new.name for old, new in zip(before.tabs, after.tabs, strict=True)}
    judged = {name: _renamed(facts[name], named) for name in ("losses", "fullness") if name in facts}
    if content.key == row["key"] and judged == {name: facts[name] for name in judged}:
        return None
    kept = json_text({**facts, **content.facts, **judged, "tabs": stored_tab_ids(connection, content.tabs)})
    _update(connection, row, {"key": content.key, "facts": kept})
    return _changed_cells(before, after)


def _update(connection: Connection, row: RowMapping, values: dict[str, Any]) -> None:
    """Other values in a stored reading, sealed again."""
    sealed = sealed_values(readings, {**row, **values})
    connection.execute(update(readings).where(readings.c.id == row["id"]).values(**values, seal=sealed["seal"]))


def _renamed(told: Any, named: dict[str, str]) -> Any:  # noqa: ANN401 - any JSON
    """What was told of a reading, its tabs by their new names, and every other text of it masked."""
    if isinstance(told, list):
        return [_renamed(part, named) for part in told]
    return named.get(told, masked(told).text) if isinstance(told, str) else told


def _changed_cells(before: Workbook, after: Workbook) -> int:
    pairs = zip(before.tabs, after.tabs, strict=True)
    return sum(_differ(old, new) for was, now in pairs for old, new in zip_longest(was.rows, now.rows, fillvalue=()))


def _differ(old: Sequence[object], new: Sequence[object]) -> int:
    return sum(a is not b and (type(a) is not type(b) or a != b) for a, b in zip_longest(old, new))
