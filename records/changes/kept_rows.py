"""What became of the rows that counted in an earlier reading: still there, moved to another tab of their table, or gone."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from records.changes.held_rows import HeldRows, Place, Said
from records.changes.tab_pairs import TabPair, tab_pairs
from records.workbook.raw import Tab, Workbook

Held = Mapping[Place, HeldRows]


@dataclass(frozen=True)
class KeptRows:
    """
    What became of the rows of one table in one tab.

    Attributes:
        then: what the tab gave to the table.
        now: what it gives; None where it gives nothing to this table any more.
        tab: the tab as it is now; None where it is gone.
        moved: rows that counted here and now count in another tab of the table, in which they did not count before.
    """

    then: HeldRows
    now: HeldRows | None
    tab: Tab | None
    moved: int

    @property
    def left(self) -> int:
        """Rows that count in the tab now."""
        return self.now.count if self.now else 0

    def standing(self, waiting_then: int) -> int:
        """Rows in the tab that count or have stopped counting, where so many were waiting before."""
        return self.left + max(0, self.now.waiting - waiting_then) if self.now else 0


def kept_rows(before: Workbook, after: Workbook, old: Held, new: Held) -> Sequence[KeptRows]:
    """
    What became of the rows of each table and tab of an earlier reading.

    Args:
        before: the earlier reading, by whose ids and names a tab is known again.
        after: the later reading.
        old: what the tabs of the earlier reading hold.
        new: what the tabs of the later reading hold.

    Returns:
        One entry for each entry of `old`, in the order of the later workbook, tabs that are gone last.
    """
    pairs = tab_pairs(before.tabs, after.tabs)
    both = [(then, now, pair.after) for pair in pairs for then, now in _in_both(pair, old, new)]
    arrived = _arrived(both)
    return [_kept(then, now, tab, arrived[then.table]) for then, now, tab in both if then]


def _in_both(pair: TabPair, old: Held, new: Held) -> list[tuple[HeldRows | None, HeldRows | None]]:
    """What one tab gave and gives, table by table."""
    then = {table: held for (table, tab), held in old.items() if pair.before and tab == pair.before.name}
    now = {table: held for (table, tab), held in new.items() if pair.after and tab == pair.after.name}
    return [(then.get(table), now.get(table)) for table in dict.fromkeys((*then, *now))]


def _arrived(both: Sequence[tuple[HeldRows | None, HeldRows | None, Tab | None]]) -> dict[str, Counter[Said]]:
    """The rows of each table that count in a tab in which they did not count before."""
    arrived: dict[str, Counter[Said]] = defaultdict(Counter)
    for then, now, _ in both:
        if now:
            arrived[now.table] += now.rows - (then.rows if then else Counter())
    return arrived


def _kept(then: HeldRows, now: HeldRows | None, tab: Tab | None, arrived: Counter[Said]) -> KeptRows:
    """One entry; each row that arrived elsewhere stands for one that left."""
    moved = (then.rows - now.rows if now else then.rows) & arrived
    arrived.subtract(moved)
    return KeptRows(then, now, tab, moved.total())
