"""Which numbers are days and times: Google tells only by the text that the sheet shows."""

from datetime import date, datetime, time, timedelta

import pytest

from data_sources.google_sheet.answers.moments import moment_shown

# 5 March 2023 is day 44990 of the sheet.


@pytest.mark.parametrize(
    "shown",
    [
        "05/03/2023",
        "5/3/2023",
        "3/5/2023",
        "5-3-23",
        "05-03-2023",
        "05.03.2023",
        "5.3.23",
        "2023-03-05",
        "05/03",
        "5-3",
        "05.03.23",
        "tháng 3/2023",
        "tháng 3 năm 2023",
        "03/2023",
        "03.2023",
        "05 thg 3, 2023",
        "5 tháng 3, 2023",
        "5 tháng 3",
        "Chủ Nhật, 5 tháng 3, 2023",
        "CN 05/03",
        "ngày 05 tháng 03 năm 2023",
        "Mar 5, 2023",
        "2023年3月5日",
        "05/03/2023 0:00:00",
        "05032023",
        "20230305",
        "2023",
        "5",
        "05",
        "tháng 3",
    ],
)
def test_a_whole_day_is_a_date_however_it_is_shown(shown):
    """People format their columns as they like; the day is the same."""
    assert moment_shown(44990, shown) == date(2023, 3, 5)
    assert type(moment_shown(44990, shown)) is date


@pytest.mark.parametrize(
    "shown", ["05/03/2023 15:30:00", "5/3/23 15:30", "05/03/2023 3:30 CH", "05/03 15h30", "15:30", "3:30 PM"]
)
def test_a_day_with_a_time_is_both_however_it_is_shown(shown):
    """A form stamps its answers with the time, and the day still counts."""
    assert moment_shown(44990.645833333336, shown) == datetime(2023, 3, 5, 15, 30)


@pytest.mark.parametrize(
    ("number", "shown", "moment"),
    [
        (0.14583333333333334, "03:30", time(3, 30)),
        (0.14583333333333334, "3:30:00 SA", time(3, 30)),
        (0.6458333333333334, "15:30", time(15, 30)),
        (0.6458333333333334, "3:30 CH", time(15, 30)),
        (0.5, "12:00:00", time(12)),
        (0, "0:00:00", time(0)),
        (0.3125115740740741, "7:30:01", time(7, 30, 1)),
    ],
)
def test_less_than_a_day_is_a_time(number, shown, moment):
    """Two and a half hours typed into a column of children are no children."""
    assert moment_shown(number, shown) == moment


@pytest.mark.parametrize(("number", "shown"), [(1.0625, "25:30:00"), (1.0625, "25:30"), (10, "240:00:00")])
def test_hours_that_run_on_are_a_duration(number, shown):
    """As from a file; no column here counts hours, and none may take them for people."""
    assert moment_shown(number, shown) == timedelta(days=number)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (45000, "45.000"),
        (45000, "45,000"),
        (45000, "45 000"),
        (45000, "45\u00a0000"),
        (45000, "45000"),
        (45000, "45.000,00"),
        (45000, "45,000.00"),
        (45000, "45.000 ₫"),
        (45000, "45.000 em"),
        (45000, "4.500.000%"),
        (45000, "4,50E+04"),
        (45000, "45"),
        (45000, "45,0"),
        (45000, "0,05"),
        (1200, "1.200"),
        (1.2, "1.2"),
        (1.2, "1,2"),
        (1.2, "1,20"),
        (2.5, "2,5"),
        (2.5, "3"),
        (2.5, "2 1/2"),
        (2.1, "2,1"),
        (12.5, "12,5"),
        (0.45, "45%"),
        (0.455, "45,5%"),
        (0.5, "0,5"),
        (0.5, "1/2"),
        (0.4, "12/30"),
        (0.3913043478, "9/23"),
        (0.9230769231, "12/13"),
        (5, "5"),
        (5, "05"),
        (5, "5 buổi"),
        (31, "31"),
        (2023, "2023"),
        (2023, "2.023"),
        (23479, "23479"),
        (23479, "23 479"),
        (23479, "023479"),
        (7, "007"),
        (912345678, "0912 345 678"),
        (912345678, "912.345.678"),
        (1, "K1/2023"),
        (3, "Quý 3-2023"),
        (57501.958, "57,5"),
        (2071326, "2.071"),
        (2100917.5816, "2,10 triệu"),
        (-44990, "05/03/2023"),
        (44990, ""),
        (44990, "Chủ Nhật"),
        (44990, "06/03/2023"),
        (44990, "05/03/2024"),
        (44990, "05/05/2023"),
        (2958466, "01/01/10000"),
        (1e300, "1" + "0" * 300),
    ],
)
def test_a_plain_number_stays_a_number(number, shown):
    """A count of 45,000 that became 15 March 2023 would be lost without a word."""
    assert moment_shown(number, shown) is None


def test_a_slip_in_the_year_is_still_a_day():
    """The row is then rejected as a day in the future, and not counted as a hundred thousand people."""
    assert moment_shown(110733, "05/03/2203") == date(2203, 3, 5)


def test_a_day_before_the_first_of_the_sheet_s_time_is_shown_as_google_counts():
    """Below 1 March 1900 a file counts a day that never was; Google does not."""
    assert moment_shown(2, "01/01/1900") == date(1900, 1, 1)


@pytest.mark.parametrize("number", [44990.0000000001, 44989.9999999999])
def test_a_day_that_was_calculated_is_whole(number):
    """`=A1+1/3+2/3` misses midnight by a hair."""
    assert moment_shown(number, "05/03/2023") == date(2023, 3, 5)
