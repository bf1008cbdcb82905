"""The ledger and the tallies: what became of every row, tab by tab and table by table."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from records.cleaning.tables import TableRows
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import LEDGER_COLUMNS, TabTally, Verdict
from records.programme.office import OfficeReading
from records.workbook.raw import Tab

# The verdict of each data row of a table in a tab, by the names of both and the row's number from 0.
Verdicts = Mapping[tuple[str, str], Mapping[int, str]]
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
    by_tab: dict[str, list[pd.DataFrame]] = {}
    for rows in read:
        by_tab.setdefault(rows.tab.name, []).extend(_parts(rows, tables[rows.table.name].rows))
    parts = [_in_order(parts) for parts in by_tab.values()]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(LEDGER_COLUMNS), dtype=object)


def _parts(rows: TabRows, data: pd.DataFrame) -> list[pd.DataFrame]:
    """The data rows and the ignored rows of one table in a tab."""
    name, table, columns = rows.tab.name, rows.table.name, list(LEDGER_COLUMNS)
    parts = []
    if rows.numbers:
        own = data[data["tab"] == name]
        # One text for all rows: of its own texts pandas makes a new one for each row that is asked for.
        told = {column: None for column in columns if column not in own} | {"tab": name, "table": table}
        verdicts = own["verdict"].map(_VERDICTS.get).astype(object)
        parts.append(_as_ledger(own.assign(**told, verdict=verdicts)[columns]))
    if rows.ignored:
        ignored = [(name, number + 1, table, str(Verdict.IGNORED), str(kind)) for number, kind in rows.ignored.items()]
        parts.append(_as_ledger(pd.DataFrame(ignored, columns=columns[:5], dtype=object).reindex(columns=columns)))
    return parts


def _as_ledger(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows in the types of the ledger: days as days, anything else as it is."""
    return rows.astype({column: object for column in rows.columns if column != "date"} | {"date": "datetime64[s]"})


def _in_order(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The rows of one tab, top down."""
    if not parts:
        return pd.DataFrame(columns=list(LEDGER_COLUMNS), dtype=object)
    return pd.concat(parts).sort_values("row", kind="stable", ignore_index=True)


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
