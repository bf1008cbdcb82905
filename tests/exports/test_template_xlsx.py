"""The empty workbook: what an agency gets must be what is read."""

import io
from datetime import date

import openpyxl
import pytest

from data_sources.demo_workbook.demo_list import DEMOS
from data_sources.files.workbook_file import read_bytes
from exports.blueprint_cells import GUIDE_LINES, note_of
from exports.xlsx.template import template_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from records.ledger import ProblemCode
from records.programme.programme import (
    Clause,
    Period,
    Place,
    Programme,
    agency_names,
    clause_names,
    period_names,
    place_names,
)
from records.programme.settings import Settings
from records.workbook.columns import TABLES
from tests.demo_reports import demo_book, demo_records


@pytest.fixture(scope="module")
def book():
    """The template as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(template_xlsx("vi")))


def rules_of(sheet):
    """The rule of each column of a sheet, by its letter."""
    return {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation}


def headings_of(book, table):
    """The headings of a table; an agency's stand below its example."""
    return book[table.label][1 if table.office else 2]


def letter_of(sheet, label):
    """The letter of the column of a label of an agency table."""
    return next(cell.column_letter for cell in sheet[2] if cell.value == label)


def test_read_back_it_lacks_nothing_but_rows():
    """A template that its own reader finds fault with would teach people to ignore faults."""
    read = records_of(read_bytes(template_xlsx("vi"), "mau.xlsx"), date(2023, 3, 31))
    found = {(problem.code, problem.tab) for problem in read.problems}
    empty = {("empty_table", tab) for tab in ("Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo")}
    # The guide and the lists are no tables, and are listed as such.
    assert found - {("unread_tab", "Hướng dẫn"), ("unread_tab", "Danh sách chọn")} == empty
    assert len(read.issues) == 0


def test_filled_from_a_programme_it_gives_that_programme():
    """A new year begins with last year's communes and agencies, not with typing them again."""
    programme = demo_records("kon-ray-2023", date(2023, 12, 20)).programme
    read = records_of(read_bytes(template_xlsx("vi", programme=programme), "mau.xlsx"), date(2023, 12, 20))
    assert read.programme == programme
    assert read.unreadable == ()


def test_the_tabs_and_headings_are_those_of_the_one_table_of_columns(book):
    """Were they typed a second time, they would differ one day."""
    assert book.sheetnames == ["Hướng dẫn", *(table.label for table in TABLES), "Danh sách chọn"]
    for table in TABLES:
        labels = [cell.value for cell in headings_of(book, table)][: len(table.columns)]
        assert labels == [column.label for column in table.columns]


def test_required_headings_are_bold_and_no_others(book):
    """The guide says so."""
    for table in TABLES:
        bold = [cell.font.b for cell in headings_of(book, table)][: len(table.columns)]
        assert bold == [column.required for column in table.columns]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_heading_has_a_note(language):
    """Nobody has the contract at hand when typing."""
    assert all(note_of(table, column, "Toàn địa bàn", language) for table in TABLES for column in table.columns)


def test_names_are_chosen_from_the_office_tables(book):
    """What is chosen needs no repair."""
    rules = rules_of(book["Hoạt động"])
    assert rules["B"].formula1 == "'Danh sách chọn'!$B$2:$B$101"
    assert rules["D"].formula1 == "'Danh sách chọn'!$C$2:$C$101"
    assert rules_of(book["Đăng tải 111"])["D"].formula1 == "'Danh sách chọn'!$E$2:$E$101"
    assert rules_of(book["Báo cáo"])["C"].formula1 == "'Danh sách chọn'!$D$2:$D$101"
    assert rules_of(book["Đăng tải 111"])["G"].formula1 == '"Có,Không"'


