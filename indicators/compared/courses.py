"""A measure over the periods that stand side by side: shares as they are, sums so that unlike periods can be compared."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.compared.changes import RATES
from indicators.expected.period_series import similar_lengths
from indicators.findings.together import Together, together
from indicators.measures import MEASURES, SHIPPED, declared_measures
from indicators.report import Report
from records.programme.declared_measures import DeclaredMeasure, How
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period, Programme

SHARES = ("coverage", "on_time_rate")  # shares (0-1) that are shown over time, in this order
_ADDITIVE = (How.SUM, How.ROWS)  # a year of it is what its months add up to


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """
    A measure in one period.

    Attributes:
        value: a share in 0-1, a sum, or a sum for each month; None: unknown, or a sum that cannot be compared.
        part: of a share the two numbers that it is of; None of a sum, and where it is unknown.
        open: the period still runs, or reports may still come in time.
        over: of a sum for each month the sum, and of how many months it is; else None.
        not_applicable: of a share, whether what it is of is not there: nothing is unknown.
    """

    period: Period
    value: float | None
    part: tuple[int, int] | None
    open: bool
    over: tuple[int, float] | None = None
    not_applicable: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """
    A measure over the periods, in the order of their days; the last is the one that is looked at.

    Attributes:
        measure: `coverage`, `on_time_rate`, or the name of a measure of sums.
        share: whether its values are shares.
        per_month: whether its sums are divided by the months of their periods, because these are not alike in length.
    """

    measure: str
    steps: tuple[CoursePoint, ...]
    share: bool
    per_month: bool

    @property
    def known(self) -> tuple[CoursePoint, ...]:
        """The steps of which something is known."""
        return tuple(step for step in self.steps if step.value is not None)

    @property
    def not_applicable(self) -> bool:
        """Whether what it is a share of was there in no period."""
        return all(step.not_applicable for step in self.steps)

    @property
    def closed(self) -> tuple[CoursePoint, ...]:
        """The known steps of closed periods: only these rise or fall, for an open one is not over."""
        return tuple(step for step in self.known if not step.open)


def shown_measures(programme: Programme) -> tuple[str, ...]:
    """The measures that are shown over time: shares, the sums that have cards, those that the office declares."""
    sums = (measure.name for measure in MEASURES if measure.on_card)
    return (*SHARES, *sums, *(measure.name for measure in declared_measures(programme)))


def course_of(reports: Sequence[Report], measure: str, places: Collection[str] = ()) -> Course:
    """
    A measure of some places over the periods.

    Args:
        reports: of periods that do not overlap, in the order of their days.
        measure: one of `shown_measures`, or `rate`.
        places: keys, taken together; the whole where none is given. A period to which none of them belonged has no value.

    Raises:
        KeyError: there is no such measure.
    """
    declared = {each.key: each for each in reports[-1].records.programme.measures}.get(measure)
    if declared is None and measure not in {*RATES, *SHIPPED}:
        raise KeyError(measure)
    share = measure in {*RATES, "coverage"} or (declared is not None and declared.per is not None)
    alike = all(similar_lengths(report.period, reports[-1].period) for report in reports)
    per_month = not share and not alike and (declared is None or declared.how in _ADDITIVE)
    steps = []
    for report in reports:
        of = together(report, places)
        value, part = _share(report, of, measure, declared) if share else (_sum(of, measure, declared), None)
        over = None
        if value is not None and per_month:
            over = round(value), _months(report)
            value /= over[1]
        elif declared is not None and not similar_lengths(report.period, reports[-1].period):
            value = part = None
        nothing_there = declared is not None and of.measured(declared).not_applicable
        steps.append(CoursePoint(report.period, value, part, report.open, over, nothing_there))
    return Course(measure, tuple(steps), share, per_month)


def _share(
    report: Report, of: Together, measure: str, declared: DeclaredMeasure | None
) -> tuple[float | None, tuple[int, int] | None]:
    """A share, and the numbers that it is of; unknown where nothing was heard, and while no report came or is due."""
    if declared is not None:
        found = of.measured(declared)
        part = None if found.share is None else (found.value or 0, found.per or 0)
        return found.share, part
    totals = of.totals
    if (totals.pending == totals.expected or not report.heard) if measure in RATES else not _heard(report, of):
        return None, None
    share, met, required = of.share(measure)
    return share, None if share is None or met is None else (met, required)


def _heard(report: Report, of: Together) -> bool:
    """Whether anything that counts was heard: a row, or a report."""
    return report.heard if of.key == WHOLE_DISTRICT else any(there.heard for there in of.places)


def _sum(of: Together, measure: str, declared: DeclaredMeasure | None) -> float | None:
    value = of.sum_of(SHIPPED[measure]) if declared is None else of.measured(declared).value
    return None if value is None else float(value)


def _months(report: Report) -> float:
    """
    How many months of a period are over on the day looked from; at least one, for days of it say nothing of a month.

    A whole month is one, whatever its days; of a month that it has in part so many days of all that the month has.
    """
    first, last = report.period.start, min(report.period.end, report.as_of)
    if last < first:
        return 1.0
    months = pd.period_range(first, last, freq="M")
    parts = ((max(first, each.start_time.date()), min(last, each.end_time.date()), each.days_in_month) for each in months)
    return max(1.0, sum(((end - start).days + 1) / days for start, end, days in parts))
