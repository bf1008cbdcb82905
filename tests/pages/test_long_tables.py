"""Long tables are searched without marks, sorted and turned over, and the address says what is seen of them."""

import pytest

from tests.pages.opened import opened
from ui.selection.selection import ALL_PAGES, Selection
from words import say

PROVINCE = "province-2026"


def names(page, **query):
    """The heads of the rows of a page's long table, in their order."""
    rows = opened(page, demo=PROVINCE, **query).rows
    start = next(index for index, row in enumerate(rows) if row and row[0] == "Toàn tỉnh" and len(row) > 8)
    return [row[0] for row in rows[start + 1 :] if len(row) > 8]


def test_a_place_is_found_without_its_marks():
    """Who looks for one of a hundred communes on a phone types no marks."""
    assert names("places", bang="figures", tim="DAK  ro") == ["Đăk Rơ Wa"]


def test_places_are_sorted_and_turned_over():
    """The commune with least is looked for first, the hundredth must be reached as well."""
    least = names("places", bang="figures", xep="sessions")
    every = names("places", bang="figures", xep="name", trang=ALL_PAGES)
    assert "Sơn Tây Thượng" in least
    assert len(every) == 96
    assert every[0].startswith("An")
    assert every[-1].startswith("Y")
    first, second = names("places"), names("places", bang="figures", trang="2")
    assert first
    assert second
    assert not {*first} & {*second}


def test_what_is_not_found_is_said():
    """An empty table looks like a province that did nothing."""
    page = opened("places", demo=PROVINCE, bang="figures", tim="khong co xa nay")
    assert "Không có dòng nào khớp" in page.text


def test_the_search_of_one_table_is_not_that_of_another():
    """A link to the cells to mend, followed from a search for a commune, must not hide the cells of the others."""
    shown = opened("quality", demo=PROVINCE, bang="figures", tim="khong co xa nay")
    assert "Không có dòng nào khớp" not in shown.text


@pytest.mark.parametrize("page", ["0", "1", "-3", "²", "99999", "tat ca"])
def test_what_is_no_page_is_the_first(page):
    """Addresses are typed and cut by people and programs."""
    assert Selection.of({"trang": page}).query == {}


def test_a_page_that_is_not_there_is_the_first():
    """A link that was sent before rows went away still shows the table."""
    assert names("places", bang="figures", trang="77") == names("places")


def test_a_link_to_another_page_takes_no_search_along():
    """Else the rows behind a number would be those that contain the name that was searched for."""
    address = Selection(period="K1", table="figures", find="son", sort="name", page="2")
    assert address.query == {"ky": "K1", "bang": "figures", "tim": "son", "xep": "name", "trang": "2"}
    assert Selection.of(address.query) == address
    assert address.href("places", places=("P1",)) == "theo-xa?ky=K1&xa=P1"


def test_cells_to_mend_are_found_by_what_was_typed():
    """An agency knows what it wrote, not in which tab."""
    rows = opened("quality", demo=PROVINCE, bang="issues", tim="nhieu lan").rows
    start = next(index for index, row in enumerate(rows) if row[0] == "Trang · ô")
    found = [row for row in rows[start + 1 :] if len(row) == 8 and "ô" in row[0] + row[1]]
    assert found
    assert all("nhiều lần" in row[3].lower() for row in found)


def test_each_place_has_its_past_beside_its_share():
    """`40,0%` alone does not tell a place that falls from one that has always been there."""
    page = opened("places", demo=PROVINCE, ky="2026-Q2", bang="figures", tim="tinh khe")
    past = [label for label in page.labels if label.count("%") == 4 and label.startswith(say("card.trend", "vi", values=""))]
    (row,) = [row for row in page.rows if row and row[0] == "Tịnh Khê" and len(row) > 8]
    assert row[1].startswith("4/10 (40,0%)")
    assert past[-1].endswith("Quý II/2026: 40,0%")
