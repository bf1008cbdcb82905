"""Every way officials type a count, and what becomes of it."""

from datetime import date, datetime, time, timedelta

import pytest

from records.cells.counts import count_reading
from records.workbook.raw import CellError
from tests.sheets import activities, activity, found, read, verdicts


@pytest.mark.parametrize(("typed", "count"), [(0, 0), (15, 15), (15.0, 15), (1200.0, 1200), (-0.0, 0)])
def test_a_whole_number_is_itself(typed, count):
    """Most cells are right, and must not be told that they are not."""
    reading = count_reading(typed)
    assert (reading.value, reading.code) == (count, None)


@pytest.mark.parametrize(
    ("typed", "count", "code"),
    [
        ("1.200", 1200, "number_text"),
        ("1 200", 1200, "number_text"),
        ("1\u00a0200", 1200, "number_text"),
        ("1,200", 1200, "number_text"),
        ("12.500", 12500, "number_text"),
        ("1.234.567", 1234567, "number_text"),
        ("15", 15, "number_text"),
        ("  15 ", 15, "number_text"),
        ("02", 2, "number_text"),
        ("0", 0, "number_text"),
        ("03 buổi", 3, "number_text"),
        ("150 lượt người", 150, "number_text"),
        ("120 em", 120, "number_text"),
        ("15 lần", 15, "number_text"),
        ("1.200 LƯỢT NGƯỜI", 1200, "number_text"),
        ("khoảng 200", 200, "approximate"),
        ("~200", 200, "approximate"),
        ("hơn 8.684", 8684, "approximate"),
        ("gần 1.000", 1000, "approximate"),
        ("trên 50", 50, "approximate"),
        ("trên dưới 50", 50, "approximate"),
        ("ước 90", 90, "approximate"),
        ("Khoảng 200 em", 200, "approximate"),
        ("không", 0, "zero_text"),
        ("Không có", 0, "zero_text"),
        ("không phát sinh", 0, "zero_text"),
    ],
)
def test_a_count_typed_as_a_text_is_repaired(typed, count, code):
    """Thousands are typed with points, sessions with their unit: to reject them would lose most reports."""
    reading = count_reading(typed)
    assert (reading.value, reading.severity, reading.code) == (count, "repair", code)


@pytest.mark.parametrize(
    ("typed", "count", "code"),
    [
        ("\u200b15\u200b", 15, "number_text"),
        ("\ufeff1.200", 1200, "number_text"),
        ("~\u200e50", 50, "approximate"),
        ("không\u200b", 0, "zero_text"),
    ],
)
def test_characters_that_nobody_sees_spoil_no_count(typed, count, code):
    """Copied from a web page a number brings them along, and its agency would be told that 15 is no number."""
    reading = count_reading(typed)
    assert (reading.value, reading.severity, reading.code) == (count, "repair", code)


@pytest.mark.parametrize("typed", ["\u200b", "\ufeff", " \u00ad ", "\u200e-\u200e", "…\u200b"])
def test_a_cell_in_which_nobody_sees_anything_is_blank(typed):
    """It looks empty: to reject its row would tell an agency to mend what it cannot find."""
    reading = count_reading(typed)
    assert (reading.value, reading.severity) == (None, None)


def test_a_row_in_which_nobody_sees_anything_is_no_row_that_was_sent():
    """A template that a program filled with such characters would else have as many rejected rows as lines."""
    hidden = dict.fromkeys(("agency", "place", "clause", "date", "sessions", "children"), "\u200b")
    assert verdicts(read(activities(activity(**hidden), activity()))) == ["blank", "accepted"]


@pytest.mark.parametrize("typed", [None, "", "  ", "-", "–", "/", "…", "...", "N/A", "n/a", " - "])
def test_a_blank_is_unknown_and_not_zero(typed):
    """A commune that gave no number did not say that nobody came."""
    reading = count_reading(typed)
    assert (reading.value, reading.severity) == (None, None)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (1.2, "not_whole"),
        (2.5, "not_whole"),
        ("12,5", "not_whole"),
        ("1.200.00", "not_whole"),  # 1200, or 120 000 with a zero lost: nobody knows
        ("1,200,0", "not_whole"),
        ("1.2", "not_whole"),
        (-3, "negative"),
        (-1.5, "negative"),
        ("-5", "negative"),
        ("-1,5", "negative"),
        ("200-250", "range"),
        ("200 – 250 em", "range"),
        ("từ 200 đến 250", "range"),
        ("khoảng 200-250", "range"),
        ("3 buổi/150 lượt", "many_values"),
        ("3x50", "many_values"),
        (date(2023, 3, 5), "date_in_count"),
        (datetime(2023, 3, 5, 8, 0), "date_in_count"),
        (time(8, 0), "date_in_count"),
        (timedelta(hours=30), "date_in_count"),
        (CellError("#REF!"), "formula_error"),
        ("#DIV/0!", "formula_error"),
        ("nhiều", "not_a_number"),
        ("Đã thực hiện", "not_a_number"),
        ("l0", "not_a_number"),
        ("x", "not_a_number"),
        ("🙂", "not_a_number"),
        ("１５", "not_a_number"),
        (True, "not_a_number"),
        (float("nan"), "not_a_number"),
        (float("inf"), "not_a_number"),
        (10**400, "not_a_number"),
        ("9" * 5_000, "not_a_number"),
    ],
)
def test_what_is_no_whole_count_is_rejected_with_its_reason(typed, code):
    """A guess would stand in the report beside real numbers, and nobody could tell it from them."""
    reading = count_reading(typed)
    assert (reading.value, reading.severity, reading.code) == (None, "reject", code)


def test_a_blank_count_rejects_only_where_the_column_is_bold():
    """Sessions must be known for a row to mean anything; an audience may be unknown."""
    records = read(activities(activity(sessions="-"), activity(children="…", officials=None)))
    assert (verdicts(records), found(records)) == (["rejected", "accepted"], [("G2", "missing")])
    assert records.activities["children"].isna().all()
