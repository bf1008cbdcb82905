"""The days of rows that lie in no period: the issue is of the row, so that its day is what was typed."""

from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd

from records.cells.results import Code
from records.cleaning.read import Records
from words.formats import day_span


def outside_days(records: Records) -> Mapping[tuple[str, int], date]:
    """The day of each row that lies in no period, by its tab and number."""
    outside = records.issues[records.issues["code"] == Code.OUTSIDE_PERIODS]
    rows = outside[["tab", "row"]].drop_duplicates().merge(records.ledger[["tab", "row", "date"]], on=["tab", "row"])
    rows = rows[rows["date"].notna()]
    return {
        (str(tab), int(row)): pd.Timestamp(at).date()
        for tab, row, at in zip(rows["tab"], rows["row"], rows["date"], strict=True)
    }


def days_in_words(days: Mapping[tuple[str, int], date], rows: Iterable[tuple[str, int]], language: str) -> str:
    """The day of rows, of several the first and the last; a dash where none is known."""
    return day_span([days[row] for row in rows if row in days], language)
