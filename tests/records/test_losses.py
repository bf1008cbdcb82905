"""What a new reading has lost against the last good one."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from records.changes.losses import judged
from records.cleaning.read import records_of
from records.workbook.raw import CellError, Tab, Workbook
from tests.sheets import ACTIVITY_HEADER as HEAD
from tests.sheets import OFFICE, activities, activity, office, posting, postings, submissions

RENAMED = {"Ngày": "Thời điểm", "Số buổi": "SL"}
SIX = [activity(sessions=number) for number in range(1, 7)]


def _book(*tabs, programme=None):
    numbered = (dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate((*(programme or office()), *tabs)))
    return Workbook("Bảng", datetime(2023, 7, 20, tzinfo=UTC), tuple(numbered))


def _lost(before, after):
    as_of = date(2023, 7, 20)
    found = judged(before, after, records_of(before, as_of), records_of(after, as_of)).losses
    return [(str(loss.kind), loss.tab, loss.before, loss.after) for loss in found]


def _with_ids(tabs):
    """The office tables and tabs of which each that has no id yet gets one by its name."""
    ids = {"Hoạt động": 71, "Đăng tải 111": 72, "Báo cáo": 73}
    office_tabs = (dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate(office()))
    named = (tab if tab.sheet_id else dataclasses.replace(tab, sheet_id=ids[tab.name]) for tab in tabs)
    return Workbook("Bảng", datetime(2023, 7, 20, tzinfo=UTC), (*office_tabs, *named))


def _agencies(*rows):
    """A book whose other agency tables hold little."""
    return _book(activities(*rows), postings(posting()), submissions())


def test_rows_added_and_changed_are_no_loss():
    """Everyday work must not ring."""
    changed = [activity(sessions=99), *SIX[1:], activity(sessions=7)]
    assert _lost(_agencies(*SIX), _agencies(*changed)) == []


def test_rows_that_stand_there_and_count_no_more_are_a_loss():
    """A formula that brings the rows in from another sheet fails, or Replace goes through a column: nothing was deleted."""
    failed = [activity(date=CellError("#REF!"), sessions=number) for number in range(1, 7)]
    assert _lost(_agencies(*SIX), _agencies(*failed)) == [("rows_spoiled", "Hoạt động", 6, 0)]
    assert _lost(_agencies(*SIX), _agencies(*failed[:3], *SIX[3:])) == []


def test_a_row_that_is_just_being_typed_is_no_loss():
    """The first agency corrects the day of its only row."""
    assert _lost(_agencies(activity()), _agencies(activity(date=None))) == []


def test_a_tab_that_is_empty_now_is_a_loss():
    """Someone selected everything and pressed Delete."""
    assert _lost(_agencies(*SIX), _agencies()) == [("tab_emptied", "Hoạt động", 6, 0)]


def test_a_tab_of_one_row_that_is_empty_now_is_a_loss():
    """That row may be the only report of a commune."""
    assert _lost(_agencies(SIX[0]), _agencies()) == [("tab_emptied", "Hoạt động", 1, 0)]


def test_a_tab_that_lost_more_than_half_is_a_loss():
    """Sorting and deleting in a filtered view takes rows that nobody saw."""
    assert _lost(_agencies(*SIX), _agencies(*SIX[:2])) == [("tab_halved", "Hoạt động", 6, 2)]


def test_a_tab_that_lost_just_half_is_no_loss():
    """The bound is more than half."""
    assert _lost(_agencies(*SIX), _agencies(*SIX[:3])) == []


def test_two_of_three_rows_taken_out_is_a_loss():
    """In a small commune's tab two rows may be all it did; to say that it was meant costs one press."""
    assert _lost(_agencies(*SIX[:3]), _agencies(*SIX[:1])) == [("tab_halved", "Hoạt động", 3, 1)]


def test_rows_moved_to_another_tab_of_the_table_are_not_lost():
    """The office gives each agency a tab of its own."""
    before = _book(activities(*SIX), postings(posting()))
    after = _book(activities(), postings(posting()), activities(*SIX, name="UBND xã Tân Lập"))
    assert _lost(before, after) == []


def test_a_tab_that_was_deleted_is_a_loss_and_told_once():
    """Its rows are gone, and so is the table that only this tab held."""
    before = _book(postings(posting()), activities(*SIX))
    after = _book(postings(posting()))
    assert _lost(before, after) == [("tab_gone", "Hoạt động", 6, 0)]


def test_a_renamed_tab_is_no_loss():
    """It is bound by its id."""
    before, after = _agencies(*SIX), _agencies(*SIX)
    renamed = tuple(dataclasses.replace(tab, name="HĐ 2023") if tab.name == "Hoạt động" else tab for tab in after.tabs)
    assert _lost(before, dataclasses.replace(after, tabs=renamed)) == []


