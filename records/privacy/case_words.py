"""Words for what was done to a child: beside a person they make the whole cell one that nobody may read."""

import re
from collections.abc import Sequence

from records.privacy.flat_text import Found, flat_of

_CASES = (
    "xâm hại|xâm phạm tình dục|dâm ô|hiếp dâm|cưỡng hiếp|cưỡng dâm|giao cấu|bạo hành|bạo lực|mang thai|có thai|mang bầu|có bầu|phá thai"
    "|tự tử|tự sát|tự vẫn|tự hại|quấy rối|tống tiền|lạm dụng|bỏ rơi|bị mua bán|bị bán|bị bắt cóc|bị đánh|đánh đập|hành hạ|tảo hôn|ép cưới"
    "|hiv|ma túy|ma tuý|nghiện|gạ gẫm|ảnh nóng|ảnh nhạy cảm|bị hại|xâm phạm"
)
_MARKED = re.compile(rf"(?<!\w)(?:{_CASES})(?!\w)")
_BARE = re.compile(rf"(?<!\w)(?:{flat_of(_CASES)})(?!\w)")
_PREVENTION = re.compile(
    r"phong,?\s*(?:chong|ngua|tranh)|tuyen truyen|truyen thong|ky nang|tap huan|chuyen de|khong de|noi chuyen|nhan dien|bao ngay|khong co|goi 111"
)
_PERSON = re.compile(
    r"(?<!cac )(?<!nhung )(?<!\d )(?<!tre )(?<!\w)(?:be (?:gai|trai)|chau (?:gai|trai|be)|em (?:gai|trai)|(?:1|mot) (?:chau|em|be)|nan nhan|hoc sinh nu)"
    r"[^.;\n]{0,30}?(?:\d{1,2}\s*(?:tuoi|t\b|thang)|sinh|sn|s/n|lop \d)"
)


def tells_a_case(text: str, flat: str) -> bool:
    """Whether a case word stands in a text."""
    return bool(_BARE.search(flat) if text.isascii() else _MARKED.search(text.lower()))


def tells_of_a_case(text: str, flat: str, found: Sequence[Found]) -> bool:
    """
    Whether a text tells what befell a person: a case word beside a name, a birth or a person of some age.

    The programme's own sentences (`tuyên truyền phòng chống xâm hại trẻ em`) name no child; an adult who spoke there is no case.
    """
    if not tells_a_case(text, flat):
        return False
    if any(each.kind == "name" and each.child for each in found) or _PERSON.search(flat):
        return True
    named = any(each.kind in ("name", "birth", "citizen_id") for each in found)
    return named and not _PREVENTION.search(flat)
