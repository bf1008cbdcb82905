"""The blocks of a tab: each header of an agency table with the rows that it holds for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from records.cells.blanks import is_blank
from records.layout.merged_tops import merged_tops
from records.layout.recognise import Header, agency_headers
from records.layout.row_kinds import RowCells, last_filled_row
from records.workbook.column import Column, Table
from records.workbook.raw import Cell, Merge, Tab, cell_address


@dataclass(frozen=True, eq=False)
class Block:
    """
    One header of a tab and its rows.

    Attributes:
        header: the header; of a later one, its own rows belong to the block, too.
        end: the first row, from 0, that no longer belongs to it.
        merges: those that begin below the header.
        later: whether another header stands above it in the tab.
        run: the same for blocks of one table that follow each other, without another table's between.
        tops: for each field the rows that a merge gives the value of a row above.
        fields: the column that each index holds; extra columns have none.
    """

    tab: Tab = field(repr=False)
    header: Header
    end: int
    merges: Sequence[Merge] = field(repr=False)
    later: bool
    run: int
    tops: Mapping[str, Mapping[int, int]] = field(repr=False)
    fields: Mapping[int, Column] = field(repr=False)

    @property
    def first(self) -> int:
        """The first row below the header."""
        return self.header.row + 1

    @property
    def rows(self) -> range:
        """The rows below the header."""
        return range(self.first, self.end)

    @property
    def header_rows(self) -> range:
        """The rows of a later header; none of the first one, for only what stands below it is seen."""
        return range(self.header.top, self.header.row + 1) if self.later else range(0)

    def cell(self, number: int, index: int) -> Cell:
        """A cell as typed; rows may end early."""
        row = self.tab.rows[number]
        return row[index] if index < len(row) else None

    def index(self, name: str) -> int | None:
        """The column of a field, from 0; None where the header lacks it."""
        indices = self.header.columns.get(name)
        return indices[0] if indices else None

    def row_cells(self, number: int) -> RowCells:
        """The filled cells of a row in the table's columns."""
        row = self.tab.rows[number]
        typed = tuple((column, row[i]) for i, column in self.fields.items() if i < len(row) and not is_blank(row[i]))
        return RowCells(typed, frozenset(name for name, tops in self.tops.items() if number in tops))


@dataclass(frozen=True)
class TableBlocks:
    """
    The blocks of one table in a tab, top down.

    Attributes:
        table: which table.
        blocks: one at least.
    """

    table: Table
    blocks: Sequence[Block]

    def block_of(self, number: int) -> Block:
        """The block that a row belongs to."""
        return self.blocks[bisect_right(self._first_rows, number) - 1]

    @cached_property
    def _first_rows(self) -> Sequence[int]:
        """The first row of the header of each block."""
        return [block.header.top for block in self.blocks]

    def address(self, number: int, name: str) -> str | None:
        """The cell of a field in a row; None where the header lacks the column."""
        index = self.block_of(number).index(name)
        return None if index is None else cell_address(number, index)


def table_blocks(tab: Tab) -> tuple[TableBlocks, ...]:
    """The agency tables of a tab, each with its blocks, in the order in which they first stand there."""
    found: dict[str, list[Block]] = {}
    for block in _blocks(tab):
        found.setdefault(block.header.table.name, []).append(block)
    return tuple(TableBlocks(blocks[0].header.table, blocks) for blocks in found.values())


def _blocks(tab: Tab) -> Iterator[Block]:
    headers = agency_headers(tab)
    last = last_filled_row(tab) + 1 if headers else 0
    merges = sorted(tab.merges, key=_top) if headers else []
    run = 0
    for position, header in enumerate(headers):
        below = headers[position + 1].top if position + 1 < len(headers) else last
        end = max(below, header.row + 1)
        if position and headers[position - 1].table is not header.table:
            run += 1
        rows = range(header.row + 1, end)
        own = merges[bisect_left(merges, rows.start, key=_top) : bisect_left(merges, rows.stop, key=_top)]
        yield Block(tab, header, end, own, position > 0, run, _tops(own, header, rows), _fields(header))


def _top(merge: Merge) -> int:
    return merge.top


def _tops(merges: Sequence[Merge], header: Header, rows: range) -> dict[str, dict[int, int]]:
    return {name: merged_tops(merges, indices[0], rows) for name, indices in header.columns.items()}


def _fields(header: Header) -> dict[int, Column]:
    """The column that each index holds, left to right."""
    found = {index: header.table.column(name) for name, indices in header.columns.items() for index in indices}
    return dict(sorted(found.items()))
