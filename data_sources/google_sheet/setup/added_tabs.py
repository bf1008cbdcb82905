"""The requests that add tabs, widen their grids, keep headings in sight, and set widths."""

from collections.abc import Iterator
from typing import Any

from data_sources.google_sheet.setup.plan import Plan
from records.workbook.blueprint import Blueprint

Request = dict[str, Any]

_COLUMNS = 26  # of a tab that is added: as Google's own new tabs have
_PIXELS = 7.5  # that a character needs
_GUIDE_WIDTH = 820  # pixels


def tab_requests(plan: Plan, blueprint: Blueprint) -> Iterator[Request]:
    """The guide first, then each table's tab: added where there is none, its grid widened where it is too small."""
    yield from _guide(plan, blueprint)
    for tab in plan.open:
        if tab.found is None:
            grid = {"rowCount": tab.rows, "columnCount": max(tab.width, _COLUMNS)}
            yield {"addSheet": {"properties": {"sheetId": tab.sheet_id, "title": tab.name, "gridProperties": grid}}}
        elif tab.found.rows < tab.rows or tab.found.columns < tab.width:
            grid = {"rowCount": max(tab.rows, tab.found.rows), "columnCount": max(tab.width, tab.found.columns)}
            yield _sheet(tab.sheet_id, {"gridProperties": grid}, "gridProperties(rowCount,columnCount)")


def look_requests(plan: Plan) -> Iterator[Request]:
    """Headings kept in sight; widths where we wrote the headings; the column to choose from out of sight."""
    if plan.writes_guide:
        yield _columns(plan.guide_id, 0, {"pixelSize": _GUIDE_WIDTH}, "pixelSize")
    for tab in plan.open:
        if tab.found is None or tab.found.frozen <= tab.header:
            frozen = {"gridProperties": {"frozenRowCount": tab.header + 1}}
            yield _sheet(tab.sheet_id, frozen, "gridProperties.frozenRowCount")
        if not tab.headed:
            for index, column in enumerate(tab.wanted.columns):
                yield _columns(tab.sheet_id, index, {"pixelSize": round(column.width * _PIXELS)}, "pixelSize")
        if tab.choices is not None and not tab.chosen:
            yield _columns(tab.sheet_id, tab.choices, {"hiddenByUser": True}, "hiddenByUser")


def _guide(plan: Plan, blueprint: Blueprint) -> Iterator[Request]:
    """The tab of the guide: added as the first, or the blank one given its name."""
    properties = {"sheetId": plan.guide_id, "title": blueprint.guide_tab, "gridProperties": {"hideGridlines": True}}
    if plan.guide is None:
        yield {"addSheet": {"properties": properties | {"index": 0}}}
    elif plan.writes_guide:
        yield {"updateSheetProperties": {"properties": properties, "fields": "title,gridProperties.hideGridlines"}}


def _sheet(sheet_id: int, properties: dict[str, Any], fields: str) -> Request:
    return {"updateSheetProperties": {"properties": {"sheetId": sheet_id} | properties, "fields": fields}}


def _columns(sheet_id: int, index: int, properties: dict[str, Any], fields: str) -> Request:
    """One column's properties."""
    where = {"sheetId": sheet_id, "dimension": "COLUMNS", "startIndex": index, "endIndex": index + 1}
    return {"updateDimensionProperties": {"range": where, "properties": properties, "fields": fields}}
