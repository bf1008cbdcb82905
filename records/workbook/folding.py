"""How text is compared: the folds that make two spellings of one Vietnamese name equal, and the decoding of old fonts."""

import re
import unicodedata
from functools import lru_cache

from records.workbook.characters import writable
from records.workbook.raw import MASK

# Characters that look like Đ (U+0110) and are typed for it.
_LOOK_ALIKES = str.maketrans({"\u00d0": "\u0110", "\u0189": "\u0110", "\u00f0": "\u0111", "\u0256": "\u0111"})
# Programs and web pages leave them behind; marks of direction stand in days that Windows wrote.
_INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
# What leaves a cell looking empty: spaces of every kind, and the same.
UNSEEN = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "".join(map(chr, _INVISIBLE))
# `đ` has no decomposition, and `&` is read as the word it stands for.
_WRITTEN_OUT = str.maketrans({"đ": "d", "&": " va "})
_MASKED = " masked "  # a word of its own: `Có, •••` is not the answer `Có`, as it was not before it was masked
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")

# Words for a unit, longest first, each with its short forms: they stand before a place's name and say nothing about it.
_UNIT_WORDS = (
    ("uy", "ban", "nhan", "dan"),
    ("to", "dan", "pho"),
    ("ubnd",),
    ("thi", "tran"),
    ("thi", "xa"),
    ("thanh", "pho"),
    ("dac", "khu"),
    ("khu", "pho"),
    ("huyen",),
    ("thon",),
    ("lang",),
    ("ban",),
    ("tdp",),
    ("tp",),
    ("tx",),
    ("phuong",),
    ("xa",),
    ("tt",),
    ("t", "t"),
    ("x",),
    ("p",),
)
_NUMBERING = re.compile(r"^\s*\d{1,2}\s*[.)]\s+")
# The Central Highlands' river word is written Đắk, Đăk, Đắc, Dak, Dack: one name, alone or grown together with the next word.
_DAK = frozenset({"dac", "dack"})
_DAK_GROWN = re.compile(r"^(dack(?=[bcdghlmnpqrstvx])|dac)(?=.)")


def squeezed(text: str) -> str:
    """The text in NFC, without outer and doubled spaces and without what no file can hold; line breaks stay."""
    # Most long cells are addresses: nothing in them can change.
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _squeezed(text)


@lru_cache(maxsize=50_000)
def _squeezed(text: str) -> str:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    return writable("\n".join(line for line in lines if line))


def visible(text: str) -> str:
    """The text without the characters that nobody sees."""
    return text if text.isascii() else text.translate(_INVISIBLE)


@lru_cache(maxsize=100_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, each folded to `[a-z0-9]`: case, marks, punctuation and invisible characters gone; a mask is one."""
    told = unicodedata.normalize("NFC", text.replace(MASK, _MASKED))
    plain = visible(told).translate(_LOOK_ALIKES).lower().translate(_WRITTEN_OUT)
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return tuple(word for word in _NOT_A_WORD.split(bare) if word)


def folded(text: str) -> str:
    """The text without case, marks, spaces and punctuation: `Cha mẹ, người chăm sóc` is `chamenguoichamsoc`."""
    return "".join(words_of(text))


@lru_cache(maxsize=100_000)
def folded_place(text: str) -> str:
    """A place's name without unit words and numbering: `1. TT. Đắk RVe`, `UBND thị trấn Đăk Rve` and `ĐăkRve` are `dakrve`."""
    words = words_of(_NUMBERING.sub("", text))
    stripped = True
    while stripped:
        stripped = False
        for unit in _UNIT_WORDS:
            if len(words) > len(unit) and words[: len(unit)] == unit:
                words, stripped = words[len(unit) :], True
    return _DAK_GROWN.sub("dak", "".join("dak" if word in _DAK else word for word in words))


# TCVN3 (ABC), the eight-bit encoding of Vietnamese fonts before Unicode; capitals with marks share the small letters.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)


def legacy_readings(text: str) -> tuple[str, ...]:
    """
    What a text may have said before an old font (TCVN3) or a wrong decoding (UTF-8 read as Windows-1252) spoilt it.

    Returns:
        The readings that differ from the text, the likelier first; none where nothing looks spoilt.
    """
    if text.isascii():
        return ()
    readings = (from_mojibake(text), unicodedata.normalize("NFC", text).translate(_TCVN3_TABLE))
    return tuple(reading for reading in readings if reading and reading != text)


def from_mojibake(text: str) -> str | None:
    """The text whose UTF-8 bytes were taken for Windows-1252, or None where the bytes do not fit."""
    try:
        return b"".join(_one_byte(character) for character in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _one_byte(character: str) -> bytes:
    """A character as the byte it was read from; Windows-1252 leaves five bytes undefined, which pass as they are."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
