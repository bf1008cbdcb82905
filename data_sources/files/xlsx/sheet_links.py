"""The addresses that the cells of a tab lead to: by formula, or by a hyperlink over one cell or many."""

from collections.abc import Iterator, Mapping, Sequence

from data_sources.files.xlsx.addresses import range_of
from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.package.relations import Relation
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import Attributes, relation_id
from data_sources.files.xlsx.sheet_cells import SheetCells
from records.layout.evidence_links import Links
from records.workbook.raw import Cell

_PLACES = 30  # what the address of a cell takes in memory, in places of cells


def sheet_links(cells: SheetCells, hyperlinks: Sequence[Attributes], relations: Mapping[str, Relation], room: Room) -> Links:
    """
    Where the cells with content lead, by row and column from 0.

    Args:
        cells: of the tab, with the addresses in its formulas: these are what a click follows.
        hyperlinks: their attributes. One whose range or relationship is spoilt leads nowhere.
        relations: of the tab's part.
        room: for the addresses.

    Raises:
        TooMuch: they are more than may be held.
    """
    links = {}
    for attributes in hyperlinks:
        address = _address(attributes, relations)
        if address:
            for place in _places(attributes.get("ref", ""), cells.rows):
                room.take(places=_PLACES)
                links[place] = address
    return links | cells.links


def _address(attributes: Attributes, relations: Mapping[str, Relation]) -> str:
    """The address of a hyperlink: a page's, with the place on it, or a place in the workbook, `#'Tháng 3'!A1`."""
    relation = relations.get(relation_id(attributes) or "")
    location = attributes.get("location", "")
    return (relation.target if relation else "") + (f"#{location}" if location else "")


def _places(reference: str, rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, int]]:
    """The cells with content in a range."""
    try:
        over = range_of(reference)
    except Damaged:
        return
    for number in range(over.top, min(over.bottom + 1, len(rows))):
        row = rows[number]
        for column in range(over.left, min(over.right + 1, len(row))):
            if row[column] is not None:
                yield number, column
