"""A measure over the periods up to the one that is looked at: a report each, in the order of their days."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.compared.changes import RATES, measured
from indicators.expected.period_series import similar_lengths
from indicators.measures import Across, measure_of
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT


@dataclass(frozen=True, slots=True)
class Point:
    """
    A measure in one period.

    Attributes:
        period: its name.
        value: shares in 0-1; None where it is unknown, or is a sum of a period of another length than the last.
        open: the period still runs, or reports may still come in time.
    """

    period: str
    value: float | None
    open: bool


def trend(reports: Sequence[Report], measure: str, place: str = WHOLE_DISTRICT) -> tuple[Point, ...]:
    """
    A measure of a place, or of the district, in each of the reports; empty where fewer than two are known.

    Args:
        reports: in the order of their periods; the last is the one that is looked at.
        measure: the name of a measure, or `rate` or `on_time_rate` of all expected reports.
        place: a key; `*` is the district. A period to which a place did not belong has no value.

    Raises:
        KeyError: there is no such measure.
    """
    points = tuple(Point(report.period.name, _value(report, reports[-1], measure, place), report.open) for report in reports)
    return points if sum(point.value is not None for point in points) > 1 else ()


def _value(report: Report, last: Report, measure: str, place: str) -> float | None:
    if place not in {there.key for there in (*report.places, report.district)}:
        return None
    is_sum = measure not in RATES and measure_of(measure, last.records.programme).across is Across.SUMS
    return None if is_sum and not similar_lengths(report.period, last.period) else measured(report, measure, place)
