"""On a phone the menu is large enough for a finger, and a leader reaches the end of the overview."""

from dataclasses import replace

import pytest

from data_sources.demo import demo_workbook
from exports.xlsx.copy_xlsx import copy_xlsx
from tests.browser.conftest import PHONE, visit
from tests.browser.page_rules import SMALL
from words import LANGUAGES

HEIGHT = "document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height"


@pytest.fixture(scope="module")
def leader(browser, server):
    """One visit for the module, on a phone."""
    with visit(browser, server, PHONE, has_touch=True) as person:
        yield person


def test_the_menu_of_a_phone_is_44_pixels_large_as_well(leader):
    """It is the only way from page to page."""
    leader.turn_to("tong-quan")
    leader.page.get_by_test_id("stExpandSidebarButton").click()
    leader.page.get_by_test_id("stSidebarNavLink").first.wait_for()
    leader.settle()
    assert leader.page.evaluate(SMALL) == []
    leader.page.get_by_test_id("stSidebarNavLink").first.click()
    leader.settle()


# Of the bar of the whole: how many each part is and how wide, and whether a label is cut.
PARTS = """() => [...document.querySelectorAll(".ps-standing:not(.ps-fold *) > i")].map(part => {
  const label = document.createRange();
  label.selectNodeContents(part);
  const box = part.getBoundingClientRect(), words = label.getBoundingClientRect();
  const hidden = words.top > box.bottom - 1, within = words.left >= box.left - 1 && words.right <= box.right + 1;
  return [Number(getComputedStyle(part).flexGrow), box.width, hidden || within];
})"""


def test_the_parts_of_the_bar_are_as_wide_as_they_are_many_on_a_phone(leader):
    """54 of 73 were drawn as a quarter of the bar, for each of the small parts had room for its number."""
    leader.turn_to("tong-quan?ky=2023-Q3")
    parts = leader.page.evaluate(PARTS)
    counts, widths = sum(count for count, _, _ in parts), sum(width for _, width, _ in parts)
    assert counts == 73
    assert [abs(count / counts - width / widths) < 0.02 for count, width, _ in parts] == [True] * len(parts)
    assert all(whole for _, _, whole in parts)


def test_the_overview_of_seven_communes_ends_within_3500_pixels(leader):
    """Whoever scrolls for four screens gives up before the matrix."""
    leader.turn_to("tong-quan?ky=2023-Q3")
    assert leader.page.evaluate(HEIGHT) <= 3500


# Of two links in lines one below the other the first, where the second reaches into the lower half of it: its text, and a
# point between its middle and the end of its line.
REACHED = """() => {
  for (const first of document.querySelectorAll(".ps-steps a[href]")) {
    const { left, top, width, height } = first.getClientRects()[0];
    const x = left + width / 2, y = top + height / 2 + 6;
    if (y > innerHeight || y < 80) continue;
    const there = document.elementFromPoint(x, y);
    if (there.matches(".ps-steps a[href]") && there !== first) return [new URL(first.href).searchParams.get("xa"), x, y];
  }
  return null;
}"""


def test_a_finger_on_the_lower_half_of_a_name_opens_that_place_and_not_the_one_below(leader):
    """Links reach beyond their lines to meet a finger: the leader would read, and call, another commune."""
    leader.turn_to("tong-quan?demo=province-2026&ky=2026-Q3")
    leader.page.locator(".ps-steps a[href]").first.evaluate("link => link.scrollIntoView({ block: 'center' })")
    place, x, y = leader.page.evaluate(REACHED)
    leader.page.touchscreen.tap(x, y)
    leader.page.wait_for_function("place => new URLSearchParams(location.search).get('xa') === place", arg=place)
    leader.settle()


# Of every matrix how many pixels lie to the side, and which of its first row's cells are headed by nothing.
BESIDE = """() => [...document.querySelectorAll('.ps-matrix:not(.ps-strip, .ps-statuses)')].map(matrix => [
  matrix.parentElement.scrollWidth - matrix.parentElement.clientWidth,
  [...matrix.tBodies[0].rows[0].querySelectorAll('.ps-cell')].filter(cell => !cell.dataset.short).length,
])"""


@pytest.mark.parametrize(
    "path",
    ["tong-quan?demo=kon-ray-2023", "tong-quan?demo=commune-2026", "ban-in?demo=commune-2026", "ban-in?demo=province-2026"],
)
def test_no_requirement_of_the_matrix_lies_beside_the_screen_of_a_phone(leader, path):
    """What lies to the side of a screen is not looked for, and a cell without a heading says nothing."""
    leader.turn_to(path)
    assert leader.page.evaluate(BESIDE) == [[0, 0]]


