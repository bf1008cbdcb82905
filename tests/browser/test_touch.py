"""On a phone everything that is pressed is large enough for a finger, and a leader reaches the end of the overview."""

import pytest

from tests.browser.conftest import FULL_PAGES, PHONE, visit
from tests.examples import spread_over

# A control is what is pressed: of a field its whole frame. A link in a line of text is tall enough, but as wide as its words.
SMALL = """() => [...document.querySelectorAll(
  "a[href], button, summary, input:not([type=file]), textarea, [role=radio], [role=button]"
)].map((control) => {
  const look = getComputedStyle(control);
  const frame = control.matches("input") && control.closest("[role=group], [data-testid=stTextInput] > div");
  return { control, inline: look.display === "inline", box: (frame || control).getBoundingClientRect(), look };
}).filter(({ control, box, look }) =>
  box.width && box.height && box.right > 0 && look.visibility !== "hidden" && !control.closest("[aria-hidden=true], .ps-unseen")
  && !control.matches("[data-testid=stSkipToContent]")
).filter(({ box, inline }) => box.height < 43.9 || (box.width < 43.9 && !inline))
 .map(({ control, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`)"""
HEIGHT = "document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height"


@pytest.fixture(scope="module")
def leader(browser, server):
    """One visit for the module, on a phone."""
    with visit(browser, server, PHONE, has_touch=True) as person:
        yield person


@pytest.mark.parametrize("path", spread_over(FULL_PAGES.values(), 6))
def test_everything_that_is_pressed_on_a_phone_is_44_pixels_large(leader, path):
    """A finger that hits the neighbour opens the wrong commune."""
    leader.open(path)
    assert leader.page.evaluate(SMALL) == []


def test_the_menu_of_a_phone_is_44_pixels_large_as_well(leader):
    """It is the only way from page to page."""
    leader.open("tong-quan")
    leader.page.get_by_test_id("stExpandSidebarButton").click()
    leader.page.get_by_test_id("stSidebarNavLink").first.wait_for()
    leader.settle()
    assert leader.page.evaluate(SMALL) == []
    leader.page.get_by_test_id("stSidebarNavLink").first.click()
    leader.settle()


def test_the_overview_of_seven_communes_ends_within_3500_pixels(leader):
    """Whoever scrolls for four screens gives up before the matrix."""
    leader.open("tong-quan?ky=2023-Q3")
    assert leader.page.evaluate(HEIGHT) <= 3500
