"""Matrices of states, each cell with its symbol, word and colour, leading to the rows behind it."""

import streamlit as st

from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.reports import ReportStatus
from indicators.requirements import REPORT, Requirement, State
from looks import STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS
from ui.escape import inner_link, text
from ui.sentences import requirement_words
from ui.table import Cell, cell, table_html
from ui.view import View
from words.formats import MISSING, fraction
from words.naming import short_requirement_name

_WORST_FIRST = (State.NOT_REPORTED, State.NONE, State.PARTIAL, State.MET)


def show_requirements(view: View) -> None:
    """Places × requirements: which are met, which in part, which not, of which nothing was heard."""
    keys = requirement_keys(view.report)
    headers = [
        view.say("filter.places"),
        view.say("measure.coverage"),
        *(short_requirement_name(key, view.language) for key in keys),
    ]
    rows = [_row(view, there, keys) for there in view.places]
    title = view.say("matrix.title")
    table = table_html(view.say("matrix.caption", window=view.window), headers, rows, kind="ps-matrix")
    notes = f'<p class="ps-sub">{text(_codes(view, keys))}</p><p class="ps-sub">{text(_whole_and_parts(view))}</p>'
    st.html(f'<section class="ps-figure"><h2>{text(title)}</h2>{table}{legend(view)}{notes}</section>')


def _codes(view: View, keys: list[str]) -> str:
    """What the codes above the columns stand for."""
    names = {REPORT + clause.code: clause.name for clause in view.records.programme.clauses}
    said = {key: (short_requirement_name(key, view.language), names.get(key, requirement_words(view, key))) for key in keys}
    return "; ".join(f"{short}: {full}" for short, full in said.values() if short != full)


def _whole_and_parts(view: View) -> str:
    """How the district's coverage is made of its places' and its own."""
    district, own = view.report.district, view.report.district.requirements
    places = [sum(getattr(there, part) for there in view.report.places) for part in ("met", "required")]
    facts = {
        "all": fraction(district.met, district.required, view.language),
        "places": fraction(places[0], places[1], view.language),
        "own": fraction(sum(r.met for r in own), len(own), view.language),
    }
    return view.say("matrix.parts", **facts)


def requirement_keys(report: Report) -> list[str]:
    """The requirements of any place, in the order of the first that has each."""
    return list(dict.fromkeys(requirement.key for there in report.places for requirement in there.requirements))


def state_of(requirements: list[Requirement]) -> str:
    """The state that a cell shows: the worst where a place has several of one kind; not due while it may still come."""
    if not requirements:
        return "not_applicable"
    worst = min(requirements, key=lambda requirement: _WORST_FIRST.index(requirement.state))
    some_met = any(requirement.met for requirement in requirements)
    return "partial" if some_met and not worst.met and not worst.waits else worst.shown_state


def legend(view: View) -> str:
    """What the symbols mean."""
    items = "".join(
        f'<li><span class="ps-state ps-{state}">{text(view.say(f"state.{state}"))}</span></li>' for state in SYMBOLS
    )
    return f'<ul class="ps-legend">{items}</ul>'


def state_html(view: View, state: str) -> str:
    """A state as word, symbol and colour."""
    return f'<span class="ps-state ps-{state}">{text(view.say(f"state.{state}"))}</span>'


def _row(view: View, there: PlaceReport, keys: list[str]) -> list[Cell]:
    name = there.place.name if there.place else ""
    href = view.address.href("places", places=(there.key,), requirement="")
    head = Cell(inner_link(href, text(name)))
    by_key = {key: [r for r in there.requirements if r.key == key] for key in keys}
    covered = cell(fraction(there.met, there.required, view.language), "number")
    return [head, covered, *(_state_cell(view, there, key, by_key[key]) for key in keys)]


def _state_cell(view: View, there: PlaceReport, key: str, requirements: list[Requirement]) -> Cell:
    state = state_of(requirements)
    if state == "not_applicable":
        return Cell(f'<span aria-label="{text(view.say("state.not_applicable"))}">–</span>', "ps-cell ps-not_applicable")
    achieved, target = sum(r.achieved for r in requirements), sum(r.target for r in requirements)
    done = MISSING if all(r.unheard for r in requirements) else view.number(achieved)
    amount = f"{done}/{view.number(target)}" if target > 1 else ""
    name = there.place.name if there.place else ""
    said = f"{name}, {requirement_words(view, key)}: {view.say(f'state.{state}')} {amount}"
    inner = f'<span class="ps-symbol">{SYMBOLS[state]}</span><span class="ps-amount">{text(amount)}</span>'
    href = view.address.href("places", places=(there.key,), requirement=key)
    return Cell(inner_link(href, inner, label=said), f"ps-cell ps-{state}")


def show_statuses(view: View, statuses: list[ReportStatus]) -> None:
    """Agencies × clauses: what became of each expected report."""
    clauses = [clause for clause in view.records.programme.clauses if any(s.clause == clause for s in statuses)]
    agencies = list(dict.fromkeys(status.agency for status in statuses))
    found = {(status.agency.key, status.clause.code): status for status in statuses}
    rows = [
        [cell(agency.name), *(_status_cell(view, found.get((agency.key, clause.code))) for clause in clauses)]
        for agency in agencies
    ]
    headers = [view.say("field.agency"), *(clause.code for clause in clauses)]
    table = table_html(view.say("statuses.caption", window=view.window), headers, rows, kind="ps-matrix ps-statuses")
    st.html(f'<section class="ps-figure"><h2>{text(view.say("statuses.title"))}</h2>{table}</section>')


def _status_cell(view: View, status: ReportStatus | None) -> Cell:
    if status is None:
        return Cell(f'<span aria-label="{text(view.say("state.not_applicable"))}">–</span>', "ps-cell ps-not_applicable")
    symbol, state = STATUS_SYMBOLS[status.status], STATE_OF_STATUS[status.status]
    late = view.say_many("count.days", status.days_late) if status.days_late else ""
    word = view.say(f"report.{status.status}")
    inner = f'<span class="ps-symbol">{symbol}</span><span class="ps-amount">{text(word)}<br>{text(late)}</span>'
    return Cell(inner, f"ps-cell ps-{state}")
