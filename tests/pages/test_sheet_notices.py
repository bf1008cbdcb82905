"""Copies, hidden tabs and swapped days are told wherever figures stand: which tab, how many rows, what to do."""

import io
from dataclasses import replace

import openpyxl
import pytest

from exports.paper.signing import notice_in_words, notices
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.ledger import Problem, ProblemCode
from records.workbook.raw import Tab
from tests.pages.opened import lent_records, opened
from tests.sheets import activities, activity, posting, postings, read, submission, submissions
from ui.selection.navigation import PATHS

LANGUAGES = ("vi", "en")
# An agency is told nothing of the sheet as a whole; the figures of many units are of other workbooks.
WITH_FIGURES = [page for page in PATHS if page not in ("connect", "access", "own", "units")]
COPIED = Problem("Tổng hợp", None, ProblemCode.COPIED_TAB, "Tổng hợp", "activities", other="Hoạt động", rows=12)
HIDDEN = Problem("Nháp", None, ProblemCode.HIDDEN_TAB, "Nháp", "activities", rows=5)
SWAPPED = Problem("Hoạt động", "F2", ProblemCode.SWAPPED_DAYS, "Ngày", "activities")
SAID = {
    "vi": (
        "Trang “Hoạt động”, cột “Ngày” (ô F2): ngày và tháng có thể đã bị đảo",
        "Trang “Nháp” đang ẩn nên 5 dòng trong đó không được tính",
        "Trang “Tổng hợp” chép lại trang “Hoạt động”: 12 dòng không tính lần nữa.",
    ),
    "en": (
        "Tab “Hoạt động”, column “Ngày” (cell F2): day and month may be swapped",
        "Tab “Nháp” is hidden, so what stands there does not count (rows: 5)",
        "Tab “Tổng hợp” repeats tab “Hoạt động”; rows that are not counted again: 12.",
    ),
}


def records_with(*problems, rows=None):
    """The records of three communes, and what is wrong with their sheet."""
    records = read(activities(*(rows or [activity()])), postings(), submissions())
    others = tuple(problem for problem in records.problems if problem.code not in (p.code for p in problems))
    return replace(records, problems=(*others, *problems))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", WITH_FIGURES)
def test_every_page_with_figures_says_what_is_left_out_of_them(page, language):
    """A leader who reads a figure on one page must not have to open another to learn that a tab is missing from it."""
    shown = opened(page, lang=language, ky="K1", tep=lent_records(records_with(COPIED, HIDDEN, SWAPPED)))
    assert shown.faults == []
    assert [said for said in SAID[language] if said not in shown.text] == []
    assert [alarm for alarm in shown.alarms if "Tổng hợp" in alarm or "Nháp" in alarm] == []


def test_a_clause_that_nobody_is_asked_for_is_told_beside_the_figures_and_before_signing():
    """Without it every share of reports is of fewer reports than the office believes."""
    nobody = Problem("Nội dung", "C3", ProblemCode.CLAUSE_OF_NOBODY, "1c", "clauses")
    records = records_with(nobody)
    assert "Trang “Nội dung”, ô C3: không đơn vị nào thuộc nhóm" in opened("overview", ky="K1", tep=lent_records(records)).text
    said = {notice.kind: notice_in_words(notice, "vi") for notice in notices(report_of(records, "K1"))}
    assert "1c" in said["clause_of_nobody"]


def test_agencies_that_no_clause_asks_are_told_beside_the_figures_and_before_signing():
    """Their reports are in no share, and a rate of 100 % would be signed without them."""
    asked = Problem("Đơn vị", "C6", ProblemCode.AGENCY_OF_NO_CLAUSE, "II", "agencies", other="Liên đoàn Lao động")
    records = records_with(asked)
    assert (
        "Trang “Đơn vị”, ô C6: không nội dung nào thuộc nhóm “II”"
        in opened("overview", ky="K1", tep=lent_records(records)).text
    )
    said = {notice.kind: notice_in_words(notice, "vi") for notice in notices(report_of(records, "K1"))}
    assert "Liên đoàn Lao động (nhóm II)" in said["agency_of_no_clause"]


