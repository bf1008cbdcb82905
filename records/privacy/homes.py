"""Where a person lives: a house, lane, group or village after a word that says so."""

import re
from collections.abc import Iterator

from records.privacy.flat_text import Found

_PART = (
    r"(?:so nha|nha so|so \d|sn \d|to dan pho|tdp|to \d|thon|lang|xom|ban \w|ngo|ngach|hem|kiet|duong|pho|\d+[a-z]?(?:/\d+)*\s+\w"
    r"|xa|phuong|thi tran|huyen|kon|dak|ia)"
)
_HOUSE = r"(?:so nha|nha so|so \d|sn \d|to dan pho|tdp \d|to \d|thon|lang|xom|ngo \d|hem|kiet|\d+[a-z]?(?:/\d+)+|\d+ [a-z])"
_REST = rf"[^,;.()\n]*?(?:,\s*{_PART}[^,;.()\n\-–]*?)*(?=\s*(?:[;.()\n]|,|\s[-–]\s|$))"
_LIVES = r"(?:dia chi(?:\s+(?:nha|gia dinh|o))?|d/c(?:\s+nha)?|dc(?:\s+nha)?|tru tai|tru|thuong tru|tam tru|ho khau(?:\s+thuong tru)?|hktt|cho o|noi o|noi cu tru|cu tru|que quan)"
_LABELLED = re.compile(rf"(?<!\w){_LIVES}(?:\s+hien nay)?\s*(?:tai|o)?\s*:?\s*({_HOUSE}{_REST})")
_PERSON = r"(?<!\w)(?<!\d )(?<!cac )(?<!nhung )(?:em|chau|be|nan nhan|con|me|gia dinh|hoc sinh)(?!\w)"
_OF_PERSON = re.compile(
    rf"{_PERSON}(?:\s+(?!to chuc|tham gia|sinh hoat)\w+){{0,4}}?\s+(?:o|song o|tru|tru tai)\s+({_HOUSE}{_REST})"
)
_HOME = re.compile(
    rf"(?<!\w)(?:so nha|nha so|nha\s+so)\s*\d+\w*(?:/\d+)*{_REST}|(?<!\w)(?:em|chau|be)\s+(?:\w+\s+)?nha\s+(so \d{_REST})"
    # A house by its number in a lane, and what stands after it.
    rf"|(?<!\w)(so \d+[a-z]?(?:/\d{{1,3}})+(?!\d),?\s+(?:to(?! chuc)|tdp|thon|duong|hem|ngo|kiet|khu|khoi|xom|ap|pho|phuong|le|tran|nguyen)\b{_REST})"
    rf"|(?<!\w)(?:nha|tro|gia dinh)\s+(?:\w+\s+)?(?:o|tai|o tai)\s+({_HOUSE}{_REST})"
)

# Without one of these in a text no address is looked for.
HOME_WORDS = frozenset("tro dia d dc tru thuong tam ho hktt cho noi cu que nha em chau be nan con me gia hoc".split())


def addresses(flat: str) -> Iterator[Found]:
    """Where persons live, in a flat text."""
    for pattern in (_LABELLED, _OF_PERSON):
        yield from (Found(match.start(1), match.end(1), "address") for match in pattern.finditer(flat))
    for match in _HOME.finditer(flat):
        group = match.lastindex or 0
        yield Found(match.start(group), match.end(group), "address")
