"""What a new workbook should look like, tab by tab: the template, the Google Sheet and the doctor all come from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from records.column import Column, Table

BlueprintCell = str | int | float | date | None


class RuleKind(StrEnum):
    """What may be typed into a column."""

    WORDS = "words"  # one of a few words
    RANGE = "range"  # one of the values of a column of an office table
    COUNT = "count"  # a whole number of 0 or more
    DAY = "day"  # a day between two days


@dataclass(frozen=True, slots=True)
class Rule:
    """
    What may be typed into a column, and what people are told.

    Attributes:
        kind: of rule.
        input_message: what is said when a cell is chosen; empty: nothing.
        error_title, error_message: what is said when the rule is broken.
        words: for WORDS.
        tab, column: for RANGE: the tab's name and its column from 0; its cells from row 2 down.
        first, last: for DAY, both allowed.
        strict: whether what breaks the rule is refused, or only warned about.
    """

    kind: RuleKind
    input_message: str
    error_title: str
    error_message: str
    words: tuple[str, ...] = ()
    tab: str = ""
    column: int = 0
    first: date | None = None
    last: date | None = None
    strict: bool = True


@dataclass(frozen=True, slots=True)
class BlueprintColumn:
    """
    One column of a tab.

    Attributes:
        column: what it is.
        note: on its heading: what belongs into it.
        rule: what may be typed; None: anything.
        width: in characters.
    """

    column: Column
    note: str
    rule: Rule | None
    width: int


@dataclass(frozen=True, slots=True)
class BlueprintTab:
    """
    One tab of a table: headings in row 1, `rows` below.

    Attributes:
        table: which.
        columns: in order.
        rows: filled from a programme; empty for a new one.
        rule_rows: how many rows below the heading the rules hold for.
    """

    table: Table
    columns: tuple[BlueprintColumn, ...]
    rows: tuple[tuple[BlueprintCell, ...], ...]
    rule_rows: int


@dataclass(frozen=True, slots=True)
class Blueprint:
    """
    A whole new workbook.

    Attributes:
        guide_tab: the name of the first tab.
        guide_title: its first line.
        guide: its other lines.
        tabs: one for each table, office tables first.
        choices_heading: above the hidden column of places to choose from, beside the places.
        whole_district: its first choice.
        protected: what is said of the cells that only the office should change.
    """

    guide_tab: str
    guide_title: str
    guide: tuple[str, ...]
    tabs: tuple[BlueprintTab, ...]
    choices_heading: str
    whole_district: str
    protected: str
