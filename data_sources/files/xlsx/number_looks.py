"""Which cells a sheet shows as a moment, a duration or a share rather than as a number: by the formats in its styles."""

import re
from enum import Enum

from data_sources.files.xlsx.package.package import Package
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import Attributes, walk


class Look(Enum):
    """What a number is shown as."""

    MOMENT = "moment"
    DURATION = "duration"
    PER_CENT = "per_cent"


# The formats that every program knows by number; 27 to 36 and 50 to 58 are days in the calendars of East Asia.
_MOMENTS = (*range(14, 23), *range(27, 37), 45, 47, *range(50, 59))
_KNOWN = {str(number): Look.MOMENT for number in _MOMENTS} | {"46": Look.DURATION, "9": Look.PER_CENT, "10": Look.PER_CENT}
# What a format shows as it stands: text in quotes, after a backslash, as wide as a letter, filled up with one.
_LITERAL = re.compile(r'"[^"]*(?:"|$)|\\.?|_.?|\*.?')
_PLACES = 30  # what a style takes in memory, in places of cells
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*(?:\]|$)")  # a colour, a locale, a condition
_OF_TIME = re.compile(r"[dmyhs]", re.IGNORECASE)


def number_looks(package: Package, part: str | None, room: Room) -> dict[str, Look]:
    """
    The looks of a workbook's cells by the number of their style, as it stands in the sheets; numbers are not in it.

    Args:
        package: the workbook.
        part: with its styles; None where it has none.
        room: for them.
    """
    codes: dict[str, str] = {}
    styles: list[str] = []
    within: list[str] = []

    def start(element: str, attributes: Attributes) -> None:
        above = within[-1] if within else ""
        within.append(element)
        if element in {"numFmt", "xf"}:
            room.take(places=_PLACES)
        if element == "numFmt" and above == "numFmts":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif element == "xf" and above == "cellXfs":
            styles.append(attributes.get("numFmtId", "0"))

    if part:
        walk(package.pieces(part), start, lambda _: within.pop())
    looks = {number: look_of(code) for number, code in codes.items()}
    found = {str(style): looks.get(number, _KNOWN.get(number)) for style, number in enumerate(styles)}
    return {style: look for style, look in found.items() if look}


def look_of(code: str) -> Look | None:
    """The look of a number's format such as `dd/mm/yyyy` or `[h]:mm`; None of one that shows a number as it is."""
    shown = _LITERAL.sub("", code).split(";")[0]  # the first section is that of numbers above 0
    if _ELAPSED.search(shown):
        return Look.DURATION
    if _OF_TIME.search(_BRACKETS.sub("", shown)):
        return Look.MOMENT
    return Look.PER_CENT if "%" in shown else None
