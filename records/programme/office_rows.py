"""The rows of one office table: which hold data, what their cells mean, what is wrong with them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

from records.cells.blanks import formula_fault, is_blank, is_ditto, is_empty
from records.cells.results import BLANK, CellResult, Code, rejected, repaired
from records.cells.texts import display_text
from records.layout.labels import field_of, heading_fold
from records.layout.merged_tops import merged_tops
from records.layout.recognise import Header
from records.layout.row_kinds import are_column_numbers, is_total_word
from records.layout.unread_blocks import office_end
from records.ledger import Problem, ProblemCode
from records.programme.office_cells import Reader
from records.workbook.column import Column, Reads
from records.workbook.columns import MEASURES, SETTINGS
from records.workbook.folding import squeezed
from records.workbook.raw import Cell, MaskedText, Tab, cell_address

Report = Callable[[Problem], None]
Note = Callable[[tuple[object, ...]], None]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of an office table that is left out: the label of its first column that cannot be used, and its own names."""

    tab: str
    table: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeExtra:
    """A cell of a column that is no field's; `shared`: merged with those of other rows, so that as a count it is nobody's."""

    address: str
    cell: Cell
    shared: bool = False


NO_CELL = OfficeExtra("", None)
# What tells one row from the others: no row means that of the row above, and `NT` may be a code.
_OF_ONE_ROW = frozenset({"code", "name", "aliases", "merged_into"})


