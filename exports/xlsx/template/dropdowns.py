"""What may be typed into a column, as XlsxWriter takes it."""

from typing import Any

from records.workbook.blueprint import Blueprint, BlueprintColumn, Rule, RuleKind
from records.workbook.raw import column_letters


def validation(column: BlueprintColumn, whole: Blueprint) -> dict[str, Any] | None:
    """The rule of a column; None where anything may be typed. A list that another tab holds is found in the blueprint."""
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
    return _criteria(rule, whole) | says


def _criteria(rule: Rule, whole: Blueprint) -> dict[str, Any]:
    if rule.kind is RuleKind.COUNT:
        return {"validate": "integer", "criteria": ">=", "value": 0}
    if rule.kind is RuleKind.DAY:
        return {"validate": "date", "criteria": "between", "minimum": rule.first, "maximum": rule.last}
    return {"validate": "list", "source": list(rule.words) if rule.kind is RuleKind.WORDS else _range(rule, whole)}


def _range(rule: Rule, whole: Blueprint) -> str:
    letters, last = column_letters(rule.column), whole.tab(rule.tab).rule_rows + 1
    return f"='{rule.tab}'!${letters}$2:${letters}${last}"
