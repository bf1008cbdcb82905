"""The clock of the screen: the only place of it where "now" is asked."""

from datetime import date, datetime

from words.time_zone import TIME_ZONE, day_of


def now() -> datetime:
    """The instant, by the clock in Vietnam."""
    return datetime.now(TIME_ZONE)


def today() -> date:
    """The day in Vietnam."""
    return day_of(now())
