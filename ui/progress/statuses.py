"""Agencies × clauses: what became of each expected report."""

from collections.abc import Callable, Mapping, Sequence

from indicators.compared.lateness import Lateness, lateness
from indicators.expected.reports import ReportStatus
from looks import STATE_OF_STATUS, STATUS_SYMBOLS
from records.programme.programme import Agency
from records.workbook.folding import folded
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.states import codes_html, not_applicable
from ui.parts.table import Cell, cell
from ui.parts.tables.listed_table import Listed, show_listed
from ui.selection.view import View

_ROWS = 10  # on a page
_NAMED = 3  # of those who were always late


@part("statuses")
def show_statuses(view: View, statuses: list[ReportStatus]) -> None:
    """Draw the matrix."""
    clauses = [clause for clause in view.records.programme.clauses if any(s.clause == clause for s in statuses)]
    agencies = list(dict.fromkeys(status.agency for status in statuses))
    found = {(status.agency.key, status.clause.code): status for status in statuses}
    late = {each.agency.key: each for each in lateness(view.periods(), view.address.places) if each.periods}
    headers = [view.say("field.agency"), *([view.say("over_time.late.heading")] if late else [])]

    def made(shown: Sequence[Agency]) -> tuple[list[str], list[list[Cell]]]:
        rows = [
            [
                cell(agency.name),
                *([_late_cell(view, late.get(agency.key))] if late else []),
                *(_status_cell(view, found.get((agency.key, clause.code))) for clause in clauses),
            ]
            for agency in shown
        ]
        return [*headers, *(clause.code for clause in clauses)], rows

    sorts: dict[str, Callable[[Agency], float | str]] = {
        "late": lambda agency: -late[agency.key].late if agency.key in late else 1,
        "missing": lambda agency: -sum(not status.received for status in statuses if status.agency == agency),
        "agency": lambda agency: folded(agency.name),
    }
    listed = Listed("statuses", agencies, lambda agency: agency.name, sorts, page=_ROWS)
    note = Html("{}. {}").format(view.say("statuses.caption", window=view.window), _always_late(view, late))
    show_listed(view, listed, view.say("statuses.title"), made, kind="ps-matrix ps-statuses", note=note)
    show_html(Html('<div class="ps-figure">{}</div>').format(codes_html(view)))


def _always_late(view: View, late: Mapping[str, Lateness]) -> Html:
    """Who was late, or owes, in every closed period of several; of many the way to all of them. Nothing where nobody was."""
    always = [each.agency.name for each in late.values() if each.late == each.periods > 1]
    if not always:
        return NOTHING
    rest = view.say_many("names.rest.agencies", len(always) - _NAMED)
    way = inner_link(view.address.href("progress", status="", table="statuses", sort="late"), rest)
    names = Html.escape(", ".join(always[:_NAMED]))
    if len(always) > _NAMED:
        names = Html(view.say("names.more", names="{}", rest="{}")).format(names, way)  # noqa: S704 - a text of ours
    return Html(view.say_many("statuses.always_late", len(always), names="{}")).format(names)  # noqa: S704 - a text of ours


def _late_cell(view: View, each: Lateness | None) -> Cell:
    """The number of closed periods in which an agency was late, or owes."""
    if each is None:
        return cell("", "number")
    said = view.say("over_time.late.periods", count=view.number(each.late), all=view.number(each.periods))
    return cell(said if each.late else "", "number")


def _status_cell(view: View, status: ReportStatus | None) -> Cell:
    if status is None:
        return not_applicable(view)
    symbol, state = STATUS_SYMBOLS[status.shown_status], STATE_OF_STATUS[status.shown_status]
    words = [view.say(f"report.{status.shown_status}")]
    words += [view.say_many("count.days", status.known_days_late)] if status.known_days_late else []
    inner = Html('<span class="ps-symbol" aria-hidden="true">{}</span><span class="ps-amount">{}</span>')
    return Cell(inner.format(symbol, joined(words, "<br>")), f"ps-cell ps-{state}", status.clause.code)
