"""Which periods are open, and which closed one a period may be compared with."""

from datetime import date

from records.programme.programme import Period, Programme


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


def asking_period(programme: Programme, agency: str | None, as_of: date, meant: Period | None = None) -> Period | None:
    """
    The one period that asks for a row of which nobody can tell the period.

    They wait for every period, and letters, messages and plan ask for each of them once: with the latest period that has
    begun, with which the dashboard opens. Of an agency that reports no more it is the last in which it did. A row whose cell
    can mean only one period is asked for in that one, where it has begun and the agency reports in it.

    Args:
        programme: whose periods and agencies hold.
        agency: the key of the one whose rows they are; None where it cannot be told.
        as_of: the day of looking.
        meant: the only period that the cell of the row can mean.

    Returns:
        None where the workbook has no period.
    """
    found = next((each for each in programme.agencies if each.key == agency), None)
    if meant and meant.start <= as_of and (found is None or found.valid_on(meant.end)):
        return meant
    theirs = tuple(period for period in programme.periods if found is None or found.valid_on(period.end))
    begun = any(period.start <= as_of for period in theirs)
    return latest(theirs if begun else programme.periods, as_of)
