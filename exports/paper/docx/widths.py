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
