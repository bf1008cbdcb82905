"""The figures of a place and of the district, counted by hand."""

from datetime import date

import pytest

from indicators.report import report_of
from tests.sheets import OFFICE, activities, activity, office, posting, postings, read

LAPS = "23497"


def figures(*tabs, place=LAPS, **tables):
    """The figures of a place in the first quarter, looked at on 20 July 2023."""
    return report_of(read(*tabs, programme=office(**tables)), "K1").place(place).figures


def test_sums_are_of_what_is_known_and_say_how_many_rows_lack_it():
    """A sum with unknown parts is a lower bound, and must look like one."""
    rows = [
        activity(sessions=2, children=30, officials=4),
        activity(sessions=1, children=None),
        activity(sessions=0, children=0),
    ]
    found = figures(activities(*rows))
    assert (found.sessions, found.children, found.caregivers, found.officials, found.attendances) == (3, 30, None, 4, 34)
    assert found.unknown_rows == {"children": 1, "caregivers": 3, "officials": 2, "attendances": 1}


def test_a_sum_of_nothing_known_is_missing_and_not_zero():
    """A commune that gave no audience has not said that nobody came."""
    found = figures(activities(activity(children=None)))
    assert (found.sessions, found.attendances, found.people_min, found.people_max) == (2, None, None, None)


def test_a_place_without_a_row_has_no_figure():
    """Silence is not a zero."""
    found = figures()
    assert (found.sessions, found.postings, found.verified_postings, found.attendances, found.channels) == (
        None,
        None,
        None,
        None,
        (),
    )
    assert (found.days_since_last_session, found.days_since_last_posting) == (None, None)


@pytest.mark.parametrize(
    ("counts", "least", "most"),
    [
        ([(2, 31, None)], 16, 31),  # 31 came to two sessions: at least 16 children
        ([(1, 30, None), (1, 20, None)], 30, 50),
        ([(0, 12, None)], 12, 12),  # no session counted is one at least
        ([(1, 150, None), (1, 120, None)], 150, 200),  # 270 attendances of 200 children
        ([(1, 250, None)], 250, 250),  # more than live there: the minimum is not cut
        ([(1, 30, 10), (2, None, 61)], 30 + 31, 30 + 71),
        ([(3, 0, None)], 0, 0),
    ],
)
def test_people_are_at_least_the_largest_session_and_at_most_everyone(counts, least, most):
    """Attendances count one child as often as it comes; Đăk Rve has 200 children and 300 caregivers."""
    rows = [activity(agency="UR", place="Đăk Rve", sessions=s, children=c, caregivers=p) for s, c, p in counts]
    found = figures(activities(*rows), place="23479")
    assert (found.people_min, found.people_max) == (least, most)


def test_officials_have_no_population_that_bounds_them():
    """They come from everywhere."""
    rows = [activity(agency="UR", place="Đăk Rve", sessions=1, children=None, officials=400, note=str(n)) for n in range(2)]
    found = figures(activities(*rows), place="23479")
    assert (found.people_min, found.people_max) == (400, 800)


def test_the_people_of_the_district_are_its_places_added_and_its_own_rows_as_one_more():
    """The sum of rows over the district would count a larger session in another commune as the same people."""
    rows = [
        activity(agency="UR", place="Đăk Rve", sessions=1, children=150),
        activity(agency="UR", place="Đăk Rve", sessions=1, children=120),
        activity(sessions=2, children=30),
        activity(agency="GD", place="Toàn huyện", sessions=1, children=900),
    ]
    found = figures(activities(*rows), place="*")
    assert (found.people_min, found.people_max, found.children, found.sessions) == (150 + 15 + 900, 200 + 30 + 900, 1200, 5)


def test_attendances_are_shown_for_each_100_children_where_they_are_counted():
    """It compares communes of different size, and needs their size."""
    rows = [activity(agency="UR", place="Đăk Rve", children=50), activity(children=50)]
    assert figures(activities(*rows), place="23479").attendances_per_100_children == 25.0
    assert figures(activities(*rows), place=LAPS).attendances_per_100_children is None
    assert figures(activities(*rows), place="*").attendances_per_100_children is None
    counted = [[*row[:3], 100, *row[4:]] if n else row for n, row in enumerate(OFFICE["Địa bàn"])]
    assert figures(activities(*rows), place="*", Địa_bàn=counted).attendances_per_100_children == pytest.approx(100 * 100 / 300)
    nobody = [[*row[:3], 0, *row[4:]] if n else row for n, row in enumerate(OFFICE["Địa bàn"])]
    assert figures(activities(*rows), place="23479", Địa_bàn=nobody).attendances_per_100_children is None


def test_postings_are_verified_where_their_row_has_a_link():
    """Rows that count without a link make 0; no rows make nothing."""
    rows = [posting(postings=3), posting(postings=4, evidence="ảnh"), posting(postings=5, evidence="xem WWW.example.vn")]
    found = figures(postings(*rows))
    assert (found.postings, found.verified_postings) == (12, 8)
    assert figures(postings(posting(evidence=None))).verified_postings == 0


def test_a_channel_counts_with_its_first_posting_and_the_district_s_are_not_the_commune_s():
    """A commune has no online newspaper; a zero is no posting."""
    rows = [posting(channel="MXH"), posting(channel="TTX", postings=0), posting(channel="BDT")]
    assert figures(postings(*rows)).channels == ("MXH",)
    assert figures(postings(*rows), place="*").channels == ("MXH",)


def test_days_are_counted_from_the_last_row_above_zero_in_a_period_or_outside():
    """A row that says `0` is no session, and the summer between two periods is no absence."""
    rows = [
        activity(date=date(2023, 2, 1)),
        activity(date=date(2023, 7, 10), sessions=1),
        activity(date=date(2023, 7, 15), sessions=0),
        activity(date=date(2023, 7, 18), sessions="nhiều"),
        activity(agency="GD", place="Toàn huyện", date=date(2023, 7, 19)),
    ]
    found = report_of(read(activities(*rows), postings(posting(date=date(2022, 7, 20)))), "K1")
    assert found.place(LAPS).figures.days_since_last_session == 10
    assert found.district.figures.days_since_last_session == 1
    assert found.place(LAPS).figures.days_since_last_posting == 365
    assert found.place("23482").figures.days_since_last_session is None


def test_a_period_holds_its_first_and_its_last_day():
    """The last evening of a quarter belongs to it."""
    days = [date(2022, 12, 31), date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 1)]
    assert figures(activities(*(activity(date=day, sessions=1) for day in days))).sessions == 2


def test_whole_district_rows_count_for_the_district_alone():
    """Shared out over the communes they would be counted seven times, or cut by seven."""
    rows = [activity(), activity(agency="GD", place="Toàn huyện", sessions=5)]
    assert figures(activities(*rows)).sessions == 2
    assert figures(activities(*rows), place="*").sessions == 7
