"""Where to start reading: a workbook becomes records, every row of it accounted for."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property, wraps
from secrets import token_bytes

import pandas as pd

from records.cells.days import serial_zero, zone_of
from records.cleaning.cautions import cautions, cautions_about_cells, cautions_of_registers, cautions_of_sending, left_out
from records.cleaning.copies import CopiedTab
from records.cleaning.masked_source import masked_source
from records.cleaning.measured_rows import measured_rows
from records.cleaning.named_in_rows import NamedInRows, named_in_rows
from records.cleaning.office_gaps import OfficeGap, office_gaps
from records.cleaning.sheet_problems import agency_problems
from records.cleaning.tables import Issue, TableRows, table_rows
from records.cleaning.tabs.readers import Readers
from records.cleaning.tabs.tab_rows import TabRows, read_tab
from records.cleaning.tallies import Verdicts, ledger_rows, tab_tallies, verdicts_of
from records.ledger import Problem, ProblemCode, TabTally, issues_frame
from records.programme.office import OfficeReading, read_office
from records.programme.programme import Programme
from records.workbook.column import Reads, Table
from records.workbook.columns import AGENCY_TABLES, TABLES
from records.workbook.raw import MaskedText, Tab, Workbook

_KEY = token_bytes(32)  # of the marks of masked texts, which do not outlive this process


@dataclass(frozen=True)
class Records:
    """
    What a workbook says, cleaned, as of one day. Never changed: whoever wants other tables makes new ones.

    Attributes:
        source, read_at, illustrative, url: of the workbook.
        as_of: the day of looking; a later day in a row is rejected.
        programme: the office tables.
        activities, postings, submissions: one row a counted row, in the order of the workbook: `tab`, `row`, `sheet_id`,
            `verdict`, then the fields of `columns.py` as used, texts masked; missing is None, NaT or NA; then what the row
            gives to each declared measure, by `measure:CODE` (see `measured_rows.py`), never to be shown.
        ledger: one row a row seen below an agency header, in the order of the workbook: `LEDGER_COLUMNS`.
        issues: one row a repair, rejection or warning: `ISSUE_COLUMNS`.
        tabs: what became of each tab's rows; a tab that was not read has no table.
        problems: what is wrong with the sheet.
        office_gaps: the columns of office tables that keep rows of theirs, and agency rows that name them, from counting.
        copied_rows: rows of tabs that repeat others, by tab and number: the office sees to them, no agency mends them.
        told_copies: such tabs that are not among the problems, as problems: too small for that, or of reports.
        next_day: the first day after `as_of` that a cell names; None where none does. On it the sheet may say something else.
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
    office_gaps: tuple[OfficeGap, ...] = ()
    copied_rows: frozenset[tuple[str, int]] = frozenset()
    told_copies: tuple[Problem, ...] = ()
    next_day: date | None = None

    @cached_property
    def named(self) -> NamedInRows:
        """What rows name in cells of places and agencies that cannot be used, by tab and number; found when first asked for."""
        return named_in_rows(self.programme, self.issues, self.ledger)

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The names of needed tables that no tab gives whole; with one of them gone no figure may be believed."""
        fatal = {(problem.tab, problem.table) for problem in self.problems if problem.fatal}
        broken = {table for _, table in fatal}
        whole = {tally.table for tally in self.tabs if (tally.tab, tally.table) not in fatal}
        return tuple(table.name for table in TABLES if table.needed and table.name in broken and table.name not in whole)

    @property
    def no_verdict(self) -> bool:
        """Whether most lines of an office table are left out: whatever is said of anybody might be of the wrong ones."""
        left = {"agencies": len(self.programme.agencies), "clauses": len(self.programme.clauses)}
        return any(gap.whole or gap.rows > left[gap.table] for gap in self.office_gaps if gap.table in left)


def _without_collecting(clean: Callable[[Workbook, date], Records]) -> Callable[[Workbook, date], Records]:
    """
    The same, while the garbage collector waits.

    A large sheet makes millions of objects, none in a circle: to look through them time and again took a sixth of the time.
    """

    @wraps(clean)
    def cleaned(workbook: Workbook, as_of: date) -> Records:
        waits = gc.isenabled()
        gc.disable()
        try:
            return clean(workbook, as_of)
        finally:
            if waits:
                gc.enable()

    return cleaned


@_without_collecting
def records_of(workbook: Workbook, as_of: date) -> Records:
    """
    The records of a workbook, as of a day.

    Every row below an agency header, down to the last with a filled cell, is in the ledger with one verdict:
    seen = accepted + repaired + rejected + ignored, for every tab. The workbook is not changed; what is personal in it is
    masked before anything is read of it, whatever source it is from.
    """
    workbook = masked_source(workbook, _KEY)
    zone, zero = zone_of(workbook.time_zone), serial_zero(from_1904=workbook.from_1904)
    office = read_office(workbook.tabs, zone, zero)
    readers = Readers(office.programme, as_of, zone, zero)
    free = [tab for tab in workbook.tabs if tab.name not in office.tabs]
    read = [rows for tab in free if not tab.hidden for rows in read_tab(tab, readers)]
    tables = {table.name: table_rows(table, [rows for rows in read if rows.table is table]) for table in AGENCY_TABLES}
    verdicts = verdicts_of(tables)
    measured = measured_rows(tables, read, readers)
    programme = replace(office.programme, measures=measured.measures)
    issues = _issues(tables, read, verdicts, office) + measured.issues
    about_tabs = (*agency_problems(free, read), *_copied_tabs(tables, lambda table: table.copied_tabs))
    return Records(
        source=workbook.source,
        read_at=workbook.read_at,
        illustrative=workbook.illustrative,
        url=workbook.url,
        as_of=as_of,
        programme=programme,
        **{name: _counted(table, measured.columns.get(name, {})) for name, table in tables.items()},
        ledger=ledger_rows(read, tables),
        issues=issues_frame(_in_order(issues, workbook.tabs)),
        tabs=tuple(tab_tallies(workbook.tabs, read, verdicts, office)),
        problems=(*_workbook_problems(workbook), *office.problems, *measured.problems, *about_tabs),
        office_gaps=office_gaps(office.left_out, issues, _filled(office.programme)),
        copied_rows=frozenset().union(*(table.office.rows for table in tables.values())),
        told_copies=tuple(_copied_tabs(tables, lambda table: table.office.tabs)),
        next_day=readers.next_day,
    )


def on_later_day(records: Records, day: date) -> Records | None:
    """
    The same records, looked at on the same or a later day; None where the sheet must be cleaned again.

    The day of looking does one thing: a row with a later day is rejected. Until the first of those days comes nothing changes.
    """
    if day < records.as_of or (records.next_day and day >= records.next_day):
        return None
    return replace(records, as_of=day)


def _filled(programme: Programme) -> frozenset[str]:
    """The office tables that have a row."""
    return frozenset(name for name in ("places", "agencies", "clauses", "channels", "periods") if getattr(programme, name))


def _copied_tabs(tables: dict[str, TableRows], chosen: Callable[[TableRows], Sequence[CopiedTab]]) -> Iterator[Problem]:
    """The chosen tabs whose rows were left out because they repeat other tabs."""
    for name, table in tables.items():
        for copied in chosen(table):
            code, label = ProblemCode.COPIED_TAB, table.table.label
            yield Problem(copied.tab, None, code, label, name, other=copied.other, rows=copied.rows)


def _workbook_problems(workbook: Workbook) -> list[Problem]:
    """What is wrong with the sheet as a whole: a locale that reads typed numbers otherwise, tabs that were renamed."""
    foreign = workbook.locale is not None and not workbook.locale.lower().startswith("vi")
    locale = [Problem("", None, ProblemCode.SHEET_LOCALE, workbook.locale or "")] if foreign else []
    return locale + [
        Problem(tab.name, None, ProblemCode.RENAMED_TAB, tab.known_as)
        for tab in workbook.tabs
        if tab.known_as and tab.known_as != tab.name
    ]


def _issues(tables: dict[str, TableRows], read: Sequence[TabRows], verdicts: Verdicts, office: OfficeReading) -> list[Issue]:
    issues = list(office.issues)
    for table in tables.values():
        issues += table.issues
        issues += cautions(table, office.programme)
    lacking, periods = left_out(office.programme), {period.code: period for period in office.programme.periods}
    for rows in read:
        own = verdicts.get((rows.tab.name, rows.table.name), {})
        issues += cautions_about_cells(rows, own)
        issues += cautions_of_registers(rows, own, office.programme, lacking)
        issues += cautions_of_sending(rows, own, periods)
    return issues


def _in_order(issues: list[Issue], tabs: tuple[Tab, ...]) -> list[Issue]:
    """The issues by tab and row, those of one row in the order they were found."""
    order = {tab.name: index for index, tab in enumerate(tabs)}
    return sorted(issues, key=lambda issue: (order.get(str(issue[0]), 0), issue[1]))


def _counted(table: TableRows, measured: Mapping[str, pd.Series]) -> pd.DataFrame:
    """The counted rows of a table as plain texts, with what they give to measures."""
    if table.rows.empty and not measured:
        return _nothing_counted(table.table)
    return _as_plain_texts(table.counted.assign(**measured), table.table)


@cache
def _nothing_counted(table: Table) -> pd.DataFrame:
    return _as_plain_texts(table_rows(table, []).rows, table)


def _as_plain_texts(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The rows with plain texts for masked ones, which nobody has to tell apart any more."""
    rows = rows.drop(columns="month_only").reset_index(drop=True)
    texts = {column.field: rows[column.field].tolist() for column in table.columns if column.reads is Reads.TEXT}
    masked = {field: cells for field, cells in texts.items() if MaskedText in set(map(type, cells))}
    return rows.assign(**{field: pd.Series([_text(cell) for cell in cells], dtype=object) for field, cells in masked.items()})


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
