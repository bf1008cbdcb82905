"""What a cell means that speaks of another: merges, ditto marks, blank places, duplicates, blank words and error cells."""

import pytest

from records.workbook.raw import CellError, Merge
from tests.sheets import activities, activity, found, posting, postings, read, submission, submissions, verdicts


def down(column, top, bottom):
    """A merge of one column, its rows counted from 1 as the sheet does."""
    return Merge(top - 1, column, bottom - 1, column)


def test_a_value_merged_downwards_holds_for_its_rows():
    """Agencies merge their name over all their rows."""
    rows = [activity(), activity(agency=None, sessions=3), activity(agency=None, sessions=4)]
    records = read(activities(*rows, merges=(down(1, 2, 4),)))
    assert records.activities["agency"].tolist() == ["UL", "UL", "UL"]
    assert found(records) == [("B3", "merged_cell"), ("B4", "merged_cell")]


def test_nothing_but_merged_cells_is_filled_down():
    """A blank below a name is a blank: it may be a slip."""
    assert found(read(activities(activity(), activity(agency=None, sessions=3)))) == [("B3", "missing")]


def test_rows_merged_with_a_rejected_cell_are_rejected_with_its_code():
    """What cannot be used above cannot be used below."""
    rows = [activity(place="Ở đâu đó"), activity(place=None, sessions=3)]
    records = read(activities(*rows, merges=(down(2, 2, 3),)))
    assert (verdicts(records), found(records)) == (["rejected"] * 2, [("C2", "unknown_name"), ("C3", "unknown_name")])


def test_rows_merged_with_a_cell_of_a_row_rejected_for_another_cell_count():
    """Each row stands for itself; only the merged cell is shared."""
    rows = [activity(sessions="nhiều"), activity(agency=None)]
    records = read(activities(*rows, merges=(down(1, 2, 3),)))
    assert (verdicts(records), found(records)) == (["rejected", "repaired"], [("G2", "not_a_number"), ("B3", "merged_cell")])


def test_a_blank_merged_place_is_the_place_of_each_row_s_own_agency():
    """The blank is merged, and what a blank means is the agency's place."""
    rows = [activity(place=None), activity(agency="UBND xã Đăk Kôi", place=None)]
    records = read(activities(*rows, merges=(down(2, 2, 3),)))
    assert (records.activities["place"].tolist(), found(records)) == (
        ["23497", "23482"],
        [("C2", "place_from_agency"), ("C3", "place_from_agency")],
    )


def test_a_merge_that_begins_in_the_header_holds_for_no_row():
    """A heading merged over two rows is a heading."""
    records = read(activities(activity(agency=None), merges=(down(1, 1, 2),)))
    assert found(records) == [("B2", "missing")]


def test_a_merge_over_the_whole_column_is_read_at_once():
    """A merge to the last row that a sheet can have must not fill the store."""
    records = read(activities(activity(), activity(agency=None, sessions=3), merges=(down(1, 2, 1_048_576),)))
    assert found(records) == [("B3", "merged_cell")]


def test_many_rows_merged_with_an_ignored_top_are_read_in_one_pass():
    """Reading the column again for each of its rows would take hours at the end of a year."""
    rows = [["Tổng", "UL"], *(activity(agency=None, sessions=n % 50, note=str(n)) for n in range(3_000))]
    records = read(activities(*rows, merges=(down(1, 2, 3_001),)))
    assert records.activities["agency"].eq("UL").all()


@pytest.mark.parametrize("mark", ["nt", "NT", "như trên", "Như trên", '"', "-nt-", " nt ", "nh\u00ad trªn", "Nh\u00ad trªn"])
def test_a_ditto_mark_is_the_value_used_above(mark):
    """Whoever writes by hand writes `nt`."""
    records = read(activities(activity(place="xã Tân Lập"), activity(place=mark, sessions=3)))
    assert (records.activities["place"].tolist(), found(records)) == (
        ["23497", "23497"],
        [("C2", "name_variant"), ("C3", "ditto")],
    )


def test_a_ditto_mark_reaches_over_ignored_rows_and_into_rejected_ones():
    """The row above is the one a person sees; a slip in another of its cells does not change this one."""
    rows = [
        activity(date=None, place="Đăk Kôi"),
        ["Tổng", None, None, None, None, None, 5],
        activity(place="nt", date=None),
        activity(place="nt"),
    ]
    records = read(activities(*rows))
    assert (records.activities["place"].tolist(), verdicts(records)) == (
        ["23482"],
        ["rejected", "total", "rejected", "repaired"],
    )


@pytest.mark.parametrize("above", [None, "Ở đâu đó"])
def test_a_ditto_mark_below_nothing_usable_is_missing(above):
    """There is no value to repeat."""
    rows = ([] if above is None else [activity(place=above)]) + [activity(place="nt")]
    assert found(read(activities(*rows)))[-1] == (f"C{len(rows) + 1}", "missing")


