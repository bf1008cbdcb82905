"""What a new reading has lost against the last good one: enough to hold it back and ask the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from records.read import Records
from records.workbook import Workbook


class LossKind(StrEnum):
    """What was lost."""

    TAB_GONE = "tab_gone"  # a tab that had rows of a table is no longer there
    TAB_EMPTIED = "tab_emptied"  # a tab had rows, and has none
    TAB_HALVED = "tab_halved"  # a tab has lost more than half of its rows
    TABLE_UNREADABLE = "table_unreadable"  # a needed table could be read, and cannot any more (header moved, column gone)


@dataclass(frozen=True, slots=True)
class Loss:
    """
    One loss.

    Attributes:
        kind: what was lost.
        tab: the tab as it was known; for a table that no tab holds any more, the table's label.
        before, after: filled rows below the header, then and now.
    """

    kind: LossKind
    tab: str
    before: int
    after: int


def losses(before: Workbook, after: Workbook, records_before: Records, records_after: Records) -> Sequence[Loss]:
    """What a reading has lost against an earlier one; nothing where none is worth asking about."""
    raise NotImplementedError
