"""Which periods each row of an agency table belongs to: by its day, by the period that it names, or by what its cell means."""

from collections.abc import Mapping

import pandas as pd

from indicators.counted.meant_periods import meant_periods
from records.cleaning.read import Records
from records.row_keys import row_keys

_DATED = ("activities", "postings")

# The codes of its periods, of overlapping ones all; none where its day is in none.
RowPeriods = Mapping[tuple[str, int], tuple[str, ...]]


def row_periods(records: Records) -> RowPeriods:
    """The periods of each row that has an issue, by its tab and number; a row whose period nobody can tell is left out."""
    ledger, periods = records.ledger, records.programme.periods
    seen = row_keys(records.issues)
    found: dict[tuple[str, int], tuple[str, ...]] = {where: (period.code,) for where, period in meant_periods(records).items()}
    columns = ("tab", "row", "table", "date", "period")
    for tab, row, table, at, code in zip(*(ledger[column] for column in columns), strict=True):
        where = (str(tab), int(row))
        if where not in seen:
            continue
        if table not in _DATED:
            found |= {where: (str(code),)} if pd.notna(code) else {}
        elif pd.notna(at):
            day = pd.Timestamp(at).date()
            found[where] = tuple(period.code for period in periods if period.start <= day <= period.end)
    return found
