"""The spreadsheets that the stand-in holds, and the edits that people make in them."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from tests.fake_google.answers import refuse
from tests.fake_google.shown import ErrorShown, Loading, is_day

Place = tuple[int, int]  # row and column, from 0
_RICH = ("hyperlink", "chipRuns", "textFormatRuns")  # what belongs to a text, and goes with it


@dataclass
class Tab:
    sheet_id: int
    title: str
    values: list[list[Any]] = field(default_factory=list)  # None, str, bool, number or ErrorShown
    details: dict[Place, dict[str, Any]] = field(default_factory=dict)  # userEnteredFormat, note, dataValidation, links
    grid: dict[str, int] = field(default_factory=lambda: {"rowCount": 1000, "columnCount": 26})
    hidden: bool = False
    merges: list[dict[str, int]] = field(default_factory=list)
    protected: list[dict[str, Any]] = field(default_factory=list)
    conditional: list[dict[str, Any]] = field(default_factory=list)
    columns: dict[int, dict[str, Any]] = field(default_factory=dict)
    lines: dict[int, dict[str, Any]] = field(default_factory=dict)

    def value(self, row: int, column: int) -> Any:
        return self.values[row][column] if row < len(self.values) and column < len(self.values[row]) else None

    def number_format(self, row: int, column: int) -> dict[str, str]:
        return self.details.get((row, column), {}).get("userEnteredFormat", {}).get("numberFormat", {})

    def put(self, row: int, column: int, value: Any) -> None:
        self.values.extend([] for _ in range(row + 1 - len(self.values)))
        cells = self.values[row]
        cells.extend([None] * (column + 1 - len(cells)))
        cells[column] = value
        kept = {name: part for name, part in self.details.pop((row, column), {}).items() if name not in _RICH}
        if kept:
            self.details[row, column] = kept

    def type(self, row: int, cells: Sequence[Any]) -> None:
        """Cells as the client sends them, from column A: a day brings its format with it, as in Google's own editor."""
        for column, cell in enumerate(cells):
            self.put(row, column, _value(cell))
            if isinstance(cell, dict) and "fields" in cell:
                self.details.setdefault((row, column), {}).update(cell["fields"])
            if isinstance(cell, dict) and "kind" in cell and not is_day(self.number_format(row, column)):
                details = self.details.setdefault((row, column), {})
                details["userEnteredFormat"] = details.get("userEnteredFormat", {}) | {"numberFormat": {"type": cell["kind"]}}
        self.grid["rowCount"] = max(self.grid["rowCount"], row + 1)
        self.grid["columnCount"] = max(self.grid["columnCount"], len(cells))

    def copied(self) -> "Tab":
        """Another one with the same in it. What stands in a cell is replaced and never changed within, so both may hold it."""
        made = deepcopy(replace(self, values=[], details={}))
        made.values = [list(row) for row in self.values]
        made.details = {place: dict(details) for place, details in self.details.items()}
        return made

    def last_row(self) -> int:
        """How many rows there are down to the last that holds a value."""
        filled = (number for number, row in enumerate(self.values, 1) if any(cell is not None for cell in row))
        return max(filled, default=0)

    def insert_rows(self, first: int, count: int) -> None:
        if first < len(self.values):
            self.values[first:first] = [[] for _ in range(count)]
        self._move_details(0, first, count)
        self.grid["rowCount"] += count

    def delete_rows(self, first: int, count: int) -> None:
        """Take rows out, counted from 0; merges that reached into them go too."""
        del self.values[first : first + count]
        self._move_details(0, first + count, -count, gone_from=first)
        self.grid["rowCount"] -= count
        kept = [merge for merge in self.merges if merge["endRowIndex"] <= first or merge["startRowIndex"] >= first + count]
        below = {"startRowIndex", "endRowIndex"}
        self.merges = [
            {key: n - count if key in below and merge["startRowIndex"] >= first + count else n for key, n in merge.items()}
            for merge in kept
        ]

    def insert_columns(self, first: int, count: int) -> None:
        for row in self.values:
            if first < len(row):
                row[first:first] = [None] * count
        self._move_details(1, first, count)
        self.grid["columnCount"] += count

    def _move_details(self, axis: int, start: int, by: int, *, gone_from: int | None = None) -> None:
        moved = {}
        for place, details in self.details.items():
            at = list(place)
            if gone_from is not None and gone_from <= at[axis] < start:
                continue
            at[axis] += by if at[axis] >= start else 0
            moved[at[0], at[1]] = details
        self.details = moved


@dataclass
class Spreadsheet:
    key: str
    title: str
    locale: str
    time_zone: str
    role: str | None
    tabs: list[Tab]
    account: str = ""  # of the service account that asks
    version: int = 1
    modified: datetime = field(default_factory=lambda: datetime.now(UTC))

    def copied(self) -> "Spreadsheet":
        """Another one with the same in it."""
        return replace(self, tabs=[tab.copied() for tab in self.tabs])

    def edited(self) -> None:
        self.version += 1
        self.modified = datetime.now(UTC)

    def tab(self, title: str) -> Tab:
        """The tab that people call so; Google knows no difference of case among titles."""
        found = [tab for tab in self.tabs if tab.title.casefold() == title.casefold()]
        return found[0] if found else refuse(f"Unable to parse range: {title}")

    def tab_by_id(self, sheet_id: int) -> Tab:
        found = [tab for tab in self.tabs if tab.sheet_id == sheet_id]
        return found[0] if found else refuse(f"No grid with id: {sheet_id}")

    def free_id(self) -> int:
        return max((tab.sheet_id for tab in self.tabs), default=0) + 97

    def add_tab(self, tab: Tab, index: int | None = None) -> None:
        if any(tab.title.casefold() == other.title.casefold() for other in self.tabs):
            refuse(f'A sheet with the name "{tab.title}" already exists. Please enter another name.')
        if any(tab.sheet_id == other.sheet_id for other in self.tabs):
            refuse(f"A sheet with the ID {tab.sheet_id} already exists.")
        self.tabs.insert(len(self.tabs) if index is None else index, tab)

    def rename_tab(self, tab: Tab, title: str) -> None:
        if any(title.casefold() == other.title.casefold() for other in self.tabs if other is not tab):
            refuse(f'A sheet with the name "{title}" already exists. Please enter another name.')
        tab.title = title

    def delete_tab(self, tab: Tab) -> None:
        if len(self.tabs) == 1:
            refuse("You can't remove all the sheets in a document.")
        self.tabs.remove(tab)


def tab_from(content: dict[str, Any], sheet_id: int) -> Tab:
    """A tab as the client sends it; a merge there counts both ends in, here its end is the first that is out."""
    tab = Tab(sheet_id, content["title"], hidden=content["hidden"])
    for row, cells in enumerate(content["rows"]):
        tab.type(row, cells)
    for top, left, bottom, right in content["merges"]:
        rows = {"startRowIndex": top, "endRowIndex": bottom + 1}
        tab.merges.append(rows | {"startColumnIndex": left, "endColumnIndex": right + 1})
    return tab


def _value(cell: Any) -> Any:
    if isinstance(cell, dict):
        kinds = {"error": ErrorShown, "loading": lambda both: Loading(*both), "text": str, "serial": tidy}
        return next(read(cell[kind]) for kind, read in kinds.items() if kind in cell)
    return None if cell == "" else tidy(cell)


def tidy(value: Any) -> Any:
    """A whole number without its `.0`, as Google writes it."""
    return int(value) if isinstance(value, float) and value == value // 1 else value
