"""What each counted row gives to the measures that the office declares; and which of these measures no row can give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Any

import pandas as pd

from records.cells.blanks import formula_fault, is_blank
from records.cells.counts import count_reading
from records.cells.results import Code, Severity
from records.cells.texts import display_text, match_text
from records.cleaning.tables import Issue, TableRows
from records.cleaning.tabs.extra_cells import extra_cells, has_extra_column, shared_cells
from records.cleaning.tabs.readers import Readers
from records.cleaning.tabs.tab_rows import TabRows
from records.layout.labels import field_of
from records.ledger import Problem
from records.programme.declared_measures import Condition, DeclaredMeasure, How, LineFault
from records.workbook.column import Reads
from records.workbook.columns import AGENCY_TABLES
from records.workbook.folding import folded, words_of
from records.workbook.raw import MASK, Cell, MaskedText

_LONG = 200  # characters
_TABLES = {table.name: table for table in AGENCY_TABLES}


@dataclass
class MeasuredRows:
    """
    The measures that the rows can give.

    Attributes:
        measures: those whose columns and names are found, in the order of the office.
        columns: for each agency table a column for each of its measures, by `measure:CODE`, along its counted rows: what the
            row gives - a count, 1 for a row, or a folded text; None where it gives nothing, or nothing that is known.
        issues: a warning for each cell that is no count.
        problems: what is wrong with the lines of the other measures.
    """

    measures: tuple[DeclaredMeasure, ...] = ()
    columns: dict[str, dict[str, pd.Series]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def measured_rows(tables: Mapping[str, TableRows], read: Sequence[TabRows], readers: Readers) -> MeasuredRows:
    """What the counted rows give to each declared measure of the programme."""
    found = MeasuredRows()
    for measure in readers.programme.measures:
        tabs = [rows for rows in read if rows.table.name == measure.table]
        values = _Values(measure, tables[measure.table], tabs, readers)
        wrong = values.fault()
        if wrong:
            found.problems.append(wrong)
            continue
        found.measures = (*found.measures, measure)
        found.columns.setdefault(measure.table, {})[measure.key] = values.column()
        found.issues.extend(values.issues)
    # One cell may be read by several measures, and is told once.
    found.issues = list(dict.fromkeys(found.issues))
    return found


@dataclass
class _Values:
    """Reads the rows of one measure."""

    measure: DeclaredMeasure
    rows: TableRows
    tabs: Sequence[TabRows]
    readers: Readers
    issues: list[Issue] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look the columns of the measure up."""
        self.table = _TABLES[self.measure.table]
        headings = [condition.heading for condition in self.measure.where]
        self.column_of = {heading: self._column(heading) for heading in (self.measure.heading, *headings) if heading}

    def fault(self) -> Problem | None:
        """What is wrong with the line: a column or a name that there is none of."""
        measure = self.measure
        if measure.heading and self.column_of[measure.heading] is None:
            return measure.fault(LineFault.COLUMN, "column", measure.heading)
        for condition in measure.where:
            column = self.column_of[condition.heading]
            if column is None:
                return measure.fault(LineFault.WHERE_COLUMN, "where", condition.heading)
            if self._meant(column.name, condition, None) is None:
                return measure.fault(LineFault.WHERE_VALUE, "where", condition.value)
        return None

    def column(self) -> pd.Series:
        """What each counted row gives."""
        counted = self.rows.counted
        values = [self._value(index) if self._holds(index) else None for index in counted.index]
        return pd.Series(values, index=counted.index, dtype=object)

    def _column(self, heading: str) -> "_Column | None":
        """The column of a heading: one of the table's, or an extra one that at least one tab has."""
        name = field_of(heading, self.table)
        if name and self.table.column(name).reads is not Reads.ORDINAL:
            there = any(block.index(name) is not None for tab in self.tabs for block in tab.blocks.blocks)
            exact = self.table.column(name).reads is not Reads.TEXT
            return _Column(name, dict(enumerate(self.rows.rows[name].tolist())), exact=exact) if there else None
        if name or not any(has_extra_column(tab, heading) for tab in self.tabs):
            return None
        cells = {key: cell for tab in self.tabs for key, cell in extra_cells(tab, heading).items()}
        keys = zip(self.rows.rows.index, self.rows.rows["tab"], self.rows.rows["row"], strict=True)
        by_row = {index: cells[tab, row] for index, tab, row in keys if (tab, row) in cells}
        found = {index: extra.cell for index, extra in by_row.items()}
        addresses = {index: extra.address for index, extra in by_row.items()}
        return _Column(None, found, addresses=addresses, shared=shared_cells(by_row))

    def _holds(self, index: int) -> bool:
        """Whether a row meets every condition."""
        for condition in self.measure.where:
            column = self.column_of[condition.heading]
            if column is None or column.plain(index) is None:
                return False
            if column.plain(index) != self._meant(column.name, condition, self._days[index]):
                return False
        return True

    def _meant(self, name: str | None, condition: Condition, day: date | None) -> object:
        """What the value of a condition means in its column, to be compared with a row's; None where it means nothing."""
        column = self.table.column(name) if name else None
        if column is None or column.reads is Reads.TEXT:
            return _told_apart(condition.value)
        value = self.readers.reading(column, condition.value, day if self.readers.depends_on_day(column) else None).value
        return None if value is None else match_text(value)

    @cached_property
    def _days(self) -> list[date | None]:
        """The day that each row's names are read by: its own, or of a report the last of its period."""
        rows = self.rows.rows
        if "date" not in rows:
            return [self._ends.get(str(period)) for period in rows["period"]]
        return list(rows["date"].to_numpy(dtype="datetime64[D]").tolist())

    @cached_property
    def _ends(self) -> dict[str, date]:
        return {period.code: period.end for period in self.readers.programme.periods}

    def _value(self, index: int) -> object:
        """What a row that meets the conditions gives."""
        column = self.column_of.get(self.measure.heading or "")
        if column is None:
            return 1
        cell = column.cell(index)
        if cell is None:
            return None
        if self.measure.how is How.DISTINCT and not formula_fault(cell):
            return column.plain(index)
        reading = count_reading(cell, self.measure.unit)
        if reading.rejected or index in column.shared:
            self._warn(index, column, cell)
            return None
        return reading.value

    def _warn(self, index: int, column: "_Column", cell: Cell) -> None:
        rows = self.rows.rows
        tab, row, agency = (rows[name].iloc[index] for name in ("tab", "row", "agency"))
        what = (str(Severity.WARNING), str(Code.MEASURE_CELL), display_text(cell), None, (), agency)
        address = column.addresses.get(index) or self._address(str(tab), int(row), column.name)
        self.issues.append((str(tab), int(row), address, self.table.name, column.name, *what))

    def _address(self, tab: str, row: int, name: str | None) -> str | None:
        rows = next(rows for rows in self.tabs if rows.tab.name == tab)
        return rows.blocks.address(row - 1, name) if name else None


