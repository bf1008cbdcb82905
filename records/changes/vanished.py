"""Counted rows of a period that stood in an earlier reading and are deleted now."""

import pandas as pd

from records.changes.row_changes import Differences, RowChange
from records.cleaning.read import Records
from records.ledger import COUNTED
from records.programme.programme import Period


def vanished_rows(before: Records, found: Differences, period: Period) -> int:
    """
    How many rows that counted for a period are deleted.

    Args:
        before: the records of the earlier reading.
        found: what changed since.
        period: by its days, or for a report by its code.
    """
    deleted = {(row.tab, row.row_before) for row in found.of(RowChange.DELETED)}
    counted = before.ledger[before.ledger["verdict"].isin(COUNTED)]
    day = pd.to_datetime(counted["date"])
    within = day.between(pd.Timestamp(period.start), pd.Timestamp(period.end)) | (counted["period"] == period.code)
    ours = counted[within]
    return sum(row in deleted for row in zip(ours["tab"], ours["row"], strict=True))
