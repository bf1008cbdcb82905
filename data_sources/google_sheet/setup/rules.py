"""The requests that say how the cells of a column are shown and what may be typed into them."""

from collections.abc import Iterator
from typing import Any

from data_sources.google_sheet.answers.ranges import quoted
from data_sources.google_sheet.setup.added_tabs import Request
from data_sources.google_sheet.setup.plan import Plan
from data_sources.google_sheet.setup.planned_tab import PlannedTab
from records.workbook.blueprint import CellFormat, Rule, RuleKind
from records.workbook.raw import column_letters

_FORMATS = {
    CellFormat.TEXT: {"type": "TEXT", "pattern": "@"},
    CellFormat.COUNT: {"type": "NUMBER", "pattern": "#,##0"},
    CellFormat.DAY: {"type": "DATE", "pattern": "dd/MM/yyyy"},
}


def format_requests(plan: Plan) -> Iterator[Request]:
    """
    How the cells of each column are shown, from the first free row down.

    Rows that people typed keep their looks: a day typed into a column of counts, shown as a number, would pass for a count.
    """
    for tab in plan.open:
        for column in tab.wanted.columns:
            if (at := tab.columns.get(column.column.field)) is not None:
                shown = {"userEnteredFormat": {"numberFormat": _FORMATS[column.format]}}
                fields = "userEnteredFormat.numberFormat"
                yield {"repeatCell": {"range": _below(tab, tab.free, at), "cell": shown, "fields": fields}}


def rule_requests(plan: Plan) -> Iterator[Request]:
    """What may be typed into each column, from the row below the headings down, as far as the grid goes."""
    for tab in plan.open:
        for column in tab.wanted.columns:
            at = tab.columns.get(column.column.field)
            if at is not None and column.rule and (condition := _condition(column.rule, tab, at, plan)):
                says = column.rule.input_message or column.rule.error_message
                rule = {"condition": condition, "strict": column.rule.strict} | ({"inputMessage": says} if says else {})
                rule |= {"showCustomUi": True} if column.chosen else {}
                yield {"setDataValidation": {"range": _below(tab, tab.header + 1, at), "rule": rule}}


def _condition(rule: Rule, tab: PlannedTab, at: int, plan: Plan) -> dict[str, Any] | None:
    """A rule's condition as Google takes it; None where the list that it chooses from is missing."""
    if rule.kind is RuleKind.WORDS:
        return _of("ONE_OF_LIST", *rule.words)
    if rule.kind is RuleKind.DAY:
        # Year first is a day in every locale.
        return _of("DATE_BETWEEN", *(day.isoformat() for day in (rule.first, rule.last) if day))
    if rule.kind is RuleKind.COUNT:
        # Google has no rule for whole numbers. No function here takes two arguments: what parts them differs by locale.
        cell = f"{column_letters(at)}{tab.header + 2}"
        return _of("CUSTOM_FORMULA", f"=ISNUMBER({cell})*({cell}>=0)*({cell}=INT({cell}))=1")
    chosen_from = _range(rule, plan)
    return _of("ONE_OF_RANGE", chosen_from) if chosen_from else None


def _range(rule: Rule, plan: Plan) -> str | None:
    """The cells that are chosen from, wherever their column stands in this sheet."""
    holder = next((tab for tab in plan.tabs if tab.wanted.table.label == rule.tab), None)
    if holder is None:
        return None
    wanted = holder.wanted
    if wanted.choices and rule.column == wanted.choices.at:
        at = holder.choices if holder.chosen or not holder.locked else None
    else:
        at = holder.columns.get(wanted.columns[rule.column].column.field)
    if at is None:
        return None
    letters = column_letters(at)
    return f"={quoted(holder.name)}!${letters}${holder.header + 2}:${letters}${holder.last_rule_row + 1}"


def _of(kind: str, *values: str) -> dict[str, Any]:
    return {"type": kind, "values": [{"userEnteredValue": value} for value in values]}


def _below(tab: PlannedTab, first: int, at: int) -> dict[str, int]:
    """A column from a row down to the end of the grid, wherever that will be."""
    return {"sheetId": tab.sheet_id, "startRowIndex": first, "startColumnIndex": at, "endColumnIndex": at + 1}
