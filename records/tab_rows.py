"""One tab of an agency table, read row by row: every cell's reading, merges and ditto marks followed, every row's kind."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from records.blanks import is_blank
from records.column import Column, Reads
from records.folding import squeezed
from records.ledger import Ignored
from records.readers import Against, Readers
from records.reading import BLANK, Code, Reading, Severity, rejected, repaired
from records.recognise import Header
from records.row_kinds import ignored_as, last_filled_row
from records.tops import merged_tops
from records.workbook import Cell, Tab

_DITTO = frozenset({"nt", "-nt-", "n.t", "như trên", "nhu tren", '"', "''", "”", "“", "〃"})
_LONGEST_DITTO = 20  # characters, spaces around it included
# What a later column's readings rest on is read before it.
_FIRST = ("period", "date", "agency")


@dataclass(frozen=True)
class TabRows:
    """
    The rows of one tab below its header.

    Attributes:
        numbers: of the data rows, from 0, in order.
        ignored: the rows that hold no data, by number, and why.
        readings: for each field, one reading for each of `numbers`.
        typed: the same, as typed; for merged rows what stands in the top cell.
    """

    tab: Tab
    header: Header
    numbers: list[int]
    ignored: dict[int, Ignored]
    readings: dict[str, list[Reading]]
    typed: dict[str, list[Cell]]


def read_tab(tab: Tab, header: Header, readers: Readers) -> TabRows:
    """The rows of a tab under a header: every row down to the last filled one is either data or ignored."""
    return _TabReader(tab, header, readers).read()


class _TabReader:
    """Reads the columns of a tab, those first that others rest on."""

    def __init__(self, tab: Tab, header: Header, readers: Readers) -> None:
        self.tab, self.header, self.readers = tab, header, readers
        self.columns = [column for column in header.table.columns if column.reads is not Reads.ORDINAL]
        self.tops = {
            column.field: merged_tops(tab, header.columns[column.field][0], header.row + 1)
            for column in self.columns
            if column.field in header.columns
        }
        self.ignored = self._ignored()
        below = range(header.row + 1, last_filled_row(tab) + 1)
        self.numbers = [number for number in below if number not in self.ignored]
        self.position = {number: index for index, number in enumerate(self.numbers)}
        self.readings: dict[str, list[Reading]] = {}
        self.typed: dict[str, list[Cell]] = {}

    def read(self) -> TabRows:
        """Every column."""
        for column in sorted(self.columns, key=lambda column: _order(column.field)):
            self._read_column(column)
        fields = [column.field for column in self.columns]
        readings = {field: self.readings[field] for field in fields}
        return TabRows(self.tab, self.header, self.numbers, self.ignored, readings, self.typed)

    def _ignored(self) -> dict[int, Ignored]:
        """The rows that hold no data."""
        merged = {number for tops in self.tops.values() for number in tops}
        found = {}
        for number in range(self.header.row + 1, last_filled_row(self.tab) + 1):
            kind = ignored_as(self.tab.rows[number], self.header, holds_from_above=number in merged)
            if kind:
                found[number] = kind
        return found

    def _read_column(self, column: Column) -> None:
        """One column: each distinct cell once, then the cells that speak of another row."""
        indices = self.header.columns.get(column.field)
        if indices is None:
            absent = rejected(Code.MISSING) if column.required else BLANK
            self.typed[column.field] = [None] * len(self.numbers)
            self.readings[column.field] = [absent] * len(self.numbers)
            return
        cells = [self._cell(number, indices[0]) for number in self.numbers]
        against = self._against(column)
        read = self.readers.reading
        self.typed[column.field] = cells
        self.readings[column.field] = [read(column, cell, day) for cell, day in zip(cells, against, strict=True)]
        for other in indices[1:]:
            self._reject_contradictions(column, other)
        self._follow_other_rows(column, indices[0], against)

    def _cell(self, number: int, index: int) -> Cell:
        """A cell as typed; rows may end early."""
        row = self.tab.rows[number]
        return row[index] if index < len(row) else None

    def _against(self, column: Column) -> list[Against]:
        """For each row what its cell is read against: the deadline of its period, or its day."""
        if column.field == "sent_on":
            dues = {period.code: period.due for period in self.readers.programme.periods}
            return [dues.get(str(reading.value)) for reading in self.readings["period"]]
        if self.readers.depends_on_day(column):
            return self._days()
        return [None] * len(self.numbers)

    def _days(self) -> list[Against]:
        """The day of each row: of what was done, or the last of the period that a submission is for."""
        if "date" in self.readings:
            return [reading.value if isinstance(reading.value, date) else None for reading in self.readings["date"]]
        ends = {period.code: period.end for period in self.readers.programme.periods}
        return [ends.get(str(reading.value)) for reading in self.readings.get("period", [BLANK] * len(self.numbers))]

    def _reject_contradictions(self, column: Column, other: int) -> None:
        """Where a column stands twice and its two cells differ, neither is taken."""
        cells, readings = self.typed[column.field], self.readings[column.field]
        for index, number in enumerate(self.numbers):
            second = self._cell(number, other)
            if not is_blank(second) and second != cells[index]:
                readings[index] = rejected(Code.MANY_VALUES)

    def _follow_other_rows(self, column: Column, index: int, against: list[Against]) -> None:
        """Merged cells, ditto marks and places left blank, from the top down: each may rest on the one above."""
        tops, readings, cells = self.tops[column.field], self.readings[column.field], self.typed[column.field]
        for position, number in enumerate(self.numbers):
            if number in tops:
                cells[position] = self._cell(tops[number], index)
                readings[position] = self._merged(column, tops[number], position, against[position])
            elif _is_ditto(cells[position]):
                readings[position] = _as_above(readings[position - 1] if position else None, column)
            elif column.reads is Reads.PLACE and readings[position].code is Code.MISSING:
                readings[position] = self._place_of_agency(position)

    def _merged(self, column: Column, top: int, position: int, against: Against) -> Reading:
        """The reading of a cell merged with the one above: its value, or its rejection."""
        above = self.readings[column.field][self.position[top]] if top in self.position else None
        if above is None:
            above = self.readers.reading(column, self.typed[column.field][position], against)
        if column.reads is Reads.PLACE and is_blank(self.typed[column.field][position]):
            return self._place_of_agency(position)
        if above.rejected or above == BLANK:
            return Reading(None, above.severity, above.code, above.suggestions)
        return repaired(above.value, Code.MERGED_CELL)

    def _place_of_agency(self, position: int) -> Reading:
        """The place of the row's agency, where it has one."""
        agency = self.readings["agency"][position].value
        place = self.readers.programme.agency(str(agency)).place if agency is not None else None
        return repaired(place, Code.PLACE_FROM_AGENCY) if place else rejected(Code.MISSING)


def _is_ditto(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= _LONGEST_DITTO and _is_ditto_word(cell)


@lru_cache(maxsize=10_000)
def _is_ditto_word(text: str) -> bool:
    return squeezed(text).lower() in _DITTO


def _as_above(above: Reading | None, column: Column) -> Reading:
    """What a ditto mark stands for: the value as used in the row above, even if that row is rejected for another cell."""
    if above is None or above.rejected:
        return rejected(Code.MISSING)
    if above.value is None and column.required and not column.may_be_blank:
        return rejected(Code.MISSING)
    return Reading(above.value, Severity.REPAIR, Code.DITTO)


def _order(field: str) -> int:
    return _FIRST.index(field) if field in _FIRST else len(_FIRST)
