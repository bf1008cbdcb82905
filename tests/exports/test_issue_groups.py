"""Issues that say the same thing are one thing to mend; none is lost on the way, and none is joined with another's remedy."""

from hypothesis import given
from hypothesis import strategies as st

from exports.issues.issue_groups import issue_groups
from exports.remedies import remedy
from records.ledger import issues_frame
from tests.sheets import activities, activity, posting, postings, read


def groups_of(records):
    """Of each group its severity, code, columns, what was typed, and how many cells or rows."""
    found = issue_groups(records.issues)
    return [(g.severity, g.code, g.fields, [typed.raw for typed in g.typed], len(g.places)) for g in found]


def test_two_hundred_rows_with_one_fault_are_one_thing_to_mend():
    """A list of two hundred times the same is closed unread."""
    records = read(activities(*(activity(sessions="nhiều", children=n) for n in range(200))))
    [group] = issue_groups(records.issues)
    assert (group.code, [typed.raw for typed in group.typed]) == ("not_a_number", ["nhiều"])
    assert [place.cell for place in group.places] == [f"G{row}" for row in range(2, 202)]


def test_five_cells_that_the_same_rows_lack_are_one_thing_to_mend():
    """Whoever left half a form blank two hundred times has one thing to do, not five."""
    blank = {"place": None, "agency": None, "clause": None, "date": None, "sessions": None}
    records = read(activities(*(activity(**blank, children=n + 1, note="x") for n in range(200))))
    missing = [group for group in issue_groups(records.issues) if group.code == "missing"]
    assert [(group.fields, len(group.places)) for group in missing] == [
        (("agency", "place", "clause", "date", "sessions"), 1000)
    ]


@given(
    st.lists(st.sampled_from(["10-12/11/2022", "31/11/2022", "31/9/2022", "12/13/2022", "11/25/2022", "từ 20/8"]), min_size=1)
)
def test_days_that_are_wrong_for_different_reasons_are_not_answered_with_the_remedy_of_one(typed):
    """`31/11/2022` is in the order that its cell is told to keep: November has 30 days."""
    records = read(activities(*(activity(date=text, children=n + 1) for n, text in enumerate(typed))))
    for group in issue_groups(records.issues):
        texts = [each.raw for each in group.typed]
        told = remedy(group.code, group.fields, "vi", typed=texts)
        alone = {remedy(group.code, group.fields, "vi", typed=[text]) for text in texts}
        month_first = set(texts) == {"12/13/2022", "11/25/2022"}
        assert alone == {told} or (month_first and told.startswith("Nhập theo thứ tự ngày/tháng/năm"))


def test_days_with_the_month_first_are_one_thing_to_mend():
    """A sheet of another country has two hundred of them, each another day."""
    records = read(activities(*(activity(date=f"{month}/{day}/2022") for month in (1, 2) for day in range(13, 28))))
    assert [len(group.places) for group in issue_groups(records.issues)] == [30]


def test_columns_that_other_rows_lack_stay_apart():
    """Their cells are no rectangle, and each has another range."""
    records = read(activities(activity(clause=None, date=None), activity(clause=None, children=31)))
    assert [(fields, count) for _, _, fields, _, count in groups_of(records)] == [(("clause",), 2), (("date",), 1)]


def test_cells_of_one_column_with_one_fault_are_one_whatever_was_typed():
    """Each was typed as a text, and the remedy is the same; what was typed most stands first."""
    typed = ["03 buổi", "2 buổi", "03 buổi", "5 buổi", "03 buổi"]
    records = read(activities(*(activity(sessions=said, children=n) for n, said in enumerate(typed))))
    assert groups_of(records) == [("repair", "number_text", ("sessions",), ["03 buổi", "2 buổi", "5 buổi"], 5)]


def test_names_that_are_other_names_are_mended_one_by_one():
    """`Đăk Kôi Thượng` and `Tân Lập Hạ` need two different names."""
    names = ["Đăk Kôi Thượng", "Tân Lập Hạ Lưu", "Tân Lập Hạ Lưu"]
    records = read(activities(*(activity(place=name, children=n) for n, name in enumerate(names))))
    unknown = [(raws, count) for _, code, _, raws, count in groups_of(records) if code == "unknown_name"]
    assert unknown == [(["Tân Lập Hạ Lưu"], 2), (["Đăk Kôi Thượng"], 1)]


def test_what_keeps_rows_from_counting_stands_first_and_then_what_is_most():
    """The first thing on the page must be the one that brings most rows back."""
    rows = [
        activity(sessions="nhiều"),
        *(activity(date="x", children=n) for n in range(3)),
        *(activity(sessions="03 buổi", children=90 + n) for n in range(9)),
    ]
    assert [(code, count) for _, code, _, _, count in groups_of(read(activities(*rows)))][:3] == [
        ("not_a_date", 3),
        ("not_a_number", 1),
        ("number_text", 9),
    ]


def test_rows_that_are_one_too_many_are_grouped_by_their_rows():
    """A duplicate is a fault of no cell."""
    [group] = issue_groups(read(activities(*[activity()] * 4)).issues)
    assert (group.code, group.fields, [tuple(place) for place in group.places]) == (
        "duplicate",
        (),
        [(3, None), (4, None), (5, None)],
    )


def test_the_same_fault_in_two_tabs_is_two_things_to_mend():
    """Each tab is another agency's."""
    records = read(activities(activity(sessions="nhiều")), postings(posting(postings="nhiều")))
    assert [count for *_, count in groups_of(records)] == [1, 1]


ISSUES = st.lists(
    st.tuples(
        st.sampled_from(["Trang 1", "Trang 2"]),
        st.integers(2, 9),
        st.sampled_from([("D", "date"), ("G", "sessions"), ("H", "children")]),
        st.sampled_from([("reject", "missing", ()), ("reject", "unknown_name", ("a",)), ("repair", "number_text", ())]),
        st.sampled_from([None, "x", "02"]),
    ),
    unique_by=lambda drawn: (drawn[0], drawn[1], drawn[2]),
)


@given(ISSUES)
def test_every_cell_is_in_one_group(drawn):
    """A cell that falls out of the list is a row that never counts."""
    issues = [
        (tab, row, f"{column}{row}", "activities", field, severity, code, raw, None, near, "U1")
        for tab, row, (column, field), (severity, code, near), raw in drawn
    ]
    groups = issue_groups(issues_frame(issues))
    grouped = [(group.tab, place.cell) for group in groups for place in group.places]
    typed = [(group.tab, place.cell) for group in groups for each in group.typed for place in each.places]
    assert sorted(grouped) == sorted(typed) == sorted((issue[0], issue[2]) for issue in issues)
    assert all(len({(i[5], i[6]) for i in issues if (i[0], i[2]) in {(g.tab, p.cell) for p in g.places}}) == 1 for g in groups)
