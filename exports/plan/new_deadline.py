"""The last day that letters and the calendar name: the deadline, once it is over the new one that the office proposes."""

from datetime import date, timedelta

import holidays

from indicators.report import Report

WORKING_DAYS = 5
_SATURDAY = 5


def last_day(report: Report) -> date:
    """The deadline; once it has passed the day that the settings name, else the fifth working day after the day of looking."""
    return asked_by(report) or after_working_days(report.as_of, WORKING_DAYS)


def asked_by(report: Report) -> date | None:
    """The last day that letters name, see `last_day`; None where the settings name one that has passed: nobody keeps it."""
    if report.as_of <= report.period.due:
        return report.period.due
    if passed_new_due(report):
        return None
    return report.records.programme.settings.new_due or after_working_days(report.as_of, WORKING_DAYS)


def passed_new_due(report: Report) -> date | None:
    """The new deadline of the settings, where the deadline and it have passed; None where letters may name a day."""
    new = report.records.programme.settings.new_due
    return new if new and max(new, report.period.due) < report.as_of else None


def after_working_days(day: date, count: int) -> date:
    """The last of so many working days after a day: neither a weekend nor a public holiday of Vietnam."""
    off = holidays.country_holidays("VN")  # learns each year when it is first asked of
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and day not in off
    return day
