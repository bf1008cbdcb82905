"""The page on communes: how far each was before, and is now."""

from tests.pages.opened import opened
from words import say


def test_the_deepest_fall_comes_first_in_words_as_in_the_picture():
    """A leader asks who fell back before asking anything else."""
    text = opened("places", ky="2023-Q2").text
    title = say("before_now.title", "vi", before="Đợt tháng 3/2023", now="Quý II/2023")
    below = text[text.index(title) :]
    assert below.index("▼ từ") < below.index("▲ từ")


def test_a_fall_that_rows_to_be_fixed_may_make_up_is_none():
    """Đăk Tơ Lung met two requirements less, and rows for two of them wait: nobody knows whether it fell."""
    text = opened("places", ky="2023-Q3").text
    assert "Đăk Tơ Lung 6/8 → 4/8, 2 chờ sửa" in text
    assert "▼ từ 6/8" not in text
    assert "Đăk Tơ Lung (4/8, 2 chờ sửa)" in opened("overview", ky="2023-Q3").text


def test_nothing_is_compared_while_a_period_is_open():
    """Half a quarter against a whole one would look like a fall of every commune."""
    assert say("before_now.what", "vi") not in opened("places", ky="2023-Q4").text
