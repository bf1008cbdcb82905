"""How full each tab has been in the last seven days: what losses in small steps are judged against."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from records.changes.held_rows import HeldRows, Place
from records.changes.kept_rows import KeptRows
from records.workbook.columns import AGENCY_TABLES

WITHIN = timedelta(days=7)
WHOLE = ""  # in place of a tab's name: all tabs of a table together


@dataclass(frozen=True, slots=True)
class Mark:
    """
    How full a tab was.

    Attributes:
        count: rows that counted.
        waiting: rows that were there without counting.
        moved: rows that have moved to other tabs of the table since.
        until: the last instant at which it was so.
    """

    count: int
    waiting: int
    moved: int
    until: datetime

    def is_halved(self, left: int) -> bool:
        """Whether less than half of these rows are left here or have moved."""
        return 2 * (left + self.moved) < self.count


# The marks of each table and tab, oldest first; each asks for more rows than those after it.
Fullness = Mapping[Place, tuple[Mark, ...]]


def fullness_of(held: Iterable[HeldRows], at: datetime) -> Fullness:
    """How full the tabs are at an instant, where nothing earlier is known or counts any more."""
    held = list(held)
    tabs = {(rows.table, rows.tab): (Mark(rows.count, rows.waiting, 0, at),) for rows in held}
    return tabs | {(table, WHOLE): (Mark(count, 0, 0, at),) for table, count in whole_counts(held).items()}


def whole_counts(held: Iterable[HeldRows]) -> dict[str, int]:
    """How many rows of each agency table count in all tabs together."""
    counts = {table.name: 0 for table in AGENCY_TABLES}
    for rows in held:
        if rows.table in counts:
            counts[rows.table] += rows.count
    return counts


def fullness_after(before: Fullness, kept: Iterable[KeptRows], held: Iterable[HeldRows], at: datetime) -> Fullness:
    """
    How full the tabs have been, one reading later.

    Args:
        before: as of the reading before.
        kept: what became of that reading's rows.
        held: what the later reading holds.
        at: when it was read; until then it was as the reading before had it.
    """
    earlier = {(rows.now.table, rows.now.tab): marks_of(before, rows, at) for rows in kept if rows.now}
    return {
        place: _with_one_more(whole_marks(before, place[0], at) if place[1] == WHOLE else earlier.get(place, ()), own)
        for place, (own,) in fullness_of(held, at).items()
    }


def marks_of(before: Fullness, rows: KeptRows, at: datetime) -> Sequence[Mark]:
    """The marks of a tab that hold at an instant, the fullest first, with the rows that have now moved out of it."""
    marks = _lasting(before.get((rows.then.table, rows.then.tab), ()), at)
    return [replace(mark, moved=mark.moved + rows.moved) for mark in marks]


def whole_marks(before: Fullness, table: str, at: datetime) -> Sequence[Mark]:
    """The marks of a whole table that hold at an instant, the fullest first."""
    return _lasting(before.get((table, WHOLE), ()), at)


def _lasting(marks: Sequence[Mark], at: datetime) -> Sequence[Mark]:
    """The marks of the last seven days; the last one is that of the reading before, which has held until now."""
    return [*(mark for mark in marks[:-1] if mark.until > at - WITHIN), *(replace(mark, until=at) for mark in marks[-1:])]


def _with_one_more(marks: Sequence[Mark], own: Mark) -> tuple[Mark, ...]:
    """The marks that ask for more than a reading's own, and that one."""
    return (*(mark for mark in marks if mark.count - 2 * mark.moved > own.count), own)
