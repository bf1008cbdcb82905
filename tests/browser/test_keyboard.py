"""Every task of the office and of a leader with only the keyboard, and it is always seen where one is."""

import re

import pytest

from tests.browser.conftest import DESK, OTHER_PAGES, visit
from tests.examples import spread_over

FAR = 150  # steps; a page with more stops than that cannot be walked by anybody
SEEN = """(selector) => {
  const here = document.activeElement, look = getComputedStyle(here);
  const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
  return {
    ours: here.closest(".stHtml") !== null && here !== document.body,
    seen: here.matches(":focus-visible") && (outlined || look.boxShadow !== "none"),
    what: here.outerHTML.slice(0, 120),
    end: here === document.body,
    found: Boolean(selector) && here.matches(selector),
  };
}"""


# The contrast of the outline around what has the focus, or around the field that it stands in, to the page; 0: there is none.
RING = """() => {
  const here = document.activeElement;
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor);
  const rings = [here, here.closest("[role=group]")].filter(Boolean).map((each) => getComputedStyle(each))
    .filter((look) => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2)
    .map((look) => light(look.outlineColor))
    .map((ring) => (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05));
  return { contrast: Math.max(0, ...rings), what: here.outerHTML.slice(0, 160), end: here === document.body };
}"""


# How far down what has the focus begins, and whether it is a part of the page that moves.
PLACE = """() => [document.activeElement.getBoundingClientRect().top,
  document.activeElement.closest("[data-testid=stMainBlockContainer] .stHtml") !== null]"""


@pytest.fixture(scope="module")
def typist(browser, server):
    """One visit for the module, by somebody who has no mouse."""
    with visit(browser, server, DESK) as person:
        yield person


def walk_to(person, selector: str, key: str = "Tab") -> None:
    """Press a key until what the selector names has the focus; each stop of ours on the way must be seen."""
    for _ in range(FAR):
        person.page.keyboard.press(key)
        here = person.page.evaluate(SEEN, selector)
        assert here["seen"] or not here["ours"], here["what"]
        if here["found"]:
            return
    raise AssertionError(selector)


def skip_to_content(person) -> None:
    walk_to(person, "[data-testid=stSkipToContent]")
    person.page.keyboard.press("Enter")
    assert person.page.evaluate("document.activeElement.id") == "stMain"


def press(person, *keys: str) -> None:
    for key in keys:
        person.page.keyboard.press(key)
        person.page.wait_for_timeout(100)


def test_the_first_stop_leads_past_the_menu(typist):
    """Whoever walks by Tab would pass nine links on every page."""
    typist.open("tong-quan")
    typist.page.keyboard.press("Tab")
    assert typist.page.evaluate("document.activeElement.dataset.testid") == "stSkipToContent"
    assert typist.page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    skip_to_content_again = typist.page.evaluate("document.activeElement.innerText")
    typist.page.keyboard.press("Enter")
    assert (skip_to_content_again, typist.page.evaluate("document.activeElement.id")) == ("Đến phần nội dung chính", "stMain")


def test_every_stop_of_ours_on_the_overview_is_seen(typist):
    """A focus that is not seen is a mouse pointer that is not seen."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    stops = []
    for _ in range(FAR):
        typist.page.keyboard.press("Tab")
        stops.append(typist.page.evaluate(SEEN))
        if stops[-1]["end"]:
            break
    assert sum(stop["ours"] for stop in stops) > 20
    assert [stop["what"] for stop in stops if stop["ours"] and not stop["seen"]] == []


RINGS = [
    (path, theme)
    for path in ("tong-quan?ky=2023-Q3", "theo-xa?ky=2023-Q3&xa=23494", "tien-do?ky=2023-Q3", "ket-noi")
    for theme in ("light", "dark")
]


OTHER_RINGS = [pytest.param(path, theme, marks=pytest.mark.long) for path in OTHER_PAGES for theme in ("light", "dark")]


@pytest.mark.parametrize(("path", "theme"), [*spread_over(RINGS, 2), *OTHER_RINGS])
def test_the_ring_of_every_stop_stands_out_from_the_page(browser, server, path, theme):
    """A ring that differs from its ground by less than 3:1 is not seen by who needs it."""
    weak, stops = [], 0
    with visit(browser, server, DESK, color_scheme=theme) as person:
        person.open(path)
        for _ in range(FAR):
            person.page.keyboard.press("Tab")
            ring = person.page.evaluate(RING)
            if ring["end"]:
                break
            stops += 1
            weak += [ring] if ring["contrast"] < 3 else []
    assert stops > 10
    assert weak == []


def test_no_stop_hides_under_the_menu(typist):
    """Who goes back with the keyboard and sees half of a tile below the menu does not know where they are."""
    typist.open("tong-quan")
    menu = typist.page.get_by_test_id("stHeader").bounding_box()
    typist.page.locator("footer a, .ps-figure a").last.focus()
    tops = []
    for _ in range(FAR):
        typist.page.keyboard.press("Shift+Tab")
        box, inside = typist.page.evaluate(PLACE)
        tops += [box] if inside else []
    assert len(tops) > 50
    assert [top for top in tops if top < menu["y"] + menu["height"] - 1] == []


def test_the_menu_leads_to_a_page(typist):
    """The menu is the first thing anybody uses."""
    typist.open("tong-quan")
    walk_to(typist, "[data-testid=stTopNavLink][href$=tien-do]")
    press(typist, "Enter")
    typist.arrive("Tiến độ báo cáo")


def test_a_period_is_chosen(typist):
    """Last quarter against this one is the first question of every meeting."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "[role=combobox][aria-label='Kỳ báo cáo']")
    press(typist, "ArrowDown", "ArrowUp", "ArrowUp", "Enter")
    typist.page.wait_for_url("**ky=2023-Q2**")
    typist.settle()


