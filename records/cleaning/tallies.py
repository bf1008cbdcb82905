"""The ledger and the tallies: what became of every row, tab by tab and table by table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd

from records.cleaning.tables import TableRows
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import LEDGER_COLUMNS, TabTally, Verdict
from records.programme.office import OfficeReading
from records.workbook.raw import Tab

# The verdict of each data row of a table in a tab, by the names of both and the row's number from 0.
Verdicts = Mapping[tuple[str, str], Mapping[int, str]]
_Columns: TypeAlias = dict[str, np.ndarray]
_VERDICTS = {str(verdict): str(verdict) for verdict in Verdict}


def verdicts_of(tables: Mapping[str, TableRows]) -> Verdicts:
    """The verdicts of all data rows."""
    found: dict[tuple[str, str], dict[int, str]] = {}
    for name, table in tables.items():
        for tab, row, verdict in zip(*(table.rows[column].tolist() for column in ("tab", "row", "verdict")), strict=True):
            found.setdefault((tab, name), {})[row - 1] = verdict
    return found


def ledger_rows(read: Sequence[TabRows], tables: Mapping[str, TableRows]) -> pd.DataFrame:
    """
    Every row seen below an agency header, in the order of the workbook, with its verdict: `LEDGER_COLUMNS`.

    Runs of blank rows are left out; the tallies count them.
    """
    by_tab: dict[str, list[_Columns]] = {}
    for rows in read:
        by_tab.setdefault(rows.tab.name, []).extend(_parts(rows, tables[rows.table.name].rows))
    parts = [_in_order(parts) for parts in by_tab.values() if parts]
    if not parts:
        return pd.DataFrame(columns=list(LEDGER_COLUMNS), dtype=object)
    # Each in the type that it has: of objects that are all texts pandas would make a column of texts.
    return pd.DataFrame({name: pd.Series(column, dtype=column.dtype) for name, column in _one_below_the_other(parts).items()})


def _parts(rows: TabRows, data: pd.DataFrame) -> list[_Columns]:
    """The data rows and the ignored rows of one table in a tab, a column each: days as days, anything else as it is."""
    known = {"tab": rows.tab.name, "table": rows.table.name}
    parts = []
    if rows.numbers:
        own = data[data["tab"] == rows.tab.name]
        # One text for all rows: of its own texts pandas makes a new one for each row that is asked for.
        told = {**known, "verdict": [_VERDICTS[verdict] for verdict in own["verdict"]]}
        parts.append(_columns(len(own), {name: told.get(name, own.get(name)) for name in LEDGER_COLUMNS}))
    if rows.ignored:
        kinds = [str(kind) for kind in rows.ignored.values()]
        numbers = [number + 1 for number in rows.ignored]
        ignored = {**known, "row": numbers, "verdict": str(Verdict.IGNORED), "ignored_as": kinds}
        parts.append(_columns(len(kinds), {name: ignored.get(name) for name in LEDGER_COLUMNS}))
    return parts


def _columns(count: int, values: Mapping[str, object]) -> _Columns:
    """Columns of so many rows, each of its values or of one value for all."""
    found = {}
    for name, value in values.items():
        column = np.empty(count, dtype="datetime64[s]" if name == "date" else object)
        column[:] = np.datetime64("NaT") if name == "date" and value is None else value
        found[name] = column
    return found


def _in_order(parts: Sequence[_Columns]) -> _Columns:
    """The rows of one tab, top down."""
    every = _one_below_the_other(parts)
    order = np.argsort(every["row"].astype(int), kind="stable")
    return {name: column[order] for name, column in every.items()}


def _one_below_the_other(parts: Sequence[_Columns]) -> _Columns:
    return {name: np.concatenate([part[name] for part in parts]) for name in LEDGER_COLUMNS}


def tab_tallies(tabs: Sequence[Tab], read: Sequence[TabRows], verdicts: Verdicts, office: OfficeReading) -> list[TabTally]:
    """
    What became of the rows of each table in each tab, in the order of the workbook.

    A tab with several tables has one entry for each; a tab that matches nothing, or is hidden, has one without a table.
    """
    found: list[TabTally] = []
    for tab in tabs:
        own = [_tally(rows, verdicts.get((tab.name, rows.table.name), {})) for rows in read if rows.tab is tab]
        found += own or [TabTally(tab.name, office.tabs.get(tab.name), sheet_id=tab.sheet_id)]
    return found


def _tally(rows: TabRows, verdicts: Mapping[int, str]) -> TabTally:
    count = Counter(verdicts.values())
    return TabTally(
        rows.tab.name,
        rows.table.name,
        rows.seen,
        count[str(Verdict.ACCEPTED)],
        count[str(Verdict.REPAIRED)],
        count[str(Verdict.REJECTED)],
        len(rows.ignored) + rows.blank,
        rows.tab.sheet_id,
    )
