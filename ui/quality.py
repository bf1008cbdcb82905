"""The quality of the figures: what became of every row, what is wrong with the sheet, which cell to mend and how."""

from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from exports.issues_csv import issues_csv
from exports.sheet_notices import NOTICED, sheet_notices
from records.cell_links import cell_url
from records.columns import COUNTS, DAYS
from records.ledger import Problem, ProblemCode
from ui.downloads import offer
from ui.escape import link, text
from ui.filters import seed, write_address
from ui.parts import part
from ui.rows import records_in
from ui.sheet_notices import notice_html
from ui.table import Cell, cell, number, show_table
from ui.unusable import problem_words
from ui.view import View
from words.formats import MISSING, day

SHOWN = 100  # issues on a page; the file has them all
_ORDER = {"reject": 0, "warning": 1, "repair": 2}


@part("tallies")
def show_tallies(view: View) -> None:
    """What became of the rows of each tab: seen = accepted + repaired + rejected + ignored."""
    parts = ("seen", "accepted", "repaired", "rejected", "ignored")
    headers = [view.say("quality.tab"), view.say("quality.table"), *(view.say(f"quality.{part}") for part in parts)]
    tabs = [tally for tally in view.records.tabs if tally.seen]
    rows = [
        [
            cell(tally.tab),
            cell(view.say(f"table.{tally.table}")),
            *(number(view.number(getattr(tally, part))) for part in parts),
        ]
        for tally in tabs
    ]
    total = [cell(view.say("quality.all")), cell(""), *(number(view.number(sum(getattr(t, p) for t in tabs))) for p in parts)]
    st.html(f'<p class="ps-sub">{text(view.say("quality.scope"))}</p>')
    show_table(view.say("quality.tallies"), headers, [*rows, total], kind="ps-tally")


@part("problems")
def show_sheet_problems(view: View) -> None:
    """What is wrong with the sheet itself, the worst first; what is left out of it; which tabs hold no table."""
    apart = {ProblemCode.UNREAD_TAB, *NOTICED}
    faults = [problem for problem in view.records.problems if problem.code not in apart]
    unread = [problem for problem in view.records.problems if problem.code is ProblemCode.UNREAD_TAB]
    _show_problems(view, "quality.problems", sorted(faults, key=lambda problem: not problem.fatal))
    _show_notices(view)
    _show_problems(view, "quality.unread", unread)


def _show_problems(view: View, heading: str, problems: list[Problem]) -> None:
    if problems:
        items = "".join(f"<li>{text(problem_words(problem, view.language))}</li>" for problem in problems)
        title = text(view.say(heading))
        st.html(f'<section class="ps-figure"><h2>{title}</h2><ul class="ps-problems">{items}</ul></section>')


def _show_notices(view: View) -> None:
    """Tabs that repeat others, hidden tabs, days that may be swapped: each with its sign, as under the strip of every page."""
    found = sheet_notices(view.records)
    if found:
        items = "".join(f"<li>{notice_html(view, problem)}</li>" for problem in found)
        title = text(view.say("quality.notices"))
        st.html(f'<section class="ps-figure"><h2>{title}</h2><ul class="ps-notices">{items}</ul></section>')


def agency_choice(view: View) -> str:
    """The agency whose cells are listed; empty: all."""
    programme = view.records.programme
    names = {"": view.say("quality.all_agencies")} | {agency.key: agency.name for agency in programme.agencies}
    seed("agency", view.address.agency if view.address.agency in names else "", options=names)
    chosen = st.selectbox(view.say("quality.agency"), list(names), format_func=names.__getitem__, key="agency") or ""
    write_address(replace(view.address, agency=chosen))
    return chosen


@part("issues_file")
def offer_cells(view: View, agency: str) -> None:
    """The file with every cell, each on a line of its own."""
    content = partial(issues_csv, view.report, view.language, agency=agency or None)
    offer(view, "issues", content, _file_name(view, agency), kind="csv")


@part("issues")
def show_issues(view: View, agency: str) -> None:
    """Every cell that was not as it should be: where, what was typed, what was understood, what to type instead."""
    issues = view.records.issues
    chosen = issues[issues["agency"] == agency] if agency else issues
    ordered = chosen.iloc[chosen["severity"].map(_ORDER).argsort(kind="stable")]
    counts = chosen["severity"].value_counts()
    facts = {severity: view.number(int(counts.get(severity, 0))) for severity in _ORDER}
    headers = [view.say(f"quality.{part}") for part in ("cell", "field", "raw", "understood", "what", "fix")]
    rows = [_issue(view, issue) for issue in records_in(ordered.head(SHOWN))]
    if not rows:
        st.html(f'<p class="ps-empty">{text(view.say("quality.nothing"))}</p>')
        return
    more = view.say("rows.first", count=view.number(SHOWN)) if len(ordered) > SHOWN else ""
    show_table(f"{view.say('quality.issues', **facts)} {more}", headers, rows, kind="ps-issues ps-stack")


def _issue(view: View, issue: dict[str, object]) -> list[Cell]:
    place = f"{issue['tab']} · {issue['cell'] or view.say('quality.row', row=issue['row'])}"
    tally = next((tally for tally in view.records.tabs if tally.tab == issue["tab"]), None)
    url = cell_url(view.records.url, tally.sheet_id if tally else None, str(issue["cell"] or f"A{issue['row']}"))
    severity, code = str(issue["severity"]), str(issue["code"])
    suggestions = issue["suggestions"]
    near = ", ".join(suggestions) if isinstance(suggestions, tuple) else ""
    fix = view.say(f"issue.{code}.fix") + (f" {view.say('quality.near', names=near)}" if near else "")
    return [
        Cell(link(url, place) if url else text(place)),
        cell(view.say(f"field.{issue['field']}") if issue["field"] else MISSING),
        cell(_typed(view, issue), "ps-raw"),
        cell(_or_dash(understood(view, issue))),
        Cell(_severity(view, severity, view.say(f"issue.{code}.title"))),
        cell(fix if severity != "repair" else view.say("quality.no_fix_needed", fix=fix)),
    ]


_SIGNS = {"reject": "✕", "warning": "!", "repair": "✓"}


def _severity(view: View, severity: str, title: str) -> str:
    """What is wrong, and how much it matters, as sign, word and colour."""
    said = f"{_SIGNS[severity]} {view.say(f'severity.{severity}')}"
    return f'<span class="ps-severity ps-{severity}">{text(title)}<br><small>{text(said)}</small></span>'


def understood(view: View, issue: dict[str, object]) -> str | None:
    """What was understood, as people write it: by its name where it is a key."""
    value, field = issue["value"], str(issue["field"])
    if value is None:
        return None
    if field in DAYS:
        return day(date.fromisoformat(str(value)), view.language)
    if field in COUNTS:
        return view.number(int(str(value)))
    return view.name("*") if (field, value) == ("place", "*") else view.records.programme.name_of(field, str(value))


def _typed(view: View, issue: dict[str, object]) -> str:
    """What was typed; a dash where the issue is of the row rather than of what one cell says."""
    if issue["raw"] is not None:
        return str(issue["raw"])
    return view.say("quality.blank") if issue["code"] == "missing" else MISSING


def _or_dash(value: object) -> str:
    return MISSING if value is None else str(value)


def _file_name(view: View, agency: str) -> str:
    """The name of the file with the cells of an agency."""
    return f"o-can-xem-{agency or 'tat-ca'}-{view.records.as_of}.csv"
