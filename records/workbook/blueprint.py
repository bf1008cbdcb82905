"""What a new workbook should look like, tab by tab: the template, the Google Sheet and its check-up all come from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from records.workbook.column import Column, Table

BlueprintCell = str | int | float | date | None


class RuleKind(StrEnum):
    """What may be typed into a column."""

    WORDS = "words"  # one of a few words
    RANGE = "range"  # one of the values of a column of an office table
    COUNT = "count"  # a whole number of 0 or more
    DAY = "day"  # a day between two days


class CellFormat(StrEnum):
    """How the cells of a column are shown, and so what a typed `007` or `5/3/2023` becomes."""

    TEXT = "text"  # as typed
    COUNT = "count"  # a whole number, with a separator of thousands
    DAY = "day"  # day/month/year


@dataclass(frozen=True, slots=True)
class Rule:
    """
    What may be typed into a column, and what people are told.

    Attributes:
        kind: of rule.
        input_message: what is said when a cell is chosen; empty: nothing.
        error_title, error_message: what is said when the rule is broken; empty: nothing, for it only offers words.
        words: for WORDS.
        tab, column: for RANGE: the tab's name and its column from 0; its cells below the heading, as far as its rules hold.
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
        format: how its cells are shown.
        width: in characters.
    """

    column: Column
    note: str
    rule: Rule | None
    format: CellFormat
    width: int

    @property
    def chosen(self) -> bool:
        """Whether its cells are chosen from a list."""
        return self.rule is not None and self.rule.kind in (RuleKind.WORDS, RuleKind.RANGE)


@dataclass(frozen=True, slots=True)
class Choices:
    """
    A hidden column beside a table, from which another column chooses: one first choice, then each name of the table.

    Attributes:
        at: its column from 0; one empty column parts it from the table.
        heading: its heading.
        first: its first choice, that stands in no row of the table.
        names: the field of the table whose names follow.
        width: in characters.
    """

    at: int
    heading: str
    first: str
    names: str
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
        choices: the hidden column of what may be chosen for a place, beside the places; None elsewhere.
    """

    table: Table
    columns: tuple[BlueprintColumn, ...]
    rows: tuple[tuple[BlueprintCell, ...], ...]
    rule_rows: int
    choices: Choices | None = None


@dataclass(frozen=True, slots=True)
class Blueprint:
    """
    A whole new workbook.

    Attributes:
        guide_tab: the name of the first tab.
        guide_title: its first line.
        guide: its other lines.
        tabs: one for each table, office tables first.
        protected: what is said of the cells that only the office should change.
    """

    guide_tab: str
    guide_title: str
    guide: tuple[str, ...]
    tabs: tuple[BlueprintTab, ...]
    protected: str

    def tab(self, name: str) -> BlueprintTab:
        """The tab of a name. Raises KeyError."""
        for tab in self.tabs:
            if tab.table.label == name:
                return tab
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class SetupDone:
    """
    What became of a blueprint in a shared sheet.

    Attributes:
        added: the names of the tabs that were added, the guide not counted.
        kept: those that were there already, and were given rules and notes.
        filled: those into which the programme's rows were written.
        left: those called like a table whose first row holds something else: not touched.
        locked: those that somebody protected against the account: not touched.
        locale_before: the sheet's locale, where it was another: numbers typed until then may have been read otherwise.
    """

    added: tuple[str, ...]
    kept: tuple[str, ...]
    filled: tuple[str, ...]
    left: tuple[str, ...]
    locked: tuple[str, ...]
    locale_before: str | None