def test_a_header_that_is_no_longer_there_is_a_loss():
    """A line of explanation was typed over it: every row is there, and none is read."""
    tab = activities(*SIX)
    without = dataclasses.replace(tab, rows=[["giải thích"], *tab.rows[1:]])
    before, after = _book(tab, postings(posting())), _book(without, postings(posting()))
    assert _lost(before, after) == [("table_unreadable", "Hoạt động", 6, 0)]


def test_a_bold_column_taken_out_is_a_loss():
    """Without Số buổi no row of the table can be counted."""
    tab = activities(*SIX)
    index = tab.rows[0].index("Số buổi")
    without = dataclasses.replace(tab, rows=[[*row[:index], *row[index + 1 :]] for row in tab.rows])
    before, after = _book(tab, postings(posting())), _book(without, postings(posting()))
    assert _lost(before, after) == [("table_unreadable", "Hoạt động", 6, 0)]


def test_an_emptied_office_table_is_a_loss():
    """Without periods there is not one figure."""
    emptied = office(Kỳ_báo_cáo=[["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"]])
    rows = (activities(*SIX), postings(posting()))
    assert _lost(_book(*rows), _book(*rows, programme=emptied))[0] == ("tab_emptied", "Kỳ báo cáo", 2, 0)


def test_an_ordinal_numbered_anew_is_no_loss():
    """After a deletion above, every row's STT moves by one."""
    before = [activity(ordinal=number, sessions=number) for number in range(1, 7)]
    after = [activity(ordinal=number + 1, sessions=number) for number in range(1, 7)]
    assert _lost(_agencies(*before), _agencies(*after)) == []


def test_one_agencys_tab_without_its_header_is_a_loss():
    """The table is still read from the tabs of the others, and this agency's rows would leave the screen without a word."""
    own = activities(*SIX, name="Tân Lập")
    headless = dataclasses.replace(own, rows=own.rows[1:])
    others = (activities(activity(place="Đăk Rve")), postings(posting()), submissions())
    assert _lost(_book(own, *others), _book(headless, *others)) == [("table_unreadable", "Tân Lập", 6, 0)]


def test_one_agencys_tab_without_a_bold_column_is_a_loss():
    """All its rows would be rejected, and those of the others would hide it."""
    own = activities(*SIX, name="Tân Lập")
    index = own.rows[0].index("Số buổi")
    without = dataclasses.replace(own, rows=[[*row[:index], *row[index + 1 :]] for row in own.rows])
    others = (activities(activity(place="Đăk Rve")), postings(posting()), submissions())
    assert _lost(_book(own, *others), _book(without, *others)) == [("table_unreadable", "Tân Lập", 6, 0)]


def test_a_tab_of_which_only_the_total_is_left_is_empty():
    """The line that adds up the rows stays when they are deleted, and is no row."""
    total = ["Tổng", None, None, None, None, None, 3]
    assert _lost(_agencies(*SIX[:2], total), _agencies(total)) == [("tab_emptied", "Hoạt động", 2, 0)]


def test_a_tab_cleared_with_its_header_is_empty():
    """Nothing in it is unreadable: there is nothing in it."""
    before = _agencies(*SIX)
    tabs = tuple(dataclasses.replace(tab, rows=[]) if tab.name == "Hoạt động" else tab for tab in before.tabs)
    assert _lost(before, dataclasses.replace(before, tabs=tabs)) == [("tab_emptied", "Hoạt động", 6, 0)]


def test_rows_that_count_from_a_copy_as_soon_as_the_first_tab_is_emptied_are_not_lost():
    """The copy repeated them and did not count; now it does, and every figure is as it was."""
    copy = activities(*SIX, name="Bản sao")
    assert _lost(_book(activities(*SIX), copy), _book(activities(), copy)) == []


def test_a_copy_added_and_removed_is_no_loss():
    """Whoever tries something out duplicates a tab first; held for that, no agency's later entry would be seen."""
    tabs = (activities(*SIX), postings(posting()), submissions())
    copy = dataclasses.replace(tabs[0], name="Bản sao của Hoạt động", sheet_id=99)
    for there in ((*tabs, copy), (copy, *tabs)):
        without, with_copy = _with_ids(tabs), _with_ids(there)
        assert _lost(without, with_copy) == []
        assert _lost(with_copy, without) == []


def test_a_summary_added_and_removed_is_no_loss():
    """A pivot has headings of the table and no day: none of its rows counts."""
    tabs = (activities(*SIX), postings(posting()), submissions())
    pivot = Tab(
        "Tổng hợp", [["Đơn vị", "Địa bàn", "Nội dung", "Số buổi"], ["UBND xã Tân Lập", "Tân Lập", "1a", 21]], sheet_id=99
    )
    without, with_pivot = _with_ids(tabs), _with_ids((*tabs, pivot))
    assert _lost(without, with_pivot) == []
    assert _lost(with_pivot, without) == []


