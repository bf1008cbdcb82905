"""Names in sentences of a paper: of places, agencies, clauses, and the common word for what places are."""

from collections.abc import Iterable

from exports.paper.form.pieces import Kind, Piece, Text, joined, quoted, words
from indicators.place_report import PlaceReport
from records.programme.programme import Programme
from records.workbook.folding import folded

MOST_NAMES = 15  # that a sentence lists; more stand in an annex
# The kinds of communes in the order in which officials name them.
_KINDS = ("xã", "phường", "thị trấn", "đặc khu")


def place_names(places: Iterable[PlaceReport]) -> Text:
    """`Đăk Kôi, Đăk Pne`; of a place without a place the whole district."""
    return joined(quoted(place.place.name) if place.place else words("paper.district") for place in places)


def units(programme: Programme, places: Iterable[PlaceReport]) -> Text:
    """What the places are, from their kinds: `xã, thị trấn`; `địa bàn` where no kind is given."""
    kinds = dict.fromkeys(place.place.kind for place in places if place.place and place.place.kind)
    if not kinds or not programme.places:
        return words("paper.units")
    known = [kind for kind in _KINDS if folded(kind) in map(folded, kinds)]
    others = [kind for kind in kinds if folded(kind) not in map(folded, _KINDS)]
    return (Piece(", ".join((*known, *others)), Kind.QUOTED),)


def listed(texts: Iterable[str]) -> Text:
    """Names or codes one after the other."""
    return joined(quoted(text) for text in texts)
