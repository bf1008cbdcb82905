"""Rows that repeat a counted row of another tab: a tab of copies counts for nothing, a few copies count with a warning."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from records.column import Reads, Table

# A tab repeats others where so many of its rows, and at least this share of them, do.
FEWEST, SHARE = 3, 0.5
_WHAT = (Reads.AGENCY, Reads.PLACE, Reads.CLAUSE, Reads.CHANNEL)

Key = tuple[object, ...]


@dataclass(frozen=True)
class CopiedTab:
    """
    A tab that repeats others.

    Attributes:
        tab: its name.
        other: the tab that it repeats most.
        rows: how many of its rows are left out: copies, and duplicates of other tabs.
    """

    tab: str
    other: str
    rows: int


@dataclass
class Copies:
    """
    The rows of a table that repeat a counted row of another tab.

    Attributes:
        rejected: the index of each row that is left out, because most of its tab repeats others.
        possible: the index of each that counts.
        tabs: those that repeat others, in the order of the workbook.
    """

    rejected: list[int] = field(default_factory=list)
    possible: list[int] = field(default_factory=list)
    tabs: list[CopiedTab] = field(default_factory=list)


def copies_of(table: Table, counted: pd.DataFrame, duplicates: Sequence[tuple[str, str]]) -> Copies:
    """
    The copies among the counted rows of a table.

    A row is a copy where it has the agency, place, clause or channel and day of a counted row of an earlier tab, or its month
    where its own day is only a month. A tab of months is looked at after all others: it sums them up, wherever it stands.

    Args:
        table: whose rows; one without a day or without a place has no copies.
        counted: the counted rows in the order of the workbook, with `tab`, `month_only` and the fields as used.
        duplicates: for each row that was rejected as a duplicate its tab and the tab of the row that it repeats.
    """
    what = [column.field for column in table.columns if column.reads in _WHAT]
    found = Copies()
    if "date" not in table.fields or counted["tab"].nunique() + len(duplicates) < 2:  # noqa: PLR2004 - a tab and another
        return found
    earlier = _Earlier()
    tabs = [(str(tab), rows) for tab, rows in counted.groupby("tab", sort=False)]
    sums = of_months(counted)
    for tab, rows in sorted(tabs, key=lambda both: both[0] in sums):
        keys = list(rows[[*what, "date", "month_only"]].itertuples(index=True, name=None))
        repeats = {index: other for index, *key, day, month in keys if (other := earlier.tab_of(tuple(key), day, month=month))}
        again = [other for own, other in duplicates if own == tab]
        others = Counter([*repeats.values(), *(other for other in again if other != tab)])
        left_out = len(repeats) + len(again)
        copied = bool(others) and left_out >= FEWEST and left_out >= SHARE * (len(rows) + len(again))
        (found.rejected if copied else found.possible).extend(repeats)
        if copied:
            found.tabs.append(CopiedTab(tab, others.most_common(1)[0][0], left_out))
        for index, *key, day, _ in keys:
            if not (copied and index in repeats):
                earlier.add(tab, tuple(key), day)
    found.tabs.extend(_wholly_duplicate(counted, duplicates))
    return found


def of_months(counted: pd.DataFrame) -> frozenset[str]:
    """The tabs of months: those in which the day of most counted rows is only a month."""
    shares = counted.groupby("tab", sort=False)["month_only"].mean()
    return frozenset(str(tab) for tab in shares.index[shares > SHARE])


def _wholly_duplicate(counted: pd.DataFrame, duplicates: Sequence[tuple[str, str]]) -> Iterator[CopiedTab]:
    """The tabs of which no row counts, because each repeats a row of another tab in every field."""
    there = set(counted["tab"])
    for tab in dict.fromkeys(own for own, _ in duplicates if own not in there):
        others = Counter(other for own, other in duplicates if own == tab and other != tab)
        rows = sum(own == tab for own, _ in duplicates)
        if others and rows >= FEWEST:
            yield CopiedTab(tab, others.most_common(1)[0][0], rows)


class _Earlier:
    """What the tabs looked at so far say, by day and by month."""

    def __init__(self) -> None:
        self._days: dict[tuple[Key, object], str] = {}
        self._months: dict[tuple[Key, tuple[int, int]], str] = {}

    def tab_of(self, what: Key, day: date, *, month: bool) -> str | None:
        """The first tab that says the same of the day; of the month where the day is only a month."""
        return self._days.get((what, day)) or (self._months.get((what, (day.year, day.month))) if month else None)

    def add(self, tab: str, what: Key, day: date) -> None:
        """Another row."""
        self._days.setdefault((what, day), tab)
        self._months.setdefault((what, (day.year, day.month)), tab)
