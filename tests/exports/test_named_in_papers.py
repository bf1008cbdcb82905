"""Who is named in papers and for what: nobody for what is not due yet, nobody in another's letter, nobody twice."""

import io
import re
from collections import Counter
from datetime import date

import openpyxl
import pytest

from charts.bars.report_bars import report_bars
from exports.csv.summary_csv import summary_csv
from exports.issues.to_remind import those_to_remind
from exports.paper.form.form_rules import HEAD_LEFT, ISSUER
from exports.paper.form.widths import evenly_broken
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import report_docx
from exports.xlsx.summary import summary_xlsx
from indicators.expected.reports import Status
from indicators.findings.clauses import clause_figures
from indicators.findings.debts import debts
from tests.demo_reports import demo_paper, demo_report
from tests.districts import name, nothing, office, report, rows
from tests.papers import paragraphs, whole_text
from tests.sheets import activities, activity, posting, postings, submission, submissions


def sent(*came, empty=()):
    """The report of three communes on the day after the deadline."""
    told = [submission(agency=f"U{n}", clause=clause) for n, clause in came]
    blank = [submission(agency=f"U{n}", clause=clause, results="…") for n, clause in empty]
    return report([*office(3), activities(activity(agency="U0", place="P0")), postings(), submissions(*told, *blank)])


def test_before_the_deadline_no_agency_is_named_for_what_it_has_not_sent():
    """A list of all who have a week left reads as a list of those who failed."""
    tabs = [*office(3), activities(activity(agency="U0", place="P0")), postings(), submissions(submission(agency="U0"))]
    before, after = (paragraphs(report_docx(report(tabs, as_of=date(2023, 4, day)))) for day in (5, 6))
    assert "Đến nay đã nhận 1/4 báo cáo, chưa hết hạn gửi." in before
    assert not [text for text in before if "chưa nhận được báo cáo" in text]
    assert [text for text in after if text.startswith("Đã nhận 1/4 báo cáo; chưa nhận được báo cáo của UBND xã")]
    titles = ("DANH SÁCH BÁO CÁO CÒN CHỜ GỬI, BỔ SUNG", "DANH SÁCH BÁO CÁO CHƯA NHẬN HOẶC CẦN BỔ SUNG")
    assert [[title in texts for title in titles] for texts in (before, after)] == [[True, False], [False, True]]


def test_no_sentence_names_more_than_a_dozen():
    """Fourteen communes in one sentence are counted by nobody."""
    found = demo_report("province-2026", "2026-Q2")
    names = [agency.name for agency in found.records.programme.agencies]
    names += [place.name for place in found.records.programme.places]
    starts = [
        text
        for text in paragraphs(demo_paper("province-2026", "2026-Q2"))
        if re.match(r"(Đã nhận|Có|Chưa|Còn|Trong số|\d+\.) ", text)
    ]
    text_of = [sentence for text in starts for sentence in re.split(r"(?<=[^\d]\.) ", text)]
    assert len(text_of) > 20
    for text in text_of:
        told = text
        named = 0
        for each in sorted(names, key=len, reverse=True):  # the longest first: `UBND xã Sơn Tây Thượng` holds two others
            named += len(re.findall(rf"{re.escape(each)}(?!\w)", told))
            told = told.replace(each, "")
        assert named <= 12, text


def test_a_place_that_is_a_number_is_called_by_its_kind_in_papers_and_files():
    """`2 địa bàn chưa có số liệu: 2, 3` and a table with `1 | 1` are read as counts."""
    tabs = [*office(2), activities(activity(agency="U0", place="P0")), *nothing()[1:]]
    places = next(tab for tab in tabs if tab.name == "Địa bàn")
    at = places.rows[0].index("Tên")
    for number, row in enumerate(places.rows[1:], start=1):
        row[at] = str(number)
    found = report(tabs)
    kinds = [str(there.place.kind) for there in found.places]
    text = whole_text(report_docx(found))
    assert f"{kinds[0].capitalize()} 1" in text
    assert f" {kinds[1].lower()} 2 chưa gửi số liệu" in text
    lines = summary_csv(found, "vi").decode("utf-8-sig").splitlines()
    assert [line.split(";")[1] for line in lines[1:3]] == [f"{kind.capitalize()} {n}" for n, kind in enumerate(kinds, start=1)]


def test_before_the_deadline_what_is_met_is_no_verdict():
    """`Ưu điểm: đạt 13/73 yêu cầu (17,8%)` a month before the reports are due is struck out by whoever signs."""
    tabs = [*office(2), activities(activity(agency="U0", place="P0", sessions=9, children=900)), postings(), submissions()]
    before, after = (whole_text(report_docx(report(tabs, as_of=date(2023, 4, day)))) for day in (5, 6))
    assert "yêu cầu của cả kỳ" in before
    assert "yêu cầu của cả kỳ" not in after


