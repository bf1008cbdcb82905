"""The rows behind a number: which cells of the sheet it was made of."""

import pandas as pd

from indicators.report import Report
from indicators.requirements import CHANNEL, REPORT
from records.place_names import WHOLE_DISTRICT


def activities_behind(report: Report, place: str = WHOLE_DISTRICT) -> pd.DataFrame:
    """The activities of the period that count for a place, newest first; for the district (`*`) all of them."""
    return _newest(_at(report.activities, place))


def postings_behind(report: Report, place: str = WHOLE_DISTRICT, channel: str | None = None) -> pd.DataFrame:
    """The postings of the period that count for a place, newest first; of one channel where one is named."""
    rows = _at(report.postings, place)
    return _newest(rows if channel is None else rows[rows["channel"] == channel])


def submissions_behind(report: Report, place: str = WHOLE_DISTRICT, clause: str | None = None) -> pd.DataFrame:
    """The submissions for the period by a place's agencies (`*`: by those without a place), in the order of the sheet."""
    rows = report.records.submissions
    agencies = {status.agency.key for status in report.statuses if report.of_place(status) == place}
    rows = rows[(rows["period"] == report.period.code) & rows["agency"].isin(agencies)]
    return rows if clause is None else rows[rows["clause"] == clause]


def rows_behind(report: Report, place: str, requirement: str) -> pd.DataFrame:
    """The rows that decide one requirement of a place."""
    if requirement.startswith(REPORT):
        return submissions_behind(report, place, requirement.removeprefix(REPORT))
    if requirement.startswith(CHANNEL):
        return postings_behind(report, place, requirement.removeprefix(CHANNEL))
    return postings_behind(report, place) if requirement == "postings" else activities_behind(report, place)


def _at(rows: pd.DataFrame, place: str) -> pd.DataFrame:
    return rows if place == WHOLE_DISTRICT else rows[rows["at"] == place]


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("date", ascending=False, kind="stable")
