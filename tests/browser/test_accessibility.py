"""No page breaks a rule of WCAG 2.2 AA that a machine can check: in both themes, at a desk and on a phone, open and shut."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, FULL_PAGES, PHONE, visit
from tests.examples import spread_over

RULES = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")
GROUNDS = {"light": "#ffffff", "dark": "#0f181b"}  # as our own parts have them
SCREENS = {"desk": DESK, "phone": PHONE}
# Each theme and each screen in every run; each theme on each screen in `make long`.
LOOKED_AT = spread_over([("light", "desk"), ("light", "phone"), ("dark", "desk"), ("dark", "phone")], 2)
GROUND = "() => getComputedStyle(document.documentElement).getPropertyValue('--ps-ground')"
TURNED = "theme => getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === theme"  # Streamlit's parts
CHECK = "async (options) => (await axe.run(document, options)).violations"


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


def violations(page) -> list[tuple[str, str, str]]:
    """Of each rule that is broken: its name, the element, and what would mend it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(CHECK, {"runOnly": RULES, "resultTypes": ["violations"]})
    return [(rule["id"], node["html"][:200], node["failureSummary"]) for rule in found for node in rule["nodes"]]


def turn(visitor, theme: str) -> None:
    """Run the page that is open again in another theme: it is then as one that is opened in it."""
    if visitor.page.evaluate(GROUND) != GROUNDS[theme]:
        visitor.page.emulate_media(color_scheme=theme)
        visitor.page.wait_for_function(TURNED, arg=theme)
        visitor.settle()
        visitor.page.keyboard.press("r")
        visitor.page.wait_for_function(f"ground => ({GROUND})() === ground", arg=GROUNDS[theme])
        visitor.settle()
    assert visitor.page.evaluate(GROUND) == GROUNDS[theme]


@pytest.mark.parametrize("path", spread_over(FULL_PAGES.values(), 6))
def test_a_page_breaks_no_rule(by_day, path):
    """Officials who see badly or hear the page instead of seeing it have the same work to do."""
    page, found = by_day.page, {}
    by_day.open(path)
    for summary in page.locator("summary").all():
        summary.click()
    for theme, screen in LOOKED_AT:
        turn(by_day, theme)
        page.set_viewport_size(SCREENS[screen])
        by_day.settle()
        found[theme, screen] = violations(page)
    assert found == {(theme, screen): [] for theme, screen in LOOKED_AT}


def test_what_opens_at_a_desk_breaks_no_rule(by_day):
    """A list or a panel is where a choice is made, and it is drawn anew over the page."""
    page, found = by_day.page, {}
    by_day.open("tong-quan?ky=2023-Q3&xa=23494")
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
    by_day.open("tong-quan")
    for theme in GROUNDS:
        turn(by_day, theme)
        page.get_by_test_id("stExpandSidebarButton").click()
        page.get_by_test_id("stSidebarNav").wait_for()
        page.wait_for_timeout(500)
        found[theme] = violations(page)
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    assert found == {theme: [] for theme in GROUNDS}
