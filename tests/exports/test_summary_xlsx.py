"""The workbook for people: a page to print, tables of data with real numbers and days, nothing that runs."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from tests.districts import office as district_office
from tests.districts import report as drawn
from tests.districts import rows
from tests.examples import few
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submission, submissions


@pytest.fixture(scope="module")
def book(report):
    """The workbook as openpyxl reads it back."""
    return openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, "vi")))


def table_of(sheet):
    """The rows of a sheet of data by their headings, which stand in its first row."""
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def named(book, name):
    """The cell that a name of the workbook stands for."""
    (place,) = book.defined_names[name].destinations
    return book[place[0]][place[1].replace("$", "")].value


def test_the_sheets_are_those_of_the_contract_with_those_of_data_beside_them(book):
    """People find a sheet by its name."""
    assert book.sheetnames == [
        *("Tổng hợp", "Số liệu", "Còn thiếu", "Tiến độ báo cáo", "Báo cáo theo nội dung", "Nội dung báo cáo"),
        *("Chi tiết", "Dòng chưa được tính", "Định nghĩa"),
    ]


def test_the_first_sheet_says_what_it_shows_and_from_where(book):
    """A printed table without period, day and source is a rumour."""
    lines = [row[0] for row in book["Tổng hợp"].iter_rows(max_row=8, values_only=True)]
    assert lines == [
        "Phủ Sóng 111 – Tổng hợp số liệu",
        "Số liệu minh họa",
        "Kỳ báo cáo: Quý I (từ 01/01/2023 đến 31/03/2023, hạn nộp 31/03/2023)",
        "Số liệu tính đến 10/07/2023 · Địa bàn: Toàn huyện · Danh mục địa bàn có hiệu lực ngày 31/03/2023",
        "Nguồn: so-lieu.xlsx, đọc lúc 08:30 ngày 10/07/2023",
        "Đã đọc 8 dòng: nhận nguyên 5, đã sửa tự động 1, chưa được tính 1, không phải số liệu 1 (trong đó 0 dòng trống)",
        None,
        "Toàn huyện: đạt 3/8 (37,5%) yêu cầu; đã nhận 2/3 (66,7%) báo cáo.",
    ]


def test_the_first_sheet_prints_on_one_page_of_a4_that_can_be_read(book):
    """A leader gets paper, and types of five points are no information."""
    sheet = book["Tổng hợp"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("portrait", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, None)  # one page each way, where none is given
    printed = [cell for row in sheet["A1:H20"] for cell in row if cell.value is not None]
    assert min(cell.font.sz for cell in printed) >= 9
    # Full size, so that nothing is made smaller: 7,4 inches hold some 100 characters, and 10,6 inches 760 points.
    columns = [column for column in sheet.column_dimensions.values() if not column.hidden]
    assert sum(column.width * (column.max - column.min + 1) for column in columns) < 100
    assert sum(sheet.row_dimensions[row].height or 15 for row in range(1, int(sheet.print_area.split("$")[-1]) + 1)) < 760
    assert sheet.oddFooter.right.text == "&P/&N"


@pytest.mark.parametrize("places", [7, 96, 168])
def test_the_first_sheet_is_one_readable_page_however_many_places_there_are(places):
    """A province of 168 places must not get a page of dust."""
    sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(drawn([*district_office(places), *rows(places, 300)]), "vi")))[
        "Tổng hợp"
    ]
    last = int(sheet.print_area.split("$")[-1])
    assert sum(sheet.row_dimensions[row].height or 15 for row in range(1, last + 1)) < 765
    listed = [row[0] for row in sheet.iter_rows(max_row=last, values_only=True)]
    note = [line for line in listed if line and "còn nhiều việc nhất" in line]
    assert len(note) == (0 if places == 7 else 1)


def test_no_row_is_higher_than_excel_allows(report):
    """A file whose row is higher than 409 points is damaged to Excel; a name may be as long as whoever typed it liked."""
    long = replace(report, records=replace(report.records, source="bảng tính " * 600))
    sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(long, "vi")))["Tổng hợp"]
    assert 300 < max(row.height or 0 for row in sheet.row_dimensions.values()) <= 409


def test_every_sheet_of_data_is_one_table_with_its_headings_in_the_first_row(report, book):
    """Pandas, Power BI and a pivot table take the first row for the headings and everything below it for data."""
    frames = pd.read_excel(io.BytesIO(summary_xlsx(report, "vi")), sheet_name=None, dtype=str)
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        headings = [cell.value for cell in sheet[1]]
        assert [column.name for column in table.tableColumns] == headings == list(frames[sheet.title].columns)
        assert table.ref == f"A1:{sheet.cell(1, len(headings)).column_letter}{max(2, sheet.max_row)}"
        assert len(frames[sheet.title]) == sheet.max_row - 1
        assert frames[sheet.title].notna().any(axis=1).all()
    assert [name for sheet in book for name in sheet.tables] == [
        *("place_figures", "gaps", "report_status", "clause_reports", "agency_texts"),
        *("counted_rows", "rejected_cells", "definitions"),
    ]


def test_every_sheet_of_data_names_its_period_and_no_row_is_the_sum_of_others(book):
    """Whoever adds up a column that has its own sum gets twice as much."""
    for sheet in book.worksheets[1:-1]:
        assert {row["Kỳ"] for row in table_of(sheet)} == {"K1"}
    assert [row["Mã"] for row in table_of(book["Số liệu"])] == ["P1", "P2"]


def test_codes_stand_beside_names(book):
    """Two communes may share a name, and programs join tables by codes."""
    row = table_of(book["Chi tiết"])[0]
    names = ("Mã đơn vị", "Đơn vị", "Mã địa bàn", "Địa bàn", "Mã nội dung", "Tên nội dung")
    assert [row[name] for name in names] == ["U1", "UBND thị trấn Đăk Rve", "P1", "Đăk Rve", "1a", "Tuyên truyền"]
    assert [table_of(book["Chi tiết"])[2][name] for name in ("Mã kênh", "Kênh")] == ["TTX", "Truyền thanh xã"]


def test_formulas_find_the_figures_of_the_whole_by_name(book):
    """A letter that is fed by the workbook must not depend on which row a figure stands in."""
    figures = ("period_code", "as_of", "reports_expected", "reports_received", "whole_sessions", "whole_coverage")
    assert [named(book, name) for name in figures] == ["K1", datetime(2023, 7, 10), 3, 2, 8, 0.375]


def test_what_agencies_wrote_is_in_the_workbook_whole_and_masked():
    """Results, difficulties and proposals are what the office writes its own report from."""
    sent = [
        submission(agency="U0", results="- Phối hợp, gọi 0912345678", document_no="12/BC-UBND"),
        submission(agency="U0", results="+ Bổ sung: 2 buổi", difficulties="Thiếu loa", sent_on=date(2023, 4, 4)),
    ]
    book = openpyxl.load_workbook(io.BytesIO(summary_xlsx(drawn([*district_office(1), submissions(*sent)]), "vi")))
    (row,) = table_of(book["Nội dung báo cáo"])
    assert row["Kết quả"] == "[01/04/2023] - Phối hợp, gọi •••\n[04/04/2023] + Bổ sung: 2 buổi"
    assert (row["Khó khăn, vướng mắc"], row["Số văn bản"], row["Ngày gửi"]) == ("Thiếu loa", "12/BC-UBND", datetime(2023, 4, 1))
    assert (row["Mã đơn vị"], row["Mã nội dung"]) == ("U0", "1a")


def test_a_text_that_begins_with_a_hyphen_is_shown_as_typed_and_stays_a_text():
    """`-` is the usual bullet, and an apostrophe before it is read as a slip of the office."""
    sent = submission(agency="U0", results="- Phối hợp")
    book = openpyxl.load_workbook(io.BytesIO(summary_xlsx(drawn([*district_office(1), submissions(sent)]), "vi")))
    (cell,) = [cell for row in book["Nội dung báo cáo"].iter_rows() for cell in row if cell.value == "- Phối hợp"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_numbers_are_numbers_and_days_are_days(book):
    """A number kept as text cannot be summed, and nobody notices."""
    place = table_of(book["Số liệu"])[0]
    assert (place["Số buổi"], place["Lượt trên 100 trẻ em"], place["Độ phủ"]) == (3, 27.5, 0.666667)
    assert place["Cha mẹ, người chăm sóc"] is None
    row = table_of(book["Chi tiết"])[0]
    assert (row["Ngày"], row["Số buổi"]) == (datetime(2023, 2, 1), 3)


def test_days_are_shown_day_first(book):
    """Whatever the regional settings of the reader."""
    assert next(cell for cell in book["Chi tiết"][2] if cell.is_date).number_format == "dd/mm/yyyy"


def test_nothing_typed_becomes_a_formula(book):
    """`=HYPERLINK(…)` in a note must not run on the computer of whoever opens the summary."""
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert cells == []
    rows = table_of(book["Chi tiết"])
    assert [row["Ghi chú"] for row in rows[:2]] == ["=1+1", "gọi •••"]
    assert rows[1]["Minh chứng"] == "＝2+2"
    quoted = [cell for row in book["Chi tiết"].iter_rows() for cell in row if cell.value in ("=1+1", "＝2+2")]
    assert [cell.quotePrefix for cell in quoted] == [True, True]


def test_only_whole_web_addresses_are_links(book):
    """`www.…` or a text around an address may lead anywhere."""
    links = [cell.value for row in book["Chi tiết"].iter_rows() for cell in row if cell.hyperlink]
    assert links == ["https://example.vn/a"]


def test_a_state_is_a_word_with_its_symbol_on_its_colour(book):
    """Colour alone says nothing to one man in twelve, and nothing on paper."""
    cell = book["Còn thiếu"]["K2"]
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
    rows = [(cell.value, cell.hyperlink.target, cell.hyperlink.location) for cell in book["Chi tiết"]["D"][1:2]]
    assert rows == [(2, url, "gid=7&range=A2")]
    assert [cell.hyperlink.location for cell in book["Dòng chưa được tính"]["D"][1:]] == ["gid=7&range=E4"]


def test_a_sheet_of_data_prints_on_landscape_a4_with_its_headings_and_number_on_every_page(book):
    """Page seven of a table without headings is a page of numbers."""
    sheets = book.worksheets[1:]
    assert {(sheet.page_setup.orientation, sheet.page_setup.paperSize) for sheet in sheets} == {("landscape", 9)}
    assert {sheet.print_title_rows for sheet in sheets} == {"$1:$1"}
    assert {sheet.oddFooter.right.text for sheet in sheets} == {"&P/&N"}


def test_every_gap_is_a_row(book):
    """From this list the reminder is written."""
    rows = table_of(book["Còn thiếu"])
    assert [(row["Địa bàn"], row["Yêu cầu"], row["Còn thiếu"], row["Trạng thái"]) for row in rows] == [
        ("Đăk Rve", "Số buổi", 1, "◐ Một phần"),
        ("+Tân Lập", "Số buổi", 4, "↻ Có gửi, chưa tính được"),
        ("+Tân Lập", "Đăng 111: Truyền thanh xã", 1, "? Chưa có số liệu"),
        ("+Tân Lập", "Báo cáo: Tuyên truyền", 1, "! Quá hạn"),
        ("Toàn huyện", "Đăng 111: Báo điện tử", 1, "✕ Chưa có"),
    ]


def test_rows_not_counted_say_why_and_what_to_type(book):
    """The agency mends its own row from this sheet."""
    (row,) = table_of(book["Dòng chưa được tính"])
    assert (row["Trang"], row["Dòng"], row["Ô"], row["Cột"], row["Đã nhập"]) == ("@Hoạt động", 4, "E4", "Số buổi", "nhiều")
    assert (row["Kỳ"], row["Mã đơn vị"], row["Mã địa bàn"], row["Địa bàn"]) == ("K1", "U2", "P2", "+Tân Lập")
    assert row["Cách sửa"] == "Nhập con số cụ thể; phần diễn giải ghi ở cột Ghi chú."


def test_headings_stay_in_sight_and_can_be_filtered(book):
    """Two hundred rows down nobody remembers the fifth column."""
    assert all(sheet.freeze_panes for sheet in book)
    assert all(table.autoFilter.ref for sheet in book.worksheets[1:] for table in sheet.tables.values())


def title_of(chart):
    """The title of a chart."""
    return "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r)


def test_coverage_and_statuses_have_native_charts_that_name_period_and_place(book):
    """A chart that follows its cells, not a picture of yesterday; pasted into slides it still says of when and where."""
    titles = {sheet.title: title_of(chart) for sheet in book for chart in sheet._charts}
    assert titles == {
        "Tổng hợp": "Độ phủ theo địa bàn, Quý I, Toàn huyện",
        "Báo cáo theo nội dung": "Tình trạng báo cáo theo nội dung, Quý I, Toàn huyện",
    }


def test_whoever_cannot_see_a_chart_hears_its_figures(report):
    """`Biểu đồ 1` read aloud says nothing."""
    with zipfile.ZipFile(io.BytesIO(summary_xlsx(report, "vi"))) as parts:
        said = [parts.read(name).decode() for name in sorted(parts.namelist()) if name.startswith("xl/drawings/drawing")]
    assert 'descr="Độ phủ theo địa bàn, Quý I, Toàn huyện. Đăk Rve 2/3 (66,7%); +Tân Lập: Chưa tính được."' in said[0]
    assert "1a: Đúng hạn 1, Quá hạn 1; 2a: Nộp muộn 1." in said[1]


def test_a_place_of_which_nothing_was_heard_has_no_bar_and_no_share():
    """It may have done all that was asked: 0% is a reproach that nobody can stand by."""
    silent = drawn([*district_office(2), activities(activity(agency="U0", place="P0", sessions=9))])
    sheet = openpyxl.load_workbook(io.BytesIO(summary_xlsx(silent, "vi")))["Tổng hợp"]
    top = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "Địa bàn")
    shown = [(sheet.cell(row, 8).value, sheet.cell(row, 9).value) for row in (top + 1, top + 2)]
    assert shown == [(0.166667, "Bang Bôi"), ("Chưa có số liệu", "Cang Bôinh (chưa có số liệu)")]
    (chart,) = sheet._charts
    assert chart.series[0].val.numRef.f == f"'Tổng hợp'!$H${top + 1}:$H${top + 2}"
    assert chart.series[0].cat.strRef.f == f"'Tổng hợp'!$I${top + 1}:$I${top + 2}"


def test_the_same_report_gives_the_same_bytes(report):
    """A file whose bytes change without its numbers makes every archive grow."""
    assert summary_xlsx(report, "vi") == summary_xlsx(report, "vi")


def test_a_choice_of_places_limits_the_rows_shown_and_never_the_district(report):
    """A commune prints its own part, with the district's figures as everyone has them."""
    chosen = openpyxl.load_workbook(io.BytesIO(summary_xlsx(report, "vi", places=["P1"])))
    assert [row["Mã"] for row in table_of(chosen["Số liệu"])] == ["P1"]
    assert named(chosen, "whole_sessions") == 8
    assert [row["Số buổi"] for row in table_of(chosen["Chi tiết"])] == [3, None]


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


