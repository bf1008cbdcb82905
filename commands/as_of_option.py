"""The clock of the command line: the only place of it where "now" is asked."""

from datetime import date, datetime

from records.errors import WrongArgument
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


def typed_day(option: str, typed: str | None) -> date | None:
    """A day typed as YYYY-MM-DD. Raises WrongArgument."""
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise WrongArgument("not_a_day", option=option, day=str(typed)) from None
