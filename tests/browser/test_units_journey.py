"""From all units to the cells of one, as a province's office clicks; and what the page on units must hold on every screen."""

from datetime import UTC, date, datetime

import pytest

from rollup.listing import Unit
from rollup.run import Asked, run_rollup
from tests.browser.conftest import DESK, PHONE, running_server, visit
from tests.browser.page_rules import GROUNDS, SMALL, turn, violations
from tests.browser.test_page_by_page import SIDEWAYS
from tests.examples import spread_over
from tests.pages.test_units_page import CASE, HOSTILE
from words import say

TITLE, OVERVIEW = say("page.units.title", "vi"), say("page.overview.title", "vi")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A server whose roll-up has a group of thirty units, one of a hostile name and one that was never read."""
    folder = tmp_path_factory.mktemp("units")
    units = [Unit("H", "Huyện", ""), *(Unit(f"X{n}", f"Xã Đăk {n}", str(CASE), "H") for n in range(28))]
    units += [Unit("B", HOSTILE, str(CASE), "H"), Unit("C", "Xã Cao", str(folder / "none.xlsx"), "H")]
    asked = Asked(date(2023, 6, 15), "vi", lambda: datetime(2023, 6, 15, tzinfo=UTC), lambda why: why[0], lambda *_: None)
    run_rollup(units, folder / "out", asked)
    (folder / "secrets.toml").write_text(f'[rollup]\nfolder = "{(folder / "out").as_posix()}"\n', encoding="utf-8")
    with running_server(f"--secrets.files={folder / 'secrets.toml'}") as url:
        yield url


@pytest.fixture
def visitor(browser, site):
    with visit(browser, site, DESK) as person:
        yield person


def test_the_way_leads_from_all_units_to_the_dashboard_of_one_and_back(visitor):
    """A ministry that sees a number must be able to see whose it is."""
    page = visitor.page
    visitor.open("tong-quan")
    page.get_by_role("link", name=TITLE).first.click()
    visitor.arrive(TITLE)
    visitor.click("table a:has-text('Huyện')")
    page.get_by_role("textbox", name=say("listed.find", "vi")).fill("xa dak 7")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Xã Đăk 0", exact=True).wait_for(state="detached")
    visitor.settle()
    visitor.click("table a:has-text('Xã Đăk 7')")
    visitor.click(f"a:has-text('{say('units.open', 'vi')}')")
    visitor.arrive(OVERVIEW)
    page.get_by_text(say("units.of_unit", "vi")).wait_for()
    visitor.click(f"a:has-text('{say('units.back', 'vi')}')")
    visitor.arrive(TITLE)
    page.get_by_text(say("units.places", "vi")).first.wait_for()


@pytest.mark.parametrize("unit", spread_over(["", "?donvi=X1", "?donvi=C", "?donvi=H"], 2))
def test_the_page_on_units_holds_what_every_page_must(visitor, unit):
    """A leader opens it on a telephone, and somebody who does not see listens to it."""
    page = visitor.page
    visitor.open(f"nhieu-don-vi{unit}")
    found = {}
    for theme in GROUNDS:
        turn(visitor, theme)
        found[theme] = violations(page)
    turn(visitor, "light")
    wide = page.evaluate(SIDEWAYS)
    page.set_viewport_size(PHONE)
    page.get_by_test_id("stExpandSidebarButton").wait_for()
    visitor.settle()
    assert found == {theme: [] for theme in GROUNDS}
    assert (wide, page.evaluate(SIDEWAYS)) == (0, 0)
    assert page.evaluate(SMALL) == []
