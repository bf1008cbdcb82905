"""The last day that letters and the calendar name: the deadline, once it is over the new one that the office proposes."""

from datetime import date, timedelta

import holidays

from indicators.report import Report

WORKING_DAYS = 5
_SATURDAY = 5


def last_day(report: Report) -> date:
    """The deadline; once it has passed the day that the settings name, else the fifth working day after the day of looking."""
    if report.as_of <= report.period.due:
        return report.period.due
    return report.records.programme.settings.new_due or after_working_days(report.as_of, WORKING_DAYS)


def after_working_days(day: date, count: int) -> date:
    """The last of so many working days after a day: neither a weekend nor a public holiday of Vietnam."""
    off = holidays.country_holidays("VN")  # learns each year when it is first asked of
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and day not in off
    return day
