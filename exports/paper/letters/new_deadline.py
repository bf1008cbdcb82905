"""The new last day that a letter proposes: as the office says, else five working days from the day of looking."""

from datetime import date, timedelta

import holidays

from indicators.report import Report

WORKING_DAYS = 5
_SATURDAY = 5


def proposed_day(report: Report) -> date:
    """The day that the settings name, else the fifth working day after the day of looking."""
    return report.records.programme.settings.new_due or after_working_days(report.as_of, WORKING_DAYS)


def after_working_days(day: date, count: int) -> date:
    """The last of so many working days after a day: neither a weekend nor a public holiday of Vietnam."""
    off = holidays.country_holidays("VN")  # learns each year when it is first asked of
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and day not in off
    return day
