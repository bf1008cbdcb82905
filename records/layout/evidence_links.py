"""Evidence cells that are links: where they stand, and the cells with the address that each leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from records.cells.blanks import is_empty
from records.cells.texts import match_text
from records.layout.blocks import table_blocks
from records.workbook.columns import AGENCY_TABLES
from records.workbook.raw import Cell, CellError, LinkedText, Tab, UncomputedFormula

_EVIDENCE = "evidence"
_WITH_EVIDENCE = frozenset(table.name for table in AGENCY_TABLES if _EVIDENCE in table.fields)

Links = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class EvidenceCells:
    """The cells of one evidence column below one header: column, first and last row, all from 0, both rows included."""

    column: int
    first_row: int
    last_row: int


def evidence_cells(tab: Tab) -> tuple[EvidenceCells, ...]:
    """Where a tab holds evidence; nothing for a tab without an agency table that has such a column."""
    return tuple(
        EvidenceCells(column, block.first, block.end - 1)
        for table in table_blocks(tab)
        for block in table.blocks
        for column in block.header.columns.get(_EVIDENCE, ())
        if table.table.name in _WITH_EVIDENCE and block.first < block.end
    )


def with_links(tab: Tab, links: Links) -> Tab:
    """
    The tab with each evidence cell that is a link as a `LinkedText`; the argument is not changed.

    Args:
        tab: as read.
        links: the address that a cell leads to, by its row and column from 0; others are not used.
    """
    if not links:
        return tab
    rows: list[Sequence[Cell]] = list(tab.rows)
    for cells in evidence_cells(tab):
        for number in range(cells.first_row, cells.last_row + 1):
            address = links.get((number, cells.column))
            if address and cells.column < len(rows[number]):
                changed = list(rows[number])
                changed[cells.column] = _linked(changed[cells.column], address)
                rows[number] = changed
    return replace(tab, rows=rows)


def _linked(cell: Cell, address: str) -> Cell:
    """A cell with its address; one that shows nothing, failed, or shows its address already stays as it is."""
    if is_empty(cell) or isinstance(cell, CellError | UncomputedFormula):
        return cell
    text = match_text(cell)
    shown = all(part.removesuffix("/") in text for part in address.split())
    return cell if shown else LinkedText(text, address)
