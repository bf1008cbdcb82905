"""The ledger as a file: what became of each row, and why."""

import csv
import io

from data_sources.demo import demo_workbook
from exports.codebook.output_columns import ROWS
from exports.csv.rows_csv import rows_csv
from exports.json.report_json import blank_rows, row_tally
from indicators.report import report_of
from records.cleaning.read import records_of
from tests.sheets import activities, activity, read


def rows_of(content):
    """The rows of a CSV."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def lines_of(content):
    """The lines of a CSV by the names of their columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_row_seen_is_there_with_its_verdict(report):
    """A row that vanishes without a word is a session that nobody will ever find again."""
    rows = rows_of(rows_csv(report, "vi"))
    assert list(dict.fromkeys(tuple(row[:3]) for row in rows)) == [
        ("tab", "row", "verdict"),
        ("'@Hoạt động", "2", "repaired"),
        ("'@Hoạt động", "3", "accepted"),
        ("'@Hoạt động", "4", "rejected"),
        ("'@Hoạt động", "5", "accepted"),
        ("'@Hoạt động", "6", "ignored"),
        ("Đăng tải 111", "2", "accepted"),
        ("Báo cáo", "2", "accepted"),
        ("Báo cáo", "3", "accepted"),
    ]


def test_names_of_columns_and_codes_are_the_same_in_every_language(report):
    """A program that reads the file of the Vietnamese office must read that of its English one."""
    vietnamese, english = lines_of(rows_csv(report, "vi")), lines_of(rows_csv(report, "en"))
    told = {"issues", "place_name"}  # sentences, and what the whole is called
    assert list(vietnamese[0]) == list(english[0]) == list(ROWS)
    assert [{name: line[name] for name in ROWS if name not in told} for line in vietnamese] == [
        {name: line[name] for name in ROWS if name not in told} for line in english
    ]


def test_a_line_says_whose_it_is_of_where_and_when(report):
    """An analyst groups by agency, place and day; the number of a row says nothing."""
    line = lines_of(rows_csv(report, "vi"))[0]
    known = ("table", "agency", "agency_name", "place", "place_name", "day", "period", "clause", "as_of")
    assert [line[name] for name in known] == [
        *("activities", "U1", "UBND thị trấn Đăk Rve", "P1", "Đăk Rve", "2023-02-01", "K1", "1a", "2023-07-10"),
    ]


def test_each_issue_of_a_row_has_a_line_of_its_own():
    """Two values in a cell can be neither counted nor filtered."""
    records = read(activities(activity(sessions="02", children="khoảng 50", note="gọi 0912345678")))
    lines = lines_of(rows_csv(report_of(records, "K1"), "vi"))
    assert [[line[name] for name in ("row", "cell", "field", "severity", "code", "raw", "value")] for line in lines] == [
        ["2", "G2", "sessions", "repair", "number_text", "02", "2"],
        ["2", "H2", "children", "repair", "approximate", "khoảng 50", "50"],
        ["2", "L2", "note", "warning", "personal_data", "gọi •••", ""],
    ]


def test_a_repair_says_what_was_typed_and_what_was_taken(report):
    """An official can object only to what is shown."""
    line = lines_of(rows_csv(report, "vi"))[0]
    assert line["issues"] == "E2 number_text: “03 buổi” → 3 (Ô ghi số kèm chữ, dấu cách hoặc dấu phân cách; đã đọc thành số.)"
    assert (line["raw"], line["value"]) == ("03 buổi", "3")


def test_a_rejection_says_how_to_mend_it(report):
    """What is wrong is of no use without what to type instead."""
    (line,) = [line for line in lines_of(rows_csv(report, "vi")) if line["code"] == "not_a_number"]
    assert line["issues"] == (
        "E4 not_a_number: “nhiều” (Ô ở cột số nhưng nội dung không đọc được thành số. "
        "Nhập con số cụ thể; phần diễn giải ghi ở cột Ghi chú.)"
    )


def test_a_row_that_is_no_data_says_what_it_is(report):
    """Else the total row would look like a session thrown away."""
    (line,) = [line for line in lines_of(rows_csv(report, "vi")) if line["verdict"] == "ignored"]
    assert (line["issues"], line["code"], line["severity"]) == ("Dòng tổng cộng", "total", "")


def test_an_agency_can_have_its_own_rows_alone(report):
    """Nobody reads a list of a thousand rows to find three of theirs."""
    assert [row[1] for row in rows_of(rows_csv(report, "vi", agency="U1"))[1:]] == ["2", "5", "2", "2"]


def test_personal_data_is_masked(report):
    """A file is forwarded more easily than a screen."""
    text = rows_csv(report, "vi").decode()
    assert "0912345678" not in text
    assert "personal_data" in text


def test_every_row_that_was_read_is_in_the_file_or_counted_as_blank():
    """Whoever adds up the file and the sentence beside it must not miss ten rows."""
    workbook = demo_workbook()
    records = records_of(workbook, workbook.as_of)
    lines = csv.DictReader(io.StringIO(rows_csv(report_of(records, "2023-Q3"), "vi").decode("utf-8-sig")), delimiter=";")
    listed = {(line["tab"], line["row"]) for line in lines}
    assert blank_rows(records) > 0
    assert len(listed) + blank_rows(records) == row_tally(records)["seen"]
