"""Who sent rows that do not count yet is nowhere said not to have sent, and is told which cell to correct."""

import re
from datetime import date

import pytest

from exports.csv.summary_csv import summary_csv
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.report import report_docx
from indicators.report import report_of
from tests.pages.opened import lent, lent_records, opened
from tests.papers import whole_text
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions
from words import say, say_many, texts_under
from words.catalogue import catalogue

# One commune, one agency, and a bad cell in each of its rows.
PROGRAMME = office(
    Địa_bàn=[["Mã", "Tên", "Loại"], ["23497", "Tân Lập", "xã"]],
    Đơn_vị=[["Mã", "Tên", "Nhóm", "Địa bàn"], ["UL", "UBND xã Tân Lập", 1, "23497"]],
    Nội_dung=[["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền, phổ biến", 1]],
    Kênh=[["Mã", "Tên", "Cấp", "Bắt buộc"], ["TTX", "Truyền thanh xã", "xã", "x"]],
    Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4], ["Lượt đăng 111", None, None, 2]],
)
ROWS = (
    activities(activity(sessions="nhiều")),
    postings(posting(postings="nhiều")),
    submissions(submission(sent_on="ngày kia")),
)
NOT_SENT = (
    *("gap.silent", "gap.silent.overdue", "gap.unheard", "headline.coverage.silent"),
    *("paper.spread.silent", "paper.spread.all_silent", "paper.appraisal.silent", "paper.cell.silent", "signing.silent"),
)
SENT_NOTHING = ("chưa gửi", "chưa nhận được", "còn nợ", "has sent neither", "sent no ", "have not come", " owe ")


def _without_facts(text):
    """The longest part of a text that holds no fact."""
    parts = [part for piece in text.split("{") for part in piece.split("}")]
    return max(parts, key=len).strip()


def _claims(text, language):
    """What a text says of not having been sent, but for the legends and definitions, which say it of nobody."""
    texts = {key: catalogue(language).get(key).string for key in NOT_SENT}
    said = {key: _without_facts(found if isinstance(found, str) else found[-1]) for key, found in texts.items()}
    return [key for key, part in said.items() if part in text] + [part for part in SENT_NOTHING if part in text]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", ["overview", "places", "hotline", "progress", "one_page", "papers"])
def test_no_page_says_that_nothing_was_sent(page, language):
    """A commune that did send is shamed by a page that says it did not."""
    shown = opened(page, lang=language, ky="K1", tep=lent(*ROWS, programme=PROGRAMME))
    assert shown.faults == []
    assert _claims(shown.text, language) == []
    assert page in {"hotline", "papers"} or say("report.waiting", language) in shown.text


def test_the_quality_page_of_the_place_lists_its_cells():
    """The way from the sign must end at the cell to correct."""
    shown = opened("quality", ky="K1", xa="23497", tep=lent(*ROWS, programme=PROGRAMME))
    assert all(where in shown.text for where in ("Hoạt động · G2", "Đăng tải 111 · F2", "Báo cáo · I2"))


def test_no_paper_or_file_says_that_nothing_was_sent():
    """A paper is signed, and what it says of a commune stands."""
    report = report_of(read(*ROWS, programme=PROGRAMME), "K1")
    texts = {
        "report": whole_text(report_docx(report)),
        "letter": whole_text(reminder_docx(report)),
        "own letter": whole_text(reminder_docx(report, agency="UL")),
        "message": reminder_text(report, "UL"),
        "csv": summary_csv(report, "vi").decode(),
    }
    assert {name: _claims(text, "vi") for name, text in texts.items() if _claims(text, "vi")} == {}
    assert "Có gửi, chưa tính được" in texts["letter"]
    assert "Có gửi, chưa tính được" in texts["message"]


def test_where_no_row_names_the_place_it_is_said_that_nothing_was_sent():
    """A check that cannot fail would let the words stand anywhere."""
    report = report_of(read(activities(), postings(), submissions(), programme=PROGRAMME), "K1")
    assert "paper.spread.all_silent" in _claims(whole_text(report_docx(report)), "vi")
    shown = opened("overview", ky="K1", tep=lent(activities(), postings(), submissions(), programme=PROGRAMME))
    assert "gap.silent.overdue" in _claims(shown.text, "vi")


@pytest.mark.parametrize(
    ("language", "overdue", "known", "asked"),
    [
        ("vi", "quá hạn 106 ngày, đề nghị gửi báo cáo", "1 báo cáo quá hạn", "liên hệ"),
        ("en", "106 days overdue; ask for the report", "1 report overdue", "contact"),
    ],
)
def test_after_the_deadline_a_report_that_did_not_come_is_told_as_overdue(language, overdue, known, asked):
    """`Ask them` of a report that is three months late is no word for what everybody knows; before it nobody is late."""
    for day, late in ((date(2023, 7, 20), True), (date(2023, 4, 5), False)):
        token = lent_records(read(activities(), postings(), submissions(), programme=PROGRAMME, as_of=day))
        places, overview, paper = (
            opened(page, lang=language, ky="K1", xa="23497", tep=token) for page in ("places", "overview", "one_page")
        )
        [report] = [row for row in places.rows if row[0].endswith(("1a", "1a)")) or "Tuyên truyền, phổ biến" in row[0]][:1]
        assert (overdue in report[-1], asked in report[-1]) == (late, False)
        assert [known in page.text for page in (overview, paper)] == [late, late]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_before_the_deadline_no_page_or_message_says_that_anybody_owes(language):
    """Whoever sent early, without the text, must not be painted as a debtor before those who sent nothing."""
    early = submissions(submission(results=None, sent_on=None))
    report = report_of(read(activities(), postings(), early, programme=PROGRAMME, as_of=date(2023, 4, 5)), "K1")
    assert reminder_docx(report) is None
    assert "hạn nộp báo cáo Quý I là ngày 05/04/2023" in reminder_text(report, "UL")
    assert say("report.empty", "vi") in reminder_text(report, "UL")
    assert _without_facts(texts_under("paper.report.overdue", "vi")["paper.report.overdue"]) not in whole_text(
        report_docx(report)
    )
    token = lent_records(report.records)
    owes = {"vi": "nợ", "en": "owe"}[language]
    for page in ("overview", "progress", "papers", "one_page", "places"):
        text = opened(page, lang=language, ky="K1", tep=token).text
        assert re.search(rf"\b{owes}", text) is None, page


