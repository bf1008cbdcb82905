"""Words for what was done to a child: a cell with such a word and a person is masked as a whole."""

import re
from collections.abc import Sequence

from records.privacy.flat_text import Found, flat_of

_CASES = (
    "xâm hại|xâm phạm tình dục|dâm ô|hiếp dâm|cưỡng hiếp|cưỡng dâm|giao cấu|bạo hành|bạo lực|mang thai|có thai|mang bầu|có bầu|phá thai"
    "|tự tử|tự sát|tự vẫn|tự hại|quấy rối|tống tiền|lạm dụng|bỏ rơi|bị mua bán|bị bán|bị bắt cóc|bị đánh|đánh đập|hành hạ|tảo hôn|ép cưới"
    "|hiv|ma túy|ma tuý|nghiện|gạ gẫm|ảnh nóng|ảnh nhạy cảm|bị hại|xâm phạm|sàm sỡ|ấu dâm|loạn luân|quan hệ tình dục|ép quan hệ|nạo thai"
    "|sẩy thai|rạch tay|thắt cổ|lá ngón|bán dâm|mại dâm|bị hiếp|bị giết|bị lừa bán"
)
_MARKED = re.compile(rf"(?<!\w)(?:{_CASES})(?!\w)")
_BARE = re.compile(rf"(?<!\w)(?:{flat_of(_CASES)})(?!\w)")
# Without one of these in a flat text no case is looked for.
CASE_SIGNS = frozenset(word for case in flat_of(_CASES).split("|") for word in case.split()[-1:])
_PREVENTION = re.compile(
    r"phong,?\s*(?:chong|ngua|tranh)|tuyen truyen|truyen thong|ky nang|tap huan|chuyen de|khong de|noi chuyen|nhan dien|bao ngay|khong co|goi 111"
)
# What the programme does about such things, and what is no child's case: a play, a law, a number.
_TOPIC = re.compile(
    rf"{_PREVENTION.pattern}|(?<!\w)(?:chong|(?:noi|hoc|hieu|bai|phim|kich|chia se|trao doi) ve|to chuc|sinh hoat|chieu|phim|kich|tieu pham|to roi|video|pano|ap phich"
    r"|luat|quy dinh|nghi dinh|phap luat|toa dam|dien dan|hoi (?:nghi|thao|thi)|cuoc thi|thi ve|ve tranh|ngoai khoa|huong dan|ung xu|cach|tim hieu|buoi|tiet"
    r"|tham (?:gia|du)|noi dung|chu de|hoc duong|khong xay ra|chua (?:co|phat hien|xay ra)|khong phat hien|duoi \d|tro len)(?!\w)"
)
_PERSON = re.compile(
    r"(?<!cac )(?<!nhung )(?<!\d )(?<!tre )(?<!\w)(?:be (?:gai|trai)|chau (?:gai|trai|be)|em (?:gai|trai)|(?:1|mot) (?:chau|em|be)|nan nhan|hoc sinh nu)"
    r"[^.;\n]{0,30}?(?:\d{1,2}\s*(?:tuoi|t\b|thang)|sinh|sn|s/n|lop \d)"
)
_CHILD = r"(?:be|chau|em|tre|hs|hoc sinh|h/s|nu sinh|nam sinh|con|nan nhan)"
_WHICH = r"(?:\s+(?:gai|trai|nu|nam|em|nho|be|hoc sinh|hs|chau))*"
_AGE = r"\d{1,2}(?:\s*(?:va|,|-|/)\s*\d{1,2})?\s*(?:t\b|tuoi|thang tuoi)"
# One child, told by an age, a class, or a word for one; several (`120 học sinh lớp 8`) are an audience.
_ONE = re.compile(
    rf"(?<!\w)(?:{_CHILD}{_WHICH}[\s,(:.]{{0,3}}(?:(?!(?:duoi|tren|tu|den|do)\b)[^.;\n\d]){{0,20}}?(?:{_AGE}|lop\s*\d|sn\b|sinh (?:nam|ngay))"
    rf"|(?:mot|0?1)\s+(?:truong hop\s+(?:la\s+)?)?{_CHILD}\b"
    r"|be (?:gai|trai)|chau (?:gai|trai|be)|nu sinh|nan nhan|em hoc sinh|em gai)"
)
_SEVERAL = re.compile(r"(?:(?<!\w)(?:cac|nhung|nhieu|moi|so|hai|ba|bon)|(?<!\d)(?!0?1\s)\d+(?:[.,]\d+)*)\s+$")
_INITIAL = re.compile(
    r"(?<!\w)(?:em|cháu|bé|nạn nhân|con|hs|học sinh|nữ sinh|nam sinh)\s+[A-ZĐ](?:\.[A-ZĐ])*(?!\w)", re.IGNORECASE
)
_SUFFERS = re.compile(
    r"(?:(?!(?<!\w)(?:khi|neu|cach|ve|phong|chong|tranh|ky nang|hay)(?!\w))[^;\n]){0,50}?(?<!\w)(?:bi|mang|co (?:thai|bau)|tu (?:tu|sat|van))(?!\w)"
)
_NONE = re.compile(r"(?<!\w)(?:khong|chua) (?:co|de|phat hien|xay ra|ghi nhan)(?!\w)")
_COUNTED = re.compile(r"\d|mot ")
_CLAUSE = re.compile(r"(?<=\w\w\w)[.;\n]+|\n")
_NEAR = 12  # letters before a child in which it is told how many there are


def tells_a_case(text: str, flat: str) -> bool:
    """Whether a case word stands in a text."""
    return bool(_BARE.search(flat) if text.isascii() else _MARKED.search(text.lower()))


def tells_of_a_case(text: str, flat: str, found: Sequence[Found]) -> bool:
    """
    Whether a text tells what happened to a person: a case word beside a name, a birth or a child of some age, class or initial.

    The programme's own sentences (`tuyên truyền phòng chống xâm hại trẻ em cho 120 học sinh lớp 8`) name no child; an adult who
    spoke there is no case.
    """
    if not tells_a_case(text, flat):
        return False
    if any(each.kind == "name" and each.child for each in found) or _PERSON.search(flat):
        return True
    named = any(each.kind in ("name", "birth", "citizen_id") and not each.alone for each in found)
    alone = any(each.alone for each in found) and not _TOPIC.search(flat)
    return (named and not _PREVENTION.search(flat)) or alone or any(_is_of_one(text, flat, *span) for span in _clauses(flat))


def _clauses(flat: str) -> list[tuple[int, int]]:
    ends = [*(match.start() for match in _CLAUSE.finditer(flat)), len(flat)]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _is_of_one(text: str, flat: str, start: int, end: int) -> bool:
    """Whether a clause tells that something happened to one child."""
    typed, clause = text[start:end], flat[start:end]
    if not tells_a_case(typed if not text.isascii() else clause, clause):
        return False
    topic = bool(_TOPIC.search(clause))
    if any(match[0].split()[-1][0].isupper() for match in _INITIAL.finditer(typed)) and not topic:
        return True
    ones = [
        match for match in _ONE.finditer(clause) if not _SEVERAL.search(clause, max(0, match.start() - _NEAR), match.start())
    ]
    if not topic:
        return bool(ones)
    told = not _NONE.search(clause)
    return told and any(_COUNTED.search(match[0]) and _SUFFERS.match(clause, match.end()) for match in ones)
