"""Expected reports and what became of each: after DHIS2's reporting rate, with statuses that sum to what is expected."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import pandas as pd

from indicators.counted.waiting_rows import WaitingRows
from indicators.registers import agencies_on
from records.cells.content import has_content
from records.programme.programme import Agency, Clause, Period, Programme


class Status(StrEnum):
    """
    What became of one expected report; each has exactly one.

    `on_time`, `late`: it came with content, and its earliest dated row with content is dated up to the deadline, or after it.
    `undated`: it came with content, and no such row is dated. `empty`: it came without content. `pending`, `overdue`: nothing
    came, and the deadline has not passed, or has.
    """

    ON_TIME = "on_time"
    LATE = "late"
    UNDATED = "undated"
    EMPTY = "empty"
    PENDING = "pending"
    OVERDUE = "overdue"


WAITING = "waiting"  # what people see of a report that was sent and does not count yet, while nothing else came
# As people see them, from best to worst.
SHOWN = (Status.ON_TIME, Status.LATE, Status.UNDATED, Status.EMPTY, WAITING, Status.PENDING, Status.OVERDUE)
RECEIVED = frozenset({Status.ON_TIME, Status.LATE, Status.UNDATED})


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """
    One expected report: an agency and a clause of its group.

    Attributes:
        sent_on: the earliest dated submission with content, which decides the time; else None.
        days_late: days after the deadline it came, or by which it is overdue on the day of looking; None where neither.
        waiting_rows: rows that its agency sent for it and that do not count yet, those that may be for another one included.
        sent_rows: those of them that had been sent on the day of looking.
        named_rows: those of `sent_rows` that name its clause and its period.
        unclear_rows: rows that its agency had sent for reports of which the clause or the period cannot be told.
        results, difficulties, proposals: the texts of its submissions in the order of their days, undated last, masked, each
            from a line of its own and equal ones once; None where they say nothing.
    """

    agency: Agency
    clause: Clause
    status: Status
    sent_on: date | None
    days_late: int | None
    results: str | None = None
    difficulties: str | None = None
    proposals: str | None = None
    waiting_rows: int = 0
    sent_rows: int = 0
    named_rows: int = 0
    unclear_rows: int = 0

    @property
    def sent_not_counted(self) -> bool:
        """Whether nothing that counts came, and rows were sent that do not count yet."""
        return self.status in (Status.PENDING, Status.OVERDUE) and self.waiting_rows > 0

    @property
    def waits(self) -> bool:
        """Whether nothing that counts came, and rows that are or may be about it had been sent on the day of looking."""
        return self.status in (Status.PENDING, Status.OVERDUE) and self.sent_rows > 0

    @property
    def came(self) -> bool:
        """Whether nobody may say that it was not sent: it came with content, or without, or rows for it do not count yet."""
        return self.status not in (Status.PENDING, Status.OVERDUE) or self.sent_rows > 0

    @property
    def shown_as_sent(self) -> bool:
        """Whether screens show it as sent, as they do also of rows of a later day."""
        return self.came or self.sent_not_counted

    @property
    def shown_status(self) -> str:
        """The status that people see: of a report that was sent and does not count yet `waiting`."""
        return WAITING if self.sent_not_counted else str(self.status)

    @property
    def known_days_late(self) -> int | None:
        """The days by which it is known to be late; of what was sent and has no usable day nobody knows any."""
        return self.days_late if self.status in (Status.LATE, Status.OVERDUE) and not self.sent_not_counted else None

    @property
    def owed(self) -> bool:
        """Whether its agency owes it: it is overdue, or came without content and the deadline has passed."""
        return self.status is Status.OVERDUE or (self.status is Status.EMPTY and self.days_late is not None)

    @property
    def received(self) -> bool:
        """Whether it came with content."""
        return self.status in RECEIVED


@dataclass(frozen=True, slots=True)
class ReportTotals:
    """How many reports have each status; the six statuses sum to `expected`."""

    expected: int
    on_time: int
    late: int
    undated: int
    empty: int
    pending: int
    overdue: int

    @property
    def received(self) -> int:
        """Reports that came with content."""
        return self.on_time + self.late + self.undated

    @property
    def rate(self) -> float | None:
        """The share (0-1) received; None where nothing is expected: no rate is not a rate of 0."""
        return self.received / self.expected if self.expected else None

    @property
    def on_time_rate(self) -> float | None:
        """The share (0-1) received in time; None where nothing is expected."""
        return self.on_time / self.expected if self.expected else None


class _Sent(NamedTuple):
    """What one row of submissions says of its report; a text may be missing, a day NaT."""

    sent_on: pd.Timestamp
    results: str | None
    difficulties: str | None
    proposals: str | None


def report_statuses(
    submissions: pd.DataFrame, programme: Programme, period: Period, *, as_of: date, waiting: WaitingRows
) -> tuple[ReportStatus, ...]:
    """The status of every report expected for a period, by agency and clause in the order of the office."""
    sent = _sent_rows(submissions[submissions["period"] == period.code])
    return tuple(
        replace(
            _status(agency, clause, sent.get((agency.key, clause.code), []), period=period, as_of=as_of),
            waiting_rows=waiting.of_report(agency.key, clause.code),
            sent_rows=waiting.perhaps_of(agency.key, clause.code),
            named_rows=waiting.naming(agency.key, clause.code),
            unclear_rows=waiting.unclear_of(agency.key),
        )
        for agency in agencies_on(programme, period.end)
        for clause in programme.clauses
        if programme.expects(agency, clause)
    )


def agencies_complete(statuses: tuple[ReportStatus, ...]) -> frozenset[str]:
    """The keys of the agencies all of whose reports came."""
    owing = {status.agency.key for status in statuses if not status.received}
    return frozenset(status.agency.key for status in statuses) - owing


def unclear_agencies(statuses: Iterable[ReportStatus]) -> dict[str, ReportStatus]:
    """The first report of each agency that sent rows of which nobody can tell for which report, by the agency's key."""
    found: dict[str, ReportStatus] = {}
    for status in statuses:
        if status.unclear_rows:
            found.setdefault(status.agency.key, status)
    return found


