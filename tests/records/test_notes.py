"""Rows round the data that are none: column numbers, signatures, statistics, prefilled rows, runs of blanks."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.workbook.raw import Merge, Tab
from tests.examples import few
from tests.sheets import (
    ACTIVITY_HEADER,
    SUBMISSION_HEADER,
    activities,
    activity,
    found,
    office,
    posting,
    postings,
    read,
    submission,
    submissions,
    verdicts,
)


@pytest.mark.parametrize(
    "row",
    [
        list(range(1, 13)),
        [f"({n})" for n in range(1, 13)],
        ["A", "B", "C", "D", "E", "F", 1, 2, 3, 4, 5, 6],
        ["A", "B", "1", "2", "3", "4", "5=6+7", "6", "7", "8"],
        [None, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(8)+(9)", "(8)", "(9)"],
        [-n for n in range(1, 13)],  # a sheet takes a typed (1) for minus one
        [f"[{n}]" for n in range(1, 13)],
        [f"{n}." for n in range(1, 13)],
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"],
        ["(i)", "(ii)", "(iii)", "(iv)"],
    ],
)
def test_a_row_of_column_numbers_is_ignored(row):
    """Every printed form numbers its columns below the heading."""
    assert verdicts(read(activities(row, activity()))) == ["numbering", "accepted"]


@pytest.mark.parametrize("tab", [postings, submissions])
def test_column_numbers_are_ignored_in_every_agency_table(tab):
    """Postings and reports are printed, too."""
    own = posting() if tab is postings else submission()
    assert verdicts(read(tab(list(range(1, 10)), own))) == ["numbering", "accepted"]


def test_small_counts_of_an_agency_are_data():
    """An agency with the code 2 that did 4 sessions for 5 children is no row of column numbers."""
    programme = office(Đơn_vị=[["Mã", "Tên", "Nhóm"], [2, "UBND xã Tân Lập", 1]])
    row = [1, 2, "Tân Lập", "1a", None, date(2023, 2, 1), 4, 5, 6, 7]
    assert verdicts(read(activities(row), programme=programme)) == ["accepted"]


def test_small_counts_of_an_agency_without_a_day_are_a_rejected_row():
    """What it lacks must be told; taken for column numbers it would be lost."""
    programme = office(Đơn_vị=[["Mã", "Tên", "Nhóm"], [2, "UBND xã Tân Lập", 1]], Địa_bàn=[["Mã", "Tên"], [3, "Tân Lập"]])
    assert verdicts(read(activities([1, 2, 3, 4, None, None, 5, 6]), programme=programme)) == ["rejected"]


@pytest.mark.parametrize(
    "row",
    [
        [None, "Người lập bảng", None, None, None, None, None, "TRƯỞNG PHÒNG"],
        [None, "(Ký, ghi rõ họ tên)", None, None, None, None, None, "(Ký tên, đóng dấu)"],
        [None, "Trực tiếp:", None, 12.0, "Hoạt động"],
        [None, "Nguyễn Thị A", None, None, None, None, None, "Trần Văn B"],
        [None, "Kon Rẫy, ngày 5 tháng 6", "NGƯỜI LẬP BIỂU"],
        [None, None, None, None, "Trực tiếp", None, None, None, None, None, None, "Ghi chú chung"],
    ],
)
def test_signatures_and_statistics_below_the_table_are_notes(row):
    """A signature is no activity that lacks a day."""
    assert verdicts(read(activities(activity(), [], row, activity(agency="GD")))) == ["accepted", "blank", "note", "accepted"]


@pytest.mark.parametrize(
    ("tab", "row"),
    [
        (postings(posting(), [None, "Người lập", None, None, None, None, None, "TRƯỞNG PHÒNG"]), "note"),
        (submissions(submission(), [None, "Người lập", None, None, None, None, "TRƯỞNG PHÒNG"]), "note"),
    ],
)
def test_signatures_are_notes_in_every_agency_table(tab, row):
    """They sign postings and reports as well."""
    assert verdicts(read(tab)) == ["accepted", row]


_SIGNERS = (
    "CHỦ TỊCH",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "Thủ trưởng đơn vị",
    "(Ký, ghi rõ họ tên)",
    "(Ký tên, đóng dấu)",
    "GIÁM ĐỐC",
)


@settings(deadline=None, max_examples=few(20))
@given(
    left=st.sampled_from(["NGƯỜI LẬP BIỂU", "Người lập", "KẾ TOÁN", "(Ký, họ tên)"]),
    right=st.sampled_from(_SIGNERS),
    at=st.sampled_from([5, 6]),
    beside=st.sampled_from([None, "5/6/2023", date(2023, 6, 5), 0, 12, "12 buổi", "nhiều"]),
)
def test_who_signs_below_the_day_or_the_count_is_a_note_and_loses_no_number(left, right, at, beside):
    """Five cells to mend in the line of those who sign are none; a row with a day or a count is never left out for it."""
    row = [None, left, None, None, None, None, None]
    row[at], row[11 - at] = right, beside
    told = verdicts(read(activities(activity(), [], row, activity(agency="GD"))))
    assert told == ["accepted", "blank", "note" if beside is None else "rejected", "accepted"]


@pytest.mark.parametrize("agency", ["UL", "nt"])
def test_a_row_of_an_agency_with_a_signer_for_its_count_is_data(agency):
    """Who did something there must be told that its count is none."""
    assert verdicts(read(activities(activity(), activity(agency=agency, sessions="CHỦ TỊCH"))))[1] == "rejected"


@pytest.mark.parametrize(
    "cells",
    [
        {"agency": "Không rõ", "place": "Đâu đó", "clause": "9z", "sessions": 2, "date": None, "children": None},
        {"agency": "Không rõ", "place": "Đâu đó", "clause": "9z", "sessions": None, "children": None},
        {"agency": "Không rõ", "place": "Đâu đó", "clause": "9z", "sessions": None, "date": None, "children": 5},
        {"agency": "UL", "place": "Đâu đó", "clause": "9z", "sessions": None, "date": None, "children": None},
        {"agency": "nt", "place": "Đâu đó", "clause": None, "sessions": None, "date": None, "children": None},
    ],
)
def test_a_row_with_one_cell_that_can_be_read_is_data(cells):
    """An agency that spelt three names wrong must be told so: ignored, its sessions would be lost without a word."""
    assert verdicts(read(activities(activity(agency="GD"), activity(**cells))))[1] == "rejected"


@pytest.mark.parametrize("prefilled", [(False, False), (0, 0), ("0", None), (False, 0.0)])
def test_rows_prefilled_with_nothing_are_blank(prefilled):
    """Two hundred check boxes down the sheet are not two hundred rejected rows."""
    row = [4, None, None, None, None, None, *prefilled, None, None, None, None, False, False]
    records = read(activities(activity(), row, row, row))
    own = next(t for t in records.tabs if t.tab == "Hoạt động")
    assert (verdicts(records), own.seen, own.ignored, own.rejected) == (["accepted"], 4, 3, 0)


def test_prefilled_rows_are_blank_in_every_agency_table():
    """`Địa chỉ hỗ trợ` is a check box, and the ordinals of reports are typed down the sheet beforehand."""
    blank = [7, None, None, None, None, 0, False]
    records = read(postings(posting(), blank), submissions(submission(), [8]))
    assert verdicts(records) == ["accepted", "blank", "accepted", "blank"]


def test_a_form_prefilled_beside_zeros_makes_no_heading_of_a_row():
    """`Trực tiếp` and zeros copied down the sheet name no group of rows; the ledger must not call them headings."""
    rows = [[n, None, None, None, "Trực tiếp", None, 0, 0, 0, 0] for n in (2, 3)]
    assert verdicts(read(activities(activity(), *rows))) == ["accepted", "blank", "blank"]


@pytest.mark.parametrize("row", [["I", "Trực tiếp"], [None, None, None, None, "Trực tiếp"]])
def test_a_lone_text_is_a_heading(row):
    """It names the group of the rows below it."""
    assert verdicts(read(activities(row, activity()))) == ["heading", "accepted"]


def test_a_row_with_a_day_and_nothing_else_to_say_is_not_prefilled():
    """Somebody has begun to type it."""
    assert verdicts(read(activities(activity(), [2, None, None, None, None, date(2023, 3, 1), 0])))[1] == "rejected"


def test_runs_of_blank_rows_stand_only_in_the_sums():
    """One stray cell in the last row of a sheet must not write a million lines into every file."""
    records = read(Tab("Số liệu", [ACTIVITY_HEADER, activity(), *([[]] * 5000), ["", None, "x"]]))
    own = next(t for t in records.tabs if t.tab == "Số liệu")
    assert (own.seen, own.accepted, own.ignored, len(records.ledger)) == (5002, 1, 5001, 2)


def test_a_single_blank_row_between_rows_is_in_the_ledger():
    """A gap of one row is how people part months."""
    assert verdicts(read(activities(activity(), [], activity(agency="GD")))) == ["accepted", "blank", "accepted"]


@pytest.mark.parametrize(
    "first",
    [
        "TC",
        "T.C",
        "Lũy kế",
        "LUỸ KẾ",
        "Tổng toàn huyện",
        "Cộng xã Đăk Kôi",
        "Cộng Tân Lập",
        "Total",
        "TOTAL 2023",
        "Tổng cộng:",
    ],
)
def test_every_word_for_a_total_is_one(first):
    """A total that counts doubles the district."""
    assert verdicts(read(activities(activity(), [None, first, None, None, None, None, 40]))) == ["accepted", "total"]


def test_an_agency_that_is_called_like_a_total_is_data():
    """The finance office has the code TC."""
    programme = office(Đơn_vị=[["Mã", "Tên", "Nhóm"], ["TC", "Phòng Tài chính", 1]])
    assert verdicts(read(activities(activity(agency="TC")), programme=programme)) == ["accepted"]


def test_a_remark_that_begins_like_a_total_leaves_its_row_data():
    """With the other names merged from above `Tổng số 3 lớp` is the row's first text, and its sessions would be lost."""
    merges = tuple(Merge(1, column, 2, column) for column in (1, 2, 3))
    row = [None, None, None, None, "Tổng số 3 lớp", date(2023, 2, 2), 3]
    records = read(activities(activity(), row, merges=merges))
    assert (verdicts(records), list(records.activities["sessions"])) == (["accepted", "repaired"], [2, 3])


