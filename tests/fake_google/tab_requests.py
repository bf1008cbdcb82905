"""Requests about the sheet and its tabs: properties, dimensions, protected ranges."""

import re
from typing import Any
from zoneinfo import available_timezones

from tests.fake_google import schema
from tests.fake_google.answers import refuse
from tests.fake_google.grid_ranges import checked
from tests.fake_google.masks import written
from tests.fake_google.sheets_api import properties
from tests.fake_google.sheets_state import Spreadsheet, Tab
from tests.fake_google.write_masks import fields

Arguments = dict[str, Any]
_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_FIRST_PROTECTED = 740_001


def update_spreadsheet_properties(sheet: Spreadsheet, arguments: Arguments) -> None:
    mask = fields(arguments, schema.PROPERTIES)
    old = {"title": sheet.title, "locale": sheet.locale, "timeZone": sheet.time_zone}
    new = written(old, arguments["properties"], mask)
    if not _LOCALE.fullmatch(new.get("locale", "")):
        refuse(f"Unsupported locale: {new.get('locale')}")
    if new.get("timeZone") not in available_timezones():
        refuse(f"Invalid time zone: {new.get('timeZone')}")
    sheet.title, sheet.locale, sheet.time_zone = new.get("title", ""), new["locale"], new["timeZone"]


def add_sheet(sheet: Spreadsheet, arguments: Arguments) -> Arguments:
    given = arguments.get("properties", {})
    tab = Tab(given.get("sheetId", sheet.free_id()), given.get("title", f"Sheet{len(sheet.tabs) + 1}"))
    tab.grid |= given.get("gridProperties", {})
    tab.hidden = given.get("hidden", False)
    _check_grid(tab.grid)
    sheet.add_tab(tab, given.get("index"))
    return {"properties": properties(sheet, tab)}


def update_sheet_properties(sheet: Spreadsheet, arguments: Arguments) -> None:
    given = arguments["properties"]
    tab = sheet.tab_by_id(given.get("sheetId", 0))
    new = written(properties(sheet, tab), given, fields(arguments, schema.SHEET_PROPERTIES))
    if not new.get("title"):
        refuse("You must specify a title.")
    sheet.rename_tab(tab, new["title"])
    tab.hidden = new.get("hidden", False)
    if all(other.hidden for other in sheet.tabs):
        refuse("You can't hide all the sheets in a document.")
    tab.grid = new.get("gridProperties", {})
    _check_grid(tab.grid)
    del tab.values[tab.grid["rowCount"] :]
    sheet.tabs.remove(tab)
    sheet.tabs.insert(new.get("index", 0), tab)


def delete_sheet(sheet: Spreadsheet, arguments: Arguments) -> None:
    sheet.delete_tab(sheet.tab_by_id(arguments.get("sheetId", 0)))


def append_dimension(sheet: Spreadsheet, arguments: Arguments) -> None:
    tab = sheet.tab_by_id(arguments.get("sheetId", 0))
    tab.grid[_count_name(arguments["dimension"])] += arguments["length"]


def insert_dimension(sheet: Spreadsheet, arguments: Arguments) -> None:
    tab, first, last = _dimensions(sheet, arguments["range"])
    insert = tab.insert_rows if arguments["range"]["dimension"] == "ROWS" else tab.insert_columns
    insert(first, last - first)


def delete_dimension(sheet: Spreadsheet, arguments: Arguments) -> None:
    tab, first, last = _dimensions(sheet, arguments["range"])
    if arguments["range"]["dimension"] != "ROWS":
        refuse("The stand-in deletes only rows.")
    if last - first >= tab.grid["rowCount"]:
        refuse("You can't delete all the rows on the sheet.")
    tab.delete_rows(first, last - first)


def update_dimension_properties(sheet: Spreadsheet, arguments: Arguments) -> None:
    mask = fields(arguments, schema.DIMENSION)
    tab, first, last = _dimensions(sheet, arguments["range"])
    held = tab.lines if arguments["range"]["dimension"] == "ROWS" else tab.columns
    for index in range(first, last):
        held[index] = written(held.get(index, {}), arguments.get("properties", {}), mask)


def add_protected_range(sheet: Spreadsheet, arguments: Arguments) -> Arguments:
    protected = dict(arguments["protectedRange"])
    ids = {part["protectedRangeId"] for tab in sheet.tabs for part in tab.protected}
    protected.setdefault("protectedRangeId", max(ids, default=_FIRST_PROTECTED) + 1)
    if protected["protectedRangeId"] in ids:
        refuse(f"A protected range with ID {protected['protectedRangeId']} already exists.")
    checked(sheet, protected.get("range", {}))
    sheet.tab_by_id(protected.get("range", {}).get("sheetId", 0)).protected.append(protected)
    return {"protectedRange": protected}


def update_protected_range(sheet: Spreadsheet, arguments: Arguments) -> None:
    mask = fields(arguments, schema.PROTECTED)
    tab, old = _protected(sheet, arguments["protectedRange"].get("protectedRangeId"))
    new = written(old, arguments["protectedRange"], mask) | {"protectedRangeId": old["protectedRangeId"]}
    checked(sheet, new.get("range", {}))
    tab.protected.remove(old)
    sheet.tab_by_id(new.get("range", {}).get("sheetId", 0)).protected.append(new)


def delete_protected_range(sheet: Spreadsheet, arguments: Arguments) -> None:
    tab, protected = _protected(sheet, arguments.get("protectedRangeId"))
    tab.protected.remove(protected)


def _protected(sheet: Spreadsheet, key: int | None) -> tuple[Tab, Arguments]:
    found = [(tab, part) for tab in sheet.tabs for part in tab.protected if part["protectedRangeId"] == key]
    return found[0] if found else refuse(f"No protected range with ID: {key}")


def _dimensions(sheet: Spreadsheet, given: Arguments) -> tuple[Tab, int, int]:
    tab = sheet.tab_by_id(given.get("sheetId", 0))
    most = tab.grid[_count_name(given.get("dimension", ""))]
    first, last = given.get("startIndex", 0), given.get("endIndex", most)
    if not 0 <= first < last or first > most:
        refuse(f"Invalid dimension range: {first} to {last} of {most}")
    return tab, first, last


def _count_name(dimension: str) -> str:
    names = {"ROWS": "rowCount", "COLUMNS": "columnCount"}
    if dimension not in names:
        refuse("No dimension specified.")
    return names[dimension]


def _check_grid(grid: dict[str, int]) -> None:
    for one, what in (("row", "rows"), ("column", "columns")):
        if grid.get(f"{one}Count", 0) < 1:
            refuse(f"Must have at least one {one}.")
        if grid.get(f"frozen{one.capitalize()}Count", 0) >= grid[f"{one}Count"]:
            refuse(f"You can't freeze all visible {what} on the sheet.")
