"""The rows that wait, as papers count them: of a place, of its own agencies, and of one report."""

import re

import pytest

from data_sources.demo import demo_workbook
from data_sources.demo_workbook.demo_list import DEMOS
from exports.paper.report import report_docx
from exports.paper.signing import notice_in_words, notices
from exports.sheet_notices import copied_rows
from indicators.compared.closing_plan import Action, closing_plan
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.findings.caveats import caveats
from indicators.report import every_report
from records.cleaning.read import records_of
from tests.papers import whole_text


def reports_of(code):
    return every_report(records_of(demo_workbook(code), DEMOS[code].last_day))


@pytest.mark.parametrize("code", DEMOS)
def test_rows_about_a_place_are_its_own_agencies_and_those_of_others(code):
    """A clerk read 4, 3 and 1 of the same rows in one paper, and trusted none of them."""
    for report in reports_of(code):
        mend, planned = rows_to_mend(report), closing_plan(report)
        asked = {step.place.key: step.count for step in planned if step.action is Action.MEND}
        for there in report.places:
            own = [row for row in mend.by_place.get(there.key, ()) if row.owner == there.key]
            asked_elsewhere = sum(bool(row.asked_in) for row in own)  # once, with the period that asks for them
            assert there.waiting_rows == mend.of(there.key) + asked_elsewhere + mend.of_others(there.key)
            assert asked.get(there.key, mend.of(there.key)) == mend.of(there.key)
        of_agencies = {row.where: row for rows in mend.by_place.values() for row in rows}.values()
        for status in report.statuses:
            assert status.waiting_rows <= sum(status.agency.key in row.agencies for row in of_agencies)


@pytest.mark.parametrize("code", DEMOS)
def test_each_count_of_waiting_rows_says_what_it_counts(code):
    """Two numbers that differ are no contradiction once each says whose rows it counts."""
    for report in reports_of(code):
        text = whole_text(report_docx(report))
        of_reports, of_plan = (
            re.findall(r"chưa tính được \(\d+ mục([^)]*)", text),
            re.findall(r"\d+ mục số liệu đang chờ(.{10})", text),
        )
        assert set(of_reports) <= {" của báo cáo này"}
        assert all(said.startswith(" của các") for said in of_plan)


@pytest.mark.parametrize("code", DEMOS)
def test_rows_that_whoever_signs_is_told_of_are_the_periods_and_the_others_stand_apart(code):
    """32 rows were told of before a paper of 18 was signed."""
    for report in reports_of(code):
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
