"""Sentences written from the numbers: none, one, some, all, and never a word about what nobody reported."""

import re
from copy import deepcopy
from datetime import date

import pytest

from exports.paper.report import report_docx
from tests.districts import name, nothing, office, report, rows
from tests.papers import paragraphs, whole_text
from tests.sheets import activities, activity, posting, postings, submission, submissions

HOTLINE = (
    "Toàn huyện có 03 lượt đăng, phát thông tin về Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 (sau đây gọi là Tổng đài 111)"
)
NONE = "chưa có lượt đăng, phát nào được báo cáo"  # of who sent something: that it did nothing is nobody's claim


def written(communes, *tabs, **options):
    """The paragraphs of the report of a district."""
    return paragraphs(report_docx(report([*office(communes, targets=False), *tabs], **options)))


def posted(*communes, count=3):
    """A posting over the loudspeakers of each of these communes."""
    return postings(*(posting(agency=f"U{n}", place=f"P{n}", postings=count) for n in communes))


def sent(*communes):
    """A report of each of these communes."""
    return submissions(*(submission(agency=f"U{n}", clause="1a") for n in communes))


def about_hotline(texts):
    """The first sentence on how far the hotline has spread."""
    return next(text for text in texts if "đăng, phát thông tin về Tổng đài 111" in text and "/7" in text)


def test_where_some_posted_the_others_are_named():
    """The sentence that the office writes by hand each quarter."""
    texts = written(7, activities(), posted(0, 1, 2, 3, 4), sent(5, 6))
    rest = f"các xã {name(5)}, {name(6)}"
    assert about_hotline(texts) == f"Có 5/7 xã, thị trấn đăng, phát thông tin về Tổng đài 111; còn {rest} {NONE}."


def test_a_place_that_sent_nothing_is_said_to_have_sent_nothing():
    """To say that it did nothing would be a claim that nobody made."""
    texts = written(7, activities(), posted(0, 1, 2, 3, 4), sent(5))
    silent = f"còn xã {name(5)} {NONE}; xã {name(6)} chưa gửi số liệu."
    assert about_hotline(texts) == f"Có 5/7 xã, thị trấn đăng, phát thông tin về Tổng đài 111; {silent}"


def test_where_all_posted_nobody_is_named():
    """Nothing remains to be said."""
    texts = written(7, activities(), posted(*range(7)), sent())
    assert about_hotline(texts) == "Có 7/7 xã, thị trấn đăng, phát thông tin về Tổng đài 111."


def test_where_all_reported_and_none_posted_that_is_said():
    """A fact, and one that a leader should see."""
    texts = written(7, activities(), postings(), sent(*range(7)))
    assert about_hotline(texts) == "Chưa có xã, thị trấn nào báo cáo đã đăng, phát thông tin về Tổng đài 111 (0/7)."


def test_one_commune_alone_is_written_about_as_well():
    """After mergers an area may hold one unit."""
    texts = written(1, activities(), posted(0), sent())
    assert "Có 1/1 thị trấn đăng, phát thông tin về Tổng đài 111." in texts


def test_of_what_nobody_sent_nothing_is_claimed():
    """An empty sheet in the first week of a period."""
    texts = written(7, *nothing(), as_of=date(2023, 2, 1))
    assert "Chưa có số liệu hoạt động nào của kỳ được tính." in texts
    assert "Chưa có số liệu đăng, phát thông tin về Tổng đài 111 nào của kỳ được tính." in texts
    assert texts.count("Chưa nhận được số liệu của xã, thị trấn nào.") == 1
    assert "Chưa có báo cáo nào được tính (0/17)." in texts
    said = [text for text in texts if not text.startswith("Ghi chú")]
    assert not [text for text in said if "chưa thực hiện" in text or "Đã tổ chức" in text]


def test_too_many_names_become_a_number_and_an_annex():
    """Sixty names in a sentence are read by nobody."""
    texts = written(96, activities(), posted(*range(10)), sent(*range(60)))
    sentence = next(text for text in texts if text.startswith("Có 10/96"))
    assert f"còn 50 xã, thị trấn {NONE} (chi tiết tại Phụ lục II)" in sentence
    assert "36 xã, thị trấn chưa gửi số liệu (chi tiết tại Phụ lục II)" in sentence


def test_only_audiences_that_are_known_are_named():
    """`0 lượt cán bộ` would be a number that nobody gave."""
    done = activity(agency="U0", place="P0", sessions=3, children=1200, officials=None)
    texts = written(7, activities(done), posted(), sent())
    assert "Đã tổ chức 03 buổi với 1.200 lượt người tham dự, trong đó: trẻ em 1.200 lượt." in texts


