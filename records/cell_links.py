"""The address of one cell of a sheet on the web."""

from collections.abc import Iterable

from records.ledger import TabTally


def cell_url(sheet: str | None, sheet_id: object, cell_name: str) -> str | None:
    """
    Where a cell is.

    Args:
        sheet: the address of the spreadsheet; None where the source is a file.
        sheet_id: of the tab, by which it stays known when its name changes; None where it has none.
        cell_name: such as `D17`.

    Returns:
        None where the source is a file.
    """
    if sheet is None or sheet_id is None:
        return None
    return f"{sheet}#gid={sheet_id}&range={cell_name}"


def sheet_ids(tabs: Iterable[TabTally]) -> dict[str, int | None]:
    """What each tab is known by, by its name; a tab with several tables has several tallies, all with its one id."""
    return {tally.tab: tally.sheet_id for tally in tabs}
