"""Names that a class, an age or a village beside them tells: initials, and given names without a surname."""

import re
from collections.abc import Iterator
from itertools import pairwise

from records.privacy.flat_text import Found, flat_of
from records.privacy.names.name_words import NO_NAME, PLACES
from records.privacy.names.plain_names import is_everyday, is_syllable_of_names

_CLASS = r"(?:lop\s*)?\d{1,2}\s?[a-h]\d?\b|lop\s*\d|\d{1,2}\s*(?:tuoi|t)\b|sn\b|sinh\b"
_BESIDE = re.compile(rf"\s*[,(\-–:]?\s*(?:{_CLASS})")
_BESIDE_INITIALS = re.compile(
    rf"\s*[,(\-–:]?\s*(?:{_CLASS}|thon \w|lang \w|to \d|o (?:thon|lang|to|xa)|con (?:ong|ba|anh|chi)|nhan|bi|nghi hoc|bo hoc|duoc (?:tang|nhan|ho tro)|dat giai)"
)
_INITIALS = re.compile(r"(?<![\w.])[A-ZĐ]\.\s?(?:[A-ZĐ]\.\s?){1,3}(?:[A-ZĐ](?![\w]))?|(?<![\w.])(?:[A-ZĐ]\.){1,3}[A-ZĐ](?!\w)")
_NO_INITIALS = frozenset(
    "ubnd bch bcv thcs thpt nvh clb hdnd mttq pccc gvcn tncs vhtt btv ubmt lhpn ttyt tyt bgh hcm tp gddt cbgv cmhs phhs thpt tdp".split()
)
_WORDS = re.compile(
    r"(?:(?<=^)|(?<=[:;,\n+•(]\s)|(?<=[:;,\n+•(])|(?<=\svà\s))[^\W\d_]+(?:\s[^\W\d_]+){0,2}(?=\s*[,(\-–]?\s*(?:[Ll]ớp\s*)?\d)"
)
CLASS_HINT = re.compile(r"\d\s?[a-h]\d?(?!\w)|lop\s*\d")


def names_beside_a_class(text: str, flat: str) -> Iterator[Found]:
    """The initials and given names of a text that stand right before a class or the like."""
    if flat.count(".") > 1:
        for match in _INITIALS.finditer(text):
            letters = "".join(letter for letter in flat_of(match[0]) if letter.isalpha())
            if len(letters) > 2 and letters not in _NO_INITIALS and _BESIDE_INITIALS.match(flat, match.end()):  # noqa: PLR2004
                yield Found(match.start(), match.start() + len(match[0].rstrip()), "name", child=True)
    if CLASS_HINT.search(flat):
        for match in _WORDS.finditer(text):
            if _BESIDE.match(flat, match.end()) and _is_given(
                match[0].split(), bracket="(" in flat[match.end() : match.end() + 2]
            ):
                yield Found(match.start(), match.end(), "name", child=True)


def _is_given(words: list[str], *, bracket: bool) -> bool:
    """Whether capital words are given names, one alone only before a bracket."""
    return (
        (len(words) > 1 or bracket)
        and all(word[0].isupper() and not word.isupper() and word.lower() not in NO_NAME for word in words)
        and all(is_syllable_of_names(word, bare=False) for word in words)
        and flat_of(" ".join(words)) not in PLACES
        and not any(is_everyday(one, two) for one, two in pairwise(words))
    )
