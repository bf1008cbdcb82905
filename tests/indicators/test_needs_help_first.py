"""Who needs help first: one order for every list, which says where its end is no border."""

from datetime import date

import pytest

from indicators.expected.requirements import due_coverage_of
from indicators.place_report import as_far_as_last, least_covered_first
from indicators.report import report_of
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions

_NAMES = {"1": "Tân Lập", "2": "Đăk Kôi", "3": "Đăk Pne", "4": "Đăk Ruồng"}
_PLACES = [["Mã", "Tên", "Loại"], *([code, name, "xã"] for code, name in _NAMES.items())]
_CHANNELS = [["Mã", "Tên", "Cấp", "Bắt buộc"], ["TTX", "Truyền thanh xã", "xã", None]]
_TARGETS = [TARGETS, ["Số buổi", None, None, 4], ["Lượt người", None, None, 100]]


def _report(*rows, agencies, sent=(), as_of=date(2023, 7, 20)):
    """Agencies by their communes: whoever has none has no report to send."""
    listed = [["Mã", "Tên", "Nhóm", "Địa bàn"], *([f"U{at}", f"UBND xã {_NAMES[at]}", group, at] for at, group in agencies)]
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", 1], ["2a", "Kết quả", 2], ["2b", "Kết quả khác", 2]]
    programme = office(Địa_bàn=_PLACES, Đơn_vị=listed, Nội_dung=clauses, Kênh=_CHANNELS, Chỉ_tiêu=_TARGETS)
    return report_of(read(activities(*rows), postings(), submissions(*sent), programme=programme, as_of=as_of), "K1")


def _held(place, **cells):
    return activity(agency=f"U{place}", place=_NAMES[place], **cells)


def _names(places):
    return [there.place.name for there in places]


GROUPS = [("1", 1), ("2", 1), ("3", 1), ("4", 1)]


def test_of_places_that_are_equally_far_the_one_that_lacks_most_attendances_comes_first():
    """The first of twelve equals in the register is no reason to help it first; people whom nobody reached are one."""
    rows = [_held(place, sessions=1, children=children) for place, children in zip("1234", (80, 20, 60, 40), strict=True)]
    report = _report(*rows, agencies=GROUPS)
    assert _names(least_covered_first(report.places)) == ["Đăk Kôi", "Đăk Ruồng", "Đăk Pne", "Tân Lập"]


@pytest.mark.parametrize(("as_of", "first"), [(date(2023, 4, 1), "Đăk Kôi"), (date(2023, 4, 6), "Tân Lập")])
def test_reports_that_may_still_come_make_no_place_look_worse(as_of, first):
    """Who has met all that is due but must report on more by the deadline is not behind one that lacks its sessions."""
    rows = [_held("1", sessions=4, children=100), _held("2", sessions=1, children=100)]
    agencies = [("1", 2), ("2", 1)]
    report = _report(*rows, agencies=agencies, sent=[submission(agency="U2")], as_of=as_of)
    two = [there for there in report.places if there.place.name in {"Tân Lập", "Đăk Kôi"}]
    tan_lap, dak_koi = two
    assert tan_lap.coverage < dak_koi.coverage
    assert (tan_lap.due_coverage < dak_koi.due_coverage) is (first == "Tân Lập")
    assert _names(least_covered_first(two))[0] == first


def test_how_many_of_those_left_out_are_as_far_as_the_last_is_known():
    """A list of three that ends among twelve equals would say that the other nine are better."""
    rows = [_held(place, sessions=1, children=children) for place, children in zip("1234", (100, 20, 60, 40), strict=True)]
    ordered = least_covered_first(_report(*rows, agencies=GROUPS).places)
    assert [as_far_as_last(ordered[:shown], ordered[shown:]) for shown in range(5)] == [0, 2, 1, 0, 0]


@pytest.mark.parametrize(
    ("met", "required", "due", "coverage"), [(0, 0, 0, None), (0, 4, 4, 0.0), (3, 8, 4, 0.75), (0, 2, 0, 1.0), (4, 4, 4, 1.0)]
)
def test_nothing_due_is_all_that_is_due_met(met, required, due, coverage):
    """A place that may still send everything is not behind; one that must meet nothing has no coverage at all."""
    assert due_coverage_of(met, required, due) == coverage
