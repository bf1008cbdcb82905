"""The figures of the overview are those of who was chosen, with the whole beside; nothing is said of nothing."""

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings, submissions


@pytest.mark.parametrize(("language", "whole"), [("vi", "Toàn huyện: 111"), ("en", "Whole district: 111")])
def test_a_chosen_place_has_its_own_figures_and_the_whole_beside_them(language, whole):
    """A filter that filters half of a page is worse than none."""
    one = opened("overview", lang=language, ky="2023-Q3", xa="23494").text
    every = opened("overview", lang=language, ky="2023-Q3").text
    assert whole in one
    assert whole not in every


def test_a_card_of_which_nothing_is_known_has_no_empty_note():
    """`trong đó — lượt trẻ em` reads like a fault."""
    shown = opened("overview", ky="K1", tep=lent(activities(), postings(), submissions(), programme=office()))
    assert "trong đó — " not in shown.text
    assert "— lượt có minh chứng" not in shown.text


def test_a_card_of_one_row_has_its_note():
    """The note is what makes a sum believable."""
    tabs = (activities(activity()), postings(posting()), submissions())
    shown = opened("overview", ky="K1", tep=lent(*tabs, programme=office()))
    assert "trong đó 30 lượt trẻ em" in shown.text
    assert "3 lượt có minh chứng" in shown.text
