"""Places taken together: what they meet and sum, each once, and the whole where none is chosen."""

from indicators.findings.together import together
from indicators.report import report_of
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions

RVE = {"agency": "UR", "place": "Đăk Rve"}
REPORT = report_of(
    read(
        activities(activity(), activity(**RVE, sessions=3, children=None), activity(agency="GD", place="Toàn huyện")),
        postings(posting()),
        submissions(submission(), submission(agency="GD")),
        programme=office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 3]]),
    ),
    "K1",
)


def test_two_places_are_the_sum_of_each_and_the_whole_is_more_than_its_places():
    """A tile that shows the whole under a commune's name blames or praises the wrong one."""
    both, whole = together(REPORT, {"23479", "23497"}), together(REPORT)
    assert (both.total("sessions"), whole.total("sessions")) == (5, 7)
    assert (both.total("children"), both.total("postings")) == (30, 3)
    assert (both.totals.received, both.totals.expected, whole.totals.received) == (1, 4, 2)
    assert (both.met, both.required) == tuple(
        sum(getattr(REPORT.place(key), part) for key in ("23479", "23497")) for part in ("met", "required")
    )
    assert (whole.met, whole.required) == (REPORT.district.met, REPORT.district.required)


def test_what_none_of_them_knows_is_unknown():
    """A zero would say that nobody came."""
    assert together(REPORT, {"23479"}).total("children") is None
    assert together(REPORT, {"23482"}).total("sessions") is None


def test_only_one_place_or_the_whole_has_a_past():
    """Three communes together were never reported on as one."""
    assert [together(REPORT, keys).key for keys in ((), {"23479"}, {"23479", "23497"})] == ["*", "23479", None]
