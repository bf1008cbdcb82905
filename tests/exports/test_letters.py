"""The letters: to those who owe and to nobody else, with what each owes and what it can mend."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.csv.plan_csv import plan_csv
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from exports.paper.signing import Notice, notice_in_words, notices
from exports.remedies import remedy
from tests.demo_reports import demo_report
from tests.districts import SETTINGS, everything, name, nothing, office, report, rows
from tests.examples import LARGEST_IN_LONG, few
from tests.papers import paragraphs, whole_text
from tests.sheets import activities, activity, posting, postings, submission, submissions

BLAME = ("quá hạn", "đôn đốc", "vi phạm", "chậm trễ", "phê bình", "yêu cầu", "không chấp hành", "kiểm điểm")


def some(*more_activities, as_of=date(2023, 4, 10)):
    """Three communes: one sent both reports, one sent an empty one, one sent none."""
    empty = submission(agency="U1", clause="1a", results="…")
    sent = submissions(*(submission(agency="U0", clause=clause) for clause in ("1a", "1c")), empty)
    return report([*office(3), activities(*more_activities), postings(), sent], as_of=as_of)


def test_only_those_who_owe_are_addressed():
    """A reminder to an agency that sent everything costs more than it brings."""
    texts = paragraphs(reminder_docx(some()))
    addressed = texts[texts.index("Kính gửi:") + 1 :][:4]
    assert addressed == [
        f"- UBND xã {name(1)};",
        f"- UBND xã {name(2)};",
        "- Phòng Giáo dục và Đào tạo;",
        "- Hội Liên hiệp Phụ nữ.",
    ]
    assert f"UBND thị trấn {name(0)}" not in "\n".join(texts)


def test_each_reads_what_it_owes_and_why():
    """Overdue or sent without content are two different things to mend."""
    texts = paragraphs(reminder_docx(some()))
    assert texts.count("Tuyên truyền") == texts.count("Phổ biến Tổng đài 111") == 3  # by name: a code means nothing to them
    assert texts.count("Đã gửi, chưa có nội dung") == 1
    assert texts.count("Chưa nhận (hạn 05/04/2023)") == 6


def test_nobody_is_reminded_where_nobody_owes():
    """The contract: the file is absent then."""
    found = report([*office(5), *everything(5)])
    assert reminder_docx(found) is None
    assert those_to_remind(found) == []
    assert reminder_docx(found, agency="U1") is None
    assert reminder_text(found, "U1") is None


def test_what_is_not_due_yet_is_not_owed():
    """A reminder in the middle of the period would be a call."""
    found = report([*office(5), *nothing()], as_of=date(2023, 4, 5))
    assert reminder_docx(found) is None
    assert reminder_docx(report([*office(5), *nothing()], as_of=date(2023, 4, 6))) is not None


def test_a_letter_of_ones_own_lists_the_cells_to_mend():
    """Tab, cell, what was typed, what to type instead: the agency needs nobody else."""
    wrong = activity(agency="U2", place="P2", sessions="nhiều", date=date(2023, 2, 1))
    found = some(wrong)
    texts = paragraphs(reminder_docx(found, agency="U2"))
    assert f"Kính gửi: UBND xã {name(2)}" in texts
    at = texts.index("nhiều")
    assert texts[at - 3 : at] == ["Hoạt động", "G2", "01/02/2023"]
    assert "Ghi" in texts[at + 1]
    assert "nhiều" not in whole_text(reminder_docx(found))


def test_a_letter_asks_for_the_cells_of_its_period_and_for_those_whose_period_nobody_can_tell():
    """Four of six rows of another period make the other two unbelievable."""
    days = ((date(2022, 2, 1), "một"), (date(2023, 2, 1), "hai"), (date(2022, 12, 1), "ba"), ("?", "bốn"))
    found = some(*(activity(agency="U2", place="P2", sessions=typed, date=on) for on, typed in days))
    texts = paragraphs(reminder_docx(found, agency="U2"))
    assert [typed for _, typed in days if typed in texts] == ["hai", "bốn"]
    message = reminder_text(found, "U2")
    assert [typed for _, typed in days if f"“{typed}”" in message] == ["hai", "bốn"]


@settings(max_examples=few(8), deadline=None)
@given(of_period=st.integers(0, 2), of_none=st.integers(0, 2), running=st.booleans())
def test_cells_of_no_known_period_are_told_apart_from_those_of_the_period(of_period, of_none, running):
    """Asked about the fourth quarter for a cell that says `Quý 3`, an agency answers that it has sent no such thing."""
    who = {"agency": "U1", "place": "P1"}
    faulty = [activity(**who, sessions=f"khoảng ? {n}") for n in range(of_period)]
    faulty += [activity(**who, date=f"3{n + 2}/09/2023") for n in range(of_none)]
    tabs = activities(*faulty), postings(), submissions()
    found = report([*office(3), *tabs], as_of=date(2023, 3, 31) if running else date(2023, 4, 10))
    apart = {"letter": "chưa rõ thuộc kỳ báo cáo nào. Kính đề nghị", "message": "chưa rõ thuộc kỳ báo cáo nào, kính đề nghị"}
    letter, message = reminder_docx(found, agency="U1"), reminder_text(found, "U1") or ""
    texts = paragraphs(letter) if letter else []
    assert any(apart["letter"] in text for text in texts) is (of_none > 0)
    assert any("một số ô, dòng của quý đơn vị" in text for text in texts) is (of_period > 0)
    assert (apart["message"] in message) is (of_none > 0)
    assert ("để số liệu được tính:" in message) is (of_period > 0)
    about = "V/v rà soát số liệu báo cáo chưa rõ thuộc kỳ nào"
    assert any(about in text for text in texts) is (running and of_none > 0 and not of_period)
    plan = plan_csv(found, "vi").decode("utf-8-sig")
    assert (f"sửa {of_period + of_none} dòng đang chờ" in plan) is (of_period + of_none > 0)
    assert (f"trong đó {of_none} dòng chưa rõ thuộc kỳ nào" in plan) is (of_none > 0)


def test_a_row_that_repeats_another_is_told_by_what_it_says_and_by_the_row_it_repeats():
    """`(để trống)` sends whoever reads it to look for a blank cell that is not there."""
    row = activity(agency="U2", place="P2", sessions=3, date=date(2023, 2, 1))
    texts = paragraphs(reminder_docx(some(row, row), agency="U2"))
    at = texts.index("dòng 3")
    assert texts[at + 1 : at + 3] == ["01/02/2023", f"01/02/2023, {name(2)}, nội dung 1a"]
    assert texts[at + 3].startswith("Giống hệt dòng 2, đã được tính.")
    assert "(để trống)" not in texts


def test_an_agency_that_owes_nothing_may_still_have_cells_to_mend():
    """Its rows do not count until it knows."""
    found = some(activity(agency="U0", place="P0", sessions="nhiều"))
    assert [agency.key for agency in those_to_remind(found)] == ["U0", "U1", "U2", "GD", "PN"]
    text = whole_text(reminder_docx(found, agency="U0"))
    assert "V/v rà soát số liệu báo cáo Quý I" in text
    assert "Nội dung chưa báo cáo" not in text


@pytest.mark.parametrize("agency", [None, "U1", "U2"])
def test_a_letter_asks_and_never_blames(agency):
    """The office is not above a commune's committee or the Front."""
    text = whole_text(reminder_docx(some(), agency=agency))
    assert "kính đề nghị" in text.lower()
    assert [word for word in BLAME if word in text.lower()] == []


