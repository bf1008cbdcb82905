"""The rows behind a number: which cells of the sheet it was made of, and that they add up to it."""

from collections.abc import Collection
from datetime import date
from typing import assert_never

import pandas as pd

from indicators.counted.declared import value_over
from indicators.counted.figures import known_sum
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, Required
from records.cells.content import has_content
from records.cleaning.audiences import attendances
from records.programme.declared_measures import DeclaredMeasure
from records.programme.programme import Programme


def activities_behind(report: Report, places: Collection[str], month: date | None) -> pd.DataFrame:
    """The activities of the period, or of one month, that count for some places, newest first; all where none is named."""
    return _newest(_of_month(_at(report.activities, places), month))


def postings_behind(
    report: Report, places: Collection[str], channel: str | None = None, *, month: date | None = None
) -> pd.DataFrame:
    """The postings of the period, or of one month, that count for some places, newest first; of one channel where named."""
    rows = _of_month(_at(report.postings, places), month)
    return _newest(rows if channel is None else rows[rows["channel"] == channel])


def submissions_behind(report: Report, places: Collection[str], clause: str) -> pd.DataFrame:
    """The submissions on a clause by those who must report it, of some places or of all, in the order of the sheet."""
    expected = (status for status in report.statuses if status.clause.code == clause)
    agencies = {status.agency.key for status in expected if not places or report.of_place(status) in places}
    rows = report.records.submissions
    return rows[(rows["period"] == report.period.code) & rows["agency"].isin(agencies) & (rows["clause"] == clause)]


def rows_behind(report: Report, places: Collection[str], what: Required, month: date | None = None) -> pd.DataFrame:
    """
    The rows that a number is made of.

    Args:
        report: of a period.
        places: keys; the whole district where none is named.
        what: the requirement whose number it is.
        month: its first day; None: all of the period. Reports are of a period, never of a month.
    """
    match what:
        case ExpectedReport(clause):
            return submissions_behind(report, places, clause)
        case ChannelUse(channel):
            return postings_behind(report, places, channel, month=month)
        case DeclaredTarget(code):
            return _declared_behind(report, places, report.records.programme.measure(code), month)
        case MeasureTarget("postings"):
            return postings_behind(report, places, month=month)
        case MeasureTarget():
            return activities_behind(report, places, month)
        case _:
            assert_never(what)


def _declared_behind(report: Report, places: Collection[str], measure: DeclaredMeasure, month: date | None) -> pd.DataFrame:
    """The rows that give something to a declared measure."""
    if measure.table == "submissions":
        rows = _at(report.submissions, places)
        return rows[rows[measure.key].notna()]
    rows = {"activities": report.activities, "postings": report.postings}[measure.table]
    rows = _of_month(_at(rows, places), month)
    return _newest(rows[rows[measure.key].notna()])


def sum_behind(rows: pd.DataFrame, what: Required, programme: Programme) -> int | None:
    """What rows come to: sessions, attendances, postings, reports with content, a declared measure; None where no row says."""
    match what:
        case ExpectedReport():
            return int(rows.loc[rows["results"].map(has_content), "agency"].nunique())
        case DeclaredTarget(code):
            return value_over(programme.measure(code), rows)
        case ChannelUse():
            return known_sum(rows["postings"])
        case MeasureTarget("attendances"):
            return known_sum(attendances(rows))
        case MeasureTarget(measure):
            return known_sum(rows[measure])
        case _:
            assert_never(what)


def _at(rows: pd.DataFrame, places: Collection[str]) -> pd.DataFrame:
    return rows[rows["at"].isin(list(places))] if places else rows


def _of_month(rows: pd.DataFrame, month: date | None) -> pd.DataFrame:
    return rows if month is None else rows[rows["date"].dt.to_period("M") == pd.Period(month, freq="M")]


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("date", ascending=False, kind="stable")
