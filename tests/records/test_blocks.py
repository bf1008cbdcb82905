"""Several headers in one tab: each holds for the rows below it, of whichever table, over one row, two or three."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.workbook.raw import Merge, Tab
from tests.sheets import (
    ACTIVITY_HEADER,
    POSTING_HEADER,
    SUBMISSION_HEADER,
    activities,
    activity,
    found,
    office,
    posting,
    postings,
    read,
    submission,
    verdicts,
)

FIELDS = ["agency", "place", "clause", "sessions", "children", "officials"]


def tallies(records, tab):
    """What became of the rows of each table in a tab: table, seen, counted, rejected, ignored."""
    return [(t.table, t.seen, t.accepted + t.repaired, t.rejected, t.ignored) for t in records.tabs if t.tab == tab]


def swapped(rows, one="Trẻ em", other="Cán bộ, giáo viên"):
    """The rows with two columns in each other's place."""
    a, b = ACTIVITY_HEADER.index(one), ACTIVITY_HEADER.index(other)
    order = [b if n == a else a if n == b else n for n in range(len(ACTIVITY_HEADER))]
    return [[row[n] for n in order] for row in rows]


def test_below_a_second_header_its_own_columns_hold():
    """Read by the first header's columns, 90 children would be 90 officials, and nobody would be told."""
    upper, lower = activity(children=100, officials=10), activity(agency="GD", children=90, officials=3)
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, upper, [], *swapped([ACTIVITY_HEADER, lower])]))
    assert records.activities[["children", "officials"]].to_numpy().tolist() == [[100, 10], [90, 3]]
    assert verdicts(records) == ["accepted", "blank", "repeated_header", "accepted"]
    assert tallies(records, "Số liệu") == [("activities", 4, 2, 0, 2)]


def test_issues_below_a_second_header_name_the_cell_where_the_value_stands():
    """The clerk who is told H4 must find the wrong word in H4."""
    lower = activity(agency="GD", children="nhiều")
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(), *swapped([ACTIVITY_HEADER, lower])]))
    assert found(records) == [("J4", "not_a_number")]


def test_three_tables_may_stand_one_below_the_other():
    """An agency keeps everything in one tab; what it posted and reported must not get lost below its sessions."""
    rows = [
        *([ACTIVITY_HEADER, activity()], [[], ["II. Đăng tải"]], [POSTING_HEADER, posting(), posting(channel="MXH")]),
        *([[]], [SUBMISSION_HEADER, submission()]),
    ]
    records = read(Tab("UBND xã Tân Lập", [row for part in rows for row in part]))
    assert [len(table) for table in (records.activities, records.postings, records.submissions)] == [1, 2, 1]
    assert tallies(records, "UBND xã Tân Lập") == [
        ("activities", 3, 1, 0, 2),
        ("postings", 4, 2, 0, 2),
        ("submissions", 2, 1, 0, 1),
    ]
    assert records.ledger["row"].tolist() == list(range(2, 11))


def test_a_table_may_come_back_below_another():
    """January's sessions and postings, then February's: one tab, two blocks of each."""
    rows = [ACTIVITY_HEADER, activity(), POSTING_HEADER, posting(), ACTIVITY_HEADER, activity(agency="GD"), POSTING_HEADER]
    records = read(Tab("Năm 2023", [*rows, posting(agency="GD")]))
    assert (records.activities["row"].tolist(), records.postings["row"].tolist()) == ([2, 6], [4, 8])


def test_a_ditto_mark_does_not_reach_into_another_table():
    """The row above it is of another kind: what stands there means something else."""
    rows = [ACTIVITY_HEADER, activity(), POSTING_HEADER, posting(agency="nt")]
    assert found(read(Tab("Số liệu", rows))) == [("B4", "missing")]


def test_a_ditto_mark_reaches_over_a_repeated_header():
    """Page breaks repeat the header; `nt` still means the row above."""
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(), ACTIVITY_HEADER, activity(agency="nt", clause="1b")]))
    assert (verdicts(records), found(records)) == (["accepted", "repeated_header", "repaired"], [("B4", "ditto")])


