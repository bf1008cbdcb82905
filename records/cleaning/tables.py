"""The rows of all tabs of an agency table put together: verdicts, duplicates, copies, and the issues of every row."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

import pandas as pd

from records.cells.results import Code, Severity
from records.cells.texts import display_text
from records.cleaning.copies import CopiedTab, copies_of, of_months
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import COUNTED, Verdict
from records.workbook.column import Reads, Table
from records.workbook.raw import MaskedText

Issue = tuple[object, ...]


@dataclass(frozen=True)
class TableRows:
    """
    One agency table, from all its tabs.

    Attributes:
        rows: one row a data row, in the order of the workbook: `tab`, `row` (as the sheet counts), `sheet_id`, `verdict`,
            `month_only` (its day is only a month), then the fields as used and masked; missing is None, NaT or NA.
        issues: in the order of `ISSUE_COLUMNS`.
        copied_tabs: the tabs whose rows were left out because they repeat other tabs.
    """

    table: Table
    rows: pd.DataFrame
    issues: list[Issue]
    copied_tabs: Sequence[CopiedTab] = ()

    @property
    def counted(self) -> pd.DataFrame:
        """The rows that count."""
        return self.rows[self.rows["verdict"].isin(COUNTED)]


def table_rows(table: Table, tabs: list[TabRows]) -> TableRows:
    """The rows of a table with their verdicts; rows that repeat an earlier counted one, or another tab, are rejected."""
    if not any(
        tab.numbers for tab in tabs
    ):  # as of most workbooks: all that follows takes as long for no row as for a thousand
        return TableRows(table, _without_rows(table), [])
    rows = _put_together(table, tabs)
    issues = list(chain.from_iterable(_issues(tab) for tab in tabs))
    again = _duplicates(rows[rows["verdict"].isin(COUNTED)], table)
    rows.loc[again.index, "verdict"] = str(Verdict.REJECTED)
    issues.extend(_row_issues(table, rows, again.index, Severity.REJECT, Code.DUPLICATE))
    repeats = list(zip(rows.loc[again.index, "tab"], again, strict=True))
    copies = copies_of(table, rows[rows["verdict"].isin(COUNTED)], repeats)
    rows.loc[copies.rejected, "verdict"] = str(Verdict.REJECTED)
    issues.extend(_row_issues(table, rows, copies.rejected, Severity.REJECT, Code.COPIED_TAB))
    issues.extend(_row_issues(table, rows, copies.possible, Severity.WARNING, Code.POSSIBLE_COPY))
    return TableRows(table, rows, issues, copies.tabs)


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


def _duplicates(counted: pd.DataFrame, table: Table) -> pd.Series:
    """
    The rows that are equal to an earlier one in every field as used: by their index the tab of that one.

    A tab of months comes after all others, for it sums them up, wherever it stands.
    """
    fields = list(table.fields)
    if sums := of_months(counted):
        counted = counted.sort_values("tab", key=lambda tabs: tabs.isin(sums), kind="stable")
    apart = _told_apart(counted[fields])
    again = apart.duplicated(keep="first")
    if not again.any():
        return pd.Series([], index=counted.index[:0], dtype=object)
    same = apart[apart.duplicated(keep=False)].assign(tab=counted["tab"])
    return same.groupby(fields, dropna=False, sort=False)["tab"].transform("first")[again]


def _row_issues(table: Table, rows: pd.DataFrame, indices: Collection[int], severity: Severity, code: Code) -> Iterator[Issue]:
    """Issues of whole rows rather than of cells."""
    if not len(indices):  # as in most workbooks, and to ask pandas for no row takes as long as for a thousand
        return
    for tab, row, agency in rows.loc[list(indices), ["tab", "row", "agency"]].itertuples(index=False, name=None):
        yield (tab, row, None, table.name, None, str(severity), str(code), None, None, (), agency)


def _told_apart(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with each masked text as its text and its mark: pandas compares texts without asking them."""
    columns = [name for name in rows if rows[name].dtype == object]
    texts = [name for name in columns if any(isinstance(value, MaskedText) for value in rows[name])]
    return rows.assign(**{str(name): rows[name].map(_text_and_mark) for name in texts})


def _text_and_mark(value: object) -> object:
    return (str(value), value.mark) if isinstance(value, MaskedText) else value


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
    rejected = [False] * len(tab.numbers)
    repaired = [False] * len(tab.numbers)
    for readings in tab.readings.values():
        for index, reading in enumerate(readings):
            if reading.severity is Severity.REJECT:
                rejected[index] = True
            elif reading.severity is Severity.REPAIR:
                repaired[index] = True
    both = zip(rejected, repaired, strict=True)
    return [str(Verdict.REJECTED if bad else Verdict.REPAIRED if mended else Verdict.ACCEPTED) for bad, mended in both]


def _issues(tab: TabRows) -> list[Issue]:
    """Every repair and rejection of a tab, row by row and column by column."""
    table, found = tab.table, []
    agencies = [reading.value for reading in tab.readings["agency"]]
    for order, (field, readings) in enumerate(tab.readings.items()):
        for position, reading in enumerate(readings):
            if reading.severity is None:
                continue
            number = tab.numbers[position]
            cell = tab.address(field, position)
            where = (tab.tab.name, number + 1, cell, table.name, field)
            what = (
                str(reading.severity),
                str(reading.code),
                display_text(tab.typed[field][position]),
                display_text(reading.value),
            )
            found.append((number, order, (*where, *what, reading.suggestions, agencies[position])))
    return [issue for _, _, issue in sorted(found, key=lambda entry: entry[:2])]
