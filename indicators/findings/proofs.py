"""What the store of readings says of each report: whether the day that an agency declares is borne out by the sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import TypeAlias

from indicators.expected.reports import ReportStatus
from records.programme.programme import Period


class ProofKind(StrEnum):
    """What the status of a report rests on; the first that holds, in this order."""

    NEVER_SEEN = "never_seen"  # it came, and no reading is known that held it
    GONE = "gone"  # a reading held it, and it is not in the sheet now, or says nothing any more
    SEEN_BY_DUE = "seen_by_due"  # a reading of the last day to report, or of one before, held it: it was on time
    SEEN_ONLY = "seen_only"  # it declares no day, and was first seen after the last day to report
    CONTRADICTS = "contradicts"  # a reading of a day after the declared one did not hold it
    BEFORE_SENT = "before_sent"  # a reading of a day before the declared one held it
    AGREES = "agrees"  # declared late: absent until the declared day or before, first seen on that day or after
    DECLARED_ONLY = "declared_only"  # no reading tells whether it was on time, or how late it was


@dataclass(frozen=True, slots=True)
class Proof:
    """
    What the store says of one report. The status is the contract's and stays what it is; this says what it rests on.

    Attributes:
        kind: what it comes to.
        first_seen: the instant of the first reading that held it; None where none did.
        last_absent: the instant of the last reading before that one; None where it stood there when the store was made.
    """

    kind: ProofKind
    first_seen: datetime | None = None
    last_absent: datetime | None = None


ReportKey: TypeAlias = tuple[str, str, str]
Instants: TypeAlias = tuple[datetime, datetime | None]


def report_proofs(
    statuses: Iterable[ReportStatus], period: Period, sightings: Mapping[ReportKey, Instants], *, zone: tzinfo
) -> dict[tuple[str, str], Proof]:
    """
    What the store says of the reports of a period.

    Args:
        statuses: of the expected reports.
        period: whose reports they are.
        sightings: for each report that was ever seen with content - agency's key, period's code, clause's code - the instant
            of the first reading that held it, and of the last one before that did not.
        zone: where the office is: the days compared are its days, the first and the last instant of a day included.

    Returns:
        By agency's key and clause's code, in the order of the statuses; nothing for a report that neither came nor was seen.
    """
    found = {}
    for status in statuses:
        seen = sightings.get((status.agency.key, period.code, status.clause.code))
        if status.received or seen:
            found[status.agency.key, status.clause.code] = _proof(status, period.due, seen, zone)
    return found


def _proof(status: ReportStatus, due: date, seen: Instants | None, zone: tzinfo) -> Proof:
    if seen is None:
        return Proof(ProofKind.NEVER_SEEN)
    first_seen, last_absent = seen
    if not status.received:
        return Proof(ProofKind.GONE, first_seen, last_absent)
    seen_on = first_seen.astimezone(zone).date()
    absent_on = last_absent.astimezone(zone).date() if last_absent else None
    return Proof(_kind(status.sent_on, due, seen_on, absent_on), first_seen, last_absent)


def _kind(sent_on: date | None, due: date, seen_on: date, absent_on: date | None) -> ProofKind:
    """What the days come to: declared, last day to report, first seen, last absent."""
    if seen_on <= due:
        return ProofKind.SEEN_BY_DUE
    if sent_on is None:
        return ProofKind.SEEN_ONLY
    if absent_on is not None and absent_on > sent_on:
        return ProofKind.CONTRADICTS
    if seen_on < sent_on:
        return ProofKind.BEFORE_SENT
    if absent_on is not None and sent_on > due:
        return ProofKind.AGREES
    return ProofKind.DECLARED_ONLY
