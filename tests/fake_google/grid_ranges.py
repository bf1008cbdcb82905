"""Grid ranges of requests: half open, open ended where an end is missing, inside their tab's grid."""

from dataclasses import dataclass
from typing import Any

from tests.fake_google.answers import refuse
from tests.fake_google.sheets_state import Spreadsheet, Tab


@dataclass(frozen=True)
class Area:
    tab: Tab
    rows: range
    columns: range

    @property
    def places(self) -> list[tuple[int, int]]:
        return [(row, column) for row in self.rows for column in self.columns]

    def meets(self, other: dict[str, int]) -> bool:
        """Whether a merge has a cell in common with it."""
        across = other["startColumnIndex"] < self.columns.stop and other["endColumnIndex"] > self.columns.start
        return across and other["startRowIndex"] < self.rows.stop and other["endRowIndex"] > self.rows.start


def checked(sheet: Spreadsheet, given: dict[str, Any]) -> Area:
    """The area of a grid range; refused where it is empty or leaves its tab's grid."""
    tab = sheet.tab_by_id(given.get("sheetId", 0))
    sides = []
    for side, most in (("Row", tab.grid["rowCount"]), ("Column", tab.grid["columnCount"])):
        start, end = given.get(f"start{side}Index", 0), given.get(f"end{side}Index", most)
        if not 0 <= start < end:
            refuse(f"The start {side.lower()} {start} must be before the end {end}.")
        if end > most:
            refuse(f"Range exceeds grid limits. Max {side.lower()}s: {most}, asked for: {end}")
        sides.append(range(start, end))
    return Area(tab, *sides)
