"""What stands in a Google Sheet besides its figures: tabs with their grids, headings, notes, rules and protected cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from data_sources.google_sheet.answers.grid_cells import cells_of
from data_sources.google_sheet.answers.protected import Protection, protection_of
from data_sources.google_sheet.answers.ranges import quoted
from data_sources.google_sheet.answers.shapes import count_of, text_of, well_formed
from data_sources.google_sheet.answers.tabs import grids, sheet_id_of, tab_of, whole_range
from records.layout.recognise import HEADER_WITHIN
from records.workbook.raw import Cell, Tab, Workbook

Place = tuple[int, int]  # row and column of a cell, from 0
_TOP_ROWS = HEADER_WITHIN + 1  # a header and the first row below it
_AT_ONCE = 40  # tabs whose names go into one address; Google refuses addresses of more than about 8000 characters

_WHOLE = (
    "properties(title,locale,timeZone),"
    "sheets(properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount,frozenRowCount)),"
    "protectedRanges(protectedRangeId,range,description,warningOnly,requestingUserCanEdit))"
)
_TOPS = "sheets(properties(sheetId),data(rowData(values(note,dataValidation(condition(type)),userEnteredValue(formulaValue)))))"


class Asks(Protocol):
    """What may be asked of a sheet."""

    def describe(self, fields: str, *, ranges: Sequence[str] = ()) -> dict[str, Any]:
        """The masked fields of the spreadsheet."""

    def values(self, ranges: Sequence[str], render: str) -> list[list[list[object]]]:
        """The cells of each range."""


@dataclass(frozen=True, slots=True)
class DescribedTab:
    """
    One tab.

    Attributes:
        tab: its name, its id and its cells, days as numbers.
        rows, columns: how far its grid goes.
        frozen: how many rows stay in sight.
        notes: of its first rows, by cell.
        rules: the kind of rule of each cell of its first rows that has one.
        formulas: of its first rows, by cell.
        protections: its protected cells.
    """

    tab: Tab
    rows: int
    columns: int
    frozen: int
    notes: Mapping[Place, str]
    rules: Mapping[Place, str]
    formulas: Mapping[Place, str]
    protections: tuple[Protection, ...]

    @property
    def sheet_id(self) -> int:
        """The id by which a tab stays known."""
        return self.tab.sheet_id or 0


@dataclass(frozen=True, slots=True)
class Described:
    """
    A spreadsheet.

    Attributes:
        title: as people call it.
        locale: such as `vi_VN`.
        time_zone: such as `Asia/Ho_Chi_Minh`.
        tabs: in its order; charts on a tab of their own left out.
    """

    title: str
    locale: str
    time_zone: str
    tabs: tuple[DescribedTab, ...]

    def workbook(self, read_at: datetime) -> Workbook:
        """Its cells as records read them, to find tables and headings; days are numbers."""
        tabs = tuple(described.tab for described in self.tabs)
        return Workbook(self.title, read_at, tabs, locale=self.locale, time_zone=self.time_zone)


def described(api: Asks) -> Described:
    """
    A spreadsheet described, in three requests; more where it has very many tabs.

    Raises:
        SourceUnavailable: it cannot be read, or what came is no description of a spreadsheet.
    """
    with well_formed():
        return _described(api)


def _described(api: Asks) -> Described:
    whole = api.describe(_WHOLE)
    sheets = grids(whole)
    cells = api.values([whole_range(sheet) for sheet in sheets], "UNFORMATTED_VALUE")
    found = _tops(api, [_top(sheet) for sheet in sheets])
    properties = whole["properties"]
    return Described(
        title=text_of(properties["title"]),
        locale=text_of(properties["locale"]),
        time_zone=text_of(properties["timeZone"]),
        tabs=tuple(
            _tab(sheet, cells_of(rows, ()), found.get(sheet_id_of(sheet), {}))
            for sheet, rows in zip(sheets, cells, strict=True)
        ),
    )


def _tops(api: Asks, ranges: Sequence[str]) -> dict[int, dict[Place, Mapping[str, Any]]]:
    """The cells of each tab's first rows, by the tab's id."""
    found: dict[int, dict[Place, Mapping[str, Any]]] = {}
    for start in range(0, len(ranges), _AT_ONCE):
        answer = api.describe(_TOPS, ranges=ranges[start : start + _AT_ONCE])
        found |= {sheet_id_of(sheet): _top_cells(sheet) for sheet in answer.get("sheets", ())}
    return found


def _top(sheet: Mapping[str, Any]) -> str:
    """The first rows of a tab; a range must not leave its grid."""
    return f"{quoted(sheet['properties']['title'])}!1:{min(_TOP_ROWS, _grid(sheet)['rowCount'])}"


def _tab(sheet: Mapping[str, Any], rows: list[list[Cell]], top: Mapping[Place, Mapping[str, Any]]) -> DescribedTab:
    grid = _grid(sheet)
    return DescribedTab(
        tab=tab_of(sheet, rows),
        rows=count_of(grid["rowCount"]),
        columns=count_of(grid["columnCount"]),
        frozen=count_of(grid.get("frozenRowCount", 0)),
        notes={place: text_of(cell["note"]) for place, cell in top.items() if "note" in cell},
        rules={
            place: text_of(cell["dataValidation"]["condition"]["type"])
            for place, cell in top.items()
            if "dataValidation" in cell
        },
        formulas={place: text_of(formula) for place, cell in top.items() if (formula := _formula(cell))},
        protections=tuple(protection_of(protected) for protected in sheet.get("protectedRanges", ())),
    )


def _formula(cell: Mapping[str, Any]) -> object:
    """What a cell computes; nothing that is true where it computes nothing."""
    return cell.get("userEnteredValue", {}).get("formulaValue")


def _grid(sheet: Mapping[str, Any]) -> Mapping[str, int]:
    grid: Mapping[str, int] = sheet["properties"]["gridProperties"]
    return grid


def _top_cells(sheet: Mapping[str, Any]) -> dict[Place, Mapping[str, Any]]:
    """The cells of a tab's first rows that hold anything asked for."""
    rows = [row for block in sheet.get("data", ()) for row in block.get("rowData", ())]
    return {
        (number, index): cell for number, row in enumerate(rows) for index, cell in enumerate(row.get("values", ())) if cell
    }
