"""Totals of the whole and of places, in new fonts and old ones, and the agencies whose names are like them."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import few
from tests.sheets import activities, activity, found, office, posting, postings, read, verdicts

_LEVELS = ("huyện", "tỉnh", "thành phố", "thị xã", "xã", "phường", "đặc khu", "địa bàn")
_OLD_FONT = ("Tæng céng", "TæNG CéNG", "Tæng sè", "Céng", "Lòy kÕ", "Céng x· §¨k K«i", "Céng toµn huyÖn", "Tæng toµn huyÖn")


def _with_union(level):
    """The office tables with the trade union of a level, one letter away from the sum of that level."""
    agencies = [["Mã", "Tên", "Nhóm", "Địa bàn"], ["UL", "UBND xã Tân Lập", 1, "23497"], ["CD", f"Công đoàn {level}", 2, None]]
    return office(Đơn_vị=agencies)


@settings(deadline=None, max_examples=few(25))
@given(
    start=st.sampled_from(["Cộng toàn", "Cộng cả", "CỘNG TOÀN", "cong toan", "Cộng: Toàn"]),
    level=st.sampled_from(_LEVELS),
    sessions=st.integers(0, 999),
    ordinal=st.booleans(),
)
def test_a_sum_of_the_whole_is_a_total_beside_an_agency_that_is_called_much_like_it(start, level, sessions, ordinal):
    """The last line of many sheets, rejected for its agency, place, clause and day, is four things to mend that are none."""
    said = f"{start} {level}"
    row = [said, None] if ordinal else [None, said]
    rows = [activity(), [*row, None, None, None, None, sessions]]
    assert verdicts(read(activities(*rows), programme=_with_union(level))) == ["accepted", "total"]
    posted = [posting(), [*row, None, None, None, sessions]]
    assert verdicts(read(postings(*posted), programme=_with_union(level))) == ["accepted", "total"]


@settings(deadline=None, max_examples=few(15))
@given(day=st.dates(date(2023, 1, 1), date(2023, 6, 30)), level=st.sampled_from(_LEVELS))
def test_an_agency_mistyped_like_a_sum_counts_in_a_row_with_a_day(day, level):
    """A sum has no day; taken for one, what the trade union did would be lost without a word."""
    records = read(activities(activity(agency=f"Công toàn {level}", clause="2a", date=day)), programme=_with_union(level))
    assert (verdicts(records), found(records)) == (["repaired"], [("B2", "name_typo")])
    named = read(activities(activity(agency=f"Công đoàn {level}", clause="2a", date=None)), programme=_with_union(level))
    assert verdicts(named) == ["rejected"]


@settings(deadline=None, max_examples=few(15))
@given(said=st.sampled_from(_OLD_FONT), sessions=st.integers(0, 999), ordinal=st.booleans())
def test_a_total_in_an_old_font_is_a_total(said, sessions, ordinal):
    """Names and headings in TCVN3 are read; the total under them was a row to mend."""
    row = [said, None] if ordinal else [None, said]
    rows = [activity(), [*row, None, None, None, None, sessions]]
    assert verdicts(read(activities(*rows))) == ["accepted", "total"]
