"""The workbook in an `.xlsx`: its tabs with their cells, merges and links."""

from datetime import UTC, datetime

from data_sources.files.xlsx.addresses import range_of
from data_sources.files.xlsx.number_looks import number_looks
from data_sources.files.xlsx.package.book import Sheet, book_of
from data_sources.files.xlsx.package.package import Package
from data_sources.files.xlsx.package.relations import relations_of
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.shared_strings import shared_texts
from data_sources.files.xlsx.sheet_cells import SheetCells
from data_sources.files.xlsx.sheet_links import sheet_links
from data_sources.files.xlsx.sheet_stream import SheetStream
from data_sources.files.xlsx.values import Values
from records.layout.evidence_links import with_links
from records.workbook.raw import Cell, Merge, Tab, UncomputedFormula, Workbook


def read_xlsx(content: bytes, name: str) -> Workbook:
    """
    The workbook in these bytes.

    A formula without a stored value is an `UncomputedFormula`; evidence cells that are links have their address.

    Args:
        content: of the file.
        name: of the file, as people know it.

    Raises:
        TooMuch: it holds more than may be held.
        NoWorkbook: it is a package of another kind.
        Exception: of many kinds, all for a damaged file.
    """
    room = Room()
    with Package(content, room) as package:
        book = book_of(package, room)
        values = Values(shared_texts(package, book.strings, room), number_looks(package, book.styles, room), book.from_1904)
        tabs = tuple(_tab(package, sheet, values, room) for sheet in book.sheets)
    return Workbook(name, datetime.now(UTC), tabs, from_1904=book.from_1904)


def _tab(package: Package, sheet: Sheet, values: Values, room: Room) -> Tab:
    cells = SheetCells(values, room)
    stream = SheetStream(cells, room)
    stream.read(package.pieces(sheet.part))
    for reference in cells.spread:
        _spread(cells.rows, range_of(reference), room)
    tab = Tab(sheet.name, cells.rows, _merges(stream.merges, len(cells.rows), room), hidden=sheet.hidden)
    if not cells.links and not stream.hyperlinks:
        return tab
    relations = relations_of(package, sheet.part, room) if stream.hyperlinks else {}
    return with_links(tab, sheet_links(cells, stream.hyperlinks, relations, room))


def _spread(rows: list[list[Cell]], filled: Merge, room: Room) -> None:
    """Mark the blank cells that a formula without a stored value fills: they are unknown as well."""
    unknown = UncomputedFormula()
    for number in range(filled.top, filled.bottom + 1):
        room.take(places=filled.right + 2, filled=filled.right + 1 - filled.left)
        if number >= len(rows):
            rows.append([])
        cells = rows[number] = [*rows[number], *[None] * (filled.right + 1 - len(rows[number]))]
        for column in range(filled.left, filled.right + 1):
            cells[column] = unknown if cells[column] is None else cells[column]


def _merges(references: list[str], rows: int, room: Room) -> tuple[Merge, ...]:
    """The merges; of those that overlap, as no spreadsheet program writes them, only so many as a sheet has cells."""
    merges = tuple(range_of(reference) for reference in references)
    room.take(places=sum(max(0, min(merge.bottom + 1, rows) - merge.top) for merge in merges))
    return merges
