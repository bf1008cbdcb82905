"""Numbers and days as Vietnamese officials write them, and as English readers expect them."""

from datetime import UTC, date, datetime

import pytest

from words import formats


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [(0, "0", "0"), (12, "12", "12"), (1200, "1.200", "1,200"), (1234567, "1.234.567", "1,234,567"), (None, "—", "—")],
)
def test_whole_numbers_are_grouped_in_threes(value: int | None, vietnamese: str, english: str) -> None:
    """`1,200` read by a Vietnamese official is one and a fifth."""
    assert (formats.number(value, "vi"), formats.number(value, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (12.5, "12,5", "12.5"),
        (1234.25, "1.234,3", "1,234.3"),
        (12.0, "12", "12"),
        (None, "—", "—"),
        (float("nan"), "—", "—"),
    ],
)
def test_decimals_take_the_sign_of_the_language(value: float | None, vietnamese: str, english: str) -> None:
    """A half is rounded up as spreadsheets do: screen and file show the same digit."""
    assert (formats.decimal(value, "vi"), formats.decimal(value, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (0.6667, "66,7%", "66.7%"),
        (0.0625, "6,3%", "6.3%"),
        (54 / 73, "74,0%", "74.0%"),
        (0.5, "50,0%", "50.0%"),
        (0.0, "0%", "0%"),
        (0.0001, "0,0%", "0.0%"),
        (0.9999, "100,0%", "100.0%"),
        (1.0, "100%", "100%"),
        (None, "—", "—"),
    ],
)
def test_a_share_is_a_percentage_with_its_tenths_and_without_a_space(
    value: float | None, vietnamese: str, english: str
) -> None:
    """Offices write `66,7%`, without the French space; `74%` beside `82,9%` looks like another way of counting."""
    assert (formats.share(value, "vi"), formats.share(value, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (6, 9, "6/9 (66,7%)"),
        (0, 9, "0/9 (0%)"),
        (1200, 1200, "1.200/1.200 (100%)"),
        (0, 0, "—"),
        (None, 9, "—/9"),
        (6, None, "—"),
    ],
)
def test_a_fraction_stands_before_its_share(part: int | None, whole: int | None, text: str) -> None:
    """With seven communes one is 14 points, and of nothing there is no share."""
    assert formats.fraction_with_share(part, whole, "vi") == text


def test_a_day_is_written_day_first() -> None:
    """`03/05/2023` would be May to an American and March to nobody here."""
    assert formats.day(date(2023, 3, 5), "vi") == "05/03/2023"
    assert formats.day(date(2023, 3, 5), "en") == "5 Mar 2023"
    assert formats.day(None, "vi") == "—"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2023, 3, 5), "ngày 05 tháng 3 năm 2023"),
        (date(2023, 1, 15), "ngày 15 tháng 01 năm 2023"),
        (date(2023, 2, 9), "ngày 09 tháng 02 năm 2023"),
        (date(2023, 10, 10), "ngày 10 tháng 10 năm 2023"),
    ],
)
def test_prose_pads_days_below_ten_and_only_the_first_two_months(value: date, text: str) -> None:
    """So the decree on official documents has it: nobody can turn a 1 into an 11."""
    assert formats.day_in_prose(value, "vi") == text


def test_english_prose_spells_the_month() -> None:
    """A month in words cannot be taken for a day."""
    assert formats.day_in_prose(date(2023, 3, 5), "en") == "5 March 2023"


def test_a_month_is_written_with_its_year() -> None:
    """A period runs from one year into the next."""
    assert (formats.month(date(2023, 3, 5), "vi"), formats.month(date(2023, 3, 5), "en")) == ("03/2023", "Mar 2023")


def test_an_instant_is_told_by_the_clock_in_vietnam() -> None:
    """The server may stand anywhere; the office may not be told that it edited the sheet yesterday evening."""
    evening = datetime(2023, 3, 4, 18, 5, tzinfo=UTC)
    assert formats.instant(evening, "vi") == "01:05 ngày 05/03/2023"
    assert formats.instant(evening, "en") == "01:05, 5 Mar 2023"


def test_an_instant_without_a_time_zone_is_refused() -> None:
    """Guessing a zone puts a reading up to a day off."""
    with pytest.raises(ValueError, match="time zone"):
        formats.instant(datetime(2023, 3, 5, 14, 5), "vi")
