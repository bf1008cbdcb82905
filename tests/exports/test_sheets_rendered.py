"""The Excel files opened in LibreOffice: what is to be printed is printed on one page, at its full size."""

import unicodedata
from datetime import date

import pytest

from data_sources.demo import demo_workbook
from exports.xlsx.summary import summary_xlsx
from exports.xlsx.template import template_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.districts import office, report, rows
from tests.rendering import pages, pdfs

pytestmark = pytest.mark.long  # LibreOffice is 500 MB; `make papers` and `make long` install it where it is missing


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The pages of the workbooks, as text."""
    workbook = demo_workbook()
    records = records_of(workbook, workbook.as_of)
    books = {
        "seven": summary_xlsx(report_of(records, "2023-Q3"), "vi"),
        "many": summary_xlsx(report([*office(168), *rows(168, 400)]), "vi"),
        "template": template_xlsx("vi", programme=records.programme, day=date(2023, 12, 20)),
    }
    made = pdfs(books, tmp_path_factory.mktemp("books"), "xlsx")
    return {name: [unicodedata.normalize("NFC", page) for page in pages(pdf)] for name, pdf in made.items()}


@pytest.mark.parametrize(("name", "places"), [("seven", 7), ("many", 20)])
def test_the_first_sheet_is_one_page_with_its_number(opened, name, places):
    """A leader gets one sheet of paper, not the first of three."""
    first, second = opened[name][:2]
    assert "Phủ Sóng 111 – Tổng hợp số liệu" in first
    assert len(first.splitlines()) > places
    feet = [page.strip().splitlines()[-1].split() for page in (first, second)]
    # On the second page the next sheet begins: nothing of the first is left over.
    assert feet == [["Tổng", "hợp", f"1/{len(opened[name])}"], ["Số", "liệu", f"2/{len(opened[name])}"]]


def test_the_chart_says_of_whom_nothing_was_heard(opened):
    """LibreOffice and Excel draw a bar of no length alike."""
    assert "Đăk Pne (chưa có số liệu)" in opened["seven"][0]


def test_the_template_prints_a_page_a_sheet(opened):
    """Twenty-eight pages of torn columns came out before."""
    assert len(opened["template"]) == 12
    assert "Cách điền bảng tính" in opened["template"][0]
    periods = next(page for page in opened["template"] if "Hạn nộp" in page)
    assert "05/10/2023 (5 tháng 10)" in periods
