"""Deleted rows, to be pasted back into the sheet."""

import dataclasses
import io
from datetime import UTC, date, datetime

import openpyxl

from data_sources.files.workbook_file import read_bytes
from exports.xlsx.deleted_rows_xlsx import deleted_rows_xlsx
from records.changes.differences import differences
from records.changes.row_changes import RowChange
from records.cleaning.read import records_of
from records.workbook.raw import Workbook
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

DAY = date(2023, 7, 20)
ACTIVITIES = [activity(ordinal=1, note="=1+1"), activity(ordinal=2, sessions=7, note="gọi 0912345678"), activity(ordinal=3)]


def _deleted(before, after):
    """The rows that one workbook has and the other lacks."""
    books = []
    for tabs in (before, after):
        numbered = (dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate((*office(), *tabs)))
        books.append(Workbook("Bảng", datetime(2023, 7, 20, tzinfo=UTC), tuple(numbered)))
    found = differences(*books, *(records_of(book, DAY) for book in books))
    return found.of(RowChange.DELETED)


def _file():
    rows = _deleted((activities(*ACTIVITIES), postings(posting()), submissions(submission())), (activities(ACTIVITIES[2]),))
    return deleted_rows_xlsx(rows, "vi")


def test_each_tab_has_a_sheet_with_its_deleted_rows_as_they_were():
    """Whoever pastes them back must find numbers as numbers, days as days, and each cell under its heading."""
    tabs = read_bytes(_file(), "x.xlsx").tabs
    assert [tab.name for tab in tabs] == ["Hoạt động", "Đăng tải 111", "Báo cáo"]
    blank = [None]
    same = ["UBND xã Tân Lập", "Tân Lập", "1a", None, date(2023, 2, 1)]
    assert tabs[0].rows == [
        ["Dòng lúc trước", *blank, "Đơn vị", "Địa bàn", "Nội dung", *blank, "Ngày", "Số buổi", "Trẻ em", *blank * 3, "Ghi chú"],
        [2, *blank, *same, 2, 30, *blank * 3, "=1+1"],
        [3, *blank, *same, 7, 30, *blank * 3, "gọi •••"],
    ]


def test_no_text_of_a_deleted_row_is_computed():
    """The file is opened by whoever looks for what was lost, on the office's computer."""
    cells = openpyxl.load_workbook(io.BytesIO(_file()))["Hoạt động"][2]
    assert (cells[12].value, cells[12].data_type, cells[12].quotePrefix) == ("=1+1", "s", True)


def test_the_same_rows_give_the_same_bytes():
    """Two files of one loss must be seen to be the same."""
    assert _file() == _file()
