"""No list, panel or menu that opens breaks a rule of WCAG 2.2 AA that a machine can check, in both themes."""

import pytest

from tests.browser.conftest import DESK, PHONE, visit
from tests.browser.page_rules import GROUNDS, turn, violations


@pytest.fixture(scope="module")
def visitor(browser, server):
    """One visit: what has come once need not come again for every page."""
    with visit(browser, server, DESK) as person:
        yield person


@pytest.fixture
def by_day(visitor):
    """The visit at a desk in the light theme."""
    visitor.page.set_viewport_size(DESK)
    visitor.page.emulate_media(color_scheme="light")
    return visitor


def test_what_opens_at_a_desk_breaks_no_rule(by_day):
    """A list or a panel is where a choice is made, and it is drawn again over the page."""
    page, found = by_day.page, {}
    by_day.open("tai-ve?ky=2023-Q3&xa=23494")
    for theme in GROUNDS:
        turn(by_day, theme)
        page.get_by_role("button", name="Tùy chọn").click()
        page.get_by_test_id("stFileUploader").first.wait_for()
        found[theme, "panel"] = violations(page)
        page.keyboard.press("Escape")
        page.get_by_role("combobox", name="Kỳ báo cáo").click()
        page.get_by_role("option").first.wait_for()
        found[theme, "list"] = violations(page)
        page.keyboard.press("Escape")
        page.get_by_role("option").first.wait_for(state="detached")
        page.get_by_role("heading", level=1).click()  # keys are for the page again, and not for the field
    assert found == {(theme, name): [] for theme in GROUNDS for name in ("panel", "list")}


def test_the_menu_of_a_phone_breaks_no_rule(by_day):
    """On a phone every way through the product begins there."""
    page, found = by_day.page, {}
    page.set_viewport_size(PHONE)
    by_day.turn_to("tai-ve")
    for theme in GROUNDS:
        turn(by_day, theme)
        page.get_by_test_id("stExpandSidebarButton").click()
        page.get_by_test_id("stSidebarNav").wait_for()
        page.wait_for_timeout(500)
        found[theme] = violations(page)
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    assert found == {theme: [] for theme in GROUNDS}
