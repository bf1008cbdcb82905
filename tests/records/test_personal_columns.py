"""A column whose heading says that persons stand below is masked whole, and no other is."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from records.cleaning.masked_source import masked_source
from records.cleaning.read import records_of
from records.privacy.masking import masked_cells, masked_workbook
from records.workbook.columns import LABEL_ALIASES, TABLES
from records.workbook.raw import LinkedText, MaskedText, Tab, Workbook
from tests.sheets import OFFICE, POSTING_HEADER, activities, activity, office, posting

DAY = date(2023, 12, 31)
NAME_HEADINGS = (
    "Họ và tên",
    "Họ tên",
    "HỌ VÀ TÊN TRẺ",
    "Họ tên học sinh",
    "2. Họ, tên",
    "Tên trẻ",
    "Tên cháu",
    "Tên em *",
    "Tên cha mẹ",
    "Tên phụ huynh (nếu có)",
    "Họ và tên người giám hộ",
    "Người phụ trách",
    "Người liên hệ",
    "Người lập biểu",
    "Ho va ten",
)


def book(*tabs, programme=None):
    return Workbook("thử.xlsx", datetime(2023, 7, 20, 1, tzinfo=UTC), (*(programme or office()), *tabs))


def column(heading, *cells):
    """What is left of the cells below a heading, in a tab of its own."""
    rows = [["STT", heading, "Ghi chú"], *([number, cell, None] for number, cell in enumerate(cells, 1))]
    masked = masked_source(book(Tab("Danh sách", rows)), b"key").tabs[-1]
    return [shown(row[1]) for row in masked.rows]


def shown(cell):
    """A masked text equals only what was typed alike; here it is compared by what is read."""
    return str(cell) if isinstance(cell, MaskedText) else cell


@pytest.mark.parametrize("heading", NAME_HEADINGS)
def test_every_name_below_a_heading_for_names_is_masked(heading):
    """Alone in its cell a given name is a word like any other: the heading alone tells whose it is."""
    assert column(heading, "Bông", None, "cu tí", "", "Hoa Lê", "-") == [heading, "•••", None, "•••", "", "•••", "-"]


@pytest.mark.parametrize(
    ("heading", "cells", "left"),
    [
        ("Ngày sinh", [date(2012, 3, 5), datetime(2012, 3, 5), 41000, "5/3/12", None, "x"], ["•••"] * 4 + [None, "x"]),
        ("Năm sinh", [2012, "2012", 12, "không"], ["•••", "•••", 12, "không"]),
        ("Ngày tháng năm sinh", ["5.3.2012"], ["•••"]),
        ("SĐT", [935000111, "0935 000", "có", "935.000.111"], ["•••", "•••", "có", "•••"]),
        ("Số điện thoại", ["3862 111", 3862111], ["•••", "•••"]),
        ("CCCD", ["062 212", "Đã cấp", 62212000123], ["•••", "Đã cấp", "•••"]),
        ("Số BHYT", ["TE 1234567"], ["•••"]),
        ("Địa chỉ", ["sau nhà thờ", "Tân Lập", "xã Tân Lập", "có"], ["•••", "Tân Lập", "xã Tân Lập", "có"]),
        ("Nơi ở hiện nay", ["thôn 3"], ["•••"]),
    ],
)
def test_births_numbers_and_homes_below_their_heading_are_masked(heading, cells, left):
    """A day without a word for birth beside it is a day of birth by its heading alone."""
    assert column(heading, *cells)[1:] == left


def test_a_mere_ten_is_a_persons_in_a_list_of_children_and_an_agencys_elsewhere():
    """`Tên` heads the names of places and agencies, too: those count."""
    listed = Tab("Danh sách", [["STT", "Tên", "Lớp"], [1, "Bông", "5A"]])
    masked = masked_source(book(listed), b"key")
    assert list(map(shown, masked.tabs[-1].rows[1])) == [1, "•••", "5A"]
    assert [tab.rows for tab in masked.tabs[:-1]] == [tab.rows for tab in office()]


def test_no_heading_of_the_programmes_own_tables_is_personal():
    """A column that counts must not be masked because its label sounds like a person."""
    labels = {
        label for table in TABLES for column in table.columns for label in (column.label, *LABEL_ALIASES.get(column.label, ()))
    }
    words = "Nhà văn hóa"
    assert {label: column(label, words)[1] for label in labels} == dict.fromkeys(labels, words)


@pytest.mark.parametrize(
    "heading",
    [
        "Tên hoạt động",
        "Tên đơn vị",
        "Tên trường",
        "Ngày sinh hoạt",
        "Hộ nghèo",
        "Tên bản",
        "Điện thoại công khai",
        "Trẻ em",
        "Cán bộ",
    ],
)
def test_a_heading_that_only_sounds_alike_masks_nothing(heading):
    """What the office asks for must stay to be read."""
    assert column(heading, "Rung chuông vàng")[1] == "Rung chuông vàng"


def test_rows_go_on_counting_beside_a_column_of_names():
    """The column is one too many; the rows are the agency's."""
    tab = activities(activity(children=30), activity(children=40, sessions=3))
    rows = [[*row, extra] for row, extra in zip(tab.rows, ("Họ và tên trẻ", "Bông", "Hoa Lê"), strict=True)]
    read = records_of(masked_source(book(replace(tab, rows=rows)), b"key"), DAY)
    assert list(read.activities["children"]) == [30, 40]