@pytest.mark.parametrize("results", ["Tổng số 12 buổi, 400 trẻ em", "Cộng Tân Lập", "Lũy kế từ đầu năm 12 buổi"])
def test_results_that_begin_like_a_total_are_a_report_wherever_their_column_stands(results):
    """Left of the agency they are the row's first text: ignored, an agency that reported would be told that it owes."""
    tab = Tab("Báo cáo", [[row[4], *row[:4], *row[5:]] for row in (SUBMISSION_HEADER, submission(results=results))])
    assert verdicts(read(tab)) == ["accepted"]


def test_a_total_in_a_column_of_remarks_is_one_where_nothing_else_names_its_row():
    """The word may stand in any column of the table; counted, the row would double the district."""
    merges = tuple(Merge(1, column, 2, column) for column in (1, 2, 3, 5))
    total = [None, None, None, None, "Tổng cộng", None, 40]
    assert verdicts(read(activities(activity(), total, merges=merges))) == ["accepted", "total"]


@pytest.mark.parametrize("first", ["Cộng đồng", "Cộng tác viên", "Tổng phụ trách Đội"])
def test_a_word_that_begins_like_a_total_is_told_as_an_unknown_name(first):
    """Ignored, the row would be lost; rejected, its agency can mend it."""
    assert verdicts(read(activities(activity(agency=first)))) == ["rejected"]


