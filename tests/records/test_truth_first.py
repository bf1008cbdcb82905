"""Rows drawn together with what must become of them: the truth comes first and owes nothing to the cleaning."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from records.workbook.raw import CellError, Merge, Tab
from tests.examples import few
from tests.sheets import ACTIVITY_HEADER, activities, activity, found, office, read, verdicts

REJECTS = {"unknown_name", "many_values", "not_a_date", "ambiguous_date", "future_date", "not_a_number", "not_whole"} | {
    *("negative", "range", "date_in_count", "formula_error", "missing")
}
COUNTS = [
    *((4, None), ("1.200", "number_text"), ("03 buổi", "number_text"), ("khoảng 20", "approximate"), ("không", "zero_text")),
    *((2.5, "not_whole"), (-1, "negative"), ("20-30", "range"), ("3x50", "many_values"), (date(2023, 1, 2), "date_in_count")),
    *(("nhiều", "not_a_number"), (CellError("#REF!"), "formula_error")),
]
CELLS = {
    "agency": [
        ("UL", None),
        ("UBND Tân Lập", "name_variant"),
        ("UBND xã Tân Lậpp", "name_typo"),
        ("Ai đó", "unknown_name"),
        (None, "missing"),
    ],
    "place": [
        ("Tân Lập", None),
        ("xã Đăk Kôi", "name_variant"),
        ("T©n LËp", "legacy_encoding"),
        ("Tân Lập, Đăk Kôi", "many_values"),
    ],
    "clause": [("1a", None), ("mục 1b", "name_variant"), ("9z", "unknown_name"), ("-", "missing")],
    "date": [
        *((date(2023, 2, 1), None), ("1/2/2023", "date_text"), ("1/2", "year_guessed"), ("T2/2023", "month_only")),
        *(("31/2/2023", "not_a_date"), ("1/11", "ambiguous_date"), (date(2024, 1, 1), "future_date"), (None, "missing")),
    ],
    "sessions": [*COUNTS, (None, "missing")],
    "children": [*COUNTS, (None, None)],
    "caregivers": [*COUNTS, ("…", None)],
    "officials": [*COUNTS, ("/", None)],
    "form": [("Lồng ghép", None), (CellError("#N/A"), "formula_error")],
}
# A row without a day and without its count may be a note (`test_notes.py`): here every row has one of the two.
ROW = st.fixed_dictionaries({field: st.sampled_from(cells) for field, cells in CELLS.items()}).filter(
    lambda row: (row["date"][0], row["sessions"][0]) != (None, None)
)
DRAWN = st.lists(ROW, max_size=8)


@settings(deadline=None, max_examples=few(25))
@given(rows=DRAWN)
def test_every_row_becomes_what_was_drawn_for_it(rows):
    """Reading each distinct cell once must give what reading every cell would."""
    typed = [activity(**{field: cell for field, (cell, _) in row.items()}, note=f"dòng {n}") for n, row in enumerate(rows)]
    letters = {"agency": "B", "place": "C", "clause": "D", "form": "E", "date": "F", "sessions": "G", "children": "H"} | {
        "caregivers": "I",
        "officials": "J",
    }
    expected = [(f"{letters[field]}{n}", row[field][1]) for n, row in enumerate(rows, 2) for field in letters if row[field][1]]
    codes = [{code for _, code in row.values()} - {None} for row in rows]
    records = read(activities(*typed))
    assert found(records) == expected
    assert verdicts(records) == ["rejected" if codes & REJECTS else "repaired" if codes else "accepted" for codes in codes]


ANYTHING = st.one_of(
    st.sampled_from(
        [label for tab in office() for label in tab.rows[0]] + ACTIVITY_HEADER + ["Kỳ", "Kết quả", "Số lượt", "Kênh"]
    ),
    st.sampled_from(
        [None, "x", "xã", "huyện", "1a", "*", "???", "nt", "-", "Toàn huyện", "Tân Lập", CellError("#REF!"), True, 1, 1.5]
    ),
    st.dates(),
    st.floats(),
    st.integers(),
    st.text(max_size=6),
)
MERGES = st.lists(st.builds(lambda t, lf, d, r: Merge(t, lf, t + d, lf + r), *[st.integers(0, 6)] * 4), max_size=3)
TABS = st.lists(
    st.builds(
        lambda name, rows, merges: (name, rows, tuple(merges)),
        st.sampled_from([tab.name for tab in office()] + ["Chỉ tiêu", "Hoạt động", "Báo cáo"]),
        st.lists(st.lists(ANYTHING, max_size=9), max_size=8),
        MERGES,
    ),
    max_size=8,
    unique_by=lambda tab: tab[0],
)


@settings(deadline=None, max_examples=few(40))
@given(tabs=TABS, whole=st.booleans())
def test_whatever_stands_in_whichever_tab_is_read_without_an_error(tabs, whole):
    """The office's own tables are typed by people as well; a slip there must not take the page away."""
    own = {name for name, _, _ in tabs}
    rest = [tab for tab in office() if whole and tab.name not in own]
    records = read(*(Tab(*tab) for tab in tabs), programme=tuple(rest))
    parts = ("accepted", "repaired", "rejected", "ignored")
    sums = {part: sum(getattr(tally, part) for tally in records.tabs) for part in parts}
    listed = records.ledger["verdict"].value_counts().to_dict()
    assert sum(tally.seen for tally in records.tabs) == sum(sums.values())
    assert {part: listed.get(part, 0) for part in parts[:3]} == {part: sums[part] for part in parts[:3]}
    assert listed.get("ignored", 0) <= sums["ignored"]  # runs of blank rows stand only in the sums
    assert not records.ledger.duplicated(["tab", "row"]).any()