def test_an_agencys_words_stand_whole_and_attributed_once():
    """Shortened they would be ours; said twice they would look like two problems."""
    long = "Kinh phí còn hạn chế. " * 40
    rows_of = [submission(agency="U0", clause=clause, results="Tốt", difficulties=long) for clause in ("1a", "1c")]
    texts = written(
        7, activities(), posted(), submissions(*rows_of, submission(agency="U1", clause="1a", difficulties="Không có"))
    )
    assert texts.count(f"- UBND thị trấn {name(0)}: {long.strip()}") == 1
    assert texts.count(f"- UBND thị trấn {name(0)}: Tốt.") == 2
    assert not [text for text in texts if text.endswith("Không có")]


def test_a_text_of_several_lines_is_a_paragraph_a_line_with_one_kind_of_bullet():
    """A line break inside a justified paragraph tears its words apart, and `- A: - B` is no list."""
    text = "Đã làm:\n- Tổ chức 03 buổi\n• Phát 1.200 tờ rơi;\n2. Ra quân\n1.200 trẻ em\n-5 so với năm trước\n\n"
    texts = written(7, activities(), posted(), submissions(submission(agency="U0", clause="1a", results=text)))
    at = texts.index(f"- UBND thị trấn {name(0)}:")
    assert texts[at + 1 : at + 7] == [
        "+ Đã làm:",
        "+ Tổ chức 03 buổi.",
        "+ Phát 1.200 tờ rơi;",
        "+ Ra quân.",
        "+ 1.200 trẻ em.",
        "+ -5 so với năm trước.",
    ]


def test_the_same_words_of_several_agencies_stand_once_with_all_of_them():
    """`Thiếu kinh phí` twenty-nine times is read by nobody, and each who wrote it is still named."""
    typed = ("Thiếu kinh phí", "- Thiếu kinh phí", "Thiếu kinh phí")
    said = [submission(agency=f"U{n}", clause="1a", difficulties=text) for n, text in enumerate(typed)]
    texts = written(7, activities(), posted(), submissions(*said))
    names = f"UBND thị trấn {name(0)}, UBND xã {name(1)}, UBND xã {name(2)}"
    assert [text for text in texts if "Thiếu kinh phí" in text] == [f"- {names}: Thiếu kinh phí."]


def test_the_sign_that_ends_the_paper_is_not_put_behind_an_agencys_words():
    """`./.` belongs to the office's own last sentence."""
    said = submissions(submission(agency="U0", clause="1a", proposals="- Hỗ trợ kinh phí"))
    texts = written(7, activities(), posted(), said)
    assert f"- UBND thị trấn {name(0)}: Hỗ trợ kinh phí." in texts
    assert [text for text in texts if text.endswith("./.")] == [
        "Trên đây là báo cáo kết quả thực hiện Chương trình bảo vệ trẻ em Quý I./."
    ]


def test_nothing_met_is_no_strength():
    """`Ưu điểm: đạt 0/6` is what a leader strikes out first."""
    texts = paragraphs(report_docx(report([*office(3), *nothing()])))
    at = texts.index("1. Ưu điểm")
    assert texts[at + 1] == "……"


def test_a_place_of_which_nothing_was_heard_has_no_share():
    """`0/8 (0%)` says that it did nothing, which nobody knows."""
    texts = paragraphs(report_docx(report([*office(3), activities(), posted(0), sent()])))
    assert texts.count("Chưa có số liệu") == 2
    assert not [text for text in texts if text.startswith("0/") and "(0%)" in text]


def test_postings_without_evidence_are_said_in_words():
    """`trong đó 0 lượt` is no sentence that anybody signs."""
    texts = written(3, activities(), postings(posting(agency="U0", place="P0", postings=3, evidence=None)), sent())
    assert f"{HOTLINE}, chưa có lượt nào kèm đường dẫn minh chứng." in texts


def test_annexes_are_named_by_their_numbers_where_the_text_sends_to_them():
    """`Phụ lục danh sách…` makes the reader look for it."""
    texts = paragraphs(report_docx(report([*office(3), activities(), posted(0), sent()])))
    sends = [text for text in texts if "Phụ lục III" in text]
    assert "Phụ lục III" in sends
    assert "1. Tiếp tục đôn đốc các cơ quan, đơn vị tại Phụ lục III gửi, bổ sung báo cáo." in sends
    assert any(text.startswith("Còn ") and text.endswith("(chi tiết tại Phụ lục III).") for text in sends)