@pytest.mark.parametrize("page", WITH_FIGURES)
def test_a_workbook_without_copies_says_nothing_of_them(page):
    """A warning that always stands there is read by nobody."""
    shown = opened(page, ky="K1", tep=lent_records(records_with()))
    assert [word for word in ("Trang chép lại", "Trang đang ẩn", "Ngày có thể bị đảo") if word in shown.text] == []


def test_what_may_be_wrong_stands_before_what_is_only_left_out():
    """Swapped days move figures into other periods; a summary tab that is left out moves nothing."""
    shown = opened("overview", ky="K1", tep=lent_records(records_with(COPIED, HIDDEN, SWAPPED)))
    assert sorted(SAID["vi"], key=shown.text.index) == list(SAID["vi"])


def test_many_notices_are_folded_under_how_many_they_are():
    """Sixteen hidden tabs above every page would push the figures off a phone's screen."""
    hidden = [replace(HIDDEN, tab=f"Nháp {number}") for number in range(16)]
    shown = opened("overview", ky="K1", tep=lent_records(records_with(*hidden)))
    assert "16 điều cần biết về các trang của bảng tính" in shown.text
    assert "Trang “Nháp 15” đang ẩn" in shown.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "1 dòng trong cả bảng tính chưa được tính, trong đó 1 dòng chỉ chép lại dòng đã tính"),
        ("en", "1 row of the whole workbook not counted, 1 of them only repeats a row that counts"),
    ],
)
def test_the_strip_tells_rows_to_mend_from_rows_that_only_repeat_others(language, said):
    """A harmless summary tab must not look like two hundred faults."""
    copied = replace(COPIED, rows=1)
    records = records_with(copied, rows=(activity(), activity(sessions="nhiều")))
    assert said in opened("overview", lang=language, ky="K1", tep=lent_records(records)).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sheet_of_the_excel_file_says_it_too(language):
    """The file is sent on without the page that it came from."""
    content = summary_xlsx(report_of(records_with(COPIED, HIDDEN, SWAPPED), "K1"), language)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    lines = [str(row[0].value) for row in sheet.iter_rows(max_row=20)]
    assert [said for said in SAID[language] if not any(line.startswith(f"! {said}") for line in lines)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_signs_is_told_what_is_left_out(language):
    """A signature stands for the figures, and for what is not in them."""
    report = report_of(records_with(COPIED, HIDDEN, SWAPPED), "K1")
    said = {notice.kind: notice_in_words(notice, language) for notice in notices(report)}
    assert {"copied_tab", "hidden_tab", "swapped_days"} <= said.keys()
    assert ("Tổng hợp" in said["copied_tab"], "Hoạt động" in said["copied_tab"], "12" in said["copied_tab"]) == (True,) * 3
    assert ("Nháp" in said["hidden_tab"], "5" in said["hidden_tab"]) == (True, True)
    assert ("Ngày" in said["swapped_days"], "Hoạt động" in said["swapped_days"]) == (True, True)


def test_rows_of_a_copied_tab_are_no_faulty_rows_before_signing():
    """The office would look for two hundred faulty cells that nobody typed."""
    rows = (activity(), activity(sessions="nhiều"))
    copied = replace(COPIED, rows=1)
    kinds = [notice.kind for notice in notices(report_of(records_with(copied, rows=rows), "K1"))]
    assert ("rejected_rows" in kinds, "copied_tab" in kinds) == (False, True)


def test_a_missing_optional_column_is_a_remark_and_no_alarm():
    """A column that a new version of the product adds must not alarm every office whose sheet is older."""
    rows = [[*row[:-1]] for row in activities(activity()).rows]  # without the notes
    records = read(Tab("Hoạt động", rows), postings(posting()), submissions(submission()))
    told = [(problem.label, problem.fatal) for problem in records.problems if problem.code is ProblemCode.MISSING_COLUMN]
    assert told == [("Ghi chú", False)]
    token = lent_records(records)
    whole = read(activities(activity()), postings(posting()), submissions(submission()))  # it lacks a table in both
    assert opened("overview", ky="K1", tep=token).alarms == opened("overview", ky="K1", tep=lent_records(whole)).alarms
    assert "thiếu cột “Ghi chú”" in opened("quality", ky="K1", tep=token).text
