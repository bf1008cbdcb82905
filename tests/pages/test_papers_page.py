"""The page of papers: what to know before signing, what is in the report, whom to remind, and what to send them."""

from datetime import date

import pytest

from exports.paper.letters.reminder_text import reminder_text
from records.workbook.raw import Tab
from tests.districts import SETTINGS, everything, nothing, office, report, rows
from tests.pages.opened import at_the_door, lent, lent_records, opened
from tests.sheets import ACTIVITY_HEADER, activities, activity, posting, postings, read, submission, submissions
from tests.sheets import office as sheet_office
from ui.selection.navigation import PATHS
from ui.source.clock import today
from words import say

PAPERS = [say(f"download.{name}", "vi") for name in ("report", "reminder", "letters", "letter", "call")]


def _page(tabs, *, programme=None, **query):
    return opened("papers", ky="K1", tep=lent(*tabs, programme=programme or office(5)), **query)


def test_where_somebody_owes_every_paper_is_offered():
    """What the office must send stands on one page."""
    shown = _page(rows(5, 60))
    assert [label for label in PAPERS if label not in shown.buttons] == []


def test_where_everything_came_nobody_is_reminded_and_there_is_nothing_to_look_out_for():
    """The good end of a period must look like one."""
    shown = _page(everything(5))
    assert say("papers.owing.none", "vi") in shown.text
    assert say("papers.notices.none", "vi") in shown.text
    assert [label for label in PAPERS if label in shown.buttons] == [PAPERS[0], PAPERS[-1]]


def test_where_nothing_came_it_says_so_and_the_papers_are_there():
    """So every deadline passes somewhere, and the reminder is needed most."""
    shown = _page(nothing())
    assert "Số liệu tổng hợp từ 0/13 (0%) báo cáo" in shown.text
    assert "7/7 đơn vị còn nợ báo cáo, 0/7 đơn vị có ô cần sửa cho kỳ này" in shown.text
    assert [label for label in PAPERS if label not in shown.buttons] == []


def test_what_the_settings_lack_is_named_before_signing():
    """A blank in a signed paper is a shame that could have been spared."""
    lacking = [row for row in SETTINGS if row[0] not in ("Căn cứ", "Họ tên người ký")]
    shown = _page(everything(5), programme=office(5, settings=lacking))
    assert "Trang “Thông tin chung” chưa có: Căn cứ, Họ tên người ký. Văn bản để chỗ chấm." in shown.text
    assert "! Cần biết" in shown.text
    assert "1 điều cần biết trước khi ký" in shown.text


@pytest.mark.parametrize(("typed", "agency"), [("U4", "U4"), ("GD", "GD"), ("nobody", "U0"), ("", "U0")])
def test_the_message_is_that_of_the_agency_in_the_address(typed, agency):
    """The link that leads to an agency's letter must not open another's."""
    tabs = rows(5, 60)
    shown = _page(tabs, dv=typed)
    message = reminder_text(report([*office(5), *tabs], as_of=today()), agency)
    assert shown.address.get("dv", "U0") == agency
    assert " ".join(message.split()) in shown.text


NOTHING_TO_REMIND = {"vi": "{}: kỳ này không có gì cần nhắc", "en": "{}: no reminder is needed in this period"}


@pytest.mark.parametrize("language", NOTHING_TO_REMIND)
@pytest.mark.parametrize(("agency", "name"), [("CCB", "Hội Cựu chiến binh huyện"), ("HD", "Huyện Đoàn")])
def test_of_an_agency_with_nothing_to_be_reminded_of_that_is_said_and_no_message_of_another_is_shown(agency, name, language):
    """Whoever followed a link to it would have pasted what another agency owes into its chat."""
    shown = opened("papers", ky="2023-Q3", dv=agency, lang=language)
    assert NOTHING_TO_REMIND[language].format(name) in shown.text
    assert shown.address["dv"] == agency
    assert "Kính gửi" not in shown.text.split(say("papers.message.choose", language))[1]
    assert [button for button in shown.buttons if button == say("download.letter", language)] == []


def test_the_message_of_an_agency_is_there_again_in_a_period_that_asks_it():
    """Who looks through the periods keeps the agency that they chose."""
    app = at_the_door(PATHS["papers"], ky="2023-Q4", dv="CCB").run()
    for period, chosen in (("2023-Q3", None), ("2023-Q4", "CCB")):
        app.selectbox(key="period").set_value(period).run()
        assert app.selectbox(key="papers_agency").value == chosen
        assert dict(app.query_params) == {"ky": period, "dv": "CCB"}
        assert not app.exception