def test_the_new_day_comes_from_the_settings_or_is_the_fifth_working_day():
    """A letter with dots for its day is sent with dots."""
    assert "Kính đề nghị hoàn thành chậm nhất ngày 20 tháng 4 năm 2023" in whole_text(reminder_docx(some()))
    bare = report([*office(3, settings=None), *nothing()])
    assert "Kính đề nghị hoàn thành chậm nhất ngày 17 tháng 4 năm 2023, ghi trực tiếp" in whole_text(reminder_docx(bare))


def test_many_who_owe_are_named_in_the_table():
    """A head of a hundred lines pushes the letter off its page."""
    texts = paragraphs(reminder_docx(report([*office(96), *nothing()])))
    assert "Kính gửi: Các cơ quan, đơn vị có tên trong bảng dưới đây" in texts
    assert texts.count(f"UBND xã {name(50)}") == 2


def test_the_message_says_the_same_in_a_few_lines():
    """It is pasted into Zalo."""
    wrong = activity(agency="U2", place="P2", sessions="nhiều")
    lines = reminder_text(some(wrong), "U2").splitlines()
    assert lines[:4] == [
        f"Kính gửi UBND xã {name(2)},",
        "Đến ngày 10/04/2023, văn phòng chưa nhận đủ báo cáo Quý I (hạn nộp 05/04/2023) của đơn vị. Còn thiếu:",
        "- Tuyên truyền",
        "- Phổ biến Tổng đài 111",
    ]
    assert lines[5].startswith("- Trang “Hoạt động”, G2: đã ghi “nhiều”.")
    assert lines[-2:] == [
        "Kính đề nghị hoàn thành chậm nhất ngày 20/04/2023. Biểu mẫu: https://example.vn/bang",
        "Trân trọng cảm ơn.",
    ]


