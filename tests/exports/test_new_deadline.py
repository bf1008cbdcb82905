"""The new day of a letter: working days in Vietnam."""

from datetime import date

import pytest

from exports.plan.new_deadline import after_working_days


@pytest.mark.parametrize(
    ("day", "new"),
    [
        (date(2023, 4, 10), date(2023, 4, 17)),  # Monday, nothing between
        (date(2023, 4, 14), date(2023, 4, 21)),  # Friday: the weekend does not count
        (date(2023, 8, 30), date(2023, 9, 8)),  # the National Day on 2 September, a Saturday, and its days off
        (date(2024, 12, 30), date(2025, 1, 7)),  # New Year's Day
    ],
)
def test_the_fifth_working_day_knows_weekends_and_public_holidays(day, new):
    """A letter whose day is Tết is a letter that nobody read before sending."""
    assert after_working_days(day, 5) == new


def test_no_day_of_tet_counts():
    """Five working days from the eve of Tết are after the week of it."""
    assert after_working_days(date(2026, 2, 13), 5) > date(2026, 2, 24)
