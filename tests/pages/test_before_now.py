"""The page on communes: how far each was before, and is now."""

from datetime import date

from tests.pages.opened import lent_records, opened
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions
from words import say


def test_the_deepest_fall_comes_first_in_words_as_in_the_picture():
    """A leader asks who fell back before asking anything else."""
    text = opened("places", ky="2023-Q2").text
    title = say("before_now.title", "vi", before="Đợt tháng 3/2023", now="Quý II/2023")
    below = text[text.index(title) :]
    assert below.index("▼ từ") < below.index("▲ từ")


def test_a_fall_that_rows_to_be_fixed_may_make_up_is_none():
    """Tân Lập met one requirement less, and a row for one of them waits: nobody knows whether it fell."""
    rows = activities(activity(date=date(2023, 2, 1), sessions=2), activity(date=date(2023, 5, 1), sessions="nhiều"))
    sent = submissions(*(submission(period=period, sent_on=date(2023, 4, 1)) for period in ("K1", "K2")))
    given = lent_records(read(rows, postings(), sent, programme=office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 2]])))
    text = opened("places", ky="K2", tep=given).text
    assert "Tân Lập 2/4 → 1/4, 1 chờ sửa" in text
    assert "▼ từ" not in text
    assert "Thấp nhất: Tân Lập (1/4, 1 chờ sửa)." in opened("overview", ky="K2", tep=given).text


def test_nothing_is_compared_while_a_period_is_open():
    """Half a quarter against a whole one would look like a fall of every commune."""
    assert say("before_now.what", "vi") not in opened("places", ky="2023-Q4").text
