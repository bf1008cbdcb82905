"""One sheet kept by a district, a province and a commune: the same figures, and in no file a word of another level."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from charts.pictures.meeting_square import meeting_square
from data_sources.files.workbook_file import read_path
from exports.csv.plan_csv import plan_csv
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_document, report_json
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from exports.plan.plan_ics import plan_ics
from exports.slides.weekly_slides import weekly_slides
from exports.tidy.tidy_files import data_csv
from exports.tidy.tidy_rows import tidy_rows
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.exports.test_real_workbooks import faults
from tests.papers import whole_text

LEVELS = Path(__file__).parents[1] / "golden" / "levels"
CASES = {case["name"]: case for case in json.loads((LEVELS / "cases.json").read_text(encoding="utf-8"))}
WORDS = {
    "level-district": ("Toàn tỉnh", "Toàn xã"),
    "level-province": ("huyện", "thị trấn"),
    "level-commune": ("huyện", "tỉnh", "thị trấn"),
}


@pytest.fixture(scope="module", params=CASES)
def case(request):
    """A case and its report."""
    case = CASES[request.param]
    workbook = read_path(LEVELS / case["input"])
    return case, report_of(records_of(workbook, date.fromisoformat(case["as_of"])), case["period"])


def test_the_level_changes_no_figure(case):
    """A reform changes what things are called, not what was done."""
    assert faults(case[0], report_document(case[1], "vi")) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_file_says_a_word_of_another_level(case, language):
    """A province that signs `Toàn huyện` is laughed at."""
    named, report = case

    def parts_of(content):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))

    said = {
        "report.json": report_json(report, language).decode(),
        "summary.csv": summary_csv(report, language).decode(),
        "report.docx": whole_text(report_docx(report)),
        "reminder.docx": whole_text(reminder_docx(report)),
        "call.docx": whole_text(call_docx(report)),
        "thanks.docx": whole_text(thanks_docx(report) or call_docx(report)),
        "plan.csv": plan_csv(report, language).decode(),
        "plan.ics": plan_ics(report, language).decode().replace("\r\n ", ""),
        "data.csv": data_csv(tidy_rows([report], language)).decode(),
        "giao-ban.png": Image.open(io.BytesIO(meeting_square(report, language))).text["Description"],
        "summary.xlsx": parts_of(summary_xlsx(report, language)),
        "giao-ban.pptx": parts_of(weekly_slides(report, language)),
    }
    # What the office or an agency typed is theirs, and no file of the province's has such a word in its cells.
    found = [
        (name, word) for name, text in said.items() for word in WORDS[named["name"]] if word in text.replace("/levels/", "")
    ]
    assert found == []


def test_a_declared_measure_stands_in_the_table_and_in_the_gaps(case):
    """What cannot be downloaded does not reach the report that the office writes."""
    lines = summary_csv(case[1], "vi").decode("utf-8-sig").splitlines()
    assert (
        "Còn thiếu;Trường có buổi tuyên truyền;Trường có buổi tuyên truyền: trên tổng số;Buổi trực tiếp;Kỳ;Tính đến ngày;"
    ) in lines[0]
    assert [line.split(";")[-8:-5] for line in lines[1:]] == [["1", "2", "2"], ["1", "3", "1"], ["3", "5", "4"]]
    assert "Trường có buổi tuyên truyền: 1" in lines[1]
