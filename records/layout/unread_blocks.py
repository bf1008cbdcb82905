"""Parts of a tab that look like an agency table and are not read: without day and count, above a header, beside a list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from records.cells.blanks import is_blank, is_empty
from records.cells.counts import count_reading
from records.cells.results import Code
from records.layout.labels import MaybeLabels, may_be_label, most_alike
from records.layout.recognise import LABELS_FOR_A_HEADER, Header, agency_headers, header_of, headings_of
from records.layout.row_kinds import is_total_word
from records.ledger import Problem, ProblemCode
from records.workbook.column import Column, Reads, Table
from records.workbook.columns import AGENCY_TABLES, MEASURES
from records.workbook.folding import folded
from records.workbook.raw import Cell, Tab, cell_address

_AGENCY = "agency"
_EXAMPLE = ("vidu", "example")  # how the first cell of the template's example begins, folded
_CLUES = 2  # that a row of headings must give to be taken for those of an agency table
_MANY_LABELS = 4
_CANDIDATES = 40  # rows of a tab that are compared with headings
_LOOKED_AT = 20  # rows below the headings, for a day
_TABLES = frozenset(folded(word) for table in AGENCY_TABLES for word in (table.label, table.name))


@dataclass(frozen=True, slots=True)
class UnreadBlock:
    """
    A part of a tab that looks like an agency table and is not read.

    Attributes:
        table: which it looks like.
        header: its headings as those of that table.
        rows: how many rows below the headings say something.
    """

    table: Table
    header: Header
    rows: int

    @property
    def cell(self) -> str:
        """Where it begins: its first heading."""
        return self.header.address(min(self.header.headings))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The labels of the bold columns that its headings lack."""
        return tuple(self.table.column(name).label for name in self.header.missing)


def blocks_unread(tab: Tab, first: Header | None) -> tuple[UnreadBlock, ...]:
    """Above the first agency header of a tab, or in the whole of one without: what looks like an agency table of ours."""
    end = first.top if first else len(tab.rows)
    return tuple(_blocks(tab, list(_likenesses(tab, end, labels=1)), end))


def rows_above_problem(tab: Tab, header: Header) -> Problem | None:
    """What is said where rows of data stand above the first agency header: sorted with it, they are below no header."""
    if header.missing:
        return None
    end = next(_likenesses(tab, header.top, labels=1), header).top
    columns = {header.table.column(name): header.columns[name][0] for name in header.columns}
    held = [number for number in range(end) if _holds_data(tab.rows[number], columns)]
    if not held:
        return None
    cell = cell_address(held[0], min(columns.values()))
    return Problem(
        *(tab.name, cell, ProblemCode.UNREAD_BLOCK, header.table.label, header.table.name), rows=len(held), detail="above"
    )


def _holds_data(row: Sequence[Cell], columns: Mapping[Column, int]) -> bool:
    """Whether every bold cell of a row is filled with what its column may hold; the template's example says that it is one."""
    cells = {column: row[index] for column, index in columns.items() if index < len(row)}
    if any(isinstance(cell, str) and folded(cell).startswith(_EXAMPLE) for cell in cells.values()):
        return False
    return all(column in cells and _may_hold(column, cells[column]) for column in columns if column.required)


def _may_hold(column: Column, cell: Cell) -> bool:
    """Whether a cell may be one of a column: a day of days, a number of counts, any text but a label of the others."""
    if column.reads is Reads.DAY:
        return count_reading(cell).code is Code.DATE_IN_COUNT
    if column.reads is Reads.COUNT:
        return count_reading(cell).value is not None
    return not is_blank(cell) and not may_be_label(cell)


def blocks_in_office_tab(tab: Tab, header: Header) -> tuple[UnreadBlock, ...]:
    """The agency tables, and what looks like one, beside the office table in its tab."""
    return tuple(_blocks(tab, _foreign(tab, header), header.top))


def office_end(tab: Tab, header: Header) -> int:
    """The first row, from 0, that no longer belongs to the office table of a tab: there another table's headings stand."""
    return min((other.top for other in _foreign(tab, header) if other.top > header.row), default=len(tab.rows))


