"""The rows of all tabs of an agency table put together: verdicts, duplicates, copies, and the issues of every row."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from operator import itemgetter

import pandas as pd

from records.cells.results import CellResult, Code, Severity
from records.cells.texts import display_text
from records.cleaning.copies import CopiedTab, OfficeCopies, Said, copies_of, left_to_office, of_months
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import COUNTED, Verdict
from records.workbook.column import Reads, Table
from records.workbook.raw import Cell

Issue = tuple[object, ...]
_NO_COPIES = OfficeCopies()
_TEXTS = frozenset({str, type(None)})


@dataclass(frozen=True)
class TableRows:
    """
    One agency table, from all its tabs.

    Attributes:
        rows: one row a data row, in the order of the workbook: `tab`, `row` (as the sheet counts), `sheet_id`, `verdict`,
            `month_only` (its day is only a month), then the fields as used and masked; missing is None, NaT or NA.
        issues: in the order of `ISSUE_COLUMNS`.
        copied_tabs: the tabs whose rows were left out because they repeat other tabs.
        office: the rows of tabs that repeat others, which the office sees to.
    """

    table: Table
    rows: pd.DataFrame
    issues: list[Issue]
    copied_tabs: Sequence[CopiedTab] = ()
    office: OfficeCopies = _NO_COPIES

    @cached_property
    def counted(self) -> pd.DataFrame:
        """The rows that count."""
        return self.rows[self.rows["verdict"].isin(COUNTED)]


def table_rows(table: Table, tabs: list[TabRows]) -> TableRows:
    """The rows of a table with their verdicts; rows that repeat an earlier counted one, or another tab, are rejected."""
    # In most workbooks one table or another has no row, and what follows takes pandas as long for none as for a thousand.
    if not any(tab.numbers for tab in tabs):
        return TableRows(table, _without_rows(table), [])
    rows = _put_together(table, tabs)
    issues = list(chain.from_iterable(_issues(tab) for tab in tabs))
    counted = rows[rows["verdict"].isin(COUNTED)]
    said = _said(table, tabs)
    again = _duplicates(counted, said)
    issues.extend(_rejected(table, rows, again.index, Code.DUPLICATE))
    repeats = list(zip(counted.loc[again.index, "tab"], again, strict=True)) if len(again) else []
    copies = copies_of(table, counted.drop(index=again.index) if repeats else counted, repeats)
    issues.extend(_rejected(table, rows, copies.rejected, Code.COPIED_TAB))
    issues.extend(_row_issues(table, rows, copies.possible, Severity.WARNING, Code.POSSIBLE_COPY))
    return TableRows(table, rows, issues, copies.tabs, left_to_office(rows, again, copies, said))


@cache
def _without_rows(table: Table) -> pd.DataFrame:
    return _put_together(table, [])


def _put_together(table: Table, tabs: list[TabRows]) -> pd.DataFrame:
    """The rows of all tabs, before any is found to repeat another."""
    where = {
        "tab": list(chain.from_iterable([tab.tab.name] * len(tab.numbers) for tab in tabs)),
        "row": [number + 1 for tab in tabs for number in tab.numbers],
        "sheet_id": pd.array([tab.tab.sheet_id for tab in tabs for _ in tab.numbers], dtype="Int64"),
        "verdict": list(chain.from_iterable(_verdicts(tab) for tab in tabs)),
        "month_only": [position in tab.months for tab in tabs for position in range(len(tab.numbers))],
    }
    values = {
        column.field: _typed([reading.value for tab in tabs for reading in tab.readings[column.field]], column.reads)
        for column in table.columns
        if column.reads is not Reads.ORDINAL
    }
    return pd.DataFrame(where | values)


def _said(table: Table, tabs: Sequence[TabRows]) -> list[Said]:
    """What each row says: its fields as read, for pandas compares masked texts without asking them."""
    return list(zip(*([reading.value for tab in tabs for reading in tab.readings[name]] for name in table.fields), strict=True))


def _duplicates(counted: pd.DataFrame, said: Sequence[Said]) -> pd.Series:
    """
    The rows that are equal to an earlier one in every field as used: by their index the tab of that one.

    A tab of months comes after all others, for it sums them up, wherever it stands.
    """
    if sums := of_months(counted):
        counted = counted.sort_values("tab", key=lambda tabs: tabs.isin(sums), kind="stable")
    first: dict[Said, str] = {}
    again: dict[int, str] = {}
    for index, tab in zip(counted.index.tolist(), counted["tab"].tolist(), strict=True):
        if said[index] in first:
            again[index] = first[said[index]]
        else:
            first[said[index]] = tab
    return pd.Series(again, dtype=object)


def _rejected(table: Table, rows: pd.DataFrame, indices: Collection[int], code: Code) -> Iterator[Issue]:
    """The issues of whole rows that are left out, and from then on their verdict."""
    if len(indices):
        rows.loc[list(indices), "verdict"] = str(Verdict.REJECTED)
    return _row_issues(table, rows, indices, Severity.REJECT, code)


def _row_issues(table: Table, rows: pd.DataFrame, indices: Collection[int], severity: Severity, code: Code) -> Iterator[Issue]:
    """Issues of whole rows rather than of cells."""
    if not len(indices):  # as in most workbooks, and to ask pandas for no row takes as long as for a thousand
        return
    for tab, row, agency in rows.loc[list(indices), ["tab", "row", "agency"]].itertuples(index=False, name=None):
        yield (tab, row, None, table.name, None, str(severity), str(code), None, None, (), agency)


def _typed(values: list[object], reads: Reads) -> pd.Series:
    """A column's values in the type of its kind."""
    if reads is Reads.COUNT:
        return pd.Series(values, dtype="Int64")
    if reads is Reads.DAY:
        return pd.Series(pd.to_datetime(pd.Series(values, dtype=object)), dtype="datetime64[s]")
    if reads is Reads.YES_NO:
        return pd.Series(values, dtype="boolean")
    return pd.Series(values, dtype=object)


