"""The plan as a table and as a calendar: what the plan says, no more, in words that an official can act on."""

import csv
import io
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from pptx import Presentation

from exports.csv.plan_csv import plan_csv
from exports.paper.report import report_docx
from exports.plan.new_deadline import last_day
from exports.plan.plan_ics import plan_ics
from exports.plan.plan_words import doubt_in_words
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.closing_plan import closing_plan
from indicators.report import report_of
from tests.demo_reports import demo_paper
from tests.examples import few
from tests.papers import paragraphs, whole_text
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions

RUNNING, OVER = date(2023, 3, 20), date(2023, 7, 20)  # days of looking: in the period, and after it
TARGETED = [["Số buổi", None, None, 5], ["Lượt người", None, None, 200], ["Lượt đăng 111", None, None, 6]]


def _report(as_of=OVER, name="Tân Lập"):
    places = [[name if cell == "Tân Lập" else cell for cell in row] for row in office()[0].rows]
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED], Địa_bàn=places)
    held, posted = [activity(sessions=2, children=30, place=name)], [posting(place=name)]
    return report_of(read(activities(*held), postings(*posted), submissions(), programme=programme, as_of=as_of), "K1")


def _lines(report, language="vi", **chosen):
    return list(csv.DictReader(io.StringIO(plan_csv(report, language, **chosen).decode("utf-8-sig")), delimiter=";"))


def _entries(report, language="vi", **chosen):
    return [*Calendar.from_ical(plan_ics(report, language, **chosen)).walk("VEVENT")]


def _last_slide(report, language):
    shapes = list(Presentation(io.BytesIO(weekly_slides(report, language))).slides)[-1].shapes
    return " ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def test_the_table_has_each_step_once():
    """A step that is listed twice is done twice."""
    report = _report()
    assert [(line["place"], line["action"], line["count"]) for line in _lines(report)] == [
        (step.place.place.code if step.place.place else "*", str(step.action), "" if step.count is None else str(step.count))
        for step in closing_plan(report)
    ]


def test_a_count_says_what_it_rests_on():
    """A leader who is asked for twelve sessions asks why twelve."""
    (held,) = [line for line in _lines(_report(RUNNING)) if line["place"] == "23497" and line["action"] == "hold"]
    assert (held["count"], held["average"], held["average_of"], held["not_reported"]) == ("12", "15", "2", "no")
    assert held["step"] == "tổ chức thêm 12 buổi (bình quân 15 lượt mỗi buổi, tính trên 2 buổi của địa bàn)"


def test_where_nothing_was_heard_the_count_of_sessions_is_unknown_and_the_doubt_is_said():
    """It is not zero, and it may have been done."""
    silent = [line for line in _lines(_report(RUNNING)) if line["place"] == "23479" and line["closes"] == "attendances"]
    assert [(line["count"], line["average"], line["not_reported"]) for line in silent] == [("", "", "yes")]
    assert silent[0]["step"].endswith("ghi số lượt người. Chưa có số liệu: nếu đã làm thì chỉ cần gửi số liệu.")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("as_of", [date(2023, 3, 31), date(2023, 4, 1), OVER])
def test_after_the_end_of_a_period_nobody_is_asked_for_work_that_would_count_in_the_next(language, as_of):
    """A commune that holds ten sessions in July for its gap of March has ten more in July, and the same gap."""
    report = _report(as_of)
    done = [line["step"] for line in _lines(report, language) if line["action"] in ("hold", "post", "reach")]
    done += [str(entry["summary"]).split(": ", 1)[1] for entry in _entries(report, language)]
    more = {"vi": ("tổ chức thêm", "đăng, phát thêm"), "en": (" more session", " more time")}[language]
    over = as_of > report.period.end
    assert any(word in step for step in done for word in more) is not over
    figures = {"vi": "bổ sung số liệu của", "en": "send the figures of"}[language]
    assert any(step.startswith(figures) for step in done) is over
    new_work = {"vi": "việc làm mới tính vào kỳ sau", "en": "new work counts in the next"}[language]
    assert (new_work in _last_slide(report, language)) is over
    assert ("hoạt động thực hiện từ nay tính vào kỳ sau" in whole_text(report_docx(report))) is over


