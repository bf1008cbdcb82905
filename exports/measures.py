"""The figures of a place as every file lists them: which, in what order, of what kind, rounded once for all of them."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from indicators.compared.changes import change_in
from indicators.place_report import PlaceReport
from indicators.report import Report

# Digits after the decimal point in files: enough for any share, and the same digits in every one of them.
DIGITS = 6


class Kind(StrEnum):
    """How a figure is written."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"  # 0-1


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: its name in code and JSON (its label is `measure.<name>` in the catalogue), and its kind."""

    name: str
    kind: Kind = Kind.WHOLE


ACTIVITY_MEASURES = tuple(
    Measure(name) for name in ("sessions", "children", "caregivers", "officials", "attendances", "people_min", "people_max")
)
PER_100 = Measure("attendances_per_100_children", Kind.DECIMAL)
POSTING_MEASURES = (Measure("postings"), Measure("verified_postings"))
RECENCY_MEASURES = (Measure("days_since_last_session"), Measure("days_since_last_posting"))
REQUIREMENT_MEASURES = (Measure("requirements_met"), Measure("requirements"), Measure("coverage", Kind.SHARE))

# Those that are compared between periods: how long ago, and bounds of what is not counted, are not.
COMPARED = (*(measure.name for measure in ACTIVITY_MEASURES[:5]), *(measure.name for measure in POSTING_MEASURES), "coverage")


def value_of(place: PlaceReport, measure: str) -> float | None:
    """A figure of a place, a whole number as such; None where it is missing. Raises AttributeError for no figure."""
    if measure == "requirements_met":
        return place.met
    if measure == "requirements":
        return place.required
    value = place.coverage if measure == "coverage" else getattr(place.figures, measure)
    return round(value, DIGITS) if isinstance(value, float) else value


def changes(report: Report, place: PlaceReport) -> dict[str, float | None] | None:
    """
    What changed since the previous closed period, figure by figure.

    Returns:
        None where there is no such period; a figure that is missing in either period, or of a new place, is None.
    """
    return None if report.previous is None else {measure: _change(report, place, measure) for measure in COMPARED}


def _change(report: Report, place: PlaceReport, measure: str) -> float | None:
    change = change_in(report, measure, place.key)
    if change is None:
        return None
    return round(change.difference, DIGITS) if measure == "coverage" else int(change.difference)


def chosen_places(report: Report, keys: Collection[str] | None) -> tuple[PlaceReport, ...]:
    """The places whose keys were chosen, in the order of the office; all of them where none was chosen."""
    return tuple(place for place in report.places if not keys or place.key in keys)


def is_limited(report: Report, keys: Collection[str] | None) -> bool:
    """Whether the choice of places leaves one out; all of them chosen is the whole district."""
    return len(chosen_places(report, keys)) < len(report.places)