@pytest.mark.parametrize(
    "row",
    [
        ["Tổng cộng", None, None, 300, 300],
        [None, "Tổng cộng", None, 300, 300],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["Mã", "Tên", "Loại", "Trẻ em", "Phụ huynh", "Tên khác"],
        ["I. Các xã phía bắc"],
        [None, "I. Các xã phía bắc"],
    ],
)
def test_headings_totals_and_column_numbers_in_an_office_table_are_no_places(row):
    """A place called Tổng cộng would be the least covered commune of the district."""
    table = [*office()[0].rows[:2], row, *office()[0].rows[2:]]
    records = read(activities(activity()), programme=office(Địa_bàn=table))
    assert [place.code for place in records.programme.places] == ["23479", "23482", "23497"]
    assert [p for p in records.problems if p.tab == "Địa bàn"] == []


def test_an_office_header_may_span_two_rows():
    """`Dân số` over the children and their parents."""
    header = ["Mã", "Tên", "Dân số", None], [None, None, "Trẻ em", "Cha mẹ, người chăm sóc"]
    merges = (Merge(0, 2, 0, 3), Merge(0, 0, 1, 0), Merge(0, 1, 1, 1))
    tabs = [
        Tab(tab.name, [*header, ["23497", "Tân Lập", 200, 300]], merges) if tab.name == "Địa bàn" else tab for tab in office()
    ]
    records = read(activities(activity()), programme=tuple(tabs))
    assert [(p.code, p.children, p.caregivers) for p in records.programme.places] == [("23497", 200, 300)]


