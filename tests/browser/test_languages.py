"""A page speaks one language: nothing of the other is left in what is read, and in what only a screen reader says."""

import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest

from data_sources.demo import FIRST_DEMO
from exports.definitions import definitions
from records.programme.settings import ITEMS
from tests.browser.conftest import DESK, FULL_PAGES, OTHER_PAGES, PHONE, demo_of, visit
from tests.browser.leftovers import (
    SHOWN,
    is_left_over,
    leftovers,
    names_of_the_demo,
    texts,
    typed_in,
    typed_in_the_demo,
    without_names,
)
from tests.browser.page_rules import open_folds
from tests.examples import spread_over
from words import say

GOLDEN = Path(__file__).parent.parent / "golden" / "case-102" / "workbook.xlsx"
OTHER = {"vi": "en", "en": "vi"}
IN_ENGLISH = [("en", path) for path in spread_over(FULL_PAGES.values(), 3)]  # in Vietnamese: test_page_by_page
OTHERS_IN_ENGLISH = [pytest.param("en", path, marks=pytest.mark.long) for path in OTHER_PAGES]
DAY = re.compile(r"^\[[^\]]+\] ")
FACT = re.compile(r"\{\w+\}")
# The same in both languages but for one word that stands there as a fact, too; nothing but facts; names of the sheet's own
# tables in an English sentence that ends as a Vietnamese count does.
TOO_SHORT = {"streamlit.upload.kinds", "card.share_of", "behind.of_month", "definition.source.submissions"}
PLANT = """([attribute, text]) => {
  const there = document.createElement("p");
  there.id = "planted";
  if (attribute) there.setAttribute(attribute, text);
  else there.textContent = text;
  document.querySelector("h1").after(there);
}"""


@pytest.fixture(scope="module", params=["vi", "en"])
def reader(request, browser, server):
    """One visit per language: what has come once need not come again for every page."""
    with visit(browser, server, DESK) as person:
        person.language = request.param
        yield person


def address(path: str, language: str) -> str:
    return path if language == "vi" else f"{path}{'&' if '?' in path else '?'}lang=en"


def left_on(person, typed=frozenset()) -> list[str]:
    shown = person.page.evaluate(SHOWN)
    assert len(shown) > 10  # there was something to look at
    demo = demo_of(person.page.url)
    if demo != FIRST_DEMO:  # whose offices have named their measures in words that ours have, too
        shown = without_names(shown, names_of_the_demo(demo))
    return leftovers(shown, person.language, typed_in_the_demo(demo) | typed)


def typed_in_file(path: Path) -> frozenset[str]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    return typed_in(row for sheet in book for row in sheet.values) | frozenset(book.sheetnames)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_text_of_the_other_language_is_found_whatever_the_workbook_says(language):
    """A test that finds nothing must be known to find something."""
    ours, others = texts(language), texts(OTHER[language])
    planted = {key: FACT.sub("7", text) for key, text in others.items() if text != ours[key]}
    missed = {key for key, text in planted.items() if not is_left_over(text, language, typed_in_the_demo())}
    assert missed <= TOO_SHORT


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_text_of_the_page_s_language_is_no_leftover(language):
    """A test that cries at everything is soon not listened to."""
    ours, others = texts(language), texts(OTHER[language])
    own = [(FACT.sub("7", text), False) for key, text in ours.items() if text != others[key]]
    assert leftovers(own, language, frozenset()) == []


@pytest.mark.parametrize(
    ("attribute", "planted"), [("", "Choose an option"), ("aria-label", "Kênh"), ("title", "Chưa đến hạn"), ("alt", "3 rows")]
)
def test_a_leftover_that_is_planted_in_a_page_is_found(reader, attribute, planted):
    """Each place where a word can hide must be searched."""
    if not reader.page.locator("h1").count():
        reader.turn_to(address("ket-noi", reader.language))
    before = left_on(reader)
    reader.page.evaluate(PLANT, [attribute, planted])
    after = left_on(reader)
    reader.page.evaluate("document.getElementById('planted').remove()")
    is_ours = is_left_over(planted, OTHER[reader.language], frozenset())
    assert (before, after) == ([], [] if is_ours else [planted])


@pytest.mark.parametrize(("reader", "path"), [*IN_ENGLISH, *OTHERS_IN_ENGLISH], indirect=["reader"])
def test_nothing_of_vietnamese_is_left_on_an_english_page(reader, path):
    """A visitor who reads English must not have to ask for each second word; a screen reader says it with the wrong sounds."""
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address(path, reader.language))
    open_folds(reader.page)
    reader.page.wait_for_timeout(200)
    at_a_desk = left_on(reader)
    reader.page.set_viewport_size(PHONE)
    reader.page.get_by_test_id("stExpandSidebarButton").click()
    reader.page.locator("[data-testid=stSidebar][data-collapsed=false]").wait_for()
    on_a_phone = left_on(reader)
    reader.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    assert (at_a_desk, on_a_phone) == ([], [])
    assert reader.page.evaluate("document.documentElement.lang") == reader.language