@pytest.mark.parametrize(
    ("code", "period"), [("province-2026", "2026-Q2"), ("province-2026", "2026-Q1"), ("kon-ray-2023", "2023-Q3")]
)
def test_a_list_of_a_dozen_is_named_the_same_in_every_section(code, period):
    """Ten agencies by name under one clause and `those in annex IV`, of forty, under the next: nobody knows who is meant."""
    found = demo_report(code, period)
    texts = [text for text in paragraphs(demo_paper(code, period)) if "chưa nhận được báo cáo của " in text]
    for clause in clause_figures(found):
        unsent = [each.agency.name for each in clause.statuses if each.status is Status.OVERDUE and not each.waits]
        if unsent and len(unsent) <= 12:
            assert any(f"chưa nhận được báo cáo của {', '.join(unsent)}" in text for text in texts)
        elif unsent:
            assert any("có tên ở nội dung này tại Phụ lục" in text for text in texts)


def test_a_village_that_is_called_a_village_is_not_called_one_twice():
    """`thôn Thôn 14` is struck out by whoever signs."""
    text = whole_text(demo_paper("commune-2026", "2026-Q2"))
    assert "Thôn 14 chưa gửi số liệu" in text
    assert "thôn Thôn" not in text


def test_of_many_places_it_is_said_how_many_lack_what():
    """`các địa bàn có tên tại Phụ lục I` names all of them, those that met everything and those that did not."""
    found = demo_report("province-2026", "2026-Q2")
    texts = paragraphs(demo_paper("province-2026", "2026-Q2"))
    full = sum(not place.gaps for place in found.places)
    assert any(text.startswith(f"Có {full}/96 xã, phường, đặc khu đạt đủ yêu cầu (Phụ lục I); toàn tỉnh đạt") for text in texts)
    heard = sum(bool(place.gaps) and not place.unreported for place in found.places)
    lacking = f"Trong số đã có số liệu, còn {heard} xã, phường, đặc khu chưa đạt đủ yêu cầu"
    at = next(n for n, text in enumerate(texts) if text.startswith(lacking))
    of_each = r"Trong đó còn thiếu theo từng yêu cầu: số buổi: \d+ địa bàn; lượt người: \d+ địa bàn; .*\."
    assert re.fullmatch(of_each, texts[at + 1])


def test_how_many_lack_what_equals_the_sheet_of_gaps_and_those_whose_rows_wait_stand_apart():
    """Places of which the annex said that they had sent were among the 13 that lacked it; the sheet of gaps had 11."""
    found = demo_report("province-2026", "2026-Q2")
    texts = paragraphs(demo_paper("province-2026", "2026-Q2"))
    sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(found, "vi")))["Còn thiếu"]
    heads, *lines = sheet.iter_rows(values_only=True)
    gaps = [dict(zip(heads, line, strict=True)) for line in lines]
    starts = {
        "Trong đó còn thiếu theo từng yêu cầu: ": ("✕ Chưa có", "◐ Một phần"),
        "Có gửi, chưa tính được: ": ("↻ Có gửi, chưa tính được",),
    }
    for start, states in starts.items():
        [told] = [text for text in texts if text.startswith(start)]
        counts = [int(count) for count in re.findall(r": (\d+) địa bàn", told)]
        asked = Counter(gap["Mã yêu cầu"] for gap in gaps if gap["Trạng thái"] in states and gap["Mã đơn vị"] is None)
        assert sorted(counts) == sorted(asked.values())


def test_of_a_measure_without_a_value_no_number_is_said_to_be_missing():
    """Part III asked a village for 1 direct session, and the annex said of the same measure that there are no figures."""
    found = demo_report("commune-2026", "2026-Q2")
    text = whole_text(demo_paper("commune-2026", "2026-Q2"))
    unknown = [
        there.place.name
        for there in found.places
        for gap in there.gaps
        if gap.key == "measure:TRUCTIEP" and gap.known is None and not (there.unreported or gap.sent_not_counted)
    ]
    assert unknown
    for village in unknown:
        [said] = [line for line in text.splitlines() if line.startswith(f"- {village} đạt")]
        assert "chưa có Buổi trực tiếp trong số liệu, báo cáo đã gửi" in said
        assert "(Buổi trực tiếp)" not in said


def test_a_report_that_came_without_content_is_not_said_to_be_missing():
    """The agency sent it, and says so."""
    texts = paragraphs(report_docx(sent((0, "1a"), (1, "1a"), empty=[(1, "1c")])))
    (said,) = [text for text in texts if text.startswith(f"- Xã {name(1)} đạt")]
    assert "chưa có nội dung trong báo cáo về Phổ biến Tổng đài 111" in said
    assert "chưa nhận được" not in said


