"""Names that no capitals tell: all in small letters, all in capitals or without marks, by the syllables of which they are made."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from records.privacy.flat_text import flat_of
from records.privacy.names.name_syllables import (
    AFTER_A_OR_Y,
    BEFORE_NAME,
    CLANS,
    CLANS_BARE,
    EVERYDAY,
    EVERYDAY_BARE,
    GIVEN,
    GIVEN_BARE,
    LIKELY,
    LIKELY_BARE,
    MIDDLES,
    MIDDLES_BARE,
    NO_THIRD,
    SELDOM_ELSE,
    SHORTENED,
    STOPS,
    SURE,
    SURE_ALONE,
    SURE_BARE,
)
from records.privacy.names.name_words import AFTER_NAME, HIGHLAND, NO_NAME_AFTER_A, NO_NAME_AFTER_Y

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_JOINED = re.compile(r"[ \t\u00a0]{1,4}|[-_]|\.[ \u00a0]?")
_BEFORE = re.compile(r"(?:^|[:;,.()\[\]\-–—+•\n/\d*&])\s*$")
_MORE = re.compile(r"\s+[^\W\d_]")
_MOST = 5  # words of a name
_FEW = 40  # letters before a name that are looked at
_THREE = 3
_ROW = frozenset({("ro", "cham"), ("ro", "mah"), ("rah", "lan"), ("ro", "chom"), ("zo", "ram"), ("kra", "jan"), ("a", "lang")})
_CLEAR_HIGHLAND = HIGHLAND - {"nay", "hien", "kring", "puih"} | {"siu", "alang"}
_WITHOUT_MARKS = SHORTENED | _CLEAR_HIGHLAND | {first for first, _ in _ROW} | {"a", "y", "h", "k"}
# What a text must hold for a name of these to begin in it.
PLAIN_FORMS = (
    frozenset(map(flat_of, SURE | LIKELY | CLANS))
    | SHORTENED
    | _CLEAR_HIGHLAND
    | {first for first, _ in _ROW}
    | {"a", "y", "h"}
)


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    """A syllable however its tone is placed: `hoà` and `hòa` are one."""
    letters = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    marks = "".join(sorted(letter for letter in letters if unicodedata.combining(letter)))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)) + marks


def _keys(words: frozenset[str]) -> frozenset[str]:
    return frozenset(" ".join(map(_key, word.split())) for word in words)


_SURE, _LIKELY, _GIVEN, _EVERYDAY, _CLANS, _STOPS = map(_keys, (SURE, LIKELY, GIVEN, EVERYDAY, CLANS, STOPS))
_THI, _MIDDLES, _NO_THIRD, _SELDOM_ELSE = _key("thị"), _keys(MIDDLES), _keys(NO_THIRD), _keys(SELDOM_ELSE)
_NO_THIRD_BARE = frozenset(map(flat_of, NO_THIRD)) - {"phuc", "hoa", "hoc", "duoc", "hien", "the", "giac", "luc"}
_A_OR_Y = frozenset({"a", "y"})
_WITH_ANY = frozenset({"thi", "van", "huu"})
_CLEAR = frozenset({"nguyen", "huynh"})
_CLEAR_AMONG_MARKED = _SELDOM_ELSE | _CLEAR | {"tran", "pham"}
_BEFORE_BARE = frozenset("em chau be hs ten anh chi ong ba co thay".split())


_PAIR = re.compile(rf"({_LETTER}+)(?:[ \t\u00a0]{{1,4}}|[-_]|\.[ \u00a0]?)({_LETTER}+)")


def may_begin(text: str, flat: str, at: int) -> bool:
    """Whether a name may begin at a place, told by two words before anything else is looked at."""
    pair = _PAIR.match(text, at)
    return flat[at + 1 : at + 2] in ("'", "’") or (pair is not None and _may_be_two(pair[1], pair[2]))


@lru_cache(maxsize=50_000)
def _may_be_two(first: str, second: str) -> bool:
    key, flat = _key(first), flat_of(first)
    if key in _SURE or key in _LIKELY or key in _CLANS:
        following = _key(second)
        return (
            following in _GIVEN
            or following in _MIDDLES
            or following in _A_OR_Y
            or (first.isascii() and flat_of(second) in GIVEN_BARE)
        )
    bare = first.isascii() and (flat in SURE_BARE or flat in LIKELY_BARE or flat in CLANS_BARE)
    return flat in _WITHOUT_MARKS or (bare and (flat_of(second) in GIVEN_BARE or flat_of(second) in _A_OR_Y))


def is_syllable_of_names(word: str, *, bare: bool) -> bool:
    """Whether a name may hold a word; `bare`: it stands in a text without marks."""
    return _key(word) in _GIVEN or (bare and flat_of(word) in GIVEN_BARE) or "'" in word


def is_everyday(one: str, two: str) -> bool:
    """Whether two words are one of every day."""
    return f"{_key(one)} {_key(two)}" in _EVERYDAY


def is_full_name(words: list[str]) -> bool:
    """Whether words are only a surname and syllables of names, and none of every day, as their marks have it."""
    keys = [_key(word) for word in words]
    surname = keys[0] in _SURE or keys[0] in _LIKELY
    return surname and all(key in _GIVEN for key in keys[1:]) and not any(f"{a} {b}" in _EVERYDAY for a, b in pairwise(keys))


def is_spelt(words: list[str]) -> bool:
    """Whether words begin with a surname and a syllable of names as their marks have it; dotted initials do."""
    first = _key(words[0])
    surname = first in _SURE or first in _LIKELY or first in _CLANS
    return "." in words[0] or (surname and len(words) > 1 and (_key(words[1]) in _GIVEN or _key(words[1]) in _MIDDLES))


class PlainName:
    """The words from one place of a text on, and how many of them are a name."""

    def __init__(self, text: str, flat: str, at: int) -> None:
        self._text, self._flat, self._at = text, flat, at
        self._tokens = self._run()
        self.typed = [text[start:end] for start, end in self._tokens]
        self.words = [flat[start:end] for start, end in self._tokens]
        self._keyed = [_key(word) for word in self.typed]
        self._ascii = all(word.isascii() for word in self.typed[:_THREE])
        self._bare_text = text.isascii()

    def end(self) -> int | None:
        """Where the name ends that begins here; None where none does."""
        if len(self._tokens) < 2:  # noqa: PLR2004 - a name of one word is known only by what stands beside it
            return self._tokens[0][1] if self._tokens and _is_with_h(self.words[0]) else None
        if self._is_second():
            return None
        count = self._of_peoples() or self._marked() or self._bare()
        return self._tokens[count - 1][1] if count else None

    def _is_second(self) -> bool:
        """Whether the first word belongs to the one before it: `vi phạm`, `phụ huynh`."""
        before = self._text[max(0, self._at - _FEW) : self._at]
        last = before.split()[-1:] if before[-1:].isspace() else []
        pair = f"{_key(last[0])} {self._keyed[0]}" if last else ""
        return pair in _EVERYDAY or (self._bare_text and pair in EVERYDAY_BARE)

    def _run(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        place = self._at
        while len(found) < _MOST + 1 and (word := _WORD.match(self._text, place)):
            found.append(word.span())
            gap = _JOINED.match(self._text, word.end())
            if gap is None or (gap[0][0] == "." and word.end() - word.start() > _THREE):
                break
            place = gap.end()
        return found

    def _of_peoples(self) -> int:
        """Names of the Highlands and of the Hmong: `siu blơi`, `RƠ CHÂM H'YĂM`, `thào a páo`, `A THĂNG`."""
        first, second = self.words[0], self.words[1]
        third = self.words[2] if len(self.words) > 2 else ""  # noqa: PLR2004
        if _is_with_h(first):
            return 1
        if (first, second) in _ROW and third:
            return 3
        if first in _CLEAR_HIGHLAND and len(second) > 1 and second not in AFTER_NAME:
            return 3 if _is_with_h(third) else 2
        clan = self._keyed[0] in _CLANS or (self._ascii and first in CLANS_BARE)
        if clan and self.typed[1].lower() in _A_OR_Y and len(third) > 1 and third not in AFTER_NAME:
            return 3
        return self._after_a_or_y(first, second) if self.typed[0].lower() in _A_OR_Y else 0

    def _after_a_or_y(self, first: str, second: str) -> int:
        if first == "y" and _is_with_h(second):
            return 2
        none = NO_NAME_AFTER_Y if first == "y" else NO_NAME_AFTER_A
        apart = self._text[self._at + 1] in " \u00a0"  # `A. Chung` heads a part of a paper
        strange = self.typed[1].isupper() or not self.typed[1].isascii()  # no word of English
        given = strange or self._keyed[1] in _GIVEN or (self._bare_text and second in GIVEN_BARE)
        shown = apart and given and len(second) > 1 and second not in none | AFTER_NAME | AFTER_A_OR_Y
        return 2 if shown and self._begins() and self._ends(2) else 0

    def _marked(self) -> int:
        """How many words are a name by their spelling with marks."""
        first, second = self._keyed[0], self._keyed[1]
        sure = first in _SURE
        if not (sure or first in _LIKELY or first in SHORTENED) or f"{first} {second}" in _EVERYDAY:
            return 0
        count = self._count(_GIVEN)
        if second in _MIDDLES:
            return self._with_middle(count, sure=sure)
        if first in SHORTENED and not sure:
            return 0
        if sure:
            return count if count >= _THREE or (count == 2 and self._alone(2, first)) else 0  # noqa: PLR2004
        plain = _THREE <= count <= 4 and not self._everyday(count, self._keyed, _EVERYDAY)  # noqa: PLR2004
        return count if plain and self._begins() and self._ends(count) else 0

    def _with_middle(self, count: int, *, sure: bool) -> int:
        """After `thị` or `văn` stands a name, of any syllable, but in words such as `thị trấn`."""
        if len(self.words) < _THREE or self._keyed[2] in _NO_THIRD:
            return 0
        if self._keyed[1] not in {_THI, _key("văn")} and count < _THREE:
            return 0
        if not sure and count < _THREE and not self._ends(_THREE):
            return 0
        return max(count, _THREE)

    def _alone(self, count: int, first: str) -> bool:
        return (
            first in _SELDOM_ELSE and self._begins() and self._ends(count) and not self._everyday(count, self._keyed, _EVERYDAY)
        )

    def _bare(self) -> int:
        """How many words are a name without marks."""
        first, second = self.words[0], self.words[1]
        known = first in SURE_BARE if self._bare_text else first in _CLEAR_AMONG_MARKED
        weak = self._bare_text and first in LIKELY_BARE
        if not self._ascii or not (known or weak or first in SHORTENED):
            return 0
        if not (first in _CLEAR or self._begins(_BEFORE_BARE)):
            return 0
        count = self._count(GIVEN_BARE)
        if count < _THREE or not (first == "nguyen" or self._ends(count)) or (weak and not known and second not in _WITH_ANY):
            return 0
        if second in _WITH_ANY:
            return count if first in SURE_ALONE or self.words[2] not in _NO_THIRD_BARE else 0
        formed = known and (first in SURE_ALONE or second in MIDDLES_BARE)
        return count if formed and not self._everyday(count, self.words, EVERYDAY_BARE) else 0

    def _count(self, given: frozenset[str]) -> int:
        """How many words from the first on a name may be made of."""
        words = self._keyed if given is _GIVEN else self.words
        count = 1
        while count < min(len(words), _MOST) and words[count] in given and not (count >= _THREE and words[count] in _STOPS):
            count += 1
        return count

    def _everyday(self, count: int, words: list[str], everyday: frozenset[str]) -> bool:
        """Whether two neighbours among the words, or the last and what follows, are a word of every day."""
        return any(f"{one} {two}" in everyday for one, two in pairwise(words[: count + 1]))

    def _begins(self, words: frozenset[str] = BEFORE_NAME) -> bool:
        """Whether nothing stands before it but a sign, or a word after which a name may stand."""
        before = self._flat[max(0, self._at - _FEW) : self._at]
        return bool(_BEFORE.search(before)) or before.split()[-1].strip("(.:") in words

    def _ends(self, count: int) -> bool:
        """Whether nothing follows but a sign, or a word that may follow a name."""
        end = self._tokens[count - 1][1]
        if count < len(self.words):
            return self.words[count] in AFTER_NAME or self._text[end] not in " \u00a0\t"
        return _MORE.match(self._text, end) is None


def _is_with_h(word: str) -> bool:
    """`h'yăm`: a letter alone and an apostrophe."""
    return len(word) > _THREE and word[0] in "hk" and word[1] in "'’"