def test_the_list_of_reports_that_wait_leads_to_their_cells():
    """`Chưa có dòng nào` under the words that something was sent would be a contradiction on one page."""
    shown = opened("progress", ky="K1", tt="waiting", tep=lent(*ROWS, programme=PROGRAMME))
    assert say("owing.nothing_sent", "vi") not in shown.text
    assert any(link.startswith("chat-luong?") and "dv=UL" in link for link in shown.links)


@pytest.mark.parametrize("page", ["overview", "one_page"])
def test_where_nothing_is_due_yet_the_page_says_so(page):
    """In the first week of a period nothing is missing, and nothing is met."""
    channels = [["Mã", "Tên", "Cấp", "Bắt buộc"], ["TTX", "Truyền thanh xã", "xã", None]]
    optional = next(tab for tab in office(Kênh=channels) if tab.name == "Kênh")
    others = [tab for tab in PROGRAMME if tab.name not in {"Chỉ tiêu", "Kênh"}]
    records = read(activities(), postings(), submissions(), programme=(*others, optional), as_of=date(2023, 4, 1))
    shown = opened(page, ky="K1", tep=lent_records(records))
    assert [alarm for alarm in shown.alarms if "ngoài dự kiến" in alarm] == []
    assert "không nơi nào thiếu phần đã đến hạn" in shown.text
    assert say("gaps.not_due", "vi") in shown.text


def test_an_agency_whose_report_came_without_its_results_finds_the_cell_on_its_page():
    """`Nothing to mend` beside a report that does not count sends the agency away."""
    records = read(activities(activity()), postings(), submissions(submission(agency="LD", clause="2a", results=None)))
    shown = opened("own", ky="K1", dv="LD", tep=lent_records(records))
    assert say("own.no_cells", "vi") not in shown.text
    assert any("Báo cáo · E2" in cell for row in shown.rows for cell in row)


def test_a_report_that_came_without_its_results_is_not_told_as_one_that_did_not_come():
    """It was sent in time; only its text is missing."""
    records = read(activities(activity()), postings(), submissions(submission(agency="LD", clause="2a", results=None)))
    text = opened("overview", ky="K1", tep=lent_records(records)).text
    assert "Liên đoàn Lao động: báo cáo 2a có dòng, chưa ghi kết quả" in text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_cells_that_another_period_asks_for_are_not_denied_beside_the_message_that_names_them(language):
    """`No cell to fix` above `sent, to be fixed` tells an agency to do nothing about a report that does not count."""
    records = read(
        activities(),
        postings(),
        submissions(submission(period="Quý 9", sent_on=date(2023, 4, 1))),
        programme=PROGRAMME,
        as_of=date(2023, 4, 5),
    )
    shown = opened("papers", lang=language, ky="K1", tep=lent_records(records))
    assert say("papers.letter.none", language) not in shown.text
    assert say("papers.letter.none_here", language, period="Quý II") in shown.text
    assert say_many("papers.title.elsewhere", 1, language, period="Quý II") in shown.text


def test_a_place_is_told_apart_which_of_its_waiting_rows_are_of_the_period_and_which_of_none_that_is_known():
    """`4 rows sent in the period`, of which one says no day, contradict the three that the page behind the link counts."""
    rows = activities(activity(), activity(sessions="nhiều"), activity(date="31/02/2023"))
    at = {"ky": "K1", "tep": lent(rows, postings(), submissions(), programme=PROGRAMME)}
    shown = opened("places", xa="23497", **at)
    assert "chưa được tính (của kỳ: 1, chưa rõ kỳ: 1)." in shown.text
    only = lent(activities(activity(), activity(sessions="nhiều")), postings(), submissions(), programme=PROGRAMME)
    assert (
        "1 dòng ghi Tân Lập hoặc do đơn vị của Tân Lập gửi trong kỳ chưa được tính."
        in opened("places", ky="K1", xa="23497", tep=only).text
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_other_period_says_of_as_many_agencies_that_they_are_asked_elsewhere(language):
    """Three in one quarter, five in another, none in the next: of one list of cells, and nobody knows which number is true."""
    quarters = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        *(
            [f"K{n}", f"Quý {name}", date(2022, 3 * n - 2, 1), date(2022, 3 * n, 28), date(2022, 3 * n + 1, 5)]
            for n, name in enumerate(("I", "II", "III"), start=1)
        ),
    ]
    rows = [activity(agency=agency, date="31/02/2022") for agency in ("UBND xã Tân Lập", "UBND xã Đăk Kôi")]
    every = [submission(agency=agency, clause=clause) for agency in ("UR", "UK", "UL", "GD") for clause in ("1a", "1b")]
    workbook = (activities(*rows), postings(), submissions(*every))
    said = say_many("papers.title.elsewhere", 2, language, period="Quý III")
    for code, expected in (("K1", True), ("K2", True), ("K3", False)):
        shown = opened("papers", ky=code, tep=lent(*workbook, programme=office(Kỳ_báo_cáo=quarters)), lang=language)
        assert (said in shown.text) is expected
