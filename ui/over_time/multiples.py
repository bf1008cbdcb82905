"""One measure of every place, or of every cluster, over the periods: small drawings on one scale, the lowest first."""

from dataclasses import dataclass, replace

import streamlit as st

from indicators.compared.courses import Course, course_of, shown_measures
from ui.over_time.measures_over_time import several
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.over_time.course_words import course_name, named, span_words, spoken, step_words, value_words
from ui.parts.over_time.step_drawing import mini_html, step_href, top_of
from ui.parts.parts import part
from ui.parts.table import Cell, table_html
from ui.selection.filters import seed, write_address
from ui.selection.view import View
from words.formats import MISSING

AT_MOST = 12  # drawings; the others are folded
_FIRST = "coverage"  # is shown where no measure is chosen


@dataclass(frozen=True, slots=True)
class Multiple:
    """A place, or a cluster of places, given by their keys, and its measure over the periods."""

    name: str
    places: tuple[str, ...]
    course: Course


@part("over_time_multiples")
def show_multiples(view: View) -> None:
    """The choice of a measure, and its drawings."""
    if not several(view):
        return
    measure = _measure_choice(view)
    found = multiples(view, measure)
    if len(found) < 2:  # noqa: PLR2004 - of one place the charts above say it
        return
    title, top = _title(view, found), top_of(*(each.course for each in found))
    what = view.say("over_time.multiples.what", top=value_words(view, found[0].course, top))
    shown, rest = found[:AT_MOST], found[AT_MOST:]
    folded = NOTHING
    if rest:
        said = view.say_many("over_time.multiples.rest", len(rest))
        folded = Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(said, _drawn(view, rest, top))
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}{}{}</section>').format(
            title, what, _drawn(view, shown, top), folded, _table(view, found, title)
        )
    )


def by_cluster(view: View) -> bool:
    """Whether clusters are drawn: the office names some, and no place is chosen."""
    return bool(view.report.clusters) and not view.address.places


def multiples(view: View, measure: str) -> list[Multiple]:
    """The clusters where the office names some and no place is chosen, else the places; the lowest first, the unknown last."""
    reports = view.periods()
    if by_cluster(view):
        groups = [(each.name, tuple(place.key for place in each.places)) for each in view.report.clusters]
    else:
        groups = [(view.name(there.key), (there.key,)) for there in view.places]
    found = [Multiple(name, places, course_of(reports, measure, places)) for name, places in groups]
    return sorted(found, key=lambda each: (each.course.steps[-1].value is None, each.course.steps[-1].value or 0))


def _measure_choice(view: View) -> str:
    """The measure at a widget that says what a link chose; written into the URL where another is chosen."""
    names = {name: named(view, name) for name in shown_measures(view.records.programme) if name != "on_time_rate"}
    asked = view.address.requirement if view.address.requirement in names else _FIRST
    seed("over_time_measure", asked, options=names)
    label = view.say("over_time.measure")
    chosen = st.selectbox(label, list(names), format_func=names.__getitem__, key="over_time_measure") or asked
    if chosen != asked:
        write_address(replace(view.address, requirement="" if chosen == _FIRST else chosen))
    return chosen


def _title(view: View, found: list[Multiple]) -> str:
    """How many rose, fell and stayed from the first closed period with figures to the last, and of how many nobody knows."""
    asked = [each for each in found if not each.course.not_applicable] or found
    name, steps = course_name(view, found[0].course), [each.course.steps for each in asked]
    ends = [at for at, step in enumerate(steps[0]) if not step.open and any(of[at].value is not None for of in steps)]
    if len(ends) < 2:  # noqa: PLR2004 - a movement has two ends
        return view.say("over_time.multiples.none", measure=name)
    first, last = ends[0], ends[-1]
    pairs = [(of[first].value, of[last].value) for of in steps]
    moves = [after - before for before, after in pairs if before is not None and after is not None]
    counts = {"rose": sum(move > 0 for move in moves), "fell": sum(move < 0 for move in moves)}
    facts = {key: view.number(count) for key, count in (counts | {"same": len(moves) - sum(counts.values())}).items()}
    span = span_words(steps[0][first].period.name, steps[0][last].period.name)
    key = f"over_time.multiples.moved{'.clusters' if by_cluster(view) else ''}"
    said, left = view.say(key, measure=name, span=span, **facts), len(asked) - len(moves)
    return f"{said}; {view.say_many('movers.unknown', left)}" if left else said


def _drawn(view: View, found: list[Multiple], top: float) -> Html:
    return Html('<ul class="ps-multiples">{}</ul>').format(joined(_one(view, each, top) for each in found))


def _one(view: View, each: Multiple, top: float) -> Html:
    """One drawing under its name, which leads to the same page of only that place, with its last value."""
    last = each.course.steps[-1]
    name = inner_link(view.address.href("over_time", places=each.places), each.name)
    # The sum and the months of a value for each month stand in the table.
    written = value_words(view, each.course, last.value) if last.over else step_words(view, each.course, last)
    value = MISSING if last.value is None and not last.not_applicable else written
    now = Html("<small>{}{}</small>").format(
        value, f" ({view.say('over_time.open')})" if last.open and not last.not_applicable else ""
    )
    return Html("<li>{}{}{}</li>").format(name, now, mini_html(view, each.course, top, spoken(view, each.course, each.name)))


def _table(view: View, found: list[Multiple], title: str) -> Html:
    """Every value, each leading to its rows."""
    head = view.say("over_time.clusters" if by_cluster(view) else "over_time.places")
    headers = [head, *(step.period.name for step in found[0].course.steps)]
    rows = [[Cell(Html.escape(each.name)), *(_cell(view, each, at) for at in range(len(headers) - 1))] for each in found]
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        view.say("action.show_numbers"), table_html(title, headers, rows)
    )


def _cell(view: View, each: Multiple, at: int) -> Cell:
    step = each.course.steps[at]
    there = replace(view, address=replace(view.address, places=each.places))
    value = MISSING if step.value is None and not step.not_applicable else step_words(view, each.course, step)
    return Cell(inner_link(step_href(there, each.course.measure, step), value), "number")
