"""
Each page opened once, as a sighted visitor, a screen reader, a phone and a slow browser meet it.

What is asked of every page is asked of the same visit: opening it again for each question took most of the time.
"""

from dataclasses import dataclass

import pytest

from tests.browser.conftest import DESK, FULL_PAGES, OTHER_PAGES, PHONE, demo_of, visit
from tests.browser.leftovers import SHOWN, leftovers, typed_in_the_demo
from tests.browser.page_rules import MOVED, SMALL, TINY, WATCH, open_folds, turn, violations
from tests.examples import spread_over

MEASURED = "measured, and held to a limit"
SIDEWAYS = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth);
}"""


@dataclass(frozen=True)
class Met:
    """
    What was met on one page.

    Attributes:
        policy: the content security policy that it came with.
        moved: how much of it moved after it was drawn; infinite where nothing was drawn.
        blocked: the directives of the policy that something broke.
        left, left_on_a_phone: texts of the other language, all folds open; on the phone with its menu.
        broken: the rules of accessibility that are broken, by theme and screen.
        small: what is too small for a finger.
        tiny: what is written smaller than 12 pixels on a phone.
        sideways: by how many pixels the page is wider than the screen of a desk, and of a phone.
        language: what the page says it is written in.
    """

    policy: str
    moved: float
    blocked: list[str]
    left: list[str]
    left_on_a_phone: list[str]
    broken: dict[tuple[str, str], list[tuple[str, str, str]]]
    small: list[str]
    tiny: list[str]
    sideways: tuple[int, int]
    language: str


@pytest.fixture(scope="module")
def person(browser, server):
    """One visit whose shifts and blocked scripts are remembered."""
    with visit(browser, server, DESK, first=True) as visitor:
        visitor.page.add_init_script(WATCH)
        yield visitor


@pytest.fixture(
    scope="module",
    params=[*spread_over(FULL_PAGES.values(), 5), *(pytest.param(path, marks=pytest.mark.long) for path in OTHER_PAGES)],
)
def met(request, person, report):
    """A page, met once."""
    page, path = person.page, request.param
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    answer = page.goto(f"{person.url}/{path}")
    person.settle()
    page.wait_for_timeout(600)  # whatever moves late has moved
    moved = page.evaluate(MOVED) if page.evaluate("window.drawn < Infinity") else float("inf")
    report.setdefault(MEASURED, []).append(f"layout shift on {path}: {moved:.3f}")
    blocked = page.evaluate("window.blocked")
    open_folds(page)
    person.settle()
    left, broken, wider = _left(page, path), {("light", "desk"): violations(page)}, page.evaluate(SIDEWAYS)
    page.set_viewport_size(PHONE)
    page.get_by_test_id("stExpandSidebarButton").wait_for()  # the menu above has become the one of a phone
    open_folds(page)
    person.settle()
    small, tiny, sideways = page.evaluate(SMALL), page.evaluate(TINY), (wider, page.evaluate(SIDEWAYS))
    page.get_by_test_id("stExpandSidebarButton").click()
    page.locator("[data-testid=stSidebar][data-collapsed=false]").wait_for()
    left_on_a_phone = _left(page, path)
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    turn(person, "dark")
    broken["dark", "phone"] = violations(page)
    language = page.evaluate("document.documentElement.lang")
    policy = answer.headers["content-security-policy"]
    return Met(policy, moved, blocked, left, left_on_a_phone, broken, small, tiny, sideways, language)


def _left(page, path) -> list[str]:
    shown = page.evaluate(SHOWN)
    assert len(shown) > 10  # there was something to look at
    return leftovers(shown, "vi", typed_in_the_demo(demo_of(path)))


def test_nothing_jumps(met):
    """A button that moves under the thumb is pressed by mistake."""
    assert met.moved < 0.1


def test_nothing_is_blocked_and_no_script_but_ours_may_run(met):
    """A script that is blocked does nothing; one that a cell brings along must be."""
    assert met.policy.startswith("default-src 'self'")
    assert "'unsafe-inline'" not in met.policy.split("script-src")[1].split(";")[0]
    assert met.blocked == []


def test_no_rule_of_accessibility_is_broken(met):
    """Officials who see badly or hear the page instead of seeing it have the same work to do."""
    assert met.broken == {("light", "desk"): [], ("dark", "phone"): []}


def test_nothing_of_english_is_left(met):
    """An English word on an official page says that nobody has read it; a screen reader says it with the wrong sounds."""
    assert (met.left, met.left_on_a_phone, met.language) == ([], [], "vi")


def test_everything_that_is_pressed_on_a_phone_is_44_pixels_large(met):
    """A finger that hits the neighbour opens the wrong commune."""
    assert met.small == []


def test_nothing_on_a_phone_is_written_smaller_than_12_pixels(met):
    """A leader of fifty reads it at arm's length, and gives up on what is smaller."""
    assert met.tiny == []


def test_no_page_is_wider_than_its_screen(met):
    """A page that scrolls sideways hides what stands on its right; a leader reads with one thumb."""
    assert max(met.sideways) <= 0
