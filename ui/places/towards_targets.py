"""Month by month towards the targets: small drawings of each place, the sums so far under the line of its target."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.compared.months import months_of, running_sums
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport
from indicators.required import TARGETED, MeasureTarget
from looks import SYMBOLS
from ui.parts.coverage.matrix import amount_words, ordered
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.states import state_of
from ui.parts.table import Cell, cell, table_html
from ui.selection.view import View
from words.formats import MISSING
from words.formats import month as month_words

FIRST = 12  # places that are seen at once; the others are folded away, and a browser's search still finds them


@dataclass(frozen=True, slots=True)
class Toward:
    """
    One place and one measure.

    Attributes:
        requirements: its targets of this measure.
        sums: from the first day of the period to the end of each month; None until the first row that counts.
    """

    there: PlaceReport
    measure: str
    requirements: list[Requirement]
    sums: tuple[int | None, ...]

    @property
    def target(self) -> int:
        """Of the period; 0: none."""
        return sum(requirement.target for requirement in self.requirements)


@part("towards_targets", kept=True)
def show_towards_targets(view: View) -> None:
    """
    Draw the chosen places, or all, the furthest behind first; nothing where no target is set or no month has come.

    Of many places that nobody has chosen from, one sorted picture shows the distance to each target instead.
    """
    if view.many and not view.address.places:
        return
    found = towards(view)
    if not found or not months_of(view.report):
        return
    tops = _tops(found)
    lines = [_line(view, theirs, tops) for theirs in found]
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}{}{}</section>').format(
            _title(view, found), _what(view), _list(lines[:FIRST]), _folded(view, lines[FIRST:]), _table(view, found)
        )
    )


def towards(view: View) -> list[list[Toward]]:
    """The measures of each place that any shown place has a target for, in the order of the matrix."""
    places = ordered(view)
    measures = [name for name in TARGETED if any(_targets(there, name) for there in places)]
    if not measures:
        return []
    sums = dict(list(running_sums(view.report).groupby("at", sort=False)))
    return [
        [Toward(there, name, _targets(there, name), _whole_numbers(sums[there.key][name])) for name in measures]
        for there in places
        if there.key in sums
    ]


def _targets(there: PlaceReport, measure: str) -> list[Requirement]:
    return [each for each in there.requirements if each.what == MeasureTarget(measure)]


def _whole_numbers(sums: pd.Series) -> tuple[int | None, ...]:
    return tuple(None if pd.isna(count) else int(count) for count in sums)


def _tops(found: Sequence[Sequence[Toward]]) -> dict[str, int]:
    """What stands at the upper edge, by measure: the most that any place did or must do."""
    tops: dict[str, int] = {}
    for each in (each for theirs in found for each in theirs):
        tops[each.measure] = max(1, tops.get(each.measure, 0), each.target, each.sums[-1] or 0)
    return tops


def _title(view: View, found: Sequence[Sequence[Toward]]) -> str:
    """How many places have met the target of each measure."""
    said = []
    for column in zip(*found, strict=True):
        asked = [each for each in column if each.requirements]
        met = sum(all(requirement.met for requirement in each.requirements) for each in asked)
        name = view.say(f"measure.{column[0].measure}")
        said.append(view.say("towards.met", measure=name, met=view.number(met), of=view.number(len(asked))))
    return view.say("towards.title", parts=" · ".join(said))


def _what(view: View) -> str:
    """What is drawn, and of which months."""
    months = months_of(view.report)
    named = [month_words(first, view.language) for first in months]
    said = view.say("towards.what", months=", ".join(named))
    return f"{said} {view.say('towards.open')}" if view.report.open else said


def _line(view: View, theirs: Sequence[Toward], tops: dict[str, int]) -> Html:
    """One place: its name, and a drawing a measure."""
    key = theirs[0].there.key
    name = place_link(view, key)
    return Html("<li>{}{}</li>").format(name, joined(_drawing(view, each, tops[each.measure]) for each in theirs))


def _drawing(view: View, each: Toward, top: int) -> Html:
    """The sums so far with the target over them, under the same in words; it leads to the rows."""
    state = state_of(each.requirements)
    sign = f"{SYMBOLS[state]} " if each.requirements else ""
    said = f"{sign}{view.say(f'measure.{each.measure}')} {_amount(view, each)}"
    columns = joined(_column(view, count, top, last=at == len(each.sums) - 1) for at, count in enumerate(each.sums))
    height = f"bottom:{100 * each.target / top:.1f}%"
    target = Html('<b class="ps-toward-target" style="{}"></b>').format(height) if each.requirements else NOTHING
    drawn = Html('<span class="ps-course-mini" style="--ps-steps:{}">{}</span>').format(len(each.sums), columns)
    inner = Html('<small>{}</small><span class="ps-toward-plot" aria-hidden="true">{}{}</span>').format(said, drawn, target)
    href = view.address.href("places", places=(each.there.key,), requirement=each.measure)
    return inner_link(href, inner, kind="ps-toward", label=f"{view.name(each.there.key)}: {said}. {_course(view, each)}")


def _column(view: View, count: int | None, top: int, *, last: bool) -> Html:
    """One month; a dotted line where nothing counts yet, hatched where the period has not come to its end."""
    kind = "ps-course-open" if last and view.report.open else ""
    mark = Html('<i class="ps-gap"></i>') if count is None else Html('<i style="height:{:.1f}%"></i>').format(100 * count / top)
    return Html('<span class="{}">{}</span>').format(kind, mark)


def _amount(view: View, each: Toward) -> str:
    """How much of how much."""
    done = MISSING if not each.sums or each.sums[-1] is None else view.number(each.sums[-1])
    return amount_words(view, each.requirements) or (f"{done}/{view.number(each.target)}" if each.requirements else done)


def _course(view: View, each: Toward) -> str:
    """The sums so far, month by month, in words."""
    named = (month_words(first, view.language) for first in months_of(view.report))
    pairs = zip(named, each.sums, strict=True)
    return "; ".join(f"{name}: {MISSING if count is None else view.number(count)}" for name, count in pairs)


def _list(lines: Sequence[Html]) -> Html:
    return Html('<ul class="ps-towards">{}</ul>').format(joined(lines))


def _folded(view: View, lines: Sequence[Html]) -> Html:
    """The places beyond the first ones, counted."""
    if not lines:
        return NOTHING
    said = view.say_many("before_now.more", len(lines))
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(said, _list(lines))


def _table(view: View, found: Sequence[Sequence[Toward]]) -> Html:
    """Every sum and target: a row a place, a column a measure."""
    names = [view.say(f"measure.{each.measure}") for each in found[0]]
    rows = [[cell(view.name(theirs[0].there.key)), *(_cell(view, each) for each in theirs)] for theirs in found]
    table = table_html(view.say("towards.caption", window=view.window), [view.say("filter.places"), *names], rows)
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(view.say("action.show_numbers"), table)


def _cell(view: View, each: Toward) -> Cell:
    said = " → ".join(MISSING if count is None else view.number(count) for count in each.sums)
    asked = view.number(each.target) if each.requirements else MISSING
    return Cell(Html("{} <small>({})</small>").format(said, view.say("towards.target", target=asked)), "number")
