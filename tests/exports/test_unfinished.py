"""A workbook of which nothing may be concluded: its papers and files say the one thing to do, and nothing of anybody."""

import io

import openpyxl
import pytest
from PIL import Image
from pptx import Presentation

from charts.pictures.meeting_square import meeting_square
from cli import main
from exports.csv.plan_csv import plan_csv
from exports.issues.cause import unfinished
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.all_letters import letters
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from exports.plan.plan_ics import plan_ics
from exports.slides.weekly_slides import weekly_slides
from exports.xlsx.copy_xlsx import copy_xlsx
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.workbook.raw import Workbook
from tests.papers import stray_numbers, whole_text
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, read, submission, submissions

ROWS = (activities(activity(), activity(sessions="nhiều")), postings(posting()), submissions(submission()))
NO_GROUP = [OFFICE["Đơn vị"][0], *([*row[:2], None, *row[3:]] for row in OFFICE["Đơn vị"][1:])]
MOST = [*NO_GROUP[:-1], OFFICE["Đơn vị"][-1]]
FAULTY = {
    "no agency has its group": ({"Đơn_vị": NO_GROUP}, "cột Nhóm của 5 đơn vị"),
    "one agency has its group": ({"Đơn_vị": MOST}, "cột Nhóm của 4 đơn vị"),
    "the column itself is gone": ({"Đơn_vị": [[*row[:2], *row[3:]] for row in OFFICE["Đơn vị"]]}, "“Nhóm”"),
    "there are no clauses": ({"Nội_dung": None}, "Nội dung"),
}
SILENCE = ("chưa gửi", "Chưa gửi", "chưa nhận được", "còn thiếu", "Quá hạn", "Tân Lập")
VERDICTS = (" 0/", "chậm nhất", "đôn đốc", "Đã nhận đủ", *SILENCE)


@pytest.fixture(scope="module", params=FAULTY, ids=list(FAULTY))
def found(request):
    """The report of such a workbook, and what its cause names."""
    changed, cause = FAULTY[request.param]
    return report_of(read(*ROWS, programme=office(**changed, Chỉ_tiêu=[TARGETS, ["Số buổi", None, None, 3]])), "K1"), cause


def test_the_report_says_what_to_fill_in_and_concludes_nothing(found):
    """It was signed as `0/0 reports`, with communes named that had sent rows: the office had left its own column blank."""
    report, cause = found
    text = whole_text(report_docx(report))
    assert cause in text
    assert "chưa kết luận về đơn vị hay địa bàn nào" in text
    assert [said for said in VERDICTS if said in text] == []
    assert text.count("./.") == 1
    assert stray_numbers(report_docx(report)) == set()


def test_nobody_gets_a_letter_or_thanks_or_a_plan(found):
    """Whom to thank and whom to ask is not known before the office has said who reports what."""
    report, _ = found
    agencies = [agency.key for agency in report.records.programme.agencies]
    assert [reminder_docx(report), thanks_docx(report), letters(report), those_to_remind(report)] == [None, None, {}, []]
    assert [reminder_text(report, agency) for agency in agencies] == [None] * len(agencies)
    if report.records.no_verdict:
        assert plan_csv(report, "vi").decode("utf-8-sig").splitlines()[1:] == []
        assert b"VEVENT" not in plan_ics(report, "vi")


def test_slides_and_picture_say_why_they_are_empty(found):
    """In the meeting it stood as `all reports received`."""
    report, cause = found
    deck = Presentation(io.BytesIO(weekly_slides(report, "vi")))
    slides = ["\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in deck.slides]
    told = Image.open(io.BytesIO(meeting_square(report, "vi", instead=unfinished(report.records, "vi")))).text
    assert len(slides) == 1
    for text in (slides[0], "\n".join(told.values())):
        assert cause in text
        assert [said for said in VERDICTS if said in text] == []


def test_the_printed_sheet_says_why_it_is_empty_and_its_lists_of_gaps_are(found):
    """A page of zeros hangs on the wall for a quarter."""
    report, cause = found
    book = openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, "vi")))
    printed = "\n".join(str(cell) for row in book.worksheets[0].values for cell in row if cell is not None)
    assert cause in printed
    assert [said for said in VERDICTS if said in printed] == []
    for sheet in book.worksheets[1:4]:
        assert [cell for row in list(sheet.values)[1:] for cell in row if cell is not None] == []


@pytest.mark.parametrize("command", ["reminders", "thanks", "slides", "summary"])
def test_commands_tell_the_cause_instead_of_a_result(command, tmp_path, capsys):
    """`No agency has sent all of its reports` is a verdict on all of them."""
    source = tmp_path / "own.xlsx"
    tabs = (*office(Đơn_vị=NO_GROUP), *ROWS)
    source.write_bytes(copy_xlsx(Workbook("own.xlsx", read(*ROWS).read_at, tabs)))
    out = tmp_path / {"thanks": "thanks.docx", "slides": "slides.pptx"}.get(command, "out")
    main([command, "--source", str(source), "--period", "K1", "--out", str(out)])
    said = "".join(capsys.readouterr())
    assert "Văn phòng cần điền cột Nhóm của 5 đơn vị; 4 dòng đang chờ." in said
    assert [verdict for verdict in (*VERDICTS, "Chưa có đơn vị nào gửi đủ") if verdict in said] == []