def test_what_nobody_told_of_is_said_thing_by_thing():
    """`chưa có số liệu về …, đăng, phát trên kênh …, đăng, phát trên kênh …` has to be read three times."""
    tabs = [*office(2), activities(activity(agency="U1", place="P1")), *nothing()[1:]]
    (said,) = [text for text in paragraphs(report_docx(report(tabs))) if text.startswith(f"- Xã {name(1)} đạt")]
    assert "chưa có số liệu về lượt đăng, phát thông tin về Tổng đài 111;" in said
    assert "Truyền thanh xã" not in said  # of no channel is anything known where nothing is of all of them


def test_of_who_sent_something_else_the_annex_of_the_hotline_says_what_the_screen_says():
    """`Chưa có` on paper and `Chưa có số liệu` on the screen are two verdicts on one commune."""
    held = activities(activity(agency="U0", place="P0"), activity(agency="U1", place="P1"))
    found = report([*office(3), held, postings(posting(agency="U1", place="P1", channel="MXH")), submissions()])
    texts = paragraphs(report_docx(found))
    annex = texts[texts.index("PHỔ BIẾN TỔNG ĐÀI 111 THEO ĐỊA BÀN VÀ KÊNH") :]
    cells = {n: annex[annex.index(name(n)) + 1] for n in range(3)}
    assert cells == {0: "Chưa có số liệu", 1: "Chưa có", 2: "Chưa gửi"}
    states = [next(need.shown_state for need in place.requirements if need.key == "channel:TTX") for place in found.places]
    assert states == ["not_reported", "none", "not_reported"]


@pytest.mark.parametrize(
    ("came", "empty", "subject", "asked"),
    [
        ([], [], "gửi", ["Nội dung còn thiếu"]),
        ([(1, "1a")], [(1, "1c")], "bổ sung", ["Báo cáo đã gửi, không phải gửi lại"]),
        ([], [(1, "1c")], "gửi, bổ sung", ["Nội dung còn thiếu", "Báo cáo đã gửi, không phải gửi lại"]),
    ],
)
def test_a_letter_asks_for_what_did_not_come_apart_from_what_lacks_something(came, empty, subject, asked):
    """Who sent his report is not asked to send it."""
    texts = paragraphs(reminder_docx(sent(*came, empty=empty), agency="U1"))
    assert texts.count(f"V/v đề nghị {subject} báo cáo kết quả thực hiện Chương trình bảo vệ trẻ em Quý I") == 1
    told = ("Nội dung còn thiếu", "Báo cáo đã gửi, không phải gửi lại")
    assert [text.partition(":")[0] for text in texts if text.partition(":")[0] in told] == asked


def test_a_letter_to_one_agency_tells_of_nobody_else():
    """What another owes is not its business, nor what the district has received."""
    found = report([*office(7), *rows(7, 300)])
    names = {agency.key: agency.name for agency in those_to_remind(found)}
    assert len(debts(found)) > 2
    for key in names:
        text = whole_text(reminder_docx(found, agency=key))
        assert [other for other in names if other != key and names[other] in text] == []
        assert "của toàn huyện" not in text


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]),
        ("PHÒNG VĂN HÓA VÀ THÔNG TIN", ["PHÒNG VĂN HÓA VÀ THÔNG TIN"]),
    ],
)
def test_a_long_issuer_is_broken_behind_its_comma(issuer, lines):
    """`SỞ VĂN HÓA, THỂ / THAO` tears a word in two in the first line of the paper."""
    assert evenly_broken(issuer, ISSUER, HEAD_LEFT).split("\n") == lines


def test_before_the_deadline_the_share_in_time_is_no_verdict():
    """`0/8 (0%)` a week before the deadline says that eight were late."""
    tabs = [*office(2), activities(), postings(), submissions(submission(agency="U0"))]
    before, after = (report(tabs, as_of=date(2023, 4, day)) for day in (5, 6))
    titles = [report_bars(found.statuses, language="vi", window="Quý I").title for found in (before, after)]
    assert titles == [
        "Đã nhận 1/7 (14,3%) báo cáo; 6 báo cáo chưa đến hạn",
        "Đã nhận 1/7 (14,3%) báo cáo, đúng hạn 1/7 (14,3%)",
    ]
    for found, label in ((before, "Tỷ lệ đúng hạn (chưa hết hạn gửi)"), (after, "Tỷ lệ đúng hạn")):
        sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(found, "vi")))["Tổng hợp"]
        assert label in {cell.value for row in sheet.iter_rows() for cell in row}
