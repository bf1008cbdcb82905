"""Finding the tables: which tab holds which, where each header stands, and which column is what below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from records.cells.blanks import is_empty
from records.layout.labels import MaybeLabels, field_of, heading_fold, may_be_label
from records.layout.row_kinds import are_column_numbers
from records.workbook.column import Table
from records.workbook.columns import AGENCY_TABLES
from records.workbook.raw import Cell, Merge, Tab, cell_address

HEADER_WITHIN = 20  # rows in which a header is looked for where only the first rows of a tab are asked for
LABELS_FOR_A_HEADER = 3  # of an agency table's bold ones

Score = tuple[int, int]  # bold labels, labels
_NONE: Score = (0, 0)


@dataclass(frozen=True, slots=True)
class Header:
    """
    Where a table's header stands.

    Attributes:
        table: which table.
        row: its last row from 0; the table's rows follow it.
        columns: the columns of each field, from 0, left to right.
        top: its first row from 0; above `row` where the header spans two rows or three.
        headings: for each column with a heading its row from 0 and its text.
    """

    table: Table
    row: int
    columns: Mapping[str, tuple[int, ...]]
    top: int
    headings: Mapping[int, tuple[int, str]]

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of required columns that the header lacks."""
        return tuple(column.field for column in self.table.required if column.field not in self.columns)

    @property
    def score(self) -> Score:
        """How many bold labels it has, and how many labels."""
        return sum(column.field in self.columns for column in self.table.required), len(self.columns)

    def address(self, column: int) -> str:
        """The cell that holds the heading of a column."""
        row = self.headings[column][0] if column in self.headings else self.row
        return cell_address(row, column)


def header_of(table: Table, rows: Sequence[int], headings: Mapping[int, tuple[int, str]]) -> Header:
    """The header that the headings are of a table."""
    columns: dict[str, tuple[int, ...]] = {}
    for index, (_, text) in sorted(headings.items()):
        field = field_of(text, table)
        if field is not None:
            columns[field] = (*columns.get(field, ()), index)
    return Header(table, rows[-1], columns, rows[0], headings)


def _agency_header(rows: Sequence[int], headings: Mapping[int, tuple[int, str]]) -> Header | None:
    """
    The header that headings are of an agency table: of the one with most bold labels, then with most labels; or None.

    Three bold labels make a header, one of the table's telling ones among them: a summary has neither day nor count.
    """
    if sum(may_be_label(text) for _, text in headings.values()) < LABELS_FOR_A_HEADER:
        return None
    candidates = [header_of(table, rows, headings) for table in AGENCY_TABLES]
    fitting = [
        header
        for header in candidates
        if header.score[0] >= LABELS_FOR_A_HEADER and any(field in header.columns for field in header.table.telling)
    ]
    return max(fitting, key=lambda header: header.score, default=None)


def headings_of(row: Sequence[Cell], number: int) -> dict[int, tuple[int, str]]:
    """The texts of one row, by their columns."""
    return {index: (number, cell) for index, cell in enumerate(row) if isinstance(cell, str) and not is_empty(cell)}


def _headings_of_two(tab: Tab, number: int, spans: bool) -> dict[int, tuple[int, str]] | None:  # noqa: FBT001
    """The headings of a row and the one below it, where a merge makes the two one header; else None."""
    if not spans or number + 1 >= len(tab.rows):
        return None
    below = tab.rows[number + 1]
    # A format or a unit in brackets below a label leaves the label; a number or a date below it is no heading, but data.
    lower = {index: found for index, found in headings_of(below, number + 1).items() if heading_fold(found[1])}
    data = {index for index, cell in enumerate(below) if not isinstance(cell, str) and not is_empty(cell)}
    return {index: found for index, found in (headings_of(tab.rows[number], number) | lower).items() if index not in data}


def _spanning_rows(tab: Tab) -> Mapping[int, Sequence[Merge]]:
    """The rows in which a cell is merged over several columns, or down into the next row, with these merges."""
    found: dict[int, list[Merge]] = {}
    for merge in tab.merges:
        if merge.right > merge.left or merge.bottom > merge.top:
            found.setdefault(merge.top, []).append(merge)
    return found


def _headings_of_three(tab: Tab, number: int, spanning: Mapping[int, Sequence[Merge]]) -> dict[int, tuple[int, str]] | None:
    """
    The headings of a row and the two below it, where a heading merged down over all three makes them one header; else None.

    The third row holds nothing but headings below headings of several columns, and these are no numbers of columns.
    """
    third, merges = number + 2, spanning.get(number, ())
    both = _headings_of_two(tab, number, spans=True)
    if both is None or third >= len(tab.rows) or not any(merge.bottom == third and merge.left in both for merge in merges):
        return None
    across = [merge for merge in (*merges, *spanning.get(number + 1, ())) if merge.right > merge.left]
    groups = {index for merge in across for index in range(merge.left, merge.right + 1)}
    filled = {index: cell for index, cell in enumerate(tab.rows[third]) if not is_empty(cell)}
    lower = {index: found for index, found in headings_of(tab.rows[third], third).items() if heading_fold(found[1])}
    if not lower or lower.keys() != filled.keys() or not filled.keys() <= groups or are_column_numbers([*filled.values()]):
        return None
    return both | lower


