"""The CSV that Excel opens with a double click."""

import csv
import io

import pytest

from exports.csv.summary_csv import summary_csv

HEADINGS = (
    "Mã;Địa bàn;Số buổi;Trẻ em;Cha mẹ, người chăm sóc;Cán bộ, giáo viên;Lượt người;Người tiếp cận ít nhất;"
    "Người tiếp cận nhiều nhất;Lượt trên 100 trẻ em;Lượt đăng 111;Lượt có minh chứng;Kênh đã đăng;"
    "Yêu cầu đạt;Số yêu cầu;Độ phủ;Còn thiếu"
    ";Kỳ;Tính đến ngày;Chỉ tiêu: Số buổi;Chỉ tiêu: Lượt người;Chỉ tiêu: Lượt đăng 111"
)


def rows_of(content):
    """The rows of a CSV."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_file_begins_with_a_bom_and_the_headings_of_the_contract(report):
    """Without a BOM Excel shows `Äá»‹a bÃ n`."""
    content = summary_csv(report, "vi")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0] == HEADINGS


def test_places_come_first_and_the_district_last(report):
    """Whoever sums a column must see which row is already the sum."""
    assert [row[:2] for row in rows_of(summary_csv(report, "vi"))[1:]] == [
        ["P1", "Đăk Rve"],
        ["P2", "'+Tân Lập"],
        ["*", "Toàn huyện"],
    ]


def test_semicolons_go_with_decimal_commas(report):
    """So Excel with Vietnamese regional settings reads numbers as numbers."""
    line = summary_csv(report, "vi").decode("utf-8-sig").splitlines()[1]
    assert line == "P1;Đăk Rve;3;33;;;33;11;33;27,5;7;7;TTX;2;3;0,666667;Số buổi: 1;K1;2023-07-10;4;;"


def test_commas_go_with_decimal_points(report):
    """So every other program does."""
    line = summary_csv(report, "vi", separator=",").decode("utf-8-sig").splitlines()[1]
    assert line == "P1,Đăk Rve,3,33,,,33,11,33,27.5,7,7,TTX,2,3,0.666667,Số buổi: 1,K1,2023-07-10,4,,"


def test_what_is_missing_is_empty_and_never_zero(report):
    """A commune that has said nothing has not held zero sessions."""
    row = rows_of(summary_csv(report, "vi"))[2]
    unmet = HEADINGS.split(";").index("Yêu cầu đạt")
    assert set(row[2:unmet]) == {""}
    assert row[unmet : unmet + 3] == ["0", "3", "0"]


def test_large_numbers_are_not_grouped(report):
    """`1.200` read back by an American Excel is one and a fifth."""
    assert rows_of(summary_csv(report, "vi"))[3][3] == "1233"


def test_what_is_lacking_is_said_in_words(report):
    """A leader forwards this line to the commune as it is."""
    rows = rows_of(summary_csv(report, "vi"))
    lacking = HEADINGS.split(";").index("Còn thiếu")
    assert rows[2][lacking] == "Số buổi: chưa tính được; Truyền thanh xã: 1 (chưa có số liệu); Báo cáo 1a – Tuyên truyền"
    assert rows[3][lacking] == "Báo điện tử: 1"


def test_a_choice_of_places_leaves_the_district_whole(report):
    """Two people with two choices must not have two figures of one district."""
    every, one = rows_of(summary_csv(report, "vi")), rows_of(summary_csv(report, "vi", places=["P2"]))
    assert one == [every[0], every[2], every[3]]


def test_another_separator_is_refused(report):
    """A tab would need another decimal sign, and nobody has said which."""
    with pytest.raises(KeyError):
        summary_csv(report, "vi", separator="\t")
