"""The figures of the chosen places beside the district's."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from exports.measure_names import declared_label
from indicators.clusters import ClusterReport
from indicators.compared.trend import trend
from indicators.counted.figures import Figures
from indicators.findings.together import of_no_place
from indicators.measures import SHIPPED, Counted, Group, Kind, Measure, measures_of
from indicators.place_report import PlaceReport
from records.programme.declared_measures import DeclaredMeasure
from records.workbook.folding import folded
from ui.parts.coverage.cards import measured_words
from ui.parts.coverage.sparkline import sparkline_html
from ui.parts.markup import Html, inner_link
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.table import Cell, cell, number, show_table
from ui.parts.tables.listed_table import Listed, show_listed
from ui.parts.tables.phone_fold import FIRST_FIGURES, LATER, rest_html
from ui.selection.view import View
from words.formats import MISSING, decimal, fraction_with_share, share

BESIDE = 8  # of all places so many stand beside one another; of more each is a row
_ROWS = 7  # places on a page
_OF_ANY_DAY = frozenset(measure.name for measure in measures_of(Group.RECENCY))  # from the last row, of whatever period
AT_MOST = 6  # chosen places beside one another


@part("figures")
def show_figures(view: View) -> None:
    """One row a measure, one column a place, the whole last; of many places that nobody has chosen a row each."""
    caption = view.say("comparison.caption", window=view.window)
    if len(view.places) > (AT_MOST if view.address.places else BESIDE):
        _show_place_by_place(view, caption)
        return
    columns = _columns(view)
    headers = [view.say("comparison.measure"), *(_name(view, there) for there in columns)]
    show_table(caption, headers, figure_rows(view, columns), kind="ps-compare", note=_only_of_the_whole(view))


def _columns(view: View) -> list[Counted]:
    """The chosen places, or all where they are few; beside chosen ones their clusters; the whole last."""
    if not view.address.places:
        return [*view.places, view.report.district]
    keys = {there.key for there in view.places}
    clusters = [each for each in view.report.clusters if keys & {there.key for there in each.places}]
    return [*view.places, *clusters, view.report.district]


def _name(view: View, there: Counted) -> str:
    if isinstance(there, ClusterReport):
        return there.name
    return there.place.name if isinstance(there, PlaceReport) and there.place else view.whole


def _show_place_by_place(view: View, caption: str) -> None:
    """The same figures, a row a place, the whole above them; without the names of channels, which need a column's width."""
    more = rest_html(view.say_many("comparison.more", len(_later(view, _place_by_place(view, ())[0]))))
    listed = Listed("figures", view.places, lambda there: view.name(there.key), _SORTS, page=_ROWS, rest=lambda _: more)
    note = " ".join(filter(None, (view.say("comparison.short"), _only_of_the_whole(view))))
    kind = f"ps-compare ps-dense ps-stack {FIRST_FIGURES}"
    show_listed(view, listed, caption, partial(_place_by_place, view), kind=kind, note=note)


def _only_of_the_whole(view: View) -> str:
    """What is of no place, so that the places add up to less than the whole; nothing where some are chosen."""
    counts = {name: of_no_place(view.report, SHIPPED[name]) for name in ("sessions", "attendances", "postings")}
    parts = [view.say(f"news.week.{name}", count=view.number(count)) for name, count in counts.items() if count]
    return view.say("comparison.of_no_place", parts=", ".join(parts)) if parts and not view.address.places else ""


def _place_by_place(view: View, places: Sequence[PlaceReport]) -> tuple[list[str], list[list[Cell]]]:
    """A row a place, the whole first; all but what they can be sorted by is marked as later."""
    columns: list[Counted] = [view.report.district, *places]
    rows = figure_rows(view, columns, channels=False, short=True)
    names = [cell(view.whole), *(Cell(place_link(view, there.key)) for there in places)]
    headers = [view.say("filter.places"), *(row[0].html for row in rows)]
    later = _later(view, headers)
    for row in (row for row in rows if row[0].html in later):
        row[1:] = [replace(each, kind=f"{each.kind} {LATER}") for each in row[1:]]
    return headers, [[name, *(row[index + 1] for row in rows)] for index, name in enumerate(names)]


def _later(view: View, headers: Sequence[str]) -> list[str]:
    """The headings of the figures by which no place is sorted: a phone folds these."""
    first = {Html.escape(view.say(f"measure.{measure}")) for measure in _SORTS if measure != "name"}
    return [header for header in headers[1:] if header not in first]


