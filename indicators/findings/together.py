"""Some places taken together: what they meet, what their agencies reported, and the sums of their figures."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from indicators.counted.declared import Measured, added_up
from indicators.counted.figures import Figures
from indicators.expected.reports import ReportTotals, report_totals
from indicators.expected.requirements import coverage_of
from indicators.measures import Measure
from indicators.place_report import PlaceReport, known_met_of, only_waiting
from indicators.report import Report
from records.programme.declared_measures import DeclaredMeasure


@dataclass(frozen=True, slots=True)
class Together:
    """
    Some places of a report, or the whole.

    Attributes:
        places: those that are taken together; only the district where it is the whole.
        met: how many requirements are met; None where nothing that counts was heard of any of them.
        required: of how many.
        totals: of the reports of their own agencies; of the whole, of all.
        reports_wait: whether none of the rows that were sent for their reports counts, so that nobody knows how many came.
    """

    places: tuple[PlaceReport, ...]
    met: int | None
    required: int
    totals: ReportTotals
    reports_wait: bool

    @property
    def key(self) -> str | None:
        """The key of the one place, `*` of the whole; None of several, which have no past of their own."""
        return self.places[0].key if len(self.places) == 1 else None

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet, and where nobody knows."""
        return None if self.met is None else coverage_of(self.met, self.required)

    def share(self, name: str) -> tuple[float | None, int | None, int]:
        """A share (0-1) by its name (`coverage`, `rate` or `on_time_rate`), and the two numbers that it is of, if known."""
        totals = self.totals
        if self.reports_wait and name != "coverage":
            return None, None, totals.expected
        return {
            "coverage": (self.coverage, self.met, self.required),
            "rate": (totals.rate, totals.received, totals.expected),
            "on_time_rate": (totals.on_time_rate, totals.on_time, totals.expected),
        }[name]

    def sum_of(self, measure: Measure) -> int | None:
        """The sum of a measure that may be added up; None where none of them knows it."""
        return _sum(measure.count(there) for there in self.places)

    def total(self, name: str) -> int | None:
        """The sum of a figure of `Figures` that may be added up; None where none of them knows it."""
        return _sum(getattr(figures, name) for figures in self.figures)

    def measured(self, measure: DeclaredMeasure) -> Measured:
        """A declared measure: the sum over the places, or their largest; of a share known of each, its denominators' sum."""
        return added_up(measure, [there.measures[measure.code] for there in self.places])

    @property
    def figures(self) -> tuple[Figures, ...]:
        """The figures of each."""
        return tuple(there.figures for there in self.places)


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def together(report: Report, places: Collection[str] = ()) -> Together:
    """The places of these keys, or the whole where none is given."""
    if not places:
        whole = report.district
        waits = report.known_received is None
        return Together((whole,), report.known_met, whole.required, report.totals, waits)
    chosen = tuple(there for there in report.places if there.key in places)
    own = [status for status in report.statuses if report.of_place(status) in places]
    waits = only_waiting(own, chosen, heard=any(there.heard for there in chosen))
    required = sum(there.required for there in chosen)
    return Together(chosen, known_met_of(chosen), required, report_totals(own), waits)


def of_no_place(report: Report, measure: Measure) -> int:
    """The part of an additive measure that belongs only to the whole: adding up the places does not find it."""
    return (together(report).sum_of(measure) or 0) - (_sum(measure.count(there) for there in report.places) or 0)
