"""The ledger as a file: what became of each row, and why."""

import csv
import io

from exports.csv.rows_csv import rows_csv


def rows_of(content):
    """The rows of a CSV."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_row_seen_is_there_with_its_verdict(report):
    """A row that vanishes without a word is a session that nobody will ever find again."""
    rows = rows_of(rows_csv(report, "vi"))
    assert [row[:3] for row in rows] == [
        ["Trang", "Dòng", "Kết quả xử lý"],
        ["'@Hoạt động", "2", "Đã sửa tự động"],
        ["'@Hoạt động", "3", "Tính nguyên như đã nhập"],
        ["'@Hoạt động", "4", "Chưa được tính"],
        ["'@Hoạt động", "5", "Tính nguyên như đã nhập"],
        ["'@Hoạt động", "6", "Dòng trống, tiêu đề, tổng"],
        ["Đăng tải 111", "2", "Tính nguyên như đã nhập"],
        ["Báo cáo", "2", "Tính nguyên như đã nhập"],
        ["Báo cáo", "3", "Tính nguyên như đã nhập"],
    ]


def test_a_repair_says_what_was_typed_and_what_was_taken(report):
    """An official can object only to what is shown."""
    assert rows_of(rows_csv(report, "vi"))[1][3] == (
        "E2 number_text: “03 buổi” → 3 (Ô ghi số kèm chữ, dấu cách hoặc dấu phân cách; đã đọc thành số.)"
    )


def test_a_rejection_says_how_to_mend_it(report):
    """What is wrong is of no use without what to type instead."""
    assert rows_of(rows_csv(report, "vi"))[3][3] == (
        "E4 not_a_number: “nhiều” (Ô ở cột số nhưng nội dung không đọc được thành số. "
        "Nhập con số cụ thể; phần diễn giải ghi ở cột Ghi chú.)"
    )


def test_a_row_that_is_no_data_says_what_it_is(report):
    """Else the total row would look like a session thrown away."""
    assert rows_of(rows_csv(report, "vi"))[5][3] == "Dòng tổng cộng"


def test_an_agency_can_have_its_own_rows_alone(report):
    """Nobody reads a list of a thousand rows to find three of theirs."""
    assert [row[1] for row in rows_of(rows_csv(report, "vi", agency="U1"))[1:]] == ["2", "5", "2", "2"]


def test_personal_data_is_masked(report):
    """A file is forwarded more easily than a screen."""
    text = rows_csv(report, "vi").decode()
    assert "0912345678" not in text
    assert "personal_data" in text
