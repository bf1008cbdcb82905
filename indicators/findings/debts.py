"""Who still owes which reports."""

from dataclasses import dataclass

from indicators.expected.reports import ReportStatus, Status
from indicators.report import Report
from records.programme.programme import Agency

OWED = frozenset({Status.OVERDUE, Status.EMPTY})


@dataclass(frozen=True, slots=True)
class Debt:
    """One agency and the reports it owes: overdue, or sent without content; in the order of the clauses, never none."""

    agency: Agency
    owed: tuple[ReportStatus, ...]


def debts(report: Report) -> tuple[Debt, ...]:
    """
    The agencies that still owe a report of the period, in the order of the office.

    A report that is not due yet is not owed; one that came without content is, whatever the day.
    """
    owed: dict[str, list[ReportStatus]] = {}
    for status in report.statuses:
        if status.status in OWED:
            owed.setdefault(status.agency.key, []).append(status)
    return tuple(Debt(statuses[0].agency, tuple(statuses)) for statuses in owed.values())
