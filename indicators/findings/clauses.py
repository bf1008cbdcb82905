"""What was done and what was reported on each clause, over the whole district."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.counted.figures import known_sum
from indicators.expected.reports import ReportStatus, ReportTotals, report_totals
from indicators.report import Report
from records.cleaning.audiences import AUDIENCES, attendances
from records.programme.programme import Clause


@dataclass(frozen=True, slots=True)
class ClauseFigures:
    """
    One clause in a period, all counted rows of the district. None is missing: nothing counted, or nothing known; never zero.

    Attributes:
        sessions: sessions held.
        attendances: of all groups together (lượt người), `audiences` of each group by its field.
        activity_rows: how many rows count; `unknown_rows`: how many of them give no audience.
        statuses: of the reports expected on the clause, by agency in the order of the office.
        totals: how many of them have each status.
    """

    clause: Clause
    sessions: int | None
    attendances: int | None
    audiences: Mapping[str, int | None]
    activity_rows: int
    unknown_rows: int
    statuses: tuple[ReportStatus, ...]
    totals: ReportTotals


def clause_figures(report: Report) -> tuple[ClauseFigures, ...]:
    """The figures of every clause, in the order of the office."""
    return report.once("clause_figures", _clause_figures)


def _clause_figures(report: Report) -> tuple[ClauseFigures, ...]:
    return tuple(_figures(report, clause) for clause in report.records.programme.clauses)


def _figures(report: Report, clause: Clause) -> ClauseFigures:
    rows = report.activities[report.activities["clause"] == clause.code]
    attending = attendances(rows)
    statuses = tuple(status for status in report.statuses if status.clause.code == clause.code)
    return ClauseFigures(
        clause=clause,
        sessions=known_sum(rows["sessions"]),
        attendances=known_sum(attending),
        audiences={audience: known_sum(rows[audience]) for audience in AUDIENCES},
        activity_rows=len(rows),
        unknown_rows=int(attending.isna().sum()),
        statuses=statuses,
        totals=report_totals(statuses),
    )
