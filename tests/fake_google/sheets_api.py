"""Sheets v4, reading: `spreadsheets.get` and `values:batchGet`."""

import re
from collections.abc import Iterable
from typing import Any

from tests.fake_google import masks, schema
from tests.fake_google.a1 import Block, block
from tests.fake_google.answers import refuse
from tests.fake_google.sheets_state import Spreadsheet, Tab
from tests.fake_google.shown import ErrorShown, Formula, Loading, is_day, shown

_RENDERS = ("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA")
_TYPED_LINK = re.compile(r"https?://\S+")  # the editor makes a link of it by itself
_ERROR_TYPES = {"#DIV/0!": "DIVIDE_BY_ZERO", "#N/A": "N_A", "#NUM!": "NUM", "#NULL!": "NULL_VALUE"}


def spreadsheet(sheet: Spreadsheet, fields: str, ranges: list[str], *, grid_data: bool = False) -> dict[str, Any]:
    """The resource, through its fields mask; with ranges only the tabs that they reach."""
    mask = masks.parsed(fields) if fields else {}
    schema.check_mask(mask, schema.SPREADSHEET, fields)
    of_sheets = mask.get("sheets", {} if not mask else None)
    with_data = grid_data if not mask else of_sheets is not None and (not of_sheets or "data" in of_sheets)
    blocks = [block(sheet, text) for text in ranges]
    tabs = [tab for tab in sheet.tabs if not blocks or any(part.tab is tab for part in blocks)]
    whole = {
        "spreadsheetId": sheet.key,
        "properties": {"title": sheet.title, "locale": sheet.locale, "autoRecalc": "ON_CHANGE", "timeZone": sheet.time_zone},
        "sheets": [_tab(sheet, tab, blocks, with_data=with_data) for tab in tabs],
        "spreadsheetUrl": f"https://docs.google.com/spreadsheets/d/{sheet.key}/edit",
    }
    return masks.through(mask, whole)


def batch_get(sheet: Spreadsheet, ranges: list[str], render: str, dates: str) -> dict[str, Any]:
    """The values of each range by rows: trailing blanks left out, inner ones are empty texts."""
    if render not in _RENDERS:
        refuse(f"Invalid value at 'value_render_option' (type.googleapis.com/ValueRenderOption), \"{render}\"")
    found = []
    for part in [block(sheet, text) for text in ranges]:
        rows = _trimmed(_rendered(sheet, part, render, dates))
        found.append({"range": str(part), "majorDimension": "ROWS"} | ({"values": rows} if rows else {}))
    return {"spreadsheetId": sheet.key, "valueRanges": found}


def properties(sheet: Spreadsheet, tab: Tab) -> dict[str, Any]:
    """The properties of a tab; Google leaves out what is 0 or false."""
    every = {"sheetId": tab.sheet_id, "title": tab.title, "index": sheet.tabs.index(tab), "sheetType": "GRID"}
    every |= {"gridProperties": {key: number for key, number in tab.grid.items() if number}, "hidden": tab.hidden}
    return {key: value for key, value in every.items() if value not in (0, False) or key == "index"}


def _tab(sheet: Spreadsheet, tab: Tab, blocks: list[Block], *, with_data: bool) -> dict[str, Any]:
    found = {
        "properties": properties(sheet, tab),
        "merges": [_own(merge, tab) for merge in tab.merges],
        "protectedRanges": [_protected(sheet, tab, part) for part in tab.protected],
        "conditionalFormats": tab.conditional,
    }
    if with_data:
        parts = [part for part in blocks if part.tab is tab] or [_used(tab)]
        found["data"] = [_grid_data(sheet, part) for part in parts]
    return {key: value for key, value in found.items() if value}


def _protected(sheet: Spreadsheet, tab: Tab, part: dict[str, Any]) -> dict[str, Any]:
    """Protected cells; Google says whether the one who asks may change them, and to those alone who else may."""
    users = part.get("editors", {}).get("users", [])
    may = sheet.role == "writer" and (part.get("warningOnly", False) or not users or sheet.account in users)
    seen = {key: value for key, value in part.items() if value is not False and (may or key != "editors")}
    return seen | {"range": _own(part.get("range", {}), tab)} | ({"requestingUserCanEdit": True} if may else {})


