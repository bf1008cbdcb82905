"""Rows of a day after that of looking, which had come when the workbook was read: on that day nobody had sent them."""

import pandas as pd

from records.cells.days import VIETNAM
from records.cells.results import Code, Severity
from records.cells.typed_days import typed_day
from records.cleaning.read import Records
from records.row_keys import row_keys


def later_rows(records: Records) -> frozenset[tuple[str, int]]:
    """The rows that do not count only because they are of a day after that of looking, which had come when they were read."""
    issues, later = records.issues, is_later(records)
    other = issues[(issues["severity"] == Severity.REJECT) & ~later]
    return row_keys(issues[later]) - row_keys(other)


def rows_of_later_days(records: Records) -> frozenset[tuple[str, int]]:
    """All rows of such a day, those too that do not count for another reason besides."""
    return row_keys(records.issues[is_later(records)])


def after_looking(records: Records, code: object, raw: object) -> bool:
    """Whether a day is rejected for no other reason than that an earlier one is looked at; `raw`: as typed."""
    typed = typed_day(str(raw)) if code == Code.FUTURE_DATE and raw is not None else None
    return bool(typed and typed.date and records.as_of < typed.date <= records.read_at.astimezone(VIETNAM).date())


def is_later(records: Records) -> pd.Series:
    """Whether each issue says no more of its cell than that its day lies after the day of looking."""
    ahead = records.issues["code"] == Code.FUTURE_DATE
    for at in records.issues.index[ahead]:  # a handful at most
        ahead[at] = after_looking(records, Code.FUTURE_DATE, records.issues.loc[at, "raw"])
    return ahead
