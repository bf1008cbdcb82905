"""Reading a count: a whole number of people or events, as officials type it."""

import re
from datetime import date, time, timedelta

from records.cells.blanks import formula_fault, is_blank
from records.cells.results import BLANK, CellResult, Code, as_typed, rejected, repaired
from records.workbook.folding import folded, squeezed, visible
from records.workbook.raw import Cell

# Nobody counts more people than the country has (100 million, 2023, General Statistics Office); a longer number in a
# counting column is a telephone number or a slip.
MOST = 100_000_000

_ZERO_WORDS = frozenset({"khong", "khongco", "khongphatsinh"})
_UNITS = (
    "lượt người|lượt xem|lượt|buổi|trẻ em|trẻ|em|lần|người|cháu|học sinh|thiếu nhi|phụ huynh|cha mẹ|cán bộ|giáo viên"
    "|bài|tin|cuộc"
)
_DOTTED, _COMMAED, _SPACED = (rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+" for mark in (r"\.", ",", " "))
_NUMBER = rf"(?:{_DOTTED}|{_COMMAED}|{_SPACED}|[0-9]+)"
_UNIT = rf"(?:\s*(?:{_UNITS}))?"
_ABOUT = re.compile(r"^(?:khoảng|trên dưới|hơn|gần|trên|ước tính|ước|[~≈])\s*(?=[0-9])")
# `1.200,00` and `120,0` are whole, `1.000` is a thousand; whether `1.200.00` lacks a zero nobody knows.
_WHOLE = rf"(?:({_DOTTED})(?:,0{{1,2}})?|({_COMMAED})(?:\.0{{1,2}})?|({_SPACED}|[0-9]+)(?:[.,]0{{1,2}})?)"
_ONE = re.compile(rf"^{_WHOLE}{_UNIT}$")
_DECIMAL = re.compile(rf"^[0-9]+(?:[.,][0-9]{{3}})*[.,][0-9]+{_UNIT}$")
_NEGATIVE = re.compile(rf"^[-–−]\s*{_NUMBER}(?:[.,][0-9]+)?{_UNIT}$")
_RANGE = re.compile(rf"^(?:từ\s*)?{_NUMBER}{_UNIT}\s*(?:-|–|—|~|đến|tới)\s*{_NUMBER}{_UNIT}$")
_DAY = re.compile(r"^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$")
_SOME_NUMBER = re.compile(_NUMBER)


def count_reading(cell: Cell, unit: str | None = None) -> CellResult:
    """
    A whole number of people or events: `1.200`, `02 buổi`, `120 em`, `khoảng 200`, `không phát sinh`.

    Args:
        cell: as typed.
        unit: besides those that people count in, a word for what is counted, as the office declares it: `4 trường`.

    Returns:
        An `int` ≥ 0, or a blank: unknown, not zero; never a guess.
    """
    if fault := formula_fault(cell):
        return rejected(fault)
    if is_blank(cell):
        return BLANK
    if isinstance(cell, bool):
        return rejected(Code.NOT_A_NUMBER)
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, date | time | timedelta):
        return rejected(Code.DATE_IN_COUNT)
    text = _plain(str(cell))
    return _text(_without(_plain(unit), text) if unit else text)


def _plain(text: str) -> str:
    return squeezed(visible(text)).lower()


def _without(unit: str, text: str) -> str:
    """A text without the unit that stands behind its number; a sign such as `%` is no unit that is counted in."""
    number = text.removesuffix(unit).rstrip()
    return number if unit[:1].isalpha() and number[-1:].isdecimal() else text


def _number(number: float) -> CellResult:
    """A count from a number cell, taken with 15 significant digits as sheets show it: 56.99999999999999 is 57."""
    if number < 0:
        return rejected(Code.NEGATIVE)
    if not number <= MOST:  # NaN is not either
        return rejected(Code.NOT_A_NUMBER)
    shown = float(f"{number:.15g}")
    return as_typed(int(shown)) if shown == int(shown) else rejected(Code.NOT_WHOLE)


def _text(text: str) -> CellResult:
    """A count from a text, squeezed and in lower case."""
    if folded(text) in _ZERO_WORDS:
        return repaired(0, Code.ZERO_TEXT)
    rest = _ABOUT.sub("", text)
    match = _ONE.match(rest)
    if not match:
        return rejected(_why_not_one_number(rest))
    digits = re.sub(r"[ .,]", "", match[match.lastindex or 0]).lstrip("0") or "0"
    if len(digits) > len(str(MOST)) or int(digits) > MOST:
        return rejected(Code.NOT_A_NUMBER)
    return repaired(int(digits), Code.NUMBER_TEXT if rest == text else Code.APPROXIMATE)


def _why_not_one_number(text: str) -> Code:
    """The reason why a text is not one whole number."""
    for pattern, code in (
        (_DAY, Code.DATE_IN_COUNT),
        (_RANGE, Code.RANGE),
        (_NEGATIVE, Code.NEGATIVE),
        (_DECIMAL, Code.NOT_WHOLE),
    ):
        if pattern.match(text):
            return code
    several = len(_SOME_NUMBER.findall(text)) > 1
    return Code.MANY_VALUES if several else Code.NOT_A_NUMBER
