"""Finding and masking what must not be in the sheet: telephone and identity numbers, birth dates, e-mails, children's names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from records.workbook.folding import folded
from records.workbook.raw import MASK, MaskedText

# Ten digits after 0 or +84 that begin a mobile number (prefixes 3 5 7 8 9, since 2018).
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)[\s.\-]?[35789](?:[\s.\-]?\d){8}(?!\d)")
_ALLOWED_PHONES = frozenset({"0796863111"})  # VN-COP, a public hotline
# Twelve digits that begin with a province's code, 001 to 096 (Thông tư 59/2021/TT-BCA).
_CITIZEN_ID = re.compile(r"(?<!\d)0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?!\d)")
# A whole cell of digits: what a sheet keeps of a telephone or identity number typed as a number, its leading zero gone.
_LONE_PHONE = re.compile(r"[35789]\d{8}")
_LONE_CITIZEN_ID = re.compile(r"[1-9]\d{10}")
_BIRTH = re.compile(
    r"((?:\bngày sinh|\bnăm sinh|\bsinh ngày|\bsinh năm|(?<!học )(?<!phát )\bsinh|\bSN|\bNS)\s*(?::\s*)?)"
    r"(\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}|(?:19|20)\d{2})",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]+@([\w\-]+(?:\.[\w\-]+)+)")
_OFFICIAL_DOMAIN = ".gov.vn"

_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Đào|Lâm"
    "|Cao|Hà|Tô|Trương|Lương|Phùng|Vương|Tạ|Thái|Triệu|Châu|Quách|Kiều|Tống|La|Nông|Hứa|Vi|Lò|Quàng|Giàng"
    "|Vàng|Thào|Sùng|Chu|Tăng|Từ"
)
_WORD = r"[^\W\d_]+"
_KINH_NAME = re.compile(rf"\b(?:{_SURNAMES})(?:\s+{_WORD}){{1,3}}")
_HIGHLAND_NAME = re.compile(rf"\b[AY]\s+({_WORD})")  # Xơ Đăng and Ba Na: `A Thiu`, `Y Linh`
_NO_NAME_AFTER_Y = frozenset({"te", "si", "ta", "hoc", "khoa", "duoc"})
_CHILD_WORDS = re.compile(r"\b(?:em|cháu|bé|trẻ|trẻ em|nạn nhân|học sinh)\b", re.IGNORECASE)
_NAMED_FOR = re.compile(r"(?:trường|thcs|thpt|tiểu học|mầm non|ptdtbt|ptdtnt|đường|phố|quỹ|giải|th)\s+$", re.IGNORECASE)
_NEAR = 40  # characters


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its personal data masked, and the kinds that were found: phone, citizen_id, birth, email, name."""

    text: str
    kinds: tuple[str, ...] = ()


def masked(text: str) -> Masked:
    """The text without personal data. What is masked cannot be had back from it."""
    return Masked(str(text), text.kinds) if isinstance(text, MaskedText) else _masked(text)


def masked_but_names(text: str) -> Masked:
    """The same where the name is an official's who signs: it belongs on the paper, a telephone number beside it does not."""
    return Masked(str(text), text.kinds) if isinstance(text, MaskedText) else _without(text, names=False)


@lru_cache(maxsize=50_000)
def _masked(text: str) -> Masked:
    return _without(text, names=True)


def _without(text: str, *, names: bool) -> Masked:
    kinds: list[str] = []
    for kind, find in (
        ("phone", _phones),
        ("citizen_id", _citizen_ids),
        ("birth", _births),
        ("email", _emails),
        *((("name", _names),) if names else ()),
    ):
        clean = find(text)
        if clean != text:
            kinds.append(kind)
            text = clean
    return Masked(text, tuple(kinds))


def _phones(text: str) -> str:
    def replaced(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        local = "0" + digits[2:] if digits.startswith("84") else digits
        return match[0] if local in _ALLOWED_PHONES else MASK

    return MASK if _LONE_PHONE.fullmatch(text) else _PHONE.sub(replaced, text)


def _citizen_ids(text: str) -> str:
    return MASK if _LONE_CITIZEN_ID.fullmatch(text) else _CITIZEN_ID.sub(MASK, text)


def _births(text: str) -> str:
    return _BIRTH.sub(lambda match: match[1] + MASK, text)


def _emails(text: str) -> str:
    return _EMAIL.sub(lambda match: match[0] if match[1].lower().endswith(_OFFICIAL_DOMAIN) else MASK, text)


def _names(text: str) -> str:
    """Names near children's words; a school or a street that bears a name is none."""
    if not _CHILD_WORDS.search(text):
        return text
    for pattern in (_KINH_NAME, _HIGHLAND_NAME):
        text = pattern.sub(_name_or_not, text)
    return text


def _name_or_not(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    after = match.string[match.end() : match.end() + _NEAR]
    if _NAMED_FOR.search(before) or not (_CHILD_WORDS.search(before) or _CHILD_WORDS.search(after)):
        return match[0]
    words = match[0].split()
    named = 1
    while named < len(words) and words[named][0].isupper():
        named += 1
    if named == 1 or (words[0] in ("A", "Y") and folded(words[1]) in _NO_NAME_AFTER_Y):
        return match[0]
    return " ".join([MASK, *words[named:]])
