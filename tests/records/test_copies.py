"""Tabs that repeat other tabs: nothing counts twice, nothing is left out without being told."""

from datetime import date

import pytest

from records.workbook.raw import Tab
from tests.sheets import activities, activity, found, posting, postings, read, submission, submissions, verdicts

HEADER = ["Đơn vị", "Địa bàn", "Nội dung", "Ngày", "Số buổi", "Trẻ em"]
DETAILS = [
    ["UL", "Tân Lập", "1a", date(2023, 2, 1), 2, 30],
    ["UL", "Tân Lập", "1b", date(2023, 2, 7), 1, 20],
    ["UK", "Đăk Kôi", "1a", date(2023, 3, 2), 3, 40],
]
MONTHS = [
    ["UL", "Tân Lập", "1a", "Tháng 2/2023", 2, 30],
    ["UL", "Tân Lập", "1b", "T2/2023", 1, 20],
    ["UK", "Đăk Kôi", "1a", "3/2023", 3, 40],
]


def copied(records):
    """The problems of tabs that repeat others: the tab, the other, and the rows that were left out."""
    return [(p.tab, p.other, p.rows) for p in records.problems if p.code == "copied_tab"]


def codes(records):
    """How often each code of a rejection or warning stands in the ledger."""
    chosen = records.issues[records.issues["severity"] != "repair"]["code"]
    return chosen.value_counts().to_dict()


def test_a_tab_that_sums_the_months_up_counts_for_nothing():
    """Six sessions must not become twelve."""
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Theo tháng", [HEADER, *MONTHS]))
    assert records.activities["sessions"].sum() == 6
    assert (copied(records), codes(records)) == ([("Theo tháng", "Chi tiết", 3)], {"copied_tab": 2, "duplicate": 1})
    assert verdicts(records) == ["accepted"] * 3 + ["rejected"] * 3


def test_a_tab_of_months_is_the_copy_wherever_it_stands():
    """The summary is often the first tab; the rows with their days are those that count."""
    records = read(Tab("Theo tháng", [HEADER, *MONTHS]), Tab("Chi tiết", [HEADER, *DETAILS]))
    assert (records.activities["tab"].unique().tolist(), copied(records)) == (["Chi tiết"], [("Theo tháng", "Chi tiết", 3)])


def test_a_tab_with_the_same_days_and_other_counts_is_a_copy():
    """Somebody corrected a number in one of the two tabs: which is right, the office must say; both is wrong."""
    other = [[*row[:4], row[4] + 1, row[5]] for row in DETAILS]
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Bản gửi sở", [HEADER, *other]))
    assert (records.activities["sessions"].sum(), copied(records)) == (6, [("Bản gửi sở", "Chi tiết", 3)])


def test_a_tab_that_was_duplicated_whole_is_named():
    """Every row is a duplicate; the office needs to hear of the tab, not of three hundred rows."""
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Bản sao của Chi tiết", [HEADER, *DETAILS]))
    assert (copied(records), codes(records)["duplicate"]) == ([("Bản sao của Chi tiết", "Chi tiết", 3)], 3)


def test_a_copy_that_grew_further_is_a_copy_for_its_old_rows_alone():
    """What was added after copying has happened, and counts."""
    more = ["UR", "Đăk Rve", "1a", date(2023, 3, 9), 5, 70]
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Bản sao", [HEADER, *MONTHS, more]))
    assert (records.activities["sessions"].sum(), copied(records)) == (11, [("Bản sao", "Chi tiết", 3)])


@pytest.mark.parametrize(("copies", "own", "is_copy"), [(3, 3, True), (3, 4, False), (2, 0, False), (2, 2, False)])
def test_a_tab_is_a_copy_from_three_rows_and_half_of_them_on(copies, own, is_copy):
    """Two rows alike may be two activities of one day; half a tab alike is no chance."""
    days = [["UK", "Đăk Kôi", "1a", date(2023, 3, day), 1, 9] for day in range(10, 10 + own)]
    repeated = [[*row[:5], 99] for row in DETAILS[:copies]]
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Khác", [HEADER, *repeated, *days]))
    assert (bool(copied(records)), codes(records).get("possible_copy", 0)) == (is_copy, 0 if is_copy else copies)
    assert len(records.activities) == 3 + own + (0 if is_copy else copies)


def test_rows_alike_in_one_tab_are_no_copies():
    """Two sessions of one agency on one day in one commune are two sessions."""
    rows = [[*DETAILS[0][:4], sessions, 30] for sessions in (1, 2, 3, 4)]
    records = read(Tab("Chi tiết", [HEADER, *rows]))
    assert (len(records.activities), codes(records)) == (4, {})


