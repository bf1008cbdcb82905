"""What makes the figures of a period less certain than they look: estimates, unknown parts, rows that count in none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from indicators.counted.later_rows import later_rows
from indicators.counted.meant_periods import meant_periods
from indicators.expected.periods import asking_period
from indicators.report import Report
from records.cells.results import Code, Severity
from records.programme.programme import Period
from records.row_keys import in_rows, row_keys


@dataclass(frozen=True, slots=True)
class Caveats:
    """
    How many rows make the figures less certain.

    Attributes:
        approximate_rows: counted rows of the period in which a number was typed as an estimate (`khoảng 200`, `hơn 8.684`).
        unknown_attendances: counted activities of the period that say nothing of who came.
        rejected_rows: rows that do not count, of whatever period.
        rejected_in_period: of them those whose day, or period, is the period's, or whose cell can mean no other.
        rejected_unplaced: of the others those whose day, or period, cannot be used, so that they may be of the period.
        outside_periods: counted rows of a day that lies in no period.
    """

    approximate_rows: int
    unknown_attendances: int
    rejected_rows: int
    rejected_in_period: int
    rejected_unplaced: int
    outside_periods: int


@dataclass(frozen=True, slots=True)
class RejectedRows:
    """
    The rows that do not count and that may be of a period, by their tab and number, none of a day after that of looking.

    Attributes:
        in_period: their day, or their period, is the period's, or their cell can mean no other, see `meant_periods`.
        unplaced: neither can be used.
        asked_once: of the unplaced those that letters, messages and plan of this period ask for, see `asking_period`.
        asked_in: of the other unplaced ones the name of the period that asks for them.
    """

    in_period: frozenset[tuple[str, int]]
    unplaced: frozenset[tuple[str, int]]
    asked_once: frozenset[tuple[str, int]]
    asked_in: Mapping[tuple[str, int], str]


def rejected_rows(report: Report) -> RejectedRows:
    """The rejected rows of a report without those known to be of another period, and those that come later."""
    return report.once("rejected_rows", _rejected_rows)


def _rejected_rows(report: Report) -> RejectedRows:
    rows = report.waiting.rows
    rows = rows[~in_rows(rows, later_rows(report.records))]
    told = rows["date"].notna() | rows["period"].notna()
    meant, asking = meant_rows(report), _asking_of(report)
    in_period, unplaced, asked_in = set(row_keys(rows[told])), set[tuple[str, int]](), dict[tuple[str, int], str]()
    for tab, row, agency in rows.loc[~told, ["tab", "row", "agency"]].itertuples(index=False):
        where = (str(tab), int(row))
        period = asking(agency if isinstance(agency, str) else None, meant.get(where))
        if period is not None and period == report.period == meant.get(where):
            in_period.add(where)
            continue
        unplaced.add(where)
        if period != report.period:
            asked_in[where] = period.name if period else ""
    return RejectedRows(frozenset(in_period), frozenset(unplaced), frozenset(unplaced - asked_in.keys()), asked_in)


def meant_rows(report: Report) -> Mapping[tuple[str, int], Period]:
    """The one period that each row of no known period means, where its cell can mean only one, see `meant_periods`."""
    return report.once("meant_periods", lambda it: meant_periods(it.records))


def _asking_of(report: Report) -> Callable[[str | None, Period | None], Period | None]:
    """`asking_period` of the report, found once for the rows of one agency that mean the same."""
    return cache(lambda agency, meant: asking_period(report.records.programme, agency, report.as_of, meant))


def crowded_rows(report: Report) -> pd.DataFrame:
    """The counted activities of the period with the warning that more came to a session than is likely, in their order."""
    issues = report.records.issues
    return report.activities[in_rows(report.activities, row_keys(issues[issues["code"] == Code.CROWDED]))]


def caveats(report: Report) -> Caveats:
    """The caveats of a report."""
    return report.once("caveats", _caveats)


def _caveats(report: Report) -> Caveats:
    issues = report.records.issues
    of_period = row_keys(pd.concat([report.activities[["tab", "row"]], report.postings[["tab", "row"]]]))
    rejected = rejected_rows(report)
    estimated = row_keys(issues[(issues["code"] == Code.APPROXIMATE) & (issues["severity"] == Severity.REPAIR)])
    return Caveats(
        approximate_rows=len(estimated & of_period),
        unknown_attendances=report.district.figures.unknown_rows.get("attendances", 0),
        rejected_rows=sum(tally.rejected for tally in report.records.tabs),
        rejected_in_period=len(rejected.in_period),
        rejected_unplaced=len(rejected.unplaced),
        outside_periods=len(row_keys(issues[issues["code"] == Code.OUTSIDE_PERIODS])),
    )
