"""Reads the tables of many units again: the units, the days of periods, the figures of one period, the places of a unit."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from exports.tidy.tidy_columns import Level
from exports.units.unit_columns import CODE, REPORTS, UNITS, UnitPeriod, UnitState
from records.errors import SourceUnreadable

_PERIOD = [field.name for field in fields(UnitPeriod)]


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a period that `units` units have, under the name that most of them give it; `open` where any still runs."""

    start: date
    end: date
    name: str
    units: int
    open: bool

    @property
    def key(self) -> str:
        """In addresses: `2026-07-01_2026-09-30`."""
        return f"{self.start}_{self.end}"


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """
    What one place of a unit has in a period.

    `met` is None where nothing was reported on any requirement, `required` 0 where there is none; counts may be unknown.
    """

    place: str
    name: str
    met: int | None
    required: int
    sessions: int | None
    attendances: int | None
    postings: int | None
    waiting_rows: int


def units_in(folder: Path) -> list[UnitState]:
    """The units of a stored roll-up. Raises SourceUnreadable."""
    return [UnitState(**row) for row in _read(folder / UNITS).to_pylist()]


def windows_in(folder: Path) -> list[Window]:
    """The windows of all periods, the latest first. Raises SourceUnreadable."""
    table = _read(folder / REPORTS, columns=["period_start", "period_end", "period_name", "period_open"])
    counted = table.group_by(["period_start", "period_end", "period_name"]).aggregate(
        [([], "count_all"), ("period_open", "any")]
    )
    found: dict[tuple[date, date], list[dict[str, Any]]] = {}
    for row in counted.to_pylist():
        found.setdefault((row["period_start"], row["period_end"]), []).append(row)
    windows = [_window(days, rows) for days, rows in found.items()]
    return sorted(windows, key=lambda window: (window.end, window.start), reverse=True)


def periods_in(folder: Path, window: Window) -> dict[str, UnitPeriod]:
    """The periods of a window by the code of their unit. Raises SourceUnreadable."""
    wanted = (pc.field("period_start") == pa.scalar(window.start)) & (pc.field("period_end") == pa.scalar(window.end))
    rows = _read(folder / REPORTS, filters=wanted).to_pylist()
    return {row[CODE]: UnitPeriod(**{name: row[name] for name in _PERIOD}) for row in rows}


def places_in(file: Path, period: str) -> list[PlaceFigures]:
    """The places of one unit's file in one of its periods, in the order of the office. Raises SourceUnreadable."""
    columns = ["place", "place_name", "measure", "value", "state"]
    wanted = (pc.field("period") == period) & (pc.field("level") == str(Level.PLACE))
    found: dict[str, list[dict[str, Any]]] = {}
    for row in _read(file, columns=columns, filters=wanted).to_pylist():
        found.setdefault(row["place"], []).append(row)
    return [_place(code, rows) for code, rows in found.items()]


def _place(code: str, rows: Sequence[dict[str, Any]]) -> PlaceFigures:
    values = {row["measure"]: None if row["value"] is None else int(row["value"]) for row in rows}
    states = [row["state"] for row in rows if row["measure"].startswith("requirement:")]
    unheard = all(state == "not_reported" for state in states)
    return PlaceFigures(
        place=code,
        name=rows[0]["place_name"] or code,
        met=None if unheard else states.count("met"),
        required=len(states),
        sessions=values.get("sessions"),
        attendances=values.get("attendances"),
        postings=values.get("postings"),
        waiting_rows=values.get("waiting_rows") or 0,
    )


def _window(days: tuple[date, date], rows: Sequence[dict[str, Any]]) -> Window:
    most = min(rows, key=lambda row: (-row["count_all"], row["period_name"]))
    count, is_open = sum(row["count_all"] for row in rows), any(row["period_open_any"] for row in rows)
    return Window(*days, most["period_name"], count, is_open)


def _read(file: Path, **how: Any) -> pa.Table:  # noqa: ANN401 - what pyarrow takes
    try:
        return parquet.read_table(file, **how)
    except (OSError, pa.ArrowException, ValueError, KeyError) as error:
        raise SourceUnreadable("rollup_unreadable") from error
