"""Which periods are open, and which closed one a period may be compared with."""

from datetime import date

from records.programme.programme import Period


def is_open(period: Period, as_of: date) -> bool:
    """Whether the period still runs, or reports on it may still come in time."""
    return as_of <= max(period.end, period.due)


def previous_closed(period: Period, periods: tuple[Period, ...], as_of: date) -> Period | None:
    """
    The last closed period that ended before this one began.

    Returns:
        None where there is none, and for an open period: half a period against a whole one would look like a collapse.
    """
    if is_open(period, as_of):
        return None
    before = [other for other in periods if other.end < period.start and not is_open(other, as_of)]
    return max(before, key=lambda other: (other.end, other.start), default=None)


def latest(periods: tuple[Period, ...], as_of: date) -> Period | None:
    """The period to show first: the last that has begun, else the first of all."""
    begun = [period for period in periods if period.start <= as_of]
    if begun:
        return max(begun, key=lambda period: (period.start, period.end))
    return min(periods, key=lambda period: period.start, default=None)
