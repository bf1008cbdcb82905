"""A stored roll-up as a level above reads it: its units, the lines below a unit, and what is known of them added up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from exports.codebook.output_columns import UNIT_KINDS
from exports.units.unit_columns import UNITS, UnitPeriod, UnitStanding, UnitState
from exports.units.units_reading import PlaceFigures, Window, periods_in, places_in, units_in, windows_in
from indicators.expected.requirements import coverage_of, due_coverage_of
from indicators.place_report import help_first
from indicators.required import TARGETED
from rollup.folder import RollupFolder

_WINDOWS_AT_HAND = 6


@dataclass(frozen=True, slots=True)
class KindSums:
    """Requirements of one kind; `gap` is what is missing of those reported on, None where their units differ."""

    required: int
    met: int
    not_reported: int
    gap: int | None


@dataclass(frozen=True, slots=True)
class Sums:
    """
    What is known of some units in a window, added up; a unit of which nothing is known is counted and adds nothing.

    Attributes:
        units: how many there are; those that stand for others are not counted beside them.
        known: of how many there are figures of this window.
        heard: of how many anything counts.
        met, required, not_reported, not_due: of the units that are heard; `met` is None where none is.
        on_time, expected: reports, of the known ones.
        sessions, attendances, postings: None where no row counts anywhere.
    """

    units: int
    known: int
    heard: int
    met: int | None
    required: int
    not_reported: int
    not_due: int
    on_time: int
    expected: int
    sessions: int | None
    attendances: int | None
    postings: int | None
    waiting_rows: int
    kinds: dict[str, KindSums]

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where it is unknown."""
        return None if self.met is None else coverage_of(self.met, self.required)

    @property
    def due_coverage(self) -> float | None:
        """Requirements met / those that are due (0-1), 1 where none is yet; None where it is unknown."""
        return None if self.met is None else due_coverage_of(self.met, self.required, self.due)

    @property
    def due(self) -> int:
        """How many requirements are due: all but the reports that may still come."""
        return self.required - self.not_due


@dataclass(frozen=True, slots=True)
class Line:
    """A unit, what is known of it and of all below it, and whether other units stand below it."""

    unit: UnitState
    sums: Sums
    is_group: bool


class OpenedRollup:
    """The roll-up in a folder, as it was when it was opened. Nothing is read before it is asked for."""

    def __init__(self, folder: Path, edition: str = "") -> None:
        """Of this folder in this state of it."""
        self.folder, self.edition = folder, edition
        self._periods = lru_cache(_WINDOWS_AT_HAND)(lambda window: periods_in(folder, window))

    @cached_property
    def units(self) -> dict[str, UnitState]:
        """The units by their codes. Raises SourceUnreadable."""
        return {unit.reporting_unit: unit for unit in units_in(self.folder)}

    @cached_property
    def windows(self) -> list[Window]:
        """The windows, the latest first. Raises SourceUnreadable."""
        return windows_in(self.folder)

    def window(self, key: str) -> Window | None:
        """The window of a key; else the latest that is closed, else the latest; None where there is none."""
        closed = next((window for window in self.windows if not window.open), None)
        asked = next((window for window in self.windows if window.key == key), None)
        return asked or closed or next(iter(self.windows), None)

    def lines(self, above: str | None, window: Window) -> list[Line]:
        """The units directly below one, or at the top: those first that need help first, as places; then what is unknown."""
        lines = [Line(unit, self.sums(unit.reporting_unit, window), self.is_group(unit)) for unit in self._below(above)]
        return sorted(lines, key=_order)

    def sums(self, above: str | None, window: Window) -> Sums:
        """What is known of a unit, or of all: units above others add only those below them: nothing counts twice."""
        leaves = list(self._leaves(above))
        periods = self._periods(window)
        return _sums(len(leaves), [periods[unit.reporting_unit] for unit in leaves if unit.reporting_unit in periods])

    def period(self, code: str, window: Window) -> UnitPeriod | None:
        """The unit's own period of a window; None where it has none, or nothing is known of it."""
        return self._periods(window).get(code)

    def places(self, code: str, period: str) -> list[PlaceFigures]:
        """The places of a unit in one of its periods. Raises SourceUnreadable."""
        return places_in(RollupFolder(self.folder).unit_file(code), period)

    def unread(self, above: str | None) -> list[UnitState]:
        """The units at or below one, or of all, that could not be read: those never read first."""
        failing = (UnitStanding.KEPT, UnitStanding.FAILED)
        found = [unit for unit in self._leaves(above) if unit.state in failing]
        return sorted(found, key=lambda unit: (unit.read_at is not None, unit.name))

    def is_group(self, unit: UnitState) -> bool:
        """Whether units stand below it."""
        return unit.reporting_unit in self._children

    def names(self, unit: UnitState) -> str:
        """What a unit is found by: its name and code, and those of all units below it."""
        below = (self.names(child) for child in self._below(unit.reporting_unit))
        return " ".join([unit.name, unit.reporting_unit, *below])

    def way_to(self, code: str) -> list[UnitState]:
        """The units above one, from the top, and itself last."""
        way: list[UnitState] = []
        unit = self.units.get(code)
        while unit and unit not in way:
            way.insert(0, unit)
            unit = self.units.get(unit.parent or "")
        return way

    @cached_property
    def _children(self) -> dict[str | None, list[UnitState]]:
        found: dict[str | None, list[UnitState]] = {}
        for unit in self.units.values():
            found.setdefault(unit.parent if unit.parent in self.units else None, []).append(unit)
        return found

    def _below(self, above: str | None) -> list[UnitState]:
        return self._children.get(above, [])

    def _leaves(self, above: str | None) -> Iterable[UnitState]:
        below = self._below(above)
        if not below and above in self.units:
            return [self.units[above]]
        return [leaf for unit in below for leaf in self._leaves(unit.reporting_unit)]


