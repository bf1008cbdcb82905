"""Where to start reading: a workbook becomes records, every row of it accounted for."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from records.cautions import cautions, cautions_about_cells
from records.column import Reads
from records.columns import AGENCY_TABLES, GUIDE_TAB, TABLES
from records.folding import folded
from records.ledger import Problem, ProblemCode, TabTally, issues_frame
from records.office import OfficeReading, read_office
from records.personal_data import masked
from records.programme import Programme
from records.readers import Readers
from records.recognise import Header, find_agency_header, header_problems
from records.row_kinds import last_filled_row
from records.tab_rows import TabRows, read_tab
from records.tables import Issue, TableRows, table_rows
from records.tallies import ledger_rows, tab_tallies, verdicts_by_tab
from records.workbook import Tab, Workbook


@dataclass(frozen=True)
class Records:
    """
    What a workbook says, cleaned, as of one day. Never changed: whoever wants other tables makes new ones.

    Attributes:
        source, read_at, illustrative, url: of the workbook.
        as_of: the day of looking; a later day in a row is rejected.
        programme: the office tables.
        activities, postings, submissions: one row a counted row, in the order of the workbook: `tab`, `row`, `sheet_id`,
            `verdict`, then the fields of `columns.py` as used, texts masked; missing is None, NaT or NA.
        ledger: one row a row seen below an agency header, in the order of the workbook: `LEDGER_COLUMNS`.
        issues: one row a repair, rejection or warning: `ISSUE_COLUMNS`.
        tabs: what became of each tab's rows; a tab that was not read has no table.
        problems: what is wrong with the sheet.
    """

    source: str
    read_at: datetime
    illustrative: bool
    url: str | None
    as_of: date
    programme: Programme
    activities: pd.DataFrame
    postings: pd.DataFrame
    submissions: pd.DataFrame
    ledger: pd.DataFrame
    issues: pd.DataFrame
    tabs: tuple[TabTally, ...]
    problems: tuple[Problem, ...]

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The names of needed tables that no tab gives whole; with one of them gone no figure may be believed."""
        fatal = {problem.table for problem in self.problems if problem.fatal}
        read = {tally.table for tally in self.tabs if tally.table and tally.tab not in self._fatal_tabs()}
        return tuple(table.name for table in TABLES if table.needed and table.name in fatal and table.name not in read)

    def _fatal_tabs(self) -> set[str]:
        return {problem.tab for problem in self.problems if problem.fatal}


def records_of(workbook: Workbook, as_of: date) -> Records:
    """
    The records of a workbook, as of a day.

    Every row below an agency header, down to the last with a filled cell, is in the ledger with one verdict:
    seen = accepted + repaired + rejected + ignored, for every tab. The workbook is not changed.
    """
    office = read_office(workbook.tabs)
    readers = Readers(office.programme, as_of)
    found = _agency_tabs(workbook.tabs, office)
    read = {tab.name: read_tab(tab, header, readers) for tab, header in found}
    of_table = {table: [rows for rows in read.values() if rows.header.table is table] for table in AGENCY_TABLES}
    tables = {table.name: table_rows(table, rows) for table, rows in of_table.items()}
    verdicts = verdicts_by_tab(tables)
    return Records(
        source=workbook.source,
        read_at=workbook.read_at,
        illustrative=workbook.illustrative,
        url=workbook.url,
        as_of=as_of,
        programme=office.programme,
        activities=_counted(tables["activities"]),
        postings=_counted(tables["postings"]),
        submissions=_counted(tables["submissions"]),
        ledger=ledger_rows(read, tables),
        issues=issues_frame(_in_order(_issues(tables, read, verdicts, office), workbook.tabs)),
        tabs=tuple(tab_tallies(workbook.tabs, read, verdicts, office)),
        problems=tuple(_sheet_problems(workbook) + office.problems + _agency_problems(workbook.tabs, found, office)),
    )


def _agency_tabs(tabs: tuple[Tab, ...], office: OfficeReading) -> list[tuple[Tab, Header]]:
    """The tabs that hold an agency table, with its header, in the order of the workbook."""
    others = [tab for tab in tabs if tab.name not in office.tabs]
    return [(tab, header) for tab in others if (header := find_agency_header(tab))]


def _agency_problems(tabs: tuple[Tab, ...], found: list[tuple[Tab, Header]], office: OfficeReading) -> list[Problem]:
    """Columns that are missing or stand twice, tables that no tab holds, tabs that were not read."""
    problems = [problem for tab, header in found for problem in header_problems(tab, header)]
    held = {header.table.name for _, header in found}
    problems += [
        Problem(table.label, None, ProblemCode.MISSING_TABLE, table.label, table.name, fatal=True)
        for table in AGENCY_TABLES
        if table.name not in held
    ]
    known = {tab.name for tab, _ in found} | set(office.tabs)
    problems += [
        Problem(tab.name, None, ProblemCode.UNREAD_TAB, tab.name)
        for tab in tabs
        if tab.name not in known and last_filled_row(tab) >= 0 and folded(tab.name) != folded(GUIDE_TAB)
    ]
    return problems


def _sheet_problems(workbook: Workbook) -> list[Problem]:
    """What is wrong with the sheet as a whole: a locale that reads typed numbers otherwise, tabs that were renamed."""
    foreign = workbook.locale is not None and not workbook.locale.lower().startswith("vi")
    locale = [Problem("", None, ProblemCode.SHEET_LOCALE, workbook.locale or "")] if foreign else []
    return locale + [
        Problem(tab.name, None, ProblemCode.RENAMED_TAB, tab.known_as)
        for tab in workbook.tabs
        if tab.known_as and tab.known_as != tab.name
    ]


def _issues(
    tables: dict[str, TableRows], read: dict[str, TabRows], verdicts: dict[str, dict[int, str]], office: OfficeReading
) -> list[Issue]:
    issues = list(office.issues)
    for table in tables.values():
        issues += table.issues
        issues += cautions(table, office.programme)
    for name, rows in read.items():
        issues += cautions_about_cells(rows, verdicts.get(name, {}))
    return issues


def _in_order(issues: list[Issue], tabs: tuple[Tab, ...]) -> list[Issue]:
    """The issues by tab and row, those of one row in the order they were found."""
    order = {tab.name: index for index, tab in enumerate(tabs)}
    return sorted(issues, key=lambda issue: (order.get(str(issue[0]), 0), issue[1]))


def _counted(table: TableRows) -> pd.DataFrame:
    """The counted rows of a table, their texts masked."""
    rows = table.counted.reset_index(drop=True)
    texts = [column.field for column in table.table.columns if column.reads is Reads.TEXT]
    return rows.assign(**{field: pd.Series([_masked_text(text) for text in rows[field]], dtype=object) for field in texts})


def _masked_text(text: object) -> str | None:
    return masked(text).text if isinstance(text, str) else None
