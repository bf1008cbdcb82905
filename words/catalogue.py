"""The two catalogues, compiled in memory when imported: a key and a language give the sentence a person reads."""

import gettext
import io
from functools import cache
from pathlib import Path
from typing import NoReturn

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from words.formats import number

# Vietnamese first: it is the language of the office.
LANGUAGES = ("vi", "en")
OFFICIAL = "vi"  # of papers and of what stands in the sheet itself, whatever language the reader has chosen


class MissingWords(KeyError):
    """A text was asked for that no catalogue holds: a mistake in our code, never papered over with the key itself."""


class _Nothing(gettext.NullTranslations):
    """What gettext turns to when a catalogue lacks a key; without it the reader would be shown the bare key."""

    def gettext(self, message: str) -> NoReturn:
        """Refuse. Raises MissingWords."""
        raise MissingWords(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> NoReturn:  # noqa: ARG002 - gettext's own signature
        """Refuse. Raises MissingWords."""
        raise MissingWords(msgid1)


@cache
def catalogue(language: str) -> Catalog:
    """The messages of a language as its file has them, in the file's order."""
    with Path(__file__).with_name(f"{language}.po").open("rb") as file:
        # A mistake in the file stops the start: a page must not run with half its words.
        return read_po(file, locale=language, abort_invalid=True)


def _compiled(language: str) -> gettext.GNUTranslations:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    translations = gettext.GNUTranslations(compiled)
    translations.add_fallback(_Nothing())
    return translations


_TRANSLATIONS = {language: _compiled(language) for language in LANGUAGES}


def say(key: str, language: str, /, **facts: object) -> str:
    """
    The text of a key, with its facts filled in.

    Args:
        key: such as `page.overview.title`.
        language: one of `LANGUAGES`.
        facts: what stands in the text's braces, already written as people read it (`words.formats`).

    Raises:
        MissingWords: the key or the language does not exist.
        KeyError: the text needs a fact that was not given.
    """
    return _translations(language).gettext(key).format(**facts)


def say_many(key: str, count: int, language: str, /, **facts: object) -> str:
    """
    The text of a key in the plural form of a count, which it may name as `{count}`: `1 row`, `1,200 rows`.

    Raises:
        MissingWords: the key or the language does not exist, or the key has no plural forms.
        KeyError: the text needs a fact that was not given.
    """
    text = _translations(language).ngettext(key, key, count)
    return text.format(count=number(count, language), **facts)


def texts_under(prefix: str, language: str) -> dict[str, str]:
    """The texts whose keys begin so, by key in the file's order, the names of their facts left in braces."""
    found = {str(message.id): message.string for message in catalogue(language) if str(message.id).startswith(prefix)}
    return {key: text for key, text in found.items() if isinstance(text, str)}


def _translations(language: str) -> gettext.GNUTranslations:
    if language not in _TRANSLATIONS:
        raise MissingWords(language)
    return _TRANSLATIONS[language]
