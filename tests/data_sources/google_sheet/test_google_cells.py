"""Cells from Google's two answers: values as they are, days told by how they are shown."""

from datetime import date, time

import pytest

from data_sources.google_sheet.answers.grid_cells import cells_of, same_shape
from data_sources.google_sheet.google_failures import GoogleFailure
from records.workbook.raw import CellError


def test_a_number_is_a_day_where_the_sheet_shows_one():
    """`date_in_count` can only be told where days are known from numbers."""
    values = [["Ngày", "Số buổi"], [44990, 3], [44990, 44990]]
    shown = [["Ngày", "Số buổi"], ["05/03/2023", "3"], ["44.990", "05/03/2023"]]
    assert cells_of(values, shown) == [["Ngày", "Số buổi"], [date(2023, 3, 5), 3], [44990, date(2023, 3, 5)]]


def test_a_boolean_cell_is_not_a_number():
    """A ticked box is `true` in JSON, and Python would count it as one child."""
    ((yes, no, number),) = cells_of([[True, False, 1]], [["TRUE", "FALSE", "1"]])
    assert (type(yes), type(no), type(number)) == (bool, bool, int)


def test_numbers_stay_as_they_were_sent():
    """`1,5` is one and a half; rounding is nobody's business here."""
    ((whole, part),) = cells_of([[30, 1.5]], [["30", "1,5"]])
    assert (whole, part, type(whole), type(part)) == (30, 1.5, int, float)


def test_texts_stay_as_they_were_typed():
    """`0,1`, `1.200` and `007` are what gspread's own reading corrupts; ours reads them later, and says how."""
    assert cells_of([["0,1", "1.200", "007", " x "]], [["0,1", "1.200", "007", " x "]]) == [["0,1", "1.200", "007", " x "]]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#ERROR!"])
def test_a_failed_formula_is_an_error_as_from_a_file(error):
    """It is not a text that somebody typed, and above all not a blank."""
    assert cells_of([[error]], [[error]]) == [[CellError(error)]]


def test_blanks_at_the_end_are_no_cells():
    """A formula that gives nothing, copied down a thousand rows, must not make a thousand rows."""
    values = [["a", "", "b", ""], ["", ""], [], ["c"], [""], []]
    assert cells_of(values, values) == [["a", None, "b"], [], [], ["c"]]


def test_an_empty_tab_has_no_rows():
    """Google leaves its values out altogether."""
    assert cells_of([], []) == []


def test_what_is_not_shown_stays_a_number():
    """A row typed between the two answers stands in one of them only."""
    assert cells_of([[44990, 0.5], [44991]], [["05/03/2023"]]) == [[date(2023, 3, 5), 0.5], [44991]]


def test_what_is_shown_beyond_the_values_is_left_out():
    """The values decide what there is."""
    assert cells_of([[0.5]], [["12:00", "thêm"], ["thêm"]]) == [[time(12)]]


def test_a_value_that_no_cell_can_hold_is_refused():
    """Then the answer is not Google's, or not what we think it is."""
    with pytest.raises(GoogleFailure, match="google_bad_payload"):
        cells_of([[{"a": 1}]], [["x"]])


@pytest.mark.parametrize(
    ("values", "shown", "same"),
    [
        ([["a", 5, True]], [["a", "5", "TRUE"]], True),
        ([["a", ""], []], [["a"], []], True),
        ([["a", 5]], [["a", ""]], True),
        ([["a", 5]], [["a"]], True),
        ([["a"], ["b"]], [["a"]], False),
        ([["a"]], [["a"], ["b"]], False),
        ([["a", "b"]], [["a"]], False),
        ([["a"]], [["a", "b"]], False),
        ([["", "a"]], [["a", ""]], False),
    ],
)
def test_two_answers_of_different_moments_are_told(values, shown, same):
    """A row inserted between them would move every day below it to another row."""
    assert same_shape(values, shown) == same