def test_a_ditto_mark_below_a_second_header_takes_the_same_column_of_the_row_above():
    """It means the children above, though they stand in another column there."""
    lower = activity(agency="GD", children="nt")
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(children=41), *swapped([ACTIVITY_HEADER, lower])]))
    assert (records.activities["children"].tolist(), found(records)) == ([41, 41], [("J4", "ditto")])


def test_labels_repeated_in_part_leave_the_columns_as_they_were():
    """On a new page people repeat three headings; the other columns go on as before."""
    again = [None, "Đơn vị", "Địa bàn", None, None, "Ngày"]
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(), again, activity(agency="GD", children=55)]))
    assert (verdicts(records), records.activities["children"].tolist()) == (
        ["accepted", "repeated_header", "accepted"],
        [30, 55],
    )


def test_a_later_header_that_lacks_a_bold_column_is_named_and_the_first_block_counts():
    """One renamed heading further down must not silence what stands above it, nor be read by guess."""
    broken = [("Ngày thực hiện" if label == "Ngày" else label) for label in ACTIVITY_HEADER]
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(), broken, activity(agency="GD")]))
    named = [(p.cell, str(p.code), p.label, p.other) for p in records.problems if p.tab == "Số liệu"]
    assert named == [("F3", "missing_column", "Ngày", "Ngày thực hiện")]
    assert (verdicts(records), "activities" in records.unreadable) == (["accepted", "repeated_header", "rejected"], False)


TWO_ROWS = [
    ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày", "Kết quả", None, None, None, "Minh chứng", "Ghi chú"],
    [*([None] * 6), "Số buổi", "Trẻ em", "Cha mẹ, người chăm sóc", "Cán bộ, giáo viên"],
]


def two_row_merges(top):
    """The heading over its four sub-headings, and the others merged down into the lower row."""
    down = [Merge(top, column, top + 1, column) for column in (0, 1, 2, 3, 4, 5, 10, 11)]
    return (Merge(top, 6, top, 9), *down)


@pytest.mark.parametrize("above", [[], [["BẢNG TỔNG HỢP"]], [["BẢNG TỔNG HỢP"], []]])
def test_a_header_may_span_two_rows(above):
    """A heading over sub-headings is how every printed table of an office looks."""
    tab = Tab("Số liệu", [*above, *TWO_ROWS, activity(), activity(agency="GD")], two_row_merges(len(above)))
    records = read(tab)
    assert (verdicts(records), records.activities["children"].tolist()) == (["accepted", "accepted"], [30, 30])
    assert [p for p in records.problems if p.tab == "Số liệu"] == []


UNMERGED = [
    TWO_ROWS,  # its upper row alone would be a header without its count
    [
        ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Thời gian, số lượng", None, "Đối tượng", None, None, None, None],
        [*([None] * 5), "Ngày", "Số buổi", "Trẻ em", "Cha mẹ, người chăm sóc", "Cán bộ, giáo viên"],
    ],
    [
        ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày", "Số buổi", "Người dự", None, None, "Link", "Ghi chú"],
        [*([None] * 7), "Trẻ em", "Cha mẹ, người chăm sóc", "Cán bộ, giáo viên"],
    ],
]


@pytest.mark.parametrize("rows", UNMERGED)
@pytest.mark.parametrize("above", [[], [["BẢNG TỔNG HỢP"]]])
def test_a_header_over_two_rows_is_read_without_its_merges(rows, above):
    """A CSV loses the merges: the same table exported must not be worth less than the table."""
    records = read(Tab("Số liệu", [*above, *rows, activity(), [], *rows, activity(agency="GD")]))
    assert verdicts(records) == ["accepted", "blank", "repeated_header", "repeated_header", "accepted"]
    assert records.activities[["sessions", "children"]].to_numpy().tolist() == [[2, 30], [2, 30]]
    lacking = [p.label for p in records.problems if p.tab == "Số liệu"]
    assert set(lacking) <= {"Minh chứng", "Ghi chú"}


