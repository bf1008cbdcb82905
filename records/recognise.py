"""Finding the tables: which tab holds which, in which row its header stands and which column is what."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from records.column import Reads, Table
from records.columns import AGENCY_TABLES, LABEL_ALIASES, OFFICE_TABLES
from records.folding import folded
from records.ledger import Problem, ProblemCode
from records.workbook import Cell, Tab, cell_address

HEADER_WITHIN = 20  # rows
LABELS_FOR_A_HEADER = 3  # of an agency table's bold ones
_LONGEST_LABEL = 60  # characters; a longer text is no heading


@dataclass(frozen=True, slots=True)
class Header:
    """Where a table's header stands: its row from 0, and the columns of each field, from 0, left to right."""

    table: Table
    row: int
    columns: dict[str, tuple[int, ...]]

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of required columns that the header lacks."""
        return tuple(column.field for column in self.table.required if column.field not in self.columns)


@lru_cache(maxsize=1)
def _fields_by_label() -> dict[str, dict[str, str]]:
    """For each table the field of each folded label and alias."""
    found: dict[str, dict[str, str]] = {}
    for table in OFFICE_TABLES + AGENCY_TABLES:
        labels = {}
        for column in table.columns:
            for label in (column.label, *LABEL_ALIASES.get(column.label, ())):
                labels[folded(label)] = column.field
        found[table.name] = labels
    return found


def columns_of(row: Sequence[Cell], table: Table) -> dict[str, tuple[int, ...]]:
    """The columns of each field of a table, were this row its header."""
    labels = _fields_by_label()[table.name]
    columns: dict[str, tuple[int, ...]] = {}
    for index, cell in enumerate(row):
        if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_LABEL:
            field = labels.get(folded(cell))
            if field is not None:
                columns[field] = (*columns.get(field, ()), index)
    return columns


def agency_header(row: Sequence[Cell], number: int = 0) -> Header | None:
    """The header that a row is of an agency table: the one with most bold labels, then with most labels; or None."""
    if sum(isinstance(cell, str) and _may_be_label(cell) for cell in row) < LABELS_FOR_A_HEADER:
        return None
    best: Header | None = None
    best_score = (LABELS_FOR_A_HEADER - 1, 0)
    for table in AGENCY_TABLES:
        columns = columns_of(row, table)
        score = (sum(column.field in columns for column in table.required), len(columns))
        if score[0] >= LABELS_FOR_A_HEADER and score > best_score:
            best, best_score = Header(table, number, columns), score
    return best


def _may_be_label(text: str) -> bool:
    """Whether a text may be a label of an agency table, told quickly: this is asked of every cell."""
    return 0 < len(text) <= _LONGEST_LABEL and not text.startswith("http") and _is_label(text)


@lru_cache(maxsize=50_000)
def _is_label(text: str) -> bool:
    word = folded(text)
    return any(word in _fields_by_label()[table.name] for table in AGENCY_TABLES)


def find_agency_header(tab: Tab) -> Header | None:
    """The first row of a tab that is an agency table's header."""
    for number, row in enumerate(tab.rows[:HEADER_WITHIN]):
        if header := agency_header(row, number):
            return header
    return None


def find_office_header(tab: Tab, table: Table) -> Header | None:
    """The row of a tab with most of an office table's bold labels, then with most labels; two labels at least."""
    best: Header | None = None
    best_score = (0, 1)
    for number, row in enumerate(tab.rows[:HEADER_WITHIN]):
        columns = columns_of(row, table)
        score = (sum(column.field in columns for column in table.required), len(columns))
        if score > best_score and len(columns) > 1:
            best, best_score = Header(table, number, columns), score
    return best


def office_tabs(tabs: Sequence[Tab]) -> dict[str, list[Tab]]:
    """The tabs named for each office table, by its name; an alias counts only where no tab has the name itself."""
    found: dict[str, list[Tab]] = {}
    for table in OFFICE_TABLES:
        for labels in ((table.label,), LABEL_ALIASES.get(table.label, ())):
            names = {folded(label) for label in labels}
            named = [tab for tab in tabs if folded(tab.known_as or tab.name) in names and _is_office(tab, table)]
            if named:
                found[table.name] = named
                break
    return found


def _is_office(tab: Tab, table: Table) -> bool:
    """
    A tab by an office table's name is that table, unless only an agency table's header is in it.

    One by the name of an optional table is that table only with its header: else it is a free tab that happens to be called so.
    """
    header = find_office_header(tab, table)
    whole = header is not None and not header.missing
    return whole or (not table.optional and find_agency_header(tab) is None)


def header_problems(tab: Tab, header: Header) -> list[Problem]:
    """The columns that a header lacks, or has twice. A table without a bold column cannot be read."""
    table, problems = header.table, []
    first = min((indices[0] for indices in header.columns.values()), default=0)
    for column in table.columns:
        indices = header.columns.get(column.field, ())
        if not indices and column.reads is not Reads.ORDINAL and (column.required or not table.office):
            cell = cell_address(header.row, first)
            problems.append(
                Problem(tab.name, cell, ProblemCode.MISSING_COLUMN, column.label, table.name, fatal=column.required)
            )
        if len(indices) > 1 and column.reads is not Reads.ORDINAL:
            cell = cell_address(header.row, indices[1])
            problems.append(Problem(tab.name, cell, ProblemCode.DUPLICATE_COLUMN, column.label, table.name))
    return problems
