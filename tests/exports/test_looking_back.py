"""Looking at an earlier day: what came after it is nobody's fault, in no file and in no letter."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PIL import Image
from pptx import Presentation

from charts.pictures.meeting_square import meeting_square
from exports.csv.issues_csv import issues_csv
from exports.csv.plan_csv import plan_csv
from exports.csv.rows_csv import rows_csv
from exports.issues.faulty_cells import faulty_cells
from exports.issues.to_remind import those_to_remind
from exports.paper.form.paper_blocks import Paragraph, Table, plain_text
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.report import report_docx
from exports.paper.report.annexes import annexes
from exports.paper.signing import notices
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.closing_plan import closing_plan
from indicators.findings.caveats import rejected_rows
from indicators.findings.spread import spreads
from indicators.report import report_of
from tests.demo_reports import demo_report
from tests.papers import whole_text
from tests.sheets import TARGETS, activities, activity, office, postings, read, submission, submissions

BACK = date(2023, 2, 10)
ASKS = ("Kiểm tra lại ngày", "chỉ nhập việc đã thực hiện", "cần sửa", "rà soát thông tin")


def found(*, read_on, day=date(2023, 3, 1)):
    """The first quarter as of 10 February: one commune's only row and its report are of March."""
    tabs = (activities(activity(date=day)), postings(), submissions(submission(sent_on=day)))
    records = read(*tabs, programme=office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 3]]), as_of=BACK)
    return report_of(replace(records, read_at=datetime.combine(read_on, datetime.min.time(), UTC)), "K1")


@pytest.fixture(scope="module")
def back():
    """It is read in April: the day is in the past."""
    return found(read_on=date(2023, 4, 20))


def test_files_say_that_there_is_nothing_to_mend(back):
    """A clerk who opened last month's state corrected days that were right."""
    for file in (rows_csv(back, "vi"), issues_csv(back, "vi")):
        text = file.decode("utf-8-sig")
        assert text.count("Không phải sửa: dòng được tính khi xem đến ngày đó.") == 2
        assert [said for said in ASKS if said in text] == []
    assert rows_csv(back, "vi").decode().count("future_date") > 0  # the code is the contract's


def test_no_letter_and_no_message_asks_for_a_cell_that_is_right(back):
    """The agency cannot type a better day than the true one."""
    [agency] = [agency for agency in back.records.programme.agencies if agency.code == "UL"]
    assert faulty_cells(back, agency.key, "vi", of_period=True) == []
    assert agency not in those_to_remind(back)
    assert reminder_docx(back, agency=agency.key) is None
    assert [said for said in ASKS if said in (reminder_text(back, agency.key) or "")] == []


def test_plan_and_report_do_not_ask_to_mend_it(back):
    """The plan said to mend one row of which part IV said nothing."""
    assert ";mend;" not in plan_csv(back, "vi").decode()
    text = whole_text(report_docx(back))
    assert [said for said in ASKS if said in text] == []
    assert "Chỉ có số liệu của ngày sau ngày tính số liệu: xã Tân Lập." in text
    assert "Chưa tổng hợp" not in text  # the footnote counts what waits, and on that day nothing did


def test_a_day_that_has_not_come_is_still_to_be_checked():
    """Whoever types 2032 for 2023 has to be told."""
    ahead = found(read_on=BACK)
    assert "Không phải sửa" not in rows_csv(ahead, "vi").decode()
    assert "Kiểm tra lại ngày" in rows_csv(ahead, "vi").decode()
    assert ";mend;" in plan_csv(ahead, "vi").decode()
    assert len(faulty_cells(ahead, ahead.records.programme.agencies[2].key, "vi", of_period=True)) == 2


def test_what_came_later_is_not_called_unclear_in_part_two_nor_to_be_mended_on_the_slides(back):
    """On that day nothing of it was there: nobody had sent a cell that could not be read."""
    text = whole_text(report_docx(back))
    assert "Tân Lập chỉ có số liệu của ngày sau ngày tính số liệu" in text
    assert [
        said for said in ("có gửi, chưa tính được", "có gửi số liệu, chưa tính được", "thông tin chưa rõ") if said in text
    ] == []
    shown = Presentation(io.BytesIO(weekly_slides(back, "vi"))).slides
    told = "\n".join(shape.text_frame.text for slide in shown for shape in slide.shapes if shape.has_text_frame)
    tables = [shape.table for slide in shown for shape in slide.shapes if shape.has_table]
    told += "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    assert "1 địa bàn chỉ có số liệu sau ngày tính: Tân Lập" in told
    assert [said for said in ("cần sửa", "chưa tính được: ") if said in told] == []


def test_in_the_first_week_of_a_period_no_place_is_called_slow():
    """On its first day nothing is due, and all communes stood on the slide as behind."""
    tabs = (activities(activity(date=date(2023, 1, 1))), postings(), submissions())
    programme = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 3]])
    for day, slow in ((date(2023, 1, 1), False), (date(2023, 1, 7), False), (date(2023, 1, 8), True)):
        report = report_of(read(*tabs, programme=programme, as_of=day), "K1")
        title = Presentation(io.BytesIO(weekly_slides(report, "vi"))).slides[1].shapes.title.text_frame.text
        with Image.open(io.BytesIO(meeting_square(report, "vi"))) as picture:
            told = "\n".join(map(str, picture.info.values()))
        assert ("thấp nhất" in title) is ("thấp nhất" in told) is slow
        assert ("Kỳ mới bắt đầu" in title) is ("mới bắt đầu" in told) is not slow
        assert ("không phải phần chậm" in whole_text(report_docx(report))) is not slow


