"""The figures of the chosen places beside the district's."""

from collections.abc import Sequence

from indicators.counted.figures import Figures
from indicators.place_report import PlaceReport
from ui.parts.markup import text
from ui.parts.parts import part
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.view import View
from words.formats import MISSING, decimal, fraction_with_share

AT_MOST = 12  # places beside one another; with more the places stand below one another on the overview
_COUNTS = ("sessions", "children", "caregivers", "officials", "attendances")
_AFTER = ("postings", "verified_postings")


@part("figures")
def show_figures(view: View) -> None:
    """One row a measure, one column a place, the district last."""
    columns = _columns(view)
    names = (there.place.name if there.place else view.say("place.district") for there in columns)
    headers = [view.say("comparison.measure"), *names]
    show_table(view.say("comparison.caption", window=view.window), headers, figure_rows(view, columns), kind="ps-compare")


def _columns(view: View) -> list[PlaceReport]:
    return [*view.places[:AT_MOST], view.report.district]


def figure_rows(view: View, columns: list[PlaceReport]) -> list[list[Cell]]:
    """The figures of some places, a row a measure, as the screen writes them."""
    language = view.language
    return [
        _row(view, "coverage", [fraction_with_share(there.met, there.required, language) for there in columns]),
        *(_row(view, measure, [_count(view, there, measure) for there in columns]) for measure in _COUNTS),
        _row(view, "people", [_people(view, there.figures) for there in columns]),
        _row(view, "attendances_per_100_children", [_per_100(view, there.figures) for there in columns]),
        *(_row(view, measure, [_count(view, there, measure) for there in columns]) for measure in _AFTER),
        _row(view, "channels", [_channels(view, there.figures) for there in columns]),
        *(
            _row(view, measure, [view.number(getattr(there.figures, measure)) for there in columns])
            for measure in ("days_since_last_session", "days_since_last_posting")
        ),
    ]


def _row(view: View, measure: str, values: Sequence[Cell | str]) -> list[Cell]:
    written = (value if isinstance(value, Cell) else number(value) for value in values)
    return [cell(view.say(f"measure.{measure}")), *written]


def _count(view: View, there: PlaceReport, measure: str) -> Cell:
    """A sum, and how many rows it lacks where some do not say it."""
    value = getattr(there.figures, measure)
    lacking = there.figures.unknown_rows.get(measure, 0)
    if not lacking or value is None:
        return number(view.number(value))
    said = text(view.say_many("comparison.lacking", lacking))
    return Cell(f"{text(view.number(value))} <small>({said})</small>", "number")


def _people(view: View, figures: Figures) -> str:
    if figures.people_min is None:
        return MISSING
    return f"{view.number(figures.people_min)} – {view.number(figures.people_max)}"


def _per_100(view: View, figures: Figures) -> str:
    return decimal(figures.attendances_per_100_children, view.language)


def _channels(view: View, figures: Figures) -> Cell:
    names = ", ".join(view.records.programme.channel_names[code] for code in figures.channels)
    return Cell(f"<small>{text(names)}</small>" if names else MISSING, "number")
