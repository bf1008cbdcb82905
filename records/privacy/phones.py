"""Telephone numbers of persons: mobile numbers and landlines as people type them; hotlines and an office's own stay."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from records.privacy.flat_text import Found
from records.privacy.public_words import PublicWords

# Digits, perhaps separated by one or two signs, the letter O typed for a zero; as long as a number of Vietnam can be.
_CANDIDATE = re.compile(r"(?<![\w+])(?:\(?\+\s?|\()?[0o8](?:[ .\-_/,()]{0,2}[\dol]){7,14}(?!\w)")
# The same between letters and signs: `SĐT0935…`, `0935…zalo`, `_0935…_`.
_GLUED = re.compile(r"(?<!\d)(?<![\d+][.,\-/])(?:\+?84|0)[35789](?:[ .\-]?\d){8}(?!\d)")
_IN_ADDRESS = re.compile(r"(?<=[/=?&#])[a-z._\-]*((?:\+?84|0)[35789]\d{8})(?![\w\-])")
_DATE = re.compile(r"\d{1,2}\s*([/.\-])\s*\d{1,2}\s*\1\s*(?:19|20)\d\d(?!\d)")
_FEW_BETWEEN = re.compile(r"(?:^|/)\d{1,2}(?:/|$)|\d{4}/\d{4}")
_LABEL = r"(?<!\w)(?:s?dt(?:dd)?|so dt|dien thoai|di dong|tel|phone|may ban|so may|hotline)(?![a-z])[\s:.]*(?:so\s*)?[:\s]*"
_LABELLED = re.compile(rf"{_LABEL}(\+?\d(?:[ .\-]?\d){{6,12}})(?!\d)")
_LONE = re.compile(r"[35789]\d{8}")  # what a sheet keeps of a number typed as a number
_LOCAL, _MOBILE = 8, 10  # digits
_ENOUGH_DIGITS = 6  # beside the letter O


def phones(flat: str, prose: str, public: PublicWords, addresses: list[tuple[int, int]]) -> Iterator[Found]:
    """The telephone numbers of a flat text. `prose`: without its links; `addresses`: where those stand, in which only a bare number is one."""
    if _LONE.fullmatch(flat) and f"0{flat}" not in public.phones:
        yield Found(0, len(flat), "phone")
    if not prose.isspace():
        for match in chain(_CANDIDATE.finditer(prose), _GLUED.finditer(prose)):
            if _is_private(match[0], public):
                yield Found(match.start(), match.end(), "phone")
    for match in _LABELLED.finditer(flat):
        if _national(match[1]) not in public.phones and not _is_short_line(match[1]):
            yield Found(match.start(1), match.end(1), "phone")
    yield from _in_addresses(flat, public, addresses)


def public_numbers(flat: str, public: PublicWords) -> list[tuple[int, int]]:
    """Where the numbers stand that an office publishes, and hotlines."""
    return [match.span() for match in _CANDIDATE.finditer(flat) if _national(match[0]) in public.phones]


def _in_addresses(flat: str, public: PublicWords, addresses: list[tuple[int, int]]) -> Iterator[Found]:
    for start, end in addresses:
        for match in _IN_ADDRESS.finditer(flat, start, end):
            if _national(match[1]) not in public.phones:
                yield Found(match.start(1), match.end(1), "phone")


def _is_private(typed: str, public: PublicWords) -> bool:
    if _DATE.search(typed) or ("/" in typed and _FEW_BETWEEN.search(typed)) or typed.count("o") > len(typed) - _ENOUGH_DIGITS:
        return False
    number = _national(typed)
    return len(number) >= _MOBILE and number.startswith("0") and number not in public.phones and _is_of_a_person(number)


def _national(typed: str) -> str:
    """The digits of a number as one dials it in the country."""
    digits = re.sub(r"\D", "", typed.replace("o", "0").replace("l", "1"))
    digits = digits.removeprefix("00") if digits.startswith("0084") else digits
    if digits.startswith("84") and (len(digits) > _MOBILE or "+" in typed):
        return "0" + digits[2:].removeprefix("0")
    return digits


def _is_short_line(typed: str) -> bool:
    """Whether it is a hotline that anybody may know: 1800…, 1900…."""
    return re.sub(r"\D", "", typed).startswith(("1800", "1900"))


@lru_cache(maxsize=50_000)
def _is_of_a_person(number: str) -> bool:
    """Whether the numbering plan has it as a mobile number or a landline."""
    import phonenumbers  # noqa: PLC0415 - its tables are read only once a number is met

    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException:
        return False
    kinds = phonenumbers.PhoneNumberType
    private = (kinds.MOBILE, kinds.FIXED_LINE, kinds.FIXED_LINE_OR_MOBILE, kinds.VOIP, kinds.PERSONAL_NUMBER)
    return phonenumbers.is_valid_number(parsed) and phonenumbers.number_type(parsed) in private
