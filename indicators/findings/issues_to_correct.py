"""The issues that whoever typed a cell can correct: none that an office table or the day of looking causes."""

from dataclasses import dataclass

import pandas as pd

from indicators.counted.later_rows import is_later, later_rows
from indicators.counted.waiting_rows import WaitingRows
from indicators.findings.caveats import rejected_rows
from indicators.registers import agencies_on
from indicators.report import Report
from records.cells.content import has_content
from records.cells.results import Code, Severity
from records.cleaning.read import Records
from records.row_keys import in_rows, row_keys


def issues_to_correct(records: Records) -> pd.DataFrame:
    """
    The issues of the records without those of cells that are right.

    Those are names that are unknown only because their line in an office table is left out, and days that had come when the
    workbook was read and lie after the day of looking.
    """
    issues = records.issues
    waiting = {(*row, gap.field) for gap in records.office_gaps for row in gap.waiting}
    later = issues.index[is_later(records)]
    if not waiting and later.empty:
        return issues
    where = zip(issues["tab"], issues["row"], issues["field"], strict=True)
    follows = pd.Series([cell in waiting for cell in where], index=issues.index, dtype=bool)
    return issues[~(follows & (issues["code"] == Code.UNKNOWN_NAME)) & ~issues.index.isin(later)]


def issues_to_mend(report: Report, *, of_period: bool = False) -> pd.DataFrame:
    """
    The issues whose cells are mended before a row, or a report, counts: the one rule of pages, files and letters.

    They are those of the rows that do not count, and the blank results of the reports that came without any. A row of a tab
    that repeats another is none of them: it counts there, and the office sees to the tab.

    Args:
        report: of the period.
        of_period: only those that the period asks for: of its own rows, and of rows of no known period where these are asked
            for with it, see `asking_period`.
    """
    return report.once(f"issues_to_mend:{of_period}", _mended_in_period if of_period else _mended)


def nameless_cells(report: Report) -> pd.DataFrame:
    """
    The issues of the agency's cell in rows that name no known agency, so that nobody can tell whose report they are.

    They are of rows that the period waits for: of its own, and of no known period.
    """
    return report.once("nameless_cells", _nameless)


def perhaps_unsent(report: Report) -> int:
    """How many rows name no known agency and may be of a report that did not come; 0 where every report came."""
    return 0 if all(status.came for status in report.statuses) else len(row_keys(nameless_cells(report)))


def as_told(records: Records, issues: pd.DataFrame) -> pd.DataFrame:
    """Issues with the severity that people read: blank results that keep a report from counting are no mere warning."""
    empty = (issues["code"] == Code.EMPTY_RESULTS) & in_rows(issues, rows_without_results(records))
    return issues.assign(severity=issues["severity"].mask(empty, str(Severity.REJECT)))


def rows_without_results(records: Records, period: str | None = None) -> frozenset[tuple[str, int]]:
    """The rows of reports that were asked for and say nowhere what was done: of all periods, or of one by its code."""
    rows, programme = records.submissions, records.programme
    rows = rows if period is None else rows[rows["period"] == period]
    full = rows["results"].map(has_content).astype(bool)
    reports = ["agency", "clause", "period"]
    told = set(rows.loc[full, reports].itertuples(index=False, name=None))
    asked = {each.code: {agency.key: agency for agency in agencies_on(programme, each.end)} for each in programme.periods}
    clauses = {clause.code: clause for clause in programme.clauses}
    return frozenset(
        (str(tab), int(row))
        for tab, row, *report in rows.loc[~full, ["tab", "row", *reports]].itertuples(index=False, name=None)
        if tuple(report) not in told
        and (agency := asked.get(report[2], {}).get(report[0])) is not None
        and report[1] in clauses
        and programme.expects(agency, clauses[report[1]])
    )


def _mended(report: Report) -> pd.DataFrame:
    issues = as_told(report.records, issues_to_correct(report.records))
    rejected = issues[(issues["severity"] == Severity.REJECT) & (issues["code"] != Code.COPIED_TAB)]
    copied = report.records.copied_rows
    return rejected[~in_rows(rejected, copied)] if copied else rejected


def _mended_in_period(report: Report) -> pd.DataFrame:
    issues, rejected = issues_to_mend(report), rejected_rows(report)
    rows = rejected.in_period | rejected.asked_once | rows_without_results(report.records, report.period.code)
    return issues[in_rows(issues, rows)]


def _nameless(report: Report) -> pd.DataFrame:
    rows, issues = report.waiting.rows, issues_to_mend(report)
    nameless = rows[~rows["agencies"].map(bool).astype(bool) & ~rows["later"]]
    return issues[(issues["field"] == "agency") & in_rows(issues, row_keys(nameless))]


@dataclass(frozen=True, slots=True)
class LaterOnly:
    """
    The places of which only rows of days after that of looking tell: on that day nobody had sent them, and nothing waits.

    Attributes:
        left: the rows that wait without those.
        places: keys of the places that only such rows name or come from.
    """

    left: WaitingRows
    places: frozenset[str]


def later_only(report: Report) -> LaterOnly:
    """The places of a period that only rows of later days tell of."""
    return report.once("later_only", _later_only)


def _later_only(report: Report) -> LaterOnly:
    later = later_rows(report.records)
    rows = report.waiting.rows
    left = WaitingRows(rows[~in_rows(rows, later)])
    return LaterOnly(
        left,
        frozenset(there.key for there in report.places if there.waiting_rows and not any(left.of_place(there.key).values())),
    )
