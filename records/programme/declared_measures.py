"""The measures that an office declares itself, and what may be wrong with a line that declares one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from records.ledger import Problem, ProblemCode
from records.workbook.columns import MEASURES


class How(StrEnum):
    """How the value of a measure comes from its rows."""

    SUM = "sum"
    ROWS = "rows"  # how many there are
    DISTINCT = "distinct"  # how many different texts a column holds
    MOST = "most"  # the largest count


class LineFault(StrEnum):
    """What may be wrong with a line of `Chỉ số`; `problem.measure_line.<fault>` in the catalogue."""

    MISSING = "missing"  # a cell that must not be blank
    UNREADABLE = "unreadable"  # a formula that failed, or has no value
    TOO_MANY = "too_many"
    DUPLICATE = "duplicate"  # a code that a line above has
    TABLE = "table"  # no table of agencies
    COLUMN = "column"  # no column of that table
    HOW = "how"
    WHERE = "where"  # not `heading = value`
    WHERE_COLUMN = "where_column"  # no column of that table
    WHERE_VALUE = "where_value"  # no name that the office keeps
    PER = "per"  # no column of the places


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition that a column of a row says something: both as the office typed them."""

    heading: str
    value: str


@dataclass(frozen=True, slots=True)
class Denominator:
    """What a measure is a share of at one place: a count, None where it is not known, and the cell that says it."""

    count: int | None
    tab: str
    row: int
    cell: str | None


@dataclass(frozen=True)
class DeclaredMeasure:
    """
    One measure over the counted rows of an agency table.

    Attributes:
        table: the name of the table.
        heading: of the column that is summed or counted; None where rows are counted.
        where: what must hold of a row, all of it.
        per: the heading of the places' column that the measure is a share of; None: it is no share.
        unit: what is counted, in the office's words; None where it does not say.
        denominators: of a share, by the key of the place.
        tab, cells: where its line stands: the cell of each field that has a column.
    """

    code: str
    name: str
    table: str
    heading: str | None
    how: How
    where: tuple[Condition, ...] = ()
    per: str | None = None
    unit: str | None = None
    denominators: Mapping[str, Denominator] = field(default_factory=dict)
    tab: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """In addresses, in report.json and as a column of counted rows: `measure:TRUONG`."""
        return f"measure:{self.code}"

    def fault(self, fault: LineFault, field: str, typed: str) -> Problem:
        """The problem that a cell of its line is."""
        return line_problem(self.tab, self.cells.get(field), fault, field, typed)

    def target(self, value: int | Fraction, place: str) -> int | None:
        """A target in the unit of the measure; a share of what a place has, rounded up. None where that is not known."""
        if isinstance(value, int):
            return value
        whole = self.denominators.get(place)
        return None if whole is None or whole.count is None else -(-(value * whole.count) // 1)


def line_problem(tab: str, cell: str | None, fault: LineFault, field: str, typed: str) -> Problem:
    """The problem that a cell of a line is, with what was typed."""
    label = MEASURES.column(field).label
    about = (ProblemCode.MEASURE_LINE, label, MEASURES.name)
    return Problem(tab, cell, *about, other=str(typed), detail=str(fault))
