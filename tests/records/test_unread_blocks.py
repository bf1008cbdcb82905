"""Parts of a tab that look like an agency table and cannot be read: told with their place, never lost, never read as others."""

from datetime import date

import pytest

from records.cleaning.masked_source import office_words
from records.workbook.raw import Tab
from tests.sheets import (
    ACTIVITY_HEADER,
    OFFICE,
    POSTING_HEADER,
    SUBMISSION_HEADER,
    activities,
    activity,
    office,
    posting,
    read,
    submission,
    verdicts,
)

DAY = date(2023, 2, 1)


def renamed(header, **other):
    """The header with the columns of day and count under headings of the agency's own."""
    return [other.get(label.replace(" ", "_"), label) for label in header]


SLIPPED = renamed(ACTIVITY_HEADER, Ngày="Ngày thực hiện", Số_buổi="Số buổi tuyên truyền")
STRANGE = renamed(ACTIVITY_HEADER, Ngày="Thời điểm", Số_buổi="Kết quả đạt được")


def told(records, tab="Số liệu"):
    """The parts of a tab that are told as unread: cell, table, rows and what the headings lack."""
    found = [p for p in records.problems if p.tab == tab and p.code == "unread_block"]
    return [(p.cell, p.table, p.rows, p.other, p.detail) for p in found]


@pytest.mark.parametrize(
    ("header", "row", "table", "lacking"),
    [
        (SLIPPED, activity(), "activities", "Ngày, Số buổi"),
        (STRANGE, activity(), "activities", "Ngày, Số buổi"),
        (["Đơn vị", "Địa bàn", "Nội dung", "Thời điểm", "SL"], ["UL", "Tân Lập", "1a", DAY, 3], "activities", "Ngày, Số buổi"),
        (["Đơn vị", "Địa bàn", "Nội dung", "Thời điểm"], ["UL", "Tân Lập", "1a", "5/3/2023"], "activities", "Ngày, Số buổi"),
        (["Đơn vị", "Địa bàn", "Ngày làm", "Buổi làm"], ["UL", "Tân Lập", DAY, 3], "activities", "Nội dung, Ngày, Số buổi"),
        (
            ["Đơn vị thực hiện", "Địa bàn thực hiện", "Nội dung tuyên truyền", "Ngày thực hiện", "Số buổi làm", "Trẻ em"],
            ["UL", "Tân Lập", "1a", DAY, 3, 30],
            *("activities", "Đơn vị, Địa bàn, Nội dung, Ngày, Số buổi"),
        ),
        (renamed(POSTING_HEADER, Ngày="Hôm", Số_lượt="Bao nhiêu"), posting(), "postings", "Ngày, Số lượt"),
        (renamed(SUBMISSION_HEADER, Kỳ="Quý", Kết_quả="Đã làm"), submission(), "submissions", "Kỳ, Kết quả"),
    ],
)
def test_a_block_above_a_table_that_lacks_day_and_count_is_told_with_its_place(header, row, table, lacking):
    """Alone in a tab it would be told; above a readable table its rows must not vanish without a word."""
    rows = [["I. NĂM 2022"], [None, *header], [None, *row], [None, *row], [], ["II. NĂM 2023"], ACTIVITY_HEADER, activity()]
    records = read(Tab("Số liệu", rows))
    assert told(records) == [("B2", table, 2, lacking, "")]
    assert verdicts(records) == ["accepted"]


