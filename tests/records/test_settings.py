"""The settings of the office: what its papers say of it."""

from datetime import UTC, date, datetime

import pytest

from exports.programme_rows import office_rows
from records.cleaning.masked_source import masked_source
from records.cleaning.read import records_of
from records.programme.settings import ITEMS, Settings, missing
from records.workbook.columns import SETTINGS
from records.workbook.raw import Tab, Workbook
from tests.sheets import activities, activity, office, postings, read, submissions

HEAD = ["Mục", "Giá trị"]


def settings_of(*rows, head=HEAD, name="Thông tin chung"):
    """The settings of a tab, and what is wrong with the sheet."""
    records = read(activities(), postings(), submissions(), Tab(name, [head, *rows]))
    return records.programme.settings, [(p.code, p.cell, p.label) for p in records.problems if p.table != "targets"]


def test_a_workbook_without_the_tab_lacks_nothing():
    """No office had it before; it must not be told that its sheet is wrong."""
    records = read(activities(activity()), postings(), submissions())
    assert records.programme.settings == Settings()
    assert {problem.table for problem in records.problems} == {"targets"}


@pytest.mark.parametrize("label", ["Cơ quan ban hành", "CƠ QUAN BAN HÀNH:", "co quan ban hanh", "Tên cơ quan"])
def test_an_item_is_found_however_it_is_spelt(label):
    """The office types it by hand."""
    assert settings_of([label, "  PHÒNG  VĂN HÓA "])[0].issuer == "PHÒNG VĂN HÓA"


def test_a_list_stands_in_one_cell_or_in_several_rows():
    """Both are natural: Alt+Enter, or the next row."""
    found, problems = settings_of(["Nơi nhận", "- Như trên;\n- Lãnh đạo phòng."], ["Nơi nhận", "Công an huyện"])
    assert found.recipients == ("Như trên", "Lãnh đạo phòng", "Công an huyện")
    assert problems == []


@pytest.mark.parametrize("typed", [date(2023, 4, 7), "07/4/2023", "ngày 07 tháng 4 năm 2023"])
def test_the_new_day_is_a_day(typed):
    """A letter that sets a day nobody can read is worse than a blank."""
    assert settings_of(["Hạn nộp mới", typed])[0].new_due == date(2023, 4, 7)


def test_what_cannot_be_used_is_listed_with_its_cell_and_left_out():
    """The office mends what it is shown."""
    rows = [["Mật khẩu", "x"], ["Địa danh", "A"], ["Địa danh", "B"], ["Hạn nộp mới", "sớm"], ["Tên huyện", None]]
    found, problems = settings_of(*rows)
    assert (found.place_name, found.new_due, found.area) == ("A", None, None)
    assert problems == [
        ("office_cell", "A2", "Mục"),
        ("duplicate_code", "A4", "Địa danh"),
        ("office_cell", "A5", "Hạn nộp mới"),
    ]


def test_a_free_tab_of_that_name_is_listed_as_before():
    """Notes under this name are no settings, and were never more than an unread tab."""
    _, problems = settings_of(["Ai cần gì", "hỏi văn phòng"], head=["Ghi chú", None])
    assert problems == [("unread_tab", None, "Thông tin chung")]


@pytest.mark.parametrize("masks_first", [False, True])
def test_personal_data_is_masked_and_the_signatory_is_not(masks_first):
    """Papers go out with these words."""
    rows = [HEAD, ["Họ tên người ký", "Nguyễn Văn An"], ["Nơi nhận", "Cháu Y Linh, ĐT 0912345678\nLưu VT"]]
    book = Workbook("thử", datetime(2023, 7, 1, tzinfo=UTC), (*office(), Tab("Thông tin chung", rows)))
    book = masked_source(book, b"key") if masks_first else book
    found = records_of(book, date(2023, 7, 1)).programme.settings
    assert found.signatory_name == "Nguyễn Văn An"
    assert found.recipients[0] == "Cháu •••, ĐT •••"


def test_a_telephone_number_beside_the_signatory_is_masked():
    """The name belongs on the paper; the number does not."""
    assert settings_of(["Họ tên người ký", "Lê Thị Em 0912345678"])[0].signatory_name == "Lê Thị Em •••"


def test_written_out_and_read_back_they_are_the_same():
    """A new year begins with last year's settings."""
    given = Settings(issuer="PHÒNG A", citations=("Công văn 1", "Công văn 2"), new_due=date(2023, 4, 7))
    programme = records_of(Workbook("t", datetime(2023, 7, 1, tzinfo=UTC), office()), date(2023, 7, 1)).programme
    rows = office_rows(SETTINGS, type(programme)(settings=given))
    assert len(rows) == len(ITEMS)
    assert settings_of(*rows) == (given, [])
    assert missing(given)[:2] == ("parent", "area")