def _own(grid_range: dict[str, int], tab: Tab) -> dict[str, int]:
    return ({"sheetId": tab.sheet_id} if tab.sheet_id else {}) | {key: n for key, n in grid_range.items() if key != "sheetId"}


def _used(tab: Tab) -> Block:
    rows = max([len(tab.values), *(row + 1 for row, _ in tab.details)])
    columns = max([1, *map(len, tab.values), *(column + 1 for _, column in tab.details)])
    return Block(tab, 0, 0, rows, columns)


def _grid_data(sheet: Spreadsheet, part: Block) -> dict[str, Any]:
    tab, used = part.tab, _used(part.tab)
    rows = []
    for row in range(part.top, min(part.bottom, used.bottom)):
        cells = [_cell(sheet, tab, row, column) for column in range(part.left, min(part.right, used.right))]
        while cells and not cells[-1]:
            cells.pop()
        rows.append({"values": cells} if cells else {})
    starts = {"startRow": part.top, "startColumn": part.left}
    columns = [{"pixelSize": 100} | tab.columns.get(column, {}) for column in range(part.left, part.right)]
    lines = [{"pixelSize": 21} | tab.lines.get(row, {}) for row in range(part.top, part.bottom)]
    data = ({"rowData": rows} if rows else {}) | {"rowMetadata": lines, "columnMetadata": columns}
    return {key: value for key, value in starts.items() if value} | data


def _cell(sheet: Spreadsheet, tab: Tab, row: int, column: int) -> dict[str, Any]:
    details, value = tab.details.get((row, column), {}), tab.value(row, column)
    cell = dict(details)
    if "userEnteredFormat" in details:
        cell["effectiveFormat"] = details["userEnteredFormat"]
    if value is None:
        return cell
    if isinstance(value, ErrorShown):
        kind = "LOADING" if isinstance(value, Loading) else _ERROR_TYPES.get(value, value.strip("#!?"))
        typed, effective = {"formulaValue": f"={value}"}, {"errorValue": {"type": kind, "message": ""}}
    elif isinstance(value, Formula):
        typed, effective = {"formulaValue": value.typed}, {"stringValue": str(value)}
    else:
        kind = "boolValue" if isinstance(value, bool) else "stringValue" if isinstance(value, str) else "numberValue"
        typed = effective = {kind: value}
    text = value.in_cell if isinstance(value, Loading) else shown(value, tab.number_format(row, column), sheet.locale)
    if type(value) is str and _TYPED_LINK.fullmatch(value) and not cell.keys() & {"hyperlink", "chipRuns", "textFormatRuns"}:
        cell["hyperlink"] = value
    return cell | {"userEnteredValue": typed, "effectiveValue": effective, "formattedValue": text}


def _rendered(sheet: Spreadsheet, part: Block, render: str, dates: str) -> Iterable[list[Any]]:
    tab = part.tab
    for row in range(part.top, min(part.bottom, len(tab.values))):
        yield [
            _render(value, tab.number_format(row, column), sheet.locale, render, dates)
            for column, value in enumerate(tab.values[row][part.left : part.right], part.left)
        ]


def _render(value: Any, number_format: dict[str, str], locale: str, render: str, dates: str) -> Any:
    if value is None:
        return ""
    as_text = render == "FORMATTED_VALUE" or (dates == "FORMATTED_STRING" and is_day(number_format))
    return shown(value, number_format, locale) if as_text else value


def _trimmed(rows: Iterable[list[Any]]) -> list[list[Any]]:
    kept = []
    for row in rows:
        end = len(row)
        while end and row[end - 1] == "":
            end -= 1
        kept.append(row[:end])
    while kept and not kept[-1]:
        kept.pop()
    return kept