def test_postings_are_copied_by_channel():
    """The same day on another channel is another posting."""
    rows = [posting(channel=channel, date=date(2023, 2, day)) for channel in ("TTX", "MXH") for day in (1, 2)]
    copies = [[*row[:5], 7, *row[6:]] for row in rows]
    records = read(postings(*rows), postings(*copies, name="Bản sao"))
    assert (records.postings["postings"].sum(), copied(records)) == (12, [("Bản sao", "Đăng tải 111", 4)])
    other = [[*row[:3], "BDT", *row[4:]] for row in rows]
    assert copied(read(postings(*rows), postings(*other, name="Báo điện tử"))) == []


def test_submissions_are_never_copies():
    """Several submissions of one report are all kept; the earliest decides."""
    rows = [submission(clause=clause, results=f"Kết quả {n}") for n, clause in enumerate(("1a", "1b", "1a"))]
    again = [[*row[:4], "Bổ sung", *row[5:]] for row in rows]
    assert copied(read(submissions(*rows), submissions(*again, name="Bổ sung"))) == []


def test_a_rejected_row_has_no_copy():
    """The tab whose rows do not count cannot be what another one repeats."""
    broken = [[*row[:4], "nhiều", row[5]] for row in DETAILS]
    records = read(Tab("Hỏng", [HEADER, *broken]), Tab("Đúng", [HEADER, *DETAILS]))
    assert (len(records.activities), copied(records)) == (3, [])


def test_a_copy_of_a_copy_repeats_the_first_tab():
    """What counts is what the office must be led to."""
    tabs = [Tab(name, [HEADER, *([*row[:5], n] for row in DETAILS)]) for n, name in enumerate(("Gốc", "Sao 1", "Sao 2"))]
    assert copied(read(*tabs)) == [("Sao 1", "Gốc", 3), ("Sao 2", "Gốc", 3)]


def test_the_tables_of_a_tab_are_copies_each_for_itself():
    """A tab repeats the sessions of another and has postings of its own."""
    own = posting(agency="GD", date=date(2023, 3, 3))
    tab = Tab("Tổng hợp", [HEADER, *MONTHS, [], postings().rows[0], own])
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), tab)
    assert (copied(records), len(records.postings), len(records.activities)) == ([("Tổng hợp", "Chi tiết", 3)], 1, 3)


def test_merged_and_ditto_months_are_months_too():
    """`Tháng 2/2023` is typed once and meant for the rows below it."""
    rows = [[*MONTHS[0]], [*MONTHS[1][:3], "nt", *MONTHS[1][4:]], MONTHS[2]]
    records = read(Tab("Chi tiết", [HEADER, *DETAILS]), Tab("Theo tháng", [HEADER, *rows]))
    assert copied(records) == [("Theo tháng", "Chi tiết", 3)]


DATES = [date(2023, 1, day) for day in (2, 4, 6, 8, 10)]


def days_of(days):
    """The problems of days that may be swapped, of activities with these days."""
    records = read(activities(*(activity(date=day, children=n) for n, day in enumerate(days))))
    return [(p.cell, p.label) for p in records.problems if p.code == "swapped_days"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([*DATES, "13/01/2023", "25/01/2023", "31/01/2023"], True),
        ([*DATES, "13/01/2023", "25/01/2023", "hôm qua", None, "31/01/2023"], True),
        ([*DATES[:4], "13/01/2023", "25/01/2023", "31/01/2023"], False),
        ([*DATES, "13/01/2023", "25/01/2023"], False),
        ([*DATES, date(2023, 1, 13), "13/01/2023", "25/01/2023", "31/01/2023"], False),
        ([*DATES, "05/01/2023", "13/01/2023", "25/01/2023", "31/01/2023"], False),
    ],
)
def test_a_column_kept_where_the_month_comes_first_is_told(days, told):
    """Such a program made 3 May of 5 March, in silence, wherever the day could be a month."""
    assert days_of(days) == ([("F1", "Ngày")] if told else [])


def test_a_swapped_column_of_submissions_is_told():
    """The day of sending decides who was late."""
    days = [*DATES, "13/04/2023", "25/04/2023", "28/04/2023"]
    rows = [submission(sent_on=day, results=f"Kết quả {n}") for n, day in enumerate(days)]
    told = [(p.cell, p.label) for p in read(submissions(*rows)).problems if p.code == "swapped_days"]
    assert told == [("I1", "Ngày gửi")]


def test_an_uncopied_workbook_has_no_copies():
    """The three tabs of three agencies with different work."""
    records = read(activities(activity()), activities(activity(agency="GD"), name="GD"))
    assert (copied(records), found(records)) == ([], [])
