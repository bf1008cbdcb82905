"""Requests about cells: what is typed into them, formats, notes, data validation, merges, conditional formats."""

import re
from typing import Any

from tests.fake_google import schema
from tests.fake_google.a1 import block
from tests.fake_google.answers import Refused, refuse
from tests.fake_google.grid_ranges import Area, checked
from tests.fake_google.masks import Mask, written
from tests.fake_google.sheets_state import Spreadsheet, Tab, tidy
from tests.fake_google.shown import Formula
from tests.fake_google.write_masks import fields

Arguments = dict[str, Any]
_STACK = re.compile(r'=\{"[^"]*"(;"[^"]*")*(;[A-Z]+\d+:[A-Z]+\d+)?\}')
_NUMBER_TYPES = {"TEXT", "NUMBER", "PERCENT", "CURRENCY", "DATE", "TIME", "DATE_TIME", "SCIENTIFIC"}
_CONDITIONS = {  # a condition and the fewest and most values that it takes
    **dict.fromkeys(("ONE_OF_RANGE", "CUSTOM_FORMULA", "TEXT_CONTAINS", "TEXT_EQ", "DATE_EQ", "NUMBER_EQ"), (1, 1)),
    **dict.fromkeys(("NUMBER_GREATER", "NUMBER_GREATER_THAN_EQ", "NUMBER_LESS", "NUMBER_LESS_THAN_EQ"), (1, 1)),
    **dict.fromkeys(("DATE_BEFORE", "DATE_AFTER", "DATE_ON_OR_BEFORE", "DATE_ON_OR_AFTER"), (1, 1)),
    **dict.fromkeys(("NUMBER_BETWEEN", "NUMBER_NOT_BETWEEN", "DATE_BETWEEN", "DATE_NOT_BETWEEN"), (2, 2)),
    **dict.fromkeys(("BLANK", "NOT_BLANK", "DATE_IS_VALID", "TEXT_IS_EMAIL", "TEXT_IS_URL"), (0, 0)),
    "ONE_OF_LIST": (1, 500),
    "BOOLEAN": (0, 2),
}


def update_cells(sheet: Spreadsheet, arguments: Arguments) -> None:
    """With `start` the rows given; with `range` the whole of it, cleared where no row is given."""
    mask = fields(arguments, schema.CELL)
    rows = [row.get("values", []) for row in arguments.get("rows", [])]
    if "start" in arguments:
        start = arguments["start"]
        tab, top, left = sheet.tab_by_id(start.get("sheetId", 0)), start.get("rowIndex", 0), start.get("columnIndex", 0)
        places = [(top + down, left + across) for down, row in enumerate(rows) for across in range(len(row))]
    else:
        area = checked(sheet, arguments.get("range", {}))
        tab, top, left, places = area.tab, area.rows.start, area.columns.start, area.places
    for row, column in places:
        cells = rows[row - top] if row - top < len(rows) else []
        cell = cells[column - left] if column - left < len(cells) else {}
        _check(sheet, cell)
        _write(tab, (row, column), cell, mask)


def repeat_cell(sheet: Spreadsheet, arguments: Arguments) -> None:
    mask = fields(arguments, schema.CELL)
    area, cell = checked(sheet, arguments.get("range", {})), arguments.get("cell", {})
    _check(sheet, cell)
    for place in area.places:
        _write(area.tab, place, cell, mask)


def set_data_validation(sheet: Spreadsheet, arguments: Arguments) -> None:
    """The rule for every cell of the range; without a rule theirs is cleared."""
    area = checked(sheet, arguments.get("range", {}))
    cell = {"dataValidation": arguments["rule"]} if arguments.get("rule") else {}
    _check(sheet, cell)
    for place in area.places:
        _write(area.tab, place, cell, {"dataValidation": {}})


def merge_cells(sheet: Spreadsheet, arguments: Arguments) -> None:
    area = checked(sheet, arguments.get("range", {}))
    if arguments.get("mergeType", "MERGE_ALL") != "MERGE_ALL":
        refuse("The stand-in knows only MERGE_ALL.")
    if any(area.meets(merge) for merge in area.tab.merges):
        refuse("You must select all cells in a merged range to merge or unmerge them.")
    for row, column in area.places[1:]:
        if area.tab.value(row, column) is not None:
            area.tab.put(row, column, None)
    area.tab.merges.append(_bounds(area))


