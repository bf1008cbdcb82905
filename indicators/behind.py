"""The rows behind a number: which cells of the sheet it was made of, and that they add up to it."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from indicators.counted.figures import attendances, known_sum
from indicators.expected.requirements import CHANNEL, REPORT
from indicators.report import Report
from records.cells.content import has_content


def activities_behind(report: Report, places: Collection[str] = (), month: date | None = None) -> pd.DataFrame:
    """The activities of the period, or of one month, that count for some places, newest first; all where none is named."""
    return _newest(_of_month(_at(report.activities, places), month))


def postings_behind(
    report: Report, places: Collection[str] = (), channel: str | None = None, *, month: date | None = None
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


def rows_behind(report: Report, places: Collection[str], requirement: str, month: date | None = None) -> pd.DataFrame:
    """
    The rows that a number is made of.

    Args:
        report: of a period.
        places: keys; the whole district where none is named.
        requirement: whose number.
        month: its first day; None: all of the period. Reports are of a period, never of a month.
    """
    if requirement.startswith(REPORT):
        return submissions_behind(report, places, requirement.removeprefix(REPORT))
    if requirement.startswith(CHANNEL):
        return postings_behind(report, places, requirement.removeprefix(CHANNEL), month=month)
    if requirement == "postings":
        return postings_behind(report, places, month=month)
    return activities_behind(report, places, month)


def sum_behind(rows: pd.DataFrame, requirement: str) -> int | None:
    """What rows add up to: sessions, attendances, postings, or reports with content; None where no row says it."""
    if requirement.startswith(REPORT):
        return int(rows.loc[rows["results"].map(has_content), "agency"].nunique())
    if requirement == "attendances":
        return known_sum(attendances(rows))
    return known_sum(rows["sessions" if requirement == "sessions" else "postings"])


def _at(rows: pd.DataFrame, places: Collection[str]) -> pd.DataFrame:
    return rows[rows["at"].isin(list(places))] if places else rows


def _of_month(rows: pd.DataFrame, month: date | None) -> pd.DataFrame:
    return rows if month is None else rows[rows["date"].dt.to_period("M") == pd.Period(month, freq="M")]


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("date", ascending=False, kind="stable")
