"""Draws a workbook of seven quarters, from the first of 2022 to the third of 2023."""

from datetime import date, timedelta

from tests.sheets import OFFICE, office

QUARTERS = [date(year, month, 10) for year in (2022, 2023) for month in (1, 4, 7, 10)][:7]  # a day in each
NAMES = ("I", "II", "III", "IV")


def quarter(day):
    """The line of the quarter that a day lies in; reports are due five days after it."""
    number = (day.month - 1) // 3
    start = date(day.year, 3 * number + 1, 1)
    end = date(day.year + number // 3, (3 * number + 3) % 12 + 1, 1) - timedelta(days=1)
    name = f"Quý {NAMES[number]}/{day.year}"
    return [f"{day.year}-Q{number + 1}", name, start, end, end + timedelta(days=5)]


def office_of_quarters(*, more_periods=(), **tables):
    """The office tables with the seven quarters; `tables` as `tests.sheets.office` takes them."""
    periods = [OFFICE["Kỳ báo cáo"][0], *map(quarter, QUARTERS), *more_periods]
    return office(Kỳ_báo_cáo=periods, **tables)
