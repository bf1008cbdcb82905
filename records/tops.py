"""Cells merged downwards: which row's value holds for which."""

from records.workbook import Tab


def merged_tops(tab: Tab, column: int, first_row: int) -> dict[int, int]:
    """
    For each row of a column that is merged with rows above it, the row whose value holds for it.

    Args:
        tab: the tab.
        column: from 0.
        first_row: the first row below the header; a merge that begins above it holds for none.
    """
    tops: dict[int, int] = {}
    for merge in tab.merges:
        if merge.left == column and merge.top >= first_row:
            below = range(merge.top + 1, min(merge.bottom + 1, len(tab.rows)))
            tops.update(dict.fromkeys(below, merge.top))
    return tops
