"""Sheets v4, writing: `spreadsheets.batchUpdate`, all of it or nothing."""

from collections.abc import Callable
from typing import Any

from tests.fake_google import cell_requests, schema, tab_requests
from tests.fake_google.answers import Refused, refuse
from tests.fake_google.schema import (
    CELL,
    CONDITIONAL,
    DIMENSION,
    DIMENSIONS,
    PROPERTIES,
    PROTECTED,
    RANGE,
    ROW,
    SHEET_PROPERTIES,
)
from tests.fake_google.sheets_state import Spreadsheet

Reply = dict[str, Any]
Work = Callable[[Spreadsheet, dict[str, Any]], Reply | None]
_NONE = None  # a plain value

_REQUESTS: dict[str, tuple[Work, schema.Message]] = {
    "updateSpreadsheetProperties": (tab_requests.update_spreadsheet_properties, {"properties": PROPERTIES, "fields": _NONE}),
    "addSheet": (tab_requests.add_sheet, {"properties": SHEET_PROPERTIES}),
    "updateSheetProperties": (tab_requests.update_sheet_properties, {"properties": SHEET_PROPERTIES, "fields": _NONE}),
    "deleteSheet": (tab_requests.delete_sheet, {"sheetId": _NONE}),
    "appendDimension": (tab_requests.append_dimension, {"sheetId": _NONE, "dimension": _NONE, "length": _NONE}),
    "insertDimension": (tab_requests.insert_dimension, {"range": DIMENSIONS, "inheritFromBefore": _NONE}),
    "deleteDimension": (tab_requests.delete_dimension, {"range": DIMENSIONS}),
    "updateDimensionProperties": (
        tab_requests.update_dimension_properties,
        {"range": DIMENSIONS, "properties": DIMENSION, "fields": _NONE},
    ),
    "addProtectedRange": (tab_requests.add_protected_range, {"protectedRange": PROTECTED}),
    "updateProtectedRange": (tab_requests.update_protected_range, {"protectedRange": PROTECTED, "fields": _NONE}),
    "deleteProtectedRange": (tab_requests.delete_protected_range, {"protectedRangeId": _NONE}),
    "updateCells": (
        cell_requests.update_cells,
        {"rows": ROW, "fields": _NONE, "range": RANGE, "start": {"sheetId": _NONE, "rowIndex": _NONE, "columnIndex": _NONE}},
    ),
    "repeatCell": (cell_requests.repeat_cell, {"range": RANGE, "cell": CELL, "fields": _NONE}),
    "setDataValidation": (cell_requests.set_data_validation, {"range": RANGE, "rule": schema.VALIDATION}),
    "mergeCells": (cell_requests.merge_cells, {"range": RANGE, "mergeType": _NONE}),
    "unmergeCells": (cell_requests.unmerge_cells, {"range": RANGE}),
    "addConditionalFormatRule": (cell_requests.add_conditional_format_rule, {"rule": CONDITIONAL, "index": _NONE}),
    "deleteConditionalFormatRule": (cell_requests.delete_conditional_format_rule, {"sheetId": _NONE, "index": _NONE}),
}
_MORE = {"includeSpreadsheetInResponse", "responseRanges", "responseIncludeGridData"}


def batch_update(sheet: Spreadsheet, content: dict[str, Any]) -> tuple[Spreadsheet, list[Reply]]:
    """The sheet as all requests leave it, and their replies; the sheet given is not changed."""
    if unknown := sorted(content.keys() - _MORE - {"requests"}):
        refuse(f'Invalid JSON payload received. Unknown name "{unknown[0]}": Cannot find field.')
    if not content.get("requests"):
        refuse("Must specify at least one request.")
    for number, request in enumerate(content["requests"]):
        _check(request, f"requests[{number}]")
    changed = sheet.copied()
    replies = [_done(changed, request, number) for number, request in enumerate(content["requests"])]
    changed.edited()
    return changed, replies


def _check(request: dict[str, Any], path: str) -> None:
    for name in request:
        if name not in _REQUESTS:
            refuse(f"Invalid JSON payload received. Unknown name \"{name}\" at '{path}': Cannot find field.")
    if len(request) != 1:
        refuse(f"Invalid value at '{path}' (oneof), exactly one kind of request must be set.")
    (name, arguments), *_ = request.items()
    schema.check_payload(arguments, _REQUESTS[name][1], f"{path}.{_snake(name)}")


def _done(sheet: Spreadsheet, request: dict[str, Any], number: int) -> Reply:
    (name, arguments), *_ = request.items()
    try:
        reply = _REQUESTS[name][0](sheet, arguments)
    except Refused as refusal:
        refuse(f"Invalid requests[{number}].{name}: {refusal.message}")
    return {name: reply} if reply else {}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