def test_nothing_is_left_where_a_choice_is_made(reader):
    """What opens over a page is written by Streamlit, in English."""
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address("theo-xa?ky=2023-Q3&xa=23494", reader.language))
    for name in ("filter.period", "filter.places"):
        field = reader.page.get_by_role("combobox", name=say(name, reader.language))
        field.click()
        reader.page.get_by_role("option").first.wait_for()
        assert left_on(reader) == []
        field.press_sequentially("zzz")
        reader.page.locator("[role=listbox][data-empty=true]").wait_for()
        assert left_on(reader, frozenset({"zzz"})) == []
        reader.page.keyboard.press("Escape")
        reader.page.keyboard.press("Escape")


def test_nothing_is_left_where_a_file_is_opened(reader, tmp_path):
    """The office tries its own file there, a wrong one first."""
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook at all")
    other_kind = tmp_path / "hong.txt"
    other_kind.write_text("x")
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address("tong-quan", reader.language))
    reader.page.get_by_role("button", name=say("filter.options", reader.language)).click()
    field = reader.page.locator("input[type=file]").first
    field.wait_for(state="attached")
    assert left_on(reader) == []
    field.set_input_files(other_kind)
    reader.page.get_by_test_id("stFileChip").first.wait_for()
    assert left_on(reader) == []
    field.set_input_files(broken)
    reader.page.locator(".ps-error").wait_for()
    reader.settle()
    assert left_on(reader) == []
    field.set_input_files(GOLDEN)
    reader.page.locator(".ps-fresh", has_text="workbook.xlsx").wait_for()
    reader.settle()
    assert left_on(reader, typed_in_file(GOLDEN)) == []


def test_files_to_take_away_speak_the_page_s_language(reader):
    """A file is sent on, and whoever opens it has no switch."""
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address("tai-ve?ky=2023-Q3", reader.language))
    headings = frozenset(text for key, text in texts("vi").items() if key.startswith(("field.", "table.")))  # of the sheet
    headings |= {item.label for item in ITEMS}
    headings |= {text for key, text in texts("en").items() if key.startswith("template.example.")}  # filled in as it is kept
    headings |= {say("template.whole", "en")}
    codes = {definition.name for definition in definitions(reader.language)} | {"unusual"}  # beside the names, for programs
    wrong = {}
    for button in reader.page.get_by_test_id("stDownloadButton").get_by_role("button").all():
        with reader.page.expect_download() as waiting:
            button.click()
        name, cells = waiting.value.suggested_filename, written_in(Path(waiting.value.path()), waiting.value.suggested_filename)
        wrong[name] = leftovers([(cell, True) for cell in cells], reader.language, typed_in_the_demo() | headings | codes)
    assert len(wrong) == 10
    assert {name: left for name, left in wrong.items() if left} == {}


def written_in(path: Path, name: str) -> list[str]:
    """The texts in the cells of a file; none of one that is for machines, whose codes are the same in every language."""
    if name.endswith(".csv") and not any(part in name for part in ("tung-dong", "moi-ky", "noi-dung")):
        return re.split(r'[;"\r\n]|,(?! )', path.read_bytes().decode("utf-8-sig"))
    if not name.endswith(".xlsx"):
        return []
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as book:
        texts_of_cells = re.findall(r"<t[^>]*>(.*?)</t>", book.read("xl/sharedStrings.xml").decode(), re.DOTALL)
    # What an agency sent twice stands in one cell, each submission behind its day.
    return [DAY.sub("", line) for text in texts_of_cells for line in unescape(text).splitlines()]


@pytest.mark.parametrize("path", ["khong-co", "Không có"])
def test_an_address_without_a_page_is_told_in_the_page_s_language(reader, path):
    """An old link is opened by somebody who has never heard of Streamlit."""
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address(path, reader.language))
    reader.arrive(say("no_page.title", reader.language))
    assert left_on(reader) == []
    reader.page.get_by_role("link", name=say("no_page.way", reader.language)).click()
    reader.arrive(say("page.overview.title", reader.language))


def test_the_switch_leaves_nothing_behind_in_either_direction(reader):
    """Whoever switches twice must be where he began."""
    other = OTHER[reader.language]
    reader.page.set_viewport_size(DESK)
    reader.turn_to(address("tong-quan?ky=2023-Q3&xa=23494", reader.language))
    for language in (other, reader.language):
        reader.page.get_by_role("radio", name=say(f"app.language.{language}", language)).click()
        reader.arrive(say("page.overview.title", language))
        reader.page.locator(f"html[lang={language}]").wait_for(state="attached")
        assert leftovers(reader.page.evaluate(SHOWN), language, typed_in_the_demo()) == []
