"""A workbook that is unfilled, lacks a table or says a thing twice: what is wrong is said, and the rest is counted."""

from functools import cache
from itertools import product

import pytest

from exports.xlsx.template import template_xlsx
from records.workbook.raw import Tab
from tests.examples import spread_over
from tests.pages.opened import lent, opened
from tests.sheets import ACTIVITY_HEADER, OFFICE, activities, activity, office, posting, postings, submission, submissions
from ui.source.loading import lend

LANGUAGES = ("vi", "en")
FIGURES = ["overview", "places", "hotline", "progress"]
FIGURES_AND_FILES = ["overview", "progress", "quality", "papers", "downloads"]


@pytest.mark.parametrize(("page", "language"), spread_over(product(FIGURES_AND_FILES, LANGUAGES), 5))
def test_an_unfilled_template_is_told_what_it_lacks_and_offered_anew(page, language):
    """Whoever tries the template before filling it must not land on a page without a way out."""
    shown = opened(page, lang=language, tep=_template(language))
    assert shown.faults == []
    assert len(shown.alarms) == 1
    assert "mau.xlsx" in shown.alarms[0]
    assert "Kỳ báo cáo" in shown.alarms[0]
    assert {"vi": "Bảng tính mẫu", "en": "Empty workbook"}[language] in " ".join(shown.buttons)


@cache
def _template(language):
    """The token of an unfilled template, uploaded and read once."""
    return lend(template_xlsx(language), "mau.xlsx")


@pytest.mark.parametrize("page", FIGURES)
def test_a_workbook_with_faults_is_counted_and_says_so_on_every_page(page):
    """A figure made of half a workbook must not pass for a whole one."""
    twice = [*OFFICE["Địa bàn"], ["23482", "Xã khác", "xã", None, None, None]]
    token = lent(activities(activity()), postings(posting()), programme=office(Địa_bàn=twice))
    shown = opened(page, ky="K1", tep=token)
    assert (shown.faults, len(shown.headings)) == ([], 1)
    assert any("lỗi khiến một phần số liệu không đọc được" in alarm for alarm in shown.alarms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_quality_says_which_cell_of_the_office_is_wrong(language):
    """The office must find its own slip without an engineer."""
    twice = [*OFFICE["Địa bàn"], ["23482", "Xã khác", "xã", None, None, None]]
    token = lent(activities(activity()), postings(posting()), programme=office(Địa_bàn=twice))
    shown = opened("quality", lang=language, ky="K1", tep=token)
    double = {
        "vi": "Trang “Địa bàn”, ô A5: mã “23482” đã dùng cho dòng khác.",
        "en": "Tab “Địa bàn”, cell A5: the code “23482”",
    }
    missing = {"vi": "Bảng tính thiếu bảng “Báo cáo”.", "en": "The workbook has no table “Báo cáo”."}
    assert double[language] in shown.text
    assert missing[language] in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_a_tab_that_are_not_read_are_told_with_their_cell(language):
    """Rows that are nowhere counted, rejected or told would be looked for by nobody."""
    header = [{"Ngày": "Thời điểm", "Số buổi": "Đã làm"}.get(label, label) for label in ACTIVITY_HEADER]
    above = Tab("Hoạt động", [header, activity(), [], ACTIVITY_HEADER, activity()])
    kinds = [*OFFICE["Nội dung"], [], ACTIVITY_HEADER, activity()]
    tabs = (above, postings(posting()), submissions(submission()), Tab("Xã A", [header, activity()]))
    token = lent(*tabs, programme=office(Nội_dung=kinds))
    shown = opened("quality", lang=language, ky="K1", tep=token)
    told = {
        "vi": ("Hoạt động”: từ ô A1 có 1 dòng không", "Nội dung”: từ ô A6 có 1 dòng", "Xã A” không được đọc: từ ô A1"),
        "en": ("the part that begins at cell A1", "begins at cell A6 is not read", "Xã A” is not read: from cell A1"),
    }
    assert [text for text in told[language] if text not in shown.text] == []
    assert len(shown.alarms) == 1
    assert {"vi": "Mọi dòng đọc được đều được tính", "en": "Every row that could be read is counted"}[language] in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_to_mend_stands_with_what_was_typed_and_what_to_type(language):
    """An agency needs the cell and the way out, not a verdict."""
    token = lent(activities(activity(sessions="nhiều")), postings(), submissions(), programme=office())
    shown = opened("quality", lang=language, ky="K1", tep=token)
    [row] = [row for row in shown.rows if row[0] == "Hoạt động · G2"]
    assert row[3] == "nhiều"
    assert row[6] != ""
    assert {"vi": "1 dòng trong cả bảng tính chưa được tính", "en": "1 row of the whole workbook not counted"}[
        language
    ] in shown.text


def test_a_workbook_of_which_every_row_counts_says_so():
    """Silence about errors could also mean that nobody looked."""
    token = lent(activities(activity()), postings(posting()), submissions(submission()), programme=office())
    shown = opened("quality", ky="K1", tep=token)
    assert "Không có ô nào cần xem lại." in shown.text
    assert "Mọi dòng số liệu đều được tính" in shown.text


@pytest.mark.parametrize("page", FIGURES)
def test_a_hostile_cell_is_shown_and_does_nothing(page):
    """Sixteen agencies type into the sheet: a cell must never become a part of the page."""
    hostile = "<img src=x onerror=alert(1)>**đậm** [x](http://example.vn)"
    places = [*OFFICE["Địa bàn"][:3], ["23497", hostile, "xã", None, None, "Tân Lập"]]
    token = lent(activities(activity()), postings(posting()), submissions(submission()), programme=office(Địa_bàn=places))
    shown = opened(page, ky="K1", tep=token)
    assert (shown.faults, shown.alarms) == ([], [alarm for alarm in shown.alarms if "Chỉ tiêu" in alarm or "lỗi" in alarm])
    if page in ("overview", "places", "hotline"):
        assert hostile in shown.text