# How high the headings of the table of many places are, in pixels.
HEADINGS = "document.querySelector('.ps-compare.ps-dense thead').getBoundingClientRect().height"


def test_the_table_of_many_places_has_no_blank_space_above_it_on_a_phone(leader):
    """Two hundred white pixels below the search read as `nothing found`."""
    leader.turn_to("theo-xa?demo=province-2026")
    assert leader.page.evaluate(HEADINGS) <= 100


# How many figures of each place are seen, and how many pixels of their table lie to the side.
FIGURES = """[...document.querySelectorAll('.ps-compare tr:has(td)')].map(
  row => [...row.cells].filter(cell => cell.offsetHeight > 9).length - 1)"""
TO_THE_SIDE = "(({parentElement: box}) => box.scrollWidth - box.clientWidth)(document.querySelector('.ps-compare'))"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_figures_of_a_place_fit_a_phone_and_the_others_open_below_them(leader, language):
    """Fourteen columns beside one another were two that are seen; paper has all of them."""
    leader.turn_to(f"theo-xa?demo=province-2026&lang={language}")
    assert leader.page.evaluate(FIGURES) == [4] * 8
    assert leader.page.evaluate(TO_THE_SIDE) <= 0
    leader.page.emulate_media(media="print")
    assert leader.page.evaluate(FIGURES) == [14] * 8
    leader.page.emulate_media(media="screen")
    leader.page.locator(REST).click()
    assert leader.page.evaluate(FIGURES) == [14] * 8
    assert leader.page.evaluate(TO_THE_SIDE) <= 0


PROVEN = "[...document.querySelectorAll('.ps-first-rows tbody tr')].filter(row => row.offsetHeight > 9).length"


def test_of_fourteen_places_a_phone_shows_what_seven_proved_until_the_others_are_opened(leader):
    """Five screens of one table lie between a leader and the channels of the province; paper has all fourteen."""
    leader.turn_to("tong-dai-111?demo=province-2026")
    assert (leader.page.evaluate(PROVEN), leader.page.evaluate(HEIGHT) <= 4400) == (7, True)
    leader.page.emulate_media(media="print")
    assert leader.page.evaluate(PROVEN) == 14
    leader.page.emulate_media(media="screen")
    leader.page.locator(REST).click()
    assert leader.page.evaluate(PROVEN) == 14


def test_of_seven_communes_a_phone_folds_nothing_that_was_proved(leader):
    """A fold of nothing is pressed in vain."""
    leader.turn_to("tong-dai-111?ky=2023-Q3")
    assert (leader.page.evaluate(PROVEN), leader.page.locator(REST).count()) == (7, 0)


# How much of an opened fold lies in a box that scrolls within the page.
WITHIN = "[...document.querySelectorAll('details[open] > .ps-scroll')].map(box => box.scrollHeight - box.clientHeight)"


def test_the_agencies_of_a_fold_stand_one_below_the_other_on_a_phone(leader):
    """A hundred agencies in a box of half a screen hold the finger that wants to scroll the page."""
    leader.turn_to("dien-bien?demo=province-2026")
    leader.page.locator("details:has(.ps-strip) > summary").last.click()
    leader.settle()
    assert leader.page.evaluate(WITHIN) == [0]


# How many rows of the matrix are seen, and which a screen reader finds: those that are clipped are, too.
SEEN = "[...document.querySelectorAll('.ps-matrix.ps-narrow tbody tr')].filter(row => row.offsetHeight > 9).length"
REST = "details.ps-rest > summary"


def test_of_fourteen_villages_a_phone_shows_the_seven_that_need_help_first(leader):
    """Five screens of villages that are well lie between a leader and the end; whoever hears or prints the page has all."""
    leader.turn_to("tong-quan?demo=commune-2026")
    rows = leader.page.locator(".ps-matrix.ps-narrow").get_by_role("row")
    assert (leader.page.evaluate(SEEN), leader.page.evaluate(HEIGHT) <= 4400) == (7, True)
    assert rows.filter(has=leader.page.get_by_role("rowheader")).count() == 14
    leader.page.emulate_media(media="print")
    assert leader.page.evaluate(SEEN) == 14
    leader.page.emulate_media(media="screen")
    leader.page.locator(REST).click()
    assert leader.page.evaluate(SEEN) == 14


def test_a_village_below_the_first_seven_is_seen_once_the_keyboard_comes_to_it(leader):
    """A focus that nobody sees is lost."""
    leader.open("tong-quan?demo=commune-2026")
    leader.page.locator(".ps-matrix.ps-narrow tbody tr").last.get_by_role("link").first.focus()
    assert leader.page.evaluate(SEEN) == 8


