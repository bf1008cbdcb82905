"""Who still owes which reports."""

from dataclasses import dataclass

from indicators.expected.reports import ReportStatus
from indicators.report import Report
from records.programme.programme import Agency


@dataclass(frozen=True, slots=True)
class Debt:
    """One agency and the reports it owes, in the order of the clauses, never none."""

    agency: Agency
    owed: tuple[ReportStatus, ...]


def debts(report: Report) -> tuple[Debt, ...]:
    """
    The agencies that still owe a report of the period, in the order of the office.

    Before the deadline nobody owes anything; nor does anybody while most of an office table is left out.
    """
    owed: dict[str, list[ReportStatus]] = {}
    if report.records.no_verdict:
        return ()
    for status in report.statuses:
        if status.owed:
            owed.setdefault(status.agency.key, []).append(status)
    return tuple(Debt(statuses[0].agency, tuple(statuses)) for statuses in owed.values())


def to_come(report: Report) -> dict[str, tuple[ReportStatus, ...]]:
    """The reports that may still come in time, by the key of their agency; none once the deadline has passed."""
    coming: dict[str, list[ReportStatus]] = {}
    if report.records.no_verdict:
        return {}
    for status in report.statuses:
        if not status.received and not status.owed:
            coming.setdefault(status.agency.key, []).append(status)
    return {agency: tuple(statuses) for agency, statuses in coming.items()}


def not_received(report: Report) -> tuple[dict[str, tuple[ReportStatus, ...]], dict[str, tuple[ReportStatus, ...]]]:
    """
    The reports that are owed or to come, by the key of their agency, in the order of the office.

    Returns:
        Those of agencies of which a report did not come; apart from them those of agencies that sent every report, of which
        some cannot be counted yet.
    """
    missing = {debt.agency.key: debt.owed for debt in debts(report)} or to_come(report)
    unsent = {agency: theirs for agency, theirs in missing.items() if not all(each.came for each in theirs)}
    return unsent, {agency: theirs for agency, theirs in missing.items() if agency not in unsent}


def to_complete(report: Report) -> tuple[str, ...]:
    """The keys of all agencies that sent a report which cannot be counted yet, whether or not they also have one to send."""
    missing = {debt.agency.key: debt.owed for debt in debts(report)} or to_come(report)
    return tuple(agency for agency, theirs in missing.items() if any(each.came for each in theirs))
