"""The address of one cell of a sheet on the web."""


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
