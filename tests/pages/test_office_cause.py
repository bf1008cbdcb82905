"""A faulty table of the office is one thing to do for the office, and no verdict on anybody."""

import pytest

from exports.issues.faulty_cells import faulty_cells
from indicators.report import report_of
from tests.pages.opened import lent, opened
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, read, submission, submissions

ROWS = (activities(activity(), activity(children=31)), postings(posting()), submissions(submission()))
NO_GROUP = [OFFICE["Đơn vị"][0], *([*row[:2], None, *row[3:]] for row in OFFICE["Đơn vị"][1:])]
ONE_WITHOUT = [*OFFICE["Đơn vị"][:3], [*OFFICE["Đơn vị"][3][:2], None, *OFFICE["Đơn vị"][3][3:]], *OFFICE["Đơn vị"][4:]]
CAUSE = {
    "vi": "Văn phòng cần điền cột Nhóm của 5 đơn vị; 4 dòng đang chờ.",
    "en": "The office must fill in Nhóm of 5 agencies; 4 rows are waiting.",
}
VERDICTS = ("Quá hạn", "chậm nhất", "thấp nhất", "còn nợ", "liên hệ", "furthest behind", "lowest", "Overdue", "; ask")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", ["overview", "progress", "papers"])
def test_a_blank_column_gives_one_cause_and_no_verdict(page, language):
    """Fifty-six complaints about names that the agencies typed right hide the one cell range that is wrong."""
    shown = opened(page, lang=language, ky="K1", tep=lent(*ROWS, programme=office(Đơn_vị=NO_GROUP)))
    assert shown.faults == []
    assert CAUSE[language] in shown.text
    assert [said for said in VERDICTS if said in shown.text] == []


def test_the_quality_page_lists_the_cause_and_none_of_its_consequences():
    """An agency must not be told to correct a name that is right."""
    shown = opened("quality", ky="K1", tep=lent(*ROWS, programme=office(Đơn_vị=NO_GROUP)))
    assert CAUSE["vi"] in shown.text
    assert [row for row in shown.rows if row[0].startswith("Hoạt động · ")] == []
    assert "ô C2" not in shown.text


def test_the_cause_is_told_once_and_most_lines_without_it_are_as_good_as_all():
    """Where two of many agencies are left, the page would call places behind whose agencies it has not read."""
    most = [*NO_GROUP[:-1], OFFICE["Đơn vị"][-1]]
    shown = opened("overview", ky="K1", tep=lent(*ROWS, programme=office(Đơn_vị=most, Chỉ_tiêu=[TARGETS])))
    assert "Văn phòng cần điền cột Nhóm của 4 đơn vị" in shown.text
    assert [said for said in (*VERDICTS, "Toàn huyện đạt") if said in shown.text] == []
    assert [alarm for alarm in shown.alarms if "Nhóm" not in alarm] == []


def test_a_gap_of_one_agency_is_told_and_the_others_are_judged():
    """One forgotten cell must not blank the page of a hundred communes."""
    held = activities(activity(), activity(children=31), activity(agency="UBND xã Đăk Kôi", place="Đăk Kôi"))
    shown = opened("overview", ky="K1", tep=lent(held, *ROWS[1:], programme=office(Đơn_vị=ONE_WITHOUT)))
    assert "Văn phòng cần điền cột Nhóm của 1 đơn vị; 4 dòng đang chờ." in shown.text
    assert "Toàn huyện đạt" in shown.text


def test_nobody_is_asked_to_correct_what_the_office_has_to_fill_in():
    """The letter to an agency would ask it to type its own right name again."""
    report = report_of(read(*ROWS, programme=office(Đơn_vị=ONE_WITHOUT)), "K1")
    assert [faulty_cells(report, agency.key, "vi") for agency in report.records.programme.agencies] == [[]] * 4


def test_groups_that_are_blank_everywhere_are_one_group():
    """A small office has one list of agencies and one list of clauses."""
    clauses = [OFFICE["Nội dung"][0], *([*row[:2], None] for row in OFFICE["Nội dung"][1:])]
    records = read(*ROWS, programme=office(Đơn_vị=NO_GROUP, Nội_dung=clauses))
    assert [problem for problem in records.problems if problem.table != "targets"] == []
    assert records.office_gaps == ()
    assert len(report_of(records, "K1").statuses) == 5 * 3


def test_a_place_that_is_left_out_is_known_by_any_way_of_writing_it():
    """An agency that types `Xã Đăk Kôi` must not be told to correct the name that the office has not finished."""
    places = [OFFICE["Địa bàn"][0], OFFICE["Địa bàn"][1], [None, *OFFICE["Địa bàn"][2][1:]], OFFICE["Địa bàn"][3]]
    agencies = [row for row in OFFICE["Đơn vị"] if row[0] != "UK"]
    rows = (activities(activity(agency="GD", place="Xã Đăk Kôi")), postings(), submissions())
    records = read(*rows, programme=office(Địa_bàn=places, Đơn_vị=agencies))
    assert [(gap.label, len(gap.waiting)) for gap in records.office_gaps] == [("Mã", 1)]


def test_a_half_filled_line_that_nobody_names_is_no_alarm_on_every_page():
    """A red box about a line that keeps nothing from counting teaches people not to read red boxes."""
    channels = [*OFFICE["Kênh"], [None, "Kênh mới", "xã", None, None]]
    shown = opened("overview", ky="K1", tep=lent(*ROWS, programme=office(Kênh=channels)))
    assert "Văn phòng cần điền" not in shown.text
    assert "Kênh" in opened("quality", ky="K1", tep=lent(*ROWS, programme=office(Kênh=channels))).text
