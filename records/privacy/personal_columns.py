"""Columns that are personal by their heading: names, births, numbers and homes of persons, to be masked cell by cell."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from unicodedata import normalize

from records.privacy.flat_text import flat_of
from records.workbook.columns import LABEL_ALIASES, TABLES
from records.workbook.folding import folded
from records.workbook.raw import MASK, Cell, LinkedText, MaskedText

HEADS = 20  # rows in which headings are looked for
_LONG = 80  # letters of a heading that are looked at
_FEWEST_DIGITS = 6  # of a number that names a person
_LEAST_YEAR = 100  # a smaller number in a column of births is one of its rows' or columns' own
_TWO = 2

_WHO = (
    r"(?:tre|chau|em|be|con|hoc sinh|hs|cha|me|bo|phu huynh|nguoi (?!gui|dung)\w+|nan nhan|doi tuong|chu ho|giao vien|gv|gvcn|can bo"
    r"|doi vien|doan vien|hoi vien|thieu nhi|ong|ba|vo|chong|nhan khau|sinh vien)"
)
_DUTIES = r"(?:phu trach|lien he|lien lac|lap(?: bieu| bao cao| bang)?|bao tin|bao cao|giam ho|nhap(?: lieu| so lieu)?|dau moi|cung cap|dai dien|nuoi duong)"
_HEADINGS = (
    ("name", re.compile(rf"(?:ho(?:,? va|,)? (?:chu dem |dem )?(?:va )?ten|hoten|ho (?:va )?(?:chu |ten )?dem)\b.*|ten (?:goi )?(?:cua )?{_WHO}\b.*")),
    ("name", re.compile(rf"(?:nguoi|can bo|giao vien|dau moi) {_DUTIES}\b.*|gvcn|giao vien chu nhiem|chu ho|nan nhan|nguoi giam ho|con (?:ong|ba|anh|chi)\b.*")),
    ("birth", re.compile(r"(?:(?:ngay|thang|nam)[ ,/\-]*)+sinh(?! hoat| hoc| vien)\b.*|sinh (?:ngay|nam|thang)\b.*|sn|ns|ntns|dob|s/n|n/s|ngaysinh|namsinh")),
    ("phone", re.compile(r"(?:so )?(?:s?dt(?:dd)?|sodt|dien thoai|di dong|sdt)(?! (?:cong khai|co quan|nong|duong))\b.*")),
    ("citizen_id", re.compile(r"(?:so |ma )?(?:the )?(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh|ho chieu|giay khai sinh)\b.*")),
    ("insurance", re.compile(r"(?:so |ma )?(?:so )?(?:the )?(?:bhyt|bhxh|bao hiem)\b.*")),
    ("bank", re.compile(r"(?:so )?(?:stk|tk|tai khoan(?! mang))\b.*")),
    ("address", re.compile(r"dia chi(?: (?:nha|gia dinh|thuong tru|tam tru|cu tru|noi o|hien (?:tai|nay)|o\b|cua (?:tre|em|chau|hoc sinh|hs|gia dinh)).*)?|(?:noi|cho) (?:o|cu tru|thuong tru|tam tru)\b.*|ho khau\b.*|hktt|que quan|thuong tru|tam tru|cho o hien nay")),
)  # fmt: skip
# Beside a mere `Tên`: headings of a list of children.
_OF_A_CHILD = re.compile(r"lop|gioi tinh|dan toc|(?:ngay|nam|ngay thang nam) sinh|hoc lop|lop hoc|con ong.*|ho va dem|ho")
_ANSWERS = frozenset({"", "x", "v", "co", "khong", "chua", "k", "nt", "chua co", "khong co", "da co", "du", "da cap"})
_SIGNS = re.compile(r"[^\w/]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\s*\d{1,2}\s*[.)]\s*[^\W\d]")
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}\s*[.)]\s+)?")
_KNOWN = frozenset(
    folded(label)
    for table in TABLES
    for column in table.columns
    for label in (column.label, *LABEL_ALIASES.get(column.label, ()))
) - {folded("Tên")}
_SETTINGS = ["muc", "giatri"]


def personal_columns(rows: Sequence[Sequence[Cell]]) -> dict[int, dict[int, str]]:
    """
    The columns that are personal, from which row on, each with the kind of what stands there; empty where none is.

    Below another row of known headings the columns are others.
    """
    if not any(_kinds(row) for row in rows[:HEADS]) or any(_is_of_settings(row) for row in rows[:HEADS]):
        return {}
    found: dict[int, dict[int, str]] = {}
    now: dict[int, str] = {}
    for number, row in enumerate(rows):
        known = _known(row)
        kinds = _kinds(row) if number < HEADS or known else {}
        if not kinds and known < _TWO:
            continue
        now = kinds if known >= _TWO else {**now, **kinds}
        found[number + 1] = now
    return found


def is_personal(cell: Cell, kind: str) -> bool:
    """Whether a cell of a personal column says something of a person: a blank, a sign and an answer such as `Có` do not."""
    if isinstance(cell, MaskedText):
        return True
    if isinstance(cell, datetime | date):
        return kind == "birth"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        digits = len(str(abs(int(cell)))) if cell == cell // 1 else 0
        return cell >= _LEAST_YEAR if kind == "birth" else kind not in ("name", "address") and digits >= _FEWEST_DIGITS
    return isinstance(cell, str) and _says_something(cell, kind)


def masked_whole(cell: Cell, kind: str, mark: str) -> Cell:
    """A cell of a personal column with nothing but a mask in it; `mark`: of what was typed."""
    if isinstance(cell, LinkedText):
        return LinkedText(MASK, MaskedText(MASK, (kind,), mark))
    if isinstance(cell, MaskedText):
        return MaskedText(MASK, cell.kinds, cell.mark)
    return MaskedText(MASK, (kind,), mark)


def _says_something(text: str, kind: str) -> bool:
    flat = _SIGNS.sub(" ", flat_of(text)).strip()
    if flat in _ANSWERS or text == MASK:
        return False
    if kind in ("name", "address"):
        return any(letter.isalpha() for letter in flat) or kind == "address"
    digits = sum(letter.isdigit() for letter in flat)
    return digits >= (_TWO if kind == "birth" else _FEWEST_DIGITS)


def _kinds(row: Iterable[Cell]) -> dict[int, str]:
    """The personal headings of a row; what a row of data says is no heading."""
    cells = list(row)
    if any(is_data(cell) and not (isinstance(cell, str) and _NUMBERED.match(cell)) for cell in cells):
        return {}
    found = {index: kind for index, cell in enumerate(cells) if isinstance(cell, str) and (kind := _kind(cell))}
    texts = [_plain(cell) if isinstance(cell, str) else "" for cell in cells]
    if "ten" in texts and any(_OF_A_CHILD.fullmatch(text) for text in texts):
        found |= {index: "name" for index, text in enumerate(texts) if text in ("ten", "ho")}
    return found


def is_data(cell: Cell) -> bool:
    """Whether a row with this cell holds data: a number, a day, a text that begins with a number."""
    return cell is not None and (not isinstance(cell, str) or cell.lstrip()[:1].isdigit())


@lru_cache(maxsize=10_000)
def _kind(heading: str) -> str:
    """The kind that a heading announces; empty: none."""
    plain = _plain(heading)
    if not plain or "bộ, ngành" in normalize("NFC", heading).lower() or folded(heading) in _KNOWN:
        return ""
    return next((kind for kind, pattern in _HEADINGS if pattern.fullmatch(plain)), "")


@lru_cache(maxsize=10_000)
def _plain(heading: str) -> str:
    if len(heading) > _LONG:
        return ""
    flat = _NUMBERING.sub("", _BRACKETS.sub(" ", flat_of(normalize("NFC", heading))))
    return " ".join(flat.replace("*", " ").replace(":", " ").split()).strip(" .-")


def _known(row: Iterable[Cell]) -> int:
    """How many cells of a row are headings of the programme's own tables."""
    return sum(type(cell) is str and len(cell) <= _LONG and not cell.startswith("http") and _is_known(cell) for cell in row)


@lru_cache(maxsize=20_000)
def _is_known(text: str) -> bool:
    plain = _BRACKETS.sub(" ", text)
    return not _DIGIT.search(plain) and folded(plain) in _KNOWN


def _is_of_settings(row: Sequence[Cell]) -> bool:
    texts = [folded(cell) for cell in row if isinstance(cell, str) and len(cell) <= _LONG]
    return texts[:2] == _SETTINGS
