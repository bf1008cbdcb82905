"""What was done month by month."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from indicators.report import Report
from indicators.required import TARGETED
from records.cleaning.audiences import attendances


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


def running_sums(report: Report) -> pd.DataFrame:
    """
    What each place had done by the end of each month of the period that has come.

    Returns:
        One row a place and month, in the order of the register and of the months: `at` (the place's key), `month` (its first
        day), `sessions`, `attendances`, `postings`, each the sum from the first day of the period on; missing (NA) until
        the first row that counts.
    """
    months = _months(report)
    keys = [there.key for there in report.places]
    every = pd.MultiIndex.from_product([keys, months], names=["at", "month"])
    activities = report.activities.assign(attendances=attendances(report.activities))
    sums = {
        measure: _by_place(rows, measure).reindex(every).astype("Int64")
        for measure, rows in zip(TARGETED, (activities, activities, report.postings), strict=True)
    }
    monthly_sums = pd.DataFrame(sums)
    so_far = monthly_sums.fillna(0).groupby(level="at", sort=False).cumsum()
    known = monthly_sums.notna().groupby(level="at", sort=False).cummax()
    found = so_far.where(known).reset_index()
    return found.assign(month=found["month"].dt.to_timestamp())


def _by_place(rows: pd.DataFrame, measure: str) -> pd.Series:
    return rows.groupby([rows["at"], rows["date"].dt.to_period("M").rename("month")])[measure].sum(min_count=1)


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