def unmerge_cells(sheet: Spreadsheet, arguments: Arguments) -> None:
    area = checked(sheet, arguments.get("range", {}))
    area.tab.merges = [merge for merge in area.tab.merges if not area.meets(merge)]


def add_conditional_format_rule(sheet: Spreadsheet, arguments: Arguments) -> None:
    ranges = arguments.get("rule", {}).get("ranges", [])
    if not ranges:
        refuse("A conditional format rule needs a range.")
    tab = checked(sheet, ranges[0]).tab
    tab.conditional.insert(arguments.get("index", 0), arguments["rule"])


def delete_conditional_format_rule(sheet: Spreadsheet, arguments: Arguments) -> None:
    tab, index = sheet.tab_by_id(arguments.get("sheetId", 0)), arguments.get("index", 0)
    if index >= len(tab.conditional):
        refuse(f"No conditional format on sheet: {tab.sheet_id} at index: {index}")
    del tab.conditional[index]


def _write(tab: Tab, place: tuple[int, int], cell: Arguments, mask: Mask) -> None:
    row, column = place
    if row >= tab.grid["rowCount"] or column >= tab.grid["columnCount"]:
        refuse(f"Attempting to write row {row}, column {column}, beyond the grid of {tab.title}.")
    whole = not mask or "*" in mask
    if whole or "userEnteredValue" in mask:
        value = _entered(cell.get("userEnteredValue", {}))
        if value is not None or tab.value(row, column) is not None:
            tab.put(row, column, value)
        for below, text in enumerate(value.texts[1:] if isinstance(value, Formula) else (), row + 1):
            tab.put(below, column, text)
    written_details = {key: part for key, part in cell.items() if key in ("userEnteredFormat", "note", "dataValidation")}
    rest = {} if whole else {key: below for key, below in mask.items() if key != "userEnteredValue"}
    if not whole and not rest:
        return
    details = written(tab.details.get(place, {}), written_details, rest)
    tab.details[place] = details
    if not details:
        del tab.details[place]


def _entered(value: Arguments) -> Any:
    if len(value) > 1:
        refuse("Only one kind of value may be set.")
    if "errorValue" in value:
        refuse("Errors cannot be typed.")
    if "formulaValue" in value:
        return _stacked(value["formulaValue"])
    (entered,) = value.values() or (None,)
    kinds = {"stringValue": str, "boolValue": bool, "numberValue": (int, float)}
    if value and not isinstance(entered, kinds[next(iter(value))]):
        refuse(f"Invalid value {value}")
    return None if entered == "" else tidy(entered)


def _stacked(typed: str) -> Formula:
    """A formula that stacks texts, perhaps cells: `={"a";"b";B2:B9}`. Only its texts are computed."""
    if not _STACK.fullmatch(typed):
        refuse(f"The stand-in does not compute {typed}")
    return Formula(typed, re.findall(r'"([^"]*)"', typed))


def _check(sheet: Spreadsheet, cell: Arguments) -> None:
    number_format = cell.get("userEnteredFormat", {}).get("numberFormat")
    if number_format is not None and number_format.get("type") not in _NUMBER_TYPES:
        refuse(f"Invalid number format {number_format}")
    if "dataValidation" not in cell:
        return
    condition = cell["dataValidation"].get("condition", {})
    values = [value.get("userEnteredValue", "") for value in condition.get("values", [])]
    fewest, most = _CONDITIONS.get(condition.get("type", ""), (1, 0))
    if not fewest <= len(values) <= most:
        refuse(f"Invalid condition {condition.get('type')} with {len(values)} values")
    if condition["type"] == "ONE_OF_RANGE":
        _check_source(sheet, values[0])


def _check_source(sheet: Spreadsheet, formula: str) -> None:
    try:
        block(sheet, formula.removeprefix("="))
    except Refused:
        formula = ""
    if not formula.startswith("="):
        refuse("Invalid ConditionValue.userEnteredValue: the range of a ONE_OF_RANGE must be written as ='Tab'!A1:A.")


def _bounds(area: Area) -> dict[str, int]:
    rows = {"startRowIndex": area.rows.start, "endRowIndex": area.rows.stop}
    return rows | {"startColumnIndex": area.columns.start, "endColumnIndex": area.columns.stop}
