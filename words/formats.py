"""How numbers, shares, days and instants are written for a reader; unknown is a dash, never a zero."""

import math
from collections.abc import Collection
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Context, localcontext
from functools import lru_cache

from babel.dates import format_date, format_datetime, format_timedelta
from babel.numbers import format_decimal, format_percent

from words.time_zone import TIME_ZONE

MISSING = "—"
SHARE_IN_CELLS = "[=0]0%;[=1]0%;0.0%"  # `share`, as a format of cells and charts

# Only January and February are padded in prose, and days below 10 (Nghị định 30/2020/NĐ-CP, Phụ lục I).
_LAST_PADDED_MONTH = 2
# Halves are rounded away from zero, as spreadsheets do, so that the screen and a file never differ by a digit.
_AS_SPREADSHEETS = Context(rounding=ROUND_HALF_UP)


def number(value: int | None, language: str) -> str:
    """A whole number: `1.200` in Vietnamese, `1,200` in English."""
    return MISSING if value is None else _whole(int(value), language)


@lru_cache(maxsize=10_000)
def _whole(value: int, language: str) -> str:
    """The pages of a long table have five hundred numbers, most of them the same on every page."""
    return format_decimal(value, format="#,##0", locale=language)


def decimal(value: float | None, language: str, *, digits: int = 1) -> str:
    """A number with this many decimals at most: `12,5` in Vietnamese, `12.5` in English, `12` where it is whole."""
    if value is None or math.isnan(value):
        return MISSING
    with localcontext(_AS_SPREADSHEETS):
        return format_decimal(value, format="#,##0." + "#" * digits, locale=language)


def share(value: float | None, language: str) -> str:
    """A share (0–1) in percent with its tenths, as the one beside it, without a space: `74,0%` in Vietnamese; `0%`, `100%`."""
    if value is None or math.isnan(value):
        return MISSING
    with localcontext(_AS_SPREADSHEETS):
        return format_percent(value, format="#,##0%" if value in (0, 1) else "#,##0.0%", locale=language)


def fraction(part: int | None, whole: int | None, language: str) -> str:
    """A fraction: `6/9`; `—/9` where the part is unknown. Of nothing there is no fraction."""
    if not whole:
        return MISSING
    return f"{number(part, language)}/{number(whole, language)}"


def fraction_with_share(part: int | None, whole: int | None, language: str) -> str:
    """A fraction first, then its share, for with seven communes one is 14 points: `6/9 (66,7%)`; `—/9` has none."""
    if part is None or not whole:
        return fraction(part, whole, language)
    return f"{fraction(part, whole, language)} ({share(part / whole, language)})"


def day(value: date | None, language: str) -> str:
    """A day in tables and labels: `05/03/2023` in Vietnamese, `5 Mar 2023` in English."""
    if value is None:
        return MISSING
    return format_date(value, format="dd/MM/yyyy" if language == "vi" else "d MMM y", locale=language)


def day_span(days: Collection[date], language: str) -> str:
    """A day, or of several the first and the last: `03/01/2023 – 05/03/2023`; a dash where there is none."""
    ends = dict.fromkeys((min(days), max(days))) if days else ()
    return " – ".join(day(end, language) for end in ends) or MISSING


def day_in_prose(value: date | None, language: str) -> str:
    """A day in a sentence: `ngày 05 tháng 3 năm 2023` in Vietnamese, `5 March 2023` in English."""
    if value is None:
        return MISSING
    if language != "vi":
        return format_date(value, format="d MMMM y", locale=language)
    month_of_year = f"{value.month:02}" if value.month <= _LAST_PADDED_MONTH else str(value.month)
    return f"ngày {value.day:02} tháng {month_of_year} năm {value.year}"


def month(value: date | None, language: str) -> str:
    """The month of a day: `03/2023` in Vietnamese, `Mar 2023` in English."""
    if value is None:
        return MISSING
    return format_date(value, format="MM/yyyy" if language == "vi" else "MMM y", locale=language)


def instant(value: datetime | None, language: str) -> str:
    """
    A moment by the clock in Vietnam: `14:05 ngày 05/03/2023`; `14:05, 5 Mar 2023` in English.

    Raises:
        ValueError: the moment has no time zone, so nobody can say what the clock showed.
    """
    if value is None:
        return MISSING
    if value.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    pattern = "HH:mm 'ngày' dd/MM/yyyy" if language == "vi" else "HH:mm, d MMM y"
    return format_datetime(value, format=pattern, tzinfo=TIME_ZONE, locale=language)


def age(value: timedelta, language: str) -> str:
    """How long ago something was, in its largest unit: `3 giờ`, `3 hours`; never less than a minute."""
    return format_timedelta(max(value, timedelta(minutes=1)), granularity="minute", threshold=1.0, locale=language)
