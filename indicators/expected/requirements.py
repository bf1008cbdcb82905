"""What a place, or the district, must meet, and how far it has: target, achieved, gap and state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from indicators.counted.declared import Measured
from indicators.counted.figures import Figures
from indicators.expected.reports import WAITING, ReportStatus, Status
from indicators.required import TARGETED, ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, Required
from records.programme.programme import Channel, Programme, Target


class State(StrEnum):
    """How far a requirement is met."""

    MET = "met"
    PARTIAL = "partial"
    NONE = "none"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True)
class Requirement:
    """
    One requirement.

    Attributes:
        what: a target of a measure, the use of a channel, or an expected report.
        target, achieved: in sessions, attendances, postings, reports, or the unit of a declared measure; nothing counted is 0.
        status: of the report, where the requirement is one.
        waiting_rows: rows that were sent for it and do not count yet.
        named_rows: those of them that name what it asks for, a channel or a report, and had been sent on the day of looking.
        counted: whether what it rests on is known: a row of its table counts, and says how much.
    """

    what: Required
    target: int
    achieved: int
    state: State
    status: ReportStatus | None = None
    waiting_rows: int = 0
    named_rows: int = 0
    counted: bool = True

    @property
    def key(self) -> str:
        """In addresses and in report.json: `sessions`, `measure:CODE`, `channel:CODE` or `report:CLAUSE`."""
        return self.what.key

    @property
    def gap(self) -> int:
        """What is still missing, never below 0."""
        return max(0, self.target - self.achieved)

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return self.state is State.MET

    @property
    def not_due(self) -> bool:
        """Whether it is a report that is not due yet, nothing of it having come or a row without content."""
        return self.status is not None and not self.status.received and not self.status.owed

    @property
    def not_reported(self) -> bool:
        """Whether nothing was heard about it, so that what was achieved is unknown, though it counts as 0."""
        return self.state is State.NOT_REPORTED

    @property
    def known(self) -> int | None:
        """What was achieved as people read it, as the sum beside it: None, though it counts as 0, where nobody knows."""
        return None if self.not_reported or not self.counted else self.achieved

    @property
    def sent_not_counted(self) -> bool:
        """
        Whether nothing that counts was heard about it, and rows were sent that do not count yet.

        Of a measure that is so also where the rows that count leave it open, for those that wait may be about it; of a channel
        where postings on others count, and a row that waits names it.
        """
        if self.state is State.NONE and isinstance(self.what, ChannelUse):
            return self.named_rows > 0
        open_yet = self.state is State.NONE and not self.counted
        return (self.not_reported or open_yet) and self.waiting_rows > 0

    @property
    def still_to_do(self) -> bool:
        """Whether something is to be done about it now: what is due and not met, or was sent for certain and does not count."""
        waits = self.status is not None and self.status.waits
        return not self.met and (not self.not_due or waits)

    @property
    def shown_state(self) -> str:
        """
        The state that people see.

        Of something that was sent and does not count yet `waiting`; of a report that is not due yet `not_due`, of one past its
        deadline `overdue`, of one that came without content `no_text`.
        """
        if self.sent_not_counted:
            return WAITING
        by_status = {Status.OVERDUE: "overdue", Status.PENDING: "not_due", Status.EMPTY: "no_text"}
        return by_status.get(self.status.status, str(self.state)) if self.status else str(self.state)


def coverage_of(met: int, required: int) -> float | None:
    """Coverage: requirements met / requirements (0-1); None where there is none to meet."""
    return met / required if required else None


def due_coverage_of(met: int, required: int, due: int) -> float | None:
    """Requirements met / those that are due (0-1), 1 where none is due yet; None where there is none to meet."""
    if not required:
        return None
    return met / due if due else 1.0


def target_of(targets: Iterable[Target], indicator: str, *, period: str, place: str) -> int | Fraction | None:
    """The target by period and place, then by place, then by period, then by neither; None where none is set."""
    found = {(target.period, target.place): target.value for target in targets if target.indicator == indicator}
    for key in ((period, place), (None, place), (period, None), (None, None)):
        if key in found:
            return found[key]
    return None


@dataclass(frozen=True)
class PlaceEvidence:
    """
    What was heard from a place, or from the whole.

    Attributes:
        figures: of the place.
        measures: the values of the declared measures, by code.
        posted: its postings of the period by the code of the channel.
        submission_rows: how many of its agencies' reports count.
        statuses: what became of its agencies' reports.
        waiting: for each agency table, how many of its rows do not count yet.
        waiting_channels: for each channel, how many of these name it.
    """

    figures: Figures
    measures: Mapping[str, Measured]
    posted: Mapping[str, int]
    submission_rows: int
    statuses: tuple[ReportStatus, ...]
    waiting: Mapping[str, int]
    waiting_channels: Mapping[str, int]

    def rows_of(self, table: str) -> int:
        """How many rows of an agency table count."""
        figures = self.figures
        rows = {"activities": figures.activity_rows, "postings": figures.posting_rows, "submissions": self.submission_rows}
        return rows[table]

    @property
    def report_received(self) -> bool:
        """Whether any report of its agencies came with content, on any clause."""
        return any(status.received for status in self.statuses)


def place_requirements(evidence: PlaceEvidence, programme: Programme, *, period: str, place: str) -> tuple[Requirement, ...]:
    """What a place must meet: targets above 0, those of declared measures last; required channels; its agencies' reports."""
    required = []
    for name in TARGETED:
        target = target_of(programme.targets, name, period=period, place=place)
        if target and isinstance(target, int):
            table = "postings" if name == "postings" else "activities"
            required.append(_measured(MeasureTarget(name), target, getattr(evidence.figures, name), evidence, table))
    for measure in programme.measures:
        asked = target_of(programme.targets, measure.key, period=period, place=place)
        target = None if asked is None else measure.target(asked, place)
        if target:
            value = evidence.measures[measure.code].value
            required.append(_measured(DeclaredTarget(measure.code), target, value, evidence, measure.table))
    channels = (channel for channel in programme.channels if channel.commune and channel.required)
    return (*required, *channel_requirements(channels, evidence), *report_requirements(evidence))