def edition_of(folder: Path) -> str:
    """What tells one state of the folder from another; empty where no roll-up was ever finished there."""
    try:
        found = (folder / UNITS).stat()
    except (OSError, ValueError):
        return ""
    return f"{found.st_mtime_ns}-{found.st_ino}-{found.st_size}"


def _sums(units: int, known: Sequence[UnitPeriod]) -> Sums:
    heard = [period for period in known if period.met is not None]
    return Sums(
        units=units,
        known=len(known),
        heard=len(heard),
        met=sum(period.met or 0 for period in heard) if heard else None,
        required=sum(period.required for period in heard or known),
        not_reported=sum(period.not_reported for period in heard),
        not_due=sum(map(_not_due, heard)),
        on_time=sum(period.on_time for period in known),
        expected=sum(period.expected for period in known),
        sessions=_added(period.sessions for period in known),
        attendances=_added(period.attendances for period in known),
        postings=_added(period.postings for period in known),
        waiting_rows=sum(period.waiting_rows for period in known),
        kinds={kind: _of_kind(kind, known) for kind in UNIT_KINDS},
    )


def _not_due(period: UnitPeriod) -> int:
    """How many reports may still come: until the deadline all that have not."""
    return 0 if period.as_of > period.period_due else period.reports_required - period.reports_met


def _order(line: Line) -> tuple[bool, tuple[float, int, int, int], str]:
    """The sort key of a line; the names decide between units that are alike in all else."""
    sums = line.sums
    attendances, sessions = (sums.kinds[kind].gap or 0 for kind in ("attendances", "sessions"))
    to_do = sums.due - (sums.met or 0)
    return (
        sums.due_coverage is None,
        help_first(sums.due_coverage, attendances=attendances, to_do=to_do, sessions=sessions),
        line.unit.name,
    )


def _added(values: Iterable[int | None]) -> int | None:
    found = [value for value in values if value is not None]
    return sum(found) if found else None


def _of_kind(kind: str, known: Sequence[UnitPeriod]) -> KindSums:
    required, met, unheard = (
        sum(getattr(period, f"{kind}_{what}") for period in known) for what in ("required", "met", "not_reported")
    )
    gap = sum(getattr(period, f"{kind}_gap") for period in known) if kind in TARGETED else None
    return KindSums(required, met, unheard, gap)