@settings(max_examples=few(6), deadline=None)
@given(held=st.lists(st.integers(0, 2), max_size=3), faulty_day=st.booleans())
def test_what_is_said_of_a_step_is_said_in_sentences_and_once(held, faulty_day):
    """Two sentences without a stop between them are read as one that says something else."""
    faulty = {"date": "31/09/2023"} if faulty_day else {}
    rows = [activity(place=place, agency=None, **faulty) for place in [("Tân Lập", "Đăk Kôi", "Đăk Rve")[n] for n in held]]
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED])
    tabs = activities(*rows), postings(), submissions()
    found = report_of(read(*tabs, programme=programme, as_of=RUNNING), "K1")
    doubts = ("Chưa có số liệu: nếu", "Theo số liệu hiện có; còn")
    for text in [line["step"] for line in _lines(found)]:
        assert all(text[: text.index(doubt)].endswith(". ") for doubt in doubts if doubt in text)
    for text in paragraphs(report_docx(found)):
        assert text.count("chưa có số liệu; nếu đã làm thì chỉ cần gửi số liệu") <= 1


SENDS = {"nothing": None, "counts": {}, "empty": {"results": "…"}}


@settings(max_examples=few(6), deadline=None)
@given(sent=st.tuples(st.sampled_from([*SENDS]), st.sampled_from([*SENDS])))
def test_a_report_whose_row_is_there_is_filled_in_and_not_sent_again(sent):
    """Told to send what it sent, a commune writes a second row, and the first one stays blank."""
    clauses = dict(zip(("1a", "1b"), sent, strict=True))
    rows = [submission(clause=clause, **SENDS[kind]) for clause, kind in clauses.items() if kind != "nothing"]
    found = report_of(read(activities(activity()), postings(posting()), submissions(*rows), programme=office()), "K1")
    called = {"1a": "1a – Tuyên truyền, phổ biến", "1b": "1b – Truyền thông"}  # codes mean nothing to who is to send them
    to_send, to_fill = (
        "; ".join(called[clause] for clause, kind in clauses.items() if kind == state) for state in ("nothing", "empty")
    )
    parts = [f"gửi {len(to_send.split('; '))} báo cáo (UBND xã Tân Lập: {to_send})"] if to_send else []
    parts += [f"ghi kết quả vào {len(to_fill.split('; '))} báo cáo đã gửi (UBND xã Tân Lập: {to_fill})"] if to_fill else []
    lines = [line for line in _lines(found, places=["23497"]) if line["action"] in ("send", "fill")]
    assert [line["step"] for line in lines] == parts
    assert [line["count"] for line in lines] == [str(text.count(";") + 1) for text in (to_send, to_fill) if text]
    filled = "bổ sung kết quả vào báo cáo đã gửi của UBND xã Tân Lập (Phụ lục III)"
    assert (filled in whole_text(report_docx(found))) is bool(to_fill)


def test_chosen_places_are_planned_for_alone():
    """A commune's plan is not the district's."""
    assert {line["place"] for line in _lines(_report(), places=["23497"])} == {"23497"}
    assert all(str(entry["summary"]).startswith("Tân Lập: ") for entry in _entries(_report(), places=["23497"]))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_calendar_has_an_entry_for_each_step(language):
    """What is not in the calendar is forgotten."""
    report = _report()
    entries = _entries(report, language)
    assert len(entries) == len(closing_plan(report)) > 5
    assert len({str(entry["uid"]) for entry in entries}) == len(entries)


def test_an_entry_keeps_its_number_when_the_plan_changes():
    """Who takes the calendar every week must not have each task four times by the end of the month."""
    before, after = (_entries(_report(as_of=day)) for day in (date(2023, 7, 20), date(2023, 7, 27)))
    assert [entry["uid"] for entry in before] == [entry["uid"] for entry in after]


def test_an_entry_keeps_its_number_when_a_part_of_it_is_done():
    """Once the sessions are held and the attendances are still short, it is the same task with another count."""

    def numbers(sessions):
        tabs = activities(activity(sessions=sessions, children=30)), postings(posting()), submissions()
        found = read(*tabs, programme=office(Chỉ_tiêu=[TARGETS, *TARGETED]), as_of=date(2023, 7, 20))
        return {str(entry["uid"]) for entry in _entries(report_of(found, "K1"), places=["23497"])}

    assert numbers(2) == numbers(5)


