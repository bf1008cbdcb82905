"""What a sentence of a paper is made of: our words, figures with where they come from, what others typed, days."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from exports.paper.form.form_rules import BLANK
from words import OFFICIAL, say

_MARK = "\x00"


class Kind(StrEnum):
    """What a piece is; each but our words has a style of its own in the file, so that a reader can tell them apart."""

    WORDS = "words"  # from the catalogue: no number of the report stands in them
    FIGURE = "figure"  # a number of the report
    QUOTED = "quoted"  # typed by an agency or the office: names, codes, texts, settings
    MOMENT = "moment"  # a day or an instant
    ORDINAL = "ordinal"  # I, 1, STT


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A stretch of text.

    Attributes:
        source: of a figure: where it stands in report.json, as `district_sessions` or `places3_attendances`.
        note: the footnote that follows, none where it is empty.
    """

    text: str
    kind: Kind = Kind.WORDS
    source: str = ""
    note: "Text" = ()


Text: TypeAlias = tuple[Piece, ...]


def words(key: str, /, **facts: Piece | Text) -> Text:
    """The text of a key with pieces where it names facts. Raises what `say` raises."""
    template = say(key, OFFICIAL, **{name: f"{_MARK}{name}{_MARK}" for name in facts})
    pieces: list[Piece] = []
    for index, part in enumerate(template.split(_MARK)):
        if index % 2:
            fact = facts[part]
            pieces.extend((fact,) if isinstance(fact, Piece) else fact)
        elif part:
            pieces.append(Piece(part))
    return tuple(pieces)


def plain(text: str) -> Text:
    """Words that are no number of the report."""
    return (Piece(text),)


def quoted(text: str | None) -> Text:
    """What others typed; a dotted blank where they typed nothing."""
    return (Piece(text, Kind.QUOTED),) if text else (Piece(BLANK),)


def moment(text: str) -> Text:
    """A day or an instant."""
    return (Piece(text, Kind.MOMENT),)


def ordinal(text: str | int) -> Text:
    """A number that only counts what stands beside it."""
    return (Piece(str(text), Kind.ORDINAL),)


def noted(text: Text, note: Text) -> Text:
    """The text with a footnote after it: behind a number it would look like a power."""
    return (*text, Piece("", note=note)) if note else text


def joined(texts: Iterable[Text], between: str = ", ") -> Text:
    """Several texts in one."""
    found: list[Piece] = []
    for index, text in enumerate(texts):
        if index:
            found.append(Piece(between))
        found.extend(text)
    return tuple(found)
