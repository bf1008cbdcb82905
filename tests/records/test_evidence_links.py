"""Evidence is the address that a cell leads to, whatever the cell shows."""

import pytest

from records.layout.evidence_links import evidence_cells, with_links
from records.workbook.raw import CellError, LinkedText, Tab, UncomputedFormula
from tests.sheets import ACTIVITY_HEADER, POSTING_HEADER, activity, found, posting, postings, read, submissions

HERE = "https://example.vn/anh"


def test_evidence_that_is_a_link_is_its_address():
    """`Xem ảnh` proves nothing; where it leads does."""
    tab = with_links(postings(posting(evidence="Xem ảnh")), {(1, 7): HERE})
    records = read(tab)
    assert records.postings["evidence"].tolist() == [HERE]
    assert found(records, warnings=True) == []


def test_evidence_without_a_link_stays_what_it_shows():
    """A picture pasted beside the cell leads nowhere."""
    records = read(with_links(postings(posting(evidence="Xem ảnh")), {}))
    assert (records.postings["evidence"].tolist(), [code for _, code in found(records, warnings=True)]) == (
        ["Xem ảnh"],
        ["no_evidence"],
    )


def test_two_rows_that_lead_to_two_pages_are_no_duplicates():
    """Both cells show `Link`; what they lead to tells the two postings apart."""
    tab = postings(posting(evidence="Link"), posting(evidence="Link"), posting(evidence="Link"))
    records = read(with_links(tab, {(1, 7): HERE, (2, 7): f"{HERE}/2", (3, 7): HERE}))
    assert found(records) == [(None, "duplicate")]
    assert records.postings["evidence"].tolist() == [HERE, f"{HERE}/2"]


@pytest.mark.parametrize("shown", [3, 3.5, "Ảnh 1"])
def test_a_number_may_be_a_link_too(shown):
    """People number their pictures."""
    tab = with_links(postings(posting(evidence=shown)), {(1, 7): HERE})
    assert read(tab).postings["evidence"].tolist() == [HERE]


@pytest.mark.parametrize("cell", [None, "", CellError("#REF!"), UncomputedFormula()])
def test_a_cell_that_shows_nothing_is_no_evidence(cell):
    """A link left behind in an emptied cell proves nothing."""
    rows = with_links(postings(posting(evidence=cell)), {(1, 7): HERE}).rows
    assert not isinstance(rows[1][7], LinkedText)


def test_links_of_other_columns_change_nothing():
    """A name that leads to a mailbox is still the name."""
    tab = postings(posting())
    assert with_links(tab, {(1, 1): "mailto:a@b.vn", (0, 7): HERE, (99, 7): HERE}).rows == tab.rows


def test_evidence_below_every_header_of_a_tab_is_found():
    """Two tables in one tab, each with its evidence in another column."""
    tab = Tab("Số liệu", [["Tiêu đề"], ACTIVITY_HEADER, activity(), [], POSTING_HEADER, posting(), posting()])
    assert [(cells.column, cells.first_row, cells.last_row) for cells in evidence_cells(tab)] == [(10, 2, 3), (7, 5, 6)]


def test_a_tab_without_evidence_has_no_such_cells():
    """Nothing is asked of Google for it."""
    assert (evidence_cells(submissions([])), evidence_cells(Tab("x", [["a"]]))) == ((), ())
