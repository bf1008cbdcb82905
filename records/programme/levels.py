"""Levels of administration: what the whole is called, and whether a word means the whole or each of its places."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from records.workbook.folding import folded, squeezed, words_of

# Since 1 July 2025 there are two levels, provinces and communes; workbooks of before have districts between them.
ABOVE_COMMUNES = ("tỉnh", "thành phố", "huyện", "quận", "thị xã")
COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
BELOW_COMMUNES = ("thôn", "tổ dân phố", "làng", "bản", "khu phố", "buôn", "ấp", "khóm", "xóm", "khu dân cư")
KNOWN_LEVELS = (*ABOVE_COMMUNES, *COMMUNES, *BELOW_COMMUNES)
_SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "tdp": "tổ dân phố"}
_BY_FOLD = {folded(word): word for word in KNOWN_LEVELS} | _SHORT
_BELOW, _COMMUNE, _ABOVE = range(3)  # how high a level stands
_HEIGHT = {
    folded(word): height
    for height, words in ((_ABOVE, ABOVE_COMMUNES), (_COMMUNE, COMMUNES), (_BELOW, BELOW_COMMUNES))
    for word in words
}
_DISTRICT = "huyện"  # of a workbook that says nothing
_OF_THE_WHOLE = frozenset({"chung", "trunguong", "quocgia", "toandiaban"})
_OF_EACH = frozenset({"tungdiaban", "moidiaban", "diaban"})
_PARTED = re.compile(r"[,;/+\n]|\bvà\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Level:
    """
    The level of the whole.

    Attributes:
        word: what the whole is: `huyện`, `tỉnh`, `xã`, or any word that the office uses.
    """

    word: str = _DISTRICT

    @property
    def whole(self) -> str:
        """The whole as a place, as it is typed: `Toàn huyện`."""
        return f"Toàn {self.word}"

    @property
    def other_wholes(self) -> tuple[str, ...]:
        """Other ways to say the whole, the words of other levels included: a sheet outlives a reform."""
        words = dict.fromkeys((self.word, "địa bàn", *ABOVE_COMMUNES, *COMMUNES))
        return tuple(f"{start} {word}" for word in words for start in ("Toàn", "Cả"))

    def is_each_place(self, text: str, kinds: Collection[str]) -> bool | None:
        """
        Whether a word for the level of a channel means one for each place, or one for the whole.

        Args:
            text: `xã`, `cấp tỉnh`, `chung`, `từng địa bàn`; several words, separated by commas, mean each place they name.
            kinds: of the places.

        Returns:
            None where the word means neither, or several words mean both.
        """
        meant = {self._is_each(word, frozenset(map(folded, kinds))) for word in _PARTED.split(text) if folded(word)}
        return meant.pop() if len(meant) == 1 else None

    def _is_each(self, text: str, kinds: frozenset[str]) -> bool | None:
        """The same of one word; a word that could mean both means the whole."""
        form = re.sub(r"^cap", "", folded(text))
        word, own = folded(_BY_FOLD.get(form, form)), folded(self.word)
        height, whole = _HEIGHT.get(word), _HEIGHT.get(own)
        if word == own or word in _OF_THE_WHOLE or word == "toan" + own or height == _ABOVE:
            return False
        if word in kinds or word in _OF_EACH:
            return True
        if height is None:
            return None
        return whole is None or height < whole


def level_of(area: str | None, level: str | None) -> Level:
    """
    The level that an office's settings tell.

    Args:
        area: the name of the whole, `tỉnh Quảng Ngãi`; its first words are its level, where no level is given.
        level: any word, with or without `cấp`; it takes precedence over `area`.
    """
    if level:
        said = re.sub(r"^c[ấa]p\b[\s:]*", "", squeezed(level), flags=re.IGNORECASE)
        return Level(_BY_FOLD.get(folded(said)) or _lower_case(said))
    found = _level_before(area or "")
    return Level(found) if found else Level()


def says_level(area: str | None, level: str | None) -> bool:
    """Whether the settings tell the level; where they do not it is taken to be `huyện`."""
    return bool(level) or _level_before(area or "") is not None


def area_of(area: str | None, level: str | None) -> str | None:
    """The name of the whole in a sentence, its level before it: `huyện Kon Rẫy`, also of `Huyện …`; None where it has none."""
    if not area:
        return area
    said = _level_before(area)
    word = level_of(area, level).word if level and not said else said
    if word and area.lower().startswith(f"{word} "):  # with its marks: `Xa Dung` is a name
        return _lower_case(area)
    return area if not word or said or folded(area).startswith(folded(word)) else f"{word} {area}"


def _level_before(area: str) -> str | None:
    """
    The level that a name begins with, of those that may keep a workbook.

    With its marks: `Quan Sơn` is no `quận`. A name that is typed without any is compared without them.
    """
    plain = squeezed(area).lower()
    known = {word: word for word in (*ABOVE_COMMUNES, *COMMUNES)} | _SHORT
    starts = {" ".join(words_of(word)): level for word, level in known.items()} if plain.isascii() else known
    words = re.findall(r"\w+", plain)
    heads = (" ".join(words[:length]) for length in (2, 1) if len(words) >= length)
    return next((starts[head] for head in heads if head in starts), None)


def _lower_case(word: str) -> str:
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
