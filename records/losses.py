"""What a new reading has lost against the last good one: enough to hold it back and ask the office."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from records.columns import AGENCY_TABLES, TABLES
from records.filled_rows import Said
from records.held_rows import NOTHING, HeldRows, held_rows
from records.read import Records
from records.tab_pairs import TabPair, tab_pairs
from records.workbook import Workbook

_MANY = 5  # rows that were spoiled at once, not one by one under the hands of whoever is typing


class LossKind(StrEnum):
    """What was lost."""

    TAB_GONE = "tab_gone"  # a tab that had rows of a table is no longer there
    TAB_EMPTIED = "tab_emptied"  # a tab had rows, and has none
    TAB_HALVED = "tab_halved"  # a tab has lost more than half of its rows
    ROWS_SPOILED = "rows_spoiled"  # all rows of a table are there, and more than half of them count no more
    TABLE_UNREADABLE = "table_unreadable"  # a tab or a needed table cannot be read any more: header moved, column gone


@dataclass(frozen=True, slots=True)
class Loss:
    """
    One loss.

    Attributes:
        kind: what was lost.
        tab: the tab as it was known; for a table that no tab holds any more, or whose rows are spoiled, the table's label.
        before, after: rows that hold data, or that count, then and now; 0 where they cannot be read.
    """

    kind: LossKind
    tab: str
    before: int
    after: int


Arrived = Mapping[str | None, Counter[Said]]


def losses(before: Workbook, after: Workbook, records_before: Records, records_after: Records) -> Sequence[Loss]:
    """
    What a reading has lost against an earlier one; nothing where none is worth asking about.

    Tab by tab, for each agency may have its own; then tables that cannot be read although no tab of theirs was told.
    A row that now stands in another tab of its table is not lost, and a tab whose rows were written anew has lost none. Where
    nothing else is lost, the rows that count are compared: a formula that fails all the way down leaves every row in its place.
    """
    old, new = held_rows(before, records_before), held_rows(after, records_after)
    pairs = [_held(pair, old, new) for pair in tab_pairs(before.tabs, after.tabs)]
    arrived = _arrived(pairs)
    found = [(then.table, _loss(then, now, arrived)) for then, now in pairs if then.count]
    told = {table for table, loss in found if loss}
    gone = [name for name in records_after.unreadable if name not in records_before.unreadable and name not in told]
    lost = (*(loss for _, loss in found if loss), *(_unreadable(name, old) for name in gone))
    return lost or _spoiled(records_before, records_after)


def _held(pair: TabPair, old: Mapping[str, HeldRows], new: Mapping[str, HeldRows]) -> tuple[HeldRows, HeldRows | None]:
    """What a tab held, and what it holds; None where it is gone."""
    return old[pair.before.name] if pair.before else NOTHING, new[pair.after.name] if pair.after else None


def _arrived(pairs: Sequence[tuple[HeldRows, HeldRows | None]]) -> Arrived:
    """The rows of each table that stand in a tab in which they did not stand before."""
    arrived: dict[str | None, Counter[Said]] = defaultdict(Counter)
    for then, now in pairs:
        if now and now.table:
            arrived[now.table] += now.rows - (then.rows if then.table == now.table else Counter())
    return arrived


def _loss(then: HeldRows, now: HeldRows | None, arrived: Arrived) -> Loss | None:
    """What one tab has lost; its rows that arrived elsewhere are there still, each in one place."""
    same = now is not None and now.table == then.table
    left = now.count if now and same else 0
    moved = (then.rows - now.rows if now and same else then.rows) & arrived[then.table]
    arrived[then.table].subtract(moved)
    kept = left + moved.total()
    if kept >= then.count:
        return None
    if now is None:
        return Loss(LossKind.TAB_GONE, then.tab, then.count, 0)
    if not same and not now.blank:
        return Loss(LossKind.TABLE_UNREADABLE, then.tab, then.count, 0)
    if left == 0:
        return Loss(LossKind.TAB_EMPTIED, then.tab, then.count, 0)
    return Loss(LossKind.TAB_HALVED, then.tab, then.count, left) if 2 * kept < then.count else None


def _spoiled(before: Records, after: Records) -> Sequence[Loss]:
    """The agency tables of which less than half as many rows count; one row that is just being typed is no matter."""
    counts = [(table.label, len(getattr(before, table.name)), len(getattr(after, table.name))) for table in AGENCY_TABLES]
    return [
        Loss(LossKind.ROWS_SPOILED, label, then, now) for label, then, now in counts if 2 * now < then and then - now >= _MANY
    ]


def _unreadable(table: str, old: Mapping[str, HeldRows]) -> Loss:
    """A needed table that cannot be read, though each of its tabs seems whole."""
    label = next(known.label for known in TABLES if known.name == table)
    return Loss(LossKind.TABLE_UNREADABLE, label, sum(held.count for held in old.values() if held.table == table), 0)
