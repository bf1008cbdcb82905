"""Every way officials type a day, and what becomes of it."""

from datetime import UTC, date, datetime

import pytest

from records.cells.days import Calendar, Span, day_reading, serial_zero, zone_of
from records.workbook.raw import CellError, UncomputedFormula
from tests.sheets import activities, activity, found, office, read, submission, submissions

QUARTERS = (Span(date(2023, 1, 1), date(2023, 3, 31)), Span(date(2023, 4, 1), date(2023, 6, 30)))
AS_OF = date(2023, 7, 20)
CALENDAR = Calendar(QUARTERS, AS_OF)


@pytest.mark.parametrize(
    "typed", [date(2023, 3, 5), datetime(2023, 3, 5, 14, 30), datetime(2023, 3, 5, 16, 59, tzinfo=UTC), 44990, 44990.0, 44990.6]
)
def test_a_date_cell_or_a_serial_is_its_day(typed):
    """A sheet hands over its dates in each of these forms."""
    assert (day_reading(typed, CALENDAR).value, day_reading(typed, CALENDAR).code) == (date(2023, 3, 5), None)


@pytest.mark.parametrize(
    "typed",
    [
        *("5/3/2023", "05-03-2023", "5.3.2023", "05/03/23", "2023-03-05", "ngày 05 tháng 3 năm 2023", "Ngày 5/3/2023"),
        *(" 05 / 03 / 2023 ", "05/03/2023 14:30", "2023-03-05T00:00:00", "5 tháng 03 năm 2023"),
    ],
)
def test_a_day_typed_as_a_text_is_read_day_first(typed):
    """The fifth of March read as the third of May moves a session into another quarter."""
    reading = day_reading(typed, CALENDAR)
    assert (reading.value, reading.severity, reading.code) == (date(2023, 3, 5), "repair", "date_text")


@pytest.mark.parametrize("typed", ["\u200e5/\u200e3/\u200e2023", "\u200b05/03/2023", "2023-03-05\ufeff"])
def test_characters_that_nobody_sees_spoil_no_day(typed):
    """Windows writes marks of direction between the parts of a day, and the cell looks as every other one."""
    assert (day_reading(typed, CALENDAR).value, day_reading(typed, CALENDAR).code) == (date(2023, 3, 5), "date_text")


@pytest.mark.parametrize(
    ("typed", "day"), [("15/3", date(2023, 3, 15)), ("1-4", date(2023, 4, 1)), ("30.6", date(2023, 6, 30))]
)
def test_a_day_without_its_year_takes_the_one_year_that_a_period_has(typed, day):
    """Inside one call everyone knows which year it is."""
    reading = day_reading(typed, CALENDAR)
    assert (reading.value, reading.code) == (day, "year_guessed")


@pytest.mark.parametrize(
    ("typed", "spans"), [("15/8", QUARTERS), ("15/3", ()), ("15/3", (Span(date(2022, 1, 1), date(2023, 12, 31)),))]
)
def test_a_day_without_its_year_that_fits_none_or_several_is_ambiguous(typed, spans):
    """A year taken at random would be wrong half of the time."""
    assert day_reading(typed, Calendar(spans, AS_OF)).code == "ambiguous_date"


def test_a_year_that_two_overlapping_periods_share_is_one_year():
    """Periods may overlap; the day is the same in both."""
    spans = (Span(date(2022, 5, 6), date(2023, 3, 23)), Span(date(2023, 1, 1), date(2023, 3, 31)))
    assert day_reading("15/3", Calendar(spans, AS_OF)).value == date(2023, 3, 15)


@pytest.mark.parametrize("typed", ["tháng 3/2023", "T3/2023", "3/2023", "03-2023", "Tháng 3 năm 2023"])
def test_a_month_stands_for_its_first_day_where_no_period_parts_it(typed):
    """Whatever the day was, it counts in the same period."""
    reading = day_reading(typed, CALENDAR)
    assert (reading.value, reading.code) == (date(2023, 3, 1), "month_only")


@pytest.mark.parametrize(
    "span",
    [
        Span(date(2023, 1, 1), date(2023, 3, 23)),
        Span(date(2023, 3, 2), date(2023, 4, 30)),
        Span(date(2023, 3, 10), date(2023, 3, 20)),
    ],
)
def test_a_month_that_a_period_parts_is_ambiguous(span):
    """In such a month the first day would decide on which side of the deadline the work was done."""
    assert day_reading("3/2023", Calendar((span,), AS_OF)).code == "ambiguous_date"


def test_december_has_31_days():
    """The month after December is in another year."""
    year = (Span(date(2022, 1, 1), date(2022, 12, 31)),)
    assert day_reading("12/2022", Calendar(year, AS_OF)).value == date(2022, 12, 1)


@pytest.mark.parametrize("typed", [date(2023, 7, 21), "21/07/2023", 45128, "T8/2023"])
def test_a_day_after_the_day_of_looking_is_rejected(typed):
    """Work cannot be reported before it is done."""
    assert day_reading(typed, CALENDAR).code == "future_date"


def test_the_day_of_looking_itself_is_no_future():
    """The first report of a morning must count."""
    assert day_reading(AS_OF, CALENDAR).value == AS_OF


@pytest.mark.parametrize(
    "typed",
    [
        *("31/02/2023", "3/15/2023", "hôm qua", "15/13", "0/3/2023", "2023", "13/2023", "15-16/3/2023", "🙂"),
        *(15.3, 2023, True, float("nan"), float("inf"), 10**400, -1),
    ],
)
def test_what_the_calendar_does_not_have_is_no_date(typed):
    """31 February turned into 3 March would be a day that nobody typed."""
    reading = day_reading(typed, CALENDAR)
    assert (reading.value, reading.severity, reading.code) == (None, "reject", "not_a_date")