def lists_of(content):
    """What each list offers, by the table that it is of, as it is shown before anything is computed again."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Danh sách chọn"]
    columns = [[cell.value for cell in column] for column in sheet.iter_cols(max_col=5)]
    return {heading: [value for value in values if value] for heading, *values in columns}


def test_the_whole_can_be_chosen_as_a_place_by_a_word_that_is_right_at_any_level(book):
    """An activity of the whole typed as one commune's would raise that commune's figures; a province is no district."""
    assert rules_of(book["Hoạt động"])["C"].formula1 == "'Danh sách chọn'!$A$2:$A$102"
    assert rules_of(book["Chỉ tiêu"])["C"].formula1 == "'Danh sách chọn'!$A$3:$A$102"  # a target is of places alone
    lists = book["Danh sách chọn"]
    assert (lists["A2"].value, lists.sheet_state) == ("Toàn địa bàn", "hidden")
    words = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert [word for word in words if "Toàn huyện" in word] == []


@pytest.mark.parametrize("code", ["", *DEMOS])
def test_what_a_list_offers_is_read_as_typed_right(code):
    """Who chose from our own list and reads that the name is spelt otherwise looks for a fault that is none."""
    demo = demo_book(code) if code else None
    programme = demo_records(code).programme if demo else Programme()
    filled = template_xlsx("vi", programme=programme if demo else None, day=demo.as_of if demo else None)
    lists = lists_of(filled)
    names = {
        "Địa bàn": place_names(programme.places, programme.level),
        "Đơn vị": agency_names(programme.agencies, programme.places),
        "Nội dung": clause_names(programme.clauses),
        "Kỳ báo cáo": period_names(programme.periods),
    }
    readings = {(label, text): names[label].reading(text, demo and demo.as_of) for label in names for text in lists[label]}
    assert ("Địa bàn", lists["Địa bàn"][0]) in readings
    assert {where: reading.code for where, reading in readings.items() if reading.code or reading.value is None} == {}


def test_every_list_offers_each_thing_once_and_those_alone_that_are_there():
    """Two communes of one name in a list, one of them gone since July 2025: half of the office chooses the wrong one."""
    places = (
        place("a", "Tân Lập", valid_to=date(2025, 6, 30)),
        place("b", "Kon Braih", valid_from=date(2025, 7, 1)),
        place("c", "Tân Lập", valid_from=date(2025, 7, 1)),
    )
    clauses, periods = (Clause("1a", "Tuyên truyền", "1"),), (Period("Q1", "Quý I", *[date(2025, 12, 31)] * 3),)
    programme = Programme(places=places, clauses=clauses, periods=periods, settings=Settings(level="tỉnh"))
    before, after = (lists_of(template_xlsx("vi", programme=programme, day=date(2025, month, 1))) for month in (6, 8))
    assert before["Địa bàn"] == ["Toàn tỉnh", "Tân Lập"]
    assert after["Địa bàn"] == ["Toàn tỉnh", "Kon Braih", "Tân Lập"]
    assert (after["Nội dung"], after["Kỳ báo cáo"]) == (["1a – Tuyên truyền"], ["Q1 – Quý I"])


def test_where_all_periods_are_over_the_lists_offer_those_of_the_last():
    """Whoever fills in the year 2023 afterwards needs the communes of 2023, not those that came of them."""
    programme = demo_records("kon-ray-2023", date(2023, 12, 20)).programme
    lists = lists_of(template_xlsx("vi", programme=programme, day=date(2026, 11, 27)))
    assert len(lists["Đơn vị"]) == 16
    assert lists["Địa bàn"][:3] == ["Toàn huyện", "Đăk Rve", "Đăk Kôi"]
    assert len(lists["Địa bàn"]) == len(set(lists["Địa bàn"])) == 8


def place(code, name, *, valid_from=None, valid_to=None):
    """A place of one register."""
    return Place(code, code, name, "xã", None, None, None, None, (), valid_from, valid_to, None)


def test_what_is_chosen_from_a_list_is_read_as_typed():
    """Whoever fills the office's own workbook from its own lists must not be told that all of it was mended."""
    programme = demo_records("kon-ray-2023", date(2023, 12, 20)).programme
    content = template_xlsx("vi", programme=programme, day=date(2023, 12, 20))
    lists, book = lists_of(content), openpyxl.load_workbook(io.BytesIO(content))
    agency, commune, clause, period = lists["Đơn vị"][0], lists["Địa bàn"][1], lists["Nội dung"][0], lists["Kỳ báo cáo"][-1]
    days = programme.periods[-1]
    book["Hoạt động"].append([1, agency, commune, clause, "Trực tiếp", days.start, 3, 120, 40, 6, None, None])
    book["Đăng tải 111"].append([1, agency, lists["Địa bàn"][0], lists["Kênh"][0], days.start, 2, "Có", "https://example.vn/a"])
    book["Báo cáo"].append([1, agency, period, clause, "Đã tổ chức", None, None, "12/BC", date(2023, 12, 1)])
    filled = io.BytesIO()
    book.save(filled)
    read = records_of(read_bytes(filled.getvalue(), "mau.xlsx"), date(2023, 12, 20))
    assert read.ledger[["tab", "row", "verdict"]].to_numpy().tolist() == [
        ["Hoạt động", 3, "accepted"],
        ["Đăng tải 111", 3, "accepted"],
        ["Báo cáo", 3, "accepted"],
    ]
    report = report_of(read, days.code)
    assert (report.district.figures.sessions, report.district.figures.attendances, report.totals.received) == (3, 166, 1)
    assert (report.places[0].figures.sessions, report.district.figures.postings) == (3, 2)


