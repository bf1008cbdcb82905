"""The papers opened in LibreOffice: Vietnamese intact, page numbers where the decree wants them, no page half empty."""

import unicodedata
from datetime import date

import pytest

from charts.report_pictures import report_pictures
from data_sources.demo import demo_workbook
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.thanks import thanks_docx
from exports.paper.report import Picture, report_docx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.districts import office, report, rows
from tests.rendering import pages, pdfs

pytestmark = pytest.mark.long  # LibreOffice is 500 MB; `make papers` and `make long` install it where it is missing


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The pages of the demo's papers, as text."""
    workbook = demo_workbook()
    found = report_of(records_of(workbook, workbook.as_of), "2023-Q3")
    report = report_docx(found, pictures=[Picture(*picture) for picture in report_pictures(found)])
    papers = {"report": report, "reminder": reminder_docx(found), "call": call_docx(found)}
    made = pdfs(papers, tmp_path_factory.mktemp("papers"))
    return {name: [unicodedata.normalize("NFC", page) for page in pages(pdf)] for name, pdf in made.items()}


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("report", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Ủy ban Mặt trận", "Tờ Re", "./."]),
        ("reminder", ["Kính gửi:", "V/v đề nghị", "Liên đoàn Lao động huyện", "TRƯỞNG PHÒNG", "Nơi nhận:"]),
        ("call", ["Hạn báo cáo là ngày 05 tháng 10 năm 2023", "https://example.vn/bang", "- Lưu: VT."]),
    ],
)
def test_vietnamese_is_intact(opened, name, texts):
    """Accents lost on the way would make the paper a shame."""
    text = " ".join(" ".join(opened[name]).split())
    assert [part for part in texts if part not in text] == []


def test_the_first_page_of_each_section_has_no_number_and_the_next_has_its_own(opened):
    """Annexes count from 1 again: figures, hotline 111, missing reports, the plan to close the gaps, the agencies' words."""
    tops = [page.strip().splitlines()[0].strip() for page in opened["report"]]
    assert tops[1:3] == ["2", "3"]
    annexes = [top for top in tops if top.startswith("Phụ lục")]
    assert annexes == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV", "Phụ lục V"]
    assert tops[0].startswith("UBND HUYỆN KON RẪY")


def test_every_page_says_that_the_figures_are_invented(opened):
    """A page taken out of the paper must still say so."""
    assert all("SỐ LIỆU MINH HỌA" in page for paper in opened.values() for page in paper)


def test_the_text_has_at_most_four_pages_for_seven_places_and_six_for_a_hundred(tmp_path):
    """A leader reads four pages, the charts of a closed period among them."""
    workbook = demo_workbook()
    records = records_of(workbook, workbook.as_of)
    seven = {period: report_of(records, period) for period in ("2023-D1", "2023-Q2", "2023-Q3")}
    with_charts = {
        period: report_docx(found, pictures=[Picture(*picture) for picture in report_pictures(found)])
        for period, found in seven.items()
    }
    without = {"2023-Q4": report_docx(report_of(records, "2023-Q4"))}
    awaited = report_of(records_of(workbook, date(2023, 10, 3)), "2023-Q3")  # over, and its reports are still coming
    with_charts["awaited"] = report_docx(awaited, pictures=[Picture(*picture) for picture in report_pictures(awaited)])
    made = pdfs({**with_charts, **without, "many": report_docx(report([*office(96), *rows(96, 3000)]))}, tmp_path)
    lengths = {name: [page.strip().startswith("Phụ lục I") for page in pages(pdf)].index(True) for name, pdf in made.items()}
    assert {name: length for name, length in lengths.items() if length > (6 if name == "many" else 4)} == {}


def test_no_section_ends_on_a_page_of_a_line_or_two(tmp_path):
    """A leaf with one row, or with thanks and a signature, looks like a mistake, and is lost."""
    papers = {}
    for code, period in (("kon-ray-2023", "2023-Q3"), ("commune-2026", "2026-Q2"), ("province-2026", "2026-Q2")):
        workbook = demo_workbook(code)
        found = report_of(records_of(workbook, workbook.as_of), period)
        papers |= {f"report-{code}": report_docx(found), f"thanks-{code}": thanks_docx(found)}
    made = {name: [page.strip() for page in pages(pdf)] for name, pdf in pdfs(papers, tmp_path).items()}
    assert len(made["thanks-kon-ray-2023"]) <= 2
    short = [
        (name, page)
        for name, texts in made.items()
        for page in texts
        if len([line for line in page.splitlines() if line.strip() and line.strip() != "SỐ LIỆU MINH HỌA"]) < 5
    ]
    assert short == []


def test_the_signature_never_stands_alone_on_a_page(opened):
    """A signature on a page of its own could be put under any paper."""
    for paper in opened.values():
        signed = next(page for page in paper if "Nơi nhận:" in page)
        assert "./." in signed
