"""States of requirements and statuses of reports as word, sign and colour."""

from collections.abc import Collection, Iterable

from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement, State
from looks import STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS
from ui.parts.markup import NOTHING, Html, joined
from ui.parts.table import Cell
from ui.selection.view import View

_WORST_FIRST = (State.NOT_REPORTED, State.NONE, State.PARTIAL, State.MET)


def state_of(requirements: list[Requirement]) -> str:
    """The state that a cell shows: the worst where a place has several of one kind; not due while it may still come."""
    if not requirements:
        return "not_applicable"
    worst = min(requirements, key=lambda each: (_WORST_FIRST.index(each.state), each.sent_not_counted))
    some_met = any(requirement.met for requirement in requirements)
    return "partial" if some_met and not worst.met and not worst.not_due else worst.shown_state


def state_html(view: View, state: str) -> Html:
    """A state as word, symbol and colour."""
    return Html('<span class="ps-state ps-{}">{}</span>').format(state, view.say(f"state.{state}"))


def legend(view: View, shown: Collection[str] = SYMBOLS) -> Html:
    """What the symbols mean, in their own order; of the states that are `shown` only."""
    items = joined(Html("<li>{}</li>").format(state_html(view, state)) for state in SYMBOLS if state in shown)
    return Html('<ul class="ps-legend">{}</ul>').format(items)


def legend_of_statuses(view: View, shown: Collection[str]) -> Html:
    """What the symbols of reports mean, in their own order; of the statuses that are `shown` only."""
    items = joined(Html("<li>{}</li>").format(status_html(view, status)) for status in STATUS_SYMBOLS if status in shown)
    return Html('<ul class="ps-legend">{}</ul>').format(items)


def not_applicable(view: View) -> Cell:
    """The cell of something that is not expected: empty to the eye, said to who cannot see."""
    return Cell(Html('<span class="ps-unseen">{}</span>').format(view.say("state.not_applicable")), "ps-cell ps-not_applicable")


def codes_html(view: View, channels: Iterable[tuple[str, str]] = ()) -> Html:
    """What the codes of the clauses stand for, and those of `channels`, codes and names; folded away: the office knows them."""
    expected = {status.clause.code for status in view.report.statuses}
    clauses = [clause for clause in view.records.programme.clauses if clause.code in expected]
    names = {clause.code: clause.name for clause in clauses} | dict(channels)
    named = joined(Html("<dt>{}</dt><dd>{}</dd>").format(*one) for one in names.items())
    said = view.say("matrix.codes" if len(names) > len(clauses) else "matrix.clauses", codes=", ".join(names))
    folded = Html('<details class="ps-more"><summary>{}</summary><dl>{}</dl></details>').format(said, named)
    return folded if names else NOTHING


def legend_with_meanings(view: View) -> Html:
    """Each state and what it means."""
    items = joined(
        Html("<dt>{}</dt><dd>{}</dd>").format(state_html(view, state), view.say(f"state.{state}.meaning")) for state in SYMBOLS
    )
    return Html('<dl class="ps-meanings">{}</dl>').format(items)


def status_html(view: View, status: str) -> Html:
    """The status of a report as word, symbol and colour."""
    said = f"{STATUS_SYMBOLS[status]} {view.say(f'report.{status}')}"
    return Html('<span class="ps-state ps-{}">{}</span>').format(STATE_OF_STATUS[status], said)


def statuses_html(view: View, statuses: Iterable[ReportStatus]) -> Html:
    """What became of several reports; where it is not the same of all of them, each with the clauses that it is said of."""
    clauses: dict[str, list[str]] = {}
    for status in statuses:
        clauses.setdefault(status.shown_status, []).append(status.clause.code)
    if len(clauses) <= 1:
        return joined(status_html(view, status) for status in clauses)
    told = (Html("{}: {}").format(", ".join(codes), status_html(view, status)) for status, codes in clauses.items())
    return joined(told, "<br>")
