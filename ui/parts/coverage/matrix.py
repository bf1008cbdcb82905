"""Places × requirements: each cell with its symbol, word and colour, leading to the rows behind it."""

import streamlit as st

from indicators.expected.requirements import CHANNEL, MEASURES, REPORT, Requirement
from indicators.place_report import PlaceReport
from indicators.report import Report
from looks import SYMBOLS
from ui.parts.markup import inner_link, text
from ui.parts.parts import part
from ui.parts.sentences import furthest_behind, requirement_words
from ui.parts.states import clauses_html, legend, not_applicable, state_of
from ui.parts.table import Cell, Group, cell, table_html
from ui.selection.view import View
from words.formats import MISSING, fraction
from words.naming import short_requirement_name

_STRIP = 9  # cells side by side on a phone of 390 pixels, none narrower than 34


@part("matrix")
def show_requirements(view: View) -> None:
    """Which requirements of each place are met, which in part, which not, of which nothing was heard; the worst first."""
    st.html(f'<section class="ps-figure" id="ma-tran">{matrix_html(view)}{legend(view)}{_notes(view)}</section>')


def matrix_html(view: View, *, caption: str = "matrix.caption") -> str:
    """The matrix under its headline; on paper nothing can be chosen, so its caption is another."""
    keys = requirement_keys(view.report)
    headers = [view.say("filter.places"), view.say("measure.coverage"), *(_heading(view, key) for key in keys)]
    rows = [_row(view, there, keys) for there in ordered(view)]
    table = table_html(view.say(caption, window=view.window), headers, rows, kind=_kind(keys), groups=_groups(view, keys))
    return f"<h2>{text(_title(view))}</h2>{table}"


def ordered(view: View) -> list[PlaceReport]:
    """The chosen places, the furthest behind first; those without a requirement last."""
    behind = furthest_behind(view)
    return [*behind, *(there for there in view.places if there.coverage is None)]


def _kind(keys: list[str]) -> str:
    """The classes of the table: one of few columns becomes strips on a phone, one of many is scrolled."""
    return "ps-matrix ps-narrow" if len(keys) <= _STRIP else "ps-matrix"


def _title(view: View) -> str:
    """What the matrix shows: how many requirements of the places are still open."""
    every = [requirement for there in view.places for requirement in there.requirements]
    waiting, still_open = sum(r.waits for r in every), sum(not r.met and not r.waits for r in every)
    whose = ", ".join(view.name(there.key) for there in view.places) if view.address.places else view.say("matrix.places")
    facts = {"open": view.number(still_open), "all": view.number(len(every)), "whose": whose}
    title = view.say("matrix.title" if still_open else "matrix.title.all", **facts)
    return f"{title}; {view.say_many('matrix.title.waiting', waiting)}" if waiting else title


def _heading(view: View, key: str) -> str:
    """The head of a column: a channel by its name, a clause by its code."""
    names = view.records.programme.channel_names
    return names[key.removeprefix(CHANNEL)] if key.startswith(CHANNEL) else short_requirement_name(key, view.language)


def _groups(view: View, keys: list[str]) -> list[Group]:
    """The kinds of requirements, over their columns: targets, channels, reports."""
    kinds = {
        "targets": sum(key in MEASURES for key in keys),
        "channels": sum(key.startswith(CHANNEL) for key in keys),
        "reports": sum(key.startswith(REPORT) for key in keys),
    }
    return [Group("", 2), *(Group(view.say(f"matrix.group.{kind}"), count) for kind, count in kinds.items() if count)]


def _notes(view: View) -> str:
    """What the codes stand for, and how the district's coverage is made of its places' and its own."""
    return f'{clauses_html(view)}<p class="ps-sub">{text(whole_and_parts(view))}</p>'


def whole_and_parts(view: View) -> str:
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
    """The requirements of any place: targets, then channels, then reports, each in the order of the first that has it."""
    keys = dict.fromkeys(requirement.key for there in report.places for requirement in there.requirements)
    return sorted(keys, key=lambda key: (key.startswith(REPORT), key.startswith(CHANNEL)))


def _row(view: View, there: PlaceReport, keys: list[str]) -> list[Cell]:
    href = view.address.href("places", places=(there.key,), requirement="")
    head = Cell(inner_link(href, text(view.name(there.key))))
    by_key = {key: [r for r in there.requirements if r.key == key] for key in keys}
    covered = cell(fraction(there.met, there.required, view.language), "number")
    return [head, covered, *(_state_cell(view, there, key, by_key[key]) for key in keys)]


def _state_cell(view: View, there: PlaceReport, key: str, requirements: list[Requirement]) -> Cell:
    state = state_of(requirements)
    if state == "not_applicable":
        return not_applicable(view)
    achieved, target = sum(r.achieved for r in requirements), sum(r.target for r in requirements)
    done = MISSING if all(r.unheard for r in requirements) else view.number(achieved)
    amount = f"{done}/{view.number(target)}" if target > 1 else ""
    said = f"{view.name(there.key)}, {requirement_words(view, key)}: {view.say(f'state.{state}')} {amount}"
    written = text(amount).replace("/", "/<wbr>")  # where a narrow cell may break it
    inner = f'<span class="ps-symbol">{SYMBOLS[state]}</span><span class="ps-amount">{written}</span>'
    href = view.address.href("places", places=(there.key,), requirement=key)
    short = short_requirement_name(key, view.language)
    return Cell(inner_link(href, inner, label=said), f"ps-cell ps-{state}", short)