def test_an_agency_that_does_not_exist_is_refused():
    """A letter to nobody is a mistake of ours."""
    with pytest.raises(KeyError):
        reminder_text(some(), "không có")


def test_the_call_says_who_what_until_when_and_where():
    """With it a period begins."""
    texts = paragraphs(call_docx(report([*office(3), *nothing()], as_of=date(2022, 12, 20))))
    assert "Hạn báo cáo: ngày 05 tháng 4 năm 2023." in texts
    assert "- Tuyên truyền\n- Phổ biến Tổng đài 111" in texts
    agencies = f"UBND thị trấn {name(0)}, UBND xã {name(1)}, UBND xã {name(2)}, Phòng Giáo dục và Đào tạo"
    assert texts[texts.index("- Tuyên truyền\n- Phổ biến Tổng đài 111") - 1] == agencies
    assert any("https://example.vn/bang" in text for text in texts)
    assert any("từ ngày 01 tháng 01 năm 2023 đến ngày 31 tháng 3 năm 2023" in text for text in texts)


def test_the_leader_is_told_what_is_missing_before_signing():
    """A signature stands for what is not on the paper, too."""
    found = report([*office(7, settings=None), *rows(7, 300)], as_of=date(2023, 4, 10), illustrative=True)
    told = {notice.kind: notice for notice in notices(found)}
    assert list(told) == [
        *("illustrative", "missing_reports", "uncounted_reports", "silent", "rejected_rows"),
        *("approximate_rows", "unknown_attendances", "crowded", "settings"),
    ]
    assert told["silent"].names == (name(4),)
    assert "Cơ quan ban hành" in told["settings"].names
    assert "Quyền hạn ký" not in told["settings"].names


@pytest.mark.parametrize(
    ("given", "kind"), [({"Tên huyện": "Thử"}, "level"), ({"Tên huyện": "Thử", "Kính gửi": None}, "settings")]
)
def test_a_level_that_nobody_gave_is_named_with_what_is_taken_instead(given, kind):
    """A commune finds itself called a district in its own paper, and nowhere which cell to fill in."""
    told = [[item, given.get(item, value)] for item, value in SETTINGS]
    [notice] = notices(report([*office(5, settings=told), *everything(5)]))
    assert (notice.kind, notice.names[0]) == (kind, "Cấp")
    assert "tạm gọi là “huyện”; điền ô Cấp" in notice_in_words(notice, "vi")
    assert "taken to be “huyện”" in notice_in_words(notice, "en")
    assert notices(report([*office(5, settings=[*told, ["Cấp", "xã"], ["Kính gửi", "A"]]), *everything(5)])) == ()


def test_nothing_to_tell_is_nothing():
    """A warning that is always there is read by nobody."""
    assert notices(report([*office(5), *everything(5)])) == ()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_notice_has_its_sentence(language):
    """In the leader's language."""
    open_and_torn = report([*office(30)[:-1], activities()], as_of=date(2023, 2, 1), illustrative=True)
    for found in (open_and_torn, report([*office(7), *rows(7, 300)])):
        assert all(len(notice_in_words(notice, language)) > 10 for notice in notices(found))
    kinds = {notice.kind for notice in notices(open_and_torn)}
    assert {"unreadable", "open", "silent"} <= kinds


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 row does not count: a cell cannot be used, or it repeats another row."), (1200, "1,200 rows do not count")],
)
def test_one_row_is_spoken_of_as_one(count, said):
    """A page that cannot count is not trusted with numbers."""
    assert notice_in_words(Notice("rejected_rows", count), "en").startswith(said)