@dataclass(frozen=True)
class OfficeRow:
    """
    One row of an office table.

    Attributes:
        values: by field; missing is None.
        tab, number: where it stands, the row from 0.
        typed_place: the cell of its place, for a reading by another day.
        unread: the fields whose cell cannot be used.
        cells: the address of each field that has a column.
        extra: the cells of the columns that are no field's, by their heading.
    """

    values: dict[str, object]
    tab: str
    number: int
    typed_place: Cell
    unread: frozenset[str]
    cells: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, OfficeExtra] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text that is there."""
        return str(self.values[name])

    def name(self) -> str:
        """The name; where personal data in it was masked, still the text that tells it from one masked likewise."""
        value = self.values["name"]
        return value if isinstance(value, str) else str(value)

    def maybe_text(self, name: str) -> str | None:
        """A text or None."""
        value = self.values.get(name)
        return None if value is None else str(value)

    def whole(self, name: str) -> int | None:
        """A count or None."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None

    def needed_number(self, name: str) -> int | Fraction:
        """A count, or a share, that is there."""
        value = self.values[name]
        if not isinstance(value, int | Fraction):
            raise TypeError(name)
        return value

    def day(self, name: str) -> date | None:
        """A day or None."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def needed_day(self, name: str) -> date:
        """A day that is there."""
        value = self.values[name]
        if not isinstance(value, date):
            raise TypeError(name)
        return value

    def names(self, name: str) -> tuple[str, ...]:
        """Other names, separated by `;`."""
        value = self.values.get(name)
        if isinstance(value, MaskedText) and ";" not in value:
            return (value,)
        parts = (squeezed(part) for part in (self.maybe_text(name) or "").split(";"))
        return tuple(part for part in parts if part)


@dataclass(frozen=True)
class OfficeRows:
    """
    How the rows of a tab below a header are read.

    Attributes:
        readers: how each kind of column is read.
        report: where a problem of the sheet goes.
        note: where an issue of a cell goes.
        leave_out: where a row goes that cannot be used.
        defaults: by field what a blank cell means there.
    """

    tab: Tab
    header: Header
    readers: dict[Reads, Reader]
    report: Report
    note: Note
    leave_out: Callable[[LeftOut], None]
    defaults: Mapping[str, object] = field(default_factory=dict)

    def rows(self) -> list[OfficeRow]:
        """The usable rows, in the order of the sheet; an empty table is a problem where figures need it."""
        table = self.header.table
        rows: list[OfficeRow] = []
        above: dict[str, Cell] = {}
        for number in self._numbers:
            typed = self._cells(number)
            if not self._holds_data(typed):
                continue
            meant = {name: above.get(name) if self._speaks_of_above(name, cell) else cell for name, cell in typed.items()}
            row = self._row(number, typed, meant, first=not above)
            rows += [row] if row else []
            above = meant
        if not rows and table.needed:
            self.report(Problem(self.tab.name, None, ProblemCode.EMPTY_TABLE, table.label, table.name, fatal=True))
        return rows

    def is_blank_throughout(self, name: str) -> bool:
        """Whether a column is there and says nothing in any row that holds data."""
        column = self.header.table.column(name)
        rows = (number for number in self._numbers if self._holds_data(self._cells(number)))
        return name in self.header.columns and all(is_blank(self._cell(number, column)) for number in rows)

    def _cells(self, number: int) -> dict[str, Cell]:
        return {column.field: self._cell(number, column) for column in self.header.table.columns}

    def _speaks_of_above(self, name: str, cell: Cell) -> bool:
        """Whether a cell is a ditto mark, in a column where one may stand."""
        return is_ditto(cell) and name not in _OF_ONE_ROW and self.header.table is not SETTINGS

    def _row(self, number: int, typed: dict[str, Cell], meant: dict[str, Cell], *, first: bool) -> OfficeRow | None:
        """One row, `first` or with one above, or None where a bold cell cannot be used; ditto marks mean what stands above."""
        values: dict[str, object] = {}
        missing, unread = [], set()
        for column in self.header.table.columns:
            cell = typed[column.field]
            reading = self._reading(column, meant[column.field])
            if self._speaks_of_above(column.field, cell):
                reading = _as_above(reading, first=first)
            if reading == BLANK and column.field in self.defaults:
                reading = CellResult(self.defaults[column.field])
            if column.required and not column.may_be_blank and reading == BLANK:
                reading = rejected(Code.MISSING)
            missing += [column.label] if reading.rejected and column.required and not column.may_be_blank else []
            self._note(number, column, cell, reading)
            values[column.field] = reading.value
            if reading.rejected:
                unread.add(column.field)
        if missing:
            named = (values.get(name) for name in ("code", "name", "aliases"))
            names = tuple(part for value in named if value for part in str(value).split(";"))
            self.leave_out(LeftOut(self.tab.name, self.header.table.name, missing[0], names))
            return None
        addresses = {name: cell_address(number, indices[0]) for name, indices in self.header.columns.items()}
        where = (self.tab.name, number, meant.get("place"), frozenset(unread))
        return OfficeRow(values, *where, addresses, dict(self._extra(number)))

    def _extra(self, number: int) -> Iterator[tuple[str, OfficeExtra]]:
        """The cells of the columns that are no field's; of two with one heading the first."""
        named = {index for indices in self.header.columns.values() for index in indices}
        row = self.tab.rows[number]
        for index, (_, text) in sorted(self.header.headings.items(), reverse=True):
            if index not in named and heading_fold(text):
                tops = self._extra_tops[index]
                top = tops.get(number, number)
                above = self.tab.rows[top] if top != number else row
                shared = number in tops or tops.get(number + 1) == number
                cell = above[index] if index < len(above) else None
                yield text, OfficeExtra(cell_address(number, index), cell, shared=shared)

    def _reading(self, column: Column, cell: Cell) -> CellResult:
        """What a cell means; a formula without a value means nothing."""
        fault = formula_fault(cell)
        return rejected(fault) if fault else self.readers[column.reads](cell)

    def _holds_data(self, cells: dict[str, Cell]) -> bool:
        """Whether a row is more than a blank, a heading, a total, column numbers or the header once more."""
        filled = {field: cell for field, cell in cells.items() if not is_blank(cell)}
        labels = [field for field, cell in filled.items() if field_of(str(cell), self.header.table) == field]
        no_data = self._is_total(filled) or self._is_numbering(cells)
        return len(filled) > 1 and len(labels) < len(filled) and not no_data

    def _is_total(self, filled: dict[str, Cell]) -> bool:
        """Whether a row's first text is a word for a total; `TC` with a name of its own is a code."""
        texts = [cell for cell in filled.values() if isinstance(cell, str)]
        whole = all(column.field in filled for column in self.header.table.required)
        if self.header.table is MEASURES and whole:  # a measure may be called `Tổng số …`
            return False
        return bool(texts) and is_total_word(texts[0]) and not (whole and not is_total_word(str(filled.get("name", ""))))

    def _is_numbering(self, cells: dict[str, Cell]) -> bool:
        """Whether every filled cell numbers its column, in the order of the columns."""
        at = {self.header.columns[field][0]: cell for field, cell in cells.items() if not is_blank(cell)}
        return len(at) == len(self.header.columns) > 1 and are_column_numbers([cell for _, cell in sorted(at.items())])

    def _note(self, number: int, column: Column, cell: Cell, reading: CellResult) -> None:
        """List a cell that is not as it should be; one that cannot be used is a problem of the sheet, too."""
        if reading.severity is None:
            return
        indices = self.header.columns.get(column.field)
        address = cell_address(number, indices[0]) if indices else None
        place = (self.tab.name, number + 1, address, self.header.table.name, column.field)
        what = (
            str(reading.severity),
            str(reading.code),
            display_text(cell),
            display_text(reading.value),
            reading.suggestions,
            None,
        )
        self.note(place + what)
        if reading.rejected and self.header.table is not MEASURES:  # a faulty line of measures is told by itself
            self.report(Problem(self.tab.name, address, ProblemCode.OFFICE_CELL, column.label, self.header.table.name))

    @cached_property
    def _numbers(self) -> range:
        """The rows of the table, from 0: down to the last of the tab, or to an agency table below."""
        return range(self.header.row + 1, office_end(self.tab, self.header))

    @cached_property
    def _extra_tops(self) -> dict[int, dict[int, int]]:
        """The same for each column that has a heading."""
        rows, merges = self._numbers, self.tab.merges
        return {index: merged_tops(merges, index, rows) for index in self.header.headings}

    @cached_property
    def _tops(self) -> dict[str, dict[int, int]]:
        """The rows that a merge gives the value of a row above, by field."""
        rows, merges = self._numbers, self.tab.merges
        return {field: merged_tops(merges, indices[0], rows) for field, indices in self.header.columns.items()}

    def _cell(self, number: int, column: Column) -> Cell:
        """The cell of a column in a row, the top one of its merge."""
        indices = self.header.columns.get(column.field)
        if not indices:
            return None
        row = self.tab.rows[self._tops[column.field].get(number, number)]
        cell = row[indices[0]] if indices[0] < len(row) else None
        return None if is_empty(cell) else cell


def _as_above(above: CellResult, *, first: bool) -> CellResult:
    """What a ditto mark means over what stands above; over a blank cell blank, over none or one that cannot be used nothing."""
    if first or above.rejected:
        return rejected(Code.MISSING)
    return above if above == BLANK else repaired(above.value, Code.DITTO)