@pytest.mark.parametrize("filled", [False, True])
def test_the_example_shows_how_to_type_and_never_counts(filled):
    """Examples are left in: a session that was never held must not become a figure."""
    programme = demo_records("kon-ray-2023", date(2023, 12, 20)).programme if filled else None
    content = template_xlsx("vi", programme=programme, day=date(2023, 12, 20))
    example = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(content))["Hoạt động"][1]]
    assert example[0] == "Ví dụ (không tính)"
    assert (example[5].date(), example[6:10]) == (date(2023, 3, 15), [2, 120, 35, 6])
    read = records_of(read_bytes(content, "mau.xlsx"), date(2023, 12, 20))
    assert [len(table) for table in (read.activities, read.postings, read.submissions, read.ledger)] == [0, 0, 0, 0]


def test_the_guide_and_every_table_print_on_a4(book):
    """Twenty-eight pages of torn columns went to the printer."""
    tables = [sheet for sheet in book if sheet.title not in ("Hướng dẫn", "Danh sách chọn")]
    assert {(sheet.page_setup.paperSize, sheet.page_setup.orientation) for sheet in tables} == {(9, "landscape")}
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0 for sheet in tables)
    assert {sheet.print_title_rows for sheet in tables} == {"$1:$1", "$1:$2"}
    guide = book["Hướng dẫn"]
    assert (guide.page_setup.paperSize, guide.column_dimensions["A"].width < 95) == (9, True)
    assert all(guide.cell(row, 1).alignment.wrap_text and guide.row_dimensions[row].height >= 20 for row in range(2, 17))


def test_other_levels_and_measures_are_offered_words_and_no_warning(book):
    """A clerk who is warned about the right word types a wrong one."""
    for tab, column in (("Kênh", "C"), ("Chỉ tiêu", "A")):
        rule = rules_of(book[tab])[column]
        assert rule.type == "list"
        assert not rule.showErrorMessage


def test_counts_take_whole_numbers_from_zero_and_say_so_in_vietnamese(book):
    """`1.200 lượt` costs a repair, `khoảng 1200` a doubt."""
    rule = rules_of(book["Hoạt động"])[letter_of(book["Hoạt động"], "Số buổi")]
    assert (rule.type, rule.operator, rule.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert rule.errorTitle == "Chỉ nhập số nguyên"


def test_days_lie_in_this_century_and_are_shown_day_first(book):
    """`0223` for `2023` is a slip that no period would ever show."""
    letter = letter_of(book["Hoạt động"], "Ngày")
    rule = rules_of(book["Hoạt động"])[letter]
    assert (rule.type, rule.formula1, rule.formula2) == ("date", "36526", "73415")
    # With the month in words: of a typed 5/3 a computer with American settings makes 3 May, and shows it.
    assert book["Hoạt động"].column_dimensions[letter].number_format == 'dd/mm/yyyy" ("d" tháng "m")"'


def test_excel_accepts_every_message(book):
    """A title above 32 or a message above 255 letters makes Excel call the file damaged."""
    for sheet in book:
        for rule in sheet.data_validations.dataValidation:
            assert all(len(text or "") <= 32 for text in (rule.promptTitle, rule.errorTitle))
            assert all(len(text or "") <= 255 for text in (rule.prompt, rule.error))


def test_the_guide_has_fifteen_lines(book):
    """More would not be read."""
    assert book["Hướng dẫn"].max_row == GUIDE_LINES + 1 == 16


@pytest.mark.parametrize("language", ["vi", "en"])
def test_none_of_its_own_tabs_is_called_a_stranger(language):
    """An office that uploads our own file and reads that a tab fits no table looks for what it did wrong."""
    demo = demo_records("province-2026")
    filled = template_xlsx(language, programme=demo.programme, day=demo.as_of)
    found = records_of(read_bytes(filled, "mau.xlsx"), demo.as_of)
    assert [problem.tab for problem in found.problems if problem.code is ProblemCode.UNREAD_TAB] == []


def test_the_level_of_the_office_is_chosen_from_a_list_that_explains_it(book):
    """`Cấp` alone could be a rank, a school or a number."""
    sheet = book["Thông tin chung"]
    (row,) = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == "Cấp"]
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if f"B{row}" in str(rule.sqref).split()]
    assert {"tỉnh", "xã", "phường", "đặc khu"} <= set(rule.formula1.strip('"').split(","))
    assert "Chọn cấp" in rule.prompt
    assert len(rule.prompt) <= 255


def test_the_guide_names_every_tab_that_the_office_fills_in(book):
    """A tab that the guide does not name is left as it is, or deleted."""
    guide = "\n".join(str(row[0].value) for row in book["Hướng dẫn"].iter_rows())
    assert [table.label for table in TABLES if table.label not in guide] == []
