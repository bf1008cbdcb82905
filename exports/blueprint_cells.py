"""What a new workbook should look like, from the one table of columns: the template and the Google Sheet are drawn from it."""

from collections.abc import Mapping
from datetime import date

from exports.programme_rows import office_rows
from records.programme.programme import Programme
from records.workbook.blueprint import Blueprint, BlueprintColumn, BlueprintTab, CellFormat, Choices, Rule, RuleKind
from records.workbook.column import Column, Reads, Table
from records.workbook.columns import AGENCIES, CHANNELS, CLAUSES, MEASURES, PERIODS, PLACES, TABLES, TARGETS
from words import say

GUIDE_LINES = 15
OFFICE_ROWS = 100
AGENCY_ROWS = 1_000
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)  # a day outside them is a slip of the finger
# Columns whose meaning depends on their table; all others are explained only by their field.
OWN_NOTES = frozenset(
    {("places", "children"), ("places", "caregivers"), ("agencies", "place"), ("targets", "place"), ("settings", "value")}
    | {("measures", column.field) for column in MEASURES.columns}
)

_WORDS: Mapping[Reads, tuple[str, ...]] = {
    Reads.YES_NO: ("Có", "Không"),
    Reads.LEVEL: ("từng địa bàn", "chung"),
    Reads.MARK: ("x",),
    Reads.INDICATOR: ("Số buổi", "Lượt người", "Lượt đăng 111"),
}
_OFFERED = frozenset({Reads.LEVEL, Reads.INDICATOR})
# The column of an office table that a name is chosen from: what people know it by.
_CHOSEN_FROM: Mapping[Reads, tuple[Table, str]] = {
    Reads.AGENCY: (AGENCIES, "name"),
    Reads.CLAUSE: (CLAUSES, "code"),
    Reads.CHANNEL: (CHANNELS, "name"),
    Reads.PERIOD: (PERIODS, "code"),
}
# Beside the places, two columns on: a list can only be one range, and what the whole is called is no row of the table.
_CHOICES_AT = len(PLACES.columns) + 1
_FORMATS = {Reads.COUNT: CellFormat.COUNT, Reads.ORDINAL: CellFormat.COUNT, Reads.DAY: CellFormat.DAY}
_WIDTHS = {
    Reads.ORDINAL: 6,
    Reads.COUNT: 13,
    Reads.DAY: 13,
    Reads.AGENCY: 36,
    Reads.NAMES: 32,
    Reads.TEXT: 30,
    Reads.SETTING: 26,
    Reads.LINES: 90,
}
_PLAIN_WIDTH = 15  # characters


def blueprint(language: str, *, programme: Programme | None = None, whole: str | None = None) -> Blueprint:
    """
    A new workbook: tabs and headings as the contract has them, notes and rules in the chosen language.

    Args:
        language: of guidance, notes and messages; the headings are Vietnamese, for they are what is read.
        programme: fills the office tables, for a new year of the same programme; None leaves them empty.
        whole: what the whole is called as a place; None: by the programme's level.
    """
    known = programme or Programme()
    called = whole or known.level.whole
    return Blueprint(
        guide_tab=say("template.guide.tab", language),
        guide_title=say("template.guide.title", language),
        guide=tuple(say(f"template.guide.{n}", language, whole=called) for n in range(1, GUIDE_LINES + 1)),
        tabs=tuple(_tab(table, known, called, language) for table in TABLES),
        protected=say("template.protected", language),
    )


def _tab(table: Table, programme: Programme, whole: str, language: str) -> BlueprintTab:
    rows = tuple(tuple(row) for row in office_rows(table, programme))
    return BlueprintTab(
        table=table,
        columns=tuple(_column(table, column, programme, whole, language) for column in table.columns),
        rows=rows,
        rule_rows=max(OFFICE_ROWS if table.office else AGENCY_ROWS, len(rows)),
        choices=_choices(whole, language) if table is PLACES else None,
    )


def _column(table: Table, column: Column, programme: Programme, whole: str, language: str) -> BlueprintColumn:
    return BlueprintColumn(
        column=column,
        note=note_of(table, column, whole, language),
        rule=_rule(table, column, programme, language),
        format=_FORMATS.get(column.reads, CellFormat.TEXT),
        width=_WIDTHS.get(column.reads, _PLAIN_WIDTH),
    )


def _choices(whole: str, language: str) -> Choices:
    """What may be chosen for a place: the whole, as it is typed in the sheet, then each place."""
    return Choices(at=_CHOICES_AT, heading=say("template.choices", language), first=whole, names="name", width=_PLAIN_WIDTH)


def note_of(table: Table, column: Column, whole: str, language: str) -> str:
    """What belongs into a column, and whether it must; `whole` is what the whole is called."""
    own = f"{table.name}.{column.field}" if (table.name, column.field) in OWN_NOTES else column.field
    must = "required" if column.required and (table is MEASURES or not column.may_be_blank) else "optional"
    return say(f"template.note.{own}", language, whole=whole) + " " + say(f"template.note_is.{must}", language)


def _rule(table: Table, column: Column, programme: Programme, language: str) -> Rule | None:
    """What may be typed into a column; None where anything may."""
    reads = column.reads
    if reads is Reads.COUNT:
        return Rule(RuleKind.COUNT, *_messages("count", language))
    if reads is Reads.DAY:
        return Rule(RuleKind.DAY, *_messages("day", language), first=FIRST_DAY, last=LAST_DAY)
    return _list_rule(table, reads, programme, language)


def _list_rule(table: Table, reads: Reads, programme: Programme, language: str) -> Rule | None:
    """What a cell is chosen from; None where it is typed."""
    # A warning, not a wall: names written otherwise are understood, and a new agency may come before it is listed.
    chosen = ("", say("template.rule.list.title", language), say("template.rule.list.error", language))
    if reads in _WORDS:
        # A rule's own list holds 255 characters: the names of declared measures may be longer.
        if reads is Reads.INDICATOR and programme.measures:
            return None
        # Other words than these are right, too: any level, any measure that the office declares. They are offered, and nobody
        # who types another is warned.
        says = ("", "", "") if reads in _OFFERED else chosen
        return Rule(RuleKind.WORDS, *says, words=_WORDS[reads], strict=False)
    if reads is Reads.PLACE:
        # A target is of places: the whole, which stands before their names, is not offered there.
        at = _index_of(PLACES, "name") if table is TARGETS else _CHOICES_AT
        return Rule(RuleKind.RANGE, *chosen, tab=PLACES.label, column=at, strict=False)
    if reads not in _CHOSEN_FROM:
        return None
    of, field = _CHOSEN_FROM[reads]
    return Rule(RuleKind.RANGE, *chosen, tab=of.label, column=_index_of(of, field), strict=False)


def _messages(rule: str, language: str) -> tuple[str, str, str]:
    """What is said when a cell is chosen, and when the rule is broken."""
    input_message, title, error = (say(f"template.rule.{rule}.{part}", language) for part in ("input", "title", "error"))
    return input_message, title, error


def _index_of(table: Table, field: str) -> int:
    return [column.field for column in table.columns].index(field)
