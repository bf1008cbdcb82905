"""What makes the figures of a period less certain than they look: estimates, unknown parts, rows that count in none."""

from dataclasses import dataclass

import pandas as pd

from indicators.report import Report
from records.cells.results import Code, Severity


@dataclass(frozen=True, slots=True)
class Caveats:
    """
    How many rows make the figures less certain.

    Attributes:
        approximate_rows: counted rows of the period in which a number was typed as an estimate (`khoảng 200`, `hơn 8.684`).
        unknown_attendances: counted activities of the period that say nothing of who came.
        rejected_rows: rows that do not count, of whatever period: their day may be what is wrong with them.
        outside_periods: counted rows of a day that lies in no period.
    """

    approximate_rows: int
    unknown_attendances: int
    rejected_rows: int
    outside_periods: int


def caveats(report: Report) -> Caveats:
    """The caveats of a report."""
    issues = report.records.issues
    of_period = _rows(pd.concat([report.activities[["tab", "row"]], report.postings[["tab", "row"]]]))
    estimated = _rows(issues[(issues["code"] == Code.APPROXIMATE) & (issues["severity"] == Severity.REPAIR)])
    return Caveats(
        approximate_rows=len(estimated & of_period),
        unknown_attendances=report.district.figures.unknown_rows.get("attendances", 0),
        rejected_rows=sum(tally.rejected for tally in report.records.tabs),
        outside_periods=len(_rows(issues[issues["code"] == Code.OUTSIDE_PERIODS])),
    )


def _rows(table: pd.DataFrame) -> set[tuple[str, int]]:
    return {(str(tab), int(row)) for tab, row in table[["tab", "row"]].itertuples(index=False)}
