"""The letter of thanks: to those who sent everything, with what was received."""

import io

import docx

from exports.issues.faulty_cells import faulty_cells
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.thanks import thanks_docx
from indicators.report import report_of
from tests.districts import everything, nothing, office, report
from tests.papers import stray_numbers, whole_text
from tests.sheets import activities, postings, read, submission, submissions

SENT = (submission(), submission(clause="1b"))


def test_whoever_has_sent_everything_is_thanked_with_what_was_received():
    """An agency that is never answered sends later the next time."""
    text = whole_text(thanks_docx(report([*office(3), *everything(3)])))
    assert "V/v xác nhận đã nhận báo cáo kết quả thực hiện Chương trình bảo vệ trẻ em Quý I" in text
    assert "theo ngày do cơ quan, đơn vị ghi" in text
    assert "Hội Liên hiệp Phụ nữ" in text
    assert text.count("./.") == 1
    assert stray_numbers(thanks_docx(report([*office(3), *everything(3)]))) == set()


def test_an_agency_has_one_row_with_its_clauses_by_number_and_their_days():
    """A row for each report makes four pages of a dozen agencies, the last with nothing but thanks."""
    sent = (submission(), submission(clause="1b", sent_on=None))
    paper = thanks_docx(report_of(read(activities(), postings(), submissions(*sent)), "K1"))
    rows = [[cell.text for cell in row.cells] for table in docx.Document(io.BytesIO(paper)).tables for row in table.rows]
    assert ["1", "UBND xã Tân Lập", "(1) 01/04/2023; (2) —"] in rows
    clauses = dict.fromkeys(
        status.clause.name for status in report_of(read(submissions(*sent)), "K1").statuses if status.received
    )
    assert [f"({n}) {name}." in whole_text(paper) for n, name in enumerate(clauses, start=1)] == [True, True]


def test_nobody_is_thanked_for_what_did_not_come():
    """Thanks for nothing are mockery."""
    assert thanks_docx(report([*office(3), *nothing()])) is None


def test_the_day_is_called_what_it_is():
    """The day that an agency typed is no day of receipt: an office that confirms it signs what it never saw."""
    assert "Ngày nhận" not in whole_text(thanks_docx(report([*office(3), *everything(3)])))


def test_whoever_has_cells_to_mend_is_told_so_in_the_letter_of_thanks():
    """Confirmed today and corrected today by one office, an agency believes neither letter."""
    report = report_of(read(activities(), postings(), submissions(*SENT, submission(sent_on="31/9/2023"))), "K1")
    assert "UL" in [agency.key for agency in those_to_remind(report)]
    text = whole_text(thanks_docx(report))
    assert "Riêng UBND xã Tân Lập: một số ô, dòng khác" in text
    assert "đã nhận đủ" not in text
    well = whole_text(thanks_docx(report_of(read(activities(), postings(), submissions(*SENT)), "K1")))
    assert "đã nhận đủ" in well
    assert "Riêng" not in well


def test_a_row_whose_report_came_is_called_one_too_many():
    """Asked for what was confirmed, an agency sends it a second time."""
    rows = (*SENT, submission(sent_on="31/9/2023", results="Bổ sung"), submission(clause="1b", sent_on="31/9/2023"))
    told = [
        cell.remedy for cell in faulty_cells(report_of(read(activities(), postings(), submissions(*rows)), "K1"), "UL", "vi")
    ]
    assert told
    assert all("không phải gửi lại" in each for each in told)
