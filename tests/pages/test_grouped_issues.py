"""The page of quality says a fault once, with all its cells, and where to go first."""

from dataclasses import replace

import pytest

from tests.pages.opened import lent_records, opened
from tests.sheets import activities, activity, postings, read, submission, submissions

LANGUAGES = ("vi", "en")


def quality(*rows, **query):
    """The page of quality of a workbook with these activities."""
    return opened("quality", ky="K1", tep=lent_records(read(activities(*rows), postings(), submissions())), **query)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_hundred_cells_with_one_fault_are_one_row(language):
    """An official who sees `D5:D204` mends them in one move."""
    shown = quality(*(activity(sessions="nhiều", children=n) for n in range(200)), lang=language)
    [row] = [row for row in shown.rows if row[0].startswith("Hoạt động · G")]
    assert row[0] == {"vi": "Hoạt động · G2:G201 200 ô", "en": "Hoạt động · G2:G201 200 cells"}[language]
    assert row[3] == "nhiều"
    assert {"vi": "Cần sửa: 200 (cho kỳ này: 200) ·", "en": "To fix: 200 (for this period: 200) ·"}[language] in shown.text


def test_what_many_typed_differently_opens_with_the_cells_of_each():
    """Each way of typing must be found again, however many there are."""
    typed = [f"{n} buổi" for n in range(2, 9)]
    shown = quality(*(activity(sessions=said, children=n) for n, said in enumerate(typed)))
    [row] = [row for row in shown.rows if row[0].startswith("Hoạt động · G")]
    assert "Xem cả 7 cách ghi" in row[3]
    assert "8 buổi → 8: G8" in row[3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_without_a_cell_are_named_by_their_rows(language):
    """A row that is one too many has no cell that is wrong."""
    shown = quality(*[activity()] * 4, lang=language)
    where = {"vi": "Hoạt động · dòng 3–5 3 dòng", "en": "Hoạt động · rows 3–5 3 rows"}[language]
    assert [row[0] for row in shown.rows if row[0].startswith("Hoạt động · ")] == [where]


def test_of_a_sheet_on_the_web_the_link_leads_to_the_first_cell():
    """Two hundred cells begin somewhere."""
    records = read(activities(*(activity(sessions="nhiều", children=n) for n in range(3))), postings(), submissions())
    tabs = tuple(replace(tally, sheet_id=7) for tally in records.tabs)
    web = replace(records, url="https://docs.google.com/spreadsheets/d/x", tabs=(*tabs, replace(tabs[-1], table="postings")))
    shown = opened("quality", ky="K1", tep=lent_records(web))
    assert "https://docs.google.com/spreadsheets/d/x#gid=7&range=G2" in shown.links


def test_a_text_of_thirty_thousand_characters_shows_its_beginning():
    """One cell must not push all others off the page; the file has it whole."""
    shown = quality(activity(sessions="đ" * 30_000))
    [row] = [row for row in shown.rows if row[0] == "Hoạt động · G2"]
    assert row[3] == "đ" * 160 + "… (còn 29.840 ký tự)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_cell_is_told_apart_from_a_dash_that_was_typed(language):
    """`— (17 cells) - (9 cells)` leaves the agency to guess which of its cells hold a dash."""
    sent = submissions(submission(results=None), submission(clause="1b", results="-"))
    records = read(activities(), postings(), sent)
    at = {"ky": "K1", "tep": lent_records(records), "lang": language}
    blank = {"vi": "(để trống)", "en": "(blank)"}[language]
    typed = " ".join(row[3] for row in opened("quality", **at).rows if row[0].startswith(f"{sent.name} · "))
    assert blank in typed
    assert "“-”" in typed
    assert any(blank in row for row in opened("own", dv="UL", **at).rows)
