"""The ledger: what became of every row, every issue of it, and what is wrong with the sheet itself."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd


class Verdict(StrEnum):
    """What became of a row; every row has one."""

    ACCEPTED = "accepted"
    REPAIRED = "repaired"
    REJECTED = "rejected"
    IGNORED = "ignored"


COUNTED = (Verdict.ACCEPTED, Verdict.REPAIRED)


class Ignored(StrEnum):
    """Why a row holds no data."""

    BLANK = "blank"
    TOTAL = "total"
    HEADING = "heading"
    REPEATED_HEADER = "repeated_header"
    NUMBERING = "numbering"
    NOTE = "note"


class ProblemCode(StrEnum):
    """Everything that may be wrong with the sheet rather than with a row."""

    MISSING_TABLE = "missing_table"
    MISSING_HEADER = "missing_header"
    MISSING_COLUMN = "missing_column"
    DUPLICATE_COLUMN = "duplicate_column"
    DUPLICATE_TABLE = "duplicate_table"
    DUPLICATE_CODE = "duplicate_code"
    OFFICE_CELL = "office_cell"
    PERIOD_BACKWARDS = "period_backwards"
    DUPLICATE_TARGET = "duplicate_target"
    TARGET_OF_THE_WHOLE = "target_of_the_whole"
    CLAUSE_OF_NOBODY = "clause_of_nobody"
    AGENCY_OF_NO_CLAUSE = "agency_of_no_clause"
    UNREAD_TAB = "unread_tab"
    UNREAD_BLOCK = "unread_block"
    EMPTY_TABLE = "empty_table"
    SHEET_LOCALE = "sheet_locale"
    RENAMED_TAB = "renamed_tab"
    HIDDEN_TAB = "hidden_tab"
    COPIED_TAB = "copied_tab"
    SWAPPED_DAYS = "swapped_days"
    MEASURE_LINE = "measure_line"


@dataclass(frozen=True, slots=True)
class Problem:
    """
    Something wrong with the sheet, which the office can mend.

    Attributes:
        tab: the tab; for a missing table the name it should have.
        cell: where, or None where it is about the whole tab.
        code: what.
        label: the column's label, the table's label or the code that stands twice; masked.
        table: the table that it concerns, where one is known.
        fatal: the table cannot be read because of it (another tab may still hold the same table).
        other: what else the sentence names: the heading that stands where a label is missing (the label itself, where it is
            split into several columns), the tab that is repeated, the tabs that were seen where a table is missing, the labels
            that what looks like a table lacks; empty: nothing.
        detail: which of several faults of one kind it is; empty: there is one kind only.
        rows: how many rows it concerns, where that is said: filled rows of a hidden tab or an unread part of one, rows left out
            of a copied one.
    """

    tab: str
    cell: str | None
    code: ProblemCode
    label: str
    table: str | None = None
    fatal: bool = False
    other: str = ""
    rows: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TabTally:
    """How many rows of a tab were seen, and what became of them: seen = accepted + repaired + rejected + ignored."""

    tab: str
    table: str | None
    seen: int = 0
    accepted: int = 0
    repaired: int = 0
    rejected: int = 0
    ignored: int = 0
    sheet_id: int | None = None


# The last six as used: missing where that cell cannot be used, or the table has no such column.
LEDGER_COLUMNS = ("tab", "row", "table", "verdict", "ignored_as", "agency", "place", "clause", "period", "date", "channel")
ISSUE_COLUMNS = ("tab", "row", "cell", "table", "field", "severity", "code", "raw", "value", "suggestions", "agency")


def issues_frame(issues: list[tuple[object, ...]]) -> pd.DataFrame:
    """The issues as a table in the order of `ISSUE_COLUMNS`, all of them objects."""
    return pd.DataFrame(issues, columns=list(ISSUE_COLUMNS), dtype=object)
