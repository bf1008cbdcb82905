"""The first page: Streamlit's words to be replaced, ours in their place, and what stands there before any script has run."""

import inspect
import json
import re
from collections import Counter
from functools import cache

import pytest
from streamlit.elements import exception
from streamlit.runtime import backend_operation_handler

from ui.app.first_page import vietnamese_page
from ui.app.streamlit_internals import INSTALLED_PAGE, scripts_of_parts
from words import texts_under

# Between facts, sentences and forms of the plural, Streamlit's scripts put its words together as they run.
_SEAMS = re.compile(
    r"\{\w+\}|(?<=exist)\. |(?<=option)(?=s? available)|(?<= directory)\. |s? (?=available)"
    r"|(?<=Enter to )(?=apply)|(?<=add)(?= icon)"
)


@cache
def _installed() -> str:
    scripts = (INSTALLED_PAGE.parent / "static" / "js").glob("*.js")
    spoken = exception._GENERIC_UNCAUGHT_EXCEPTION_TEXT + inspect.getsource(backend_operation_handler)
    return "\n".join(file.read_text(encoding="utf-8") for file in scripts) + spoken


@pytest.fixture(scope="module")
def page() -> str:
    return vietnamese_page(INSTALLED_PAGE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("key", "text"), texts_under("streamlit.", "en").items())
def test_streamlit_still_says_what_is_replaced(key, text):
    """A word that an upgrade of Streamlit changes would stand in English on Vietnamese pages, and nobody would be told."""
    assert [piece for piece in _SEAMS.split(text) if piece.strip() and piece not in _installed()] == [], key


def test_each_of_streamlits_words_is_replaced_by_one_of_ours():
    """Of two with the same English the reader would get the one that came last."""
    assert [text for text, times in Counter(texts_under("streamlit.", "en").values()).items() if times > 1] == []


def test_the_page_carries_both_catalogues_words_for_streamlits(page):
    """The script in the page knows no word by itself."""
    table = json.loads(re.search(r'<script type="application/json" id="ps-words"[^>]*>(.*?)</script>', page).group(1))
    assert ["Skip to main content", "Đến phần nội dung chính"] in table
    assert len(table) == len(texts_under("streamlit.", "vi"))


def test_no_text_ends_the_script_that_holds_it(page):
    """A text with a tag in it would spill the rest of the table over the page."""
    table = re.search(r'id="ps-words"[^>]*>(.*?)</script>', page).group(1)
    assert "<" not in table


def test_both_languages_say_that_the_page_is_being_opened(page):
    """On a slow line the scripts take a minute, and a white page looks broken."""
    assert '<p lang="vi">Đang mở trang…</p><p lang="en">Opening the page…</p></div></div>' in page


def test_without_scripts_the_page_says_what_is_needed_and_not_that_it_is_being_opened(page):
    """Whoever has switched scripts off would wait for ever."""
    without = re.search(r"<noscript>(.*?)</noscript>", page).group(1)
    assert ".ps-loading{display:none}" in without
    assert "Hãy bật JavaScript" in without
    assert "Switch it on" in without


def test_the_scripts_of_every_page_are_asked_for_with_the_first_page(page):
    """Asked for when its part is met, each comes a way to the server and back later."""
    asked = re.findall(r'<link rel="modulepreload" crossorigin href="\./([^"]+)">', page)
    assert set(scripts_of_parts()) <= set(asked)
    assert len(asked) == len(set(asked))