VERDICTS = ("yêu cầu (", "/16", "0%", "còn thiếu", "đạt 0/", "Liên hệ, nắm tình hình", "Hướng dẫn, hỗ trợ", "phần còn thiếu")


def test_in_the_first_week_neither_slides_picture_nor_report_passes_a_verdict():
    """On the third day of a quarter a paper said of a commune that it lacked 7 sessions, and a slide that all met 0%."""
    tabs = (activities(activity(date=date(2023, 1, 2))), postings(), submissions())
    programme = office(Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 3]])
    for day, begun in ((date(2023, 1, 3), True), (date(2023, 1, 20), False)):
        report = report_of(read(*tabs, programme=programme, as_of=day), "K1")
        shapes = Presentation(io.BytesIO(weekly_slides(report, "vi"))).slides[0].shapes
        slide = "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
        with Image.open(io.BytesIO(meeting_square(report, "vi"))) as picture:
            square = "\n".join(map(str, picture.info.values()))
        text = whole_text(report_docx(report))
        appraised = text[text.index("ĐÁNH GIÁ CHUNG") : text.index("KIẾN NGHỊ")]
        for told in (slide, square, appraised):
            assert any(verdict in told for verdict in VERDICTS) is not begun
            assert ("chưa yêu cầu nào đến hạn" in told) is begun
        assert "Số buổi: 2" in slide
        assert "Thực hiện việc của cả kỳ tại" in appraised or not begun


DUE, PAST = (date(2023, 4, 5), "Chưa đến hạn"), (date(2023, 4, 6), "Chưa nhận (hạn 05/04/2023)")


@pytest.mark.parametrize(("as_of", "state"), [DUE, PAST], ids=["due", "past"])
def test_a_report_that_came_later_is_on_that_day_one_that_did_not_come(as_of, state):
    """The plan counted those that came later and left out those that did not, and the annex called them data of a later day."""
    tabs = (activities(), postings(), submissions(submission(sent_on=date(2023, 4, 20))))
    records = replace(read(*tabs, as_of=as_of), read_at=datetime(2023, 6, 1, tzinfo=UTC))
    report = report_of(records, "K1")
    [status] = [each for each in report.statuses if each.waiting_rows]
    assert (status.waiting_rows, status.sent_rows, status.named_rows, status.came) == (1, 0, 0, False)
    text = whole_text(report_docx(report))
    lists = len({each.agency.key for each in report.statuses}) if as_of == DUE[0] else len(report.statuses)
    assert text.count(state) == lists
    assert "báo cáo chỉ có số liệu" not in text
    plan = closing_plan(report)
    assert "mend" not in {step.action.value for step in plan}
    assert sum(step.count for step in plan if step.action == "send") == (0 if report.open else len(report.statuses))
    assert rejected_rows(report).in_period == frozenset()
    assert not [notice for notice in notices(report) if notice.kind in ("rejected_rows", "uncounted_reports")]


@pytest.mark.parametrize(("as_of", "together"), [(DUE[0], True), (PAST[0], False)], ids=["due", "past"])
def test_what_an_agency_may_still_send_stands_in_one_row_and_what_it_owes_in_a_row_for_each(as_of, together):
    """Fifty-four rows that say of nobody that anything is late are what a clerk deletes by hand; what is owed is ticked off."""
    report = report_of(read(activities(), postings(), submissions(), as_of=as_of), "K1")
    every = annexes(report, report.places, spreads(report))
    rows = next(block.rows for annex in every for block in annex.content if is_awaited(block))
    listed = [(plain_text(agency), plain_text(clauses).split("; ")) for _, agency, clauses, _ in rows]
    asked = [(status.agency.name, status.clause.name) for status in report.statuses]
    assert [(agency, clause) for agency, clauses in listed for clause in clauses] == asked
    assert len(listed) == (len(dict(asked)) if together else len(asked))
    assert len(dict(asked)) < len(asked)


def is_awaited(block):
    """Whether a block of an annex is the list of reports that did not come."""
    return isinstance(block, Table) and [plain_text(column.heading) for column in block.columns][2:3] == ["Nội dung"]


def test_of_many_agencies_each_thing_to_report_on_is_written_out_once():
    """A province's list of what may still come had fourteen pages, and every other line was the same."""
    report = demo_report("commune-2026", "2026-Q3")
    every = annexes(report, report.places, spreads(report))
    content = next(annex.content for annex in every if any(map(is_awaited, annex.content)))
    *lines, table = [block for block in content if not isinstance(block, Paragraph) or block.style != "Paper Note"]
    names = dict(plain_text(line.text)[1:-1].split(") ", 1) for line in lines)
    told = [
        (plain_text(agency), plain_text(clauses).removeprefix("Nội dung ").split(", ")) for _, agency, clauses, _ in table.rows
    ]
    asked = [(status.agency.name, status.clause.name) for status in report.statuses if not status.received]
    assert [(agency, names[number]) for agency, numbers in told for number in numbers] == asked
    assert len(table.rows) < len(asked)
    assert len(names) == len({clause for _, clause in asked})
