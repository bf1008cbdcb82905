"""Days and years of birth: beside a word for birth, and only there."""

import re
from collections.abc import Iterator

from records.privacy.flat_text import Found

_YEAR = r"(?:19[3-9]\d|20[0-3]\d)"
_DAY = (
    r"(?:(?:ngay\s*)?\d{1,2}\s*thang\s*\d{1,2}\s*(?:nam\s*)?\d{4}"
    r"|thang\s*\d{1,2}\s*(?:nam\s*|/\s*)?\d{4}"
    rf"|{_YEAR}\s*[/.\-]\s*\d{{1,2}}\s*[/.\-]\s*\d{{1,2}}"
    r"|\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}"
    rf"|\d{{1,2}}\s*[/.\-]\s*{_YEAR}|\d{{4}}{_YEAR}|{_YEAR})"
)
_WORD = (
    r"(?<!\w)(?:(?:ngay,?\s*(?:thang,?\s*)?(?:nam\s*)?|nam\s*)sinh|sinh\s*(?:ngay|nam|thang|vao)(?:\s*(?:ngay|nam|thang))?"
    r"|sinh\s*:|n\.?\s?sinh|ng\.?\s?sinh|s\.?n|s/n|n\.?s|n/s|ntns|dob)(?!\w)"
)
_RANGE = r"(?!\d)(?!\s*(?:-|–|den)\s*(?:nam\s*)?(?:19|20)\d\d)"
_LABELLED = re.compile(rf"{_WORD}\s*(?:la\s*)?[:.]?\s*({_DAY}){_RANGE}")
_BARE = re.compile(rf"(\w+[.,;:]?\s+|^|[(,;]\s*)sinh\s+({_DAY}){_RANGE}")
# `vệ sinh 2022`, `phát sinh 2022`: words that end in the same syllable and speak of no birth.
_OTHER_WORDS = frozenset("ve phat hoc dan thuy khai ky hy vi gia hi moi san tai tuyen thi nam quyen hau ho sv y trung".split())


def births(flat: str) -> Iterator[Found]:
    """The days and years of birth in a flat text."""
    if "s" not in flat and "dob" not in flat:
        return
    for match in _LABELLED.finditer(flat):
        yield Found(match.start(1), match.end(1), "birth")
    for match in _BARE.finditer(flat):
        if match[1].strip(" .,;:(") not in _OTHER_WORDS:
            yield Found(match.start(2), match.end(2), "birth")
