"""What changed between two readings of a sheet."""

import dataclasses
from collections import Counter
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from records.changes.differences import RowChange, differences
from records.cleaning.read import records_of
from records.privacy.masking import masked_workbook
from records.workbook.raw import Tab, Workbook
from tests.sheets import activities, activity, office, posting, postings, submissions

KON_ROWS = [activity(ordinal=number, sessions=number, agency="UBND xã Đăk Kôi", place="Đăk Kôi") for number in range(1, 5)]


def _book(*tabs):
    numbered = (dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate((*office(), *tabs)))
    return Workbook("Bảng", datetime(2023, 7, 20, tzinfo=UTC), tuple(numbered))


def _changes(before, after):
    as_of = date(2023, 7, 20)
    return differences(before, after, records_of(before, as_of), records_of(after, as_of))


def _activities(*rows):
    return _book(activities(*rows), postings(), submissions())


def _told(found):
    return [(str(row.change), row.tab, row.row_before, row.row_after, row.agency) for row in found.rows]


def test_the_same_sheet_has_no_changes():
    """A page full of false alarms is not read."""
    book = _activities(*KON_ROWS)
    assert _changes(book, book).rows == ()


def test_a_row_added_at_the_end_is_one_row_added():
    """What an agency did since yesterday."""
    found = _changes(_activities(*KON_ROWS), _activities(*KON_ROWS, activity(ordinal=5, sessions=9)))
    assert _told(found) == [("added", "Hoạt động", None, 6, "UL")]
    assert found.rows[0].values[-1] == 30


def test_a_deleted_row_is_told_with_what_it_said():
    """That is what is pasted back."""
    found = _changes(_activities(*KON_ROWS), _activities(*KON_ROWS[:1], *KON_ROWS[2:]))
    assert _told(found) == [("deleted", "Hoạt động", 3, None, "UK")]
    (row,) = found.of(RowChange.DELETED)
    assert row.headings == ("Đơn vị", "Địa bàn", "Nội dung", "Ngày", "Số buổi", "Trẻ em")
    assert row.values == ("UBND xã Đăk Kôi", "Đăk Kôi", "1a", date(2023, 2, 1), 2, 30)


def test_a_cell_changed_is_one_changed_row_with_that_cell():
    """Two sessions became twelve: who reads “one row deleted, one added” does not see it."""
    after = [KON_ROWS[0], activity(ordinal=2, sessions=12, agency="UBND xã Đăk Kôi", place="Đăk Kôi"), *KON_ROWS[2:]]
    found = _changes(_activities(*KON_ROWS), _activities(*after))
    assert _told(found) == [("changed", "Hoạt động", 3, 3, "UK")]
    (cell,) = found.rows[0].cells
    assert (cell.cell, cell.heading, cell.before, cell.after) == ("G3", "Số buổi", "2", "12")


def test_a_cell_cleared_is_told_where_it_stands():
    """A number that is gone must not be overlooked for being blank."""
    after = [activity(ordinal=1, sessions=1, agency="UBND xã Đăk Kôi", place="Đăk Kôi", children=None), *KON_ROWS[1:]]
    (row,) = _changes(_activities(*KON_ROWS), _activities(*after)).rows
    assert [(cell.cell, cell.before, cell.after) for cell in row.cells] == [("H2", "30", None)]


def test_sorting_a_tab_changes_nothing():
    """Every row stands elsewhere, and none says anything else."""
    assert _changes(_activities(*KON_ROWS), _activities(*reversed(KON_ROWS))).rows == ()


def test_an_ordinal_numbered_anew_changes_nothing():
    """After one deletion every STT below it moves."""
    rows = [activity(ordinal=number - 1, sessions=number, agency="UBND xã Đăk Kôi", place="Đăk Kôi") for number in range(2, 5)]
    assert _told(_changes(_activities(*KON_ROWS), _activities(*rows))) == [("deleted", "Hoạt động", 2, None, "UK")]


def test_columns_in_another_order_change_nothing():
    """The office may move a column without ringing every bell."""
    tab = activities(*KON_ROWS)
    turned = dataclasses.replace(tab, rows=[list(reversed(row)) for row in tab.rows])
    assert _changes(_book(tab), _book(turned)).rows == ()


def test_rows_moved_to_another_tab_of_the_table_are_not_deleted():
    """The office gave the agency a tab of its own."""
    before = _book(activities(*KON_ROWS), activities(name="Đăk Kôi"))
    after = _book(activities(), activities(*KON_ROWS, name="Đăk Kôi"))
    assert _changes(before, after).rows == ()


