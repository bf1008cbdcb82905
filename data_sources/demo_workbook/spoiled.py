"""How people type what nobody can read: one row per kind, each rejected for its own reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from data_sources.demo_workbook.demo_programme import KOI, PNE, RE, RVE, Cell
from data_sources.demo_workbook.demo_rows import PLACE, STT, Line
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.slips import Slip

UNTOUCHED = frozenset({KOI, PNE, RE, RVE})
"""Places whose story would suffer from a lost row."""

ERROR_CELL = "#REF!"


def spoiling(label: str, code: str, typed: Callable[[date], Cell]) -> Slip:
    """A slip that makes one cell useless; `typed` gives what stands there from the row's day, or None to pass."""

    def spoil(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
        day = line.day()
        cell = typed(day) if day else None
        if cell is None or line.values.get(PLACE) in UNTOUCHED:
            return None
        return replace(line.typed(label, cell, code), plant=f"rejected:{code}")

    return spoil


def always(cell: Cell) -> Callable[[date], Cell]:
    """The same cell whatever the day."""
    return lambda _: cell


def blanking(label: str) -> Slip:
    """A slip that leaves a needed cell blank."""

    def blank(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
        if line.values.get(PLACE) in UNTOUCHED:
            return None
        return replace(line.typed(label, None, "missing"), plant="rejected:missing")

    return blank


def thirty_first(day: date) -> Cell:
    """The 31st of a month that has none."""
    return f"31/{day.month:02d}/{day.year}" if day.month in {2, 4, 6, 9, 11} else None


def march_alone(day: date) -> Cell:
    """`T3/2023`: the month in which the first period ends before the month does."""
    return "T3/2023" if (day.year, day.month) == (2023, 3) else None


def day_of_two_years(day: date) -> Cell:
    """`20/5` without a year, where 2022 and 2023 both lie in a period."""
    return f"{day.day}/{day.month}" if (day.month, day.day) >= (5, 6) else None


def day_as_count(day: date) -> Cell:
    """A count like 1-2 that the sheet turned into a date."""
    return date(day.year, 2, 1)


def with_duplicates(lines: list[Line], wanted: int, draw: Draw) -> list[Line]:
    """The rows with some of them pasted a second time, right below."""
    doubled: set[int] = set()
    for index in draw.shuffled(range(len(lines))):
        if len(doubled) < wanted and lines[index].free and lines[index].values.get(PLACE) not in UNTOUCHED:
            doubled.add(index)
    rows = []
    for index, line in enumerate(lines):
        rows.append(replace(line, settled=True) if index in doubled else line)
        if index in doubled:
            rows.append(replace(line, issues=((STT, "duplicate"),), plant="rejected:duplicate"))
    return rows


def with_joined_cells(lines: list[Line], labels: tuple[str, ...], sizes: list[int], draw: Draw) -> list[Line]:
    """The rows with cells merged downwards over groups of the given sizes, where the columns hold the same."""
    rows = list(lines)
    starts = draw.shuffled(range(len(rows)))
    for size in sizes:
        start = next((index for index in starts if _alike(rows[index : index + size], size, labels)), None)
        if start is None:
            continue
        rows[start] = replace(rows[start], settled=True)
        for index in range(start + 1, start + size):
            joined = rows[index]
            for label in labels:
                joined = joined.typed(label, None, "merged_cell")
            rows[index] = replace(joined, joined=labels)
    return rows


def _alike(group: list[Line], size: int, labels: tuple[str, ...]) -> bool:
    """Whether the rows are untouched, under one heading and equal in the columns."""
    first = group[0]
    return (
        len(group) == size
        and all(line.free for line in group)
        and all(line.values[label] == first.values[label] for line in group for label in labels)
        and all(line.section == first.section for line in group)
    )
