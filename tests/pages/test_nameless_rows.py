"""Rows under a name that nobody knows: said beside each list of who did not send, and never on the page of an agency."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, postings, submission, submissions
from words import say, say_many

STRANGE = st.lists(st.sampled_from(["Mặt trận Kon Skôi", "TYTX", None]), min_size=1, max_size=4)


def _tabs(names):
    rows = [submission(agency=name, results=f"Đã tổ chức {number} buổi") for number, name in enumerate(names, 1)]
    return activities(activity()), postings(), submissions(*rows)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", ["progress", "papers"])
@given(STRANGE)
@settings(max_examples=3)
def test_the_lists_of_who_did_not_send_say_how_many_rows_may_be_theirs(page, language, names):
    """An agency was `overdue` while its rows stood in the sheet under a name beyond recognition."""
    shown = opened(page, lang=language, ky="K1", tep=lent(*_tabs(names), programme=office()))
    assert shown.faults == []
    said = say_many("signing.nameless_rows", len(names), language)
    assert shown.text.count(said) == {"progress": 1, "papers": 2}[page]
    assert any("o=chua-ro-don-vi" in link for link in shown.links)


@given(STRANGE)
@settings(max_examples=3)
def test_the_link_shows_the_cells_of_these_rows_alone(names):
    """Whoever follows it looks for names, not for the other cells."""
    tabs = (activities(activity(sessions="nhiều")), *_tabs(names)[1:])
    at = {"ky": "K1", "tep": lent(*tabs, programme=office())}
    cells = [row for row in opened("quality", o="chua-ro-don-vi", **at).rows if len(row) == 8][1:]
    assert {row[2] for row in cells} == {say("field.agency", "vi")}
    assert len([row for row in opened("quality", **at).rows if len(row) == 8][1:]) > len(cells)


def test_where_every_report_came_nothing_is_said():
    """A row that can be nobody's missing report worries nobody."""
    sent = [submission(agency=name, clause=clause) for name, clause in _expected()]
    tabs = (activities(activity(agency="TYTX")), postings(), submissions(*sent))
    shown = opened("papers", ky="K1", tep=lent(*tabs, programme=office()))
    assert shown.faults == []
    assert "không rõ của đơn vị nào" not in shown.text


def _expected():
    agencies = {row[1]: row[2] for row in office()[1].rows[1:]}
    clauses = {row[0]: row[2] for row in office()[2].rows[1:]}
    return [(name, clause) for name, group in agencies.items() for clause, of in clauses.items() if of == group]


@given(STRANGE)
@settings(max_examples=3)
def test_an_agency_is_told_for_how_many_reports_no_row_names_it(names):
    """`Every row is counted` was said to an agency none of whose reports had been found."""
    shown = opened("own", dv="UL", ky="K1", tep=lent(*_tabs(names), programme=office()))
    assert say_many("fresh.not_named", 2, "vi") in shown.text
    assert say("fresh.all_counted", "vi") not in shown.text
    assert "không rõ của đơn vị nào" not in shown.text
