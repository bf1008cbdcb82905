"""How wide a line of bold Times New Roman is, so that the line below it has the length that the rules ask for."""

import unicodedata

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
    """The text in as few lines as fit the width (twips), broken so that the longest is as short as can be."""
    names = text.split()
    lines = [text]
    for count in range(1, len(names) + 1):
        lines = _lines(names, count, size)
        if max(bold_width(line, size) for line in lines) <= width:
            break
    return "\n".join(lines)


def _lines(names: list[str], count: int, size: int) -> list[str]:
    """The words in so many lines, the longest as short as can be."""
    if count == 1 or len(names) <= count:
        return [" ".join(names)] if count == 1 else names
    ways = ([" ".join(names[:n]), *_lines(names[n:], count - 1, size)] for n in range(1, len(names) - count + 2))
    return min(ways, key=lambda lines: max(bold_width(line, size) for line in lines))
