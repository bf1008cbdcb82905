"""The cells that were not as they should be, those with the same fault in one row: where, what was typed, what to type."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd

from exports.issues.cell_ranges import places_in_words
from exports.issues.issue_groups import IssueGroup, Typed
from exports.issues.outside_days import days_in_words, outside_days
from exports.issues.repeated_rows import RepeatedRows
from exports.remedies import remedy
from indicators.findings.issues_of_places import issues_of_places
from indicators.findings.issues_to_correct import issues_to_mend
from records.cell_links import cell_url, sheet_ids
from records.cells.content import has_content
from records.cells.results import Code, Severity
from records.ledger import Verdict
from records.programme.place_names import WHOLE_DISTRICT
from records.workbook.columns import COUNTS, DAYS
from records.workbook.folding import folded
from ui.parts.markup import Html, joined, link, show_html
from ui.parts.parts import part
from ui.parts.table import LONG, Cell, cell
from ui.parts.tables.listed_table import Listed, show_listed
from ui.quality.cell_periods import chosen_now, groups_by_period, period_of_group, show_choice
from ui.selection.view import View
from words.formats import MISSING, day

_ROWS = 5  # groups on a page of many
_NAMED = 2  # agencies that a group names
_RANGES = 4  # that a group names
_WAYS = 3  # of typing that a group shows; the others open below them
_ALL_WAYS = 40  # that open; the file has them all
_LONGEST = 160  # characters of what was typed
_NAMED_ROWS = 2  # rows of which it is said which row they repeat
_OF_BLANKS = frozenset({Code.MISSING, Code.EMPTY_RESULTS})  # issues of cells in which nothing stands
_SIGNS = {"reject": "✕", "warning": "!", "repair": "✓"}


@part("issues")
def show_issues(view: View, agency: str) -> None:
    """Every cell that was not as it should be: where, what was typed, what was understood, what to type instead."""
    of_places = issues_of_places(view.report, view.address.places)
    chosen = of_places[of_places["agency"] == agency] if agency else of_places
    if chosen.empty:
        show_html(Html('<p class="ps-empty">{}</p>').format(view.say("quality.nothing")))
        return
    said = view.say("quality.issues", **_counts(view, chosen))
    told = _to_mend(view, chosen)
    show_choice(view, chosen)
    chosen = chosen_now(view, chosen)
    groups = groups_by_period(view.report, chosen)
    notes = [*told, *([view.say("quality.grouped")] if len(groups) < len(chosen) else [])]
    columns = ("quality.cell", "field.agency", *(f"quality.{part}" for part in ("field", "raw", "understood", "what", "fix")))
    headers = [view.say(column) for column in (*columns, "own.of_period")]
    tabs, waits = sheet_ids(view.records.tabs), _waiting(view)
    listed = Listed("issues", groups, partial(_searched, view), _SORTS, page=_ROWS, at_once=_ROWS if view.many else LONG)
    show_listed(
        view,
        listed,
        said,
        lambda shown: (headers, [_row(view, each, tabs, waits) for each in shown]),
        kind="ps-issues ps-stack",
        note=" ".join(notes),
    )


def _counts(view: View, issues: pd.DataFrame) -> dict[str, str]:
    """How many cells are to be mended, of them those of the period, and how many are to be looked at, or were repaired."""
    to_mend, of_period = (
        int(issues.index.isin(issues_to_mend(view.report, of_period=only).index).sum()) for only in (False, True)
    )
    repaired = int((issues["severity"] == Severity.REPAIR).sum())
    counts = {"reject": to_mend, "period": of_period, "warning": len(issues) - to_mend - repaired, "repair": repaired}
    return {part: view.number(count) for part, count in counts.items()}


def _to_mend(view: View, issues: pd.DataFrame) -> list[str]:
    """What the cells to mend are made of, so that they add up with the rows; nothing where they are all of rows."""
    facts: dict[str, str] = {}
    blanks = 0
    for name, of_period in (("", False), ("_now", True)):
        found = issues[issues.index.isin(issues_to_mend(view.report, of_period=of_period).index)]
        blank = found["code"] == Code.EMPTY_RESULTS
        blanks += int(blank.sum())
        counts = {"cells": len(found[~blank]), "rows": len(found[~blank].groupby(["tab", "row"])), "blank": int(blank.sum())}
        facts |= {f"{part}{name}": view.number(count) for part, count in counts.items()}
    return [view.say("quality.to_mend", **facts)] if blanks or facts["cells"] != facts["rows"] else []


def _searched(view: View, each: tuple[IssueGroup, bool]) -> str:
    """What a group is found by: whose it is, its tab, what was typed, what is wrong."""
    group, _ = each
    agencies = (view.records.programme.name_of("agency", key) for key in group.agencies)
    typed = (each.raw or "" for each in group.typed[:_ALL_WAYS])
    return " ".join((group.tab, *agencies, *typed, view.say(f"issue.{group.code}.title")))


_SORTS: dict[str, Callable[[tuple[IssueGroup, bool]], float | str]] = {
    "cells": lambda each: -len(each[0].places),
    "tab": lambda each: folded(each[0].tab),
}


def _row(
    view: View, each: tuple[IssueGroup, bool], tabs: dict[str, int | None], waits: frozenset[tuple[str, int]]
) -> list[Cell]:
    """A group, and whether the period asks for it, as a row of the table."""
    group, asked = each
    year, typed = view.report.period.end.year, [each.raw for each in group.typed]
    periods = view.report.records.programme.periods
    fix = remedy(group.code, group.fields, view.language, table=group.table, year=year, typed=typed, periods=periods)
    near = ", ".join(name for name in group.suggestions if f"“{name}”" not in fix)
    fix = f"{fix} {view.say('quality.near', names=near)}" if near else fix
    return [
        _where(view, group, tabs),
        cell(_agencies(view, group)),
        cell(", ".join(view.say(f"field.{field}") for field in group.fields) or MISSING),
        Cell(_typed_html(view, group)),
        cell("" if len(group.typed) > 1 else _understood(view, group.typed[0]) or MISSING),
        Cell(_severity(view, group)),
        cell(_with_repeated(view, group, fix) if group.severity != "repair" else _next_time(view, group, fix, waits)),
        cell(period_of_group(view, group, asked=asked)),
    ]


def _waiting(view: View) -> frozenset[tuple[str, int]]:
    """The rows that do not count, by tab and number."""
    ledger = view.records.ledger
    rejected = ledger[ledger["verdict"] == Verdict.REJECTED]
    return frozenset(zip(rejected["tab"].map(str), rejected["row"].map(int), strict=True))


def _next_time(view: View, group: IssueGroup, fix: str, waits: frozenset[tuple[str, int]]) -> str:
    """What to do another time about cells that were repaired, and how many of their rows do not count all the same."""
    rows = {place.row for place in group.places if (group.tab, place.row) in waits}
    return view.say_many("quality.row_waits", len(rows), fix=fix) if rows else view.say("quality.no_fix_needed", fix=fix)


def _with_repeated(view: View, group: IssueGroup, fix: str) -> Html:
    """What to do; of rows that repeat others below it which, as far as they are few enough to name."""
    if group.code != Code.DUPLICATE:
        return Html.escape(fix)
    of_agencies = [RepeatedRows(view.records, agency, view.language) for agency in group.agencies]
    said = [
        view.say("quality.repeats", row=place.row, reason=reason)
        for place in group.places[:_NAMED_ROWS]
        for repeated in of_agencies
        if (group.tab, place.row) in repeated and (reason := repeated.reason((group.tab, place.row)))
    ]
    return joined([Html.escape(fix), *(Html("<small>{}</small>").format(line) for line in said)], "<br>")


def _agencies(view: View, group: IssueGroup) -> str:
    """Whose rows these are; a dash where none is known, the first and how many more where they are many."""
    names = [view.records.programme.name_of("agency", key) for key in group.agencies]
    if len(names) <= _NAMED:
        return ", ".join(names) or MISSING
    return view.say_many("quality.more_agencies", len(names) - 1, name=names[0])


def _where(view: View, group: IssueGroup, tabs: dict[str, int | None]) -> Cell:
    """The cells of a group and how many they are; the link leads to the first of them."""
    first = group.places[0]
    label = f"{group.tab} · {places_in_words(group.places, view.language, most=_RANGES)}"
    url = cell_url(view.records.url, tabs.get(group.tab), first.cell or f"A{first.row}")
    counted = "count.rows" if first.cell is None else "count.cells"
    count = Html("<br><small>{}</small>").format(view.say_many(counted, len(group.places))) if len(group.places) > 1 else ""
    return Cell(Html("{}{}").format(link(url, label) if url else label, count))


def _typed_html(view: View, group: IssueGroup) -> Html:
    """What was typed, the most frequent first; where it is much, all of it opens below with its cells."""
    listed = joined((_typed(view, group, typed) for typed in group.typed[:_WAYS]), "<br>")
    shown = Html('<span class="ps-raw">{}</span>').format(listed)
    if len(group.typed) <= _WAYS:
        return shown
    said = view.say_many("quality.ways", len(group.typed))
    every = joined(Html("<li>{}</li>").format(_way(view, group, typed)) for typed in group.typed[:_ALL_WAYS])
    return Html('{}<details class="ps-more"><summary>{}</summary><ul class="ps-ways">{}</ul></details>').format(
        shown, said, every
    )


def _typed(view: View, group: IssueGroup, typed: Typed) -> str:
    """What was typed; where a group holds several ways, what each was understood as, and in how many cells it stands."""
    if len(group.typed) == 1:
        return _raw(view, group, typed)
    said = _with_understood(view, group, typed)
    return view.say_many("quality.times", len(typed.places), typed=said) if len(typed.places) > 1 else said


def _way(view: View, group: IssueGroup, typed: Typed) -> Html:
    """One way of typing: the text, what was understood, its cells."""
    said, where = _with_understood(view, group, typed), places_in_words(typed.places, view.language, most=_RANGES)
    return Html("{}: <small>{}</small>").format(said, where)


def _with_understood(view: View, group: IssueGroup, typed: Typed) -> str:
    """A text as typed, and what was understood where anything was."""
    understood = _understood(view, typed)
    return _raw(view, group, typed) + (f" → {understood}" if understood else "")


def _raw(view: View, group: IssueGroup, typed: Typed) -> str:
    """A text as typed, its beginning where it is long, quoted where it is only signs; a dash where the issue is of the row."""
    if group.code == Code.OUTSIDE_PERIODS:
        return days_in_words(outside_days(view.records), [(group.tab, each.row) for each in typed.places], view.language)
    if typed.raw is None:
        return view.say("quality.blank") if group.code in _OF_BLANKS else MISSING
    if not has_content(typed.raw):
        return f"“{typed.raw}”"
    more = len(typed.raw) - _LONGEST
    return view.say_many("quality.cut", more, text=typed.raw[:_LONGEST]) if more > 0 else typed.raw


def _understood(view: View, typed: Typed) -> str | None:
    """What was understood, as people write it: by its name where it is a key."""
    value, field = typed.value, typed.field or ""
    if value is None:
        return None
    if field in DAYS:
        return day(date.fromisoformat(value), view.language)
    if field in COUNTS:
        return view.number(int(value))
    return view.name(value) if (field, value) == ("place", WHOLE_DISTRICT) else view.records.programme.name_of(field, value)


def _severity(view: View, group: IssueGroup) -> Html:
    """What is wrong, and how much it matters, as sign, word and colour."""
    title = view.say(f"issue.{group.code}.title")
    said = f"{_SIGNS[group.severity]} {view.say(f'severity.{group.severity}')}"
    return Html('<span class="ps-severity ps-{}">{}<br><small>{}</small></span>').format(group.severity, title, said)
