"""One table of one tab, read row by row: every cell's reading, merges and ditto marks followed, every row's kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from records.cells.blanks import is_blank
from records.cells.results import BLANK, CellResult, Code, rejected, repaired
from records.cleaning.tabs.data_rows import data_rows
from records.cleaning.tabs.readers import Against, Readers
from records.cleaning.tabs.rows_above import Rows, RowsAbove, cells_of, rows_of
from records.layout.blocks import Block, TableBlocks, table_blocks
from records.layout.merged_tops import merged_across
from records.ledger import Ignored
from records.workbook.column import Column, Reads, Table
from records.workbook.raw import Cell, Tab

# What a later column's readings rest on is read before it.
_FIRST = ("period", "date", "agency")


@dataclass(frozen=True)
class TabRows:
    """
    The rows of one table in one tab.

    Attributes:
        tab: where they stand.
        blocks: the headers that they stand below.
        numbers: of the data rows, from 0, in order.
        ignored: the rows that hold no data, by number, and why; runs of blank rows are left out.
        blank: how many rows stand in runs of blank rows.
        readings: for each field, one reading for each of `numbers`.
        typed: the same, as typed; for merged rows what stands in the top cell.
        months: positions in `numbers` of the rows whose day is only a month.
    """

    tab: Tab
    blocks: TableBlocks
    numbers: list[int]
    ignored: dict[int, Ignored]
    blank: int
    readings: dict[str, list[CellResult]]
    typed: dict[str, list[Cell]]
    months: frozenset[int] = frozenset()

    @property
    def table(self) -> Table:
        """Which table."""
        return self.blocks.table

    @property
    def seen(self) -> int:
        """How many rows there are, data or not."""
        return len(self.numbers) + len(self.ignored) + self.blank

    @cached_property
    def changed(self) -> dict[str, list[int]]:
        """The positions of the cells that were repaired or rejected, by field."""
        return {
            name: [position for position, reading in enumerate(readings) if reading.severity is not None]
            for name, readings in self.readings.items()
        }

    def address(self, name: str, position: int) -> str | None:
        """The cell of a field in a data row; None where the header lacks the column."""
        return self.blocks.address(self.numbers[position], name)


def read_tab(tab: Tab, readers: Readers) -> tuple[TabRows, ...]:
    """The rows of each agency table in a tab: every row below a header, down to the last filled one, is data or ignored."""
    return tuple(_TabReader(tab, blocks, readers).read() for blocks in table_blocks(tab))


@dataclass
class _TabReader:
    """Reads the columns of a table, those first that others rest on."""

    tab: Tab
    blocks: TableBlocks
    readers: Readers
    numbers: list[int] = field(default_factory=list)
    of_block: list[Block] = field(default_factory=list)  # for each of `numbers`
    rows: Rows = ()  # the same rows, by block
    readings: dict[str, list[CellResult]] = field(default_factory=dict)
    typed: dict[str, list[Cell]] = field(default_factory=dict)

    def read(self) -> TabRows:
        """Every column."""
        found = data_rows(self.blocks, self.readers)
        self.numbers, self.of_block = found.numbers, found.blocks
        self.rows = rows_of(found.blocks, found.numbers)
        columns = [column for column in self.blocks.table.columns if column.reads is not Reads.ORDINAL]
        months: set[int] = set()
        for column in sorted(columns, key=lambda column: _order(column.field)):
            self._read_column(column, months)
        readings = {column.field: self.readings[column.field] for column in columns}
        rows = (found.numbers, found.ignored, found.blank)
        return TabRows(self.tab, self.blocks, *rows, readings, self.typed, frozenset(months))

    def _read_column(self, column: Column, months: set[int]) -> None:
        """One column: each distinct cell once, then the cells that speak of another row."""
        cells = cells_of(self.rows, column.field)
        against = self._against(column)
        read = self.readers.reading
        readings = self.readers.readings(column, cells, against)
        if column.required and any(block.index(column.field) is None for block in self.blocks.blocks):
            lacking = (position for position, block in enumerate(self.of_block) if block.index(column.field) is None)
            readings = _replaced(readings, lacking, rejected(Code.MISSING))
        months.update(position for position, reading in enumerate(readings) if reading.code is Code.MONTH_ONLY)

        def read_at(cell: Cell, position: int) -> CellResult:
            reading = read(column, cell, against[position])
            if reading.code is Code.MONTH_ONLY:
                months.add(position)
            return reading

        self.typed[column.field], self.readings[column.field] = cells, readings
        self._reject_contradictions(column)
        self._reject_counts_across(column)
        RowsAbove(column, self.numbers, self.of_block, cells, readings, read_at, self._place_of_agency).follow()

    def _rows(self) -> Iterator[tuple[Block, int]]:
        return zip(self.of_block, self.numbers, strict=True)

    def _against(self, column: Column) -> list[Against]:
        """The day that the cell of each row is read against: the deadline of its period, or its own day."""
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

    def _reject_contradictions(self, column: Column) -> None:
        """Take neither cell where a column stands twice and the two differ."""
        cells, readings = self.typed[column.field], self.readings[column.field]
        if not any(len(block.header.columns.get(column.field, ())) > 1 for block in self.blocks.blocks):
            return
        for position, (block, number) in enumerate(self._rows()):
            for other in block.header.columns.get(column.field, ())[1:]:
                second = block.cell(number, other)
                if not is_blank(second) and second != cells[position]:
                    readings[position] = rejected(Code.MANY_VALUES)

    def _reject_counts_across(self, column: Column) -> None:
        """Reject a count that is merged over several counting columns: nobody knows which of them it is for."""
        if column.reads is not Reads.COUNT or not self.tab.merges:
            return
        across = {block: _counts_across(block, column) for block in set(self.of_block)}
        for position, (block, number) in enumerate(self._rows()):
            if number in across[block] and not self.readings[column.field][position].rejected:
                self.readings[column.field][position] = rejected(Code.MERGED_COUNT)

    def _place_of_agency(self, position: int) -> CellResult:
        """The place of the row's agency, where it has one."""
        agency = self.readings["agency"][position].value
        place = self.readers.programme.agency(str(agency)).place if agency is not None else None
        return repaired(place, Code.PLACE_FROM_AGENCY) if place else rejected(Code.MISSING)


def _counts_across(block: Block, column: Column) -> frozenset[int]:
    """The rows of a block in which a count is merged over another counting column."""
    index = block.index(column.field)
    others = [other for other, held in block.fields.items() if held.reads is Reads.COUNT]
    return frozenset() if index is None else merged_across(block.tab, block.merges, index, others, block.rows)


def _replaced(readings: list[CellResult], positions: Iterable[int], by: CellResult) -> list[CellResult]:
    """The readings with those at some positions replaced."""
    changed = list(readings)
    for position in positions:
        changed[position] = by
    return changed


def _order(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)
