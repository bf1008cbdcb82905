"""Where to start reading: records become a report, the one thing that every page, chart and file draws from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, partial
from typing import TypeAlias, TypeVar, cast

import pandas as pd

from indicators.clusters import ClusterReport
from indicators.counted.figures import Rows
from indicators.counted.waiting_rows import WaitingRows, waiting_rows, was_sent_for
from indicators.expected.periods import is_open, previous_closed
from indicators.expected.reports import ReportStatus, ReportTotals, report_statuses, report_totals
from indicators.period_rows import PeriodRows, home_of, rows_within, submissions_within
from indicators.place_report import PlaceReport, only_waiting
from indicators.registers import placed, places_on
from records.cleaning.read import Records
from records.errors import WrongArgument
from records.programme.programme import Period, successors

Made = TypeVar("Made")


_FIRST_DAYS = 7  # no weekly meeting has had a whole week of the period yet


@dataclass(frozen=True)
class Report:
    """
    Everything that is known of a period as of a day. Never changed, shared by all who look.

    Attributes:
        records: what it is made of, the rows behind each number included.
        open: the period still runs, or reports may still come in time.
        register: the day whose register of places holds.
        activities, postings, submissions: the counted rows of the period, with `at`: the place of the register they count for.
        statuses: of the expected reports, by agency and clause.
        places, clusters: in the order of the office; no cluster where none is named.
        previous: the report of the previous closed period, for deltas; None where there is none or this one is open.
    """

    records: Records
    period: Period
    as_of: date
    open: bool
    register: date
    activities: pd.DataFrame
    postings: pd.DataFrame
    submissions: pd.DataFrame
    statuses: tuple[ReportStatus, ...]
    totals: ReportTotals
    places: tuple[PlaceReport, ...]
    district: PlaceReport
    clusters: tuple[ClusterReport, ...]
    previous: "Report | None"

    def place(self, key: str) -> PlaceReport:
        """The report of one place by its key, or of the district by `*`. Raises KeyError."""
        return {report.key: report for report in (*self.places, self.district)}[key]

    def of_place(self, status: ReportStatus) -> str:
        """The key of the place that an agency's report belongs to, `*` for the district's agencies."""
        return home_of(status, self._into)

    @cached_property
    def heard(self) -> bool:
        """Whether anything that counts was heard of the period: a row, or a report. Else nothing can be compared with it."""
        return any(there.heard for there in (*self.places, self.district))

    @property
    def anything_reported(self) -> bool:
        """Whether anything was reported on any requirement, of a place or of the whole."""
        return not all(there.unreported for there in (*self.places, self.district))

    @property
    def known_met(self) -> int | None:
        """How many requirements of the whole are met; None where something is due and nothing that counts was heard."""
        return self.district.known_met

    @property
    def known_received(self) -> int | None:
        """How many reports came with content; None where none of the rows that were sent for them counts."""
        return None if only_waiting(self.statuses, (self.district,), heard=self.heard) else self.totals.received

    @cached_property
    def untouched(self) -> bool:
        """
        Whether no row of the workbook is of the period, not even one that does not count yet: it judges nobody.

        A row whose day cannot be read may be of any period, and opens none.
        """
        return not self.heard and not was_sent_for(self.records, self.period)

    @cached_property
    def waiting(self) -> WaitingRows:
        """The rows that were sent for the period, or may be of it, and do not count yet."""
        return waiting_rows(self.records, self.period, self._into)

    @property
    def not_begun(self) -> bool:
        """Whether the period begins after the day of looking: nobody has anything to do for it yet."""
        return self.as_of < self.period.start

    @property
    def just_begun(self) -> bool:
        """
        Whether the period is in its first days, a week at most: nothing of it is due, and nobody can be slow.

        Of a short period it is a quarter, one day at the least.
        """
        period = self.period
        days = max(1, min(_FIRST_DAYS, ((period.end - period.start).days + 1) // 4))
        return (self.as_of - period.start).days < days

    def once(self, name: str, made: Callable[["Report"], Made]) -> Made:
        """
        What is made of this report, made when it is first asked for and kept as long as the report.

        A paper asks for the plan to close the gaps thirty times, for its annexes are named in the text.
        """
        if name not in self._made:
            self._made[name] = made(self)
        return cast("Made", self._made[name])

    @cached_property
    def _made(self) -> dict[str, object]:
        return {}

    @cached_property
    def _into(self) -> dict[str, str | None]:
        """The place of the register that holds each place; found once, because every status asks for it."""
        return successors(self.records.programme, self.register)


WithoutPrevious: TypeAlias = Callable[[str, date | None], Report]  # by the code of the period, and the register


def report_of(
    records: Records, period: str, register: date | None = None, *, without_previous: WithoutPrevious | None = None
) -> Report:
    """
    The report of a period.

    Args:
        records: cleaned as of the day of looking.
        period: its code.
        register: the day whose register of places holds; the period's last day where none is chosen. A later one adds old
            places into the units they were merged into; nothing is split backwards.
        without_previous: gives reports without a previous one, from where somebody keeps them; else they are made anew.

    Raises:
        WrongArgument: no period has this code.
    """
    made = without_previous or partial(report_without_previous, records)
    chosen = made(period, register)
    before = previous_closed(chosen.period, records.programme.periods, records.as_of)
    return replace(chosen, previous=made(before.code, register)) if before else chosen


def report_without_previous(records: Records, period: str, register: date | None = None) -> Report:
    """The report of a period without its previous one. Raises WrongArgument: no period has this code."""
    return _report(records, _period(records, period), register)


def every_report(records: Records, register: date | None = None) -> tuple[Report, ...]:
    """
    The report of each period, in the order of the office, each made once.

    Each equals what `report_of` gives for its period and `register_for` it.

    Args:
        records: cleaned as of the day of looking.
        register: the day whose register of places holds for the periods that end no later; for the others, and where none
            is chosen, that of the period's last day.
    """
    made = cache(partial(report_without_previous, records))
    periods = records.programme.periods
    return tuple(report_of(records, period.code, register_for(period, register), without_previous=made) for period in periods)


def register_for(period: Period, register: date | None) -> date | None:
    """The chosen register, where it is not older than the period: nothing is split backwards. Else None: the period's own."""
    return register if register and register >= period.end else None


def _period(records: Records, code: str) -> Period:
    try:
        return records.programme.period(code)
    except KeyError:
        known = ", ".join(period.code for period in records.programme.periods) or "–"
        raise WrongArgument("unknown_period", period=code, known=known) from None


def _report(records: Records, period: Period, register: date | None) -> Report:
    """The report of a period in a register."""
    day = register or period.end
    programme, as_of = records.programme, records.as_of
    into = successors(programme, day)
    activities = placed(records.activities, into, into)
    postings = placed(records.postings, into, into)
    waiting = waiting_rows(records, period, into)
    statuses = report_statuses(records.submissions, programme, period, as_of=as_of, waiting=waiting)
    within = (rows_within(activities, period), rows_within(postings, period))
    submissions = submissions_within(records, period, into)
    rows = PeriodRows(Rows(*within, activities, postings), submissions, records, period, into, statuses, waiting)
    places = tuple(rows.place_report(place) for place in places_on(programme, day))
    return Report(
        records,
        period,
        as_of,
        is_open(period, as_of),
        day,
        *within,
        submissions,
        statuses,
        report_totals(statuses),
        places,
        rows.district_report(places),
        rows.cluster_reports(places),
        None,
    )