def test_the_year_of_a_period_is_written_as_in_a_sentence():
    """`kỳ Quý III/2023` is how a list writes it."""
    tabs = deepcopy(office(3))  # other tests read the same rows
    for tab in tabs:
        for row in tab.rows:
            row[:] = ["Quý I/2023" if value == "Quý I" else value for value in row]
    texts = paragraphs(report_docx(report([*tabs, *nothing()])))
    assert any(text.endswith("huyện Thử Quý I năm 2023") for text in texts)
    assert not [text for text in texts if "kỳ Quý" in text]


def test_what_agencies_did_in_their_words_stands_in_an_annex_and_the_text_leaves_room_to_sum_it_up():
    """A leader reads four pages, and nothing that an agency wrote gets lost."""
    said = submissions(submission(agency="U0", clause="1a", results="Đã họp thôn"))
    texts = written(7, activities(), posted(), said)
    gap = texts.index("Kết quả nổi bật: …… (nội dung do các cơ quan, đơn vị báo cáo tại Phụ lục V).")
    assert gap < texts.index("Phụ lục V") < texts.index(f"- UBND thị trấn {name(0)}: Đã họp thôn.")


def test_an_open_period_and_the_instant_are_said():
    """Whoever reads the paper later must know what it could not know."""
    texts = written(7, *nothing(), as_of=date(2023, 4, 1))
    assert "Chưa hết thời hạn gửi báo cáo của kỳ, số liệu chưa đầy đủ và còn thay đổi." in texts
    assert "Số liệu tổng hợp từ 0/17 báo cáo, tính đến hết ngày 01 tháng 4 năm 2023." in texts
    on_the_day = written(7, *nothing(), as_of=date(2023, 4, 10))
    assert "Số liệu tổng hợp từ 0/17 báo cáo, tính đến 10 giờ 05 ngày 10 tháng 4 năm 2023." in on_the_day


def test_estimates_and_rows_that_do_not_count_have_a_footnote():
    """A figure that rests on `khoảng` should say so."""
    text = whole_text(report_docx(report([*office(7), *rows(7, 300)])))
    assert "ghi số ước lượng" in text
    assert "Chưa tổng hợp" in text
    assert "Số người tiếp cận là ước tính" in text


def test_the_footnote_counts_what_is_of_the_period_and_what_cannot_be_placed():
    """The faults of two years under a quarter's figures would be signed as the quarter's."""
    days = (date(2022, 2, 1), date(2023, 2, 1), "?", "??")
    wrong = activities(*(activity(agency="U0", place="P0", sessions="nhiều", date=on) for on in days))
    text = whole_text(report_docx(report([*office(3), wrong, posted(0), sent()])))
    assert "Chưa tổng hợp 01 mục số liệu của kỳ do trùng lặp hoặc thông tin chưa rõ và 02 mục chưa rõ thuộc kỳ nào" in text


@pytest.mark.parametrize("places", [["P1"], ["P1", "P2"]])
def test_a_choice_of_places_is_said(places):
    """A list of two communes must not pass for the whole district."""
    found = report([*office(7), *rows(7, 300)])
    text = whole_text(report_docx(found, places=places))
    listed = ", ".join(name(int(key[1:])) for key in places)
    assert f"chỉ liệt kê: {listed}; các số liệu khác là của toàn huyện" in text


def test_a_programme_without_a_clause_on_the_hotline_still_tells_of_it():
    """Another programme has other clauses; what was posted must not get lost."""
    tabs = office(7, targets=False)
    tabs[2].rows[2][1] = "Truyền thông"
    texts = paragraphs(report_docx(report([*tabs, activities(), posted(0), sent()])))
    assert "4. Phổ biến Tổng đài 111" in texts
    assert f"{HOTLINE}, trong đó 03 lượt có đường dẫn minh chứng." in texts


def test_strengths_are_said_in_one_sentence():
    """Two sentences of one number each are put together by whoever signs."""
    full, partly = {"agency": "U0", "place": "P0"}, {"agency": "U1", "place": "P1"}
    done = activities(activity(**full, sessions=12, children=700), activity(**partly, sessions=1, children=9))
    posted = postings(posting(**full, channel="TTX", postings=11), posting(**partly, channel="TTX", postings=1))
    sent_all = submissions(*(submission(agency="U0", clause=clause) for clause in ("1a", "1c")))
    texts = paragraphs(report_docx(report([*office(2), done, posted, sent_all])))
    (said,) = [text for text in texts if "đạt đủ yêu cầu" in text]
    assert re.fullmatch(rf"Thị trấn {name(0)} đạt đủ yêu cầu; toàn huyện đạt \d+/\d+ yêu cầu \(\d+,\d%\)\.", said)
