"""Masking a workbook: nothing personal leaves it, and no number changes."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from records.cleaning.read import records_of
from records.privacy.masking import masked_cells, masked_workbook
from records.workbook.raw import LinkedText, MaskedText, Workbook
from tests.sheets import activities, activity, office, posting, postings

KEY = b"a secret"
PHONE_A, PHONE_B = "Liên hệ 0900000000", "Liên hệ 0900000001"


def _activities(*rows):
    return Workbook("thử.xlsx", datetime(2023, 7, 20, 1, 0, tzinfo=UTC), (*office(), activities(*rows)))


def _both(book):
    """What is read from it, and what is read once it is masked."""
    return [records_of(each, date(2023, 12, 31)) for each in (book, masked_workbook(book, KEY))]


def test_two_rows_that_differ_in_a_masked_number_alone_are_no_duplicates():
    """Masked before it is cleaned, the second row would be lost, and 30 children with it."""
    book = _activities(activity(note=PHONE_A), activity(note=PHONE_B), activity(note=PHONE_A))
    plain, clean = (records_of(each, date(2023, 12, 31)) for each in (book, masked_workbook(book, KEY)))
    assert list(clean.ledger["verdict"]) == list(plain.ledger["verdict"]) == ["accepted", "accepted", "rejected"]


@pytest.mark.parametrize(
    "typed",
    [
        {"place": "Tân Lập 0900000000"},
        {"clause": "1a, 0900000000"},
        {"agency": "UL (a@b.com)"},
        {"children": "không 0900000000"},
    ],
)
def test_a_cell_that_is_no_name_or_count_is_none_once_it_is_masked(typed):
    """Punctuation does not matter in a name, and a mask looks like it: a row rejected in a file would count here."""
    plain, clean = _both(_activities(activity(**typed)))
    assert list(clean.ledger["verdict"]) == list(plain.ledger["verdict"]) == ["rejected"]


def test_an_answer_with_a_telephone_number_is_as_unclear_as_before_it_was_masked():
    """`Có, •••` is not `Có`: the same sheet read from a file and from Google must say the same."""
    tab = postings(posting(local_contacts="Có, 0900000000"))
    plain, clean = _both(dataclasses.replace(_activities(), tabs=(*office(), tab)))
    assert plain.postings.equals(clean.postings)
    assert plain.postings["local_contacts"].isna().all()


def test_two_agencies_whose_names_are_masked_alike_stay_two():
    """A private nursery bears a name that looks like a child's; its rows would be rejected as another's."""
    agencies = [["Mã", "Tên", "Nhóm"], ["N1", "Nhóm trẻ Hoàng Yến", 1], ["N2", "Nhóm trẻ Mai Hoa", 1]]
    rows = [activity(agency="Nhóm trẻ Mai Hoa"), activity(agency="Nhóm trẻ Hoàng Yến"), activity(agency="Nhóm trẻ Lê Lai")]
    plain, clean = _both(dataclasses.replace(_activities(), tabs=(*office(Đơn_vị=agencies), activities(*rows))))
    assert list(clean.ledger["verdict"]) == list(plain.ledger["verdict"]) == ["accepted", "accepted", "rejected"]
    assert list(clean.activities["agency"]) == ["N2", "N1"]


def test_the_warning_and_the_masked_text_are_the_same_as_without():
    """The office must still learn which cell to mend, though the text is gone."""
    book = _activities(activity(note=PHONE_A))
    plain, clean = (records_of(each, date(2023, 12, 31)) for each in (book, masked_workbook(book, KEY)))
    assert plain.issues.equals(clean.issues)
    assert plain.activities.equals(clean.activities)
    assert list(clean.activities["note"]) == ["Liên hệ •••"]


@pytest.mark.parametrize("address", ["mailto:{}@gmail.com", "https://example.vn/{}0912345678"])
def test_a_link_with_a_masked_address_is_read_as_before_it_was_masked(address):
    """Two links of one text that lead to different persons are two rows, and the office learns of both."""
    cells = [LinkedText("Liên hệ", address.format(name)) for name in ("a", "b", "a")]
    tab = postings(*(posting(evidence=cell) for cell in cells))
    plain, clean = _both(dataclasses.replace(_activities(), tabs=(*office(), tab)))
    assert list(clean.ledger["verdict"]) == list(plain.ledger["verdict"]) == ["accepted", "accepted", "rejected"]
    assert plain.issues.equals(clean.issues)
    assert list(clean.issues["code"]).count("personal_data") == 3
    assert clean.postings["evidence"].tolist() == plain.postings["evidence"].tolist()
    assert "•••" in clean.postings["evidence"][0]


def test_nothing_of_the_text_as_typed_is_left_in_the_workbook():
    """A stored copy outlives the sheet."""
    clean = masked_workbook(_activities(activity(note=PHONE_A)), KEY)
    assert "0900000000" not in repr([tab.rows for tab in clean.tabs])
    (cell,) = [cell for tab in clean.tabs for row in tab.rows for cell in row if isinstance(cell, MaskedText)]
    assert "0900000000" not in repr((cell, cell.kinds, cell.mark))


def test_masked_cells_are_told_with_their_address_and_kind():
    """The page lists them, so that they are mended in the sheet, too."""
    clean = masked_workbook(_activities(activity(note=PHONE_A)), KEY)
    assert [(cell.tab, cell.cell, cell.kinds) for cell in masked_cells(clean)] == [("Hoạt động", "L2", ("phone",))]


def test_a_telephone_number_typed_as_a_number_is_masked_though_its_zero_is_gone():
    """A sheet makes 900000000 of a typed 0900000000."""
    clean = masked_workbook(_activities(activity(note=900000000)), KEY)
    assert [cell.kinds for cell in masked_cells(clean)] == [("phone",)]
    assert records_of(clean, date(2023, 12, 31)).activities["note"].tolist() == ["•••"]


def test_a_mark_cannot_be_made_without_the_key():
    """Ten digits are quickly tried through."""
    book = _activities(activity(note=PHONE_A))
    marks = {
        cell.mark
        for key in (KEY, b"another")
        for tab in masked_workbook(book, key).tabs
        for row in tab.rows
        for cell in row
        if isinstance(cell, MaskedText)
    }
    assert len(marks) == 2


def test_a_sheet_of_another_locale_is_a_problem_of_the_sheet():
    """In an English sheet a typed 1.200 has become 1.2 for good."""
    book = dataclasses.replace(_activities(activity()), locale="en_US")
    problems = {problem.code: problem.label for problem in records_of(book, date(2023, 12, 31)).problems}
    assert problems["sheet_locale"] == "en_US"
    assert "sheet_locale" not in {
        p.code for p in records_of(dataclasses.replace(book, locale="vi_VN"), date(2023, 12, 31)).problems
    }


def test_a_renamed_office_tab_is_followed_and_told():
    """Office tables are found by name; a renamed one would otherwise take every figure with it."""
    tabs = tuple(
        dataclasses.replace(tab, name="Danh sách xã", known_as="Địa bàn") if tab.name == "Địa bàn" else tab for tab in office()
    )
    book = dataclasses.replace(_activities(activity()), tabs=(*tabs, activities(activity())))
    records = records_of(book, date(2023, 12, 31))
    assert len(records.programme.places) == 3
    assert [(p.tab, p.label) for p in records.problems if p.code == "renamed_tab"] == [("Danh sách xã", "Địa bàn")]
