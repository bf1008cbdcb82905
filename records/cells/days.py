"""Reading a day: date cells, serials and the many ways officials type one, the day always before the month."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from records.cells.blanks import formula_fault, is_blank
from records.cells.results import BLANK, CellResult, Code, as_typed, rejected, repaired
from records.workbook.folding import squeezed, visible
from records.workbook.raw import Cell

SERIAL_ZERO = date(1899, 12, 30)  # day 0 of spreadsheets (Lotus' leap-year slip included)
SERIAL_ZERO_1904 = date(1904, 1, 1)  # of workbooks of old Excel for Mac
# A date cell outside these days is a slip; so is a number that is no serial of one of them, such as `15.3` or `2023`.
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
SERIALS = range((FIRST_DAY - SERIAL_ZERO).days, (LAST_DAY - SERIAL_ZERO).days + 1)
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)  # of a typed day, too: `10/5/1923` is a slip for 2023
CENTURY = 2000  # of a year typed with two digits

_PART = r"\s*[-/.]\s*"
_DMY = re.compile(rf"^(\d{{1,2}}){_PART}(\d{{1,2}}){_PART}(\d{{4}}|\d{{2}})$", re.ASCII)
_YMD = re.compile(rf"^(\d{{4}}){_PART}(\d{{1,2}}){_PART}(\d{{1,2}})$", re.ASCII)
_WORDS = re.compile(r"^(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})$", re.ASCII)
_DM = re.compile(rf"^(\d{{1,2}})(?:{_PART}| tháng )(\d{{1,2}})$", re.ASCII)
_MY = re.compile(rf"^(?:tháng\s*|t\s*)?(\d{{1,2}})(?:{_PART}| năm )(\d{{4}})$", re.ASCII)
_BEFORE = re.compile(r"^ngày\s*")
_INSTANT = re.compile(
    r"^\d{4}-\d{1,2}-\d{1,2}[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2}|[+-]\d{2})$", re.ASCII
)
_CLOCK = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$", re.ASCII)


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
        zone: an instant with a time zone falls on the day that it is there.
        zero: the day that serial numbers count from.
    """

    spans: Sequence[Span] | None
    as_of: date | None = None
    deadline: date | None = None
    submission: bool = False
    zone: tzinfo = VIETNAM
    zero: date = SERIAL_ZERO


def zone_of(name: str | None) -> tzinfo:
    """The time zone of a sheet by its name; Vietnam's where it has none, or one that nobody knows."""
    try:
        return ZoneInfo(name) if name else VIETNAM
    except (KeyError, ValueError, OSError):
        return VIETNAM


def serial_zero(*, from_1904: bool) -> date:
    """The day that the serial numbers of a workbook count from."""
    return SERIAL_ZERO_1904 if from_1904 else SERIAL_ZERO


def day_reading(cell: Cell, calendar: Calendar) -> CellResult:
    """
    The day that a cell names.

    Returns:
        A `date`, or a blank. A day after `calendar.as_of` is rejected.
    """
    if fault := formula_fault(cell):
        return rejected(fault)
    if is_blank(cell):
        return BLANK
    reading = _text_day(cell, calendar) if isinstance(cell, str) else _cell_day(cell, calendar)
    if calendar.as_of and isinstance(reading.value, date) and reading.value > calendar.as_of:
        return rejected(Code.FUTURE_DATE)
    return reading


def _cell_day(cell: Cell, calendar: Calendar) -> CellResult:
    """The day of a date cell or a serial."""
    day = None
    if isinstance(cell, datetime):
        day = (cell.astimezone(calendar.zone) if cell.tzinfo else cell).date()
    elif isinstance(cell, date):
        day = cell
    elif isinstance(cell, int | float) and not isinstance(cell, bool) and 0 < cell < SERIALS.stop:
        day = calendar.zero + timedelta(days=int(cell))
    return as_typed(day) if day and FIRST_DAY <= day <= LAST_DAY else rejected(Code.NOT_A_DATE)


def _text_day(text: str, calendar: Calendar) -> CellResult:
    """The day that a text names."""
    squeezed_text = squeezed(visible(text)).lower()
    if _INSTANT.match(squeezed_text):
        return _instant(squeezed_text, calendar.zone)
    plain = _CLOCK.sub("", _BEFORE.sub("", squeezed_text))
    if match := _DMY.match(plain) or _WORDS.match(plain):
        return _full(match[3], match[2], match[1])
    if match := _YMD.match(plain):
        return _full(match[1], match[2], match[3])
    if match := _MY.match(plain):
        return _month(int(match[2]), int(match[1]), calendar)
    if match := _DM.match(plain):
        return _without_year(int(match[2]), int(match[1]), calendar)
    return rejected(Code.NOT_A_DATE)


def parts_of(text: str) -> tuple[int, int, int | None] | None:
    """Day, month and year that a text writes in numbers, whether the calendar has them or not; a year may be missing."""
    plain = _CLOCK.sub("", _BEFORE.sub("", squeezed(visible(text)).lower()))
    if match := _DMY.match(plain) or _WORDS.match(plain):
        return int(match[1]), int(match[2]), _year(match[3])
    if match := _YMD.match(plain):
        return int(match[3]), int(match[2]), int(match[1])
    match = _DM.match(plain)
    return (int(match[1]), int(match[2]), None) if match else None


def _instant(text: str, zone: tzinfo) -> CellResult:
    """The day of an instant with a time zone, as programs write it: `2023-06-30T17:00:00Z` is 1 July in Vietnam."""
    try:
        instant = datetime.fromisoformat(text.upper().replace(" ", "T", 1).replace(" ", ""))
        day = instant.astimezone(zone).date()
    except (ValueError, OverflowError):
        return rejected(Code.NOT_A_DATE)
    return repaired(day, Code.DATE_TEXT) if day.year in YEARS else rejected(Code.NOT_A_DATE)


def _full(year: str, month: str, day: str) -> CellResult:
    """A day typed whole; a year of two digits is of this century."""
    known = _day(_year(year), int(month), int(day))
    return repaired(known, Code.DATE_TEXT) if known else rejected(Code.NOT_A_DATE)


def _year(typed: str) -> int:
    return int(typed) + (CENTURY if len(typed) < len("2000") else 0)


def _month(year: int, month: int, calendar: Calendar) -> CellResult:
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


def _without_year(month: int, day: int, calendar: Calendar) -> CellResult:
    """A day without a year: the one year that puts it in a period; for a submission, the year nearest to the deadline."""
    if _day(2024, month, day) is None:  # a leap year has every day
        return rejected(Code.NOT_A_DATE)
    if calendar.submission:
        return _nearest(month, day, calendar.deadline)
    spans = calendar.spans or ()
    years = {year for span in spans for year in range(span.start.year, span.end.year + 1)}
    fitting = {known for known in _days(years, month, day) if any(span.holds(known) for span in spans)}
    return repaired(fitting.pop(), Code.YEAR_GUESSED) if len(fitting) == 1 else rejected(Code.AMBIGUOUS_DATE)


def _nearest(month: int, day: int, deadline: date | None) -> CellResult:
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
