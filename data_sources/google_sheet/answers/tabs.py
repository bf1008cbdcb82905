"""The tabs in Google's description of a spreadsheet: which hold cells, how to ask for all of them, where they are merged."""

from collections.abc import Mapping, Sequence
from typing import Any

from data_sources.google_sheet.answers.ranges import quoted
from data_sources.google_sheet.answers.shapes import count_of, text_of
from data_sources.google_sheet.google_failures import BAD_PAYLOAD, GoogleFailure
from records.workbook.raw import Cell, Merge, Tab, column_letters

FIELDS = "properties(title,locale,timeZone),sheets(properties(sheetId,title,index,hidden,gridProperties),merges)"


def grids(described: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """
    The tabs that hold cells, in their order; a chart may have a tab of its own, and that has no grid.

    Raises:
        GoogleFailure: this describes no spreadsheet.
    """
    sheets = described.get("sheets")
    if not isinstance(sheets, list) or "title" not in described.get("properties", ()):
        raise GoogleFailure(BAD_PAYLOAD)
    found = [sheet for sheet in sheets if "gridProperties" in sheet["properties"]]
    return sorted(found, key=lambda sheet: sheet["properties"].get("index", 0))  # Google leaves out what is 0


def whole_range(grid: Mapping[str, Any]) -> str:
    """All cells of a tab. Its name alone would not do: even quoted, `K1` is taken for one cell."""
    properties = grid["properties"]
    last = column_letters(max(0, count_of(properties["gridProperties"]["columnCount"]) - 1))
    return f"{quoted(text_of(properties['title']))}!A:{last}"


def tab_of(grid: Mapping[str, Any], rows: Sequence[Sequence[Cell]]) -> Tab:
    """A tab with its cells and merges, and whether it is hidden."""
    properties = grid["properties"]
    merges = tuple(_merge(block) for block in grid.get("merges", ()))
    hidden = bool(properties.get("hidden", False))  # Google leaves out what is false
    return Tab(text_of(properties["title"]), rows, merges, sheet_id=sheet_id_of(grid), hidden=hidden)


def sheet_id_of(sheet: Mapping[str, Any]) -> int:
    """The id of a tab; Google leaves out an id of 0."""
    return count_of(sheet["properties"].get("sheetId", 0))


def _merge(block: Mapping[str, int]) -> Merge:
    """Google's ends are the first that are out; ours are the last that are in."""
    top, left = block.get("startRowIndex", 0), block.get("startColumnIndex", 0)
    bottom, right = count_of(block["endRowIndex"]), count_of(block["endColumnIndex"])
    return Merge(count_of(top), count_of(left), bottom - 1, right - 1)