@pytest.mark.parametrize(
    "below",
    [
        activity(agency=None, place=None, clause=None, date=None, sessions=None, children="Nam"),  # parts without a name
        [*([None] * 7), "Nam", "Nữ"],
        [*([None] * 7), 12, 15],
        [*([None] * 12), "Trẻ em", "Phụ huynh"],  # below no heading
        ["", "Ghi chú", "Trẻ em"],  # below labels
    ],
)
def test_a_row_below_a_header_is_no_second_row_of_it_unless_both_say_so(below):
    """What merges do not tell must not be guessed: a row of data taken for headings would be lost, and shift columns."""
    header = ["Số giờ" if label == "Cán bộ, giáo viên" else label for label in ACTIVITY_HEADER]
    records = read(Tab("Số liệu", [header, below, activity()]))
    assert len(records.ledger) == 2
    assert records.activities["children"].tolist() == [30]


def test_a_header_of_two_rows_may_be_repeated():
    """Both rows of the repeated header are header, and neither is a rejected row."""
    merges = (*two_row_merges(0), *two_row_merges(3))
    records = read(Tab("Số liệu", [*TWO_ROWS, activity(), *TWO_ROWS, activity(agency="GD")], merges))
    assert verdicts(records) == ["accepted", "repeated_header", "repeated_header", "accepted"]


AUDIENCES = ["Trẻ em", "Phụ huynh", "Cán bộ"]


def three_rows(top, groups, audiences):
    """A header over three rows and its merges: a heading over sessions and other groups, each over audiences."""
    alone = ["STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày"]
    width = len(alone) + 1 + len(audiences)
    rows = [[*alone, "Kết quả", *([None] * len(audiences)), "Minh chứng"], [*([None] * len(alone)), "Số buổi"], [None] * width]
    merges = [Merge(top, column, top + 2, column) for column in (*range(len(alone)), width)]
    merges += [Merge(top, len(alone), top, width - 1), Merge(top + 1, len(alone), top + 2, len(alone))]
    at = len(alone) + 1
    for number, size in enumerate(groups):
        rows[1] += [f"Lượt người, nhóm {'ABC'[number]}", *([None] * (size - 1))]
        rows[2][at : at + size] = audiences[at - len(alone) - 1 : at - len(alone) - 1 + size]
        merges += [Merge(top + 1, at, top + 1, at + size - 1)] if size > 1 else []
        at += size
    return rows, tuple(merges)


@given(st.integers(0, 2), st.sampled_from([(3,), (2, 1), (1, 2)]), st.permutations(AUDIENCES), st.booleans())
def test_a_merged_header_may_span_three_rows(above, groups, audiences, repeated):
    """`Kết quả` over `Lượt người` over `Trẻ em`: every person in the table was lost, each audience being no column."""
    counts = {"Trẻ em": 30, "Phụ huynh": 12, "Cán bộ": 5}
    row = [None, "GD", "Tân Lập", "1a", None, date(2023, 2, 1), 2, *(counts[name] for name in audiences)]
    again = [None, "UL", *row[2:]]
    header, merges = three_rows(above, groups, audiences)
    rows, below = [*([["BẢNG TỔNG HỢP"]] * above), *header, row], ([*again],)
    if repeated:
        second, more = three_rows(len(rows), groups, audiences)
        below, merges = (*second, again), (*merges, *more)
    records = read(Tab("Số liệu", [*rows, *below], merges))
    told = records.activities[["sessions", "children", "caregivers", "officials"]].to_numpy().tolist()
    assert told == [[2, 30, 12, 5]] * 2
    assert verdicts(records) == ["accepted", *(["repeated_header"] * 3 if repeated else []), "accepted"]
    assert [p.label for p in records.problems if p.tab == "Số liệu" and str(p.code) == "missing_column"] in ([], ["Ghi chú"])


def test_the_parts_of_an_audience_in_the_third_row_are_not_the_audience():
    """`Nam` is not `Trẻ em`: the girls would be lost, and nobody told."""
    header, merges = three_rows(0, (2, 1), AUDIENCES)
    header[1][7:9], header[2][7:9] = ["Trẻ em", None], ["Nam", "Nữ"]
    row = [None, "GD", "Tân Lập", "1a", None, date(2023, 2, 1), 2, 14, 16, 5]
    records = read(Tab("Số liệu", [*header, row], merges))
    assert records.activities["children"].isna().all()
    named = [(p.cell, str(p.code)) for p in records.problems if p.tab == "Số liệu" and p.label == "Trẻ em"]
    assert named == [("H2", "missing_column")]