def _by(there: PlaceReport, measure: str) -> float:
    """How much of something was counted at a place; what is not known comes before nothing."""
    value = getattr(there.figures, measure)
    return -1 if value is None else value


_SORTS: dict[str, Callable[[PlaceReport], float | str]] = {
    "coverage": lambda there: -1 if there.coverage is None else there.coverage,
    "sessions": lambda there: _by(there, "sessions"),
    "attendances": lambda there: _by(there, "attendances"),
    "postings": lambda there: _by(there, "postings"),
    "name": lambda there: folded(there.place.name) if there.place else "",
}  # the places with least first


def figure_rows(view: View, columns: Sequence[Counted], *, channels: bool = True, short: bool = False) -> list[list[Cell]]:
    """
    The figures of some places, a row a measure, as the screen writes them: coverage first, channels after postings.

    Where room is `short`, how many rows a sum lacks is a number after a question mark, and its words show over it.
    """
    return [
        _row(view, "coverage", [_coverage(view, there, short=short) for there in columns]),
        *(
            _measured(view, measure, columns, short=short)
            for measure in measures_of(Group.ACTIVITIES)
            if measure.name != "people_max"
        ),
        *(_measured(view, measure, columns, short=short) for measure in measures_of(Group.POSTINGS)),
        *([_row(view, "channels", [_channels(view, there) for there in columns])] if channels else []),
        *(_declared(view, measure, columns) for measure in view.records.programme.measures),
        *(_measured(view, measure, columns, short=short) for measure in measures_of(Group.RECENCY)),
    ]


def _coverage(view: View, there: Counted, *, short: bool) -> Cell:
    """The share of the requirements that are met; of a place in a row of its own with its past beside it."""
    written = fraction_with_share(there.known_met, there.required, view.language)
    if not short or not isinstance(there, PlaceReport):
        return number(written)
    past = sparkline_html(view, trend(view.periods(), "coverage", there.key), partial(share, language=view.language))
    return Cell(Html('<span class="ps-beside-past">{} {}</span>').format(written, past), "number")


def _measured(view: View, measure: Measure, columns: Sequence[Counted], *, short: bool = False) -> list[Cell]:
    """One measure of each place; both bounds of people stand in one row."""
    if measure.name == "people_min":
        return _row(view, "people", [_people(view, there.figures) for there in columns])
    if measure.kind is Kind.DECIMAL:
        return _row(view, measure.name, [decimal(measure.value(there), view.language) for there in columns])
    return _row(view, measure.name, [_count(view, there, measure, short=short) for there in columns], short=short)


def _declared(view: View, measure: DeclaredMeasure, columns: Sequence[Counted]) -> list[Cell]:
    """A measure that the office declares."""
    values = (measured_words(view, measure, there.measures[measure.code]) for there in columns)
    return [cell(declared_label(measure, view.language)), *map(number, values)]


def _row(view: View, measure: str, values: Sequence[Cell | str], *, short: bool = False) -> list[Cell]:
    written = (value if isinstance(value, Cell) else number(value) for value in values)
    name = view.say(f"measure.{measure}")
    if measure in _OF_ANY_DAY:
        name = view.say(f"comparison.short.{measure}") if short else view.say("comparison.any_day", name=name)
    return [cell(name), *written]


def _count(view: View, there: Counted, measure: Measure, *, short: bool = False) -> Cell:
    """A sum, and how many rows it lacks where some do not say it."""
    value = measure.count(there)
    lacking = there.figures.unknown_rows.get(measure.name, 0)
    if not lacking or value is None:
        return number(view.number(value))
    said = view.say_many("comparison.lacking", lacking)
    if short:
        mark = Html('{} <small title="{}">(?&nbsp;{})<span class="ps-unseen"> {}</span></small>')
        return Cell(mark.format(view.number(value), said, view.number(lacking), said), "number")
    return Cell(Html("{} <small>({})</small>").format(view.number(value), said), "number")


def _people(view: View, figures: Figures) -> str:
    if figures.people_min is None:
        return MISSING
    return f"{view.number(figures.people_min)} – {view.number(figures.people_max)}"


def _channels(view: View, there: Counted) -> Cell:
    """How many channels were used; which ones stands on the page on hotline 111, where the number leads."""
    used = there.figures.channels
    if not used:
        return cell(MISSING, "number")
    count = view.say_many("count.channels", len(used))
    names = ", ".join(view.records.programme.channel_names[code] for code in used)
    places = (there.key,) if isinstance(there, PlaceReport) and there.place else view.address.places
    href = view.address.href("hotline", places=places, requirement="")
    return cell(inner_link(href, count, label=f"{count}: {names}"), "number")
