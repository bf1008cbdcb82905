"""What changed since the previous closed period: differences of the same measure, and none where either is unknown."""

from dataclasses import dataclass

from indicators.expected.period_series import similar_lengths
from indicators.measures import Across, measure_of
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT


@dataclass(frozen=True, slots=True)
class Change:
    """A measure now and in the previous closed period; `difference` in its own unit (shares in points of 0-1)."""

    now: float
    before: float

    @property
    def difference(self) -> float:
        """Now less before."""
        return self.now - self.before


RATES = frozenset({"rate", "on_time_rate"})  # of the reports of all agencies, not of a place


def alike(report: Report) -> bool:
    """Whether the previous closed period is about as long as this one; where there is none there is nothing unlike."""
    if report.previous is None:
        return True
    return similar_lengths(report.period, report.previous.period)


def change_in(report: Report, measure: str, place: str = WHOLE_DISTRICT) -> Change | None:
    """
    The change of a measure of a place, or of the district.

    Args:
        report: whose previous closed period is compared with.
        measure: the name of a measure, or `rate` or `on_time_rate` of all expected reports.
        place: a key; `*` is the district.

    Returns:
        None where the period is open, nothing closed came before, the place did not belong to it, either is missing, or it
        is a sum and the two periods are not alike in length: three months against ten would look like a collapse.

    Raises:
        KeyError: there is no such measure.
    """
    before = report.previous
    if before is None or place not in {there.key for there in (*before.places, before.district)}:
        return None
    if measure not in RATES and measure_of(measure, report.records.programme).across is Across.SUMS and not alike(report):
        return None
    values = (measured(report, measure, place), measured(before, measure, place))
    return None if values[0] is None or values[1] is None else Change(values[0], values[1])


def moved(report: Report) -> list[tuple[PlaceReport, Change]]:
    """
    The places whose coverage differs from that in the previous closed period, the deepest fall first, the highest rise last.

    Of those that moved as far the one that is lower now comes first. Empty where nothing closed came before. A place that did
    not belong to that period is left out: it did not move; and so is one of which nothing counts in one of the two, or that
    moved no further than rows wait: whether it moved nobody knows (`unknown_moves`).
    """
    unknown = {there.key for there, _ in unknown_moves(report)}
    changes = [(there, change_in(report, "coverage", there.key)) for there in report.places if there.key not in unknown]
    found = [(there, change) for there, change in changes if change and change.difference]
    return sorted(found, key=lambda entry: (round(entry[1].difference, 9), entry[1].now))


def unknown_moves(report: Report) -> list[tuple[PlaceReport, PlaceReport]]:
    """
    The places of which nobody knows whether they moved, as they are and were in the previous closed period.

    Nothing counts in one of the two, or what waits in them may be all of the difference.
    """
    before = {there.key: there for there in report.previous.places} if report.previous else {}
    pairs = [(there, before[there.key]) for there in report.places if there.key in before]
    return [(there, was) for there, was in pairs if there.nothing_counts or was.nothing_counts or _unsure(there, was)]


def unsure(report: Report, place: str) -> bool:
    """Whether the coverage of a place, or of the whole, differs from the period before by no more than rows that wait."""
    before = report.previous
    if before is None or place not in {there.key for there in (*before.places, before.district)}:
        return False
    if place != WHOLE_DISTRICT:
        return _unsure(report.place(place), before.place(place))
    waits, waited = (sum(there.waits_for for there in (*of.places, of.district)) for of in (report, before))
    return _may_be_equal((report.district, waits), (before.district, waited))


def _unsure(there: PlaceReport, was: PlaceReport) -> bool:
    return _may_be_equal((there, there.waits_for), (was, was.waits_for))


def _may_be_equal(now: tuple[PlaceReport, int], before: tuple[PlaceReport, int]) -> bool:
    """Whether the rows that wait are enough to make up the difference between two places that meet different shares."""
    low, high = sorted((now, before), key=lambda each: each[0].coverage or 0)
    (lower, waits), (higher, _) = low, high
    if lower.coverage is None or higher.coverage is None or lower.coverage == higher.coverage:
        return False
    return (lower.met + waits) / lower.required >= higher.coverage


def measured(report: Report, measure: str, place: str) -> float | None:
    """
    A measure of a place, or a rate of all expected reports; None where it is unknown. Raises KeyError.

    A share of what is required is unknown where nothing that counts was heard: nobody can be better than that. So is one of
    the reports while none counts of those that were sent.
    """
    if measure in RATES:
        return getattr(report.totals, measure) if report.heard and report.known_received is not None else None
    there = report.place(place)
    if measure == "coverage" and not (there.heard if there.place else report.heard):
        return None
    value = measure_of(measure, report.records.programme).value(there)
    return None if value is None else float(value)
