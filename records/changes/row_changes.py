"""What a change between two readings is: of a row, of its cells, of the tabs."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum

from records.workbook.raw import Cell


class RowChange(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """
    One cell that says something else.

    Attributes:
        cell: its address now; in the column where it stood if that is gone.
        heading: what stands above it; a column's letters where nothing does.
        before, after: as shown, masked, days as ISO; None for a blank cell.
    """

    cell: str
    heading: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """
    One row that was added, changed or deleted.

    Attributes:
        change: which of them.
        tab: as it is called now; for a deleted row as it was called.
        row_before, row_after: as the sheet counts; None where it did not stand there.
        agency: the key of the agency whose row it is, where one was understood.
        cells: what changed; empty for an added or deleted row.
        headings, values: for an added or deleted row what it says: each filled cell's heading and the cell itself, as typed.
        columns: the column from 0 of each of these.
    """

    change: RowChange
    tab: str
    row_before: int | None
    row_after: int | None
    agency: str | None
    cells: tuple[ChangedCell, ...] = ()
    headings: tuple[str, ...] = ()
    values: tuple[Cell, ...] = ()
    columns: tuple[int, ...] = ()


@dataclass(frozen=True)
class Differences:
    """
    All changes from one reading to another.

    Attributes:
        rows: in the order of the tabs and rows now, deleted rows where they would stand; those of tabs that are gone last.
        tabs_added, tabs_gone: by name.
        tabs_renamed: the names before and after.
    """

    rows: tuple[ChangedRow, ...]
    tabs_added: tuple[str, ...] = ()
    tabs_gone: tuple[str, ...] = ()
    tabs_renamed: tuple[tuple[str, str], ...] = ()

    def of(self, change: RowChange) -> tuple[ChangedRow, ...]:
        """The rows to which one thing happened."""
        return tuple(row for row in self.rows if row.change is change)

    def by_agency(self) -> dict[str | None, Counter[RowChange]]:
        """How many rows of each agency were added, changed and deleted; None: rows of no known agency."""
        counts: dict[str | None, Counter[RowChange]] = defaultdict(Counter)
        for row in self.rows:
            counts[row.agency][row.change] += 1
        return dict(counts)
