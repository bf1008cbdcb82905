"""How wide a line of bold Times New Roman is, so that the line below it has the length that the rules ask for."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations, pairwise

# Advance widths per thousand of the size (Adobe's metrics of Times-Bold); marks above and below add nothing.
_WIDTHS = {
    250: " .,",
    278: "il/",
    333: "fjt-:;()",
    389: "Is",
    444: "cerz",
    500: "Jagovxy0123456789–",
    556: "Sbdhknpquđ",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYĐ",
    778: "GHKOQ",
    833: "m&",
    944: "M",
    1000: "W",
}
_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}
_USUAL = 556


def bold_width(text: str, size: int) -> int:
    """The width of a text in bold of this size (points), in twentieths of a point."""
    bare = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return round(sum(_OF.get(character, _USUAL) for character in bare) * size * 20 / 1000)


def evenly_broken(text: str, size: int, width: int) -> str:
    """The text in the fewest lines that fit the width (twips), broken behind commas, else so that the longest is short."""
    names = text.split()
    for count in range(1, len(names) + 1):
        fit = [way for way in _ways(names, count) if _longest(way, size) <= width]
        if fit:
            return "\n".join(min((_torn(way), _longest(way, size), way) for way in fit)[2])
    return "\n".join(names)


def _ways(names: list[str], count: int) -> Iterator[list[str]]:
    """The words in so many lines, in every way."""
    for ends in combinations(range(1, len(names)), count - 1):
        yield [" ".join(names[start:end]) for start, end in pairwise((0, *ends, len(names)))]


def _longest(lines: list[str], size: int) -> int:
    return max(bold_width(line, size) for line in lines)


def _torn(lines: list[str]) -> int:
    """How many lines end within a part of the name."""
    return sum(not line.endswith(",") for line in lines[:-1])
