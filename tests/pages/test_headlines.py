"""The sentence a page opens with names whom it is true of: all who are equally far behind, and of the unheard no share."""

import re
from datetime import date

import pytest

from tests.pages.opened import lent, lent_records, opened
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions
from words import say

# Three communes with a target of sessions each, and an agency in each of them.
_NAMES = {"1": "Tân Lập", "2": "Đăk Kôi", "3": "Đăk Pne"}
PROGRAMME = office(
    Địa_bàn=[["Mã", "Tên", "Loại"], *([code, name, "xã"] for code, name in _NAMES.items())],
    Đơn_vị=[["Mã", "Tên", "Nhóm", "Địa bàn"], *([f"U{code}", f"UBND xã {name}", 1, code] for code, name in _NAMES.items())],
    Nội_dung=[["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền, phổ biến", 1]],
    Kênh=[["Mã", "Tên", "Cấp", "Bắt buộc"], ["TTX", "Truyền thanh xã", "xã", None]],
    Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]],
)


def _row(code, **cells):
    return activity(agency=f"U{code}", place=_NAMES[code], **cells)


def _overview(*rows, language="vi"):
    return opened(
        "overview", ky="K1", lang=language, tep=lent(activities(*rows), postings(), submissions(), programme=PROGRAMME)
    ).text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Chưa có số liệu hay báo cáo nào của Đăk Kôi, Đăk Pne."),
        ("en", "Nothing received yet from Đăk Kôi, Đăk Pne."),
    ],
)
def test_of_places_of_which_nothing_is_known_none_is_called_the_slowest(language, said):
    """Six communes that sent nothing are equally unknown; one of them alone must not stand in the headline."""
    assert said in _overview(_row("1"), language=language)


def test_who_sent_rows_that_wait_stands_apart_from_who_sent_nothing():
    """One of them has cells to mend, the other is to be asked."""
    text = _overview(_row("1"), _row("2", sessions="nhiều"))
    assert "Chưa có số liệu hay báo cáo nào của Đăk Pne. Có gửi, chưa tính được: Đăk Kôi" in text


def test_places_that_are_equally_far_are_all_named():
    """The first of the register is not slower than the second."""
    text = _overview(*(_row(code, sessions=1) for code in _NAMES))
    assert "thấp nhất là Tân Lập, Đăk Kôi, Đăk Pne: 0%." in text


def test_of_a_place_of_which_nothing_is_known_no_page_says_that_it_met_none():
    """0/2 beside a place that may have held ten sessions is a wrong number."""
    tab = lent(activities(_row("1", sessions=4)), postings(), submissions(), programme=PROGRAMME)
    for page in ("overview", "places", "one_page"):
        text = opened(page, ky="K1", tep=tab).text
        assert "—/2" in text, page
        assert "0/2" not in text, page


def test_reports_that_came_and_do_not_count_are_not_counted_as_missing():
    """An agency that sent its report is not among those that are called."""
    sent = submissions(submission(agency="U1", sent_on="ngày kia"), submission(agency="U2", results=None))
    token = lent(activities(), postings(), sent, programme=PROGRAMME)
    uncounted = "2 báo cáo có gửi, cần sửa"
    assert f"1 đơn vị còn thiếu 1 báo cáo; {uncounted}" in opened("progress", ky="K1", tep=token).text
    papers = opened("papers", ky="K1", tep=token).text
    assert "Còn 1/3 báo cáo chưa nhận được: UBND xã Đăk Pne." in papers
    assert "2/3 báo cáo có gửi nhưng chưa tính được hoặc chưa ghi kết quả: UBND xã Tân Lập, UBND xã Đăk Kôi." in papers
    assert "1/3 đơn vị còn nợ báo cáo, 2/3 đơn vị có gửi nhưng báo cáo chưa tính được" in papers


def test_a_place_that_sent_nothing_now_has_not_fallen():
    """Nobody knows what it did: `giảm từ 2/8 xuống —/8` would say that it did less."""
    text = opened("overview", ky="2023-Q3").text
    assert "trước 2/8, nay chưa rõ" in text
    assert "xuống —/8" not in text


def test_after_who_is_unknown_the_slowest_of_those_with_figures_are_named_with_how_far_they_are():
    """A leader asks whom to help, and nobody can tell it of a place of which nothing is known."""
    text = _overview(_row("1", sessions=1), _row("3", sessions=4))
    assert "Chưa có số liệu hay báo cáo nào của Đăk Kôi. Thấp nhất: Tân Lập (0/2), Đăk Pne (1/2)." in text
    assert "Đăk Kôi (1 báo cáo quá hạn) · Tân Lập (thêm 3 buổi)" in text  # on a phone, with the first thing to do


def test_of_many_that_are_equally_slow_it_is_said_how_many_they_are():
    """Three names of five that are equally far would blame the first of the register."""
    names = {str(code): f"Xã {code}" for code in range(1, 7)}
    places = [["Mã", "Tên", "Loại"], *([code, name, "xã"] for code, name in names.items())]
    agencies = [["Mã", "Tên", "Nhóm", "Địa bàn"], *([f"U{code}", f"UBND {name}", 1, code] for code, name in names.items())]
    programme = office(Địa_bàn=places, Đơn_vị=agencies, Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 4]])
    rows = [activity(agency=f"U{code}", place=names[code], sessions=1) for code in "12345"]
    tabs = (activities(*rows), postings(), submissions())
    shown = opened("overview", ky="K1", tep=lent(*tabs, programme=programme))
    assert re.search(r"Đã có số liệu, thấp nhất \(\d+%\): Xã 1, Xã 2, Xã 3 và 2 nơi khác", shown.text)
    assert any("xa=1,2,3,4,5" in link for link in shown.links)  # they, and not the silent one that a list of all begins with