def district_requirements(evidence: PlaceEvidence, programme: Programme) -> tuple[Requirement, ...]:
    """What the district itself must meet: the required district channels, the reports of agencies without a place."""
    channels = (channel for channel in programme.channels if not channel.commune and channel.required)
    return (*channel_requirements(channels, evidence), *report_requirements(evidence))


def channel_requirements(channels: Iterable[Channel], evidence: PlaceEvidence) -> tuple[Requirement, ...]:
    """One posting at least in each channel."""
    unposted = 0 if evidence.rows_of("postings") else None
    waiting = evidence.waiting_channels
    return tuple(
        replace(
            _measured(ChannelUse(channel.code), 1, evidence.posted.get(channel.code, unposted), evidence, "postings"),
            named_rows=waiting.get(channel.code, 0),
        )
        for channel in channels
    )


def report_requirements(evidence: PlaceEvidence) -> tuple[Requirement, ...]:
    """Each expected report, met when it came with content."""
    return tuple(
        Requirement(
            ExpectedReport(status.clause.code), 1, int(status.received), _report_state(status), status, status.waiting_rows
        )
        for status in evidence.statuses
    )


def _report_state(status: ReportStatus) -> State:
    if status.received:
        return State.MET
    return State.NONE if status.status is Status.EMPTY else State.NOT_REPORTED


def _measured(what: Required, target: int, value: int | None, evidence: PlaceEvidence, table: str) -> Requirement:
    """A requirement of a count that rests on a table: silence is not the same as having done nothing."""
    achieved = value or 0
    if achieved >= target:
        state = State.MET
    elif achieved > 0:
        state = State.PARTIAL
    else:
        state = State.NONE if evidence.rows_of(table) > 0 or evidence.report_received else State.NOT_REPORTED
    return Requirement(what, target, achieved, state, waiting_rows=evidence.waiting[table], counted=value is not None)