@settings(max_examples=few(8), deadline=None)
@given(waits=st.sets(st.sampled_from(["activities", "postings", "submissions"])))
def test_what_a_place_lacks_is_not_counted_while_its_rows_wait(waits):
    """`Còn thiếu: 4` of a commune that sent five sessions with a day that no calendar has: the plan says that nobody knows."""
    late = "31/09/2023"
    held = [activity(date=late)] if "activities" in waits else []
    posted = [posting(date=late)] if "postings" in waits else []
    sent = [submission(sent_on=late)] if "submissions" in waits else []
    targets = [TARGETS, ["Số buổi", None, None, 4], ["Lượt đăng 111", None, None, 3]]
    tabs = (activities(*held), postings(*posted), submissions(*sent))
    found = report_of(read(*tabs, programme=office(Chỉ_tiêu=targets), as_of=date(2023, 7, 20)), "K1")
    book = openpyxl.load_workbook(io.BytesIO(summary_xlsx(found, "vi")))
    heads, *lines = book["Số liệu"].iter_rows(values_only=True)
    lacks = next(dict(zip(heads, line, strict=True))["Còn thiếu"] for line in lines if "Tân Lập" in line).split("; ")
    tables = {"Số buổi": "activities", "Lượt đăng 111": "postings", "Truyền thanh xã": "postings", "Báo cáo 1a": "submissions"}
    told = {
        table: [lack.endswith(": chưa tính được") for lack in lacks if lack.startswith(name)] for name, table in tables.items()
    }
    assert told == {table: [table in waits] for table in tables.values()}


def test_the_printed_page_says_what_is_counted_beyond_the_period_and_no_label_is_cut(book):
    """Two days since the last session, on a sheet of a quarter that ended months ago, is taken for a mistake."""
    sheet = book.worksheets[0]
    facts = {str(cell.value): cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("Số ngày từ")}
    assert len(facts) == 2
    for text, cell in facts.items():
        assert "kể cả ngoài kỳ" in text
        assert sheet.row_dimensions[cell.row].height >= 27
        assert cell.alignment.wrap_text
