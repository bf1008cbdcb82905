"""What changed between two readings, as a file."""

import csv
import io
from datetime import date, datetime

import pytest

from exports.csv.differences_csv import differences_csv
from records.changes.row_changes import ChangedCell, ChangedRow, Differences, RowChange

NAMES = {"UL": "UBND xã Tân Lập"}
FOUND = Differences(
    (
        ChangedRow(RowChange.ADDED, "Hoạt động", None, 9, "UL", (), ("Ngày", "Ghi chú"), (date(2023, 3, 5), "gọi 0912345678")),
        ChangedRow(
            RowChange.CHANGED,
            "Hoạt động",
            4,
            5,
            "UL",
            (ChangedCell("G5", "Số buổi", "2", "12"), ChangedCell("L5", "=Ghi chú", None, "=1+1")),
        ),
        ChangedRow(RowChange.DELETED, "+Báo cáo", 7, None, "XX", (), ("Ngày",), (datetime(2023, 3, 5, 14, 5),)),
        ChangedRow(RowChange.DELETED, "Nháp", 1, None, None, (), ("A",), ("x",)),
    ),
    tabs_added=("Mới",),
    tabs_gone=("Nháp",),
    tabs_renamed=(("Hoạt động", "HĐ"),),
)


def _lines(content, separator=";"):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))


def test_every_change_is_a_line_and_every_changed_cell_one_of_its_own():
    """The office sorts and filters it; two cells in one line can be neither."""
    assert _lines(differences_csv(FOUND, NAMES, "vi")) == [
        ["Trang", "Dòng lúc trước", "Dòng hiện nay", "Đơn vị", "Thay đổi", "Ô", "Cột", "Trước", "Nay"],
        ["Mới", "", "", "", "Trang mới: “Mới”.", "", "", "", ""],
        ["Nháp", "", "", "", "Trang không còn: “Nháp”.", "", "", "", ""],
        ["HĐ", "", "", "", "Trang đổi tên: “Hoạt động” thành “HĐ”.", "", "", "", ""],
        ["Hoạt động", "", "9", "UBND xã Tân Lập", "Thêm", "", "", "", "Ngày: 05/03/2023; Ghi chú: gọi •••"],
        ["Hoạt động", "4", "5", "UBND xã Tân Lập", "Sửa", "G5", "Số buổi", "2", "12"],
        ["Hoạt động", "4", "5", "UBND xã Tân Lập", "Sửa", "L5", "'=Ghi chú", "", "'=1+1"],
        ["'+Báo cáo", "7", "", "XX", "Xóa", "", "", "Ngày: 2023-03-05 14:05:00", ""],
        ["Nháp", "1", "", "", "Xóa", "", "", "A: x", ""],
    ]


def test_it_speaks_the_language_of_its_reader():
    """A visitor from abroad reads the same changes."""
    lines = _lines(differences_csv(FOUND, NAMES, "en", separator=","), ",")
    assert lines[0][4] == "Change"
    assert [line[4] for line in lines[4:]] == ["Added", "Changed", "Changed", "Deleted", "Deleted"]


def test_without_changes_only_the_headings_stand_there():
    """An empty file would look broken."""
    assert len(_lines(differences_csv(Differences(()), {}, "vi"))) == 1


def test_another_separator_is_refused():
    """A file separated by | opens as one column."""
    with pytest.raises(KeyError):
        differences_csv(FOUND, NAMES, "vi", separator="|")
