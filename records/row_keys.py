"""Rows of the workbook by their key, tab and number: which rows a table has, and which of its lines are about some rows."""

from collections.abc import Set as AbstractSet

import pandas as pd


def row_keys(table: pd.DataFrame) -> frozenset[tuple[str, int]]:
    """The tab and number of each row that a table is about (its columns `tab` and `row`), each row once."""
    return frozenset((str(tab), int(row)) for tab, row in zip(table["tab"], table["row"], strict=True))


def in_rows(table: pd.DataFrame, rows: AbstractSet[tuple[str, int]]) -> pd.Series:
    """Whether each line of a table is about one of the rows: booleans, with the index of the table."""
    found = [(str(tab), int(row)) in rows for tab, row in zip(table["tab"], table["row"], strict=True)]
    return pd.Series(found, index=table.index, dtype=bool)
