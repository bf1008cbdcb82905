"""How long ago something was last done."""

from datetime import date

import pandas as pd


def days_since(rows: pd.DataFrame, count: str, as_of: date) -> int | None:
    """Days from the last row with a value above 0, in a period or outside, to `as_of`; None where there is no such row."""
    done = rows.loc[rows[count] > 0, "date"]
    return None if done.empty else (as_of - done.max().date()).days
