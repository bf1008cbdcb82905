"""One table of one tab, read row by row: every cell's reading, merges and ditto marks followed, every row's kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from records.blanks import is_blank
from records.blocks import Block, TableBlocks, table_blocks
from records.column import Column, Reads, Table
from records.ledger import Ignored
from records.readers import Against, Readers
from records.reading import BLANK, Code, Reading, rejected, repaired
from records.row_kinds import RowKinds
from records.rows_above import RowsAbove, cell_of
from records.workbook import Cell, Tab

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
    readings: dict[str, list[Reading]]
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
    readings: dict[str, list[Reading]] = field(default_factory=dict)
    typed: dict[str, list[Cell]] = field(default_factory=dict)

    @property
    def _day(self) -> str:
        """The field of the table's days."""
        return next(column.field for column in self.blocks.table.columns if column.reads is Reads.DAY)

    def read(self) -> TabRows:
        """Every column."""
        ignored, blank = self._told_apart()
        columns = [column for column in self.blocks.table.columns if column.reads is not Reads.ORDINAL]
        months: set[int] = set()
        for column in sorted(columns, key=lambda column: _order(column.field)):
            self._read_column(column, months)
        readings = {column.field: self.readings[column.field] for column in columns}
        numbers = self.numbers
        return TabRows(self.tab, self.blocks, numbers, ignored, blank, readings, self.typed, frozenset(months))

    def _told_apart(self) -> tuple[dict[int, Ignored], int]:
        """The rows that hold no data, and how many stand in runs of blank ones; the others are noted as data."""
        kinds = RowKinds(self.blocks.table, lambda column, cell: self.readers.reading(column, cell, None))
        ignored: dict[int, Ignored] = {}
        blank = 0
        for block in self.blocks.blocks:
            ignored.update(dict.fromkeys(block.header_rows, Ignored.REPEATED_HEADER))
            run: list[int] = []
            for number in range(block.first, block.end):
                kind = self._kind(kinds, block, number)
                if kind is Ignored.BLANK and not _holds_words(self.tab.rows[number]):
                    run.append(number)
                    continue
                blank += _close(run, ignored)
                if kind:
                    ignored[number] = kind
                else:
                    self.numbers.append(number)
                    self.of_block.append(block)
            blank += _close(run, ignored)
        return ignored, blank

    def _kind(self, kinds: RowKinds, block: Block, number: int) -> Ignored | None:
        """Why a row holds no data, told quickly of most rows: empty, or with a known agency, a date and no text before them."""
        if not self.tab.rows[number]:
            return Ignored.BLANK
        agency, day = cell_of(block, number, "agency"), cell_of(block, number, self._day)
        if isinstance(day, date) and agency is not None and not isinstance(cell_of(block, number, "ordinal"), str):
            column = self.blocks.table.column("agency")
            if self.readers.reading(column, agency, None).value is not None:
                return None
        return kinds.ignored_as(block.row_cells(number))

    def _read_column(self, column: Column, months: set[int]) -> None:
        """One column: each distinct cell once, then the cells that speak of another row."""
        cells = [cell_of(block, number, column.field) for block, number in self._rows()]
        against = self._against(column)
        absent = rejected(Code.MISSING) if column.required else BLANK
        readings = [
            absent if block.index(column.field) is None else self.readers.reading(column, cell, day)
            for block, cell, day in zip(self.of_block, cells, against, strict=True)
        ]
        months.update(position for position, reading in enumerate(readings) if reading.code is Code.MONTH_ONLY)

        def read(cell: Cell, position: int) -> Reading:
            reading = self.readers.reading(column, cell, against[position])
            if reading.code is Code.MONTH_ONLY:
                months.add(position)
            return reading

        self.typed[column.field], self.readings[column.field] = cells, readings
        self._reject_contradictions(column)
        RowsAbove(column, self.numbers, self.of_block, cells, readings, read, self._place_of_agency).follow()

    def _rows(self) -> Iterator[tuple[Block, int]]:
        return zip(self.of_block, self.numbers, strict=True)

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

    def _reject_contradictions(self, column: Column) -> None:
        """Where a column stands twice and its two cells differ, neither is taken."""
        cells, readings = self.typed[column.field], self.readings[column.field]
        for position, (block, number) in enumerate(self._rows()):
            for other in block.header.columns.get(column.field, ())[1:]:
                second = block.cell(number, other)
                if not is_blank(second) and second != cells[position]:
                    readings[position] = rejected(Code.MANY_VALUES)

    def _place_of_agency(self, position: int) -> Reading:
        """The place of the row's agency, where it has one."""
        agency = self.readings["agency"][position].value
        place = self.readers.programme.agency(str(agency)).place if agency is not None else None
        return repaired(place, Code.PLACE_FROM_AGENCY) if place else rejected(Code.MISSING)


def _holds_words(row: Sequence[Cell]) -> bool:
    """Whether a row has a text, if only in its ordinal or beside the table: such a row is listed."""
    return any(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in row)


def _close(run: list[int], ignored: dict[int, Ignored]) -> int:
    """End a run of blank rows: a single one is listed, several are only counted; how many were counted."""
    counted = len(run) if len(run) > 1 else 0
    if len(run) == 1:
        ignored[run[0]] = Ignored.BLANK
    run.clear()
    return counted


def _order(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)
