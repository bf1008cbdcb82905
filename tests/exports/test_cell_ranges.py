"""Cells that belong together are named as a person would: by ranges, and no more of them than anyone reads."""

import pytest

from exports.issues.cell_ranges import Where, places_in_words, ranges, row_runs


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        (["D17"], ["D17"]),
        ([f"D{row}" for row in range(5, 205)], ["D5:D204"]),
        (["D5", "D6", "D8", "D9", "D11"], ["D5:D6", "D8:D9", "D11"]),
        (["D17", "E17", "F17"], ["D17:F17"]),
        ([f"{column}{row}" for row in (5, 6, 7) for column in "DEF"], ["D5:F7"]),
        (["D5", "F5", "D6", "F6"], ["D5:D6", "F5:F6"]),
        (["Z9", "AA9", "AB9"], ["Z9:AB9"]),
        (["F6", "D5", "D5"], ["D5", "F6"]),
        (["D5", "E5", "D6"], ["D5:E5", "D6"]),
        ([], []),
    ],
)
def test_cells_become_the_fewest_ranges(cells, named):
    """`D5:D204` is selected in one move; two hundred addresses are read by nobody."""
    assert ranges(cells) == named


def test_an_address_that_is_none_is_refused():
    """A range made of a wrong address would send the agency to another cell."""
    with pytest.raises(ValueError, match="D0x"):
        ranges(["D0x"])


def test_rows_become_runs():
    """A row that is one too many has no cell of its own."""
    assert row_runs([7, 5, 6, 6, 210]) == ["5–7", "210"]


@pytest.mark.parametrize(
    ("places", "language", "said"),
    [
        ([Where(17, None)], "vi", "dòng 17"),
        ([Where(17, None)], "en", "row 17"),
        ([Where(row, None) for row in (5, 6, 7, 9)], "vi", "dòng 5–7, 9"),
        ([Where(row, None) for row in (5, 6, 7, 9)], "en", "rows 5–7, 9"),
        ([Where(row, f"D{row}") for row in (5, 7, 9, 11)], "vi", "D5, D7 và 2 chỗ khác"),
        ([Where(row, f"D{row}") for row in (5, 7, 9)], "en", "D5, D7 and 1 other place"),
    ],
)
def test_of_many_ranges_the_first_are_named_and_how_many_more_there_are(places, language, said):
    """A cell of a table that lists forty ranges is read to the end by nobody."""
    assert places_in_words(places, language, most=2) == said
