"""The issues that whoever typed a cell can correct: none that follows from a faulty table of the office."""

import pandas as pd

from records.cells.results import Code
from records.cleaning.read import Records


def issues_to_correct(records: Records) -> pd.DataFrame:
    """The issues of the records without the names that are unknown only because their line in an office table is left out."""
    issues = records.issues
    waiting = {(*row, gap.field) for gap in records.office_gaps for row in gap.waiting}
    if not waiting:
        return issues
    where = zip(issues["tab"], issues["row"], issues["field"], strict=True)
    follows = pd.Series([cell in waiting for cell in where], index=issues.index)
    return issues[~(follows & (issues["code"] == Code.UNKNOWN_NAME))]
