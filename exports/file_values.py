"""Values as every file holds them, rounded once for all of them, and the places that a file lists."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import pandas as pd

from exports.measure_names import denominator_name
from indicators.compared.changes import change_in
from indicators.measures import COMPARED, Counted, Kind, Measure, declared_measures
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.programme import Programme

# Digits after the decimal point in files: enough for any share, and the same digits in every one of them.
DIGITS = 6


def file_value(place: Counted, measure: Measure) -> float | None:
    """The value of a measure at a place, in a cluster or over the whole, a whole number as such; None where it is missing."""
    value = measure.value(place)
    return round(value, DIGITS) if isinstance(value, float) else value


def declared_values(place: PlaceReport, programme: Programme) -> Iterator[int | None]:
    """The values of the declared measures at a place, in the order of the office; of a share its denominator follows."""
    for measure in programme.measures:
        measured = place.measures[measure.code]
        yield measured.value
        if measure.per is not None:
            yield measured.per


def declared_headings(programme: Programme, language: str) -> Iterator[str]:
    """The headings over `declared_values`."""
    for measure in programme.measures:
        yield measure.name
        if measure.per is not None:
            yield denominator_name(measure, language)


def changes(report: Report, place: PlaceReport) -> dict[str, float | None] | None:
    """
    What changed since the previous closed period, measure by measure.

    Returns:
        None where there is no such period; a measure that is missing in either period, or of a new place, is None.
    """
    if report.previous is None:
        return None
    compared = (*COMPARED, *declared_measures(report.records.programme))
    return {measure.name: _change(report, place, measure) for measure in compared}


def _change(report: Report, place: PlaceReport, measure: Measure) -> float | None:
    change = change_in(report, measure.name, place.key)
    if change is None:
        return None
    return int(change.difference) if measure.kind is Kind.WHOLE else round(change.difference, DIGITS)


def period_of_row(report: Report, row: Mapping[Any, Any]) -> str | None:
    """
    The code of the period that a row of the ledger is of; None where the row does not tell.

    A submission names its period. An activity or a posting has a day; of periods that overlap, it is of the report's own.
    """
    if isinstance(row["period"], str):
        return row["period"]
    if pd.isna(row["date"]):
        return None
    on = pd.Timestamp(row["date"]).date()
    periods = (report.period, *report.records.programme.periods)
    return next((period.code for period in periods if period.start <= on <= period.end), None)


def chosen_places(report: Report, keys: Collection[str] | None) -> tuple[PlaceReport, ...]:
    """The places whose keys were chosen, in the order of the office; all of them where none was chosen."""
    return tuple(place for place in report.places if not keys or place.key in keys)


def is_limited(report: Report, keys: Collection[str] | None) -> bool:
    """Whether the choice of places leaves one out; all of them chosen is the whole district."""
    return len(chosen_places(report, keys)) < len(report.places)
