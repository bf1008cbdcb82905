"""Which cells the period asks for: told beside each group of cells; only they are shown where the address says so."""

import pandas as pd

from exports.csv.issues_csv import period_in_words, period_names
from exports.issues.issue_groups import IssueGroup, issue_groups
from indicators.counted.row_periods import RowPeriods, row_periods
from indicators.findings.issues_to_correct import issues_to_mend, nameless_cells
from indicators.report import Report
from records.cells.results import Code
from ui.parts.markup import Html, inner_link, show_html
from ui.selection.selection import ESTIMATED, NAMELESS, NOBODY, OF_PERIOD, OUTSIDE
from ui.selection.view import View

_NAMED = 2  # other periods that a group names
# What an address asks for besides the period: cells with one fault, and whether only those of the period.
_FAULTS = {OUTSIDE: (Code.OUTSIDE_PERIODS, False), ESTIMATED: (Code.APPROXIMATE, True), NOBODY: (Code.NO_ATTENDANCES, True)}
_SEVERE_FIRST = {"reject": 0, "warning": 1, "repair": 2}


def asked_now(report: Report, issues: pd.DataFrame) -> pd.Series:
    """Whether the row of each issue is of the period, or the period asks for its cell: booleans, by the index of the issues."""
    periods, code = _periods(report), report.period.code
    rows = zip(issues["tab"].map(str), issues["row"].map(int), strict=True)
    own = pd.Series([code in periods.get(row, ()) for row in rows], index=issues.index, dtype=bool)
    return own | issues.index.isin(issues_to_mend(report, of_period=True).index)


def chosen_now(view: View, issues: pd.DataFrame) -> pd.DataFrame:
    """The issues that the address asks for: all, those of the period, those with one fault, or of no agency."""
    if not view.address.cells:
        return issues
    if view.address.cells == NAMELESS:
        return issues[issues.index.isin(nameless_cells(view.report).index)]
    code, of_period = _FAULTS.get(view.address.cells, (None, True))
    found = issues if code is None else issues[issues["code"] == code]
    return found[asked_now(view.report, found)] if of_period else found


def groups_by_period(report: Report, issues: pd.DataFrame) -> list[tuple[IssueGroup, bool]]:
    """The groups of the issues, and whether the period asks for each: no group holds both, and of one kind these come first."""
    asked = asked_now(report, issues)
    groups = [(group, now) for now in (True, False) for group in issue_groups(issues[asked == now])]
    return sorted(groups, key=lambda each: _SEVERE_FIRST[each[0].severity])


def period_of_group(view: View, group: IssueGroup, *, asked: bool) -> str:
    """Whose period the cells of a group are: this one, others by name while they are few, none, or one that nobody can tell."""
    periods, names = _periods(view.report), period_names(view.records.programme)
    found = dict.fromkeys(_word(view, periods.get((group.tab, place.row)), names, asked=asked) for place in group.places)
    return ", ".join(found) if len(found) <= _NAMED else view.say("own.of_period.other")


def show_choice(view: View, issues: pd.DataFrame) -> None:
    """The way to only the cells of the period, and back; nothing where that leaves nothing out."""
    only, fault = view.address.cells, _FAULTS.get(view.address.cells)
    count = len(chosen_now(view, issues)) if only else int(asked_now(view.report, issues).sum())
    if not only and count in (0, len(issues)):
        return
    key, way = ("quality.only", "quality.every") if only else ("quality.mixed", "quality.only.way")
    facts = {"count": view.number(count), "all": view.number(len(issues)), "period": view.report.period.name}
    said = view.say(key, **facts)
    if fault or only == NAMELESS:
        what = view.say(f"issue.{fault[0]}.title" if fault else "quality.nameless")
        said = view.say("quality.only_fault", what=what, **facts)
    link = inner_link(view.address.href("quality", cells="" if only else OF_PERIOD), view.say(way))
    show_html(Html('<p class="ps-sub">{} {}</p>').format(said, link))


def _periods(report: Report) -> RowPeriods:
    return report.once("row_periods", lambda it: row_periods(it.records))


def _word(view: View, codes: tuple[str, ...] | None, names: dict[str, str], *, asked: bool) -> str:
    if codes is None:
        return view.say("quality.unplaced_here" if asked else "own.of_period.unplaced")
    if view.report.period.code in codes:
        return view.say("own.of_period.this")
    return period_in_words(names, codes, view.language)
