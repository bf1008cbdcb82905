"""Numbers that name a person: identity cards, health and social insurance, bank accounts."""

import re
from collections.abc import Iterator

from records.privacy.flat_text import Found

_PART = r"[ .\-]{0,2}"
# Twelve digits that begin with a province's code, 001 to 096 (Thông tư 59/2021/TT-BCA).
_CITIZEN = re.compile(
    rf"(?:(?<![\w.,])|(?<=_))0{_PART}(?:0{_PART}[1-9]|[1-8]{_PART}\d|9{_PART}[0-6])(?:{_PART}\d){{9}}(?![ .\-]?\d)(?![^\W_])"
)
_LONE_CITIZEN = re.compile(r"[1-9]\d{10}")  # typed as a number, its zero gone
# Nine digits, as the cards before 2021 have them; a sum of money is round, and says what it is.
_OLD_CARD = re.compile(r"(?<![\w.,/\-=])(?:\d{9}|\d{3}([ .\-])\d{3}\1\d{3})(?!(?:[ .,/\-]?\d|\w))")
_MONEY_AFTER = re.compile(r"\s*(?:d\b|dong|vnd|trieu|ty\b|luot|nguoi|to\b|ban\b)")
_NO_MONEY = "".join(f"(?<!{word} )" for word in ("cong", "hoat", "hoi", "luu", "van", "lao", "chu", "hop", "hanh", "tac"))
_MONEY = re.compile(
    rf"kinh phi|so tien|(?<!uu )tien (?!hanh|do|bo|trien|hoc)|chi phi|{_NO_MONEY}\bdong\b|vnd|ngan sach|tri gia|luot"
)
_ABOUT_PERSONS = re.compile(
    r"(?<!\w)(?:doi chieu|giay|cap|cong an|me|bo|cha|em|chau|be|con|phu huynh|hoc sinh|ho ten|ten)(?!\w)"
)
_HEALTH = re.compile(rf"(?<!\w)[a-z]{{2}}{_PART}[1-5](?:{_PART}\d){{10,12}}(?!\d)")
_LONE_INSURANCE = re.compile(r"[1-9]\d{9}")
_NUMBER = r"(\d(?:[ .\-]{0,2}\d){%d,%d})(?![\d/])"
_BETWEEN = r"[^\d\n;]{0,25}?"
_CARD_WORDS = r"(?<!\w)(?:cccd|can cuoc|cmnd|cmtnd|cmt|chung minh|dinh danh|ddcn|tuy than|ho chieu)(?![a-z])"
_INSURANCE_WORDS = r"(?<!\w)(?:bhyt|bhxh|bao hiem|so the|ma the)(?![a-z])"
_BANKS = r"(?:\w*bank|bidv|vcb|acb|mb|tpb|ngan hang|kho bac)(?![a-z])"
_BANK_WORDS = rf"(?<!\w)(?:stk|so tk|tk|so tai khoan|tai khoan|chuyen khoan|ck|{_BANKS})(?![a-z])"
_LABELLED = (
    ("citizen_id", re.compile(_CARD_WORDS + _BETWEEN + _NUMBER % (7, 13))),
    ("insurance", re.compile(_INSURANCE_WORDS + _BETWEEN + r"((?:[a-z]{2}[ .\-]?)?\d(?:[ .\-]{0,2}\d){7,14})(?![\d/])")),
    ("bank", re.compile(_BANK_WORDS + _BETWEEN + _NUMBER % (7, 20))),
)
_BEFORE_BANK = re.compile(rf"(?<![\w.,/]){_NUMBER % (8, 20)}(?=[^\d\n]{{1,12}}{_BANKS})")
_CASH_CARD = re.compile(r"(?<!\d)9704(?:[ .\-]?\d){12,15}(?!\d)")
_DATE = re.compile(r"\d{1,2}[.\-]\d{1,2}[.\-](?:19|20)\d\d|\d{4}\s*-\s*\d{4}$")


def identity_numbers(flat: str) -> Iterator[Found]:
    """The numbers of a flat text that name a person."""
    if _LONE_CITIZEN.fullmatch(flat):
        yield Found(0, len(flat), "citizen_id")
    if _LONE_INSURANCE.fullmatch(flat) and not flat.endswith("000"):
        yield Found(0, len(flat), "insurance")
    for kind, pattern in (("citizen_id", _CITIZEN), ("insurance", _HEALTH), ("bank", _CASH_CARD)):
        yield from (Found(match.start(), match.end(), kind) for match in pattern.finditer(flat))
    yield from _labelled(flat)
    if not _MONEY.search(flat):
        told = bool(_ABOUT_PERSONS.search(flat))
        for match in _OLD_CARD.finditer(flat):
            alone = match[1] is not None or match[0] == flat
            if (told or alone) and not match[0].endswith("00") and not _MONEY_AFTER.match(flat, match.end()):
                yield Found(match.start(), match.end(), "citizen_id")


def _labelled(flat: str) -> Iterator[Found]:
    """The numbers that a word beside them names."""
    for kind, pattern in (*_LABELLED, ("bank", _BEFORE_BANK)):
        for match in pattern.finditer(flat):
            if not _DATE.match(match[1]) and not _MONEY_AFTER.match(flat, match.end(1)):
                yield Found(match.start(1), match.end(1), kind)
