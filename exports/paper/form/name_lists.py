"""Names in sentences of a paper: of places, agencies, clauses, and the common word for what places are."""

from collections.abc import Iterable, Sized
from dataclasses import replace

from exports.paper.form.pieces import Kind, Piece, Text, joined, quoted, words
from indicators.place_report import PlaceReport
from records.programme.levels import Level
from records.programme.programme import Clause, Programme
from records.workbook.folding import folded
from words import OFFICIAL
from words.level_words import level_facts, within_sentence

MOST_NAMES = 12  # that a sentence lists; more stand in an annex
# The kinds of communes in the order in which officials name them.
_KINDS = ("xã", "phường", "thị trấn", "đặc khu")


def place_names(places: Iterable[PlaceReport]) -> Text:
    """`Đăk Kôi, Đăk Pne`; of the whole what it is called."""
    return joined(quoted(place.place.called if place.place else place.level.whole) for place in places)


def places_in_prose(places: Iterable[PlaceReport]) -> Text:
    """`thị trấn Đăk Rve, các xã Đăk Kôi, Đăk Pne`: as officials name places in a sentence, each kind before its names."""
    kinds: dict[str, list[PlaceReport]] = {}
    for place in places:
        kinds.setdefault(place.place.kind or "" if place.place else "", []).append(place)
    if len(kinds) == 2 == sum(map(len, kinds.values())):  # noqa: PLR2004 - `thị trấn Đăk Rve và xã Đăk Ruồng`
        others, last = (_of_kind(kind, found) for kind, found in kinds.items())
        return words("paper.places.both", others=others, last=last)
    return joined(_of_kind(kind, found) for kind, found in kinds.items())


def _of_kind(kind: str, places: list[PlaceReport]) -> Text:
    """The names behind their kind; names alone where there is no kind or each says its own: `Thôn 1, Thôn 5`."""
    if all(place.place and place.place.name.casefold().startswith(kind.casefold()) for place in places):
        return place_names(places)
    one = len(places) == 1
    names = listed(place.place.name if place.place else place.level.whole for place in places)
    return words("paper.places.one" if one else "paper.places.many", kind=quoted(kind.lower()), names=names)


def clause_name(clause: Clause) -> Text:
    """What a report is about; one named without a letter behind a word, for it is taken for a number: `nội dung 1`."""
    name = quoted(clause.name)
    return name if any(map(str.isalpha, clause.name)) else words("paper.clause_numbered", name=name)


def capital(text: Text) -> Text:
    """A sentence that begins with a capital letter."""
    first, *rest = text
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *rest)


def nameable(names: Sized) -> bool:
    """Whether a list is named one by one, the same wherever it stands; a longer one is counted, or stands in an annex."""
    return len(names) <= MOST_NAMES


def told_together(parts: Iterable[tuple[Text, int]]) -> Text:
    """Parts of a sentence, each with how many it names, and its full stop; what would be named too many begins a new one."""
    said: Text = ()
    room = MOST_NAMES
    for text, named in parts:
        if said and named > room:
            said, room = (*said, *words("paper.stop"), Piece(" "), *capital(text)), MOST_NAMES - named
        else:
            said, room = joined([said, text], "; ") if said else text, room - named
    return (*said, *words("paper.stop"))


def of_whole(key: str, level: Level, /, **facts: Text) -> Text:
    """The text of a key that is about the whole: `whole`, `in_whole` and `level` say what it is called."""
    called = {name: quoted(text) for name, text in level_facts(level.word, OFFICIAL).items()}
    return words(key, **called, **facts)


def units(programme: Programme, places: Iterable[PlaceReport]) -> Text:
    """What the places are, from their kinds: `xã, thị trấn`; `địa bàn` where no kind is given."""
    kinds = dict.fromkeys(place.place.kind for place in places if place.place and place.place.kind)
    if not kinds or not programme.places:
        return words("paper.units")
    known = [kind for kind in _KINDS if folded(kind) in map(folded, kinds)]
    others = [within_sentence(kind) for kind in kinds if folded(kind) not in map(folded, _KINDS)]
    return (Piece(", ".join((*known, *others)), Kind.QUOTED),)


def listed(texts: Iterable[str]) -> Text:
    """Names or codes one after the other."""
    return joined(quoted(text) for text in texts)
