"""The cells of columns that the contract does not name: measures of the office may be taken over them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from records.cells.blanks import is_ditto
from records.cleaning.tabs.tab_rows import TabRows
from records.layout.blocks import Block
from records.layout.labels import same_heading
from records.layout.merged_tops import merged_tops
from records.workbook.raw import Cell, cell_address

Where = tuple[str, int]  # a tab, and a row as the sheet counts


@dataclass(frozen=True, slots=True)
class ExtraCell:
    """
    One cell of such a column.

    Attributes:
        cell: as typed; of merged rows what stands at the top, of a ditto mark what it means.
        address: of the row's own cell.
        merge: the top cell of the merge that it belongs to; None where it is not merged downwards.
    """

    cell: Cell
    address: str
    merge: Where | None


def extra_cells(tab: TabRows, heading: str) -> dict[Where, ExtraCell]:
    """The cells below a heading, for each data row of a tab; none where it has no such column."""
    found: dict[Where, ExtraCell] = {}
    above: tuple[int, Cell] | None = None
    tops: dict[int, dict[int, int]] = {}
    for number in tab.numbers:
        block = tab.blocks.block_of(number)
        index = _extra_index(block, heading)
        if index is None:
            continue
        merged = tops.setdefault(block.header.row, merged_tops(block.merges, index, block.rows))
        top = merged.get(number, number)
        cell = block.cell(top, index)
        if is_ditto(cell):
            cell = above[1] if above and above[0] == block.run else None
        above = (block.run, cell)
        merge = (tab.tab.name, top) if number in merged or merged.get(number + 1) == number else None
        found[tab.tab.name, number + 1] = ExtraCell(cell, cell_address(number, index), merge)
    return found


def has_extra_column(tab: TabRows, heading: str) -> bool:
    """Whether a tab has a column below a heading that the contract does not name."""
    return any(_extra_index(block, heading) is not None for block in tab.blocks.blocks)


def shared_cells(cells: Mapping[int, ExtraCell]) -> frozenset[int]:
    """The rows, by any key, whose cell is merged over several of them: as a count it is nobody's."""
    merges = Counter(extra.merge for extra in cells.values() if extra.merge is not None)
    return frozenset(key for key, extra in cells.items() if extra.merge is not None and merges[extra.merge] > 1)


def _extra_index(block: Block, heading: str) -> int | None:
    """The column of an extra heading in a block, from 0; None where it has none."""
    headings = {index: text for index, (_, text) in block.header.headings.items() if index not in block.fields}
    found = same_heading(heading, headings.values())
    return next((index for index, text in headings.items() if text == found), None)
