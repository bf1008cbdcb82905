"""The cells of an agency's rows that need mending: where, what was typed, why it cannot be used, what to type instead."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

import pandas as pd

from exports.issues.cell_ranges import Where, places_in_words
from exports.issues.issue_groups import IssueGroup, Typed, issue_groups
from exports.issues.repeated_rows import RepeatedRows
from exports.issues.rows_of_reports import RowsOfReports
from exports.remedies import remedy
from exports.wording import why
from indicators.expected.reports import ReportStatus, Status
from indicators.findings.caveats import meant_rows, rejected_rows
from indicators.findings.issues_to_correct import issues_to_mend
from indicators.report import Report
from records.cells.content import has_content
from records.cells.results import Code
from records.programme.programme import Period
from records.row_keys import in_rows
from records.workbook.columns import DAYS
from words import say
from words.formats import day, day_span

_LONGEST = 160  # characters of what was typed: enough to find it
_TO_LOOK_AT = (Code.OUTSIDE_PERIODS, Code.OTHER_REGISTER, Code.SENT_BEFORE_PERIOD)
_RANGES = 4  # that are named; the agency finds the others by what it typed


@dataclass(frozen=True, slots=True)
class FaultyCell:
    """
    Cells of one column that hold the same and keep their rows, or their report, from counting, or a row that is one too many.

    Attributes:
        tab, cell: where, as ranges; of a whole row its number.
        raw: what was typed, masked, its beginning where it is long; of a row that repeats another what it says; None where
            nothing was typed.
        reason, remedy: why it cannot be used, and what to type instead; of a row that repeats another, which.
        count: how many cells, or rows, they are.
        days: the days of the rows as far as they can be used, each once, the first first.
        repeats: it is a row that repeats another.
        nearest: the names that are nearest to one that is unknown, without one in the remedy; the reason has them, too.
        column: what its column is called, in the language; empty of a whole row.
        first: the address of the first of the cells, of a row of its first cell.
        reports: those of the period that came and do not count before this is mended.
        unplaced: nobody can tell of which period their rows are; False where the cells of all periods are listed together.
    """

    tab: str
    cell: str
    raw: str | None
    reason: str
    remedy: str
    count: int = 1
    days: tuple[date, ...] = ()
    repeats: bool = False
    nearest: tuple[str, ...] = ()
    unplaced: bool = False
    column: str = ""
    first: str = ""
    reports: tuple[ReportStatus, ...] = ()


def faulty_cells(report: Report, agency: str, language: str, *, of_period: bool = False) -> list[FaultyCell]:
    """
    The cells to mend in the rows of an agency (its key), in the order of the workbook: those of `issues_to_mend`.

    Of a period those that are its own come first, then those of which nobody can tell the period, where it asks for them.

    Args:
        report: of the period.
        agency: its key.
        language: `vi` or `en`.
        of_period: only those that the period asks for.
    """
    made = partial(_found, agency=agency, language=language, of_period=of_period)
    return list(report.once(f"faulty_cells:{language}:{of_period}:{agency}", made))


def _found(report: Report, *, agency: str, language: str, of_period: bool) -> list[FaultyCell]:
    """Found once for a report: the page of papers asks for those of each agency four times."""
    issues = issues_to_mend(report, of_period=of_period)
    own = issues[issues["agency"] == agency]
    if own.empty:
        return []  # most agencies: without a look at all of their rows
    known = _known(report, agency, language)
    return _told_apart(report, own, known) if of_period else _cells(own, known)


def _told_apart(report: Report, own: pd.DataFrame, known: "_Known") -> list[FaultyCell]:
    """The cells of issues, those of which nobody can tell the period last."""
    apart = in_rows(own, rejected_rows(report).unplaced - meant_rows(report).keys())
    return [*_cells(own[~apart], known), *(replace(cell, unplaced=True) for cell in _cells(own[apart], known))]


def cells_of_other_periods(report: Report, agency: str, language: str) -> list[FaultyCell]:
    """The cells to mend of an agency (its key) that a period does not ask for: all but those of `faulty_cells(of_period)`."""
    issues = issues_to_mend(report)
    own = issues[(issues["agency"] == agency) & ~issues.index.isin(issues_to_mend(report, of_period=True).index)]
    return [] if own.empty else _told_apart(report, own, _known(report, agency, language))


def asked_in(report: Report, agency: str) -> str:
    """
    The name of the other period that asks an agency (its key) for its cells of no known period, each being asked for once.

    Returns:
        Of several periods all names; empty where it has no such cells, or this period asks for them.
    """
    elsewhere = rejected_rows(report).asked_in
    if not elsewhere:
        return ""
    issues = issues_to_mend(report)
    own = issues.loc[issues["agency"] == agency, ["tab", "row"]]
    rows = zip(own["tab"].map(str), own["row"].map(int), strict=True)
    return "”, “".join(dict.fromkeys(name for row in rows if (name := elsewhere.get(row))))


def asked_elsewhere(report: Report) -> Mapping[str, int]:
    """How many agencies other periods ask for cells of no known period, by the name of each: whatever they owe in this one."""
    elsewhere, issues = rejected_rows(report).asked_in, issues_to_mend(report)
    own = issues.loc[issues["agency"].notna(), ["tab", "row", "agency"]].itertuples(index=False)
    asked = dict.fromkeys((elsewhere.get((str(tab), int(row)), ""), agency) for tab, row, agency in own)
    return Counter(name for name, _ in asked if name)


def _known(report: Report, agency: str, language: str) -> "_Known":
    repeated = RepeatedRows(report.records, agency, language)
    programme, own = report.records.programme, RowsOfReports(report, agency)
    return _Known(_days(report, agency), repeated, own, programme.periods, report.period.end.year, language)


def _cells(issues: pd.DataFrame, known: "_Known") -> list[FaultyCell]:
    """The cells of issues, by tab and row."""
    order = {tab: number for number, tab in enumerate(issues["tab"].unique())}
    found = [(group, typed) for group in issue_groups(issues) for typed in _each(group, known)]
    found.sort(key=lambda each: (order[each[0].tab], each[1].places[0].row))
    return [_cell(group, typed, known) for group, typed in found]


def cells_to_look_at(report: Report, agency: str, language: str) -> list[FaultyCell]:
    """
    What else an agency (its key) can put right, though rows count: days of no period, names of another day, days of sending.

    A row of a day in no period is in the figures of none, in whatever period it is looked for; one that names a place, or an
    agency, of another day is in the figures of none of them. A report of the period that says nowhere when it was sent is
    neither in time nor late; one that was sent before its period began counts as in time, by a slip more likely than not.
    """
    issues = report.records.issues
    own = issues[issues["code"].isin(_TO_LOOK_AT) & (issues["agency"] == agency)]
    outside = own["code"] == Code.OUTSIDE_PERIODS
    known = None if own.empty else _known(report, agency, language)
    cells = [_dated(cell, language) for cell in _cells(own[outside], known)] + _cells(own[~outside], known) if known else []
    undated = {each.clause.code for each in report.statuses if each.agency.key == agency and each.status is Status.UNDATED}
    rows = report.submissions
    rows = rows[(rows["agency"] == agency) & rows["clause"].isin(undated) & rows["results"].map(has_content).astype(bool)]
    return [*cells, *(_undated(str(tab), int(row), language) for tab, row in zip(rows["tab"], rows["row"], strict=True))]


def _dated(cell: FaultyCell, language: str) -> FaultyCell:
    """Rows with their day for what was typed, of several the first and the last: the issue is of the row as a whole."""
    return replace(cell, raw=day_span(cell.days, language) if cell.days else None)


def _undated(tab: str, row: int, language: str) -> FaultyCell:
    """The cell of the day of sending in a row that has none, named by its row and its column."""
    column = say("field.sent_on", language)
    what, fix = (say(f"own.undated.{part}", language, column=column) for part in ("what", "fix"))
    where = places_in_words([Where(row, None)], language, most=1)
    return FaultyCell(tab, where, None, what, fix, column=column, first=f"A{row}")


def how_many(cells: list[FaultyCell]) -> int:
    """How many cells and rows these are."""
    return sum(cell.count for cell in cells)


def _each(group: IssueGroup, known: "_Known") -> Iterator[Typed]:
    """What was typed; of rows that repeat others each row, for each repeats another; rows whose report came are apart."""
    for typed in group.typed:
        if group.code == Code.DUPLICATE:
            yield from (replace(typed, places=(where,)) for where in typed.places)
            continue
        came = {where: known.own.has_come((group.tab, where.row)) for where in typed.places}
        parts = (tuple(where for where in typed.places if came[where] is there) for there in (False, True))
        yield from (replace(typed, places=part) for part in parts if part)


def _days(report: Report, agency: str) -> dict[tuple[str, int], date]:
    """The day of each row of an agency that does not count, as far as it can be used."""
    ledger = report.records.ledger
    own = ledger[(ledger["agency"] == agency) & ledger["date"].notna()]
    return {
        (str(tab), int(row)): pd.Timestamp(at).date() for tab, row, at in own[["tab", "row", "date"]].itertuples(index=False)
    }


@dataclass(frozen=True, slots=True)
class _Known:
    """What cells are told with: the days of the rows, the rows repeated, the reports, the periods, the year of examples."""

    days: dict[tuple[str, int], date]
    repeated: RepeatedRows
    own: RowsOfReports
    periods: tuple[Period, ...]
    year: int
    language: str


def _cell(group: IssueGroup, typed: Typed, known: _Known) -> FaultyCell:
    days, repeated, language = known.days, known.repeated, known.language
    where = places_in_words(typed.places, language, most=_RANGES)
    told = _told(group, typed, known)
    near = tuple(name for name in group.suggestions if f"“{name}”" not in told)
    reason = why({"code": group.code, "suggestions": near}, language)
    raw = typed.raw if typed.raw is None or len(typed.raw) <= _LONGEST else f"{typed.raw[:_LONGEST]}…"
    if group.code == Code.DUPLICATE:
        row = (group.tab, typed.places[0].row)
        raw, reason = repeated.content(row), repeated.reason(row) or reason
    elif raw and (group.code == Code.DATE_IN_COUNT or set(group.fields) <= DAYS):
        raw = _as_people_write(raw, language)
    found = sorted({days[group.tab, place.row] for place in typed.places if (group.tab, place.row) in days})
    rows = [(group.tab, place.row) for place in typed.places]
    return FaultyCell(
        group.tab,
        where,
        raw,
        reason,
        told,
        len(typed.places),
        tuple(found),
        repeats=group.code == Code.DUPLICATE,
        nearest=near,
        column=", ".join(say(f"field.{field}", language) for field in group.fields),
        first=typed.places[0].cell or f"A{typed.places[0].row}",
        reports=() if group.code == Code.DUPLICATE else known.own.awaiting(rows),
    )


def _told(group: IssueGroup, typed: Typed, known: _Known) -> str:
    """What to type instead; of a row whose report came in another one that it may be one too many."""
    told = remedy(
        group.code,
        group.fields,
        known.language,
        table=group.table,
        year=known.year,
        typed=[typed.raw],
        periods=known.periods,
    )
    if group.code != Code.DUPLICATE and known.own.has_come((group.tab, typed.places[0].row)):
        return say("letter.extra_row", known.language, remedy=told)
    return told


def _as_people_write(raw: str, language: str) -> str:
    """A day that the sheet holds as a day, which no cell shows as `2023-03-05`; any other text as it is."""
    try:
        return day(datetime.fromisoformat(raw).date(), language)
    except ValueError:
        return raw