def test_a_commune_is_chosen_and_taken_back(typist):
    """The office asks for one commune at a time."""
    typist.open("theo-xa?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "[role=combobox][aria-label='Địa bàn']")
    typist.look_up("Đăk Ruồng")
    press(typist, "Enter")
    typist.page.wait_for_url("**xa=23488**")
    typist.settle()
    press(typist, "Escape", "Backspace")
    typist.page.wait_for_url(lambda url: "xa=" not in url)
    typist.settle()


def test_a_tile_leads_to_its_commune(typist):
    """The map is a way in for those who do not see it, too."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "a[aria-label^='Đăk Tờ Re']")
    press(typist, "Enter")
    typist.arrive("Theo địa bàn")
    assert "xa=23494" in typist.page.url


def test_a_cell_leads_to_its_rows_and_back(typist):
    """A number that cannot be walked back to its rows is a number nobody can defend."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "td a[aria-label^='Đăk Tơ Lung, Lượt đăng 111']")
    press(typist, "Enter")
    typist.arrive("Theo địa bàn")
    assert typist.page.locator('[role=region][aria-label^="Lượt đăng 111 của Đăk Tơ Lung"]').count() == 1
    typist.page.evaluate("history.back()")  # Alt+Left is the browser's own, and a browser without a window has none
    typist.arrive("Tổng quan")


def test_the_language_is_switched(typist):
    """English is at a switch, not in a settings page."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "[role=radio]")
    press(typist, "ArrowRight", " ")
    typist.arrive("Overview")


def test_the_options_open_and_close(typist):
    """What opens by a key must close by one, and leave the reader where he was."""
    typist.open("tong-quan?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "[data-testid=stPopover] button, [data-testid=stPopoverButton]")
    press(typist, "Enter")
    typist.page.get_by_test_id("stFileUploader").first.wait_for()
    walk_to(typist, "[data-testid=stFileUploader] :is(button, input)")
    press(typist, "Escape")
    typist.page.get_by_test_id("stFileUploader").first.wait_for(state="hidden")
    assert typist.page.evaluate("document.activeElement.innerText").startswith("Tùy chọn")


def test_a_chart_opens_its_table(typist):
    """A drawing says nothing to who cannot see it."""
    typist.open("tong-dai-111?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "summary")
    press(typist, "Enter")
    typist.page.locator("details[open] table").first.wait_for()


def test_the_csv_is_taken_away(typist):
    """The office's own spreadsheet is where the figures go next."""
    typist.open("tai-ve?ky=2023-Q3")
    skip_to_content(typist)
    for _ in range(FAR):
        typist.page.keyboard.press("Tab")
        if typist.page.evaluate("document.activeElement.innerText").endswith("(CSV, dấu ;)"):
            break
    with typist.page.expect_download() as waiting:
        typist.page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith("2023-Q3-2023-12-20.csv")


def test_the_late_agencies_are_found(typist):
    """Who must be reminded is the question behind the page."""
    typist.open("tong-quan?ky=2023-Q3")
    walk_to(typist, "[data-testid=stTopNavLink][href$=tien-do]")
    press(typist, "Enter")
    typist.arrive("Tiến độ báo cáo")
    walk_to(typist, "[role=region]:has(table)")
    assert "Quá hạn" in typist.page.evaluate("document.activeElement.innerText")


def test_an_agency_reaches_the_cell_to_mend(typist):
    """An agency comes for its own cells."""
    typist.open("chat-luong?ky=2023-Q3")
    skip_to_content(typist)
    walk_to(typist, "[role=combobox][aria-label='Đơn vị cần sửa']")
    typist.look_up("Hội Nông dân")
    press(typist, "Enter")
    typist.page.wait_for_url("**dv=HND**")
    typist.settle()
    walk_to(typist, "[role=region]:has(table.ps-issues)")
    first = typist.page.locator("table.ps-issues tbody th").first.inner_text()
    assert re.search(r" · ([A-Z]+\d+|dòng \d+)$", first)
