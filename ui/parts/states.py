"""States of requirements and statuses of reports as word, sign and colour."""

from indicators.expected.requirements import Requirement, State
from looks import STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS
from ui.parts.markup import text
from ui.parts.table import Cell
from ui.selection.view import View

_WORST_FIRST = (State.NOT_REPORTED, State.NONE, State.PARTIAL, State.MET)


def state_of(requirements: list[Requirement]) -> str:
    """The state that a cell shows: the worst where a place has several of one kind; not due while it may still come."""
    if not requirements:
        return "not_applicable"
    worst = min(requirements, key=lambda requirement: _WORST_FIRST.index(requirement.state))
    some_met = any(requirement.met for requirement in requirements)
    return "partial" if some_met and not worst.met and not worst.waits else worst.shown_state


def state_html(view: View, state: str) -> str:
    """A state as word, symbol and colour."""
    return f'<span class="ps-state ps-{state}">{text(view.say(f"state.{state}"))}</span>'


def legend(view: View) -> str:
    """What the symbols mean."""
    items = "".join(f"<li>{state_html(view, state)}</li>" for state in SYMBOLS)
    return f'<ul class="ps-legend">{items}</ul>'


def not_applicable(view: View) -> Cell:
    """The cell of something that is not expected: empty to the eye, said to who cannot see."""
    return Cell(f'<span class="ps-unseen">{text(view.say("state.not_applicable"))}</span>', "ps-cell ps-not_applicable")


def clauses_html(view: View) -> str:
    """What the clauses' codes stand for, folded away: the office knows them by heart."""
    expected = {status.clause.code for status in view.report.statuses}
    clauses = [clause for clause in view.records.programme.clauses if clause.code in expected]
    named = "".join(f"<dt>{text(clause.code)}</dt><dd>{text(clause.name)}</dd>" for clause in clauses)
    said = text(view.say("matrix.clauses", codes=", ".join(clause.code for clause in clauses)))
    return f'<details class="ps-more"><summary>{said}</summary><dl>{named}</dl></details>' if clauses else ""


def legend_with_meanings(view: View) -> str:
    """Each state and what it means."""
    items = "".join(
        f"<dt>{state_html(view, state)}</dt><dd>{text(view.say(f'state.{state}.meaning'))}</dd>" for state in SYMBOLS
    )
    return f'<dl class="ps-meanings">{items}</dl>'


def status_html(view: View, status: str) -> str:
    """The status of a report as word, symbol and colour."""
    said = f"{STATUS_SYMBOLS[status]} {view.say(f'report.{status}')}"
    return f'<span class="ps-state ps-{STATE_OF_STATUS[status]}">{text(said)}</span>'
