"""What may be typed into a column, as XlsxWriter takes it."""

from typing import Any

from exports.xlsx.template.choice_lists import ChoiceLists
from records.workbook.blueprint import BlueprintColumn, Rule, RuleKind


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


def _criteria(rule: Rule, lists: ChoiceLists) -> dict[str, Any]:
    if rule.kind is RuleKind.COUNT:
        return {"validate": "integer", "criteria": ">=", "value": 0}
    if rule.kind is RuleKind.DAY:
        return {"validate": "date", "criteria": "between", "minimum": rule.first, "maximum": rule.last}
    return {"validate": "list", "source": list(rule.words) if rule.kind is RuleKind.WORDS else lists.cells_of(rule.tab)}
