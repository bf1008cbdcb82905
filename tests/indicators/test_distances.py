"""How far places are from their targets: shares, the unknown apart, and what is missing of all together."""

from indicators.compared.distances import distances
from indicators.report import report_of
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submissions

REPORT = report_of(
    read(
        activities(activity(sessions=6), activity(agency="UR", place="Đăk Rve", sessions=1)),
        postings(posting()),
        submissions(),
        programme=office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]]),
    ),
    "K1",
)


def test_more_than_the_target_makes_up_for_no_other_place():
    """Six sessions in one commune are none in the next."""
    (sessions,) = distances(REPORT.places)
    known = {each.place.place.name: each.reached for each in sessions.places if each.reached is not None}
    assert sorted(known.values()) == [0.25, 1.0]
    assert sessions.met == 1
    assert (sessions.missing, sessions.unknown) == (3, len(sessions.places) - 2)


def test_who_was_not_heard_stands_first_and_has_no_share():
    """Nobody knows how far a silent commune is, and it is the first to call."""
    (sessions,) = distances(REPORT.places)
    reached = [each.reached for each in sessions.places]
    assert reached == sorted(reached, key=lambda part: -1 if part is None else part)
