"""Places × periods: how much of what was required each place met, each cell leading to its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.place_report import PlaceReport, least_covered_first
from indicators.report import Report
from looks import SYMBOLS
from ui.over_time.measures_over_time import STRIPS, several
from ui.over_time.strip_table import short_name, strip_html
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.over_time.course_words import span_words
from ui.parts.parts import part
from ui.parts.states import legend, not_applicable
from ui.parts.table import Cell, cell
from ui.selection.view import View
from words.formats import MISSING, fraction

_UNKNOWN = ("not_reported", "waiting")  # states of a period of which nothing counts


@part("over_time_strips", kept=True)
def show_place_strip(view: View) -> None:
    """Draw it, the furthest behind in the chosen period first."""
    if not several(view):
        return
    reports = view.periods()
    places = least_covered_first(view.places)
    if not places:
        return
    heads = (view.say("over_time.places"), view.say("over_time.places.full"))
    rows = [_row(view, there, reports) for there in places]
    table = strip_html(view, view.say("over_time.places.caption"), heads, rows)
    show_html(
        Html('<section class="ps-figure" id="{}"><h2>{}</h2>{}{}</section>').format(
            STRIPS["places"], _title(view, places, reports), table, legend(view)
        )
    )


def coverage_state(place: PlaceReport | None) -> str:
    """The state of all requirements of a place together; of one that did not belong to the period: not applicable."""
    if place is None or place.coverage is None:
        return "not_applicable"
    if place.met == place.required:
        return "met"
    if place.nothing_counts:
        return "waiting" if place.waiting_rows else "not_reported"
    if place.met or any(requirement.achieved for requirement in place.requirements):
        return "partial"
    return "not_due" if all(requirement.not_due for requirement in place.requirements) else "none"


def _found(report: Report, key: str) -> PlaceReport | None:
    return next((there for there in report.places if there.key == key), None)


@dataclass(frozen=True, slots=True)
class Full:
    """
    The closed periods that a row is of, in which something was required of a place.

    Attributes:
        met: in so many it met everything.
        known: of so many something counts.
        unknown: of so many nothing does.
    """

    met: int
    known: int
    unknown: int


def _full(key: str, reports: Sequence[Report]) -> Full:
    states = [coverage_state(_found(report, key)) for report in reports if not report.open and not report.untouched]
    asked = [state for state in states if state != "not_applicable"]
    unknown = sum(state in _UNKNOWN for state in asked)
    return Full(asked.count("met"), len(asked) - unknown, unknown)


def _title(view: View, places: Sequence[PlaceReport], reports: Sequence[Report]) -> str:
    """How many places met all requirements in no closed period, and of how many nobody knows, for one of them is unknown."""
    asked = [full for there in places if (full := _full(there.key, reports)).known or full.unknown]
    if not asked:
        return view.say("over_time.places.title.open")
    never = sum(not full.met and not full.unknown for full in asked)
    unknown = sum(not full.met and full.unknown > 0 for full in asked)
    facts = {"count": view.number(never), "all": view.number(len(asked))}
    closed = [report.period.name for report in reports if not report.open and not report.untouched]
    key = "over_time.places.title" if never or unknown else "over_time.places.title.all"
    said = view.say(key, span=span_words(closed[0], closed[-1]), **facts)
    return f"{said}; {view.say_many('over_time.places.unknown', unknown)}" if unknown else said


def _row(view: View, there: PlaceReport, reports: Sequence[Report]) -> list[Cell]:
    name = view.name(there.key)
    head = Cell(inner_link(view.address.href("over_time", places=(there.key,)), name))
    full = _full(there.key, reports)
    facts = {"count": view.number(full.met), "all": view.number(full.known)}
    return [
        head,
        cell(view.say("over_time.of_periods", **facts) if full.known else MISSING, "number"),
        *(_cell(view, name, report, _found(report, there.key)) for report in reports),
    ]


def _cell(view: View, name: str, report: Report, there: PlaceReport | None) -> Cell:
    state = coverage_state(there)
    if there is None or state == "not_applicable":
        return not_applicable(view)
    part_met = fraction(there.known_met, there.required, view.language)
    said = view.say(
        "over_time.places.cell", name=name, period=report.period.name, state=view.say(f"state.{state}"), part=part_met
    )
    inner = Html('<span class="ps-symbol">{}</span><span class="ps-amount">{}</span>').format(SYMBOLS[state], part_met)
    href = view.address.href("places", period=report.period.code, places=(there.key,), requirement="")
    return Cell(inner_link(href, inner, label=said), f"ps-cell ps-{state}", short_name(report))
