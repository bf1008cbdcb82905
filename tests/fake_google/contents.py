"""Tabs and cells of a workbook as the control endpoint takes them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from records.workbook import Cell, CellError, Tab
from tests.fake_google.shown import EPOCH


def tab_content(tab: Tab) -> dict[str, Any]:
    merges = [(merge.top, merge.left, merge.bottom, merge.right) for merge in tab.merges]
    return {"title": tab.name, "rows": [cells_content(row) for row in tab.rows], "merges": merges, "sheet_id": tab.sheet_id}


def cells_content(row: Sequence[Cell]) -> list[Any]:
    return [_cell(cell) for cell in row]


def _cell(cell: Cell) -> Any:
    """A cell as the control endpoint takes it: a day or time as its serial number and kind."""
    if isinstance(cell, CellError):
        return {"error": cell.shown}
    if isinstance(cell, datetime):
        return {"serial": (cell - EPOCH) / timedelta(days=1), "kind": "DATE_TIME"}
    if isinstance(cell, date):
        return {"serial": (datetime.combine(cell, time()) - EPOCH).days, "kind": "DATE"}
    if isinstance(cell, time):
        return {"serial": (datetime.combine(EPOCH, cell) - EPOCH) / timedelta(days=1), "kind": "TIME"}
    if isinstance(cell, timedelta):
        return {"serial": cell / timedelta(days=1), "kind": "TIME"}
    return cell