def test_no_fold_stands_below_a_matrix_that_is_seen_whole(leader):
    """Seven communes are all there; a fold of nothing is pressed in vain."""
    leader.turn_to("tong-quan?demo=kon-ray-2023")
    assert leader.page.locator("details.ps-rest").count() == 0


@pytest.fixture(scope="module")
def of_fifteen(leader, tmp_path_factory):
    """The number of an uploaded commune whose villages must use five channels more: fifteen columns."""
    book, demo = tmp_path_factory.mktemp("wide") / "so-lieu.xlsx", demo_workbook("commune-2026")
    more = [[f"K{number}", f"Kênh của thôn số {number}", "thôn", "x", None] for number in range(5)]
    tabs = (replace(tab, rows=[*tab.rows, *more]) if tab.name == "Kênh" else tab for tab in demo.tabs)
    book.write_bytes(copy_xlsx(replace(demo, tabs=tuple(tabs))))
    leader.turn_to("tong-quan")
    leader.page.get_by_role("button", name="Tùy chọn").click()
    leader.page.get_by_test_id("stFileUploader").first.locator("input").set_input_files(book)
    leader.page.wait_for_url("**tep=**")
    leader.settle()
    return leader.page.url.split("tep=")[1].split("&")[0]


@pytest.mark.parametrize("path", ["theo-xa", "ban-in"])
def test_fifteen_requirements_stand_one_below_the_other_on_a_phone(leader, of_fifteen, path):
    """An office that asks for more than the demo does must see its last columns, too."""
    leader.turn_to(f"{path}?tep={of_fifteen}&ky=2026-Q3")
    assert leader.page.evaluate(BESIDE) == [[0, 0]]
    assert leader.page.evaluate(SMALL) == []


def test_who_is_led_to_an_agencys_message_sees_it_and_whose_it_is(leader):
    """It stands four screens down: at the top of the page nothing says that the tap was understood."""
    leader.turn_to("tien-do?ky=2023-Q3")
    way = leader.page.locator("[data-testid=stMain] a[href*='bao-cao'][href*='dv=']").first
    agency = way.inner_text()
    way.click()
    leader.arrive("Báo cáo")
    leader.page.wait_for_function(
        "() => { const { top } = document.getElementById('tin-nhan').getBoundingClientRect();"
        " return top > 0 && top < innerHeight / 2; }"
    )
    chosen = leader.page.get_by_role("combobox", name="Đơn vị").last
    assert (chosen.input_value(), chosen.is_visible()) == (agency, True)


# The parts of the heads of cells, between blanks and soft hyphens, that are wider than their cell.
TOO_WIDE = """() => { const pen = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll(".ps-matrix .ps-cell[data-short]")].flatMap((cell) => {
    const look = getComputedStyle(cell, "::before");
    if (look.content === "none") return [];
    pen.font = `${look.fontSize} ${look.fontFamily}`;
    pen.letterSpacing = look.letterSpacing;
    const free = parseFloat(look.width) - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
    return cell.dataset.short.split(/\\s+/).flatMap((word) => word.split("\u00ad").map((part, order, all) =>
      order < all.length - 1 ? `${part}-` : part)).filter((part) => pen.measureText(part).width > free + 0.5);
  }); }"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["demo=commune-2026", "ky=2023-Q3"])
def test_no_word_over_a_cell_of_a_phone_is_broken_but_at_its_syllable(leader, address, language):
    """`Attendance` with an `s` below it stood over every place."""
    leader.turn_to(f"theo-xa?{address}&lang={language}")
    assert leader.page.locator(".ps-matrix .ps-cell[data-short]").count() > 50
    assert leader.page.evaluate(TOO_WIDE) == []


# How far each line of a card's label is from the sign of its meaning, where they are side by side.
BESIDE_SIGN = """() => [...document.querySelectorAll(".ps-card")].flatMap((card) => {
  const sign = card.querySelector(".ps-what summary").getBoundingClientRect(), range = document.createRange();
  range.selectNodeContents(card.querySelector(".ps-label"));
  return [...range.getClientRects()].filter((line) => line.bottom > sign.top && line.top < sign.bottom)
    .map((line) => sign.left - line.right);
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sign_of_what_a_card_means_lies_on_no_word_of_its_label(leader, language):
    """With eight cards beside one another the question mark stood on the end of `Requirements`."""
    leader.turn_to(f"tong-quan?demo=commune-2026&lang={language}")
    found = {}
    for wide in (768, 1240, 1366, 1920):
        leader.page.set_viewport_size({"width": wide, "height": 900})
        leader.settle()
        found[wide] = leader.page.evaluate(BESIDE_SIGN)
    leader.page.set_viewport_size(PHONE)
    assert {wide: (len(gaps) >= 8, min(gaps) >= 3) for wide, gaps in found.items()} == dict.fromkeys(found, (True, True))
