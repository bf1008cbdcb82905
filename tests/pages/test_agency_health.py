"""The page of quality says of each agency how many of its rows count, and who has most to mend."""

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

GOOD, REPAIRED, WRONG = activity(), activity(sessions="4 buổi"), activity(sessions="nhiều")


def _page(*rows, **choices):
    tabs = (activities(*rows), postings(posting(postings="nhiều")), submissions(submission()))
    return opened("quality", ky="K1", tep=lent(*tabs, programme=office()), **choices)


def test_every_agency_with_rows_stands_there_with_what_became_of_them():
    """An office that calls the agency with most to mend first reaches most rows."""
    shown = _page(GOOD, REPAIRED, WRONG)
    assert "1/1 đơn vị còn ô cần sửa" in shown.text
    assert "UBND xã Tân Lập ✓ 2 ✎ 1 ✕ 2 2 1 2 2" in shown.text


def test_of_one_chosen_agency_its_cells_say_it():
    """The list above it is of that agency already."""
    assert "đơn vị còn ô cần sửa" not in _page(GOOD, dv="UL").text


def test_where_every_row_counts_it_says_so():
    """Nothing to mend is worth a word."""
    tabs = (activities(GOOD), postings(), submissions())
    shown = opened("quality", ky="K1", tep=lent(*tabs, programme=office()))
    assert "Mọi dòng của 1 đơn vị đã được tính" in shown.text


def test_a_row_that_repeats_another_says_which():
    """Whoever is told to delete one of two rows must see both."""
    shown = _page(GOOD, GOOD)
    assert "Dòng 3: Giống hệt dòng 2, đã được tính." in shown.text


def test_a_cell_that_was_repaired_in_a_row_that_does_not_count_says_so():
    """`Đã tính` beside a row that is missing from every sum is a wrong word."""
    shown = _page(activity(sessions="4 buổi", place="Không đâu"))
    assert "Đã hiểu; 1 dòng chưa được tính vì ô khác." in shown.text
    assert "Đã tính." not in shown.text


def test_a_report_without_its_results_is_a_cell_to_mend_of_its_agency_and_the_page_says_how_the_counts_add_up():
    """`To fix 34` beside `32 rows`, and `0` beside an agency whose cell is listed as not counted, make both doubtful."""
    tabs = (activities(WRONG), postings(posting(agency="Không đâu")), submissions(submission(results=None)))
    shown = opened("quality", ky="K1", tep=lent(*tabs, programme=office()))
    assert "1/1 đơn vị còn ô cần sửa" in shown.text
    assert "UBND xã Tân Lập ✓ 1 ✕ 1 1 0 1 2" in shown.text
    said = "Ô cần sửa gồm 2 ô ở 2 dòng chưa được tính, 1 ô kết quả để trống của báo cáo đã gửi; cho kỳ này: 2 ô ở 2 dòng"
    assert said in shown.text
    assert "Ngoài ra 1 dòng chưa được tính không rõ của đơn vị nào." in shown.text


def test_an_agency_without_a_cell_to_mend_has_a_zero_where_its_page_is_chosen():
    """Báo cáo says 0 of the same agency; a blank reads as not looked at."""
    tabs = activities(activity()), postings(posting()), submissions(submission())
    shown = opened("own", ky="K1", tep=lent(*tabs, programme=office()))
    found = [row[2:] for row in shown.rows if row and len(row) == 4 and row[0] != "Đơn vị"]
    assert found
    assert all(cells == ["0", "0"] for cells in found)
