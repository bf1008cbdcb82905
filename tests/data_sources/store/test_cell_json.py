"""A cell comes back from the store as it went in, of the same type."""

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_sources.store.written.cell_json import row_cells, row_text
from records.workbook.raw import CellError, LinkedText, MaskedText, UncomputedFormula

CELLS = [
    None,
    "",
    "Xã Đăk Kôi",
    '"\\\n\t',
    "007",
    0,
    -3,
    10**20,
    1.0,
    0.1,
    -2.5e-300,
    True,
    False,
    date(2023, 2, 1),
    datetime(2023, 2, 1, 7, 30, 0, 5),
    datetime(2023, 2, 1, 7, 30, tzinfo=UTC),
    time(7, 30),
    timedelta(days=-1, seconds=5, microseconds=7),
    CellError("#REF!"),
    MaskedText("Gọi •••", ("phone", "name"), "a1b2"),
    UncomputedFormula(),
    LinkedText("Xem ảnh", "https://example.vn/a"),
    LinkedText("Xem ảnh", MaskedText("https://example.vn/•••", ("phone",), "a1b2")),
]


@pytest.mark.parametrize("cell", CELLS, ids=repr)
def test_a_cell_keeps_its_value_and_its_type(cell):
    """1, 1.0, True and "1" are cleaned differently; a restored sheet must give the same numbers."""
    (found,) = row_cells(row_text([cell]))
    assert (found, type(found)) == (cell, type(cell))


def test_a_masked_text_keeps_what_was_masked_and_its_mark():
    """By its mark two rows that differ only in a number are told apart for good."""
    (found,) = row_cells(row_text([MaskedText("•••", ("phone",), "a1b2")]))
    assert (str(found), found.kinds, found.mark) == ("•••", ("phone",), "a1b2")


def test_cells_of_other_types_have_other_texts():
    """Else an edit from the text 15 to the number 15 would pass for no change."""
    assert len({row_text([cell]) for cell in (1, 1.0, True, "1", "true", None, "null", "", CellError("1"))}) == 9


@pytest.mark.parametrize("text", ["a\x00b", "\ud83d", "😀", '{"d": "2023-01-01"}'])
def test_a_text_that_databases_or_json_mistake_comes_back(text):
    """One cell with half a character pasted into it must not keep the whole sheet from being stored."""
    stored = row_text([text])
    assert "\x00" not in stored.encode().decode()
    assert row_cells(stored) == [text]


def test_an_object_that_is_no_cell_is_refused():
    """Stored as its text, it would come back as another cell."""
    with pytest.raises(KeyError):
        row_text([object()])


def test_vietnamese_is_stored_as_it_is():
    """Escaped, it would take three times the room."""
    assert row_text(["Đăk Kôi", None, 3]) == '["Đăk Kôi",null,3]'


@given(
    st.lists(st.none() | st.text() | st.integers() | st.floats(allow_nan=False) | st.booleans() | st.dates() | st.timedeltas())
)
def test_every_row_comes_back(cells):
    """People type anything."""
    found = row_cells(row_text(cells))
    assert found == cells
    assert [type(cell) for cell in found] == [type(cell) for cell in cells]
    assert json.loads(row_text(cells)) is not None
