"""Rows that repeat a counted row of another tab: a tab of copies counts for nothing, a few copies count with a warning."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from records.ledger import COUNTED, Verdict
from records.row_keys import row_keys
from records.workbook.column import Reads, Table

# A tab repeats others where so many of its rows, and at least this share of them, do.
FEWEST, SHARE = 3, 0.5
FEWEST_WHOLE = 2  # rows that repeat another tab, where no row of their own tab counts
_WHAT = (Reads.AGENCY, Reads.PLACE, Reads.CLAUSE, Reads.CHANNEL)

Key = tuple[object, ...]
Said = tuple[object, ...]  # by one row, in the order of its table's fields; None where a cell is blank or cannot be used


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


@dataclass(frozen=True)
class OfficeCopies:
    """
    What the office sees to, and no agency is asked to mend.

    Attributes:
        rows: of tabs that repeat others, by tab and number.
        tabs: those of these tabs that are not among the problems of the sheet.
    """

    rows: frozenset[tuple[str, int]] = frozenset()
    tabs: tuple[CopiedTab, ...] = ()


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
    earlier, sums = _Earlier(), of_months(counted)
    tabs = [(str(tab), rows[[*what, "date", "month_only"]]) for tab, rows in counted.groupby("tab", sort=False)]
    for tab, rows in sorted(tabs, key=lambda both: both[0] in sums):
        repeats = earlier.tabs_of(rows)
        copied = _copied_tab(tab, len(rows), list(repeats.values()), [other for own, other in duplicates if own == tab])
        if copied:
            found.tabs.append(copied)
        (found.rejected if copied else found.possible).extend(repeats)
        earlier.add(tab, rows.drop(index=list(repeats)) if copied else rows)
    found.tabs.extend(_wholly_duplicate(counted, duplicates))
    return found


def _copied_tab(tab: str, counted: int, repeats: Sequence[str], again: Sequence[str]) -> CopiedTab | None:
    """The tab, where it repeats others: the tabs that its copies and its duplicates repeat tell."""
    others = Counter([*repeats, *(other for other in again if other != tab)])
    left_out = len(repeats) + len(again)
    if not others or left_out < FEWEST or left_out < SHARE * (counted + len(again)):
        return None
    return CopiedTab(tab, others.most_common(1)[0][0], left_out)


def of_months(counted: pd.DataFrame) -> frozenset[str]:
    """The tabs of months: those in which the day of most counted rows is only a month."""
    if not counted["month_only"].any():
        return frozenset()
    shares = counted.groupby("tab", sort=False)["month_only"].mean()
    return frozenset(str(tab) for tab in shares.index[shares > SHARE])


def _wholly_duplicate(counted: pd.DataFrame, duplicates: Sequence[tuple[str, str]]) -> Iterator[CopiedTab]:
    """The tabs of which no row counts, because each repeats a row of another tab in every field."""
    there = set(counted["tab"])
    for tab in dict.fromkeys(own for own, _ in duplicates if own not in there):
        copied = _copied_tab(tab, 0, (), [other for own, other in duplicates if own == tab])
        if copied:
            yield copied


def left_to_office(rows: pd.DataFrame, again: pd.Series, copies: Copies, said: Sequence[Said]) -> OfficeCopies:
    """
    The rows that nobody who sent them has to mend, for they stand in a tab that repeats another one.

    Such is a tab that `copies` names, or one of which no row counts while two rows or more, and at least half, repeat rows of
    other tabs in every field. Of both the rows that repeat another are the office's; of the second also faulty ones that say
    what a row of another tab says, in every cell that can be used: that one is mended, or is to be.

    Args:
        rows: of a table, each with its verdict.
        again: of each duplicate the tab of the row that it repeats.
        copies: of the same table.
        said: by each of the same rows.
    """
    if again.empty and not copies.rejected:
        return OfficeCopies()
    others: dict[str, Counter[str]] = {}
    apart = again[again != rows.loc[again.index, "tab"]]
    for tab, other in zip(rows.loc[apart.index, "tab"], apart, strict=True):
        others.setdefault(str(tab), Counter())[str(other)] += 1
    counting, seen = set(rows.loc[rows["verdict"].isin(COUNTED), "tab"]), Counter(rows["tab"])
    whole = {
        tab: CopiedTab(tab, found.most_common(1)[0][0], found.total())
        for tab, found in others.items()
        if tab not in counting and found.total() >= max(FEWEST_WHOLE, SHARE * seen[tab])
    }
    named = {copied.tab for copied in copies.tabs}
    repeats = rows.loc[[*apart.index, *copies.rejected]]
    mine = repeats[repeats["tab"].isin({*named, *whole})]
    faulty = rows.index[rows["tab"].isin(list(whole)) & (rows["verdict"] == str(Verdict.REJECTED))].difference(mine.index)
    elsewhere = rows.loc[_said_elsewhere(said, rows["tab"].tolist(), faulty.tolist())] if len(faulty) else mine
    small = tuple(copied for tab, copied in whole.items() if tab not in named)
    return OfficeCopies(row_keys(mine) | row_keys(elsewhere), small)


def _said_elsewhere(said: Sequence[Said], tabs: Sequence[str], faulty: Iterable[int]) -> list[int]:
    """Which of some rows say nothing, in the cells that can be used, that one row of another tab does not say as well."""
    saying: dict[tuple[int, object], list[int]] = {}  # the rows that say a value in a field
    for index, row in enumerate(said):
        for part in enumerate(row):
            saying.setdefault(part, []).append(index)
    found = []
    for index in faulty:
        parts = [(at, value) for at, value in enumerate(said[index]) if value is not None]
        # Only rows that say the rarest of its values can say all: to look through every row would take minutes.
        like = min((saying[part] for part in parts), key=len, default=range(len(said)))
        if any(tabs[other] != tabs[index] and all(said[other][at] == value for at, value in parts) for other in like):
            found.append(index)
    return found


class _Earlier:
    """What the tabs looked at so far say, by day and by month."""

    def __init__(self) -> None:
        self._days: dict[Key, str] = {}
        self._months: dict[Key, str] = {}

    def tabs_of(self, rows: pd.DataFrame) -> dict[int, str]:
        """The tab that each row repeats, by the index of the row."""
        found: dict[int, str] = {}
        for index, *what, day, month_only in rows.itertuples(name=None):
            other = self._days.get((*what, day)) or (self._months.get(_month(what, day)) if month_only else None)
            if other:
                found[index] = other
        return found

    def add(self, tab: str, rows: pd.DataFrame) -> None:
        """The counted rows of one more tab."""
        for _, *what, day, _ in rows.itertuples(name=None):
            self._days.setdefault((*what, day), tab)
            self._months.setdefault(_month(what, day), tab)


def _month(what: Sequence[object], day: date) -> Key:
    return (*what, day.year, day.month)
