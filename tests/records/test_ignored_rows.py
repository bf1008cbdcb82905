"""Which rows below a header hold no data, and that every one of them is in the ledger."""

import pytest

from records.workbook.raw import Merge, Tab
from tests.sheets import ACTIVITY_HEADER, activities, activity, found, office, read, verdicts


def tally(records, name="Hoạt động"):
    """What became of the rows of a tab: seen, accepted, repaired, rejected, ignored."""
    own = next(tally for tally in records.tabs if tally.tab == name)
    return (own.seen, own.accepted, own.repaired, own.rejected, own.ignored)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ([], "blank"),
        ([7], "blank"),
        ([7, None, "-", "", "  ", "…", "N/A"], "blank"),
        (["Tổng", None, None, None, None, None, 40], "total"),
        (["Tổng:", None, None, None, None, None, 40], "total"),
        ([None, "TỔNG CỘNG", None, None, None, None, 40], "total"),
        ([None, "Cộng", None, None, None, None, 40], "total"),
        ([9, "Tổng số buổi", None, None, None, None, 40], "total"),
        ([None, None, "Tổng cộng toàn huyện", None, None, None, 40], "total"),
        (["Tổng cộng"], "blank"),
        ([None, "I. Khối xã, thị trấn"], "heading"),
        ([3, None, None, None, None, None, None, None, None, None, None, None, "ngoài bảng"], "blank"),
        ([None, None, None, None, None, None, 4], "heading"),
        (ACTIVITY_HEADER, "repeated_header"),
        (["", "ĐƠN VỊ", "xã, thị trấn", None, None, None, "Buổi"], "repeated_header"),
    ],
)
def test_a_row_without_data_is_ignored_and_counted_as_seen(row, kind):
    """Totals and headings counted as data would double a district."""
    records = read(activities(activity(), row, activity(agency="GD")))
    assert verdicts(records) == ["accepted", kind, "accepted"]
    assert (tally(records), records.ledger["row"].tolist()) == ((3, 2, 0, 0, 1), [2, 3, 4])


@pytest.mark.parametrize("agency", ["Công đoàn", "Tổng hợp", "Tổng đài 111"])
def test_a_name_that_begins_like_a_total_is_data(agency):
    """`Công đoàn` is an agency, and its work counts."""
    expected = "repaired" if agency == "Công đoàn" else "rejected"
    assert verdicts(read(activities(activity(agency=agency, clause="2a")))) == [expected]


def test_two_labels_make_no_header():
    """A row of data may hold a word that is a label somewhere."""
    assert verdicts(read(activities(["Đơn vị", "Ngày", None, None, None, None, 4]))) == ["rejected"]


def test_a_row_whose_other_cells_are_merged_from_above_is_no_heading():
    """Where name, place and day are merged, one count is all that a row still needs."""
    rows = [activity(), [None, None, None, None, None, None, 5]]
    merges = tuple(Merge(1, column, 2, column) for column in (1, 2, 3, 5))
    assert verdicts(read(activities(*rows, merges=merges))) == ["accepted", "repaired"]


def test_blank_rows_below_the_last_filled_one_are_not_seen():
    """A sheet has a thousand empty rows at its end; an empty text is no filling."""
    records = read(activities(activity(), [], [None, "  "], [""]))
    assert (tally(records), verdicts(records)) == ((1, 1, 0, 0, 0), ["accepted"])


def test_rows_may_be_shorter_or_longer_than_the_header():
    """Sheets cut their rows after the last filled cell."""
    records = read(activities(activity()[:7], [*activity(agency="GD"), None, "thêm", 5]))
    assert (verdicts(records), found(records)) == (["accepted", "accepted"], [])


def test_every_tab_adds_up():
    """Seen is accepted, repaired, rejected and ignored: nothing else can become of a row."""
    rows = [activity(), activity(sessions="3 buổi"), activity(sessions="x"), activity(), [], ["Tổng", None, 5], ["Khối xã"]]
    assert tally(read(activities(*rows))) == (7, 1, 1, 2, 3)


def test_a_tab_of_a_header_alone_has_seen_nothing():
    """A new sheet is no error."""
    assert tally(read(activities())) == (0, 0, 0, 0, 0)


def test_a_workbook_without_any_tab_gives_empty_records():
    """The page must say what is missing instead of breaking."""
    records = read(programme=())
    assert (len(records.ledger), len(records.issues), records.tabs) == (0, 0, ())
    assert records.unreadable == (
        "places",
        "agencies",
        "clauses",
        "channels",
        "periods",
        "activities",
        "postings",
        "submissions",
    )


def test_office_tables_of_headers_alone_reject_every_row_and_break_nothing():
    """Whoever starts with the template has no places yet."""
    empty = office(**{tab.name.replace(" ", "_"): tab.rows[:1] for tab in office()})
    records = read(activities(activity()), Tab("rỗng", [[], [None]]), programme=empty)
    assert (verdicts(records), records.unreadable[:5]) == (
        ["rejected"],
        ("places", "agencies", "clauses", "channels", "periods"),
    )
