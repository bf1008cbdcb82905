"""What a column and a table are: a label for people, a field for code, a way to read the cells."""

from dataclasses import dataclass
from enum import StrEnum


class Reads(StrEnum):
    """How the cells of a column are read."""

    ORDINAL = "ordinal"  # STT: never a value, never compared
    TEXT = "text"
    COUNT = "count"
    DAY = "day"
    AGENCY = "agency"
    PLACE = "place"
    CLAUSE = "clause"
    CHANNEL = "channel"
    PERIOD = "period"
    YES_NO = "yes_no"
    CODE = "code"
    NAMES = "names"  # other names, separated by `;`
    LEVEL = "level"
    MARK = "mark"  # `x` or blank
    INDICATOR = "indicator"
    TARGET = "target"  # a count, or a share of what a place has
    SETTING = "setting"  # which setting of the office a row gives
    LINES = "lines"  # a text; several things stand one a line


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column as people see it and as code names it.

    Attributes:
        label: the heading an official reads.
        field: the name in code, JSON and tests.
        reads: how its cells are read.
        required: bold in the contract: the column must exist and its cells must not be blank.
        may_be_blank: required as a column, though a blank cell is allowed (`results`).
        optional: nobody is told where it is missing, unless a heading is much like it: sheets made before it lack it.
    """

    label: str
    field: str
    reads: Reads
    required: bool = False
    may_be_blank: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """
    One kind of table of the workbook.

    Attributes:
        name: the name in code, in the plural of its rows.
        label: the tab's name in the template; office tables are found by it.
        office: kept by the office (found by the tab's name) or by agencies (found by the header row).
        needed: without it no figure may be believed.
        optional: nobody is told where it is missing.
        columns: in the order of the template.
        telling: of an agency table the fields without any of which a header is not the table's: a summary has neither.
    """

    name: str
    label: str
    office: bool
    needed: bool
    columns: tuple[Column, ...]
    optional: bool = False
    telling: tuple[str, ...] = ()

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns that must exist."""
        return tuple(column for column in self.columns if column.required)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a row, the ordinal left out."""
        return tuple(column.field for column in self.columns if column.reads is not Reads.ORDINAL)

    def column(self, field: str) -> Column:
        """The column of a field. Raises KeyError for a field this table does not have."""
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)
