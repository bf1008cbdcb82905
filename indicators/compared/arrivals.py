"""When the reports of a period came: how many had come by each day, counted from the deadline."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indicators.expected.reports import ReportStatus


@dataclass(frozen=True, slots=True)
class ArrivalDay:
    """A day on which reports came: its days after the deadline (below 0: before it), how many came, and had by then."""

    day: date
    offset: int
    came: int
    by_then: int


def arrivals(statuses: Sequence[ReportStatus], due: date) -> tuple[ArrivalDay, ...]:
    """The days on which reports with content came, the earliest first; a report without a day of sending has none."""
    days = Counter(status.sent_on for status in statuses if status.received and status.sent_on)
    found, by_then = [], 0
    for day, came in sorted((day, count) for day, count in days.items() if day):
        by_then += came
        found.append(ArrivalDay(day, (day - due).days, came, by_then))
    return tuple(found)
