"""The records of only one agency: its rows, its cells, its part of the office's tables, and nothing that another typed."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace

import pandas as pd

from records.cleaning.read import Records
from records.ledger import Problem, TabTally, Verdict
from records.row_keys import row_keys


def agency_of(records: Records, named: str) -> str:
    """The key of the agency that is named by its code or key; empty where the office's table has none such."""
    for agency in records.programme.agencies:
        if named and named in (agency.key, agency.code):
            return agency.key
    return ""


def records_of_agency(records: Records, agency: str) -> Records:
    """
    The records of an agency, by its key; of none where there is no such agency.

    Rows that name no agency belong to nobody and are left out. What is wrong with the sheet as a whole is left out as well: it
    is told in words of whoever typed it. That a table cannot be read stays known, without a word of the sheet. The figures of
    a report made of these records are the agency's own, never those of a place.
    """
    ledger = records.ledger[records.ledger["agency"] == agency].reset_index(drop=True)
    tabs = {tally.tab: tally.sheet_id for tally in records.tabs}
    return replace(
        records,
        programme=replace(records.programme, agencies=tuple(a for a in records.programme.agencies if a.key == agency)),
        activities=_own(records.activities, agency),
        postings=_own(records.postings, agency),
        submissions=_own(records.submissions, agency),
        ledger=ledger,
        issues=_own(records.issues, agency),
        tabs=tuple(_tallies(ledger, tabs)),
        problems=tuple(_wordless(problem) for problem in records.problems if problem.fatal),
        office_gaps=(),
        copied_rows=records.copied_rows & row_keys(ledger),
        told_copies=(),
    )


def _own(rows: pd.DataFrame, agency: str) -> pd.DataFrame:
    return rows[rows["agency"] == agency].reset_index(drop=True)


def _tallies(ledger: pd.DataFrame, sheet_ids: dict[str, int | None]) -> list[TabTally]:
    """What became of these rows, tab by tab in their order."""
    counts: dict[tuple[str, str], Counter[Hashable]] = {}
    for tab, table, verdict in zip(ledger["tab"], ledger["table"], ledger["verdict"], strict=True):
        counts.setdefault((str(tab), str(table)), Counter())[str(verdict)] += 1
    return [_tally(tab, table, found, sheet_ids.get(tab)) for (tab, table), found in counts.items()]


def _tally(tab: str, table: str, found: Counter[Hashable], sheet_id: int | None) -> TabTally:
    counted = {str(verdict): found[str(verdict)] for verdict in Verdict}
    return TabTally(tab, table, found.total(), **counted, sheet_id=sheet_id)


def _wordless(problem: Problem) -> Problem:
    return Problem("", None, problem.code, "", problem.table, fatal=True)