def _verdicts(tab: TabRows) -> list[str]:
    """The verdict of each data row: whole or not at all."""
    verdicts = [str(Verdict.ACCEPTED)] * len(tab.numbers)
    repaired, rejected = str(Verdict.REPAIRED), str(Verdict.REJECTED)
    for name, positions in tab.changed.items():
        readings = tab.readings[name]
        for position in positions:
            if readings[position].severity is Severity.REJECT:
                verdicts[position] = rejected
            elif verdicts[position] is not rejected:
                verdicts[position] = repaired
    return verdicts


def _issues(tab: TabRows) -> list[Issue]:
    """Every repair and rejection of a tab, row by row and column by column."""
    name, table, numbers = tab.tab.name, tab.table.name, tab.numbers
    agencies = [reading.value for reading in tab.readings["agency"]]
    found = []
    for field, positions in tab.changed.items():
        readings, typed, told = tab.readings[field], tab.typed[field], _Told()
        for position in positions:
            number, reading = numbers[position], readings[position]
            where = (name, number + 1, tab.address(field, position), table, field)
            found.append((number, (*where, *told.of(typed[position], reading), agencies[position])))
    return [issue for _, issue in sorted(found, key=itemgetter(0))]


class _Told:
    """What issues say of a cell and its reading, for one column: equal ones share their texts."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Issue] = {}

    def of(self, cell: Cell, reading: CellResult) -> Issue:
        """From the severity to the suggestions."""
        if cell.__class__ not in _TEXTS:  # one instant has different texts in different zones
            return _told(cell, reading)
        key = (cell, reading.severity, reading.code, reading.value.__class__, reading.value, reading.suggestions)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _told(cell, reading)
        return known


def _told(cell: Cell, reading: CellResult) -> Issue:
    texts = (display_text(cell), display_text(reading.value))
    return (str(reading.severity), str(reading.code), *texts, reading.suggestions)
