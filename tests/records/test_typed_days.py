"""Why a text is no day: so that it is answered by what is wrong with it."""

import pytest

from records.cells.days import Calendar, day_reading
from records.cells.typed_days import no_day

NO_DAYS = [
    *(("31/9/2026", "no_such_day"), ("29/2/2023", "no_such_day"), ("31/9", "no_such_day"), ("0/5/2026", "no_such_day")),
    *(("ngày 31 tháng 4 năm 2026", "no_such_day"), ("2026-09-31", "no_such_day")),
    *(("13/13/2026", "no_such_month"), ("5/0/2026", "no_such_month"), ("31/31", "no_such_month")),
    *(("9/25/2026", "reversed"), ("2-29-2024", "reversed"), ("9/25", "reversed"), ("2026/25/9", "reversed")),
    *(("10/5/1923", "year"), ("5/3/2206", "year")),
    *(("không rõ", "words"), ("tuần 2", "words"), ("5/3, 7/3/2026", "words"), ("15.3.1.2026", "words")),
]


@pytest.mark.parametrize(("typed", "why"), NO_DAYS)
def test_what_is_no_day_says_why(typed, why):
    """`31/9/2026` is typed as day, month, year: to be told to do so does not help."""
    assert day_reading(typed, Calendar(())).code == "not_a_date"
    assert no_day(typed) == why


@pytest.mark.parametrize("typed", ["5/3/2026", "05.03.26", "29/2/2024", "2026-03-05", "ngày 05 tháng 3 năm 2026", "15/3"])
def test_a_day_of_the_calendar_has_no_fault(typed):
    """A year of two digits is read, and nobody is asked to mend it."""
    assert no_day(typed) is None
    assert day_reading(typed, Calendar(())).code != "not_a_date"
