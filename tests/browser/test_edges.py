"""What stands on a page ends where the page does, and no word of it is cut or covers another, whatever the screen."""

from itertools import pairwise

import pytest

from data_sources.demo import DEMOS
from tests.browser.conftest import DESK, PHONE, visit
from words import LANGUAGES

pytestmark = pytest.mark.long  # what every page must hold is asked of each page in `test_page_by_page.py`
TABLET = {"width": 768, "height": 1024}
LAPTOP = {"width": 1366, "height": 768}
BOXES = "marks => marks.map((mark) => mark.getBoundingClientRect()).map(({ left, right, top }) => [left, right, top])"
WORDS = """marks => marks.map((mark) => { const range = document.createRange(); range.selectNodeContents(mark);
  return range.getBoundingClientRect(); }).map(({ left, right }) => [left, right])"""
CUT = "fields => fields.filter((field) => field.scrollWidth > field.clientWidth).map((field) => field.value)"

# The room of a text is that of its field, less what hides behind the fading end of the list of chosen places.
FADED = """fields => fields.map((field) => {
  const look = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
  pen.font = look.font; pen.letterSpacing = look.letterSpacing;
  const text = field.value || field.placeholder, box = field.getBoundingClientRect();
  const end = Math.min(box.right - parseFloat(look.paddingRight), field.parentElement.matches("[data-can-scroll-end]")
    ? field.parentElement.getBoundingClientRect().right - 16 : Infinity);
  return [text, pen.measureText(text).width, end - box.left - parseFloat(look.paddingLeft)];
}).filter(([, needed, room]) => needed > room + 0.5)"""


@pytest.fixture(scope="module")
def reader(browser, server):
    """One visit for the module."""
    with visit(browser, server, DESK) as person:
        yield person


def opened(reader, path, screen):
    """A page on a screen of this size."""
    reader.page.set_viewport_size(screen)
    reader.open(path)
    return reader.page


@pytest.mark.parametrize("screen", [PHONE, TABLET, LAPTOP], ids=["phone", "tablet", "laptop"])
def test_the_way_to_send_a_page_ends_where_the_page_does(reader, screen):
    """What ends a few pixels before everything below it looks as if it had slipped."""
    page = opened(reader, "tong-quan", screen)
    [[_, button, _]] = page.locator("[data-ps-share]").evaluate_all(BOXES)
    [[_, field, _]] = page.locator(".ps-hero").evaluate_all(BOXES)
    assert abs(button - field) < 1


def test_on_a_tablet_no_number_of_the_trend_covers_another(reader):
    """Four shares in the width of two are read as none."""
    page = opened(reader, "tong-quan?demo=province-2026", TABLET)
    said = page.locator(".ps-course-plot b").evaluate_all(WORDS)
    assert len(said) > 3
    assert [end for (_, end), (start, _) in pairwise(said) if end > start] == []


def test_eight_cards_stand_in_one_row_on_a_laptop(reader):
    """A card that stands alone below the others looks like another kind of number, and takes a fifth of the screen."""
    page = opened(reader, "tong-quan?demo=province-2026", LAPTOP)
    cards = page.locator("ul.ps-cards > li").evaluate_all(BOXES)
    assert (len(cards), len({top for _, _, top in cards})) == (8, 1)


def test_the_order_of_a_table_in_half_a_page_is_named_to_its_end(reader):
    """`Thứ tự của bản` is no order that anybody knows."""
    page = opened(reader, "tong-dai-111?demo=province-2026", LAPTOP)
    fields = page.get_by_role("combobox", name="Xếp theo")
    assert fields.count() > 0
    assert fields.evaluate_all(CUT) == []


def test_definitions_are_read_line_by_line_on_a_phone(reader):
    """Four columns of eight letters are a meaning that nobody reads to its end."""
    page = opened(reader, "tai-ve", PHONE)
    meanings = page.locator("[role=region][aria-label^='Định nghĩa'] td").evaluate_all(BOXES)
    assert min(right - left for left, right, _ in meanings if right > left) > PHONE["width"] / 2


