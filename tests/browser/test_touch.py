"""On a phone the menu is large enough for a finger, and a leader reaches the end of the overview."""

import pytest

from tests.browser.conftest import PHONE, visit
from tests.browser.page_rules import SMALL

HEIGHT = "document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height"


@pytest.fixture(scope="module")
def leader(browser, server):
    """One visit for the module, on a phone."""
    with visit(browser, server, PHONE, has_touch=True) as person:
        yield person


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