@pytest.mark.parametrize(
    "third",
    [
        [*([None] * 6), "(7)", "(8)", "(9)", "(10)"],  # numbers of columns
        [*([None] * 6), "7", "8", "9", "10"],
        [None, "GD", "Tân Lập", "1a", None, "01/02/2023", "2", "30", "12", "5"],  # data under a heading merged too far
        [None, "GD", "Tân Lập", "1a", None, date(2023, 2, 1), 2, 30, 12, 5],
    ],
)
def test_a_row_below_two_rows_of_headings_is_no_third_row_of_them_unless_it_holds_headings(third):
    """A heading that was merged a row too far must not swallow what stands beside it."""
    merges = (Merge(0, 6, 0, 9), Merge(0, 0, 2, 0), *(Merge(0, column, 1, column) for column in (1, 2, 3, 4, 5, 10, 11)))
    records = read(Tab("Số liệu", [*TWO_ROWS, third, activity()], merges))
    assert records.activities["children"].tolist() == ([30, 30] if third[1] else [30])
    assert [p for p in records.problems if p.tab == "Số liệu"] == []


def test_headings_merged_down_alone_make_a_header_of_two_rows():
    """The lower row is part of the header, and not a blank row of data."""
    merges = tuple(Merge(0, column, 1, column) for column in range(12))
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, [], activity()], merges))
    assert (verdicts(records), tallies(records, "Số liệu")) == (["accepted"], [("activities", 1, 1, 0, 0)])


def test_a_title_merged_above_the_header_is_no_part_of_it():
    """The title of the table is merged over all its columns."""
    records = read(Tab("Số liệu", [["TỔNG HỢP"], ACTIVITY_HEADER, activity()], (Merge(0, 0, 0, 11),)))
    assert (verdicts(records), [p for p in records.problems if p.tab == "Số liệu"]) == (["accepted"], [])


def test_a_heading_merged_over_two_columns_does_not_make_the_first_row_a_header():
    """`Ghi chú` over two columns: the row below holds data, not sub-headings."""
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(note="x")], (Merge(0, 11, 0, 12),)))
    assert verdicts(records) == ["accepted"]


def test_a_heading_split_into_unknown_sub_headings_is_missing_rather_than_guessed():
    """`Trẻ em` over `Nam` and `Nữ`: taking the boys for all children would be a wrong number."""
    upper = ["Đơn vị", "Địa bàn", "Nội dung", "Ngày", "Số buổi", "Trẻ em", None]
    lower = [None, None, None, None, None, "Nam", "Nữ"]
    merges = (Merge(0, 5, 0, 6), *(Merge(0, column, 1, column) for column in range(5)))
    records = read(Tab("Số liệu", [upper, lower, ["UL", "Tân Lập", "1a", date(2023, 2, 1), 2, 10, 12]], merges))
    assert records.activities["children"].isna().tolist() == [True]
    told = [(p.cell, p.other) for p in records.problems if (p.tab, p.code, p.label) == ("Số liệu", "missing_column", "Trẻ em")]
    assert told == [("F1", "Trẻ em")]  # where the label stands, above its parts


@pytest.mark.parametrize(
    "heading",
    [
        *("Đơn vị (*)", "Đơn vị *", "ĐƠN VỊ:", "Đơn vị (tên đầy đủ)", "Đơn vị [bắt buộc]", "đơn vị", "Don vi"),
        *("§¬n vÞ", "Ä\x90Æ¡n vá»‹", "Đơn\nvị", "Đơn vị"),
    ],
)
def test_a_label_may_carry_units_formats_stars_and_old_fonts(heading):
    """The heading says how to fill the column in, in whatever font the machine has."""
    header = [heading if label == "Đơn vị" else label for label in ACTIVITY_HEADER]
    records = read(Tab("Số liệu", [header, activity()]))
    assert (verdicts(records), [p for p in records.problems if p.tab == "Số liệu"]) == (["accepted"], [])


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (["TT", "Đơn vị (*)", "Địa bàn", "Kênh (mã)", "Ngày (dd/mm/yyyy)", "Số lượt (lượt)"], ["1", "UL", "Tân Lập", "TTX"]),
        (["Đơn vị", "Kỳ (mã kỳ)", "Nội dung *", "Kết quả (tóm tắt)", "Ngày gửi (ngày/tháng/năm)"], ["UL", "K1", "1a", "Tốt"]),
    ],
)
def test_units_fold_away_in_every_agency_table(header, row):
    """Postings and reports are kept in the same way as sessions."""
    filled = [*row, date(2023, 2, 1), 3][: len(header)]
    assert verdicts(read(Tab("Số liệu", [header, filled]))) == ["accepted"]


