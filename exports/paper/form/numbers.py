"""Figures as pieces of a paper: each says where in report.json it stands, so that a paper can be held against it."""

from exports.paper.form.pieces import Kind, Piece, Text
from words import OFFICIAL
from words.formats import MISSING, decimal, number, share

_PADDED_BELOW = 10  # in prose officials write `02 buổi`


def figure(value: int | None, source: str) -> Text:
    """A whole number as it stands in a table or a fraction: `1.234`; a dash where it is missing."""
    return (Piece(number(value, OFFICIAL), Kind.FIGURE, source),)


def prose(value: int, source: str) -> Text:
    """A whole number in a sentence: `02`, `15`, `1.234`."""
    padded = f"{value:02}" if 0 < value < _PADDED_BELOW else number(value, OFFICIAL)
    return (Piece(padded, Kind.FIGURE, source),)


def decimals(value: float | None, source: str) -> Text:
    """A number with one decimal at most: `12,5`."""
    return (Piece(decimal(value, OFFICIAL), Kind.FIGURE, source),)


def percent(value: float | None, source: str) -> Text:
    """A share of 0-1 in percent, with its tenths: `66,7%`, `74,0%`; `100%`."""
    return (Piece(share(value, OFFICIAL), Kind.FIGURE, source),)


def fraction(part: Text, whole: Text) -> Text:
    """`5/7`."""
    return (*part, Piece("/"), *whole)


def between(least: int | None, most: int | None, sources: tuple[str, str]) -> Text:
    """An interval: `120 – 300`; one dash where it is not known."""
    if least is None or most is None:
        return (Piece(MISSING, Kind.FIGURE, sources[0]),)
    return (*figure(least, sources[0]), Piece(" – "), *figure(most, sources[1]))