OFFICE_DAYS = st.dates(date(2023, 4, 1), date(2023, 4, 25))  # before it no row has come
TYPED = st.sampled_from(["nhiều", "?", None, 2])


@settings(max_examples=few(8), deadline=None)
@given(as_of=OFFICE_DAYS, typed=st.lists(TYPED, min_size=3, max_size=3), sends=st.lists(st.booleans(), min_size=3, max_size=3))
def test_letter_message_and_list_agree_on_who_is_asked_for_what_until_when(as_of, typed, sends):
    """One day in the letter and another in the message: the agency takes the later one, and the office the earlier."""
    done = activities(*(activity(agency=f"U{n}", place=f"P{n}", sessions=cell) for n, cell in enumerate(typed)))
    sent = submissions(
        *(
            submission(agency=f"U{n}", clause=clause)
            for n, all_of_it in enumerate(sends)
            if all_of_it
            for clause in ("1a", "1c")
        )
    )
    found = report([*office(3), done, postings(), sent], as_of=as_of)
    due = date(2023, 4, 5)
    last = due if as_of <= due else date(2023, 4, 20)  # as the settings say
    passed = as_of > last
    with_letter = {agency.key for agency in those_to_remind(found)}
    for n, (cell, all_of_it) in enumerate(zip(typed, sends, strict=True)):
        letter, message = reminder_docx(found, agency=f"U{n}"), reminder_text(found, f"U{n}")
        faulty, missing = cell != 2, not all_of_it
        assert (letter is not None) is (f"U{n}" in with_letter) is (faulty or (missing and as_of > due))
        assert (message is not None) is (faulty or missing)
        if letter is not None:
            text = whole_text(letter)
            until = "…… tháng …… năm ……" if passed else f"{last.day:02} tháng {last.month} năm 2023"
            assert f"hoàn thành chậm nhất ngày {until}" in text
            assert ("Tuyên truyền" in text and "Phổ biến Tổng đài 111" in text) is missing
        if message is not None:
            assert f"hoàn thành chậm nhất ngày {'……' if passed else f'{last:%d/%m/%Y}'}" in message


def test_a_message_says_of_a_blank_cell_that_it_is_blank_and_of_a_name_which_is_near():
    """What an agency reads on a telephone is all that it reads."""
    blank = activity(agency="U2", place="P2", date=None)
    far = posting(agency="U2", place="P2", channel="Truyền thanh")
    found = report([*office(3), activities(blank), postings(far), submissions()])
    lines = reminder_text(found, "U2").splitlines()
    assert "- Trang “Hoạt động”, F2: đang để trống. Ghi ngày thực hiện, ví dụ 15/03/2023." in lines
    assert any("đã ghi “Truyền thanh”. Gần giống: Truyền thanh xã. Chọn" in line for line in lines)


@settings(max_examples=few(6), deadline=None)
@given(
    year=st.integers(2001, 2099),
    table=st.sampled_from(["activities", "postings"]),
    code=st.sampled_from(["missing", "not_a_date"]),
)
def test_the_day_to_write_is_called_as_in_its_table_and_its_example_is_of_the_periods_year(year, table, code):
    """Told to write a day of 2023 in 2026, half of them do."""
    told = remedy(code, ["date"], "vi", table=table, year=year)
    assert f"/{year}" in told
    assert "2023" not in told or year == 2023
    if code == "missing":
        assert ("ngày đăng" in told, "ngày thực hiện" in told) == (table == "postings", table == "activities")


SENT = {"nothing": None, "counts": {}, "waits": {"sent_on": "31/09/2023"}, "empty": {"results": "…"}}
SECTION = "Đã gửi, cần sửa để được tính:"


