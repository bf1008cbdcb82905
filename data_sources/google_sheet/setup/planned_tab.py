"""One tab as it will stand after the setting up, and what of it stands already."""

from collections.abc import Mapping
from dataclasses import dataclass

from data_sources.google_sheet.answers.described import DescribedTab
from data_sources.google_sheet.answers.protected import Block
from records.cells.blanks import is_empty
from records.layout.recognise import Header, find_agency_header, find_office_header
from records.workbook.blueprint import BlueprintTab


@dataclass(frozen=True, slots=True)
class PlannedTab:
    """
    A tab as it will stand.

    Attributes:
        wanted: what the blueprint has for it.
        found: the tab that holds it already; None: it is added.
        sheet_id, name: of the tab, found or added.
        header: the row of its headings, from 0.
        headed: whether the headings stand already.
        columns: the column of each field, from 0; a field whose heading is missing has none.
        free: the first row below the last in which anything was typed.
        choices: the column to choose from, from 0; None where the blueprint has none.
        chosen: whether that column stands already.
    """

    wanted: BlueprintTab
    found: DescribedTab | None
    sheet_id: int
    name: str
    header: int
    headed: bool
    columns: dict[str, int]
    free: int
    choices: int | None
    chosen: bool

    @property
    def last_rule_row(self) -> int:
        """The last row, from 0, that a list is chosen from."""
        return self.header + self.wanted.rule_rows

    @property
    def rows(self) -> int:
        """How many rows the grid must have: those that lists are chosen from or that are new, and at least one that is free."""
        ruled = self.last_rule_row + 1 if self.found is None or self.wanted.table.office else 0
        return max(ruled, self.free + 1)

    @property
    def width(self) -> int:
        """How many columns the grid must have."""
        return max(*self.columns.values(), self.choices or 0) + 1

    @property
    def empty(self) -> bool:
        """Whether nothing was typed below the headings."""
        return self.free == self.header + 1

    @property
    def guarded(self) -> Block:
        """The cells that only the office should change: all of an office table, the headings of an agency table."""
        if self.wanted.table.office:
            return Block()
        return Block(self.header, min(self.columns.values()), self.header + 1, max(self.columns.values()) + 1)

    @property
    def headings_walled(self) -> bool:
        """Whether somebody protected the headings against us."""
        return self.found is not None and any(protection.is_wall for protection in self.found.protections)

    @property
    def locked(self) -> bool:
        """Whether somebody protected more than headings that stand against us: one request there, and all would be refused."""
        walls = [protection.block for protection in self.found.protections if protection.is_wall] if self.found else []
        heading = Block(self.header, 0, self.header + 1)
        return any(not (self.headed and heading.covers(block)) for block in walls)


def added(wanted: BlueprintTab, sheet_id: int) -> PlannedTab:
    """A tab that is not there yet."""
    at = wanted.choices.at if wanted.choices else None
    return PlannedTab(
        wanted=wanted,
        found=None,
        sheet_id=sheet_id,
        name=wanted.table.label,
        header=0,
        headed=False,
        columns=_in_order(wanted),
        free=1,
        choices=at,
        chosen=False,
    )


def kept(wanted: BlueprintTab, tab: DescribedTab) -> PlannedTab | None:
    """A tab that stands; None where something that is no heading stands where the headings belong."""
    header = _header(wanted, tab)
    first_row = tab.tab.rows[0] if tab.tab.rows else ()
    if header is None and not all(is_empty(cell) for cell in first_row):
        return None
    row = header.row if header else 0
    columns = {field: at[0] for field, at in header.columns.items()} if header else _in_order(wanted)
    known = _choices_found(wanted, tab, row)
    return PlannedTab(
        wanted=wanted,
        found=tab,
        sheet_id=tab.sheet_id,
        name=tab.tab.name,
        header=row,
        headed=header is not None,
        columns=columns,
        free=max(row + 1, _first_free(tab, known)),
        choices=known if known is not None else _choices_beside(wanted, tab, columns),
        chosen=known is not None,
    )


def _in_order(wanted: BlueprintTab) -> dict[str, int]:
    return {column.column.field: index for index, column in enumerate(wanted.columns)}


def _header(wanted: BlueprintTab, tab: DescribedTab) -> Header | None:
    table = wanted.table
    return find_office_header(tab.tab, table) if table.office else find_agency_header(tab.tab)


def _first_free(tab: DescribedTab, choices: int | None) -> int:
    """The row below the last in which anything was typed; what stands in the column to choose from was not."""
    filled = (
        number
        for number in range(len(tab.tab.rows) - 1, -1, -1)
        if any(not is_empty(cell) and index != choices for index, cell in enumerate(tab.tab.rows[number]))
    )
    return next(filled, -1) + 1


def _choices_found(wanted: BlueprintTab, tab: DescribedTab, row: int) -> int | None:
    """The column to choose from, known by its formula in whatever language its heading is."""
    if wanted.choices is None:
        return None
    held = (index for (at, index), formula in tab.formulas.items() if at == row and f'"{wanted.choices.first}"' in formula)
    return next(held, None)


def _choices_beside(wanted: BlueprintTab, tab: DescribedTab, columns: Mapping[str, int]) -> int | None:
    """Where the column to choose from is added: to the right of everything that was typed, one empty column between."""
    if wanted.choices is None or wanted.choices.names not in columns:
        return None
    filled = (index for row in tab.tab.rows for index, cell in enumerate(row) if not is_empty(cell))
    return max(wanted.choices.at, max(filled, default=-1) + 2)
