"""Masking a workbook: nothing personal leaves it, and no number changes."""

import dataclasses
from datetime import UTC, date, datetime

from records.masking import masked_cells, masked_workbook
from records.read import records_of
from records.workbook import MaskedText, Workbook
from tests.sheets import activities, activity, office

KEY = b"a secret"
PHONE_A, PHONE_B = "Liên hệ 0900000000", "Liên hệ 0900000001"


def _activities(*rows):
    return Workbook("thử.xlsx", datetime(2023, 7, 20, 1, 0, tzinfo=UTC), (*office(), activities(*rows)))


def test_two_rows_that_differ_in_a_masked_number_alone_are_no_duplicates():
    """Masked before it is cleaned, the second row would be lost, and 30 children with it."""
    book = _activities(activity(note=PHONE_A), activity(note=PHONE_B), activity(note=PHONE_A))
    plain, clean = (records_of(each, date(2023, 12, 31)) for each in (book, masked_workbook(book, KEY)))
    assert list(clean.ledger["verdict"]) == list(plain.ledger["verdict"]) == ["accepted", "accepted", "rejected"]


def test_the_warning_and_the_masked_text_are_the_same_as_without():
    """The office must still learn which cell to mend, though the text is gone."""
    book = _activities(activity(note=PHONE_A))
    plain, clean = (records_of(each, date(2023, 12, 31)) for each in (book, masked_workbook(book, KEY)))
    assert plain.issues.equals(clean.issues)
    assert plain.activities.equals(clean.activities)
    assert list(clean.activities["note"]) == ["Liên hệ •••"]


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
