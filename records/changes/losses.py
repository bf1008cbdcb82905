"""What a new reading has lost against the good ones before it: enough to hold it back and ask the office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from records.changes.fullness import Fullness, fullness_after, fullness_of, marks_of, whole_counts, whole_marks
from records.changes.held_rows import HeldRows, held_rows
from records.changes.kept_rows import KeptRows, kept_rows
from records.cleaning.read import Records
from records.layout.row_kinds import last_filled_row
from records.ledger import Problem, ProblemCode
from records.workbook.columns import AGENCY_TABLES, TABLES
from records.workbook.raw import Workbook

_MANY = 5  # rows that were spoiled at once, not one by one by somebody who is typing
# Not fatal: the rest of the table is read, or of the tab nobody knows that it was one.
_LEAVES_ROWS_OUT = frozenset({ProblemCode.HIDDEN_TAB, ProblemCode.COPIED_TAB, ProblemCode.UNREAD_BLOCK, ProblemCode.UNREAD_TAB})
_SAYS_NO_CELL = frozenset({ProblemCode.EMPTY_TABLE, ProblemCode.UNREAD_TAB})  # nothing to mend that the loss does not say
_AGENCY = frozenset(table.name for table in AGENCY_TABLES)


class LossKind(StrEnum):
    """What was lost."""

    TAB_GONE = "tab_gone"  # a tab with rows that counted is no longer there
    TAB_EMPTIED = "tab_emptied"  # a tab had rows that counted, and has no rows
    TAB_HALVED = "tab_halved"  # a tab has lost more than half of its rows, at once or in the last seven days
    ROWS_SPOILED = "rows_spoiled"  # all rows of a table are there, and more than half of them count no more
    TABLE_UNREADABLE = "table_unreadable"  # a tab or a needed table cannot be read any more: header moved, column gone


@dataclass(frozen=True, slots=True)
class Loss:
    """
    One loss.

    Attributes:
        kind: what was lost.
        tab: the tab as it was known; for a table that no tab holds any more, or whose rows are spoiled, the table's label.
        before, after: rows that count, then and now; after also those that are there and have stopped counting.
        problem: what keeps a tab or table from being read, where the sheet says so; else None.
    """

    kind: LossKind
    tab: str
    before: int
    after: int
    problem: Problem | None = None


@dataclass(frozen=True)
class Judgement:
    """
    What a new reading is worth.

    Attributes:
        losses: what it has lost; it is held back where there are any.
        fullness: what later readings are judged against, once this one may be shown.
    """

    losses: Sequence[Loss]
    fullness: Fullness


def judged(
    before: Workbook, after: Workbook, records_before: Records, records_after: Records, fullness: Fullness | None = None
) -> Judgement:
    """
    What a reading has lost against an earlier good one, and against the fullest of the last seven days.

    Only rows that count are missed: a tab of duplicates, of rejected rows or without a table may go. A row that now counts in
    another tab of its table is not lost, and a tab whose rows were rewritten has lost none. Where nothing else is lost,
    whole tables are compared: a formula that fails all the way down leaves every row in its place.

    Args:
        before: the last good reading.
        after: the new reading.
        records_before: what the last good reading says.
        records_after: what the new one says, looked at on the same day.
        fullness: of the last good reading; None where it is not known: then only that reading is compared.

    Returns:
        No losses where none is worth asking about. The fullness of a reading with losses is only its own: it may be shown
        only once the office has accepted it, and what the office accepts is the new measure.
    """
    old, new = held_rows(records_before), held_rows(records_after)
    kept = kept_rows(before, after, old, new)
    full = fullness or fullness_of(old.values(), before.read_at)
    lost = _Judge(records_before, records_after, full).losses(kept, new.values())
    own = fullness_of(new.values(), after.read_at)
    return Judgement(lost, own if lost else fullness_after(full, kept, new.values(), after.read_at))


def first(workbook: Workbook, records: Records) -> Judgement:
    """What the first reading is worth, or one that nothing can be compared with."""
    return Judgement((), fullness_of(held_rows(records).values(), workbook.read_at))


class _Judge:
    """Compares two readings, the earlier one with how full its tabs have been."""

    def __init__(self, before: Records, after: Records, fullness: Fullness) -> None:
        self.before, self.after, self.fullness, self.at = before, after, fullness, after.read_at
        known = {(problem.tab, problem.code, problem.label) for problem in before.problems}
        new = [problem for problem in after.problems if (problem.tab, problem.code, problem.label) not in known]
        self.problems = [problem for problem in new if problem.cell or problem.code not in _SAYS_NO_CELL]

    def losses(self, kept: Iterable[KeptRows], held: Iterable[HeldRows]) -> Sequence[Loss]:
        """Tab by tab, for each agency may have its own; then tables that cannot be read, though no tab was told."""
        found = [(rows.then.table, self._loss(rows)) for rows in kept]
        told = {table for table, loss in found if loss}
        gone = [name for name in self.after.unreadable if name not in self.before.unreadable and name not in told]
        lost = (*(loss for _, loss in found if loss), *(self._unreadable(name) for name in gone))
        return lost or self._spoiled(whole_counts(held))

    def _loss(self, rows: KeptRows) -> Loss | None:
        """What one tab has lost; its rows that count elsewhere now are there still."""
        problem = self._problem(rows)
        left = rows.left if problem else rows.standing(rows.then.waiting)  # where a column is gone, no row stands for itself
        if left + rows.moved < rows.then.count and (kind := _kind(rows, left, problem)):
            return Loss(kind, rows.then.tab, rows.then.count, left, problem)
        for mark in marks_of(self.fullness, rows, self.at):
            left = rows.left if problem else rows.standing(mark.waiting)
            if mark.is_halved(left):
                return Loss(LossKind.TAB_HALVED, rows.then.tab, mark.count, left)
        return None

    def _problem(self, rows: KeptRows) -> Problem | None:
        """What keeps the table from being read from this tab as it was; None where it is read, or the tab is blank."""
        if rows.tab is None or last_filled_row(rows.tab) < 0:
            return None
        here = [p for p in self.problems if p.tab == rows.tab.name and p.table in (None, rows.then.table)]
        cells = [] if rows.left else here  # of an office table that has no entry left, each cell may be the reason
        grave = [p for p in here if p.fatal or p.code in _LEAVES_ROWS_OUT]
        grave.sort(key=lambda problem: problem.code is ProblemCode.MISSING_TABLE)  # which cell to mend says more than that
        return next(iter([*grave, *cells]), None)

    def _unreadable(self, table: str) -> Loss:
        """A needed table that cannot be read, though each of its tabs seems whole."""
        label = next(known.label for known in TABLES if known.name == table)
        problem = next((p for p in self.problems if p.fatal and p.table == table), None)
        before = len(getattr(self.before, table)) if table in _AGENCY else len(getattr(self.before.programme, table))
        return Loss(LossKind.TABLE_UNREADABLE, label, before, 0, problem)

    def _spoiled(self, counts: Mapping[str, int]) -> Sequence[Loss]:
        """The agency tables of which less than half as many rows count; one row that is just being typed is no matter."""
        lost = []
        for table in AGENCY_TABLES:
            now = counts[table.name]
            marks = whole_marks(self.fullness, table.name, self.at)
            then = next((mark.count for mark in marks if mark.is_halved(now) and mark.count - now >= _MANY), None)
            lost += [Loss(LossKind.ROWS_SPOILED, table.label, then, now)] if then else []
        return lost


def _kind(rows: KeptRows, left: int, problem: Problem | None) -> LossKind | None:
    """What has happened to a tab that has lost rows; None where it has some left."""
    if rows.tab is None:
        return LossKind.TAB_GONE
    if problem or (rows.now is None and last_filled_row(rows.tab) >= 0):
        return LossKind.TABLE_UNREADABLE
    return None if left else LossKind.TAB_EMPTIED
