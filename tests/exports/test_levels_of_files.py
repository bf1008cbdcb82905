"""One sheet kept by a district, a province and a commune: the same figures, and in no file a word of another level."""

import io
import json
import re
import zipfile
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from charts.pictures.meeting_square import meeting_square
from charts.report_pictures import report_charts
from data_sources.files.workbook_file import read_path
from exports.csv.issues_csv import issues_csv
from exports.csv.plan_csv import plan_csv
from exports.csv.rows_csv import rows_csv
from exports.csv.submissions_csv import submissions_csv
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_document, report_json
from exports.paper.letters.all_letters import letters
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import report_docx
from exports.plan.plan_ics import plan_ics
from exports.slides.weekly_slides import weekly_slides
from exports.tidy.tidy_dictionary import tidy_dictionary
from exports.tidy.tidy_files import data_csv
from exports.tidy.tidy_rows import tidy_rows
from exports.xlsx.summary import summary_xlsx
from indicators.report import every_report, report_of
from records.cleaning.read import records_of
from tests.exports.test_real_workbooks import faults
from tests.papers import whole_text

LEVELS = Path(__file__).parents[1] / "golden" / "levels"
CASES = {case["name"]: case for case in json.loads((LEVELS / "cases.json").read_text(encoding="utf-8"))}
# In English `district` is a name in JSON at any level (report.json says so), and in its dictionary.
WORDS = {
    ("level-district", "vi"): ("toàn tỉnh", "cấp tỉnh", "toàn xã"),
    ("level-province", "vi"): ("huyện", "thị trấn"),
    ("level-commune", "vi"): ("huyện", "tỉnh", "thị trấn"),
    ("level-district", "en"): ("whole province", "whole commune"),
    ("level-province", "en"): ("district", "township", "village", "whole commune"),
    ("level-commune", "en"): ("district", "province", "township", "communes"),
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


def texts_in(content):
    """Everything that is said in the XML of an Office file: of shapes and charts and what a screen reader says, too."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        # A theme holds only the names of fonts.
        names = [name for name in parts.namelist() if name.endswith(".xml") and "/theme/" not in name]
        return unescape(" ".join(parts.read(name).decode() for name in names))


@pytest.fixture(scope="module")
def papers(case):
    """What can be read in every paper of the case, whatever the language of the other files."""
    report = case[1]
    made = {
        "report.docx": report_docx(report),
        "reminder.docx": reminder_docx(report),
        "call.docx": call_docx(report),
        "thanks.docx": thanks_docx(report),
        **letters(report),
    }
    return {name: whole_text(paper) for name, paper in made.items() if paper}


def files(report, language):
    """Every other file that is given away of a report, and what can be read in it."""
    every, programme = every_report(report.records), report.records.programme
    yield "summary.xlsx", texts_in(summary_xlsx(report, language))
    yield "slides.pptx", texts_in(weekly_slides(report, language))
    yield "report.json", report_json(report, language).decode()
    yield "summary.csv", summary_csv(report, language).decode()
    yield "rows.csv", rows_csv(report, language).decode()
    yield "issues.csv", issues_csv(report, language).decode()
    yield "submissions.csv", submissions_csv(report).decode()
    yield "plan.csv", plan_csv(report, language).decode()
    yield "plan.ics", re.sub(r"\r\n ", "", plan_ics(report, language).decode())
    yield "data.csv", data_csv(tidy_rows(every, language)).decode()
    yield "data-dictionary.json", tidy_dictionary(every, programme).decode()
    yield "square.png", " ".join(Image.open(io.BytesIO(meeting_square(report, language))).text.values())
    yield "charts.docx", " ".join(f"{caption} {chart.alt}" for caption, chart in report_charts(report).items())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_file_says_a_word_of_another_level(case, papers, language):
    """A province that signs `Toàn huyện` is laughed at."""
    named, report = case
    others = [
        (name, word)
        for name, text in (*papers.items(), *files(report, language))
        for word in WORDS[named["name"], "vi" if name.endswith((".docx", ".json")) else language]
        if re.search(rf"\b{word}\b", text.replace("/levels/", ""), re.IGNORECASE)
    ]
    # What the office or an agency typed is theirs, and no file of the province's has such a word in its cells.
    assert others == []


def test_a_declared_measure_stands_in_the_table_and_in_the_gaps(case):
    """What cannot be downloaded does not reach the report that the office writes."""
    lines = summary_csv(case[1], "vi").decode("utf-8-sig").splitlines()
    assert (
        "Còn thiếu;Trường có buổi tuyên truyền;Trường có buổi tuyên truyền: trên tổng số;Buổi trực tiếp;Kỳ;Tính đến ngày;"
    ) in lines[0]
    assert [line.split(";")[-8:-5] for line in lines[1:]] == [["1", "2", "2"], ["1", "3", "1"], ["3", "5", "4"]]
    assert "Trường có buổi tuyên truyền: 1" in lines[1]