def test_one_count_merged_over_several_rows_is_nobodys():
    """Three hundred children over three communes: given to the first, two would be shown as not reached."""
    rows = [activity(children=300), activity(clause="1b", children=None), activity(agency="GD", children=None)]
    records = read(activities(*rows, merges=(Merge(1, 7, 3, 7),)))
    assert (verdicts(records), found(records)) == (["rejected"] * 3, [(f"H{n}", "merged_count") for n in (2, 3, 4)])


@pytest.mark.parametrize("field", ["sessions", "caregivers", "officials"])
def test_every_count_of_an_activity_may_be_merged_and_is_nobodys(field):
    """Sessions are merged as often as children."""
    column = [
        f
        for f, _ in zip(
            ("ordinal", "agency", "place", "clause", "form", "date", "sessions", "children", "caregivers", "officials"),
            ACTIVITY_HEADER,
            strict=False,
        )
    ].index(field)
    rows = [activity(**{field: 3}), activity(clause="1b", **{field: None})]
    records = read(activities(*rows, merges=(Merge(1, column, 2, column),)))
    assert [code for _, code in found(records)] == ["merged_count"] * 2


def test_a_merged_count_of_postings_is_nobodys_either():
    """Channels are merged when one text went out over several."""
    rows = [posting(), posting(channel="MXH", postings=None)]
    tab = Tab("Đăng tải 111", postings(*rows).rows, (Merge(1, 5, 2, 5),))
    assert found(read(tab)) == [("F2", "merged_count"), ("F3", "merged_count")]


def test_a_merge_over_blank_counts_is_blank_in_each_row():
    """Nobody counted parents there, and that is no fault."""
    rows = [activity(), activity(clause="1b")]
    records = read(activities(*rows, merges=(Merge(1, 8, 2, 8),)))
    assert (verdicts(records), records.activities["caregivers"].isna().all()) == (["accepted", "accepted"], True)


def test_a_row_of_two_lines_whose_cells_are_all_merged_keeps_its_count():
    """Tall rows are merged over two lines; only one row of data stands there, so the count is its own."""
    merges = tuple(Merge(1, column, 2, column) for column in range(12))
    records = read(activities(activity(children=40), [], activity(agency="GD"), merges=merges))
    assert (verdicts(records), records.activities["children"].tolist()) == (["accepted", "blank", "accepted"], [40, 30])


def test_one_count_merged_over_several_audiences_is_nobodys():
    """A hundred people, written once over children, parents and teachers, are not a hundred children."""
    rows = [activity(children=100), activity(clause="1b", children=40, caregivers=7)]
    records = read(activities(*rows, merges=(Merge(1, 7, 1, 9),)))
    assert (verdicts(records), found(records)) == (["rejected", "accepted"], [("H2", "merged_count")])


def test_a_ditto_below_a_count_merged_over_several_audiences_brings_none():
    """What is nobody's above is nobody's below."""
    rows = [activity(children=100), activity(clause="1b", children="nt")]
    records = read(activities(*rows, merges=(Merge(1, 7, 1, 9),)))
    assert found(records) == [("H2", "merged_count"), ("H3", "missing")]


def test_a_count_merged_over_audiences_and_rows_is_nobodys_in_each_row():
    """A block of cells merged into one says even less."""
    rows = [activity(children=100), activity(clause="1b", children=None)]
    records = read(activities(*rows, merges=(Merge(1, 7, 2, 8),)))
    assert found(records) == [("H2", "merged_count"), ("H3", "merged_count")]


@pytest.mark.parametrize(
    ("cells", "merge"),
    [({"officials": 5}, Merge(1, 9, 1, 11)), ({"caregivers": None}, Merge(1, 8, 1, 9)), ({"children": "-"}, Merge(1, 7, 1, 9))],
)
def test_a_merge_over_blanks_or_beside_the_counts_takes_no_count_away(cells, merge):
    """A count whose cell reaches over the notes is still the count of its column."""
    assert verdicts(read(activities(activity(**cells), merges=(merge,)))) == ["accepted"]
