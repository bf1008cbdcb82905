"""The ledger and the tallies: what became of every row, tab by tab."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from records.ledger import LEDGER_COLUMNS, TabTally, Verdict
from records.office import OfficeReading
from records.tab_rows import TabRows
from records.tables import TableRows
from records.workbook import Tab


def verdicts_by_tab(tables: dict[str, TableRows]) -> dict[str, dict[int, str]]:
    """For each tab the verdict of each data row, by its number from 0."""
    found: dict[str, dict[int, str]] = {}
    for table in tables.values():
        for tab, row, verdict in table.rows[["tab", "row", "verdict"]].itertuples(index=False):
            found.setdefault(tab, {})[row - 1] = verdict
    return found


def ledger_rows(read: dict[str, TabRows], tables: dict[str, TableRows]) -> pd.DataFrame:
    """Every row seen below an agency header, in the order of the workbook, with its verdict: `LEDGER_COLUMNS`."""
    columns = list(LEDGER_COLUMNS)
    parts = [_tab_ledger(name, rows, tables[rows.header.table.name].rows) for name, rows in read.items()]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=columns, dtype=object)


def _tab_ledger(name: str, rows: TabRows, data: pd.DataFrame) -> pd.DataFrame:
    """The rows of one tab, top down."""
    table, columns = rows.header.table.name, list(LEDGER_COLUMNS)
    own = data[data["tab"] == name].assign(table=table, ignored_as=None)
    own = own.assign(place=None) if "place" not in own else own
    ignored = pd.DataFrame(
        [(name, number + 1, table, str(Verdict.IGNORED), str(kind), None, None) for number, kind in rows.ignored.items()],
        columns=columns,
        dtype=object,
    )
    both = ignored if own.empty else pd.concat([own[columns].astype(object), ignored]) if len(ignored) else own[columns]
    return both.astype(object).sort_values("row", kind="stable", ignore_index=True)


def tab_tallies(
    tabs: Sequence[Tab], read: dict[str, TabRows], verdicts: dict[str, dict[int, str]], office: OfficeReading
) -> list[TabTally]:
    """What became of each tab's rows, in the order of the workbook; a tab that matches nothing has no table."""
    return [
        _tally(tab, read[tab.name], verdicts.get(tab.name, {}))
        if tab.name in read
        else TabTally(tab.name, office.tabs.get(tab.name), sheet_id=tab.sheet_id)
        for tab in tabs
    ]


def _tally(tab: Tab, rows: TabRows, verdicts: dict[int, str]) -> TabTally:
    count = Counter(verdicts.values())
    return TabTally(
        tab.name,
        rows.header.table.name,
        len(rows.numbers) + len(rows.ignored),
        count[str(Verdict.ACCEPTED)],
        count[str(Verdict.REPAIRED)],
        count[str(Verdict.REJECTED)],
        len(rows.ignored),
        tab.sheet_id,
    )
