"""Reading a day: date cells, serials and the many ways officials type one, the day always before the month."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from records.blanks import is_blank, is_error
from records.folding import squeezed
from records.reading import BLANK, Code, Reading, as_typed, rejected, repaired
from records.workbook import Cell

SERIAL_ZERO = date(1899, 12, 30)  # day 0 of spreadsheets (Lotus' leap-year slip included)
# A number outside these years in a column of days is no serial but a slip, such as `15.3` or `2023`.
SERIALS = range((date(1990, 1, 1) - SERIAL_ZERO).days, (date(2100, 1, 1) - SERIAL_ZERO).days)
YEARS = range(1900, 2100)
CENTURY = 2000  # of a year typed with two digits

_PART = r"\s*[-/.]\s*"
_DMY = re.compile(rf"^(\d{{1,2}}){_PART}(\d{{1,2}}){_PART}(\d{{4}}|\d{{2}})$", re.ASCII)
_YMD = re.compile(rf"^(\d{{4}}){_PART}(\d{{1,2}}){_PART}(\d{{1,2}})$", re.ASCII)
_WORDS = re.compile(r"^(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})$", re.ASCII)
_DM = re.compile(rf"^(\d{{1,2}})(?:{_PART}| tháng )(\d{{1,2}})$", re.ASCII)
_MY = re.compile(rf"^(?:tháng\s*|t\s*)?(\d{{1,2}})(?:{_PART}| năm )(\d{{4}})$", re.ASCII)
_BEFORE = re.compile(r"^ngày\s*")
_CLOCK = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """A period's first and last day."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether the day lies within."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class Calendar:
    """
    What a day without its year, or a month without its day, is read against.

    Attributes:
        spans: the reporting periods; None where they are not known yet, and nothing can be guessed.
        as_of: no day may come after it; None: any may.
        deadline: for a day of submission, the deadline that the year must bring it nearest to.
        submission: the column holds days of submission.
    """

    spans: Sequence[Span] | None
    as_of: date | None = None
    deadline: date | None = None
    submission: bool = False


def day_reading(cell: Cell, calendar: Calendar) -> Reading:
    """
    The day that a cell names.

    Returns:
        A `date`, or a blank. A day after `calendar.as_of` is rejected.
    """
    if is_error(cell):
        return rejected(Code.FORMULA_ERROR)
    if is_blank(cell):
        return BLANK
    reading = _text_day(cell, calendar) if isinstance(cell, str) else _cell_day(cell)
    if calendar.as_of and isinstance(reading.value, date) and reading.value > calendar.as_of:
        return rejected(Code.FUTURE_DATE)
    return reading


def _cell_day(cell: Cell) -> Reading:
    """The day of a date cell or a serial."""
    if isinstance(cell, datetime):
        return as_typed(cell.date())
    if isinstance(cell, date):
        return as_typed(cell)
    if isinstance(cell, int | float) and SERIALS.start <= cell < SERIALS.stop:
        return as_typed(SERIAL_ZERO + timedelta(days=int(cell)))
    return rejected(Code.NOT_A_DATE)


def _text_day(text: str, calendar: Calendar) -> Reading:
    """The day that a text names."""
    plain = _CLOCK.sub("", _BEFORE.sub("", squeezed(text).lower()))
    if match := _DMY.match(plain) or _WORDS.match(plain):
        return _full(match[3], match[2], match[1])
    if match := _YMD.match(plain):
        return _full(match[1], match[2], match[3])
    if match := _MY.match(plain):
        return _month(int(match[2]), int(match[1]), calendar)
    if match := _DM.match(plain):
        return _without_year(int(match[2]), int(match[1]), calendar)
    return rejected(Code.NOT_A_DATE)


def _full(year: str, month: str, day: str) -> Reading:
    """A day typed whole; a year of two digits is of this century."""
    known = _day(int(year) + (CENTURY if len(year) < len("2000") else 0), int(month), int(day))
    return repaired(known, Code.DATE_TEXT) if known else rejected(Code.NOT_A_DATE)


def _month(year: int, month: int, calendar: Calendar) -> Reading:
    """A month stands for its first day where no period parts it."""
    first = _day(year, month, 1)
    if first is None:
        return rejected(Code.NOT_A_DATE)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if calendar.spans is None or any(
        span.holds(first) != span.holds(last) or _inside(span, first, last) for span in calendar.spans
    ):
        return rejected(Code.AMBIGUOUS_DATE)
    return repaired(first, Code.MONTH_ONLY)


def _inside(span: Span, first: date, last: date) -> bool:
    """Whether a period begins and ends within the month."""
    return first < span.start and span.end < last


def _without_year(month: int, day: int, calendar: Calendar) -> Reading:
    """A day without a year: the one year that puts it in a period; for a submission, the year nearest to the deadline."""
    if _day(2024, month, day) is None:  # a leap year has every day
        return rejected(Code.NOT_A_DATE)
    if calendar.submission:
        return _nearest(month, day, calendar.deadline)
    spans = calendar.spans or ()
    years = {year for span in spans for year in range(span.start.year, span.end.year + 1)}
    fitting = {known for known in _days(years, month, day) if any(span.holds(known) for span in spans)}
    return repaired(fitting.pop(), Code.YEAR_GUESSED) if len(fitting) == 1 else rejected(Code.AMBIGUOUS_DATE)


def _nearest(month: int, day: int, deadline: date | None) -> Reading:
    """The day in the year that brings it nearest to the deadline; of two equally near, the earlier."""
    if deadline is None:
        return rejected(Code.AMBIGUOUS_DATE)
    near = _days(range(deadline.year - 4, deadline.year + 5), month, day)  # 29 February comes every fourth year
    return repaired(min(near, key=lambda known: (abs(known - deadline), known)), Code.YEAR_GUESSED)


def _days(years: Iterable[int], month: int, day: int) -> list[date]:
    """The day in each of the years that has it."""
    return [known for year in years if (known := _day(year, month, day))]


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