@pytest.mark.parametrize(
    "above",
    [
        [
            ["SỞ Y TẾ", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["Đơn vị: Xã A", None, "Ngày 5/3"],
            ["Đơn vị", "Xã A", "Ngày", DAY],
        ],
        [["Đơn vị", "Địa bàn", "Nội dung", "Tỷ lệ"], ["UL", "Tân Lập", "1a", "80%"]],
        [["Đơn vị", "Địa bàn", "Nội dung", "Tổng số buổi"], ["UL", "Tân Lập", "1a", 4]],
        [["Đơn vị", "Địa bàn", "Kênh", "Tháng 1", "Tháng 2"], ["UL", "Tân Lập", "TTX", 4, 5]],
        [["Địa bàn", "Số buổi", "Trẻ em", "Phụ huynh", "Cán bộ"], ["Tân Lập", 2, 30, 4, 5]],
        [["STT", "Đơn vị", "Trẻ em", "Phụ huynh", "Cán bộ"], [1, "UL", 30, 4, 5]],
        [["Đơn vị", "Địa bàn", "Ghi chú", "Ngày sinh"], ["UL", "Tân Lập", "x", DAY]],
        [["Đơn vị", "Nội dung", "Số văn bản"], ["UL", "1a", "12/BC"]],
        [["Đơn vị", "Địa bàn", "Số buổi tuyên truyền", "Số trẻ em"], ["UL", "Tân Lập", 2, 30]],
        [["STT", "Đơn vị phụ trách", "Nội dung công việc", "Thời hạn"], [1, "UL", "Họp", DAY]],
        [SLIPPED],  # of which no row stands below
        [SLIPPED, [], ["II. NĂM 2023"]],
    ],
)
def test_titles_summaries_and_lists_above_a_table_are_told_to_nobody(above):
    """An alarm about a title is the last one that is read."""
    records = read(Tab("Số liệu", [*above, [], ACTIVITY_HEADER, activity()]))
    assert (told(records), verdicts(records)) == ([], ["accepted"])


def test_a_tab_that_looks_like_an_agency_table_says_what_its_headings_lack():
    """`khớp với bảng nào` helps nobody who sees their table before them."""
    records = read(activities(activity()), Tab("Xã A", [["NĂM 2023"], SLIPPED, activity()]))
    [problem] = [p for p in records.problems if p.tab == "Xã A"]
    assert (problem.code, problem.cell, problem.label, problem.other, problem.fatal) == (
        *("unread_tab", "A2", "Hoạt động"),
        *("Ngày, Số buổi", False),
    )


@pytest.mark.parametrize(
    ("header", "row", "table"),
    [
        (ACTIVITY_HEADER, activity(), "activities"),
        (ACTIVITY_HEADER, activity(date="5/3/2023", sessions="3 buổi", place="Ở đâu"), "activities"),
        (POSTING_HEADER, posting(), "postings"),
        (SUBMISSION_HEADER, submission(), "submissions"),
    ],
)
def test_rows_of_data_above_the_header_are_told(header, row, table):
    """Who sorts a tab together with its header has half of the rows above it, where nothing counts."""
    records = read(Tab("Số liệu", [["NĂM 2023"], row, row, [], header, row]))
    assert told(records) == [("A2", table, 2, "", "above")]
    assert len(verdicts(records)) == 1


@pytest.mark.parametrize(
    "above",
    [
        activity(ordinal="Ví dụ (không tính)"),
        activity(ordinal="Example (not counted)"),
        activity(date=None),
        activity(sessions=None),
        activity(agency=None),
        activity(sessions="nhiều", date="hôm qua"),
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        [1, 2, 3, 4, 5, 6, 7, 8],
    ],
)
def test_examples_and_lines_of_a_title_above_the_header_are_told_to_nobody(above):
    """The template itself has an example there, that nobody must mend."""
    assert told(read(Tab("Số liệu", [["NĂM 2023"], above, ACTIVITY_HEADER, activity()]))) == []


def test_rows_below_headings_that_are_told_are_told_once():
    """Two alarms about the same rows send the clerk to look for others."""
    records = read(Tab("Số liệu", [SLIPPED, activity(), ACTIVITY_HEADER, activity()]))
    assert told(records) == [("A1", "activities", 1, "Ngày, Số buổi", "")]


def with_below(table, *rows):
    """The office tables, one with an agency's rows below it in its tab."""
    return office(**{table.replace(" ", "_"): [*OFFICE[table], [], *rows]})


@pytest.mark.parametrize("table", list(OFFICE))
@pytest.mark.parametrize(
    ("header", "row", "lacking"), [(ACTIVITY_HEADER, activity(), ""), (SLIPPED, activity(), "Ngày, Số buổi")]
)
def test_an_agency_table_below_an_office_table_is_told_and_never_read_as_its_lines(table, header, row, lacking):
    """What an agency types must not become the name of a place or a clause that everybody reads."""
    plain, mixed = read(activities(activity())), read(activities(activity()), programme=with_below(table, header, row, row))
    assert mixed.programme == plain.programme
    start = f"A{len(OFFICE[table]) + 2}"
    assert told(mixed, table) == [(start, "activities", 2, lacking, "office")]
    assert [p for p in mixed.problems if p.code != "unread_block"] == list(plain.problems)
    assert mixed.activities.equals(plain.activities)


def test_an_agency_table_above_an_office_table_is_told_likewise():
    """Its rows are as lost as those of one below."""
    both = [ACTIVITY_HEADER, activity(), [], *OFFICE["Kênh"]]
    records = read(activities(activity()), programme=office(Kênh=both))
    assert told(records, "Kênh") == [("A1", "activities", 1, "", "office")]
    assert [channel.code for channel in records.programme.channels] == ["BDT", "TTX", "MXH"]


def test_what_an_agency_types_below_an_office_table_is_masked():
    """Only what the office itself declares is public: a child's name in an agency's row is not."""
    row = ["Cháu Y Linh", "Nguyễn Thị Hoa", "1a", None, None, DAY, 2]
    declared = office_words(with_below("Nội dung", ACTIVITY_HEADER, row))
    assert declared == office_words(office())


def test_a_measure_over_columns_of_agencies_is_no_header():
    """A line of `Chỉ số` may name the columns of a table in every cell."""
    head = ["Mã", "Tên", "Lấy từ", "Cột", "Cách tính", "Điều kiện", "Mẫu số", "Đơn vị tính"]
    line = ["Địa bàn", "Nội dung", "Hoạt động", "Đơn vị", "số khác nhau", None, None, "Buổi"]
    records = read(activities(activity()), programme=(*office(), Tab("Chỉ số", [head, line, line])))
    assert [measure.code for measure in records.programme.measures] == ["Địa bàn"]
    assert told(records, "Chỉ số") == []
