"""Places × requirements: each cell with its symbol, word and colour, leading to the rows behind it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from exports.requirement_names import column_name, short_name
from indicators.expected.requirements import Requirement
from indicators.findings.standing import standing_of
from indicators.place_report import PlaceReport, known_met_of, least_covered_first
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, Required
from looks import SYMBOLS
from ui.parts.coverage.state_bar import open_signs
from ui.parts.markup import Html, inner_link
from ui.parts.place_links import place_link
from ui.parts.sentences import requirement_words, some_names
from ui.parts.states import codes_html, not_applicable, state_of
from ui.parts.table import Cell, Group, cell, table_html
from ui.selection.view import View
from words.formats import fraction

_KINDS = {
    MeasureTarget: "targets",
    DeclaredTarget: "targets",
    ChannelUse: "channels",
    ExpectedReport: "reports",
}  # in the order of the columns
_STRIP, _STRIPS = 8, 20  # cells side by side on a phone of 390 pixels, none narrower than a finger; in rows of five


def shown_states(view: View) -> set[str]:
    """The states that stand in the matrix, and those of the whole's own, which stand in the bar and in the list above it."""
    required = required_of_places(view.report)
    in_cells = {state_of([r for r in there.requirements if r.what == what]) for there in view.places for what in required}
    return in_cells if view.address.places else in_cells | {r.shown_state for r in view.report.district.requirements}


def matrix_html(view: View, *, caption: str = "matrix.caption", whose: str = "") -> Html:
    """The matrix under its headline, which may say `whose` it is; on paper nothing can be chosen, so its caption differs."""
    table = places_table(view, ordered(view), view.say(caption, window=view.window))
    return Html("<h2>{}</h2>{}").format(matrix_title(view, whose), table)


def places_table(view: View, places: Iterable[PlaceReport], caption: str) -> Html:
    """A row a place, a column a requirement of any place."""
    required = required_of_places(view.report)
    heads = (column_name(what, view.records.programme, view.language) for what in required)
    headers = [view.say("filter.places"), view.say("measure.coverage"), *heads]
    rows = [_row(view, there, required) for there in places]
    return table_html(caption, headers, rows, kind=_kind(required), groups=_groups(view, required))


def ordered(view: View) -> list[PlaceReport]:
    """The chosen places, the furthest behind first; those without a requirement last."""
    behind = least_covered_first(view.places)
    return [*behind, *(there for there in view.places if there.coverage is None)]


def _kind(required: list[Required]) -> str:
    """The classes of the table: one of few columns becomes strips on a phone, one of many is scrolled."""
    if len(required) <= _STRIP:
        return "ps-matrix ps-narrow"
    return "ps-matrix ps-narrow ps-two" if len(required) <= _STRIPS else "ps-matrix"


def matrix_title(view: View, whose: str = "") -> str:
    """What the matrix shows: how many requirements of the places are still open, and how they stand, as the bar has it."""
    standing = standing_of(view.places)
    still_open = standing.to_do
    if not whose:
        names = [view.name(there.key) for there in view.places] if view.address.places else []
        whose = some_names(view, names) or view.say("matrix.places")
    facts = {"open": view.number(still_open), "all": view.number(standing.required), "whose": whose}
    title = view.say("matrix.title" if still_open else "matrix.title.all", parts=open_signs(view, standing), **facts)
    return f"{title}; {view.say_many('matrix.title.waiting', standing.not_due)}" if standing.not_due else title


def _groups(view: View, required: list[Required]) -> list[Group]:
    """The kinds of requirements, over their columns: targets, channels, reports."""
    counts = Counter(_KINDS[type(what)] for what in required)
    return [Group("", 2), *(Group(view.say(f"matrix.group.{name}"), count) for name, count in counts.items())]


def notes(view: View) -> Html:
    """
    What the codes stand for, and how the district's coverage is made of its places' and its own.

    The channels' too: they head the cells of a phone.
    """
    names, asked = view.records.programme.channel_names, required_of_places(view.report)
    channels = [(what.channel, names[what.channel]) for what in asked if isinstance(what, ChannelUse)]
    return Html('{}<p class="ps-sub">{}</p>').format(codes_html(view, channels), whole_and_parts(view))


def whole_and_parts(view: View) -> str:
    """How the district's coverage is made of its places' and its own."""
    district, own = view.report.district, view.report.district.requirements
    places, own_met = view.report.places, None if district.nothing_counts else sum(one.met for one in own)
    facts = {
        "all": fraction(view.report.known_met, district.required, view.language),
        "places": fraction(known_met_of(places), sum(there.required for there in places), view.language),
        "own": fraction(own_met, len(own), view.language),
    }
    return view.say("matrix.parts", **facts)


def required_of_places(report: Report) -> list[Required]:
    """What any place must meet: targets, then channels, then reports, each in the order of the first that has it."""
    found = dict.fromkeys(requirement.what for there in report.places for requirement in there.requirements)
    return sorted(found, key=lambda what: list(_KINDS).index(type(what)))


def _row(view: View, there: PlaceReport, required: list[Required]) -> list[Cell]:
    head = Cell(place_link(view, there.key))
    found = [(what, [r for r in there.requirements if r.what == what]) for what in required]
    covered = cell(fraction(there.known_met, there.required, view.language), "number")
    return [head, covered, *(_state_cell(view, there, what, requirements) for what, requirements in found)]


def amount_words(view: View, requirements: list[Requirement]) -> str:
    """How much of how much; nothing of what is met by a single thing, or not required."""
    known, target = [r.known for r in requirements if r.known is not None], sum(r.target for r in requirements)
    done = view.number(sum(known) if known else None)
    return f"{done}/{view.number(target)}" if target > 1 else ""


def _phone_name(view: View, what: Required) -> str:
    """What heads a cell of a phone, 40 pixels wide: a word that is too long has its break or is shortened."""
    if isinstance(what, MeasureTarget):
        return view.say(f"requirement.phone.{what.measure}")
    return short_name(what, view.records.programme, view.language)


def _state_cell(view: View, there: PlaceReport, what: Required, requirements: list[Requirement]) -> Cell:
    state = state_of(requirements)
    short = _phone_name(view, what)
    if state == "not_applicable":
        return replace(not_applicable(view), short=short)
    amount = amount_words(view, requirements)
    said = f"{view.name(there.key)}, {requirement_words(view, what)}: {view.say(f'state.{state}')} {amount}"
    written = Html("/<wbr>").join(amount.split("/"))  # where a narrow cell may break it
    inner = Html('<span class="ps-symbol">{}</span><span class="ps-amount">{}</span>').format(SYMBOLS[state], written)
    href = view.address.href("places", places=(there.key,), requirement=what.key)
    if state == "waiting":  # what is to be done stands with the cells
        href = view.address.href("quality", places=(there.key,), requirement="")
        said = f"{said} ({view.say_many('count.rows', sum(r.waiting_rows for r in requirements))})"
    return Cell(inner_link(href, inner, label=said), f"ps-cell ps-{state}", short)
