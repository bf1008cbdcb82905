"""The filled rows of each tab, each as what it says under its headings: what two readings are compared by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from records.cells.blanks import is_empty
from records.cells.texts import match_text
from records.layout.office_tabs import office_tabs
from records.layout.recognise import Header, agency_headers, find_office_header
from records.workbook.columns import OFFICE_TABLES
from records.workbook.folding import folded
from records.workbook.raw import Cell, Tab, column_letters

Said = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class FilledRows:
    """
    The rows of one tab that say something.

    Attributes:
        tab: the tab.
        table: the name of the table it holds; None where it holds none.
        headings: for each column from 0 what stands above it in the first header; its letters where nothing does.
        keys: for each column from 0 by what it is told: its field, else its heading folded; None for the ordinal.
        rows: for each filled row, from 0, what it says: the key and the plain text of each filled cell.
        first: the row from 0 with which the table begins below its header; 0 where the tab holds none.
        later: for each later header of the tab the row from 0 below it, and what stands above each column there.
    """

    tab: Tab
    table: str | None
    headings: tuple[str, ...]
    keys: tuple[str | None, ...]
    rows: dict[int, Said] = field(repr=False)
    first: int = 0
    later: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def heading(self, number: int, index: int) -> str:
        """What stands above a cell: in the header that its row stands below."""
        below = [headings for first, headings in self.later if first <= number]
        return (below[-1] if below else self.headings)[index]

    def cells(self, number: int) -> Iterator[tuple[int, str, Cell]]:
        """The filled cells of a row that say something: column, key and cell."""
        for index, cell in enumerate(self.tab.rows[number]):
            key = self.keys[index]
            if key is not None and not is_empty(cell):
                yield index, key, cell


def filled_rows(tabs: Sequence[Tab]) -> tuple[FilledRows, ...]:
    """The filled rows of every tab, in the order of the workbook; below the header where the tab holds a table."""
    headers = _office_headers(tabs)
    return tuple(_filled(tab, *([headers[tab.name]] if headers.get(tab.name) else agency_headers(tab))) for tab in tabs)


def rows_as_typed(tab: Tab) -> FilledRows:
    """The filled rows of a tab as if it held no table: every row, each column by its letters."""
    return _filled(tab)


def rows_above(rows: FilledRows) -> FilledRows:
    """The filled rows above a table's header, each column by its letters, for what stands there has no heading."""
    return rows_as_typed(replace(rows.tab, rows=rows.tab.rows[: max(0, rows.first - 1)]))


def with_header(rows: FilledRows) -> FilledRows:
    """The filled rows with the table's header as one more, which says its headings."""
    if not rows.first:
        return rows
    number = rows.first - 1
    return replace(rows, rows={number: _said(rows.tab.rows[number], rows.keys), **rows.rows})


def keyed_as_before(rows: FilledRows, before: FilledRows) -> FilledRows:
    """
    The filled rows, a column that has another heading than before told by the heading it had.

    Such a column's heading is in only one of the two readings, and it is the same column, counted from the left.
    """
    gone, new = set(before.keys) - set(rows.keys), set(rows.keys) - set(before.keys)
    both = zip(before.keys, rows.keys, strict=False)
    known = {now: then for then, now in both if then in gone and now in new and now is not None}
    if not known:
        return rows
    keys = tuple(known.get(key, key) if key is not None else None for key in rows.keys)
    return replace(rows, keys=keys, rows={number: _said(rows.tab.rows[number], keys) for number in rows.rows})


def _office_headers(tabs: Sequence[Tab]) -> dict[str, Header | None]:
    labels = {table.name: table for table in OFFICE_TABLES}
    return {tab.name: find_office_header(tab, labels[name]) for name, named in office_tabs(tabs).items() for tab in named[:1]}


def _filled(tab: Tab, header: Header | None = None, *later: Header) -> FilledRows:
    width = max((len(row) for row in tab.rows), default=0)
    headings = _headings(header, width)
    keys = _keys(headings, header)
    first = header.row + 1 if header else 0
    said = {number: _said(tab.rows[number], keys) for number in range(first, len(tab.rows))}
    rows = {number: row for number, row in said.items() if row}
    below = tuple((other.row + 1, _headings(other, width)) for other in later)
    return FilledRows(tab, header.table.name if header else None, headings, keys, rows, first, below)


def _headings(header: Header | None, width: int) -> tuple[str, ...]:
    """What stands above each column in a header; the column's letters where nothing does."""
    texts = header.headings if header else {}
    return tuple(match_text(texts[index][1]) if index in texts else column_letters(index) for index in range(width))


def _keys(headings: Sequence[str], header: Header | None) -> tuple[str | None, ...]:
    """What identifies each column: its heading; two columns of one heading are also told apart by their letters."""
    if header is None:
        return tuple(column_letters(index) for index in range(len(headings)))
    fields = {index: name for name, indices in header.columns.items() for index in indices}
    keys: list[str | None] = []
    for index, heading in enumerate(headings):
        key = fields.get(index) or f"={folded(heading)}"
        keys.append(None if key == "ordinal" else f"{key}@{column_letters(index)}" if key in keys else key)
    return tuple(keys)


def _said(row: Sequence[Cell], keys: Sequence[str | None]) -> Said:
    """What a row says; of a masked text what is shown, for its mark changes with the key it was made with."""
    filled = ((key, cell) for key, cell in zip(keys, row, strict=False) if key is not None and not is_empty(cell))
    return frozenset((key, str(match_text(cell))) for key, cell in filled)
