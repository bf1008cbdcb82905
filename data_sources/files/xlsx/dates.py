"""What a serial number or an ISO text is where the sheet shows a moment or a duration."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from records.workbook.raw import Cell

_DAY = 86_400_000  # milliseconds; no spreadsheet program tells more than they
_LAST = date(9999, 12, 31)
_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_NO_DAY = 60  # 29 February 1900, which Excel shows and which never was: the day before
_LONGEST = 10_000_000.0  # days of a duration


@lru_cache(maxsize=4096)  # a sheet has few days, each in many cells
def moment(serial: float, *, from_1904: bool) -> Cell:
    """
    The day, the instant or, below 1, the time of a serial number.

    Returns:
        The number itself where no calendar has such a day.
    """
    epoch = _EPOCH_1904 if from_1904 else _EPOCH
    if not 0 <= serial < (_LAST - epoch).days + 1:  # nor what is no number
        return serial
    days, milliseconds = divmod(round(serial * _DAY), _DAY)
    if serial < 1:
        return (datetime.combine(epoch, time()) + timedelta(milliseconds=milliseconds if days == 0 else _DAY - 1)).time()
    if days < _NO_DAY and not from_1904:
        days += 1  # the days before count as if 1900 were a leap year
    return _midnight_as_day(datetime.combine(epoch, time()) + timedelta(days=days, milliseconds=milliseconds))


def duration(serial: float) -> Cell:
    """The duration of so many days; the number itself where it is none."""
    return timedelta(milliseconds=round(serial * _DAY)) if abs(serial) < _LONGEST else serial


def iso_moment(text: str) -> Cell:
    """The day, instant or time of an ISO text; the text itself where it is none, or has a time zone of its own."""
    for read in (datetime.fromisoformat, time.fromisoformat):
        try:
            found = read(text)
        except ValueError:
            continue
        if found.tzinfo is not None:
            return text
        return _midnight_as_day(found) if isinstance(found, datetime) else found
    return text


def _midnight_as_day(instant: datetime) -> Cell:
    return instant.date() if instant.time() == time() else instant
