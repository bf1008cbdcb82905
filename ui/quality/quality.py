"""The quality of the figures: what became of every row, what is wrong with the sheet, which cell to mend and how."""

from dataclasses import replace
from functools import partial

import streamlit as st

from exports.csv.issues_csv import issues_csv
from exports.issues.cause import told_gaps
from exports.issues.problem_groups import grouped_problems
from exports.sheet_notices import NOTICED, sheet_notices
from records.ledger import Problem, ProblemCode
from ui.parts.download_buttons import file_safe, offer
from ui.parts.markup import Html, joined, show_html
from ui.parts.notices.notice_list import notice_html
from ui.parts.notices.unusable import problem_words
from ui.parts.parts import part
from ui.parts.table import cell, number, show_table, table_html
from ui.selection.filters import seed, write_address
from ui.selection.view import View

_TABS = 8  # that are told one by one at once; of more the sum, and they open below it


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
    show_html(Html('<p class="ps-sub">{}</p>').format(view.say("quality.scope")))
    if len(rows) <= _TABS:
        show_table(view.say("quality.tallies"), headers, [*rows, total], kind="ps-tally ps-stack")
        return
    show_table(view.say("quality.tallies"), headers, [total], kind="ps-tally ps-stack")
    folded = table_html(view.say("quality.tallies"), headers, rows, kind="ps-tally ps-tabs ps-stack", head="none")
    said = view.say_many("quality.tallies.tabs", len(rows))
    show_html(Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(said, folded))


@part("problems")
def show_sheet_problems(view: View) -> None:
    """What is wrong with the sheet itself, the worst first; what is left out of it; which tabs hold no table."""
    apart = {ProblemCode.UNREAD_TAB, *NOTICED}
    told = {(gap.tab, gap.label) for gap in told_gaps(view.records)}  # above, as the one thing to do
    emptied = {gap.table for gap in view.records.office_gaps if gap.whole}
    faults = [
        problem
        for problem in view.records.problems
        if problem.code not in apart
        and not (problem.code is ProblemCode.OFFICE_CELL and (problem.tab, problem.label) in told)
        and not (problem.code is ProblemCode.EMPTY_TABLE and problem.table in emptied)
    ]
    unread = [problem for problem in view.records.problems if problem.code is ProblemCode.UNREAD_TAB]
    _show_problems(view, "quality.problems", sorted(faults, key=lambda problem: not problem.fatal))
    _show_notices(view)
    _show_problems(view, "quality.unread", unread)


def _show_problems(view: View, heading: str, problems: list[Problem]) -> None:
    if problems:
        grouped = grouped_problems(problems, view.language)
        items = joined(Html("<li>{}</li>").format(problem_words(problem, view.language)) for problem in grouped)
        title = view.say(heading)
        show_html(Html('<section class="ps-figure"><h2>{}</h2><ul class="ps-problems">{}</ul></section>').format(title, items))


def _show_notices(view: View) -> None:
    """Tabs that repeat others, hidden tabs, days that may be swapped: each with its sign, as under the strip of every page."""
    found = sheet_notices(view.records)
    if found:
        items = joined(Html("<li>{}</li>").format(notice_html(view, problem)) for problem in found)
        title = view.say("quality.notices")
        show_html(Html('<section class="ps-figure"><h2>{}</h2><ul class="ps-notices">{}</ul></section>').format(title, items))


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


def _file_name(view: View, agency: str) -> str:
    """The name of the file with the cells of an agency."""
    return f"o-can-xem-{file_safe(agency) or 'tat-ca'}-{view.records.as_of}.csv"
