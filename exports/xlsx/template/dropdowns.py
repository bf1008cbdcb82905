"""What may be typed into a column, as XlsxWriter takes it."""

from typing import Any

from exports.xlsx.template.choice_lists import ChoiceLists
from records.programme.levels import KNOWN_LEVELS
from records.programme.settings import label_of
from records.workbook.blueprint import BlueprintColumn, BlueprintTab, Rule, RuleKind
from records.workbook.columns import SETTINGS
from words import say


def validation(column: BlueprintColumn, lists: ChoiceLists) -> dict[str, Any] | None:
    """The rule of a column; None where anything may be typed. A list of an office table is on the sheet of lists."""
    rule = column.rule
    if rule is None:
        return None
    says: dict[str, Any] = {"error_title": rule.error_title, "error_message": rule.error_message}
    if not rule.error_message:
        says = {"show_error": False}
    if rule.input_message:
        says |= {"input_title": column.column.label, "input_message": rule.input_message}
    if not rule.strict:
        says |= {"error_type": "warning"}
    return _criteria(rule, lists) | says


def level_validation(planned: BlueprintTab, language: str) -> tuple[int, dict[str, Any]] | None:
    """The row, from 0, of the settings whose value is a level, and its rule: the levels, and any other word; None elsewhere."""
    label = label_of("level")
    at = next((number for number, row in enumerate(planned.rows) if planned.table is SETTINGS and row[0] == label), None)
    says = {"input_title": label, "input_message": say("template.level.what", language), "show_error": False}
    return None if at is None else (at, {"validate": "list", "source": list(KNOWN_LEVELS)} | says)


def _criteria(rule: Rule, lists: ChoiceLists) -> dict[str, Any]:
    if rule.kind is RuleKind.COUNT:
        return {"validate": "integer", "criteria": ">=", "value": 0}
    if rule.kind is RuleKind.DAY:
        return {"validate": "date", "criteria": "between", "minimum": rule.first, "maximum": rule.last}
    return {
        "validate": "list",
        "source": list(rule.words) if rule.kind is RuleKind.WORDS else lists.cells_of(rule.tab, rule.column),
    }
