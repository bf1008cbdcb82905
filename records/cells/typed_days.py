"""What a text that is no day of the calendar says: which day it writes, and why there is none."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from records.cells.days import YEARS, parts_of

_MONTHS = 12
_LEAP = 2024  # has every day of the calendar


class NoDay(StrEnum):
    """Why a text is no day."""

    WORDS = "words"  # it does not write one in numbers
    YEAR = "year"  # `10/5/1923`
    REVERSED = "reversed"  # `9/25/2026`: the month stands before the day
    NO_SUCH_MONTH = "no_such_month"  # `13/13/2026`
    NO_SUCH_DAY = "no_such_day"  # `31/9/2026`


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day as typed, whether the calendar has it or not; `year` is None where none is typed."""

    day: int
    month: int
    year: int | None

    @property
    def days_of_month(self) -> int:
        """How many days its month has, in a leap year where no year is typed."""
        return monthrange(self.year or _LEAP, self.month)[1]

    @property
    def date(self) -> date | None:
        """The day; None without a year, or where the calendar has no such day."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


def typed_day(text: str) -> TypedDay | None:
    """The day that a text writes in numbers; None where it writes none."""
    parts = parts_of(text)
    return TypedDay(*parts) if parts else None


def no_day(text: str) -> NoDay | None:
    """Why a text is no day; None where it is one."""
    typed = typed_day(text)
    if typed is None:
        return NoDay.WORDS
    if typed.year is not None and typed.year not in YEARS:
        return NoDay.YEAR
    if not 1 <= typed.month <= _MONTHS:
        turned = TypedDay(typed.month, typed.day, typed.year)
        return NoDay.REVERSED if 1 <= typed.day <= _MONTHS and 1 <= typed.month <= turned.days_of_month else NoDay.NO_SUCH_MONTH
    return None if 1 <= typed.day <= typed.days_of_month else NoDay.NO_SUCH_DAY