def test_ditto_marks_follow_counts_days_and_texts_alike():
    """`nt` is written in every column."""
    rows = [activity(children=40, note="Thôn 1"), activity(agency="GD", date="nt", children="nt", note="nt")]
    records = read(activities(*rows))
    assert records.activities[["children", "note"]].to_numpy().tolist() == [[40, "Thôn 1"], [40, "Thôn 1"]]
    assert found(records) == [("F3", "ditto"), ("H3", "ditto"), ("L3", "ditto")]


def test_a_blank_place_is_the_place_of_an_agency_that_has_one():
    """A commune need not say where it is; the education office must."""
    rows = [
        activity(place=None),
        activity(place="-", sessions=3),
        activity(agency="GD", place=None),
        activity(agency="?", place=None),
    ]
    records = read(activities(*rows))
    assert records.activities["place"].tolist() == ["23497", "23497"]
    assert found(records) == [
        *(("C2", "place_from_agency"), ("C3", "place_from_agency"), ("C4", "missing")),
        *(("B5", "unknown_name"), ("C5", "missing")),
    ]


def test_a_row_typed_twice_counts_once_in_whichever_tab_and_spelling():
    """The same session in two tabs would count twice."""
    tabs = (
        activities(activity(ordinal=1), activity(ordinal=2, place="xã tân lập", sessions="02 buổi"), name="Xã"),
        activities(activity(ordinal=9, note="-"), activity(note="khác"), name="Huyện"),
    )
    records = read(*tabs)
    assert verdicts(records) == ["accepted", "rejected", "rejected", "accepted"]
    assert found(records) == [("C3", "name_variant"), ("G3", "number_text"), (None, "duplicate"), (None, "duplicate")]


def test_extra_columns_do_not_tell_duplicates_apart():
    """Who typed it is no part of what was done."""
    tab = activities([*activity(), "An"], [*activity(), "Bình"])
    tab.rows[0].append("Người nhập")
    try:
        assert verdicts(read(tab)) == ["accepted", "rejected"]
    finally:
        tab.rows[0].pop()


def test_a_row_like_a_rejected_one_is_no_duplicate():
    """The first did not count, so this one must."""
    assert verdicts(read(activities(activity(sessions="nhiều"), activity(), activity()))) == [
        "rejected",
        "accepted",
        "rejected",
    ]


def test_equal_postings_and_submissions_are_duplicates_too():
    """The rule is of every table, and of none across tables."""
    records = read(postings(posting(), posting()), submissions(submission(), submission(sent_on=None), submission()))
    assert verdicts(records) == ["accepted", "rejected", "accepted", "accepted", "rejected"]


@pytest.mark.parametrize("field", ["form", "children", "caregivers", "officials", "evidence", "note", "sessions", "date"])
@pytest.mark.parametrize("cell", [CellError("#REF!"), "#N/A", "#VALUE!"])
def test_an_error_cell_rejects_its_row_in_every_column(field, cell):
    """Behind a failed formula there was a value, and nobody knows which."""
    records = read(activities(activity(**{field: cell})))
    assert (verdicts(records), [code for _, code in found(records)]) == (["rejected"], ["formula_error"])


@pytest.mark.parametrize("word", ["", " ", "-", "–", "/", "…", "...", "N/A", "n/a"])
def test_a_blank_word_is_blank_in_every_column(word):
    """People strike out what they have nothing to say on."""
    optional = ("form", "children", "caregivers", "officials", "evidence", "note")
    records = read(activities(activity(), activity(agency="GD", **dict.fromkeys(optional, word))))
    assert (verdicts(records), records.activities.loc[1, list(optional)].isna().all()) == (["accepted", "accepted"], True)


def test_a_row_has_all_its_issues_and_a_cell_has_one():
    """Whoever mends a row wants to mend it once."""
    records = read(activities(activity(agency="?", place="xã Tân Lập", date="31/02/2023", sessions="khoảng 2", children="x")))
    assert found(records) == [
        *(("B2", "unknown_name"), ("C2", "name_variant"), ("F2", "not_a_date"), ("G2", "approximate"), ("H2", "not_a_number")),
    ]


def test_a_submission_without_results_counts_as_an_empty_one():
    """It was sent, and says nothing: both are worth knowing."""
    records = read(submissions(submission(results=None), submission(clause="1b", results="-")))
    assert (verdicts(records), records.submissions["results"].tolist()) == (["accepted", "accepted"], [None, None])


@pytest.mark.parametrize("typed", [float("inf"), float("nan"), 1e300, 10**400, True, "🙂" * 20_000, "x" * 40_000])
def test_a_note_may_be_anything(typed):
    """A free text never stops the page."""
    assert verdicts(read(activities(activity(note=typed)))) == ["accepted"]