@pytest.mark.parametrize(
    "header",
    [["Đơn vị", "Địa bàn", "Nội dung", "Tỷ lệ"], ["Đơn vị", "Địa bàn", "Kênh", "Tỷ lệ"], ["Đơn vị", "Nội dung", "Số văn bản"]],
)
def test_a_summary_without_day_and_count_is_no_agency_table(header):
    """A table of shares by commune holds no session that could count."""
    records = read(Tab("Tỷ lệ", [header, ["UL", "Tân Lập", "1a", "80%"]]))
    assert tallies(records, "Tỷ lệ") == [(None, 0, 0, 0, 0)]


@pytest.mark.parametrize(
    ("missing", "written"),
    [
        *(("Ngày", "Ngày thực hiện"), ("Số buổi", "Số buổi tuyên truyền"), ("Trẻ em", "Số trẻ em tham dự")),
        *(("Minh chứng", "Minh chứng kèm theo"), ("Nội dung", "Nội dung tuyên truyền"), ("Địa bàn", "Địa bàn thực hiện")),
    ],
)
def test_a_heading_much_like_the_missing_label_is_named(missing, written):
    """The clerk sees a column of days: which cell must say what, is what they need to know."""
    header = [written if label == missing else label for label in ACTIVITY_HEADER]
    records = read(Tab("Số liệu", [header, activity()]))
    cell = f"{'ABCDEFGHIJKL'[ACTIVITY_HEADER.index(missing)]}1"
    assert (cell, missing, written) in [(p.cell, p.label, p.other) for p in records.problems if p.code == "missing_column"]


def test_the_heading_of_another_column_is_not_offered_for_a_missing_label():
    """`Địa chỉ hỗ trợ` is nobody's place."""
    header = ["Đơn vị", "Kênh", "Ngày", "Số lượt", "Địa chỉ hỗ trợ", "Điện thoại"]
    records = read(Tab("Số liệu", [header, ["UL", "TTX", date(2023, 2, 1), 3, "Có", "x"]]))
    assert [(p.label, p.other) for p in records.problems if p.label == "Địa bàn" and p.tab == "Số liệu"] == [("Địa bàn", "")]


def test_a_hidden_tab_is_not_read_and_its_filled_rows_are_told():
    """Whoever hid it wanted it out of the way; whether its rows belong in the sums, the office must say."""
    hidden = Tab("Cũ", [ACTIVITY_HEADER, activity(agency="GD"), [], activity(agency="LD")], hidden=True)
    records = read(activities(activity()), hidden)
    assert records.activities["tab"].tolist() == ["Hoạt động"]
    told = [(p.tab, str(p.code), p.rows, p.fatal) for p in records.problems if p.code == "hidden_tab"]
    assert (told, tallies(records, "Cũ")) == ([("Cũ", "hidden_tab", 2, False)], [(None, 0, 0, 0, 0)])


def test_a_table_that_only_a_hidden_tab_holds_is_missing():
    """Figures without any session would be believed otherwise."""
    records = read(Tab("Cũ", [ACTIVITY_HEADER, activity()], hidden=True), postings(posting()))
    assert "activities" in records.unreadable
    fatal = [(p.tab, str(p.code)) for p in records.problems if p.fatal and p.table == "activities"]
    assert fatal == [("Hoạt động", "missing_table"), ("Cũ", "hidden_tab")]  # so that whoever is told knows what to unhide


def test_hidden_office_tabs_are_read():
    """The office hides its lists so that nobody changes them."""
    tabs = tuple(replace(tab, hidden=True) for tab in office())
    records = read(activities(activity()), programme=tabs)
    assert (verdicts(records), [p for p in records.problems if p.code == "hidden_tab"]) == (["accepted"], [])
