"""The pages of a province end soon enough to be read: no more than two screens and a half at a desk, nothing to the side."""

from datetime import UTC, datetime

import pytest

from data_sources.demo import DEMOS
from exports.xlsx.copy_xlsx import copy_xlsx
from records.workbook.raw import Workbook
from tests import districts
from tests.browser.conftest import DESK, PHONE, visit
from tests.browser.page_rules import SMALL, open_folds, turn, violations
from ui.selection.navigation import PATHS
from words import LANGUAGES

HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"
SIDEWAYS = "document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth"
SCREENS = 2.5 * DESK["height"]
PERIODS = ("2026-Q3", "2026-Q2")  # one that is open, one that is closed
WIDTHS = (390, 768, 1440, 1920)


@pytest.fixture(scope="module")
def leader(browser, server):
    """One visit for the module, at a desk."""
    with visit(browser, server, DESK) as person:
        yield person


def height_at(person, path):
    """How high a page is at a desk before anything is opened."""
    person.page.set_viewport_size(DESK)
    person.turn_to(path)
    return person.page.evaluate(HEIGHT)


def test_the_overview_of_a_province_ends_within_two_screens_and_a_half(leader):
    """A leader of a hundred communes reads it before a meeting, not during it."""
    assert height_at(leader, "tong-quan?demo=province-2026") <= SCREENS


@pytest.mark.parametrize(("address", "table"), [("theo-xa", "figures"), ("tong-dai-111", "proof")])
def test_a_link_to_a_table_far_down_a_phone_stops_at_the_table(leader, address, table):
    """Whoever taps `3 others` and sees charts looks for them in vain."""
    leader.page.set_viewport_size(PHONE)
    leader.open(f"{address}?demo=province-2026&bang={table}#bang-{table}")
    top = leader.page.evaluate(f"document.getElementById('bang-{table}').getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"] / 4


def broken_rules(person, address):
    """The rules of accessibility that a page breaks with all its folds open, and what is too small for a finger."""
    person.page.set_viewport_size(DESK)
    person.page.emulate_media(color_scheme="light")
    person.turn_to(address)
    open_folds(person.page)
    person.settle()
    found = violations(person.page)
    person.page.set_viewport_size(PHONE)
    turn(person, "dark")
    person.settle()
    return found + violations(person.page) + person.page.evaluate(SMALL)


def test_the_overview_of_a_province_breaks_no_rule(leader):
    """Strips and small tiles must be read and pressed as well as large ones."""
    assert broken_rules(leader, "tong-quan?demo=province-2026&nhom=C%E1%BB%A5m%201") == []


@pytest.mark.long
@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("path", PATHS.values())
def test_every_page_of_a_province_ends_within_two_screens_and_a_half(leader, path, period):
    """What stands below it is found by nobody."""
    assert height_at(leader, f"{path}?demo=province-2026&ky={period}") <= SCREENS


def too_narrow(person, address):
    """The widths of screens on which a page must be scrolled to the side."""
    found = []
    person.page.set_viewport_size(DESK)
    person.turn_to(address)
    for width in WIDTHS:
        person.page.set_viewport_size({"width": width, "height": 900})
        person.settle()
        found += [width] if person.page.evaluate(SIDEWAYS) else []
    return found


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("demo", DEMOS)
@pytest.mark.parametrize("path", PATHS.values())
def test_no_page_of_a_demo_scrolls_to_the_side(leader, path, demo, language):
    """A column that nobody sees is not read."""
    assert too_narrow(leader, f"{path}?demo={demo}&lang={language}") == []


@pytest.fixture(scope="module")
def largest(leader, tmp_path_factory):
    """A workbook of 168 places in seven clusters, over six quarters: the largest province has so many communes."""
    book = tmp_path_factory.mktemp("largest") / "so-lieu.xlsx"
    tabs = tuple(districts.province(168, 9000))
    book.write_bytes(copy_xlsx(Workbook("so-lieu.xlsx", datetime(2023, 6, 10, tzinfo=UTC), tabs)))
    leader.open("tong-quan")
    leader.page.get_by_role("button", name="Tùy chọn").click()
    leader.page.get_by_test_id("stFileUploader").first.locator("input").set_input_files(book)
    leader.page.wait_for_url("**tep=**")
    leader.settle()
    return leader.page.url.split("tep=")[1].split("&")[0]


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS.values())
def test_every_page_of_168_places_ends_within_two_screens_and_a_half_and_fits_each_screen(leader, largest, path, language):
    """What stands below or beside what is seen is found by nobody."""
    address = f"{path}?tep={largest}&ky=K5&lang={language}"
    assert height_at(leader, address) <= SCREENS
    assert too_narrow(leader, address) == []


@pytest.mark.parametrize("typed", ["son tay thuong", pytest.param("Sơn tây thu", marks=pytest.mark.long)])
def test_a_place_is_found_by_its_name_without_marks(leader, typed):
    """Few people type the marks of a name in a search, and a list of 96 that says `no results` is no list."""
    leader.page.set_viewport_size(DESK)
    leader.open("tong-quan?demo=province-2026")
    box = leader.page.get_by_role("combobox", name="Địa bàn", exact=True)
    box.click()
    leader.page.keyboard.type(typed)
    leader.page.get_by_role("option", name="Sơn Tây Thượng", exact=True).click()
    leader.settle()
    assert "xa=" in leader.page.url


def test_what_no_name_has_stays_as_it_was_typed(leader):
    """A search that writes something else than was asked for would be a guess."""
    leader.page.set_viewport_size(DESK)
    leader.open("tong-quan?demo=province-2026")
    box = leader.page.get_by_role("combobox", name="Địa bàn", exact=True)
    box.click()
    leader.page.keyboard.type("kinh do")
    leader.page.get_by_text("Không tìm thấy", exact=True).wait_for()
    assert box.input_value() == "kinh do"
