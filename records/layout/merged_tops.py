"""Merged cells: downwards, which row's value holds for which; across, in which rows one cell fills several columns."""

from collections.abc import Collection

from records.cells.blanks import is_blank
from records.workbook.raw import Tab


def merged_tops(tab: Tab, column: int, first_row: int, end: int | None = None) -> dict[int, int]:
    """
    For each row of a column that is merged with rows above it, the row whose value holds for it.

    Args:
        tab: the tab.
        column: from 0.
        first_row: the first row below the header; a merge that begins above it holds for none.
        end: the first row that no longer belongs to the header; None: all below it do.
    """
    tops: dict[int, int] = {}
    end = len(tab.rows) if end is None else end
    for merge in tab.merges:
        if merge.left == column and merge.top >= first_row:
            below = range(merge.top + 1, min(merge.bottom + 1, end))
            tops.update(dict.fromkeys(below, merge.top))
    return tops


def merged_across(tab: Tab, column: int, others: Collection[int], rows: range) -> frozenset[int]:
    """
    The rows in which a filled cell of a column also fills one of other columns.

    Args:
        tab: the tab.
        column: from 0; the one in which the merges begin, for there the value stands.
        others: the other columns, from 0.
        rows: the rows below one header.
    """
    found: set[int] = set()
    for merge in tab.merges:
        if merge.left != column or merge.top not in rows or not any(column < other <= merge.right for other in others):
            continue
        row = tab.rows[merge.top]
        if column < len(row) and not is_blank(row[column]):
            found.update(range(merge.top, min(merge.bottom + 1, rows.stop)))
    return frozenset(found)
