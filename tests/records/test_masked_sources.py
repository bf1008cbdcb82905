"""What an office declares stays readable, whatever it looks like, and nothing that counts changes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from records.cleaning.masked_source import masked_source
from records.cleaning.read import records_of
from records.privacy.masking import masked_cells, masked_file_name
from records.privacy.personal_data import masked
from records.privacy.public_words import public_words
from records.workbook.raw import LinkedText, Tab, Workbook
from tests.sheets import OFFICE, activities, activity, office, posting, postings

DAY = date(2023, 12, 31)


def book(*tabs, programme=None):
    return Workbook("thử.xlsx", datetime(2023, 7, 20, 1, tzinfo=UTC), (*(programme or office()), *tabs))


def notes(*texts, settings=()):
    """The notes as masked, in a workbook with these settings."""
    about = Tab("Thông tin chung", [["Mục", "Giá trị"], *settings])
    records = records_of(book(activities(*(activity(note=text) for text in texts)), programme=(*office(), about)), DAY)
    return list(records.activities["note"])


def test_an_agency_named_for_a_person_is_recognised_and_shown():
    """Its rows would be rejected, and its name be three dots on the paper that reminds it."""
    rows = [*OFFICE["Đơn vị"], ["PK", "Phòng khám Nguyễn Văn An", 1, None, None]]
    read = records_of(book(activities(activity(agency="phòng khám nguyễn văn an")), programme=office(Đơn_vị=rows)), DAY)
    assert list(read.activities["agency"]) == ["PK"]
    assert read.programme.agencies[-1].name == "Phòng khám Nguyễn Văn An"


def test_the_name_of_a_place_does_not_protect_a_child_who_bears_it():
    """`Tân Lập` stays; a child whose name ends like a place does not."""
    assert notes("em Trần Tân Lập đạt giải", "Trẻ em Tân Lập vui hè") == ["em ••• đạt giải", "Trẻ em Tân Lập vui hè"]


def test_the_numbers_that_an_office_publishes_stay():
    """People shall call them."""
    said = [["Số điện thoại công khai", "0260 3862 345; 0912 345 678"]]
    assert notes("Gọi 02603862345 hoặc +84 912 345 678", "Gọi 0912 345 679", settings=said) == [
        "Gọi 02603862345 hoặc +84 912 345 678",
        "Gọi •••",
    ]


def test_a_sum_of_money_is_no_telephone_number():
    """350 million is a budget, and 350000000 looks like a number whose zero is gone."""
    tab = Tab("Kinh phí", [["Nội dung", "Kinh phí (đồng)", "Số máy"], ["In tờ rơi", 350000000, 912345678]])
    (cell,) = masked_cells(masked_source(book(tab), b"key"))
    assert cell.cell == "C2"


@pytest.mark.parametrize("said", ["Phát tờ rơi tại cộng đồng", "Hoạt động lưu động", "Đúng tiến độ", "Xin hỗ trợ kinh phí"])
def test_a_note_about_something_else_opens_no_column_of_numbers(said):
    """One note about a community must not show the telephone numbers of the whole column."""
    rows = [["Đơn vị", "Số buổi", "Ghi chú"], ["UBND xã", 2, said], ["UBND xã", 3, 935718203], ["UBND xã", 1, 62315004878]]
    found = masked_cells(masked_source(book(Tab("Việc khác", rows)), b"key"))
    assert [cell.cell for cell in found] == ["C3", "C4"]


@pytest.mark.parametrize(
    "said",
    [
        "nạn nhân 233 187 458 tại cộng đồng",
        "gọi ０９３５７１８２０３",
        "gọi 0935\u200b718203",
        "gọi 0935–718–203",
        "gọi 0935·718·203",
    ],
)
def test_a_number_is_found_whatever_signs_stand_between_and_whatever_is_said_of_it(said):
    """Signs that a telephone puts in, or a mere `cộng đồng` beside it, must not leave a child's number readable."""
    (masked_note,) = notes(said)
    assert "•••" in masked_note
    assert not any(part in masked_note for part in ("718", "187", "７１８"))


def test_two_tabs_that_are_masked_alike_stay_two():
    """Rows are kept by tab; two of one name would be taken for each other."""
    tabs = [replace(activities(activity(sessions=count)), name=name) for count, name in ((1, "cháu Y Hoa"), (2, "cháu Y Lan"))]
    read = records_of(book(*tabs), DAY)
    assert list(read.activities["tab"]) == ["cháu •••", "cháu ••• (2)"]


def test_a_link_in_a_cell_that_is_masked_as_a_whole_is_still_a_link():
    """A posting with a link is a verified one: masking must not change a figure."""
    link = LinkedText("Cháu Y Hoa bị xâm hại", "https://example.vn/chau-y-hoa")
    plain = records_of(book(postings(posting(evidence="https://example.vn/1"), posting(evidence=link))), DAY)
    assert "no_evidence" not in list(plain.issues["code"])
    assert "chau-y-hoa" not in plain.postings["evidence"][1]


def test_a_file_is_shown_without_the_name_in_its_name():
    """The name of a file stands on every page."""
    assert masked_file_name("Danh_sach_chau_Bích Hạnh_0912345678.xlsx") == "Danh sach chau ••• •••.xlsx"
    assert masked_file_name("so_lieu_quy_2.xlsx") == "so_lieu_quy_2.xlsx"


@pytest.mark.parametrize("typed", ["Trần Hưng Đạ", "xã Trần Hưng Đạp", "Trần Hưng Đạo Hạ", "Tran Hung Dao"])
def test_a_place_named_after_a_person_is_read_though_a_letter_is_wrong(typed):
    """A slip of a finger that counts today must not stop counting because the place has a person's name."""
    words = public_words(["xã Trần Hưng Đạo"], [])
    assert masked(typed, words).text == typed
    assert masked("cháu Trần Hưng Đạp", words).text == "cháu •••"


def test_a_heading_after_an_at_sign_is_no_account_and_a_formula_is_none():
    """Excel takes a tab that is called `@Hoạt động`; the office must know it again."""
    assert [masked(text).text for text in ("@Hoạt động", "@SUM(A1)", "zalo @nguyenvana")] == [
        "@Hoạt động",
        "@SUM(A1)",
        "zalo •••",
    ]
