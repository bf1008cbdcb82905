"""A folder of CSV files: what is read, and that no quote swallows rows."""

import pytest

from data_sources.files.workbook_file import read_path
from data_sources.files.xlsx.package import room
from records.errors import SourceUnreadable


def rows_of(folder, text):
    """The rows of a file with this text."""
    (folder / "Hoạt động.csv").write_text(text, encoding="utf-8", newline="")
    return read_path(folder).tabs[0].rows


def refused(folder, text):
    """The error with which a file with this text is refused."""
    with pytest.raises(SourceUnreadable) as error:
        rows_of(folder, text)
    return error.value


def test_a_folder_of_csv_files_is_a_workbook_with_a_tab_for_each(tmp_path):
    """Excel saves text with `;`, with a BOM, and with line breaks inside quotes."""
    (tmp_path / "Nội dung.csv").write_text(
        "Mã;Tên;Nhóm\n1a;Phổ biến chỉ thị, nghị quyết, kế hoạch, đề án;1\n", encoding="utf-8-sig"
    )
    (tmp_path / "Báo cáo.CSV").write_text('a,"dòng 1\ndòng ""2"", hết",\r\n,b,c\n', encoding="utf-8")
    (tmp_path / "Kênh.csv").write_text("Mã\tTên\nBDT\tBáo, đài\n", encoding="utf-16")
    (tmp_path / "Trống.csv").write_text("", encoding="utf-8")
    (tmp_path / "ghi chú.txt").write_text("x", encoding="utf-8")
    assert {tab.name: tab.rows for tab in read_path(tmp_path).tabs} == {
        "Báo cáo": [["a", 'dòng 1\ndòng "2", hết'], [None, "b", "c"]],
        "Kênh": [["Mã", "Tên"], ["BDT", "Báo, đài"]],
        "Nội dung": [["Mã", "Tên", "Nhóm"], ["1a", "Phổ biến chỉ thị, nghị quyết, kế hoạch, đề án", "1"]],
        "Trống": [],
    }


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"x", "folder_without_csv"),
        ("a.csv", "Đăk Rve".encode("cp1258", "replace") + b"\xff", "csv_not_unicode"),
        ("a.csv", b'"' + b"x" * 200_000, "file_damaged"),
    ],
)
def test_a_folder_that_cannot_be_read_is_refused_in_one_sentence(tmp_path, name, content, kind):
    """An old encoding guessed wrong would spoil every name."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceUnreadable) as error:
        read_path(tmp_path)
    assert error.value.kind == kind


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Đơn vị;Ghi chú\nTTVH;"tập huấn\nUBND;x\nUBND;y\n', 2),
        ('Đơn vị;Ghi chú\nTTVH;"tập huấn', 2),
        ('Đơn vị;Ghi chú\n"TTVH;a\n"UBND";b\n', 2),  # the next quote closes it, and the row between is gone
        ('Đơn vị;Ghi chú\nTTVH;"hai\ndòng"\nUBND;"x\n', 4),
        ('Đơn vị;Ghi chú\n"Xã" A;"mở\nUBND;x\n', 2),
        ("Đơn vị;Ghi chú\n" + 'TTVH;"mở\n' + "UBND;x\n" * 30_000, 2),
        ('"', 1),
    ],
)
def test_a_quote_that_is_not_closed_is_refused_by_file_and_line(tmp_path, text, line):
    """All rows below it would be one cell of the row that opened it."""
    error = refused(tmp_path, text)
    assert (error.kind, error.facts) == ("csv_quote_open", {"name": "Hoạt động.csv", "line": line})


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('TTVH;"hai\ndòng";5\n', [["TTVH", "hai\ndòng", "5"]]),
        ('TTVH;nói ""to"";5\n', [["TTVH", 'nói ""to""', "5"]]),
        ('TTVH;"nói ""to""";5\n', [["TTVH", 'nói "to"', "5"]]),
        ('"Xã" Đăk Rve;5\nUBND;6', [["Xã Đăk Rve", "5"], ["UBND", "6"]]),
        ('TTVH;bảng 14";5\n', [["TTVH", 'bảng 14"', "5"]]),
        ('TTVH;"a"\rUBND;b\r\n', [["TTVH", "a"], ["UBND", "b"]]),
        ("TTVH;5\n\n;;\nUBND;;\n", [["TTVH", "5"], [], [], ["UBND"]]),
    ],
)
def test_quotes_that_are_closed_are_read_as_they_were(tmp_path, text, rows):
    """A line break within a cell, and a sign for inches, are no faults."""
    assert rows_of(tmp_path, text) == rows


def test_lines_without_content_take_no_store_of_their_own(tmp_path):
    """A file of nothing but line breaks would otherwise take sixty times its size."""
    rows = rows_of(tmp_path, "Đơn vị;Ghi chú\n" + "\n" * 10 + ";;;\n" * 10)
    assert (len(rows), len({id(row) for row in rows})) == (21, 2)


@pytest.mark.parametrize(
    "text",
    ["a;" * 20_000, "x" * 1_100_000, "1\n" * (room.MOST_ROWS + 1), "\n" * (room.MOST_PLACES + 1)],
    ids=["columns", "line", "rows", "blank rows"],
)
def test_more_than_can_be_read_is_refused_in_one_sentence(tmp_path, text):
    """The process of the server must outlive every file."""
    assert refused(tmp_path, text).kind == "file_too_full"
