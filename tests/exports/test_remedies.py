"""What to type instead fits the column."""

import pytest

from exports.remedies import remedy
from words import LANGUAGES, say


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("sessions", "Nhập số đã đếm được; nếu kết quả là không thì nhập 0."),
        ("date", "Ghi ngày thực hiện hoặc ngày đăng, phát, ví dụ 15/03/2023."),  # of whichever table
        ("place", "Chọn một tên trong danh sách thả xuống của ô."),
    ],
)
def test_a_blank_cell_is_told_what_belongs_into_its_column(field, said):
    """Whoever reads about zeros beside an empty day learns to skip the column of remedies."""
    assert remedy("missing", [field], "vi") == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fields", [["sessions", "date"], [None], []])
def test_columns_of_several_kinds_get_the_remedy_that_fits_all(fields, language):
    """One sentence stands for all cells of a group."""
    assert remedy("missing", fields, language) == say("issue.missing.fix", language)


def test_columns_of_one_kind_share_its_remedy():
    """Three blank numbers of a row are one thing to mend."""
    assert remedy("ditto", ["children", "caregivers"], "vi") == say("remedy.ditto.count", "vi")


def test_a_fault_of_one_kind_of_column_has_one_remedy():
    """A text in place of a day can only stand in a column of days."""
    assert remedy("not_a_date", ["date"], "vi") == say("issue.not_a_date.fix", "vi", year=2023)
