"""Cells merged downwards: which row's value holds for which."""

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
