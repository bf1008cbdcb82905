"""Cells merged downwards: which row's value holds for which."""

from collections.abc import Sequence
from functools import lru_cache

from records.workbook import Merge, Tab


def merged_tops(tab: Tab, column: int, first_row: int) -> dict[int, int]:
    """
    For each row of a column that is merged with rows above it, the row whose value holds for it.

    Args:
        tab: the tab.
        column: from 0.
        first_row: the first row below the header; a merge that begins above it holds for none.
    """
    return _tops(tuple(tab.merges), column, first_row)


@lru_cache(maxsize=4_096)
def _tops(merges: Sequence[Merge], column: int, first_row: int) -> dict[int, int]:
    tops: dict[int, int] = {}
    for merge in merges:
        if merge.left == column and merge.top >= first_row:
            tops.update(dict.fromkeys(range(merge.top + 1, merge.bottom + 1), merge.top))
    return tops
