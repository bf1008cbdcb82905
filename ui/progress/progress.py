"""Progress of reporting: the expected reports of those who were chosen, and who owes what."""

from collections import defaultdict
from dataclasses import replace

import streamlit as st

from charts.bars.report_bars import report_bars
from indicators.expected.reports import ReportStatus, shown_counts
from indicators.findings.behind import submissions_behind
from ui.parts.charts.charting import show_chart
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.notices.nameless_rows import nameless_html
from ui.parts.parts import part
from ui.parts.row_table import records_in, where
from ui.parts.sentences import missing_reports
from ui.parts.states import statuses_html
from ui.parts.table import Cell, cell, filled, number, table_html
from ui.parts.tables.folded_table import folded_html
from ui.selection.filters import seed, write_address
from ui.selection.selection import REPORTS
from ui.selection.view import View
from ui.source.entrance import may_see
from words.formats import day


def statuses_of(view: View) -> list[ReportStatus]:
    """The expected reports: all, or those of the chosen places' own agencies."""
    if not view.address.places:
        return list(view.report.statuses)
    chosen = set(view.address.places)
    return [status for status in view.report.statuses if view.report.of_place(status) in chosen]


@part("report_bars")
def show_totals(view: View, statuses: list[ReportStatus]) -> None:
    """How many of them have each status, as bars that lead to their reports."""
    show_chart(view, report_bars(statuses, language=view.language, window=view.window), leads_to="progress")


@part("reports")
def show_reports(view: View, statuses: list[ReportStatus]) -> None:
    """The reports of one status where one is chosen, by a bar or here; else who owes what."""
    chosen = _status_choice(view, statuses)
    if chosen:
        _show_status(view, [status for status in statuses if status.shown_status == chosen], chosen)
    else:
        _show_owing(view, statuses)


def _status_choice(view: View, statuses: list[ReportStatus]) -> str:
    """The status whose reports are listed; empty: none. Chosen again, it is taken back."""
    counts = shown_counts(statuses)
    options = [status for status, count in counts.items() if count]
    seed("status", view.address.status if view.address.status in options else None, options=[None, *options])
    chosen = st.segmented_control(
        view.say("owing.filter"),
        options,
        format_func=lambda status: f"{view.say(f'report.{status}')}: {view.number(counts[status])}",
        key="status",
        wrap=True,
    )
    if (chosen or "") != view.address.status:
        write_address(replace(view.address, status=chosen or ""))
    return chosen or ""


def _show_status(view: View, theirs: list[ReportStatus], status: str) -> None:
    """Each report of a status with the rows that were sent for it."""
    st.header(view.say("owing.of_status", status=view.say(f"report.{status}")), anchor=REPORTS)
    back = inner_link(view.address.href("progress", status=""), view.say("owing.all_statuses"))
    show_html(Html('<div class="ps-figure"><p class="ps-sub">{}</p></div>').format(back))
    headers = [view.say(key) for key in ("field.agency", "field.clause", "field.sent_on", "owing.days_late", "rows.cell")]
    caption = f"{view.say_many('count.reports', len(theirs))} · {view.window}"
    show_html(table_html(caption, *filled(headers, [_report(view, each) for each in theirs]), kind="ps-stack"))


def _report(view: View, status: ReportStatus) -> list[Cell]:
    sent = submissions_behind(view.report, (), status.clause.code)
    rows = [where(view, row).html for row in records_in(sent[sent["agency"] == status.agency.key])]
    return [
        _agency(view, status),
        cell(status.clause.code),
        number(day(status.sent_on, view.language)),
        number(view.number(status.known_days_late) if status.known_days_late else ""),
        cell(joined(rows, "<br>") or _without_rows(view, status)),
    ]


def _without_rows(view: View, status: ReportStatus) -> str:
    """The words for nothing sent; where rows were sent and do not count, how many, with the way to their cells."""
    if not status.sent_not_counted:
        return view.say("owing.nothing_sent")
    cells = view.address.href("quality", agency=status.agency.key, status="", requirement="")
    return inner_link(cells, view.say_many("count.rows", status.waiting_rows))


def _show_owing(view: View, statuses: list[ReportStatus]) -> None:
    """Who owes which clauses, the longest overdue first, then who owes most; before the deadline, who has still to report."""
    owed: dict[str, list[ReportStatus]] = defaultdict(list)
    for status in statuses:
        if not status.received:
            owed[status.agency.key].append(status)
    if not owed:
        title = view.say("owing.title.none")
        show_html(
            Html('<div class="ps-figure"><h2>{}</h2><p class="ps-empty">{}</p></div>').format(title, view.say("owing.none"))
        )
        return
    kind = ".open" if view.report.open else ""
    title = missing_reports(view, f"owing.title{kind}", [status for theirs in owed.values() for status in theirs])
    rows = sorted(owed.items(), key=lambda entry: (-_days_late(entry[1]), -len(entry[1])))
    headers = [view.say(key) for key in ("field.agency", "owing.clauses", "owing.status", "owing.days_late")]
    way = f" · {view.say('owing.way_to_message')}" if may_see("papers") else ""
    caption = f"{view.say(f'owing.caption{kind}')} · {view.window}{way}"
    table = folded_html(view, caption, *filled(headers, [_owing(view, theirs) for _, theirs in rows]), kind="ps-stack")
    show_html(Html('<section class="ps-figure"><h2>{}</h2>{}{}</section>').format(title, nameless_html(view), table))


def _owing(view: View, theirs: list[ReportStatus]) -> list[Cell]:
    there, late, clauses = _agency(view, theirs[0]), _days_late(theirs), ", ".join(status.clause.code for status in theirs)
    return [there, cell(clauses), Cell(statuses_html(view, theirs)), number(view.number(late) if late else "")]


def _agency(view: View, status: ReportStatus) -> Cell:
    """Whose report it is, with the way to its letter and message, for who may see these, else to its own page."""
    agency = status.agency
    page = "papers" if not status.received and may_see("papers") else "own"
    changes = {"agency": agency.key, "status": "", "places": (), "requirement": ""}
    return Cell(inner_link(view.address.href(page, **changes), agency.name)) if may_see(page) else cell(agency.name)


def _days_late(theirs: list[ReportStatus]) -> int:
    return max(status.known_days_late or 0 for status in theirs)
