"""What may be typed into each column of the template: lists to choose from, days, whole numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from records.column import Column, Reads, Table
from records.columns import AGENCIES, CHANNELS, CLAUSES, PERIODS, PLACES
from records.workbook import column_letters
from words import say

OFFICE_ROWS = 100
AGENCY_ROWS = 1_000
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)  # a day outside them is a slip of the finger

# Beside the places, two columns on: `Toàn huyện`, then each place as it is typed; a list can only be one range.
CHOICES_COLUMN = len(PLACES.columns) + 1

_WORDS: Mapping[Reads, tuple[str, ...]] = {
    Reads.YES_NO: ("Có", "Không"),
    Reads.LEVEL: ("huyện", "xã"),
    Reads.MARK: ("x",),
    Reads.INDICATOR: ("Số buổi", "Lượt người", "Lượt đăng 111"),
}
# The column of an office table that a name is chosen from: what people know it by.
_CHOSEN_FROM: Mapping[Reads, tuple[Table, str]] = {
    Reads.AGENCY: (AGENCIES, "name"),
    Reads.CLAUSE: (CLAUSES, "code"),
    Reads.CHANNEL: (CHANNELS, "name"),
    Reads.PERIOD: (PERIODS, "code"),
}


def rule_of(column: Column, language: str) -> dict[str, Any] | None:
    """The rule of a column as XlsxWriter takes it; None where anything may be typed."""
    if column.reads is Reads.COUNT:
        return {"validate": "integer", "criteria": ">=", "value": 0} | _says("count", language, column)
    if column.reads is Reads.DAY:
        between = {"criteria": "between", "minimum": FIRST_DAY, "maximum": LAST_DAY}
        return {"validate": "date"} | between | _says("day", language, column)
    source = _source(column.reads)
    if source is None:
        return None
    # A warning, not a wall: names written otherwise are understood, and a new agency may come before it is listed.
    return {"validate": "list", "source": source, "error_type": "warning"} | _error("list", language)


def _source(reads: Reads) -> str | list[str] | None:
    """What may be chosen: a few words, or a range of an office table."""
    if reads in _WORDS:
        return list(_WORDS[reads])
    if reads is Reads.PLACE:
        return _range(PLACES, CHOICES_COLUMN)
    if reads in _CHOSEN_FROM:
        table, field = _CHOSEN_FROM[reads]
        return _range(table, [column.field for column in table.columns].index(field))
    return None


def _range(table: Table, column: int) -> str:
    letters = column_letters(column)
    return f"='{table.label}'!${letters}$2:${letters}${OFFICE_ROWS + 1}"


def _says(rule: str, language: str, column: Column) -> dict[str, Any]:
    """What Excel says when a cell of a rule is chosen, and when it is broken."""
    asks = {"input_title": column.label, "input_message": say(f"template.rule.{rule}.input", language)}
    return asks | _error(rule, language)


def _error(rule: str, language: str) -> dict[str, Any]:
    return {
        "error_title": say(f"template.rule.{rule}.title", language),
        "error_message": say(f"template.rule.{rule}.error", language),
    }