def test_below_the_headings_of_the_next_table_a_column_is_another():
    """Two tables stand in one tab: what is a name above is a count below."""
    rows = [["STT", "Đơn vị", "Họ và tên"], [1, "UBND xã Tân Lập", "Bông"], [], POSTING_HEADER, posting(), ["", "Bông", "Hoa"]]
    masked = masked_source(book(Tab("Việc", rows)), b"key").tabs[-1].rows
    assert shown(masked[1][2]) == "•••"
    assert masked[3:] == rows[3:]


def test_what_the_office_declares_of_itself_stays_in_a_personal_column():
    """Its agency, its place and the number that people shall call are no secret."""
    agencies = [[*OFFICE["Đơn vị"][0], "Người phụ trách"], *([*row, row[1]] for row in OFFICE["Đơn vị"][1:])]
    about = Tab(
        "Thông tin chung", [["Mục", "Giá trị"], ["Người ký", "Lê Bông Hoa"], ["Số điện thoại công khai", "0260 3862 345"]]
    )
    listed = Tab("Liên lạc", [["Đơn vị", "SĐT"], ["UBND xã", "0260 3862 345"]])
    masked = masked_source(book(listed, programme=(*office(Đơn_vị=agencies), about)), b"key")
    assert [tab.rows for tab in masked.tabs if tab.name in ("Thông tin chung", "Liên lạc")] == [about.rows, listed.rows]
    assert not list(masked_cells(masked))


def test_two_names_are_told_apart_and_masked_once():
    """A changed name is a changed cell; a better masker that comes later must not take the mark for what was typed."""
    first = masked_workbook(
        book(Tab("Danh sách", [["Họ và tên", "Minh chứng"], ["Bông", None], ["Hoa", None], ["Bông", None]])), b"key"
    )
    one, two, three = (row[0] for row in first.tabs[-1].rows[1:])
    assert (one == three, one == two, one.kinds) == (True, False, ("name",))
    assert masked_workbook(first, b"key") == first


def test_a_link_in_a_personal_column_is_masked_with_where_it_leads():
    """A name is often a link to somebody's own page."""
    link = LinkedText("Bông", "https://example.vn/bong")
    cell = masked_workbook(book(Tab("Danh sách", [["Họ và tên"], [link]])), b"key").tabs[-1].rows[1][0]
    assert (str(cell), str(cell.address)) == ("•••", "•••")
    assert isinstance(cell.address, MaskedText)