@dataclass(frozen=True)
class _Column:
    """
    One column along the rows of a table, by their index.

    Attributes:
        name: the field of a column of the table; None of an extra one.
        exact: of a column of names, counts or days: two are one only where they are the same, not where they fold to the same.
        cells: of a column of the table as used, of an extra one as typed.
        addresses: of an extra column, the cell of each row.
        shared: the rows of an extra column whose cell several rows share: nobody's count.
    """

    name: str | None
    cells: Mapping[int, Any]
    exact: bool = False
    addresses: Mapping[int, str] = field(default_factory=dict)
    shared: frozenset[int] = frozenset()

    def cell(self, index: int) -> Cell:
        """The cell of a row; None where it is blank or missing."""
        cell = self.cells.get(index)
        missing = cell is pd.NaT or cell is pd.NA or is_blank(cell)
        return None if missing else cell

    def plain(self, index: int) -> object:
        """The cell of a row, to be compared; None where it is blank, or a formula gives no value."""
        cell = self.cell(index)
        if cell is None or formula_fault(cell):
            return None
        return match_text(cell) if self.exact else _plain(cell)


def _plain(value: object) -> object:
    """A value to be compared: a text folded, anything else as its text."""
    return _told_apart(value if isinstance(value, str) else match_text(value))


def _told_apart(text: str) -> str:
    """A text folded, or as typed where it folds away; of what was masked the mark, for two masked texts may look alike."""
    plain = text.replace(MASK, f" {text.mark} ") if isinstance(text, MaskedText) else text
    if len(plain) > _LONG:  # not kept whole, here or among the folded texts
        words = words_of.__wrapped__(plain)
        return blake2b("".join(words).encode(), digest_size=16).hexdigest()
    return folded(plain) or plain
