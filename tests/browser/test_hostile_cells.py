"""In a real browser every page opens with its figures and does nothing that a cell says, whatever the cells hold."""

from urllib.parse import parse_qs, urlsplit

import pytest

from exports.xlsx.copy_xlsx import copy_xlsx
from tests.browser.conftest import DESK, visit
from tests.examples import spread_over
from tests.hostile import VALUES, hostile_workbook
from ui.selection.navigation import PATHS

WORST = {"width": 360, "height": 740}
CLEAN = "xa=23482"  # the place whose name is no hostile value
PAGES = {path: f"{path}?ky=K1" for path in PATHS.values()} | {
    "theo-xa, sessions": f"theo-xa?ky=K1&{CLEAN}&yc=sessions&thang=2023-02",
    "theo-xa, postings": f"theo-xa?ky=K1&{CLEAN}&yc=postings&thang=2023-03",
}
BROKEN = "[data-testid=stException], [role=alert]:has-text('ngoài dự kiến')"
# On a phone nothing stands to the side of a page.
TOO_WIDE = "() => { const main = document.querySelector('[data-testid=stMain]'); return main.scrollWidth - main.clientWidth }"


@pytest.fixture(scope="module")
def person(browser, server):
    """Somebody who looks at a workbook of hostile cells; whatever a cell makes the browser say is a fault."""
    with visit(browser, server, DESK) as visitor:
        yield visitor


def lent(person, path, values=VALUES, named=VALUES[::8]):
    """The token of a workbook of hostile cells, lent as any file of one's own."""
    path.write_bytes(copy_xlsx(hostile_workbook(values, named=named, tabs=12)))
    person.open("tong-quan")
    person.page.get_by_role("button", name="Tùy chọn").click()
    person.page.locator(".st-key-upload input[type=file]").set_input_files(path)
    person.page.locator(".ps-fresh", has_text=path.name).wait_for()
    person.settle()
    return parse_qs(urlsplit(person.page.url).query)["tep"][0]


@pytest.fixture(scope="module")
def token(person, tmp_path_factory):
    return lent(person, tmp_path_factory.mktemp("hostile") / "hostile.xlsx")


@pytest.mark.parametrize("path", spread_over(PAGES.values(), 3))
def test_a_page_opens_and_does_nothing_that_a_cell_says(person, token, path):
    """The agencies type, the office opens: no cell may take a page away, or run in the office's browser."""
    person.turn_to(f"{path}&tep={token}")
    assert person.page.locator("h1").count() == 1
    assert person.page.locator(BROKEN).all_inner_texts() == []
    assert person.faults == []


def test_the_figures_are_those_of_the_rows(person, token):
    """A page that stands with another number is worse than one that does not."""
    person.turn_to(f"theo-xa?ky=K1&{CLEAN}&tep={token}")
    figures = {row[0]: row[1] for row in person.table("Số liệu của địa bàn")}
    assert (figures["Số buổi"], figures["Trẻ em"], figures["Lượt đăng 111"]) == (str(len(VALUES)),) * 3


@pytest.mark.parametrize("path", ["theo-xa, postings", "chat-luong", "ban-in"])
def test_on_a_phone_nothing_stands_to_the_side(person, token, path):
    """A word of 300 letters must not push the rest of the page off the screen."""
    person.page.set_viewport_size(WORST)
    person.turn_to(f"{PAGES[path]}&tep={token}")
    wide = person.page.evaluate(TOO_WIDE)
    person.page.set_viewport_size(DESK)
    assert wide <= 0


@pytest.mark.long
@pytest.mark.parametrize("first", range(8))
def test_every_value_is_a_name_once(person, tmp_path, first):
    """The office's names stand on every page, where an agency's texts stand on some."""
    token = lent(person, tmp_path / f"hostile-{first}.xlsx", VALUES[first::8], VALUES[first::8])
    for path in (*PAGES.values(), "theo-xa?ky=K1&xa=P0,P1,P2&yc=sessions", "theo-xa?ky=K1"):
        for language in ("vi", "en"):
            person.open(f"{path}&tep={token}&lang={language}")
            assert (path, person.page.locator(f"{BROKEN}, [role=alert]:has-text('unexpected')").all_inner_texts()) == (path, [])
    assert person.faults == []