def report_totals(statuses: Iterable[ReportStatus]) -> ReportTotals:
    """How many of the reports have each status."""
    count = Counter(status.status for status in statuses)
    return ReportTotals(expected=count.total(), **{str(status): count[status] for status in Status})


def shown_counts(statuses: Iterable[ReportStatus]) -> dict[str, int]:
    """How many of the reports have each status as people see it, in the order of `SHOWN`; `waiting` only where some have it."""
    count = Counter(status.shown_status for status in statuses)
    return {str(status): count[str(status)] for status in SHOWN if status != WAITING or count[WAITING]}


def _sent_rows(submissions: pd.DataFrame) -> dict[tuple[str, str], list[_Sent]]:
    """The rows that were sent, by agency and clause, the earliest first, those without a day last."""
    by_day = submissions.sort_values("sent_on", kind="stable", na_position="last")
    found: dict[tuple[str, str], list[_Sent]] = {}
    columns = (by_day[name] for name in ("agency", "clause", *_Sent._fields))
    for agency, clause, *fields in zip(*columns, strict=True):
        found.setdefault((str(agency), str(clause)), []).append(_Sent(*fields))
    return found


def _status(agency: Agency, clause: Clause, sent: list[_Sent], *, period: Period, as_of: date) -> ReportStatus:
    """What became of one expected report; all its rows give the text."""
    days_after = (as_of - period.due).days if as_of > period.due else None
    if not sent:
        return ReportStatus(agency, clause, Status.PENDING if days_after is None else Status.OVERDUE, None, days_after)
    full = [row for row in sent if has_content(row.results)]
    if not full:
        return ReportStatus(agency, clause, Status.EMPTY, None, days_after, *_texts(sent))
    if pd.isna(full[0].sent_on):
        return ReportStatus(agency, clause, Status.UNDATED, None, None, *_texts(sent))
    sent_on = full[0].sent_on.date()
    late_by = max(0, (sent_on - period.due).days)
    return ReportStatus(agency, clause, Status.LATE if late_by else Status.ON_TIME, sent_on, late_by or None, *_texts(sent))


def _texts(rows: list[_Sent]) -> tuple[str | None, str | None, str | None]:
    """Results, difficulties and proposals of all rows: a later submission adds to an earlier one, and does not replace it."""
    results, difficulties, proposals = zip(*((row.results, row.difficulties, row.proposals) for row in rows), strict=True)
    return _joined(results), _joined(difficulties), _joined(proposals)


def _joined(texts: Iterable[str | None]) -> str | None:
    """The texts with content, each from a line of its own, equal ones once; where none has any, what stands there."""
    found = dict.fromkeys(text for text in texts if isinstance(text, str) and text)
    return "\n".join([text for text in found if has_content(text)] or found) or None
