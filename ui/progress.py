"""Progress of reporting: the expected reports of those who were chosen, and who owes what."""

from collections import defaultdict

import streamlit as st

from indicators.reports import ReportStatus, ReportTotals, Status, report_totals
from ui.escape import text
from ui.table import Cell, cell, number, show_table
from ui.view import View

OWED = (Status.OVERDUE, Status.EMPTY)


def statuses_of(view: View) -> list[ReportStatus]:
    """The expected reports: all, or those of the chosen places' own agencies."""
    if not view.address.places:
        return list(view.report.statuses)
    chosen = set(view.address.places)
    return [status for status in view.report.statuses if view.report.of_place(status) in chosen]


def totals_of(statuses: list[ReportStatus]) -> ReportTotals:
    """How many of them have each status."""
    return report_totals(statuses)


def show_owing(view: View, statuses: list[ReportStatus]) -> None:
    """Who owes which clauses, the longest overdue first; before the deadline, who has still to report."""
    owed: dict[str, list[ReportStatus]] = defaultdict(list)
    for status in statuses:
        if status.status in OWED or status.status is Status.PENDING:
            owed[status.agency.name].append(status)
    title = text(view.say("owing.title.open" if view.report.open else "owing.title"))
    st.html(f'<div class="ps-figure"><h2>{title}</h2><p class="ps-sub">{text(view.window)}</p></div>')
    if not owed:
        st.html(f'<p class="ps-empty">{text(view.say("owing.none"))}</p>')
        return
    rows = sorted(owed.items(), key=lambda entry: -max(status.days_late or 0 for status in entry[1]))
    headers = [view.say(key) for key in ("field.agency", "owing.clauses", "owing.status", "owing.days_late")]
    show_table(
        view.say("owing.caption.open" if view.report.open else "owing.caption"),
        headers,
        [_owing(view, name, theirs) for name, theirs in rows],
    )


def _owing(view: View, name: str, theirs: list[ReportStatus]) -> list[Cell]:
    words = list(dict.fromkeys(view.say(f"report.{status.status}") for status in theirs))
    late = max(status.days_late or 0 for status in theirs)
    clauses = ", ".join(status.clause.code for status in theirs)
    return [cell(name), cell(clauses), cell(", ".join(words)), number(view.number(late) if late else "")]
