"""Whoever adds up the places beside the whole finds what is missing, named."""

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings

SAID = {
    "vi": "Số của toàn huyện gồm cả hoạt động chung, không thuộc riêng địa bàn nào: 3 buổi tuyên truyền",
    "en": "In the whole district and of no place alone: Sessions: 3",
}


@pytest.mark.parametrize("language", SAID)
def test_what_is_of_no_place_is_named_where_the_places_stand_beside_the_whole(language):
    """70 sessions of seven communes beside 111 of the district look like an error of addition."""
    tabs = (activities(activity(), activity(place="Toàn huyện", sessions=3)), postings(posting()))
    shown = opened("places", ky="K1", tep=lent(*tabs, programme=office()), lang=language)
    assert SAID[language] in shown.text


def test_where_the_places_are_the_whole_nothing_is_said_of_it():
    """A note about nothing is one more line to read."""
    shown = opened("places", ky="K1", tep=lent(activities(activity()), postings(posting()), programme=office()))
    assert "hoạt động chung, không thuộc riêng" not in shown.text
