"""Telling a number that the sheet shows as a day or a time from a plain one: Google says it only by the text it shows."""

import re
from collections import Counter
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeAlias

from records.cells.days import SERIALS

_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - the sheet's serials have no time zone
_END = (date.max - _ZERO.date()).days
_LONGEST = 100  # characters that any format of a day takes
_DIGITS = re.compile(r"[0-9]+")
# A number with its grouping and decimal marks, and nothing but words and signs around it: `45.000,5 ₫`, `1.200 em`.
_NUMBER = re.compile(r"[^0-9]*([0-9](?:[0-9.,'\u00a0\u202f ]*[0-9])?)[^0-9]*")
_MARKS = re.compile(r"[^0-9]")
_FRACTION = re.compile(r"(?:([0-9]+) )?([0-9]+)/([0-9]+)")
_NEVER_A_DAY = re.compile(r"%|[0-9][eE][+-]?[0-9]")
# Two groups with a decimal mark between: a number in thousands or millions, unless a year stands there (`03.2023`).
_IN_MILLIONS = re.compile(r"[^0-9]*[0-9]{1,3}[.,][0-9]{1,3}[^0-9]*")
_DAY_PART = re.compile(r"[1-9]|[0-9]{2}|[0-9]{4}")
_CLOCK = re.compile(r":|[0-9] ?(?:h|g)", re.IGNORECASE)

Moment: TypeAlias = date | datetime | time | timedelta


@lru_cache(maxsize=100_000)
def moment_shown(number: float, shown: str) -> Moment | None:
    """
    The day or time that a number is where the sheet shows it as one; None where it is a plain number.

    A text is a day's or a time's where it does not read as the number itself, and all its groups of digits are parts of the
    moment that the number stands for, in any order and format. One group alone, such as a year, is believed only of a whole
    number between 1990 and 2100.

    Returns:
        As from an `.xlsx`: a `date` for a whole day, a `time` below one day, a `datetime` else; a `timedelta` for hours that
        run on (`25:30`).
    """
    groups = _DIGITS.findall(shown)
    if not groups or len(shown) > _LONGEST or not 0 <= number < _END or _NEVER_A_DAY.search(shown) or _reads_as(number, shown):
        return None
    elapsed = timedelta(milliseconds=round(number * 86_400_000))
    moment = _ZERO + elapsed
    if _one_tells(number, groups[0], moment) if len(groups) == 1 else _are_parts(groups, moment, shown):
        return _of(elapsed)
    return elapsed if ":" in shown and _are_hours_running_on([int(group) for group in groups], elapsed) else None


def _of(elapsed: timedelta) -> Moment:
    moment = _ZERO + elapsed
    if elapsed < timedelta(days=1):
        return moment.time()
    return moment if elapsed % timedelta(days=1) else moment.date()


def _reads_as(number: float, shown: str) -> bool:
    """Whether the text is the number itself, as far as it is shown: grouped, with a decimal mark, or as a fraction."""
    if found := _FRACTION.fullmatch(shown.strip()):
        whole, above, below = (int(digits or 0) for digits in found.groups())
        return below > 0 and abs(whole + above / below - number) <= 0.5 / 10 ** len(found[3])
    found = _NUMBER.fullmatch(shown)
    if not found:
        return False
    *front, last = _MARKS.split(found[1])
    readings = [(float("".join([*front, last])), 0)]
    if front:
        readings.append((float(f"{''.join(front)}.{last}"), len(last)))
    return any(abs(value - number) <= 0.5 * 10**-decimals + 1e-9 * number for value, decimals in readings)


def _are_parts(groups: list[str], moment: datetime, shown: str) -> bool:
    """Whether all groups of digits are parts of a moment, each once."""
    numbers = [moment.day, moment.month, moment.year, moment.year % 100]
    if _CLOCK.search(shown):
        numbers += [moment.hour, moment.hour % 12 or 12, moment.minute, moment.second, moment.microsecond // 1000]
    elif _IN_MILLIONS.fullmatch(shown) or not all(map(_DAY_PART.fullmatch, groups)):
        return False
    return Counter(map(int, groups)) <= Counter(numbers)


def _one_tells(number: float, group: str, moment: datetime) -> bool:
    """Whether the only group of digits is a part of a day, or the day written without marks."""
    if not SERIALS.start <= number < SERIALS.stop or number != number // 1:
        return False
    return int(group) in (moment.day, moment.month, moment.year, int(f"{moment:%d%m%Y}"), int(f"{moment:%Y%m%d}"))


def _are_hours_running_on(groups: list[int], elapsed: timedelta) -> bool:
    minutes, seconds = divmod(round(elapsed / timedelta(seconds=1)), 60)
    hours, minutes = divmod(minutes, 60)
    return groups in ([hours, minutes], [hours, minutes, seconds])
