"""Cells that speak of another row: merged ones, ditto marks, and places left blank because the agency has one."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from records.cells.blanks import is_blank, is_ditto
from records.cells.results import CellResult, Code, rejected, repaired
from records.layout.blocks import Block
from records.workbook.column import Column, Reads
from records.workbook.raw import Cell, LinkedText

Read = Callable[[Cell, int], CellResult]
Shared = Mapping[tuple[int, int], int]


def cell_of(block: Block, number: int, name: str) -> Cell:
    """A cell of a field as typed; of evidence that is a link the address."""
    indices = block.header.columns.get(name)
    row = block.tab.rows[number]
    if not indices or indices[0] >= len(row):
        return None
    cell = row[indices[0]]
    return cell.address if cell.__class__ is LinkedText else cell


Rows = Sequence[tuple[Block, Sequence[Sequence[Cell]]]]


def rows_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Rows:
    """Many rows, those that stand together in one block together."""
    both = groupby(zip(blocks, numbers, strict=True), key=itemgetter(0))
    return [(block, [block.tab.rows[number] for _, number in of_block]) for block, of_block in both]


def cells_of(rows: Rows, name: str) -> list[Cell]:
    """The cells of a field in many rows, each in its block."""
    cells: list[Cell] = []
    for block, of_block in rows:
        index = block.index(name)
        if index is None:
            cells += [None] * len(of_block)
            continue
        typed = [row[index] if index < len(row) else None for row in of_block]
        cells += [cell.address if cell.__class__ is LinkedText else cell for cell in typed]
    return cells


@dataclass
class RowsAbove:
    """
    One column whose cells may speak of the rows above.

    What a merged cell or a ditto mark brings is what was typed above, read by the row's own day and agency: a name that two
    registers share may mean another place there.

    Attributes:
        column: which.
        numbers: of the data rows, from 0, in order.
        blocks: for each of them the block that it stands in.
        typed: for each the cell as typed; merged rows get the cell at the top of the merge.
        readings: for each what its own cell means; the cells that speak of another row are read again.
        read: what a cell means in the row of a position.
        place_of_agency: the place of the agency in the row of a position.
    """

    column: Column
    numbers: Sequence[int]
    blocks: Sequence[Block]
    typed: list[Cell]
    readings: list[CellResult]
    read: Read
    place_of_agency: Callable[[int], CellResult]
    _meant: list[Cell] = field(init=False)
    _shared: Shared = field(init=False)

    def __post_init__(self) -> None:
        """Every cell means itself at first."""
        self._meant = list(self.typed)
        self._shared = self._shared_counts()

    def follow(self) -> None:
        """Put the readings right, from the top down: each may rest on the one above."""
        name, reads = self.column.field, self.column.reads
        merged = any(block.tops.get(name) for block in set(self.blocks))
        if not merged and reads is not Reads.PLACE and not any(map(is_ditto, set(self.typed))):
            return
        for position, (block, number) in enumerate(zip(self.blocks, self.numbers, strict=True)):
            tops = block.tops.get(name) if merged else None
            if tops and _is_merged(number, tops):
                top = tops.get(number, number)
                self.typed[position] = self._meant[position] = cell_of(block, top, name)
                self.readings[position] = self._merged(position, top)
            elif is_ditto(self.typed[position]):
                self.readings[position] = self._as_above(position)
            elif reads is Reads.PLACE and self.readings[position].code is Code.MISSING:
                self.readings[position] = self.place_of_agency(position)

    def _shared_counts(self) -> Shared:
        """How many data rows each merged cell of a counting column covers, by the row of its header and its top row."""
        name = self.column.field
        if self.column.reads is not Reads.COUNT or not any(block.tops.get(name) for block in set(self.blocks)):
            return {}
        return Counter(
            (block.header.row, block.tops[name].get(number, number))
            for block, number in zip(self.blocks, self.numbers, strict=True)
            if name in block.tops and _is_merged(number, block.tops[name])
        )

    def _merged(self, position: int, top: int) -> CellResult:
        """The reading of a merged cell: its value, its rejection, or that of a count which several rows share."""
        cell = self.typed[position]
        if self.readings[position].code is Code.MERGED_COUNT:
            return self.readings[position]
        if not is_blank(cell) and self._shared.get((self.blocks[position].header.row, top), 0) > 1:
            return rejected(Code.MERGED_COUNT)
        if is_ditto(cell):
            return self._ditto_in_merge(position, top)
        reading = self._own(position)
        if self.numbers[position] == top or reading.rejected or is_blank(cell):
            return reading
        return repaired(reading.value, Code.MERGED_CELL)

    def _ditto_in_merge(self, position: int, top: int) -> CellResult:
        """A ditto mark in a merged cell means in each of its rows what stands above the merge."""
        if self.numbers[position] == top or not position or self.numbers[position - 1] < top:
            return self._as_above(position)
        above = self.readings[position - 1]
        self._meant[position] = self._meant[position - 1]
        return above if above.rejected else repaired(above.value, Code.MERGED_CELL)

    def _as_above(self, position: int) -> CellResult:
        """What a ditto mark means: what was typed in the data row above, also where that row is rejected for another cell."""
        above = position - 1
        if not position or self.blocks[above].run != self.blocks[position].run or self.readings[above].rejected:
            return rejected(Code.MISSING)
        self._meant[position] = self._meant[above]
        reading = self._own(position)
        return rejected(Code.MISSING) if reading.rejected else repaired(reading.value, Code.DITTO)

    def _own(self, position: int) -> CellResult:
        """What the meant cell says in the row itself; of a place left blank the place of the row's agency."""
        reading = self.read(self._meant[position], position)
        blank = self.column.reads is Reads.PLACE and reading.code is Code.MISSING
        return self.place_of_agency(position) if blank else reading


def _is_merged(number: int, tops: Mapping[int, int]) -> bool:
    """Whether a row is one of a merge's, its top included."""
    return number in tops or tops.get(number + 1) == number