@pytest.mark.parametrize(
    "tab",
    [
        activities(*[activity(place="Ở đâu", sessions=number) for number in range(9)], name="Nháp"),
        Tab("Danh bạ", [["Họ tên", "Điện thoại"], ["An", "…"]]),
        activities(name="Mẫu"),
    ],
    ids=["rejected rows", "no table", "no rows"],
)
def test_a_tab_without_rows_that_count_may_go(tab):
    """No figure changes; to ask the office about it would teach it to press the button unread."""
    tabs = (activities(*SIX), postings(posting()), submissions())
    spare = dataclasses.replace(tab, sheet_id=99)
    assert _lost(_with_ids((*tabs, spare)), _with_ids(tabs)) == []


def test_rows_that_count_are_missed_though_as_many_rejected_ones_stand_beside_them():
    """Six figures are gone; that six cells to mend are left is no comfort."""
    faulty = [activity(place="Ở đâu", sessions=number) for number in range(1, 7)]
    assert _lost(_agencies(*SIX, *faulty), _agencies(*faulty)) == [("tab_emptied", "Hoạt động", 6, 0)]


def test_rows_pasted_over_with_other_rows_of_the_tab_are_a_loss():
    """Filled down by mistake: as many rows as before, and most of them say the same."""
    assert _lost(_agencies(*SIX), _agencies(*[SIX[0]] * 6)) == [("tab_halved", "Hoạt động", 6, 1)]


def test_a_tab_deleted_and_made_anew_with_its_rows_is_no_loss():
    """It has another id, and the name and the rows it had."""
    before = _agencies(*SIX)
    tabs = tuple(dataclasses.replace(tab, sheet_id=99) if tab.name == "Hoạt động" else tab for tab in before.tabs)
    assert _lost(before, dataclasses.replace(before, tabs=tabs)) == []


def test_places_that_cannot_be_used_any_more_are_a_loss():
    """Every row is there, and not one has a code: not a figure could be told."""
    rows = [[None if number else "Mã", *row[1:]] for number, row in enumerate(OFFICE["Địa bàn"])]
    tabs = (activities(*SIX), postings(posting()), submissions())
    assert _lost(_book(*tabs), _book(*tabs, programme=office(Địa_bàn=rows))) == [("table_unreadable", "Địa bàn", 3, 0)]


def test_a_column_that_is_gone_is_named_with_its_cell():
    """Someone renamed a heading; nothing else tells the office what to set right."""
    tab = activities(*SIX)
    renamed = [["Ngày thực hiện" if cell == "Ngày" else cell for cell in tab.rows[0]], *tab.rows[1:]]
    before, after = _book(tab, postings(posting())), _book(dataclasses.replace(tab, rows=renamed), postings(posting()))
    as_of = date(2023, 7, 20)
    (loss,) = judged(before, after, records_of(before, as_of), records_of(after, as_of)).losses
    assert (loss.kind, loss.before, loss.after) == ("table_unreadable", 6, 0)
    assert (loss.problem.tab, loss.problem.code, loss.problem.label) == ("Hoạt động", "missing_column", "Ngày")
    assert loss.problem.cell in ("A1", "F1")


@pytest.mark.parametrize(
    ("rows", "code", "cell", "left"),
    [
        (
            [["Thời điểm" if label == "Ngày" else "SL" if label == "Số buổi" else label for label in HEAD], *SIX],
            "unread_tab",
            "A1",
            0,
        ),
        ([*SIX[:2], HEAD, *SIX[2:]], "unread_block", "A1", 4),
    ],
)
def test_a_table_that_is_read_no_more_is_told_with_the_cell_that_keeps_it(rows, code, cell, left):
    """Both its day and its count were renamed, or it was sorted together with its header: which row is it?"""
    before, after = _agencies(*SIX), _book(Tab("Hoạt động", rows), postings(posting()), submissions())
    as_of = date(2023, 7, 20)
    (loss,) = judged(before, after, records_of(before, as_of), records_of(after, as_of)).losses
    assert (loss.kind, loss.before, loss.after) == ("table_unreadable", 6, left)
    assert (loss.problem.code, loss.problem.cell) == (code, cell)


def test_a_book_without_ids_is_compared_by_the_names_of_its_tabs():
    """A workbook from a file has none."""
    before, after = (dataclasses.replace(book, tabs=_without_ids(book)) for book in (_agencies(*SIX), _agencies()))
    assert _lost(before, after) == [("tab_emptied", "Hoạt động", 6, 0)]


def _without_ids(book):
    return tuple(dataclasses.replace(tab, sheet_id=None) for tab in book.tabs)