@settings(max_examples=few(8), deadline=None)
@given(reports=st.fixed_dictionaries({clause: st.sampled_from([*SENT]) for clause in ("1a", "1c")}), late=st.booleans())
def test_what_was_sent_is_never_listed_among_what_is_missing(reports, late):
    """Told that its report was not received, a commune sends it once more, and mends nothing."""
    names = {"1a": "Tuyên truyền", "1c": "Phổ biến Tổng đài 111"}
    rows = (submission(agency="U1", clause=clause, **SENT[kind]) for clause, kind in reports.items() if kind != "nothing")
    wrong = activities(activity(agency="U1", place="P1", sessions="nhiều"))  # there is always a letter
    found = report([*office(3), wrong, postings(), submissions(*rows)], as_of=date(2023, 4, 10 if late else 3))
    missing = [said for clause, said in names.items() if reports[clause] == "nothing"]
    came = [said for clause, said in names.items() if reports[clause] in ("waits", "empty")]
    before, _, after = reminder_text(found, "U1").partition(SECTION)
    after = after.partition("Kính đề nghị ghi lại")[0]
    assert [name for name in names.values() if f"- {name}" in before.partition("Kính đề nghị ghi lại")[0]] == missing
    assert [name for name in names.values() if f"- {name}" in after] == came
    assert any(words in before for words in ("Còn thiếu", "còn các nội dung sau")) is bool(missing)
    if not late:
        texts = paragraphs(reminder_docx(found, agency="U1"))
        assert [text for text in texts if "chưa nhận được" in text] == [
            f"Các nội dung của kỳ chưa nhận được, chưa đến hạn (hạn gửi ngày 05 tháng 4 năm 2023): {'; '.join(missing)}."
        ] * bool(missing)
        assert [text for text in texts if text.startswith(SECTION)] == [f"{SECTION} {'; '.join(came)}."] * bool(came)


def test_a_report_without_content_is_listed_with_its_cell_and_what_to_type():
    """`Sent, without content` alone leaves the agency to search three hundred rows for a blank."""
    found = some()
    texts = paragraphs(reminder_docx(found, agency="U1"))
    at = texts.index("E4")
    assert texts[at - 1] == "Báo cáo"
    assert texts[at + 2] == "…"
    assert "Ghi kết quả thực hiện; không phát sinh thì ghi “Không phát sinh”." in texts[at + 3]
    assert "E4" in reminder_text(found, "U1")
    assert "E4" not in whole_text(reminder_docx(found, agency="U2"))


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_no_sentence_of_ours_says_the_programme_twice(code):
    """Whoever signs strikes out the second of two names of four lines each."""
    found = demo_report(code, {"kon-ray-2023": "2023-Q3"}.get(code, "2026-Q2"))
    called = found.records.programme.settings.programme_name
    for paper in (call_docx(found), reminder_docx(found), thanks_docx(found), report_docx(found)):
        assert [text for text in paragraphs(paper) if text.count(called) > 1] == []


def test_a_report_without_contents_is_asked_for_once_with_its_cell():
    """Asked in two tables for one thing, an agency looks for the second."""
    text = whole_text(reminder_docx(some(), agency="U1"))
    assert "Đã gửi, chưa có nội dung" not in text
    assert text.count("Báo cáo đã gửi, không phải gửi lại: Tuyên truyền.") == 1
    assert "Trường hợp đã gửi bằng văn bản" in text  # 1c did not come


def test_only_a_missing_report_may_have_come_on_paper():
    """An agency that is asked to mend one cell sent no paper instead of it."""
    wrong = activity(agency="U0", place="P0", sessions="nhiều", date=date(2023, 2, 1))
    assert "Trường hợp đã gửi bằng văn bản" not in whole_text(reminder_docx(some(wrong), agency="U0"))


@pytest.mark.parametrize(("as_of", "passed"), [(date(2023, 4, 5), False), (date(2023, 4, 6), True)])
def test_a_call_made_after_the_deadline_says_so_itself(as_of, passed):
    """A letter of September that asks for July is signed, sent, and laughed at."""
    text = whole_text(call_docx(report([*office(3), *nothing()], as_of=as_of)))
    assert ("đến nay đã qua" in text) is passed
    assert ("Hạn báo cáo: " in text) is not passed


def test_shares_of_reports_are_written_alike_and_all_in_time_is_said_once():
    """`05/16` beside `29/35` is two hands in one paper; thirteen of which thirteen came in time says it twice."""
    found = report([*office(3), activities(), postings(), submissions(submission(agency="U0", clause="1a"))])
    text = whole_text(report_docx(found))
    assert "tổng số báo cáo đã nhận là 1/" in text
    assert "đều đúng hạn" in text
    assert "có 0/5 cơ quan" in text