def test_one_of_two_equal_rows_deleted_is_told():
    """A duplicate that the agency took out is a change, too."""
    found = _changes(_activities(KON_ROWS[0], KON_ROWS[0]), _activities(KON_ROWS[0]))
    assert [str(row.change) for row in found.rows] == ["deleted"]


def test_tabs_that_come_go_and_are_renamed_are_told():
    """A renamed tab is the same tab."""
    before = _book(activities(*KON_ROWS), Tab("Nháp", [["a"]]))
    tabs = tuple(dataclasses.replace(tab, name="HĐ") if tab.name == "Hoạt động" else tab for tab in before.tabs[:-1])
    after = dataclasses.replace(before, tabs=(*tabs, Tab("Mới", [["b"]], sheet_id=77)))
    found = _changes(before, after)
    assert (found.tabs_added, found.tabs_gone, found.tabs_renamed) == (("Mới",), ("Nháp",), (("Hoạt động", "HĐ"),))
    assert [(str(row.change), row.tab) for row in found.rows] == [("added", "Mới"), ("deleted", "Nháp")]


def test_a_new_key_for_the_masks_changes_nothing_that_is_shown():
    """After the office changed the key of the account, the same telephone number has another mark."""
    book = _activities(activity(note="gọi 0900000000"))
    assert _changes(masked_workbook(book, b"old"), masked_workbook(book, b"new")).rows == ()


def test_five_thousand_rows_replaced_are_told_row_by_row():
    """Someone pasted another sheet over this one; the page must still come."""
    before = [activity(sessions=number, children=number) for number in range(5_000)]
    after = [
        activity(sessions=number, children=number, agency="PGD", place="Đăk Rve", clause="1b")
        for number in range(5_000, 10_000)
    ]
    found = _changes(_activities(*before), _activities(*after))
    assert len(found.of(RowChange.DELETED)) + len(found.of(RowChange.CHANGED)) == 5_000


def test_changes_are_counted_by_agency():
    """Whose rows were touched is the first question."""
    found = _changes(_activities(*KON_ROWS), _activities(*KON_ROWS[1:], activity(sessions=9)))
    assert {agency: dict(counts) for agency, counts in found.by_agency().items()} == {"UK": {"deleted": 1}, "UL": {"added": 1}}


def test_another_heading_is_a_change_of_the_header_alone():
    """Whoever renames a column has not touched a single row."""
    tab = activities(*KON_ROWS)
    renamed = dataclasses.replace(tab, rows=[["Số trẻ" if cell == "Trẻ em" else cell for cell in tab.rows[0]], *tab.rows[1:]])
    (row,) = _changes(_book(tab), _book(renamed)).rows
    assert (str(row.change), row.row_before, row.row_after) == ("changed", 1, 1)
    assert [(cell.cell, cell.before, cell.after) for cell in row.cells] == [("H1", "Trẻ em", "Số trẻ")]


def test_a_column_taken_out_is_told_row_by_row():
    """The numbers that stood in it are gone."""
    tab = activities(*KON_ROWS)
    without = dataclasses.replace(tab, rows=[[*row[:7], *row[8:]] for row in tab.rows])
    found = _changes(_book(tab), _book(without))
    assert [(row.row_after, cell.heading, cell.before, cell.after) for row in found.rows for cell in row.cells] == [
        (1, "Trẻ em", "Trẻ em", None),
        *((number, "Trẻ em", "30", None) for number in range(2, 6)),
    ]


def test_lines_put_above_a_header_so_that_it_is_not_found_are_told_alone():
    """No row was deleted, though none can be read."""
    tab = activities(*KON_ROWS)
    moved = dataclasses.replace(tab, rows=[*([["giải thích"]] * 25), *tab.rows])
    found = _changes(_book(tab), _book(moved))
    assert [(str(row.change), row.row_after) for row in found.rows] == [("added", number) for number in range(1, 26)]


def test_what_stands_above_a_table_is_compared_too():
    """The day of a title is changed every quarter."""
    tab = activities(*KON_ROWS)
    before, after = (dataclasses.replace(tab, rows=[["Biểu 1", quarter, "năm 2023"], *tab.rows]) for quarter in ("I", "II"))
    (row,) = _changes(_book(before), _book(after)).rows
    assert [(cell.cell, cell.before, cell.after) for cell in row.cells] == [("B1", "I", "II")]


def test_a_tab_that_was_deleted_gives_its_rows_and_not_its_header():
    """Its rows are what was lost."""
    found = _changes(_book(postings(), activities(*KON_ROWS)), _book(postings()))
    assert [(str(row.change), row.row_before) for row in found.rows] == [("deleted", number) for number in range(2, 6)]


