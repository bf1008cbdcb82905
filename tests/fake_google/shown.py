"""How a value looks on the screen of a sheet: numbers, days and times by their format and the sheet's locale."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

EPOCH = datetime(1899, 12, 30)
_DAY_KINDS = ("DATE", "DATE_TIME", "TIME")
_DEFAULTS = {
    "vi": {"DATE": "dd/MM/yyyy", "DATE_TIME": "dd/MM/yyyy HH:mm:ss", "TIME": "HH:mm:ss"},
    "en": {"DATE": "M/d/yyyy", "DATE_TIME": "M/d/yyyy H:mm:ss", "TIME": "H:mm:ss"},
}
_TOKEN = re.compile(r"\[h+\]|yyyy|yy|dd?|mm?|hh?|ss?|.", re.IGNORECASE)


class ErrorShown(str):
    """What a cell shows whose formula failed."""

    __slots__ = ()


class Loading(ErrorShown):
    """What the values say of a cell whose formula is still computed, and what the cell itself shows."""

    __slots__ = ("in_cell",)
    in_cell: str

    def __new__(cls, in_values, in_cell):
        self = super().__new__(cls, in_values)
        self.in_cell = in_cell
        return self

    def __deepcopy__(self, _):
        return self


class Formula(str):
    """What the cell of a formula shows that stacks texts: the first of them."""

    __slots__ = ("texts", "typed")
    texts: list[str]
    typed: str

    def __new__(cls, typed, texts):
        self = super().__new__(cls, texts[0])
        self.typed, self.texts = typed, texts
        return self

    def __deepcopy__(self, _):
        return self


def is_day(number_format: Mapping[str, str]) -> bool:
    return number_format.get("type") in _DAY_KINDS


def shown(value: Any, number_format: Mapping[str, str], locale: str) -> str:
    """The text of a value that is not empty."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return str(value)
    if is_day(number_format):
        defaults = _DEFAULTS["vi" if locale.startswith("vi") else "en"]
        return _day_text(value, number_format.get("pattern") or defaults[number_format["type"]])
    return _number_text(value, number_format.get("pattern", ""), locale)


def _number_text(value: float, pattern: str, locale: str) -> str:
    percent = pattern.endswith("%")
    value = value * 100 if percent else value
    decimals = len(re.sub(r".*\.|.*", "", pattern.rstrip("%"), count=1)) if "." in pattern else 0
    if "#,##0" in pattern:
        text = f"{value:,.{decimals}f}"
    elif pattern.startswith("0"):
        text = f"{value:.{decimals}f}"
    else:
        text = str(int(value)) if value == value // 1 and abs(value) < 1e15 else f"{value:.10g}"
    text = text.translate(str.maketrans(",.", ".,")) if locale.startswith("vi") else text
    return text + "%" * percent


def _day_text(serial: float, pattern: str) -> str:
    moment = EPOCH + timedelta(seconds=round(serial * 86400))
    parts, after_hour = [], False
    for token in _TOKEN.findall(pattern):
        letter = token[0].lower()
        parts.append(_piece(token, "minute" if letter == "m" and after_hour else letter, moment, serial))
        after_hour = letter in "h[" if letter.isalpha() or letter == "[" else after_hour
    return "".join(parts)


def _piece(token: str, kind: str, moment: datetime, serial: float) -> str:
    numbers = {"d": moment.day, "m": moment.month, "minute": moment.minute, "h": moment.hour, "s": moment.second}
    if kind == "[":
        return str(int(serial * 24))
    if kind == "y":
        return f"{moment:%Y}"[-len(token) :]
    return str(numbers[kind]).zfill(len(token)) if kind in numbers else token
