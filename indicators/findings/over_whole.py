"""Shares above 1, where more was counted than the whole has: shown as they are, with a warning where the whole is stated."""

from collections.abc import Iterator

import pandas as pd

from indicators.counted.declared import Measured
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.cells.results import Code, Severity
from records.ledger import issues_frame
from records.programme.declared_measures import DeclaredMeasure
from records.workbook.columns import MEASURES, PLACES


def over_whole(report: Report) -> pd.DataFrame:
    """A warning for each place, and for the whole, whose share is above 1, in the columns of `ISSUE_COLUMNS`."""
    return issues_frame(list(_issues(report)))


def _issues(report: Report) -> Iterator[tuple[object, ...]]:
    for measure in report.records.programme.measures:
        for place in (*report.places, report.district):
            found = place.measures[measure.code]
            if found.over_whole:
                yield (*_where(measure, place), str(Severity.WARNING), str(Code.OVER_WHOLE), *_said(found), (), None)


def _said(found: Measured) -> tuple[str, str]:
    return str(found.per), f"{found.value}/{found.per}"


def _where(measure: DeclaredMeasure, place: PlaceReport) -> tuple[object, ...]:
    """The cell of a place's denominator; of the whole the line of the measure."""
    if place.place is None:
        cell = measure.cells.get("per")
        return (measure.tab, int("".join(filter(str.isdigit, cell or "0"))), cell, MEASURES.name, "per")
    of_place = measure.denominators[place.key]
    return (of_place.tab, of_place.row, of_place.cell, PLACES.name, None)
