"""The plan to close the gaps: for each place the fewest further actions after which nothing that is due is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import pandas as pd

from indicators.compared.rows_to_mend import RowsToMend, WaitingRow, rows_to_mend
from indicators.expected.reports import Status
from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget
from records.cleaning.audiences import attendances
from records.programme.declared_measures import DeclaredMeasure, How


class Action(StrEnum):
    """What is to be done once more."""

    HOLD = "hold"  # a session
    POST = "post"  # a posting of the hotline
    SEND = "send"  # a report on a clause, of which no row is there
    FILL = "fill"  # a report whose row is there, without its results
    REACH = "reach"  # what a declared measure counts
    MEND = "mend"  # a row that was sent and does not count yet


@dataclass(frozen=True, slots=True)
class Average:
    """What one action of a place has brought in this period: `total` over `of` actions, of which `of` is never 0."""

    total: int
    of: int

    @property
    def each(self) -> Fraction:
        """For each action."""
        return Fraction(self.total, self.of)


@dataclass(frozen=True, slots=True)
class Step:
    """
    One line of the plan: what a place does, and what is met by it.

    Attributes:
        place: a place, or the whole with what is no place's.
        closes: the requirements that are met afterwards; never none. Of rows to mend those of any place that they name.
        count: how many further actions are needed at the least, as far as rows count now: sessions, postings, reports, rows to
            mend that repeat no counted one, or the unit of the declared measure; None where it follows from an average that the
            place does not have.
        average: attendances for each session, where the count follows from them.
        after_mending: rows that may count for it wait, so that what is left is known once they are mended.
        asked_in: of these rows, where all are of no period that can be told and another period asks for them, the name of that.
        unplaced: of the rows to mend those of which nobody can tell the period.
        ended: the period is over: what is done from now on counts in the next one, and only what was done in it and has not
            been told yet can close its gaps.
    """

    place: PlaceReport
    action: Action
    closes: tuple[Requirement, ...]
    count: int | None
    average: Average | None = None
    after_mending: bool = False
    asked_in: str = ""
    unplaced: int = 0
    ended: bool = False

    @property
    def not_reported(self) -> bool:
        """Whether nothing was heard about any of it: it may have been done, and is first to be asked for."""
        return all(requirement.not_reported for requirement in self.closes)

    @property
    def if_done(self) -> bool:
        """Whether its figures are asked for only in case it was done: nothing was heard about it, or the period is over."""
        return self.action in (Action.HOLD, Action.POST, Action.REACH) and (self.not_reported or self.ended)

    @property
    def sure(self) -> bool:
        """Whether it is known to be needed: no row that waits may hold it, and nobody may have done it without saying so."""
        return self.count is not None and not (self.after_mending or self.if_done)

    @property
    def measure(self) -> str | None:
        """The code of the declared measure that is to be reached; None for any other action."""
        what = self.closes[0].what
        return what.code if isinstance(what, DeclaredTarget) and self.action is Action.REACH else None


def closing_plan(report: Report, places: Iterable[PlaceReport] | None = None) -> tuple[Step, ...]:
    """
    The steps after which no requirement that is due is unmet, as far as can be said.

    A session that is held for the target of sessions brings its attendances along, a posting on a channel that is required
    counts for the target of postings, too: nothing is planned twice. What was sent and does not count yet is mended first, not
    done again; what is still missing then, only the mended rows can say. Rows of no known period are mended once, with the
    plan of one period (`asking_period`); the others say which. A report that is not due yet is no gap. Once the
    period is over a step asks for so many sessions or postings that were held in it and are not in the sheet.

    Args:
        report: of a period.
        places: those to plan for; all and the whole where none are given.

    Returns:
        The steps by place in the order of the report, the whole last; of a place rows to mend, then sessions, postings,
        declared measures, reports to send and those to fill in. Empty where nothing is missing.
    """
    plan = report.once("closing_plan", _whole_plan)
    if places is None:
        return plan
    chosen = {there.key for there in places}
    return tuple(step for step in plan if step.place.key in chosen)


def _whole_plan(report: Report) -> tuple[Step, ...]:
    """The steps of all places and the whole; none before the period begins, or while most of an office table is left out."""
    if report.records.no_verdict or report.not_begun:
        return ()
    mend = rows_to_mend(report)
    closes = _closed_by_mending(report, mend)
    ended = report.as_of > report.period.end
    steps = (step for there in (*report.places, report.district) for step in _steps(report, there, mend, closes))
    return tuple(replace(step, ended=ended) for step in steps)


def _closed_by_mending(report: Report, mend: RowsToMend) -> dict[str, list[Requirement]]:
    """The requirements that rows to mend may meet, by the place of the agencies that have them, and by `*`."""
    found: dict[str, list[Requirement]] = {}
    for there in (*report.places, report.district):
        for gap in there.gaps:
            for owner in dict.fromkeys(row.owner for row in mend.filling(report, there.key, gap) if not row.asked_in):
                found.setdefault(owner, []).append(gap)
    return found


def _steps(report: Report, there: PlaceReport, mend: RowsToMend, closes: Mapping[str, list[Requirement]]) -> Iterable[Step]:
    """What was sent is mended first; of what nothing counts yet only the mended rows can say whether anything is missing."""
    if there.key in closes:
        closed = tuple(closes[there.key])
        yield Step(there, Action.MEND, closed, mend.of(there.key), unplaced=mend.unplaced_of(there.key))
    gaps = there.open_gaps
    waiting = {id(gap): mend.filling(report, there.key, gap) for gap in gaps}  # two agencies may owe reports of one key
    missing = [gap for gap in gaps if not _only_mended_tell(gap, waiting[id(gap)])]
    for step in _missing_steps(report, there, missing):
        rows = [row for gap in step.closes for row in waiting[id(gap)]]
        elsewhere = rows[0].asked_in if rows and all(row.asked_in for row in rows) else ""
        yield replace(step, after_mending=bool(rows), asked_in=elsewhere)


def _only_mended_tell(gap: Requirement, rows: Sequence[WaitingRow]) -> bool:
    """Whether nothing that counts was heard of a gap and rows for it wait here: only mended they say what is still missing."""
    return gap.not_reported and not all(row.asked_in for row in rows)


def awaited(report: Report, there: PlaceReport) -> tuple[Action, ...]:
    """Sessions and postings that a place may lack though no step counts them: only the rows that wait can tell how many."""
    mend = rows_to_mend(report)
    gaps = [gap.what for gap in there.open_gaps if _only_mended_tell(gap, mend.filling(report, there.key, gap))]
    held = any(what in (MeasureTarget("sessions"), MeasureTarget("attendances")) for what in gaps)
    posted = any(isinstance(what, ChannelUse) or what == MeasureTarget("postings") for what in gaps)
    return (*((Action.HOLD,) if held else ()), *((Action.POST,) if posted else ()))


def _missing_steps(report: Report, there: PlaceReport, missing: Sequence[Requirement]) -> Iterable[Step]:
    """What closes the gaps as far as they are known now."""
    yield from _sessions(report, there, missing)
    yield from _postings(there, missing)
    yield from _declared(report, there, missing)
    owed = [requirement for requirement in missing if isinstance(requirement.what, ExpectedReport)]
    for action, empty in ((Action.SEND, False), (Action.FILL, True)):
        closes = tuple(need for need in owed if (need.status is not None and need.status.status is Status.EMPTY) is empty)
        if closes:
            yield Step(there, action, closes, len(closes))


def _sessions(report: Report, there: PlaceReport, missing: Sequence[Requirement]) -> Iterable[Step]:
    """Sessions that close the gaps of sessions and of attendances together."""
    held = [requirement for requirement in missing if requirement.what == MeasureTarget("sessions")]
    came = [requirement for requirement in missing if requirement.what == MeasureTarget("attendances")]
    needed = sum(requirement.gap for requirement in held)
    average = report.once("averages", averages_of).get(there.key) if came else None
    if came and average:
        for_them = -(-sum(requirement.gap for requirement in came) // average.each)
        yield Step(there, Action.HOLD, (*held, *came), max(needed, int(for_them)), average)
        return
    if held:
        yield Step(there, Action.HOLD, tuple(held), needed)
    if came:
        yield Step(there, Action.HOLD, tuple(came), None)


def averages_of(report: Report) -> dict[str, Average]:
    """
    The attendances for each session of the period, by the key of the place.

    Over the counted rows that say both; a place without such a row, or to which nobody came, has none.
    """
    rows = report.activities
    came = attendances(rows)
    both = rows["sessions"].notna() & came.notna() & (rows["sessions"] > 0).fillna(value=False)
    known = pd.DataFrame({"at": rows["at"], "came": came, "sessions": rows["sessions"]})[both]
    sums = known.groupby("at", observed=True)[["came", "sessions"]].sum()
    return {str(at): Average(int(total), int(of)) for at, total, of in sums.itertuples() if total and of}


def _postings(there: PlaceReport, missing: Sequence[Requirement]) -> Iterable[Step]:
    """One posting on each required channel that was not used; the others wherever the place likes."""
    closes = [
        requirement
        for requirement in missing
        if isinstance(requirement.what, ChannelUse) or requirement.what == MeasureTarget("postings")
    ]
    if closes:
        channels = sum(isinstance(requirement.what, ChannelUse) for requirement in closes)
        at_all = sum(requirement.gap for requirement in closes if requirement.what == MeasureTarget("postings"))
        yield Step(there, Action.POST, tuple(closes), max(channels, at_all))


def _declared(report: Report, there: PlaceReport, missing: Sequence[Requirement]) -> Iterable[Step]:
    """What a declared measure lacks, in its own unit; of the largest count only that much at once will do."""
    for requirement in missing:
        if isinstance(requirement.what, DeclaredTarget):
            measure: DeclaredMeasure = report.records.programme.measure(requirement.what.code)
            count = requirement.target if measure.how is How.MOST else requirement.gap
            yield Step(there, Action.REACH, (requirement,), count)
