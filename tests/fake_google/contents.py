"""Tabs and cells of a workbook as the control endpoint takes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from records.workbook.raw import Cell, CellError, LinkedText, Tab, UncomputedFormula
from tests.fake_google.shown import EPOCH


@dataclass(frozen=True)
class RichCell:
    """A text with what Google keeps of it besides, by Google's names: `hyperlink`, `chipRuns`, `textFormatRuns`."""

    text: str
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class LoadingCell:
    """A cell whose formula is still computed: what the values say of it, and what the cell itself shows."""

    in_values: str = "#N/A"
    in_cell: str = "Loading..."


def tab_content(tab: Tab) -> dict[str, Any]:
    merges = [(merge.top, merge.left, merge.bottom, merge.right) for merge in tab.merges]
    rows = [cells_content(row) for row in tab.rows]
    return {"title": tab.name, "rows": rows, "merges": merges, "sheet_id": tab.sheet_id, "hidden": tab.hidden}


def cells_content(row: Sequence[Cell | RichCell | LoadingCell]) -> list[Any]:
    return [_cell(cell) for cell in row]


def _cell(cell: Cell | RichCell | LoadingCell) -> Any:
    """A cell as the control endpoint takes it: a day or time as its serial number and kind, others by what they are."""
    if isinstance(cell, RichCell):
        return {"text": cell.text, "fields": cell.fields}
    if isinstance(cell, LinkedText):
        return {"text": str(cell), "fields": {"hyperlink": str(cell.address)}}
    if isinstance(cell, UncomputedFormula):
        return _cell(LoadingCell())
    if isinstance(cell, LoadingCell):
        return {"loading": [cell.in_values, cell.in_cell]}
    return {"error": cell.shown} if isinstance(cell, CellError) else _moment(cell)


def _moment(cell: Cell) -> Any:
    if isinstance(cell, datetime):
        return {"serial": (cell - EPOCH) / timedelta(days=1), "kind": "DATE_TIME"}
    if isinstance(cell, date):
        return {"serial": (datetime.combine(cell, time()) - EPOCH).days, "kind": "DATE"}
    if isinstance(cell, time):
        return {"serial": (datetime.combine(EPOCH, cell) - EPOCH) / timedelta(days=1), "kind": "TIME"}
    if isinstance(cell, timedelta):
        return {"serial": cell / timedelta(days=1), "kind": "TIME"}
    return cell
