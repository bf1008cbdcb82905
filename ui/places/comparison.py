"""The figures of the chosen places beside the district's."""

from collections.abc import Sequence

from indicators.clusters import ClusterReport
from indicators.counted.figures import Figures
from indicators.measures import Counted, Group, Kind, Measure, measures_of
from indicators.place_report import PlaceReport
from records.programme.declared_measures import DeclaredMeasure
from ui.parts.coverage.cards import measured_words
from ui.parts.markup import Html, inner_link
from ui.parts.parts import part
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.view import View
from words.formats import MISSING, decimal, fraction_with_share

BESIDE = 8  # of all places so many stand beside one another; of more each is a row
AT_MOST = 6  # chosen places beside one another


@part("figures")
def show_figures(view: View) -> None:
    """One row a measure, one column a place, the whole last; of many places that nobody has chosen a row each."""
    caption = view.say("comparison.caption", window=view.window)
    if len(view.places) > (AT_MOST if view.address.places else BESIDE):
        show_table(caption, *_place_by_place(view), kind="ps-compare")
        return
    columns = _columns(view)
    headers = [view.say("comparison.measure"), *(_name(view, there) for there in columns)]
    show_table(caption, headers, figure_rows(view, columns), kind="ps-compare")


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


def _place_by_place(view: View) -> tuple[list[str], list[list[Cell]]]:
    """The same figures, a row a place, the whole first; without the names of channels, which need a column's width."""
    columns: list[Counted] = [view.report.district, *view.places]
    rows = figure_rows(view, columns, channels=False)
    names = [cell(_name(view, there)) for there in columns]
    headers = [view.say("filter.places"), *(row[0].html for row in rows)]
    return headers, [[name, *(row[index + 1] for row in rows)] for index, name in enumerate(names)]


def figure_rows(view: View, columns: Sequence[Counted], *, channels: bool = True) -> list[list[Cell]]:
    """The figures of some places, a row a measure, as the screen writes them: coverage first, channels after postings."""
    return [
        _row(view, "coverage", [fraction_with_share(there.met, there.required, view.language) for there in columns]),
        *(_measured(view, measure, columns) for measure in measures_of(Group.ACTIVITIES) if measure.name != "people_max"),
        *(_measured(view, measure, columns) for measure in measures_of(Group.POSTINGS)),
        *([_row(view, "channels", [_channels(view, there) for there in columns])] if channels else []),
        *(_declared(view, measure, columns) for measure in view.records.programme.measures),
        *(_measured(view, measure, columns) for measure in measures_of(Group.RECENCY)),
    ]


def _measured(view: View, measure: Measure, columns: Sequence[Counted]) -> list[Cell]:
    """One measure of each place; both bounds of people stand in one row."""
    if measure.name == "people_min":
        return _row(view, "people", [_people(view, there.figures) for there in columns])
    if measure.kind is Kind.DECIMAL:
        return _row(view, measure.name, [decimal(measure.value(there), view.language) for there in columns])
    return _row(view, measure.name, [_count(view, there, measure) for there in columns])


def _declared(view: View, measure: DeclaredMeasure, columns: Sequence[Counted]) -> list[Cell]:
    """A measure that the office declares."""
    values = (measured_words(view, measure, there.measures[measure.code]) for there in columns)
    return [cell(measure.name), *map(number, values)]


def _row(view: View, measure: str, values: Sequence[Cell | str]) -> list[Cell]:
    written = (value if isinstance(value, Cell) else number(value) for value in values)
    return [cell(view.say(f"measure.{measure}")), *written]


def _count(view: View, there: Counted, measure: Measure) -> Cell:
    """A sum, and how many rows it lacks where some do not say it."""
    value = measure.count(there)
    lacking = there.figures.unknown_rows.get(measure.name, 0)
    if not lacking or value is None:
        return number(view.number(value))
    said = view.say_many("comparison.lacking", lacking)
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
