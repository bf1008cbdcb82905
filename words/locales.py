"""A sheet's locale in words: how people call it, and what it makes of numbers and days that are typed the Vietnamese way."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from words.catalogue import say

_POINT = "."


def locale_name(locale: str, language: str) -> str:
    """A locale as people call it: `en_US` is `tiếng Anh (Hoa Kỳ)`. One that nobody knows is its own name."""
    found = _known(locale)
    name = found.get_display_name(language) if found else None
    if not name:
        return locale
    return name[:1].lower() + name[1:] if language == "vi" else name


def locale_sentence(key: str, locale: str, language: str) -> str:
    """
    What is to be done about a sheet's locale, and what it has done to what was typed.

    Args:
        key: of the sentence; `KEY_numbers` is the one where a typed 1.200 becomes 1.2, `KEY_days` where besides a typed
            05/03 becomes 3 May.
        locale: as the sheet tells it: `en_US`.
        language: of the sentence.
    """
    return say(key + _effect(locale), language, locale=locale_name(locale, language))


def _effect(locale: str) -> str:
    """What differs from Vietnamese. Every known locale that takes the month first has the decimal point, too."""
    found = _known(locale)
    if found is None or _decimal_mark(found) != _POINT:
        return ""
    return "_days" if str(found.date_formats["short"].pattern).startswith("M") else "_numbers"


def _decimal_mark(locale: Locale) -> str:
    """Of numbers in Latin digits."""
    return str(locale.number_symbols.get("latn", {}).get("decimal", ""))


@lru_cache
def _known(locale: str) -> Locale | None:
    """None for a locale that nobody knows, or that is none."""
    try:
        return Locale.parse(locale)
    except (UnknownLocaleError, ValueError, TypeError):
        return None
