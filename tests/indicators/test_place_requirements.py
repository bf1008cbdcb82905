"""What a place and the district must meet, and the states between met and unheard of."""

from datetime import date

import pytest

from indicators.report import report_of
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, read, submission, submissions

NOTHING_ELSE = {
    "Đơn_vị": [OFFICE["Đơn vị"][0], ["GD", "Phòng Giáo dục và Đào tạo", 9, None, None]],
    "Kênh": [["Mã", "Tên", "Cấp"], ["TTX", "Truyền thanh xã", "xã"]],
}


def report(*tabs, period="K1", **tables):
    """The report of a period."""
    return report_of(read(*tabs, programme=office(**tables)), period)


def cells(found, place="23497"):
    """A place's requirements: target, achieved, gap and state by their name."""
    return {r.key: (r.target, r.achieved, r.gap, str(r.state)) for r in found.place(place).requirements}


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([activity(agency="GD", sessions=4)], (4, 4, 0, "met")),
        ([activity(agency="GD", sessions=9)], (4, 9, 0, "met")),
        ([activity(agency="GD", sessions=1)], (4, 1, 3, "partial")),
        ([activity(agency="GD", sessions=0)], (4, 0, 4, "none")),
        ([], (4, 0, 4, "not_reported")),
        ([activity(agency="GD", sessions="nhiều")], (4, 0, 4, "not_reported")),
        ([activity(agency="GD", date=date(2023, 4, 1))], (4, 0, 4, "not_reported")),
        ([activity(agency="GD", place="Toàn huyện")], (4, 0, 4, "not_reported")),
        ([activity(agency="GD", place="Đăk Kôi")], (4, 0, 4, "not_reported")),
    ],
)
def test_a_count_is_met_partial_none_or_not_reported(rows, cell):
    """To have done nothing and not to have been heard from need different letters."""
    found = report(activities(*rows), Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]], **NOTHING_ELSE)
    assert cells(found) == {"sessions": cell}


def test_a_received_report_of_its_agency_makes_silence_a_none():
    """Whoever reported and counted no session has said that there was none."""
    targets = [TARGETS, ["Số buổi", None, None, 4], ["Lượt đăng 111", None, None, 2]]
    found = report(submissions(submission(clause="1b")), Chỉ_tiêu=targets)
    assert cells(found) == {
        "sessions": (4, 0, 4, "none"),
        "postings": (2, 0, 2, "none"),
        "channel:TTX": (1, 0, 1, "none"),
        "report:1a": (1, 0, 1, "not_reported"),
        "report:1b": (1, 1, 0, "met"),
    }


def test_an_empty_report_says_nothing_about_other_requirements():
    """A submission without content is heard, and reports on nothing."""
    found = report(submissions(submission(results=None)), Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]])
    assert (cells(found)["report:1a"], cells(found)["sessions"]) == ((1, 0, 1, "none"), (4, 0, 4, "not_reported"))


def test_rows_of_one_table_do_not_speak_for_another():
    """A session held says nothing about what was posted."""
    targets = [TARGETS, ["Số buổi", None, None, 4], ["Lượt người", None, None, 100], ["Lượt đăng 111", None, None, 2]]
    found = report(activities(activity(children=None)), Chỉ_tiêu=targets)
    states = {key: cell[3] for key, cell in cells(found).items()}
    assert states["sessions"] == "partial"
    assert states["attendances"] == "none"
    assert (states["postings"], states["channel:TTX"]) == ("not_reported", "not_reported")


def test_a_target_is_looked_up_by_period_and_place_then_place_then_period_then_neither():
    """The nearest word holds, as everywhere."""
    targets = [
        TARGETS,
        ["Số buổi", None, None, 1],
        ["Số buổi", "K1", None, 2],
        ["Số buổi", None, "Tân Lập", 3],
        ["Số buổi", "K1", "23482", 4],
    ]
    targets += [["Số buổi", None, "23482", 5]]
    first, second = (report(period=period, Chỉ_tiêu=targets, **NOTHING_ELSE) for period in ("K1", "K2"))
    asked = [[cells(found, place)["sessions"][0] for place in ("23479", "23482", "23497")] for found in (first, second)]
    assert asked == [[2, 4, 3], [1, 5, 3]]


def test_a_target_of_zero_asks_for_nothing_there():
    """The office takes a commune out of a target by giving it 0."""
    targets = [TARGETS, ["Số buổi", None, None, 4], ["Số buổi", None, "Tân Lập", 0]]
    found = report(Chỉ_tiêu=targets, **NOTHING_ELSE)
    assert (cells(found), cells(found, "23482")) == ({}, {"sessions": (4, 0, 4, "not_reported")})


def test_a_place_that_must_meet_nothing_has_no_coverage():
    """0 of 0 is neither 0 % nor 100 %."""
    place = report(**NOTHING_ELSE).place("23497")
    assert (place.met, place.required, place.coverage) == (0, 0, None)


def test_a_required_commune_channel_is_met_by_one_posting_in_it():
    """Posting much on Facebook does not make up for the loudspeaker."""
    rows = [posting(channel="TTX", postings=7), posting(agency="UK", place="Đăk Kôi", channel="MXH", postings=7)]
    rows += [posting(agency="UR", place="Đăk Rve", postings=0)]
    found = report(postings(*rows))
    assert [cells(found, place)["channel:TTX"] for place in ("23497", "23482", "23479")] == [
        *((1, 7, 0, "met"), (1, 0, 1, "none"), (1, 0, 1, "none")),
    ]


def test_the_reports_of_a_place_are_those_of_its_own_agencies():
    """What the education office owes is not the commune's gap."""
    assert set(cells(report())) == {"channel:TTX", "report:1a", "report:1b"}


def test_the_district_owes_its_channels_and_the_reports_of_agencies_without_a_place():
    """Its coverage adds to these all that its places must meet."""
    rows = [posting(channel="BDT", postings=1), posting(channel="TTX", postings=2)]
    found = report(postings(*rows), submissions(submission(), submission(agency="GD")))
    assert cells(found, "*") == {
        "channel:BDT": (1, 1, 0, "met"),
        "report:1a": (1, 1, 0, "met"),
        "report:1b": (1, 0, 1, "not_reported"),
        "report:2a": (1, 0, 1, "not_reported"),
    }
    assert [(place.met, place.required) for place in (*found.places, found.district)] == [(0, 3), (0, 3), (2, 3), (4, 13)]
    assert found.district.coverage == 4 / 13


def test_two_agencies_of_one_place_owe_one_report_each():
    """The same clause twice is two letters."""
    agencies = [*OFFICE["Đơn vị"], ["TH", "Trường Tiểu học", 1, "Tân Lập", None]]
    place = report(submissions(submission(agency="TH")), Đơn_vị=agencies).place("23497")
    assert [(r.key, r.met) for r in place.requirements if r.key == "report:1a"] == [("report:1a", False), ("report:1a", True)]
