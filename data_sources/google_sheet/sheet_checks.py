"""What is wrong with a sheet that can be read: locale, time zone, tabs, headings, lists, protected cells."""

from collections.abc import Iterable
from datetime import datetime

from data_sources.google_sheet.answers.described import Described
from data_sources.google_sheet.setup.plan import plan
from data_sources.google_sheet.setup.planned_tab import PlannedTab
from data_sources.google_sheet.setup.set_up import TIME_ZONE
from records.checks import Check, CheckName, State
from records.cleaning.read import records_of
from records.ledger import Problem, ProblemCode
from records.workbook.blueprint import Blueprint
from records.workbook.columns import TABLES

_LISTS = frozenset({"ONE_OF_RANGE", "ONE_OF_LIST"})
_NEEDED = frozenset(table.name for table in TABLES if table.needed)


def sheet_checks(found: Described, blueprint: Blueprint, *, read_at: datetime) -> tuple[Check, ...]:
    """The checks from `CheckName.LOCALE` to `CheckName.PROTECTION`, in order."""
    problems = records_of(found.workbook(read_at), read_at.date()).problems
    held = tuple(tab for tab in plan(found, blueprint).tabs if tab.headed)
    return (
        _locale(found),
        _time_zone(found),
        _tabs(problems),
        _headers(problems) if held else Check(CheckName.HEADERS, State.UNKNOWN),
        _dropdowns(held) if held else Check(CheckName.DROPDOWNS, State.UNKNOWN),
        _protection(held) if held else Check(CheckName.PROTECTION, State.UNKNOWN),
    )


def _locale(found: Described) -> Check:
    if found.locale.lower().startswith("vi"):
        return Check(CheckName.LOCALE, State.OK)
    return Check(CheckName.LOCALE, State.WRONG, "foreign", {"locale": found.locale})


def _time_zone(found: Described) -> Check:
    if found.time_zone == TIME_ZONE:
        return Check(CheckName.TIME_ZONE, State.OK)
    return Check(CheckName.TIME_ZONE, State.WRONG, "foreign", {"time_zone": found.time_zone})


def _tabs(problems: Iterable[Problem]) -> Check:
    """Tables that no tab holds, or more than one office tab; without one that is not needed the rest can be read."""
    missing = [problem for problem in problems if problem.code is ProblemCode.MISSING_TABLE]
    if missing:
        needed = any(problem.table in _NEEDED for problem in missing)
        tabs = ", ".join(problem.label for problem in missing)
        return Check(CheckName.TABS, State.WRONG if needed else State.ADVICE, "missing", {"tabs": tabs})
    twice = [problem.tab for problem in problems if problem.code is ProblemCode.DUPLICATE_TABLE]
    if twice:
        return Check(CheckName.TABS, State.WRONG, "twice", {"tabs": ", ".join(twice)})
    return Check(CheckName.TABS, State.OK)


def _headers(problems: Iterable[Problem]) -> Check:
    """Headings that are not there, or stand twice; of several faults the one that keeps most from being read."""
    bare = [problem.tab for problem in problems if problem.code is ProblemCode.MISSING_HEADER]
    if bare:
        return Check(CheckName.HEADERS, State.WRONG, "none", {"tabs": ", ".join(bare)})
    faults = {
        "missing": [problem for problem in problems if problem.code is ProblemCode.MISSING_COLUMN and problem.fatal],
        "twice": [problem for problem in problems if problem.code is ProblemCode.DUPLICATE_COLUMN],
        "optional": [problem for problem in problems if problem.code is ProblemCode.MISSING_COLUMN and not problem.fatal],
    }
    for kind, found in faults.items():
        if found:
            state = State.ADVICE if kind == "optional" else State.WRONG
            columns = _listed((problem.tab, problem.label) for problem in found)
            return Check(CheckName.HEADERS, state, kind, {"columns": columns})
    return Check(CheckName.HEADERS, State.OK)


def _dropdowns(held: Iterable[PlannedTab]) -> Check:
    """Columns that should be chosen from a list, and have none in the row below the headings."""
    missing = [
        (tab.name, column.column.label)
        for tab in held
        for column in tab.wanted.columns
        if column.chosen and (at := tab.columns.get(column.column.field)) is not None and not _has_list(tab, at)
    ]
    if missing:
        return Check(CheckName.DROPDOWNS, State.WRONG, "missing", {"columns": _listed(missing)})
    return Check(CheckName.DROPDOWNS, State.OK)


def _has_list(tab: PlannedTab, at: int) -> bool:
    return tab.found is not None and tab.found.rules.get((tab.header + 1, at)) in _LISTS


def _protection(held: Iterable[PlannedTab]) -> Check:
    """Tabs whose headings or, of an office table, cells anybody may change without being warned."""
    open_to_all = [
        tab.name
        for tab in held
        if tab.found and not any(protection.block.covers(tab.guarded) for protection in tab.found.protections)
    ]
    if open_to_all:
        return Check(CheckName.PROTECTION, State.WRONG, "missing", {"tabs": ", ".join(open_to_all)})
    return Check(CheckName.PROTECTION, State.OK)


def _listed(columns: Iterable[tuple[str, str]]) -> str:
    """Columns by their tab: `Hoạt động (Đơn vị, Ngày); Báo cáo (Kỳ)`."""
    by_tab: dict[str, list[str]] = {}
    for tab, label in columns:
        by_tab.setdefault(tab, []).append(label)
    return "; ".join(f"{tab} ({', '.join(labels)})" for tab, labels in by_tab.items())
