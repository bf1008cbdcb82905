"""The two catalogues say the same things, and say them completely."""

import re
from pathlib import Path
from string import Formatter

import pytest

import words
from records.workbook.columns import TABLES
from words import LANGUAGES, MissingWords, say, say_many
from words.catalogue import catalogue, texts_under

FOLDER = Path(words.__file__).parent
# `issue.<code>` needs all three: what is wrong is of no use without what to type instead.
ISSUE_PARTS = {"title", "what", "fix"}


def texts_of(language: str) -> dict[str, tuple[str, ...]]:
    """Every key of a language with its text, or with its texts where there are plural forms."""
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        )
        for message in catalogue(language)
        if message.id
    }


def placeholders(text: str) -> set[str]:
    """The names of the facts that a text asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_keys() -> None:
    """A page in English that stops at a text only Vietnamese has is worse than no English."""
    assert set(texts_of("vi")) == set(texts_of("en"))


def test_both_languages_keep_the_same_order() -> None:
    """Whoever changes a text finds its twin at the same place of the other file."""
    assert list(texts_of("vi")) == list(texts_of("en"))


def test_both_languages_ask_for_the_same_facts() -> None:
    """A fact given for one language and missing in the other fails only on the screen of whoever reads the other."""
    vietnamese, english = texts_of("vi"), texts_of("en")
    asked = {key: set[str]().union(*map(placeholders, texts)) for key, texts in vietnamese.items()}
    assert asked == {key: set[str]().union(*map(placeholders, texts)) for key, texts in english.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    """Left to itself, gettext drops an empty text without a word, and the reader would meet an error."""
    assert [key for key, texts in texts_of(language).items() if not texts or not all(map(str.strip, texts))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice_in_a_file(language: str) -> None:
    """Of two texts with one key the reader of the file would change the one that nobody sees."""
    keys = re.findall(r'^msgid "(.+)"$', (FOLDER / f"{language}.po").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(texts_of(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_marked_as_fuzzy(language: str) -> None:
    """A fuzzy text is a guess, and gettext leaves it out."""
    assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []


def test_every_issue_says_what_is_wrong_and_what_to_type_instead() -> None:
    """An official who reads only "not a number" does not know what to do next."""
    parts: dict[str, set[str]] = {}
    for _, code, part in (key.split(".") for key in texts_of("vi") if key.startswith("issue.")):
        parts.setdefault(code, set()).add(part)
    assert {code: found for code, found in parts.items() if found != ISSUE_PARTS} == {}


def test_a_key_gives_its_text_in_the_language_asked_for() -> None:
    """The same key everywhere, so that a page is written once."""
    assert (say("page.overview.title", "vi"), say("page.overview.title", "en")) == ("Tổng quan", "Overview")


def test_facts_stand_where_the_text_names_them() -> None:
    """Vietnamese and English order their words differently."""
    assert say("problem.missing_column", "vi", tab="TH Rve", label="Ngày") == "Trang “TH Rve” thiếu cột “Ngày”."
    assert say("problem.missing_column", "en", tab="TH Rve", label="Ngày") == "Tab “TH Rve” has no column “Ngày”."


def test_a_text_without_its_fact_is_an_error() -> None:
    """Braces on the screen would tell an official nothing."""
    with pytest.raises(KeyError, match="label"):
        say("problem.missing_table", "vi")


@pytest.mark.parametrize(("key", "language"), [("page.nowhere.title", "vi"), ("app.name", "fr")])
def test_an_unknown_key_or_language_is_refused(key: str, language: str) -> None:
    """Left to itself, gettext would show the bare key to the reader, and nobody would be told."""
    with pytest.raises(MissingWords):
        say(key, language)


def test_a_text_without_plural_forms_cannot_be_counted() -> None:
    """It would say one thing for one row and for a thousand."""
    with pytest.raises(MissingWords):
        say_many("app.name", 2, "en")


@pytest.mark.parametrize(
    ("count", "language", "text"),
    [
        (0, "en", "0 rows"),
        (1, "en", "1 row"),
        (2, "en", "2 rows"),
        (1200, "en", "1,200 rows"),
        (1200, "vi", "1.200 dòng"),
    ],
)
def test_english_has_a_plural_and_vietnamese_has_none(count: int, language: str, text: str) -> None:
    """A reader who meets `1 rows` begins to doubt the number."""
    assert say_many("count.rows", count, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_the_workbook_has_a_name(language):
    """A faulty cell in a column without one would take the page, and every file, down with it."""
    known = texts_under("field.", language)
    columns = {column.field for table in TABLES for column in table.columns}
    assert {field for field in columns if f"field.{field}" not in known} == set()


def test_no_english_text_has_a_count_before_a_plural_noun_without_its_plural_forms() -> None:
    """`Thanking 1 agencies that have sent every report` is read as a mistake, and the number beside it, too."""
    counted = re.compile(r"\{(?:count|agencies|reports|rose|fell|seconds)\} (?:[a-z-]+ ){0,2}?([a-z]+s)\b")
    no_nouns = {"is", "was", "has", "this", "its", "us", "as"}
    found = {
        str(message.id): match.group(0)
        for message in catalogue("en")
        if isinstance(message.id, str) and isinstance(message.string, str)
        for match in counted.finditer(message.string)
        if not match.group(0).partition("} ")[2].startswith(("with ", "without ")) and match.group(1) not in no_nouns
    }
    assert set(found) <= {"streamlit.options_available"}, found  # put together by Streamlit's own script


@pytest.mark.parametrize(("count", "said"), [(1, "Thanking 1 agency that has"), (2, "Thanking 2 agencies that have")])
def test_one_agency_is_thanked_as_one(count: int, said: str) -> None:
    """The title stands above a letter to one school."""
    assert say_many("papers.thanks.title", count, "en").startswith(said)