@settings(max_examples=few(8), deadline=None)
@given(as_of=st.dates(date(2023, 2, 20), date(2023, 9, 30)))
def test_work_stands_on_the_last_day_of_the_period_and_then_on_the_day_that_letters_name(as_of):
    """A task of today for a whole commune is overdue tomorrow; another day than the letter's is argued about."""
    found = _report(as_of)
    days = {str(entry["summary"]).split(": ")[1][:4]: entry["dtstart"].dt for entry in _entries(found)}
    running = as_of <= date(2023, 3, 31)
    assert days["tổ c" if running else "bổ s"] == (date(2023, 3, 31) if running else last_day(found))
    assert days.get("gửi ", last_day(found)) == last_day(found)
    assert ("gửi " in days) is (as_of > found.period.due)


@settings(max_examples=few(6), deadline=None)
@given(places=st.lists(st.sampled_from(["Tân Lập", "Đăk Kôi"]), max_size=2), waits=st.booleans())
def test_a_title_keeps_what_makes_its_step_doubtful(places, waits):
    """A telephone shows the title alone: who held the sessions and did not write them holds them again."""
    rows = [activity(place=place, sessions=1) for place in places]
    rows += [activity(place="Tân Lập", date="31/09/2023")] if waits else []
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED])
    found = report_of(read(activities(*rows), postings(), submissions(), programme=programme), "K1")
    for step, entry in zip(closing_plan(found), _entries(found), strict=True):
        assert str(entry["summary"]).endswith(doubt_in_words(step, "vi"))
        assert not (step.after_mending and not doubt_in_words(step, "vi"))


def test_a_hostile_name_stays_a_text():
    """A place that is named like a line of a calendar, or like a formula, must become neither."""
    name = "=cmd|A1\r\nBEGIN:VALARM"
    report = _report(name=name)
    assert {entry.name for entry in Calendar.from_ical(plan_ics(report, "vi")).walk()} == {"VCALENDAR", "VEVENT"}
    assert not any(line["place_name"].startswith("=") for line in _lines(report))


def test_after_the_end_of_the_period_the_annex_asks_for_figures_and_for_nothing_more_to_be_held():
    """`Thêm 1 buổi` under a line that says that the period is over makes a village hold a session that counts in the next."""
    for period, over in (("2026-Q2", True), ("2026-Q3", False)):
        told = whole_text(demo_paper("commune-2026", period)).split("KẾ HOẠCH BÙ")[-1]
        assert ("Buổi trực tiếp: thêm " in told) is not over
        assert ("Buổi trực tiếp: bổ sung số liệu của " in told) is over


@settings(deadline=None, max_examples=few(4))
@given(held=st.integers(0, 3), posted=st.integers(0, 3), counts=st.booleans())
def test_what_only_waiting_rows_can_tell_is_never_read_as_nothing_to_do(held, posted, counts):
    """A place whose every session waits had a blank beside those of others, as if it had to hold none."""
    rows = [activity(sessions="nhiều", note=f"Việc {n}") for n in range(held)]
    rows += [activity()] if counts else []
    tabs = (activities(*rows), postings(*(posting(postings="x", note=f"Tin {n}") for n in range(posted))), submissions())
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED])
    report = report_of(read(*tabs, programme=programme, as_of=RUNNING), "K1")
    waits = [name for name, there in (("hold", held and not counts), ("post", posted)) if there]
    shapes = list(Presentation(io.BytesIO(weekly_slides(report, "vi"))).slides)[-1].shapes
    [slide] = [
        [cell.text for cell in row.cells]
        for shape in shapes
        if shape.has_table
        for row in shape.table.rows
        if "Tân Lập" in row.cells[0].text
    ]
    tables = docx.Document(io.BytesIO(report_docx(report))).tables
    [plan] = [table for table in tables if "Căn cứ, việc khác" in [cell.text for cell in table.rows[0].cells]]
    [annex] = [[cell.text for cell in row.cells] for row in plan.rows if "Tân Lập" in row.cells[1].text]
    what = {"hold": ("số buổi", "số buổi"), "post": ("số lượt đăng, phát", "lượt đăng")}
    both = ("số buổi, lượt đăng, phát", "buổi, lượt đăng")
    said = both if len(waits) > 1 else what[waits[0]] if waits else None
    assert annex[-1].count("tính sau khi rà soát mục đang chờ") == slide[-1].count("tính sau khi sửa") == bool(waits)
    assert said is None or f"{said[0]} tính sau khi rà soát mục đang chờ" in annex[-1]
    assert said is None or f"{said[1]} tính sau khi sửa" in slide[-1]
    assert len(slide[-1]) <= 110
