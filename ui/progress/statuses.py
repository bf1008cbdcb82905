"""Agencies × clauses: what became of each expected report."""

from indicators.expected.reports import ReportStatus
from looks import STATE_OF_STATUS, STATUS_SYMBOLS
from ui.parts.markup import Html, joined, show_html
from ui.parts.parts import part
from ui.parts.states import clauses_html, not_applicable
from ui.parts.table import Cell, cell, table_html
from ui.selection.view import View


@part("statuses")
def show_statuses(view: View, statuses: list[ReportStatus]) -> None:
    """Draw the matrix."""
    clauses = [clause for clause in view.records.programme.clauses if any(s.clause == clause for s in statuses)]
    agencies = list(dict.fromkeys(status.agency for status in statuses))
    found = {(status.agency.key, status.clause.code): status for status in statuses}
    rows = [
        [cell(agency.name), *(_status_cell(view, found.get((agency.key, clause.code))) for clause in clauses)]
        for agency in agencies
    ]
    headers = [view.say("field.agency"), *(clause.code for clause in clauses)]
    table = table_html(view.say("statuses.caption", window=view.window), headers, rows, kind="ps-matrix ps-statuses")
    title = view.say("statuses.title")
    show_html(Html('<section class="ps-figure"><h2>{}</h2>{}{}</section>').format(title, table, clauses_html(view)))


def _status_cell(view: View, status: ReportStatus | None) -> Cell:
    if status is None:
        return not_applicable(view)
    symbol, state = STATUS_SYMBOLS[status.shown_status], STATE_OF_STATUS[status.shown_status]
    words = [view.say(f"report.{status.shown_status}")]
    words += [view.say_many("count.days", status.days_late)] if status.days_late else []
    inner = Html('<span class="ps-symbol" aria-hidden="true">{}</span><span class="ps-amount">{}</span>')
    return Cell(inner.format(symbol, joined(words, "<br>")), f"ps-cell ps-{state}", status.clause.code)