def test_another_agency_can_be_chosen_where_the_one_of_the_address_has_no_message():
    """The list is what one turns to then."""
    app = at_the_door(PATHS["papers"], ky="2023-Q3", dv="CCB").run()
    app.selectbox(key="papers_agency").set_value("LDLD").run()
    assert dict(app.query_params)["dv"] == "LDLD"
    assert not [element for element in app.get("html") if "không có gì cần nhắc" in element.value]


def test_what_agencies_typed_is_read_in_the_preview_as_they_typed_it():
    """Cells are hostile: a text that is markup is shown, and does nothing."""
    hostile = "<img src=x onerror=alert(1)> & <b>xong</b>"
    sent = submissions(submission(agency="U1", clause="1a", results=hostile))
    shown = _page([activities(), postings(), sent])
    assert hostile in shown.text


def test_the_contents_list_every_part_annex_and_chart():
    """What will be in it stands there before anybody downloads it."""
    shown = opened("papers", ky="2023-Q3")
    wanted = [
        *("I. CÔNG TÁC LÃNH ĐẠO", "II. KẾT QUẢ", "III. ĐÁNH GIÁ", "IV. PHƯƠNG HƯỚNG", "V. KIẾN NGHỊ"),
        *("Phụ lục I. SỐ LIỆU", "Phụ lục II. PHỔ BIẾN", "Phụ lục III. DANH SÁCH"),
        *("Biểu đồ: Số báo cáo theo tình trạng", "Biểu đồ: Số lượt đăng"),
    ]
    assert [heading for heading in wanted if heading not in shown.text] == []


def test_before_the_deadline_who_has_not_sent_is_told_with_the_word_that_it_is_not_due():
    """Twelve names without that word read as twelve agencies that are late."""
    records = read(activities(activity()), postings(), submissions(), programme=office(3), as_of=date(2023, 4, 3))
    text = opened("papers", ky="K1", tep=lent_records(records)).text
    assert "9/9 báo cáo chưa gửi, chưa đến hạn nộp: " in text
    assert "báo cáo chưa nhận được" not in text


@pytest.mark.parametrize(
    ("language", "late"), [("vi", "Hạn nộp 05/10/2023 đã qua"), ("en", "The deadline 5 Oct 2023 has passed")]
)
def test_the_call_of_a_period_that_is_over_says_so(language, late):
    """Who wants to remind must not sign the letter with which a period begins."""
    assert late in opened("papers", ky="2023-Q3", lang=language).text
    assert say("papers.call.late", language, due="").split("  ")[-1] not in opened("papers", ky="2023-Q4", lang=language).text


@pytest.mark.parametrize(("language", "told"), [("vi", False), ("en", True)])
def test_downloads_in_english_say_that_papers_are_in_vietnamese(language, told):
    """An English page that gives a Vietnamese letter without a word looks broken."""
    assert ("always in Vietnamese" in opened("downloads", lang=language).text) == told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "1 dòng có bình quân trên 500 lượt người mỗi buổi: “Hoạt động” dòng 2 (4.800 lượt, 1 buổi)"),
        ("en", "more than 500 attendances a session: 1 (“Hoạt động” row 2: attendances 4,800, sessions 1)"),
    ],
)
def test_a_row_with_far_too_many_people_is_told_before_signing_from_the_first_period_on(language, said):
    """Most of the sum that is signed may be one slip of a finger, and four earlier periods are not there to compare."""
    tab = activities(activity(sessions=1, children=4800), activity(agency="UK", place="Đăk Kôi", children=1000))
    token = lent(tab, postings(posting()), submissions(submission()), programme=sheet_office())
    assert said in opened("papers", ky="K1", lang=language, tep=token).text


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "không được đọc: “Năm trước” từ ô A1 (2 dòng)"), ("en", "are not read: 1 (“Năm trước” from cell A1, rows: 2)")],
)
def test_rows_that_nobody_read_are_told_before_signing(language, said):
    """Whoever signs a sum of sessions must know that two rows above it were left out."""
    header = [{"Ngày": "Ngày thực hiện", "Số buổi": "Số buổi tuyên truyền"}.get(label, label) for label in ACTIVITY_HEADER]
    tab = Tab("Năm trước", [header, activity(), activity(), [], ACTIVITY_HEADER, activity()])
    shown = opened(
        "papers",
        ky="K1",
        lang=language,
        tep=lent(tab, postings(posting()), submissions(submission()), programme=sheet_office()),
    )
    assert said in shown.text
