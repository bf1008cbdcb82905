"""The figures of the overview are those of who was chosen, with the whole beside; nothing is said of nothing."""

import re
from datetime import date

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import TARGETS, activities, activity, office, posting, postings, submission, submissions


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


def test_with_a_period_of_which_nothing_counts_no_card_compares():
    """`Up 21 points` from a quarter that nobody was asked about is a success of nobody."""
    tabs = (
        activities(activity(date=date(2023, 5, 1))),
        postings(),
        submissions(submission(period="K2", sent_on=date(2023, 7, 1))),
    )
    shown = opened("overview", ky="K2", tep=lent(*tabs, programme=office()))
    assert shown.text.count("Quý I chưa có dòng nào được tính: chưa so sánh được") >= 5
    assert [word for word in ("Tăng ", "Giảm ", "điểm phần trăm") if word in shown.text] == []


def test_what_nobody_reported_on_is_not_told_as_missing():
    """Whether a place of which nothing was heard has done it nobody knows."""
    tabs = (activities(activity()), postings(), submissions())
    targets = [TARGETS, ["Số buổi", None, None, 2]]
    text = opened("overview", ky="K1", tep=lent(*tabs, programme=office(Chỉ_tiêu=targets))).text
    assert re.search(r"✓ 1 đạt · ! \d+ quá hạn · \? \d+ chưa rõ", text)
