"""The issues that whoever typed a cell can correct: none that follows from an office table or from the day of looking."""

import pandas as pd

from records.cells.days import VIETNAM
from records.cells.results import Code, Severity
from records.cells.typed_days import typed_day
from records.cleaning.read import Records


def issues_to_correct(records: Records) -> pd.DataFrame:
    """
    The issues of the records without those of cells that are right.

    Those are names that are unknown only because their line in an office table is left out, and days that had come when the
    workbook was read and lie after the day of looking.
    """
    issues = records.issues
    waiting = {(*row, gap.field) for gap in records.office_gaps for row in gap.waiting}
    later = issues.index[_is_later(records)]
    if not waiting and later.empty:
        return issues
    where = zip(issues["tab"], issues["row"], issues["field"], strict=True)
    follows = pd.Series([cell in waiting for cell in where], index=issues.index, dtype=bool)
    return issues[~(follows & (issues["code"] == Code.UNKNOWN_NAME)) & ~issues.index.isin(later)]


def later_rows(records: Records) -> frozenset[tuple[str, int]]:
    """The rows that do not count only because they are of a day after that of looking, which had come when they were read."""
    issues, later = records.issues, _is_later(records)
    other = issues[(issues["severity"] == Severity.REJECT) & ~later]
    return _rows(issues[later]) - _rows(other)


def after_looking(records: Records, code: object, raw: object) -> bool:
    """Whether a day is rejected for no other reason than that an earlier one is looked at; `raw`: as typed."""
    typed = typed_day(str(raw)) if code == Code.FUTURE_DATE and raw is not None else None
    return bool(typed and typed.date and records.as_of < typed.date <= records.read_at.astimezone(VIETNAM).date())


def _is_later(records: Records) -> pd.Series:
    ahead = records.issues["code"] == Code.FUTURE_DATE
    for at in records.issues.index[ahead]:  # a handful at most
        ahead[at] = after_looking(records, Code.FUTURE_DATE, records.issues.loc[at, "raw"])
    return ahead


def _rows(issues: pd.DataFrame) -> frozenset[tuple[str, int]]:
    return frozenset((str(tab), int(row)) for tab, row in issues[["tab", "row"]].itertuples(index=False))
