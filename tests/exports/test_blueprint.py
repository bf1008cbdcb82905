"""The blueprint: what the template and the Google Sheet are both drawn from."""

from datetime import date

import pytest

from data_sources.demo import demo_workbook
from exports.blueprint_cells import blueprint
from records.cleaning.read import records_of
from records.programme.programme import Place, Programme
from records.workbook.blueprint import CellFormat, RuleKind
from records.workbook.columns import TABLES


@pytest.fixture(scope="module")
def drawn():
    """The Vietnamese blueprint of a new programme."""
    return blueprint("vi")


def column(drawn, tab, label):
    """A column by its tab and heading."""
    return next(found for found in drawn.tab(tab).columns if found.column.label == label)


def place(name):
    """A commune of no register."""
    return Place(name, name, name, None, None, None, None, None, (), None, None, None)


def test_it_has_a_tab_for_every_table_and_a_column_for_every_column(drawn):
    """A table left out could never be filled in."""
    assert [tab.table for tab in drawn.tabs] == list(TABLES)
    assert all(tuple(found.column for found in tab.columns) == tab.table.columns for tab in drawn.tabs)


def test_headings_are_vietnamese_in_every_language_and_notes_are_not():
    """Headings are what is read; notes are for the reader."""
    english = blueprint("en")
    assert (
        column(english, "Hoạt động", "Ngày").note
        == "The day it was done or posted, day/month/year, such as 15/03/2023. Required."
    )
    assert (english.guide_tab, len(english.guide)) == ("Hướng dẫn", 15)


def test_a_list_only_warns_while_counts_and_days_refuse(drawn):
    """A new agency may come before it is listed; a word in a column of counts never becomes a number."""
    assert (column(drawn, "Hoạt động", "Đơn vị").rule.kind, column(drawn, "Hoạt động", "Đơn vị").rule.strict) == (
        "range",
        False,
    )
    assert (column(drawn, "Đăng tải 111", "Địa chỉ hỗ trợ").rule.words, column(drawn, "Kênh", "Cấp").rule.strict) == (
        ("Có", "Không"),
        False,
    )
    assert (column(drawn, "Hoạt động", "Số buổi").rule.kind, column(drawn, "Hoạt động", "Số buổi").rule.strict) == (
        "count",
        True,
    )
    day = column(drawn, "Báo cáo", "Ngày gửi").rule
    assert (day.kind, day.strict, day.first, day.last) == ("day", True, date(2000, 1, 1), date(2100, 12, 31))
    assert column(drawn, "Hoạt động", "Ghi chú").rule is None


def test_a_place_is_chosen_from_the_column_beside_the_places(drawn):
    """The whole district is no row of the table, and a list can only be one range."""
    rule = column(drawn, "Hoạt động", "Địa bàn").rule
    choices = drawn.tab("Địa bàn").choices
    assert (rule.kind, rule.tab, rule.column) == (RuleKind.RANGE, "Địa bàn", choices.at)
    assert (choices.first, choices.names) == ("Toàn huyện", "name")
    assert all(tab.choices is None for tab in drawn.tabs if tab.table.label != "Địa bàn")


def test_a_target_is_offered_for_places_and_not_for_the_whole(drawn):
    """What a list offers is taken for right, and a target of all together is no place's."""
    rule = column(drawn, "Chỉ tiêu", "Địa bàn").rule
    places = drawn.tab("Địa bàn")
    assert (rule.tab, places.columns[rule.column].column.field) == ("Địa bàn", "name")
    assert column(drawn, "Đơn vị", "Địa bàn").rule.column == places.choices.at


def test_codes_are_texts_counts_are_counts_and_days_are_days(drawn):
    """A commune's code `007` shown as a number would be 7."""
    assert column(drawn, "Địa bàn", "Mã").format is CellFormat.TEXT
    assert column(drawn, "Địa bàn", "Trẻ em").format is CellFormat.COUNT
    assert column(drawn, "Kỳ báo cáo", "Hạn nộp").format is CellFormat.DAY


def test_the_rules_reach_as_far_as_a_long_programme():
    """The hundred and first commune must be chosen from the list as well."""
    drawn = blueprint("vi", programme=Programme(places=tuple(place(f"Xã {number}") for number in range(130))))
    assert (len(drawn.tab("Địa bàn").rows), drawn.tab("Địa bàn").rule_rows) == (130, 130)
    assert (drawn.tab("Đơn vị").rule_rows, drawn.tab("Hoạt động").rule_rows) == (100, 1000)


def test_an_unknown_tab_is_refused(drawn):
    """A rule that names a tab which does not exist is a mistake of ours."""
    with pytest.raises(KeyError):
        drawn.tab("Không có")


def test_a_programme_with_measures_of_its_own_is_not_warned_about_their_names():
    """The list of a rule has the three that ship, and would call every other one a mistake."""
    workbook = demo_workbook("commune-2026")
    programme = records_of(workbook, workbook.as_of).programme
    rules = {
        name: next(column.rule for column in made.tab("Chỉ tiêu").columns if column.column.field == "indicator")
        for name, made in (("own", blueprint("vi", programme=programme)), ("blank", blueprint("vi")))
    }
    assert rules["own"] is None
    assert rules["blank"].words == ("Số buổi", "Lượt người", "Lượt đăng 111")
