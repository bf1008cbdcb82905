"""Merged cells: downwards, which row's value holds for which; across, in which rows one cell fills several columns."""

from collections.abc import Collection, Iterable

from records.cells.blanks import is_blank
from records.workbook.raw import Merge, Tab


def merged_tops(merges: Iterable[Merge], column: int, rows: range) -> dict[int, int]:
    """
    The row whose value holds for each row of a column that is merged with rows above it.

    Args:
        merges: of the tab.
        column: from 0.
        rows: those below one header; a merge that begins above them holds for none.
    """
    tops: dict[int, int] = {}
    for merge in merges:
        if merge.left == column and merge.top in rows:
            below = range(merge.top + 1, min(merge.bottom + 1, rows.stop))
            tops.update(dict.fromkeys(below, merge.top))
    return tops


def merged_across(tab: Tab, merges: Iterable[Merge], column: int, others: Collection[int], rows: range) -> frozenset[int]:
    """
    The rows in which a filled cell of `column` is merged over one of `others`.

    Args:
        tab: the tab.
        merges: of the tab.
        column: from 0; the one in which the merges begin, for there the value stands.
        others: the other columns, from 0.
        rows: those below one header.
    """
    found: set[int] = set()
    for merge in merges:
        if merge.left != column or merge.top not in rows or not any(column < other <= merge.right for other in others):
            continue
        row = tab.rows[merge.top]
        if column < len(row) and not is_blank(row[column]):
            found.update(range(merge.top, min(merge.bottom + 1, rows.stop)))
    return frozenset(found)
