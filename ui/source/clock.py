"""The clock of the screen: the only place of it where "now" is asked."""

from datetime import date, datetime

from words.formats import TIME_ZONE


def now() -> datetime:
    """The instant, by the clock in Vietnam."""
    return datetime.now(TIME_ZONE)


def day_of(instant: datetime) -> date:
    """The day on which an instant falls in Vietnam."""
    return instant.astimezone(TIME_ZONE).date()


def today() -> date:
    """The day in Vietnam."""
    return day_of(now())