def test_of_equal_rows_in_two_tabs_the_one_that_was_deleted_is_told():
    """The office looks for it in the tab that is named."""
    copy = activities(*KON_ROWS, name="Bản sao")
    found = _changes(_book(activities(*KON_ROWS), copy), _book(activities(*KON_ROWS[1:]), copy))
    assert _told(found) == [("deleted", "Hoạt động", 2, None, "UK")]


def test_rows_are_sought_where_those_around_them_moved():
    """A row put in above moves all; an edited one must be compared with itself and not with its neighbour."""
    before = [activity(sessions=number, note="a") for number in range(1, 9)]
    after = [activity(sessions=number + 50 if number in (4, 5) else number, note="a") for number in range(1, 9)]
    found = _changes(_activities(*before), _activities(activity(clause="1b", children=7), *after))
    assert _told(found)[1:] == [("changed", "Hoạt động", 5, 6, "UL"), ("changed", "Hoạt động", 6, 7, "UL")]


def test_a_row_that_was_filled_in_is_one_changed_row():
    """An agency types a row over two days."""
    begun = activity(date=None, sessions=None, children=None)
    whole = activity(form="Tập huấn", caregivers=3, officials=2, evidence="https://example.vn/a", note="đã nghiệm thu")
    found = _changes(_activities(begun), _activities(whole))
    assert _told(found) == [("changed", "Hoạt động", 2, 2, "UL")]
    assert [cell.before for cell in found.rows[0].cells] == [None] * 8


def test_deleted_rows_are_told_where_they_stood():
    """Between the rows that stood around them, so that a reader sees what is missing."""
    after = [KON_ROWS[0], activity(ordinal=3, sessions=33, agency="UBND xã Đăk Kôi", place="Đăk Kôi"), KON_ROWS[3]]
    other = activity(agency="PGD", place="Đăk Rve", clause="1b", date=date(2023, 3, 3), sessions=8, children=1)
    found = _changes(_activities(KON_ROWS[0], other, *KON_ROWS[2:]), _activities(*after))
    assert [(str(row.change), row.row_before, row.row_after) for row in found.rows] == [("deleted", 3, None), ("changed", 4, 3)]


def test_a_tab_deleted_and_made_anew_is_the_same_tab():
    """It has another id, and the name it had."""
    before = _activities(*KON_ROWS)
    tabs = tuple(dataclasses.replace(tab, sheet_id=99) if tab.name == "Hoạt động" else tab for tab in before.tabs)
    found = _changes(before, dataclasses.replace(before, tabs=tabs))
    assert (found.rows, found.tabs_added, found.tabs_gone) == ((), (), ())


_ROWS = st.lists(st.tuples(st.sampled_from(["UBND xã Đăk Kôi", "PGD", None]), st.integers(1, 3), st.integers(1, 3)), max_size=8)


@settings(max_examples=25, deadline=None)
@given(_ROWS, _ROWS)
def test_no_row_is_lost_between_two_readings(before, after):
    """Every row that is not told as changed, deleted or added stands there still: else it could not be got back."""
    books = [
        _activities(*(activity(agency=agency, sessions=sessions, children=children) for agency, sessions, children in rows))
        for rows in (before, after)
    ]
    records = [records_of(book, date(2023, 7, 20)) for book in books]
    found = differences(*books, *records)
    was, stands = (_untold(rows, found, side) for rows, side in ((before, "row_before"), (after, "row_after")))
    assert was == stands
    assert all((row.row_before is None, row.row_after is None) == _SIDES[row.change] for row in found.rows)


_SIDES = {RowChange.ADDED: (True, False), RowChange.CHANGED: (False, False), RowChange.DELETED: (False, True)}


def _untold(rows, found, side):
    """The rows that are not told on a side, each told one once at most; row 2 is the first."""
    told = [number for row in found.rows if (number := getattr(row, side)) is not None]
    assert len(told) == len(set(told))
    return Counter(row for number, row in enumerate(rows, start=2) if number not in told)


def test_a_changed_cell_below_a_second_header_has_the_heading_that_stands_above_it():
    """Told by the first header, three postings would be three sessions."""
    above, own = activities(*KON_ROWS).rows, postings(posting(postings=3)).rows
    before = _book(Tab("Tất cả", [*above, *own]))
    after = _book(Tab("Tất cả", [*above, *postings(posting(postings=4)).rows]))
    (row,) = _changes(before, after).rows
    assert [(cell.heading, cell.before, cell.after) for cell in row.cells] == [("Số lượt", "3", "4")]
