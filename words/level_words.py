"""How the whole is called: the facts that sentences about it name, by the word that its office uses for its level."""

from functools import cache

from words.catalogue import texts_under

_PREFIX = "level."


def level_facts(level: str, language: str) -> dict[str, str]:
    """
    The facts `level`, `whole` and `in_whole`: `huyện`, `Toàn huyện`, `toàn huyện`; in English `the whole district`.

    Args:
        level: the Vietnamese word for what the whole is; one that the catalogue does not have stands as it is.
        language: of the facts.
    """
    word = _words(language).get(level, level)
    if language == "vi":
        return {"level": word, "whole": f"Toàn {word}", "in_whole": f"toàn {word}"}
    return {"level": word, "whole": f"Whole {word}", "in_whole": f"the whole {word}"}


@cache
def _words(language: str) -> dict[str, str]:
    """The words of the levels, read from the catalogue once: a paper asks for them in every sentence."""
    return {key.removeprefix(_PREFIX): text for key, text in texts_under(_PREFIX, language).items()}


def whole_name(level: str, language: str) -> str:
    """What the whole is called in a list of places: `Toàn huyện`."""
    return level_facts(level, language)["whole"]


def within_sentence(kind: str) -> str:
    """What places are called, as it stands within a sentence: `xã` where the office typed `Xã`; `TDP` stays as it is."""
    return kind if kind.isupper() else kind[:1].lower() + kind[1:]
