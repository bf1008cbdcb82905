"""The rows that wait, as papers count them: of a place, of its own agencies, and of one report."""

import io
import re
from datetime import date

import pytest
from pptx import Presentation

from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.report import report_docx
from exports.paper.signing import notice_in_words, notices
from exports.sheet_notices import copied_rows
from exports.slides.weekly_slides import weekly_slides
from indicators.compared.closing_plan import Action, closing_plan
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.findings.caveats import caveats
from indicators.report import report_of
from tests.demo_reports import demo_paper, demo_reports
from tests.examples import LARGEST_IN_LONG
from tests.papers import whole_text
from tests.sheets import activities, activity, postings, read, submission, submissions


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_rows_about_a_place_are_its_own_agencies_and_those_of_others(code):
    """A clerk read 4, 3 and 1 of the same rows in one paper, and trusted none of them."""
    for report in demo_reports(code):
        mend, planned = rows_to_mend(report), closing_plan(report)
        asked = {step.place.key: step.count for step in planned if step.action is Action.MEND}
        for there in report.places:
            own = [row for row in mend.by_place.get(there.key, ()) if row.owner == there.key]
            asked_elsewhere = sum(
                bool(row.asked_in) for row in own if not row.repeats
            )  # once, with the period that asks for them
            repeating = sum(row.repeats for row in mend.by_place.get(there.key, ()))  # letters list them, the plan does not
            assert there.waiting_rows == mend.of(there.key) + asked_elsewhere + mend.of_others(there.key) + repeating
            assert asked.get(there.key, mend.of(there.key)) == mend.of(there.key)
        of_agencies = {row.where: row for rows in mend.by_place.values() for row in rows}.values()
        for status in report.statuses:
            assert status.waiting_rows <= sum(status.agency.key in row.agencies for row in of_agencies)


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_each_count_of_waiting_rows_says_what_it_counts(code):
    """Two numbers that differ are no contradiction once each says whose rows it counts."""
    for report in demo_reports(code):
        text = whole_text(demo_paper(code, report.period.code))
        of_reports, of_plan = (
            re.findall(r"chưa tính được \(\d+ mục([^)]*)", text),
            re.findall(r"\d+ mục số liệu đang chờ(.{10})", text),
        )
        assert set(of_reports) <= {" của báo cáo này", " chưa rõ nội dung hoặc kỳ"}
        assert all(said.startswith(" của các") for said in of_plan)


@pytest.mark.parametrize("code", LARGEST_IN_LONG)
def test_rows_that_whoever_signs_is_told_of_are_the_periods_and_the_others_stand_apart(code):
    """32 rows were told of before a paper of 18 was signed."""
    for report in demo_reports(code):
        doubts = caveats(report)
        told = [notice for notice in notices(report) if notice.kind == "rejected_rows"]
        for notice in told:
            assert notice.count + notice.elsewhere == doubts.rejected_rows - copied_rows(report.records)
            assert notice.count <= doubts.rejected_in_period + doubts.rejected_unplaced
            assert f"{notice.count} dòng của kỳ" in notice_in_words(notice, "vi")
            apart = f"của kỳ: {notice.count - notice.unplaced}, chưa rõ kỳ: {notice.unplaced}"
            assert apart in notice_in_words(notice, "vi")
            assert (f"Ngoài ra {notice.elsewhere} dòng" in notice_in_words(notice, "vi")) is (notice.elsewhere > 0)
        assert bool(told) is (report.district.waiting_rows > 0)


UNCLEAR = [{"clause": "nội dung nào đó"}, {"period": "Quý nào đó"}]


@pytest.mark.parametrize("row", UNCLEAR, ids=["clause", "period"])
@pytest.mark.parametrize("as_of", [date(2023, 4, 5), date(2023, 4, 20)], ids=["before", "after"])
def test_a_row_of_an_unclear_clause_or_period_is_told_as_such_and_leaves_no_report_unsent(row, as_of):
    """One row `1d` was stated to be the report 1b, then its agency was told that nothing had come."""
    report = report_of(read(activities(), postings(), submissions(submission(**row)), as_of=as_of), "K1")
    waiting = [status for status in report.statuses if status.waiting_rows]
    assert waiting
    assert [status.came for status in waiting] == [True] * len(waiting)
    agency = waiting[0].agency
    text, told = whole_text(report_docx(report)), f"là của báo cáo nào: {agency.name} (01 mục)."
    assert (text.count(told), "mục của báo cáo này" in text) == (1, False)
    assert text.count("Có gửi, chưa tính được (1 mục chưa rõ nội dung hoặc kỳ)") == len(waiting)
    assert "Ngoài ra 01 đơn vị có mục chưa rõ nội dung hoặc kỳ." in text
    assert (reminder_text(report, agency.key) or "").count("(có mục chưa rõ nội dung hoặc kỳ)") in (0, len(waiting))
    letter = reminder_docx(report, agency=agency.key)
    unsent = sum(status.agency == agency and not status.came for status in report.statuses)
    if as_of > report.period.due:
        assert letter
        assert whole_text(letter).count("Chưa nhận (hạn") == unsent
    shown = Presentation(io.BytesIO(weekly_slides(report, "vi"))).slides[3].shapes
    cells = [cell.text for shape in shown if shape.has_table for line in shape.table.rows for cell in line.cells]
    [told] = [cell for cell in cells if "mục chưa rõ" in cell]
    assert ("1 mục chưa rõ nội dung, kỳ" in told, "cần sửa" in told) == (True, True)


def test_a_cell_that_names_two_clauses_is_of_both_reports():
    """Who writes `1a, 1b` in one cell has sent both."""
    report = report_of(read(activities(), postings(), submissions(submission(clause="1a, 1b"))), "K1")
    assert {status.clause.code: status.came for status in report.statuses if status.waiting_rows} == {"1a": True, "1b": True}


@pytest.mark.parametrize(("day", "of_period"), [(date(2023, 2, 1), True), ("31/02/2023", False), ("hàng tuần", False)])
def test_only_places_with_a_row_of_the_period_are_said_to_have_sent_any_of_it(day, of_period):
    """Communes whose cells name no day, or one that does not exist, were said to have sent data of the period."""
    report = report_of(read(activities(activity(sessions="nhiều", date=day)), postings(), submissions()), "K1")
    text = whole_text(report_docx(report))
    assert ("báo cáo nào của kỳ, đang đề nghị rà soát: xã Tân Lập." in text) is of_period
    assert (
        "Có gửi mục chưa rõ thuộc kỳ nào nên chưa tổng hợp được, đang đề nghị rà soát: xã Tân Lập." in text
    ) is not of_period


def test_a_place_whose_report_counts_is_not_among_those_of_which_no_row_counts():
    """`chưa tính được dòng nào: Thôn 10` stood above a page that had received its report 1a."""
    waits = activities(activity(date="31/09/2023"), activity(agency="UK", place="Đăk Kôi", date="31/09/2023"))
    for sent, named in (([], {"Tân Lập", "Đăk Kôi"}), ([submission()], {"Đăk Kôi"})):
        found = report_of(read(waits, postings(), submissions(*sent), as_of=date(2023, 4, 10)), "K1")
        [told] = [notice for notice in notices(found) if notice.kind == "waiting"]
        assert set(told.names) == named
        unknown = {there.place.called for there in found.places if there.nothing_counts and there.waiting_rows}
        assert set(told.names) == unknown  # as the overview has it