def _best_of(single: Header | None, double: Header | None, lower: Header | None, *, down: bool) -> Header | None:
    """
    The better header of a row: by itself, or with the row below; only by itself where the row below is a header without it.

    A heading merged `down` into the row below makes the two one header, even where the row alone has more labels: `Trẻ em`
    over `Nam` and `Nữ` is no column of children.
    """
    score = double.score if double else _NONE
    if double is None or score <= (lower.score if lower else _NONE):
        return single
    return double if down or score >= (single.score if single else _NONE) else single


def agency_headers(tab: Tab) -> tuple[Header, ...]:
    """Every agency table's header in a tab, top down: each holds for the rows below it until the next."""
    spanning = _spanning_rows(tab)
    found: list[Header] = []
    after, is_label = 0, MaybeLabels().__getitem__
    labels = [sum(map(is_label, row)) if row else 0 for row in tab.rows]
    for number, (own, below) in enumerate(zip(labels, (*labels[1:], 0), strict=False)):
        # This is all that is asked of most rows of data.
        if number < after or not (number in spanning or own >= LABELS_FOR_A_HEADER or (own and below)):
            continue
        header = _agency_header_at(tab, number, spanning)
        if header:
            found.append(_as_before(header, found[-1]) if found else header)
            after = header.row + 1
    return tuple(found)


def _as_before(header: Header, before: Header) -> Header:
    """
    A later header with the columns of the one before it, where it only repeats some of that one's labels in their places.

    At the top of a new page people often repeat a few headings and leave the others blank: the columns are as they were.
    """
    left_out = {index for name, indices in before.columns.items() if name not in header.columns for index in indices}
    repeats = header.table is before.table and all(before.columns.get(name) == at for name, at in header.columns.items())
    if not repeats or not left_out.isdisjoint(header.headings):
        return header
    return replace(header, columns=before.columns, headings={**before.headings, **header.headings})


def _agency_header_at(tab: Tab, number: int, spanning: Mapping[int, Sequence[Merge]]) -> Header | None:
    """The header that begins in a row; `spanning`: the merges that begin in each row, as `_spanning_rows` has them."""
    single = _alone(tab, number)
    merges = spanning.get(number, ())
    both = _headings_of_two(tab, number, bool(merges))
    if both is None:
        return _of_two_unmerged(tab, number, single)
    down = any(merge.left in both and merge.bottom > number for merge in merges)
    double = _best_of(single, _agency_header((number, number + 1), both), _alone(tab, number + 1), down=down)
    three = _headings_of_three(tab, number, spanning)
    if three is None:
        return double
    return _best_of(double, _agency_header((number, number + 1, number + 2), three), _alone(tab, number + 2), down=True)


def _alone(tab: Tab, number: int) -> Header | None:
    """The header that a row is by itself."""
    return _agency_header((number,), headings_of(tab.rows[number], number))


def _of_two_unmerged(tab: Tab, number: int, single: Header | None) -> Header | None:
    """
    The header of a row and the one below it whose merges a CSV has lost; else `single`, that of the row alone.

    Both rows say it: the upper one has labels over blanks, and beside them a heading over several columns, `Kết quả`, whose
    right neighbours are blank; the lower one has labels only below those. Nothing that could be data is taken for a heading.
    """
    if number + 1 >= len(tab.rows):
        return single
    upper, below = headings_of(tab.rows[number], number), tab.rows[number + 1]
    lower = headings_of(below, number + 1)
    filled = {index for index, cell in enumerate(below) if not is_empty(cell)}
    if not lower or filled != set(lower) or not filled <= _below_groups(upper, lower):
        return single
    double = _agency_header((number, number + 1), upper | lower)
    alone = _agency_header((number + 1,), lower)
    best = max(single.score if single else _NONE, alone.score if alone else _NONE)
    # A label above, as in `Trẻ em` over `Nam` and `Nữ`, is no heading over others: what its parts are nobody can tell.
    split = double and any(field_of(upper[index][1], double.table) for index in upper.keys() & lower.keys())
    return double if double and double.score > best and not split else single


def _below_groups(upper: Mapping[int, object], lower: Mapping[int, object]) -> set[int]:
    """The columns below a heading of several: each begins with one whose right neighbour is blank above and filled below."""
    found: set[int] = set()
    for index in upper:
        columns = [index]
        while columns[-1] + 1 in lower and columns[-1] + 1 not in upper:
            columns.append(columns[-1] + 1)
        if index in lower and len(columns) > 1:
            found.update(columns)
    return found


def find_agency_header(tab: Tab) -> Header | None:
    """The first header of an agency table in a tab."""
    return next(iter(agency_headers(tab)), None)


def find_office_header(tab: Tab, table: Table) -> Header | None:
    """The header in a tab with most of an office table's bold labels, then with most labels; two labels at least."""
    best: Header | None = None
    for header in _office_headers(tab, table):
        if header.score[1] > 1 and (best is None or header.score > best.score):
            best = header
    return best


def _office_headers(tab: Tab, table: Table) -> Iterator[Header]:
    """What each row of a tab would be as a table's header, alone and with the row below it, top down."""
    spanning = _spanning_rows(tab)
    for number, row in enumerate(tab.rows):
        yield header_of(table, (number,), headings_of(row, number))
        both = _headings_of_two(tab, number, number in spanning)
        if both:
            double = header_of(table, (number, number + 1), both)
            if double.score > header_of(table, (number + 1,), headings_of(tab.rows[number + 1], number + 1)).score:
                yield double
