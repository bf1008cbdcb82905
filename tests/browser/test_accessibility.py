"""No page breaks a rule of WCAG 2.2 AA that a machine can check: in both themes, at a desk and on a phone, open and shut."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, FULL_PAGES, PHONE, visit
from ui.selection.selection import PATHS

RULES = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")


@pytest.fixture(scope="module", params=["light", "dark"])
def visitor(request, browser, server):
    """One visit per theme: what has come once need not come again for every page."""
    with visit(browser, server, DESK, color_scheme=request.param) as person:
        yield person


def violations(page) -> list[tuple[str, str, str]]:
    """Of each rule that is broken: its name, the element, and what would mend it."""
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], node["html"][:200], node["failureSummary"]) for rule in found for node in rule["nodes"]]


def test_every_page_is_among_those_looked_at():
    """A page that is added must be looked at too."""
    assert {path.partition("?")[0] for path in FULL_PAGES.values()} == set(PATHS.values())


@pytest.mark.parametrize("path", FULL_PAGES.values(), ids=FULL_PAGES)
def test_a_page_breaks_no_rule(visitor, path):
    """Officials who see badly or hear the page instead of seeing it have the same work to do."""
    visitor.page.set_viewport_size(DESK)
    visitor.open(path)
    for summary in visitor.page.locator("summary").all():
        summary.click()
    visitor.settle()
    at_a_desk = violations(visitor.page)
    visitor.page.set_viewport_size(PHONE)
    visitor.settle()
    assert (at_a_desk, violations(visitor.page)) == ([], [])


def test_what_opens_at_a_desk_breaks_no_rule(visitor):
    """A list or a panel is where a choice is made, and it is drawn anew over the page."""
    visitor.page.set_viewport_size(DESK)
    visitor.open("tong-quan?ky=2023-Q3&xa=23494")
    visitor.page.get_by_role("button", name="Tùy chọn").click()
    visitor.page.get_by_test_id("stFileUploader").first.wait_for()
    panel = violations(visitor.page)
    visitor.page.keyboard.press("Escape")
    visitor.page.get_by_role("combobox", name="Kỳ báo cáo").click()
    visitor.page.get_by_role("option").first.wait_for()
    assert (panel, violations(visitor.page)) == ([], [])


def test_the_menu_of_a_phone_breaks_no_rule(visitor):
    """On a phone every way through the product begins there."""
    visitor.page.set_viewport_size(PHONE)
    visitor.open("tong-quan")
    visitor.page.get_by_test_id("stExpandSidebarButton").click()
    visitor.page.get_by_test_id("stSidebarNav").wait_for()
    visitor.page.wait_for_timeout(500)
    assert violations(visitor.page) == []
