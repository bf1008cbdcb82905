"""What was done month by month."""

from collections.abc import Collection

import pandas as pd

from indicators.figures import attendances
from indicators.report import Report

MEASURES = ("sessions", "attendances", "postings")


def monthly(report: Report, places: Collection[str] = ()) -> pd.DataFrame:
    """
    The sums of each month that the period touches.

    Args:
        report: of a period.
        places: keys; the whole district, its own rows included, where none is given.

    Returns:
        One row a month, in order: `month` (its first day), `sessions`, `attendances`, `postings`; a month without a counted
        row is missing (NA), not 0.
    """
    activities, postings = (_of(rows, places) for rows in (report.activities, report.postings))
    activities = activities.assign(attendances=attendances(activities))
    period = report.period
    last = min(period.end, report.as_of) if report.open else period.end
    months = pd.period_range(period.start, max(last, period.start), freq="M")
    sums = {
        measure: rows.groupby(rows["date"].dt.to_period("M"))[measure].sum(min_count=1).reindex(months).astype("Int64")
        for measure, rows in zip(MEASURES, (activities, activities, postings), strict=True)
    }
    return pd.DataFrame({"month": months.to_timestamp(), **{name: values.array for name, values in sums.items()}})


def _of(rows: pd.DataFrame, places: Collection[str]) -> pd.DataFrame:
    return rows[rows["at"].isin(list(places))] if places else rows
