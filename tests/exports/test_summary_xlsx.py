"""The workbook for people: six sheets, real numbers and days, nothing that runs."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pandas as pd
import pytest

from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_json
from exports.xlsx.summary import summary_xlsx


@pytest.fixture(scope="module")
def book(report):
    """The workbook as openpyxl reads it back."""
    return openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, "vi")))


def table_of(sheet, first_heading):
    """The rows of a sheet below the row that begins with a heading."""
    rows = list(sheet.iter_rows(values_only=True))
    top = next(index for index, row in enumerate(rows) if row[0] == first_heading)
    return [dict(zip(rows[top], row, strict=True)) for row in rows[top + 1 :]]


def test_the_sheets_are_those_of_the_contract(book):
    """People find a sheet by its name."""
    assert book.sheetnames == ["Tổng hợp", "Còn thiếu", "Tiến độ báo cáo", "Chi tiết", "Dòng chưa được tính", "Định nghĩa"]


def test_the_first_sheet_says_what_it_shows_and_from_where(book):
    """A printed table without period, day and source is a rumour."""
    lines = [row[0] for row in book["Tổng hợp"].iter_rows(max_row=6, values_only=True)]
    assert lines == [
        "Phủ Sóng 111 – Tổng hợp số liệu",
        "Số liệu minh họa",
        "Kỳ báo cáo: Quý I (từ 01/01/2023 đến 31/03/2023, hạn nộp 31/03/2023)",
        "Số liệu tính đến 10/07/2023 · Địa bàn: Toàn huyện · Danh mục địa bàn có hiệu lực ngày 31/03/2023",
        "Nguồn: so-lieu.xlsx, đọc lúc 08:30 ngày 10/07/2023",
        "Đã đọc 8 dòng: nhận nguyên 5, đã sửa tự động 1, chưa được tính 1, không phải số liệu 1",
    ]


def test_numbers_are_numbers_and_days_are_days(book):
    """A number kept as text cannot be summed, and nobody notices."""
    place = table_of(book["Tổng hợp"], "Mã")[0]
    assert (place["Số buổi"], place["Lượt trên 100 trẻ em"], place["Độ phủ"]) == (3, 27.5, 0.666667)
    assert place["Cha mẹ, người chăm sóc"] is None
    row = table_of(book["Chi tiết"], "Bảng")[0]
    assert (row["Ngày"], row["Số buổi"]) == (datetime(2023, 2, 1), 3)


def test_days_are_shown_day_first(book):
    """Whatever the regional settings of the reader."""
    assert next(cell for cell in book["Chi tiết"][2] if cell.is_date).number_format == "dd/mm/yyyy"


def test_all_files_give_the_same_numbers(report, book):
    """Screen, CSV, XLSX and JSON are one report, or the office argues about which is right."""
    document = json.loads(report_json(report, "vi"))
    sheet = table_of(book["Tổng hợp"], "Mã")
    lines = list(csv.DictReader(io.StringIO(summary_csv(report, "vi", separator=",").decode("utf-8-sig"))))
    labels = {"sessions": "Số buổi", "attendances": "Lượt người", "postings": "Lượt đăng 111", "coverage": "Độ phủ"}
    for entry, row, line in zip([*document["places"], document["district"]], sheet, lines, strict=True):
        for name, label in labels.items():
            assert row[label] == entry[name]
            assert line[label] == ("" if entry[name] is None else f"{entry[name]:g}")


def test_nothing_typed_becomes_a_formula(book):
    """`=HYPERLINK(…)` in a note must not run on the computer of whoever opens the summary."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert cells == []
    rows = table_of(book["Chi tiết"], "Bảng")
    assert [row["Ghi chú"] for row in rows[:2]] == ["'=1+1", "gọi •••"]
    assert rows[1]["Minh chứng"] == "'＝2+2"


def test_only_whole_web_addresses_are_links(book):
    """`www.…` or a text around an address may lead anywhere."""
    links = [cell.value for row in book["Chi tiết"].iter_rows() for cell in row if cell.hyperlink]
    assert links == ["https://example.vn/a"]


