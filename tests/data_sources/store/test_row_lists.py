"""The lists of row ids come back, and stay small."""

from hypothesis import given
from hypothesis import strategies as st

from data_sources.store.written.row_lists import packed, unpacked


@given(st.lists(st.integers(min_value=1, max_value=2**31 - 1)))
def test_every_list_comes_back_in_its_order(ids):
    """The order of rows is part of the sheet: ditto marks look upwards."""
    assert unpacked(packed(ids)) == ids


def test_a_row_that_stands_twice_does_so_in_the_list():
    """The second is a duplicate that the office must see."""
    assert unpacked(packed([5, 6, 5, 5])) == [5, 6, 5, 5]


def test_a_thousand_rows_in_order_take_less_than_fifty_bytes():
    """One list a reading is what a year of readings costs."""
    assert len(packed(list(range(1, 1001)))) < 50
