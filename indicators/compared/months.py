"""What was done month by month."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from indicators.counted.figures import attendances
from indicators.report import Report
from indicators.required import TARGETED


def monthly(report: Report, places: Collection[str] = ()) -> pd.DataFrame:
    """
    The sums of each month that the period touches and that has come.

    Args:
        report: of a period.
        places: keys; the whole district, its own rows included, where none is given.

    Returns:
        One row a month, in order: `month` (its first day), `running` (whether it was not over on the day looked from),
        `sessions`, `attendances`, `postings`; a month without a counted row is missing (NA), not 0.
    """
    activities, postings = (_of(rows, places) for rows in (report.activities, report.postings))
    activities = activities.assign(attendances=attendances(activities))
    months = _months(report)
    sums = {
        measure: rows.groupby(rows["date"].dt.to_period("M"))[measure].sum(min_count=1).reindex(months).astype("Int64")
        for measure, rows in zip(TARGETED, (activities, activities, postings), strict=True)
    }
    running = [first <= report.as_of <= min(last, report.period.end) for first, last in _ends(months)]
    return pd.DataFrame(
        {"month": months.to_timestamp(), "running": running, **{name: values.array for name, values in sums.items()}}
    )


def months_of(report: Report) -> list[date]:
    """The first day of each month that the period touches; months that have not come yet are left out."""
    return [month.start_time.date() for month in _months(report)]


def _ends(months: pd.PeriodIndex) -> list[tuple[date, date]]:
    """The first and the last day of each month."""
    return [(month.start_time.date(), month.end_time.date()) for month in months]


def _months(report: Report) -> pd.PeriodIndex:
    period = report.period
    return pd.period_range(period.start, min(period.end, report.as_of) if report.open else period.end, freq="M")


def _of(rows: pd.DataFrame, places: Collection[str]) -> pd.DataFrame:
    return rows[rows["at"].isin(list(places))] if places else rows