@pytest.mark.parametrize("screen", [LAPTOP, DESK], ids=["laptop", "desk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_columns_of_a_hundred_places_are_seen_on_a_laptop_and_at_a_desk(reader, language, screen):
    """Of days since the last posting nobody asks whose column ends beyond the screen."""
    page = opened(reader, f"theo-xa?demo=province-2026&lang={language}", screen)
    table = page.locator("[role=region]:has(> .ps-dense)")
    assert table.evaluate("region => region.scrollWidth - region.clientWidth") <= 0


def test_the_signs_of_the_periods_of_an_agency_stand_in_one_line_on_a_phone(reader):
    """A sign that stands higher than its neighbours looks like another one."""
    page = opened(reader, "dien-bien?demo=province-2026", PHONE)
    signs = page.locator(".ps-strip").first.locator("tbody tr").first.locator(".ps-symbol").evaluate_all(BOXES)
    assert (len(signs), len({round(top) for _, _, top in signs})) == (5, 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("demo", DEMOS)
def test_the_period_and_the_whole_are_read_to_their_ends_on_a_phone(reader, demo, language):
    """`Whole provin…` and a quarter whose `đang mở` ends before its last letter leave open what is looked at."""
    page = opened(reader, f"tong-quan?demo={demo}&lang={language}", PHONE)
    fields = page.locator(".st-key-filters input[role=combobox]")
    assert fields.count() == 2
    assert fields.evaluate_all(FADED) == []


def test_what_became_of_the_rows_is_read_on_a_phone_to_its_last_column(reader):
    """How many rows do not count is what the table is for, and it stood beyond the screen."""
    page = opened(reader, "chat-luong?ky=2023-Q3", PHONE)
    table = page.locator("[role=region]:has(> .ps-tally)").first
    assert table.evaluate("region => region.scrollWidth - region.clientWidth") <= 0


def test_what_opens_a_group_says_so_on_a_tablet(reader):
    """`Chọn một nhóm để` leaves open what for."""
    page = opened(reader, "theo-xa?demo=province-2026", TABLET)
    assert page.locator(".st-key-matrix_group input[role=combobox]").evaluate_all(FADED) == []


def test_between_the_name_of_a_place_and_its_pictures_is_no_gap_on_a_phone(reader):
    """Space that is twice as high as a picture makes the picture look like that of another place."""
    page = opened(reader, "theo-xa?ky=2023-Q3", PHONE)
    gap = "([name, picture]) => picture.getBoundingClientRect().top - name.getBoundingClientRect().bottom"
    links = page.locator(".ps-towards > li").first.locator("a > small, a:first-child")
    assert links.evaluate_all(gap) < 20  # of two labels the shorter one stands a line lower


# The tables of rows on a page, and those of them of which something lies to the side.
ROWS_BESIDE = """() => { const boxes = [...document.querySelectorAll('[role=region]:has(> .ps-rows)')];
  return [boxes.length, boxes.filter(box => box.scrollWidth > box.clientWidth).length]; }"""


@pytest.mark.parametrize("width", [768, 1024, 1279, 1280])
def test_the_rows_behind_a_number_are_seen_to_their_last_column(reader, width):
    """The link to the evidence stood beyond the screen of a tablet, where nobody looked for it."""
    page = opened(reader, "don-vi?ky=2023-Q3&dv=UB23497", TABLET | {"width": width})
    assert page.evaluate(ROWS_BESIDE) == [3, 0]


@pytest.mark.parametrize("screen", [TABLET, DESK], ids=["tablet", "desk"])
def test_what_a_number_is_made_of_has_room_for_more_than_a_word_in_a_line(reader, screen):
    """Seven lines of one word each are read as a list, and push the next meaning off the screen."""
    page = opened(reader, "tai-ve", screen)
    sources = page.locator("[role=region][aria-label^='Định nghĩa'] td:nth-child(4)").evaluate_all(BOXES)
    assert min(right - left for left, right, _ in sources) > 150


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390])
def test_in_a_heading_no_line_ends_within_the_name_of_a_period_or_its_days(reader, language, width):
    """`Quý` at the end of a line and `III/2023` on the next are read as two things."""
    page = opened(reader, f"don-vi?ky=2023-Q3&dv=UB23497&lang={language}", PHONE | {"width": width})
    lines = page.locator("h2 .ps-together").evaluate_all("parts => parts.map(part => part.offsetHeight < 40)")
    assert lines == [True] * 8  # the name and the days over each of four tables


@pytest.mark.parametrize("demo", DEMOS)
@pytest.mark.parametrize("screen", [TABLET, DESK], ids=["tablet", "desk"])
def test_the_last_row_of_charts_ends_where_the_page_does(reader, screen, demo):
    """A chart beside three empty places looks as if the others had not been drawn."""
    page = opened(reader, f"dien-bien?demo={demo}", screen)
    [[_, end, _]] = page.locator(".ps-courses").evaluate_all(BOXES)
    charts = page.locator(".ps-courses > *").evaluate_all(BOXES)
    assert len(charts) > 4
    assert abs(end - charts[-1][1]) < 1
    assert sum(top == charts[-1][2] for _, _, top in charts) > 1 or screen == TABLET
