"""Finds in what a page shows, or says to a screen reader, what is left of the other language."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache

from data_sources.demo import FIRST_DEMO, demo_workbook
from exports.requirement_names import brief_name
from records.cleaning.read import records_of
from words.catalogue import catalogue

# Everything that is read or heard, and whether it stands in a cell, where it may be what people typed: texts, labels, hints,
# what stands in fields; not the names of pictures in an icon font.
SHOWN = """() => {
  const found = new Map([[document.title, false]]), not = "script, style, noscript, template, [data-testid=stIconMaterial]" +
    (document.documentElement.lang === "en" ? ", [lang=vi]" : "");  // a paper says itself that it is Vietnamese
  // Streamlit's link beside a heading, which our style takes away for everybody.
  const gone = (node) => node.matches("[data-testid=stHeaderActionElements]") && getComputedStyle(node).display === "none";
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && (node.matches(not) || gone(node))
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const inCell = node.parentElement.closest("td, tbody th, dd, [role=option]") !== null;
      found.set(node.nodeValue, inCell && found.get(node.nodeValue) !== false);
    } else {
      const names = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "data-label"];
      for (const name of names) found.set(node.getAttribute(name), false);
      if (node.matches("input[type=text]")) found.set(node.value, false);
    }
  }
  return [...found].filter(([text]) => text && text.trim());
}"""
LANGUAGES_BY_NAME = ("Phủ Sóng 111", "Tiếng Việt", "English")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ELSEWHERE = re.compile(r"https?://\S+|\S+@\S+|\S+\.\w+/\S+|\S+\.(?:xlsx|toml|md|py)\b|\[[\w.]+\]")
_FACT = re.compile(r"\{\w+\}")


def leftovers(shown: Iterable[tuple[str, bool]], language: str, typed: frozenset[str]) -> list[str]:
    """
    The texts in which something is left of the other language than this.

    Args:
        shown: texts, and whether each stands in a cell.
        language: the page's.
        typed: what people have typed in a sheet.
    """
    return [
        text
        for text, in_cell in shown
        if not (in_cell and _is_of_the_sheet(text, typed)) and is_left_over(text, language, typed)
    ]


def _is_of_the_sheet(text: str, typed: frozenset[str]) -> bool:
    """Whether a cell holds what was typed: as it is, masked, or a tab's name before the place on it."""
    return "•••" in text or unicodedata.normalize("NFC", text).strip().partition(" · ")[0] in typed


def is_left_over(text: str, language: str, typed: frozenset[str]) -> bool:
    """Whether a text is, or has in it, a word of the other language that nobody typed."""
    text = unicodedata.normalize("NFC", text).strip()
    if templates(language).fullmatch(text):
        return False
    if templates("vi" if language == "en" else "en").fullmatch(text):
        return True
    ours = _without(_ELSEWHERE.sub(" ", text), typed)
    return not (vietnamese_letters().isdisjoint(ours) if language == "en" else english_words().isdisjoint(_words(ours)))


def typed_in(rows: Iterable[Iterable[object]]) -> frozenset[str]:
    """What people have typed in cells, each line and part of it, and what a list of ours calls it by."""
    cells = {unicodedata.normalize("NFC", cell).strip() for row in rows for cell in row if isinstance(cell, str)}
    parts = {part.strip() for cell in cells for part in re.split(r"[\n;]", cell)}
    briefly = {brief_name(cell).rstrip("…") for cell in cells}
    return frozenset(part for part in cells | parts | briefly if len(part) > 1)


@cache
def typed_in_the_demo(code: str = FIRST_DEMO) -> frozenset[str]:
    """What stands in the cells and on the tabs of a demo workbook."""
    tabs = demo_workbook(code).tabs
    return typed_in(row for tab in tabs for row in tab.rows) | frozenset(tab.name for tab in tabs)


@cache
def names_of_the_demo(code: str) -> frozenset[str]:
    """What the office calls its measures, units, clauses, channels and agencies: it stands in sentences of any language."""
    workbook = demo_workbook(code)
    programme = records_of(workbook, workbook.as_of or date.max).programme
    measured = (name for measure in programme.measures for name in (measure.name, measure.unit, measure.per) if name)
    named = (each.name for each in (*programme.clauses, *programme.channels, *programme.agencies))
    return frozenset((*measured, *named))


def without_names(shown: Iterable[tuple[str, bool]], names: frozenset[str]) -> list[tuple[str, bool]]:
    """Texts without the names that an office gave, which read like texts of ours: `Trường có buổi tuyên truyền`."""
    return [(_pattern(names).sub(" ", unicodedata.normalize("NFC", text)), in_cell) for text, in_cell in shown]


def texts(language: str) -> dict[str, str]:
    """Every text of a catalogue by its key, the last of its plural forms where it has several."""
    found = {}
    for message in catalogue(language):
        text = message.string if isinstance(message.string, str) else message.string[-1]
        if message.id:
            found[message.id if isinstance(message.id, str) else message.id[0]] = text
    return found


@cache
def templates(language: str) -> re.Pattern[str]:
    """Any text of a language whole, with whatever facts; not those that are the same in both, or nothing but facts."""
    others = texts("vi" if language == "en" else "en")
    told = [text for key, text in texts(language).items() if text != others[key] and _WORD.search(_FACT.sub("", text))]
    return re.compile("|".join(".+".join(map(re.escape, _FACT.split(text))) for text in told), re.DOTALL)


@cache
def vietnamese_letters() -> frozenset[str]:
    """The letters that Vietnamese texts have and English ones need not."""
    return frozenset(letter for text in texts("vi").values() for letter in text if letter.isalpha() and not letter.isascii())


@cache
def english_words() -> frozenset[str]:
    """The words of English texts, ours and Streamlit's, that no Vietnamese text has."""
    vietnamese = frozenset().union(*map(_words, texts("vi").values()))
    english = frozenset().union(*map(_words, texts("en").values()))
    return english - vietnamese


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(_ELSEWHERE.sub(" ", _FACT.sub(" ", text))))


def _without(text: str, typed: frozenset[str]) -> str:
    for known in LANGUAGES_BY_NAME:
        text = text.replace(known, " ")
    return _pattern(typed).sub(" ", text)


@cache
def _pattern(typed: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(typed, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(known)}(?!\w)" for known in longest_first) or r"(?!)")
