"""How well each agency kept the deadlines, period by period."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from indicators.expected.reports import SHOWN, ReportStatus, Status
from indicators.report import Report
from records.programme.programme import Agency

_LATE = (Status.OVERDUE, Status.LATE)
_WORST_FIRST = (*_LATE, *(status for status in reversed(SHOWN) if status not in _LATE))


@dataclass(frozen=True, slots=True)
class PeriodPunctuality:
    """
    What became of an agency's reports of one period.

    Attributes:
        report: of the period.
        statuses: of its expected reports, in the order of the clauses; empty where none was expected.
    """

    report: Report
    statuses: tuple[ReportStatus, ...]

    @property
    def late(self) -> tuple[ReportStatus, ...]:
        """Those that came late, or did not come; what was sent and cannot be used is no lateness that anybody knows of."""
        return tuple(status for status in self.statuses if status.shown_status in _LATE)

    @property
    def on_time(self) -> int:
        """How many came in time."""
        return sum(status.status is Status.ON_TIME for status in self.statuses)

    @property
    def worst(self) -> str | None:
        """
        The worst status as people see it; None where nothing was expected.

        In a closed period what came late is worse than what was sent and does not count yet: of that nobody knows when it came.
        """
        found = {status.shown_status for status in self.statuses}
        return next((str(status) for status in _WORST_FIRST if status in found), None)

    @property
    def counts(self) -> bool:
        """Whether the period says something of the agency: it is closed, a row is of it, and something was expected."""
        return bool(self.statuses) and not self.report.open and not self.report.untouched


@dataclass(frozen=True, slots=True)
class Lateness:
    """
    An agency over the periods.

    Attributes:
        kept: one entry a period, in their order.
    """

    agency: Agency
    kept: tuple[PeriodPunctuality, ...]

    @property
    def late(self) -> int:
        """The number of closed periods in which a report came late or did not come."""
        return sum(bool(each.late) for each in self.kept if each.counts)

    @property
    def late_reports(self) -> int:
        """How many of its reports of closed periods came late or did not come."""
        return sum(len(each.late) for each in self.kept if each.counts)

    @property
    def periods(self) -> int:
        """The number of closed periods with any row in which something was expected of it."""
        return sum(each.counts for each in self.kept)


def lateness(reports: Sequence[Report], places: Collection[str] = ()) -> tuple[Lateness, ...]:
    """
    Every agency that had to report in one of the periods, the most often late first.

    Of those that were late in as many periods the one of which most reports were, then in the order of the office.

    Args:
        reports: in the order of their periods.
        places: keys of the places whose own agencies are meant; all agencies where none is given.
    """
    found: list[dict[str, list[ReportStatus]]] = []
    agencies: dict[str, Agency] = {}
    for report in reports:
        of_period: dict[str, list[ReportStatus]] = {}
        for status in report.statuses:
            if not places or report.of_place(status) in places:
                of_period.setdefault(status.agency.key, []).append(status)
                agencies.setdefault(status.agency.key, status.agency)
        found.append(of_period)
    every = [
        Lateness(
            agency,
            tuple(
                PeriodPunctuality(report, tuple(of_period.get(key, ())))
                for report, of_period in zip(reports, found, strict=True)
            ),
        )
        for key, agency in agencies.items()
    ]
    order = [agency.key for agency in reports[-1].records.programme.agencies] if reports else []
    return tuple(sorted(every, key=lambda each: (-each.late, -each.late_reports, order.index(each.agency.key))))