def test_a_state_is_a_word_with_its_symbol_on_its_colour(book):
    """Colour alone says nothing to one man in twelve, and nothing on paper."""
    cell = book["Còn thiếu"]["G2"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("◐ Một phần", "FFF6CF6F")


def test_a_colour_follows_the_word_that_somebody_types_over_it(book):
    """The office marks by hand what it has heard by telephone, and the colour must not stay behind."""
    rules = {sheet.title: [rule.text for area in sheet.conditional_formatting for rule in area.rules] for sheet in book}
    assert rules["Còn thiếu"] == rules["Tiến độ báo cáo"] == ["✓", "◐", "✕", "✎", "↻", "?", "!", "…", "–"]


def test_a_row_and_a_rejected_cell_lead_into_the_sheet_on_the_web(report):
    """Whoever reads that D17 is wrong wants to be in D17."""
    url = "https://docs.google.com/spreadsheets/d/x/edit"
    activities = report.activities.assign(sheet_id=pd.array([7] * len(report.activities), dtype="Int64"))
    tabs = tuple(replace(tally, sheet_id=7) for tally in report.records.tabs)
    live = replace(report, activities=activities, records=replace(report.records, url=url, tabs=tabs))
    book = openpyxl.load_workbook(io.BytesIO(summary_xlsx(live, "vi")))
    rows = [(cell.value, cell.hyperlink.target, cell.hyperlink.location) for cell in book["Chi tiết"]["C"][1:2]]
    assert rows == [(2, url, "gid=7&range=A2")]
    assert [cell.hyperlink.location for cell in book["Dòng chưa được tính"]["C"][1:]] == ["gid=7&range=E4"]


def test_a_sheet_prints_on_landscape_a4_with_its_headings_on_every_page(book):
    """Page seven of a table without headings is a page of numbers."""
    assert {(sheet.page_setup.orientation, sheet.page_setup.paperSize) for sheet in book} == {("landscape", 9)}
    assert all(sheet.print_title_rows for sheet in book)


def test_every_gap_is_a_row(book):
    """From this list the reminder is written."""
    rows = table_of(book["Còn thiếu"], "Địa bàn")
    assert [(row["Địa bàn"], row["Yêu cầu"], row["Còn thiếu"], row["Trạng thái"]) for row in rows] == [
        ("Đăk Rve", "Số buổi", 1, "◐ Một phần"),
        ("'+Tân Lập", "Số buổi", 4, "↻ Có gửi, chưa tính được"),
        ("'+Tân Lập", "Đăng 111: Truyền thanh xã", 1, "? Chưa có số liệu"),
        ("'+Tân Lập", "Báo cáo nội dung 1a", 1, "! Quá hạn"),
        ("Toàn huyện", "Đăng 111: Báo điện tử", 1, "✕ Chưa có"),
    ]


def test_rows_not_counted_say_why_and_what_to_type(book):
    """The agency mends its own row from this sheet."""
    (row,) = table_of(book["Dòng chưa được tính"], "Trang")
    assert (row["Trang"], row["Dòng"], row["Ô"], row["Cột"], row["Đã nhập"]) == ("'@Hoạt động", 4, "E4", "Số buổi", "nhiều")
    assert row["Cách sửa"] == "Nhập con số cụ thể; phần diễn giải ghi ở cột Ghi chú."


def test_headings_stay_in_sight_and_can_be_filtered(book):
    """Two hundred rows down nobody remembers the fifth column."""
    assert all(sheet.freeze_panes and sheet.auto_filter.ref for sheet in book)


def test_coverage_and_statuses_have_native_charts(book):
    """A chart that follows its cells, not a picture of yesterday."""
    assert {sheet.title: len(sheet._charts) for sheet in book if sheet._charts} == {"Tổng hợp": 1, "Tiến độ báo cáo": 1}


def test_the_same_report_gives_the_same_bytes(report):
    """A file whose bytes change without its numbers makes every archive grow."""
    assert summary_xlsx(report, "vi") == summary_xlsx(report, "vi")


def test_a_choice_of_places_limits_the_rows_shown_and_never_the_district(report):
    """A commune prints its own part, with the district's figures as everyone has them."""
    chosen = openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, "vi", places=["P1"])))
    assert [row["Mã"] for row in table_of(chosen["Tổng hợp"], "Mã")] == ["P1", "*"]
    assert table_of(chosen["Tổng hợp"], "Mã")[1]["Số buổi"] == 8
    assert [row["Số buổi"] for row in table_of(chosen["Chi tiết"], "Bảng")] == [3, None]


def test_all_places_chosen_is_the_whole_district(report):
    """Whoever ticks every commune must not lose the rows of the district itself."""
    assert summary_xlsx(report, "vi", places=["P1", "P2"]) == summary_xlsx(report, "vi")


def test_every_sheet_can_be_had_in_english(report):
    """The office's partners read it, too."""
    content = summary_xlsx(report, "en")
    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames[0] == "Summary"
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


def test_a_row_is_as_high_as_its_longest_text_needs(book):
    """LibreOffice shows a row of one line where no height is given, and the second line runs into the row below."""
    sheet = book["Định nghĩa"]
    rows = {row: max(len(str(cell.value or "")) for cell in sheet[row]) for row in range(2, sheet.max_row + 1)}
    heights = {row: sheet.row_dimensions[row].height or 15 for row in rows}
    assert max(rows.values()) > 150
    assert all(heights[row] >= 32 for row, longest in rows.items() if longest > 150)
    assert {heights[row] for row, longest in rows.items() if longest < 15} <= {15}