def block_problem(tab: Tab, block: UnreadBlock, detail: str = "") -> Problem:
    """What is said of an unread part of a tab; `detail`: `office` of one that stands beside an office table."""
    about = (ProblemCode.UNREAD_BLOCK, block.table.label, block.table.name)
    return Problem(tab.name, block.cell, *about, other=", ".join(block.lacking), rows=block.rows, detail=detail)


def _foreign(tab: Tab, header: Header) -> list[Header]:
    """The headings of agency tables, and what looks like them, beside an office table's header."""
    found = {other.top: other for other in (*_likenesses(tab, len(tab.rows), labels=LABELS_FOR_A_HEADER), *agency_headers(tab))}
    return [other for _, other in sorted(found.items()) if not _is_of_office(tab, other, header)]


def _is_of_office(tab: Tab, other: Header, header: Header) -> bool:
    """Whether headings are the office table's own, or one of its lines: a measure names columns of agencies."""
    if other.top <= header.row and header.top <= other.row:
        return True
    typed = [cell for index, cell in enumerate(tab.rows[other.top]) if index in header.columns.get("table", ())]
    return header.table is MEASURES and any(isinstance(cell, str) and folded(cell) in _TABLES for cell in typed)


def _blocks(tab: Tab, headers: Sequence[Header], *ends: int) -> Iterator[UnreadBlock]:
    """Each header with the rows below it, down to the next or to one of `ends`; none where no row there says anything."""
    tops = sorted({*(header.top for header in headers), *ends, len(tab.rows)})
    for header in headers:
        end = next((top for top in tops if top > header.row), header.row + 1)
        rows = sum(map(_says_something, tab.rows[header.row + 1 : end]))
        if rows:
            yield UnreadBlock(header.table, header, rows)


def _says_something(row: Sequence[Cell]) -> bool:
    """Whether a row is more than blank, a title or a total."""
    filled = [cell for cell in row if not is_empty(cell)]
    first = next((cell for cell in filled if isinstance(cell, str)), "")
    return len(filled) > 1 and not is_total_word(first)


def _likenesses(tab: Tab, end: int, *, labels: int) -> Iterator[Header]:
    """
    The rows above `end` that look like the header of an agency table and are none, each as that table's header.

    Args:
        tab: where they are looked for.
        end: a row, from 0.
        labels: how many of its cells must be labels, and not only much like one.
    """
    is_label = MaybeLabels().__getitem__
    candidates = (number for number in range(end) if sum(map(is_label, tab.rows[number])) >= labels)
    for number in islice(candidates, _CANDIDATES):
        headings = headings_of(tab.rows[number], number)
        below = tab.rows[number + 1 : min(end, number + 1 + _LOOKED_AT)]
        every = (header_of(table, (number,), headings) for table in AGENCY_TABLES)
        found = [header for header in every if _looks_like_its_table(header, below)]
        if found:
            yield max(found, key=lambda header: header.score)


def _looks_like_its_table(header: Header, below: Sequence[Sequence[Cell]]) -> bool:
    """
    Whether headings that are no header of a table are meant for it: two of four clues say so.

    It has all bold labels but the telling ones; many labels; a day; a count beside the day or under a heading of its own.
    A summary by agency and place has one of them at most: its counts are totals, and of no day.
    """
    day, count = (header.table.column(name) for name in header.table.telling)
    named = {index for indices in header.columns.values() for index in indices}
    strange = {i: text for i, (_, text) in header.headings.items() if i not in named and not is_total_word(text)}
    labels = {name for name in header.columns if header.table.column(name).reads is not Reads.ORDINAL}
    alike = {name for name in header.missing if most_alike(header.table.column(name).label, strange) is not None}
    if _AGENCY not in labels | alike or len(labels | (alike - {count.field})) < LABELS_FOR_A_HEADER:
        return False
    dated = day.reads is Reads.DAY and any(_is_day(row, i) for row in below for i in strange)
    has_day = dated or day.field in labels | alike
    has_count = count.field in alike or (has_day and count.field in labels)
    whole = labels | alike | {day.field, count.field} >= {column.field for column in header.table.required}
    return sum((whole, len(labels) >= _MANY_LABELS, has_day, has_count)) >= _CLUES


def _is_day(row: Sequence[Cell], index: int) -> bool:
    return index < len(row) and count_reading(row[index]).code is Code.DATE_IN_COUNT
