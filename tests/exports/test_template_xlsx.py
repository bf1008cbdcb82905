"""The empty workbook: what an agency gets must be what is read."""

import io
from datetime import date

import openpyxl
import pytest

from data_sources.demo import demo_workbook
from data_sources.files.workbook_file import read_bytes
from exports.blueprint_cells import GUIDE_LINES, note_of
from exports.xlsx.template import template_xlsx
from records.cleaning.read import records_of
from records.programme.levels import Level
from records.workbook.columns import TABLES


@pytest.fixture(scope="module")
def book():
    """The template as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(template_xlsx("vi")))


def rules_of(sheet):
    """The rule of each column of a sheet, by its letter."""
    return {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation}


def letter_of(sheet, label):
    """The letter of the column of a label."""
    return next(cell.column_letter for cell in sheet[1] if cell.value == label)


def test_read_back_it_lacks_nothing_but_rows():
    """A template that its own reader finds fault with would teach people to ignore faults."""
    read = records_of(read_bytes(template_xlsx("vi"), "mau.xlsx"), date(2023, 3, 31))
    found = {(problem.code, problem.tab) for problem in read.problems}
    empty = {("empty_table", tab) for tab in ("Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo")}
    # The guide is no table, and is listed as such.
    assert found - {("unread_tab", "Hướng dẫn")} == empty
    assert len(read.issues) == 0


def test_filled_from_a_programme_it_gives_that_programme():
    """A new year begins with last year's communes and agencies, not with typing them again."""
    workbook = demo_workbook()
    programme = records_of(workbook, date(2023, 12, 20)).programme
    read = records_of(read_bytes(template_xlsx("vi", programme=programme), "mau.xlsx"), date(2023, 12, 20))
    assert read.programme == programme
    assert read.unreadable == ()


def test_the_tabs_and_headings_are_those_of_the_one_table_of_columns(book):
    """Were they typed a second time, they would differ one day."""
    assert book.sheetnames == ["Hướng dẫn", *(table.label for table in TABLES)]
    for table in TABLES:
        labels = [cell.value for cell in book[table.label][1]][: len(table.columns)]
        assert labels == [column.label for column in table.columns]


def test_required_headings_are_bold_and_no_others(book):
    """The guide says so."""
    for table in TABLES:
        bold = [cell.font.b for cell in book[table.label][1]][: len(table.columns)]
        assert bold == [column.required for column in table.columns]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_heading_has_a_note(language):
    """Nobody has the contract at hand when typing."""
    assert all(note_of(table, column, Level(), language) for table in TABLES for column in table.columns)


def test_names_are_chosen_from_the_office_tables(book):
    """What is chosen needs no repair."""
    rules = rules_of(book["Hoạt động"])
    assert rules["B"].formula1 == "'Đơn vị'!$B$2:$B$101"
    assert rules["D"].formula1 == "'Nội dung'!$A$2:$A$101"
    assert rules_of(book["Đăng tải 111"])["D"].formula1 == "'Kênh'!$B$2:$B$101"
    assert rules_of(book["Báo cáo"])["C"].formula1 == "'Kỳ báo cáo'!$A$2:$A$101"
    assert rules_of(book["Đăng tải 111"])["G"].formula1 == '"Có,Không"'


def test_the_whole_district_can_be_chosen_as_a_place(book):
    """An activity of the district typed as one commune's would raise that commune's figures."""
    assert rules_of(book["Hoạt động"])["C"].formula1 == "'Địa bàn'!$N$2:$N$101"
    places = book["Địa bàn"]
    assert (places["N2"].value, places["N3"].value) == ("Toàn huyện", '=IF(B2="","",B2)')
    assert places.column_dimensions["N"].hidden


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
    assert book["Hoạt động"].column_dimensions[letter].number_format == "dd/mm/yyyy"


def test_excel_accepts_every_message(book):
    """A title above 32 or a message above 255 letters makes Excel call the file damaged."""
    for sheet in book:
        for rule in sheet.data_validations.dataValidation:
            assert all(len(text or "") <= 32 for text in (rule.promptTitle, rule.errorTitle))
            assert all(len(text or "") <= 255 for text in (rule.prompt, rule.error))


def test_the_guide_has_fifteen_lines(book):
    """More would not be read."""
    assert book["Hướng dẫn"].max_row == GUIDE_LINES + 1 == 16