@pytest.mark.parametrize("typed", [CellError("#REF!"), "#N/A"])
def test_a_failed_formula_is_no_day(typed):
    """An error cell must not pass for a blank one."""
    assert day_reading(typed, CALENDAR).code == "formula_error"


@pytest.mark.parametrize(
    ("typed", "day"), [("31/3", date(2023, 3, 31)), ("2/1", date(2023, 1, 2)), ("29/2", date(2024, 2, 29))]
)
def test_a_day_of_sending_takes_the_year_nearest_to_its_deadline(typed, day):
    """A report for the year's end comes in January."""
    as_of = date(2024, 6, 1)
    deadline = date(2023, 12, 31) if typed == "29/2" else date(2023, 4, 5)
    reading = day_reading(typed, Calendar(QUARTERS, as_of, deadline=deadline, submission=True))
    assert (reading.value, reading.code) == (day, "year_guessed")


def test_each_submission_is_read_against_the_deadline_of_its_own_period():
    """One tab holds the reports of many periods."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["N22", "Năm 2022", date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 5)],
        ["N21", "Năm 2021", date(2021, 1, 1), date(2021, 12, 31), date(2022, 1, 5)],
    ]
    rows = [submission(period="N22", sent_on="30/12"), submission(period="N21", sent_on="4/1")]
    records = read(submissions(*rows), programme=office(Kỳ_báo_cáo=periods))
    assert [day.date() for day in records.submissions["sent_on"]] == [date(2022, 12, 30), date(2022, 1, 4)]


def test_a_day_outside_every_period_is_kept_with_a_warning():
    """It still says when something was last done there."""
    records = read(activities(activity(date=date(2022, 11, 1))))
    assert (len(records.activities), found(records, warnings=True)) == (1, [(None, "outside_periods")])


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(1989, 12, 31), date(2101, 1, 1), datetime(1023, 3, 5)])
def test_a_date_cell_outside_1990_to_2100_is_no_date(day):
    """A slip in the year must be mended; kept, it would say that a commune was last reached in the year 1023."""
    assert day_reading(day, Calendar(QUARTERS)).code == "not_a_date"


@pytest.mark.parametrize("typed", ["10/5/1923", "31/12/1989", "1/1/2101", "5/1923", "1923-05-10T08:00:00Z"])
def test_a_typed_day_outside_1990_to_2100_is_no_date_either(typed):
    """A report typed as sent in 1923 would be on time, whenever it came."""
    calendar = Calendar(QUARTERS, deadline=date(2023, 7, 5), submission=True)
    assert day_reading(typed, calendar).code == "not_a_date"


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2100, 12, 31), 32874, 73415])
def test_the_days_of_1990_to_2100_are_dates(day):
    """The first and the last day that a cell may hold."""
    assert day_reading(day, Calendar(QUARTERS)).value in (date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2023-06-30T17:00:00Z", date(2023, 7, 1)),
        ("2023-06-30T17:00:00.000Z", date(2023, 7, 1)),
        ("2023-06-30T16:59:59Z", date(2023, 6, 30)),
        ("2023-06-30 17:00:00+00:00", date(2023, 7, 1)),
        ("2023-06-30T23:59:59+07:00", date(2023, 6, 30)),
        ("2023-06-30T23:59:59+0700", date(2023, 6, 30)),
        ("2023-06-30T23:30-05", date(2023, 7, 1)),
        ("2023-06-30T23:30:00", date(2023, 6, 30)),
    ],
)
def test_an_instant_is_the_day_that_it_is_in_vietnam(typed, day):
    """Forms and scripts store midnight of 1 July in Vietnam as 5 p.m. of 30 June: in another quarter."""
    reading = day_reading(typed, Calendar(QUARTERS))
    assert (reading.value, reading.code) == (day, "date_text")


def test_an_instant_is_the_day_that_it_is_where_the_sheet_is():
    """A sheet knows its own time zone."""
    calendar = Calendar(QUARTERS, zone=zone_of("America/New_York"))
    assert day_reading("2023-07-01T03:00:00Z", calendar).value == date(2023, 6, 30)


@pytest.mark.parametrize("name", [None, "", "Nowhere/Nothing", "../etc", "a\0b"])
def test_a_time_zone_that_nobody_knows_is_vietnams(name):
    """A strange setting of the sheet must not stop the page."""
    assert zone_of(name) == zone_of("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    "typed", ["2023-13-30T17:00:00Z", "2023-06-30T25:00:00Z", "9999-12-31T23:00:00Z", "2023-06-30T17:00:00+99:00"]
)
def test_an_instant_that_no_clock_shows_is_no_date(typed):
    """It is text that only looks like an instant."""
    assert day_reading(typed, Calendar(QUARTERS)).code == "not_a_date"


def test_serials_of_a_workbook_of_1904_count_from_that_year():
    """Old Excel for Mac counts from 1904: read otherwise, every day is four years off."""
    calendar = Calendar(QUARTERS, zero=serial_zero(from_1904=True))
    assert day_reading(43600, calendar).value == date(2023, 5, 16)


@pytest.mark.parametrize(
    ("serial", "day"), [(31412, date(1990, 1, 1)), (71953, date(2100, 12, 31)), (31411, None), (71954, None)]
)
def test_a_workbook_of_1904_has_the_days_of_every_other(serial, day):
    """Which days are a slip does not depend on the computer that first saved the file."""
    assert day_reading(serial, Calendar(QUARTERS, zero=serial_zero(from_1904=True))).value == day


def test_a_formula_that_nobody_computed_is_no_day():
    """Its value is unknown, and a blank would say that nobody typed one."""
    assert day_reading(UncomputedFormula(), Calendar(QUARTERS)).code == "formula_uncomputed"