@pytest.mark.parametrize("page", ["overview", "hotline", "quality", "papers", "history"])
def test_a_page_that_follows_a_filter_in_part_says_what_is_still_of_the_whole(page):
    """Whoever has chosen a commune signs a paper as that commune's though its sums are the whole district's."""
    shown = opened(page, ky="2023-Q3", xa="23494")
    assert f"Đang lọc: Đăk Tờ Re {say(f'fresh.filter.{page}', 'vi', level='huyện', in_whole='toàn huyện')}" in shown.text


def test_what_is_said_of_the_whole_leads_to_the_whole_where_a_place_is_chosen():
    """Seven places without figures are looked for in vain on a page that lists one other place."""
    papers = opened("papers", ky="2023-Q3", xa="23494")
    ways = [link for link in papers.links if link.startswith(("chat-luong?", "tien-do?", "tong-quan?"))]
    assert ways
    assert not any("xa=" in link for link in ways)


def test_while_a_period_runs_nobody_is_called_slow_or_lacking():
    """On the first day of a quarter nobody is late with what has until its last day."""
    text = opened("overview", demo="province-2026").text.replace(say("page.overview.question", "vi"), "")
    assert "chậm nhất" not in text
    assert re.search(r"✕ \d+ còn thiếu", text) is None
    assert "↻ 18 chờ sửa · ◐ 257 một phần · ✕ 25 chưa có · ? 46 chưa rõ · … 256 chưa đến hạn" in text


def test_the_plan_adds_up_what_is_sure_apart_from_what_may_be_there_already():
    """Neither five sessions of a silent commune nor those that rows to mend may hold are sure to be missing."""
    shown = opened("overview", ky="2023-Q3")
    sure = "sửa 6 dòng đang chờ trước; chắc chắn còn 4 báo cáo"
    doubted = "sửa dòng rồi mới rõ 7 buổi, 1 lượt đăng, phát; nếu đã làm thì gửi số liệu 5 buổi, 31 lượt đăng, phát"
    assert f"Kế hoạch bù: {sure}; {doubted}" in shown.text


@pytest.mark.parametrize("page", ["overview", "one_page"])
def test_a_list_that_ends_among_equals_says_how_many_more_are_as_far(page):
    """Twelve communes at one tenth of which a list has one: the other eleven would seem to do better."""
    text = opened(page, demo="province-2026", ky="2026-Q3").text
    assert re.search(r"\d+ địa bàn khác.{0,24} \(\d+ nơi ngang mức với nơi nêu cuối\)", text)


def test_the_first_of_equals_are_those_that_lack_most_attendances():
    """Which three of twelve a leader calls today must not hang on the order of the register."""
    text = opened("overview", demo="province-2026", ky="2026-Q3").text
    assert "thấp nhất (14,3% phần đến hạn): Vệ Giang, Bình Chương, Kon Đào và 9 nơi khác" in text


@pytest.mark.parametrize("page", ["overview", "one_page", "places"])
@pytest.mark.parametrize(
    ("language", "slow"),
    [
        ("vi", "liên hệ|chậm nhất|thấp nhất|nơi nào còn chậm|nơi nào cần hỗ trợ"),
        ("en", "; ask|owest|furthest|who is behind|help is needed"),
    ],
)
def test_in_the_first_days_of_a_period_nobody_is_called_or_asked_for(page, language, slow):
    """On the first day of a quarter an office that rings up six communes asks for what nobody can have."""
    rows = [_row("1", sessions=1, date=date(2023, 1, 2)), _row("3", sessions="nhiều", date=date(2023, 1, 2))]
    records = read(activities(*rows), postings(), submissions(), programme=PROGRAMME, as_of=date(2023, 1, 3))
    text = opened(page, ky="K1", lang=language, tep=lent_records(records)).text
    assert re.findall(slow, text) == []


def test_in_the_first_days_only_rows_to_mend_are_things_to_do():
    """What is due at the end of a quarter is no task of its second day; a row that does not count is."""
    rows = [_row("1", sessions=1, date=date(2023, 1, 2)), _row("3", sessions="nhiều", date=date(2023, 1, 2))]
    records = read(activities(*rows), postings(), submissions(), programme=PROGRAMME, as_of=date(2023, 1, 3))
    text = opened("overview", ky="K1", tep=lent_records(records)).text
    assert "Kỳ mới bắt đầu, chưa nơi nào chậm. Có gửi, chưa tính được: Đăk Pne (số dòng cần sửa: 1)." in text
    assert "thêm 3 buổi" not in text.split("Việc cần làm tiếp")[1].split("Kế hoạch bù")[0]


def test_the_bar_and_the_headline_count_the_same_as_due():
    """`14,3%` of what is due above a bar that counted the reports sent early among it: nobody could add them up."""
    early = submissions(submission(agency="U1", period="K1", sent_on="ngày kia"))
    rows = activities(_row("1", sessions=1), _row("2", sessions=4), _row("3", sessions=4))
    records = read(rows, postings(), early, programme=PROGRAMME, as_of=date(2023, 4, 3))
    text = opened("overview", ky="K1", tep=lent_records(records)).text
    assert "↻ 1 chờ sửa" in text
    assert "… 2 chưa đến hạn" in text
    assert "Trừ chưa đến hạn, kể cả 1 báo cáo chờ sửa: 2/3 (66,7%)" in text  # one session target a place
    assert "Tân Lập: 0/1 (0%) phần đến hạn" in text
