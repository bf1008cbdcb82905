"""Which shape is which place: matched by code or by name; where two could be meant, neither is taken."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from records.programme.programme import Place
from records.programme.shapes.boundaries import Boundaries, Shape
from records.workbook.folding import folded, folded_place


@dataclass(frozen=True, slots=True)
class Matched:
    """
    Boundaries held against the places of a register.

    Attributes:
        shapes: of each place that has one, by the place's key.
        without_shape: the places that have none, in the order of the office.
        without_place: what the shapes that are no place of the register are called.
    """

    shapes: Mapping[str, tuple[Shape, ...]]
    without_shape: tuple[Place, ...]
    without_place: tuple[str, ...]


def matched(boundaries: Boundaries, places: tuple[Place, ...], known: tuple[Place, ...]) -> Matched:
    """
    The shapes of places.

    A shape is the place whose code or name one of its properties is; the fold of places makes `TT. Đắk RVe` and `Đăk Rve`
    one. Where a code was used again, the name beside it tells the register. A name that several features have under one
    property says nothing (a district beside each of its communes; communes of one name in a whole country).

    Args:
        boundaries: as read.
        places: of the register that is looked at.
        known: of all registers, so that an old shape does not pass for a new place that took over its code.
    """
    finder = _Finder(boundaries, places, known)
    by_code: dict[str, list[Shape]] = defaultdict(list)
    by_name: dict[str, list[Shape]] = defaultdict(list)
    for shape in boundaries.shapes:
        key, coded = finder.place_of(shape)
        if key is not None:
            (by_code if coded else by_name)[key].append(shape)
    # Parts of a place share its code; two shapes that share only a name may be two places.
    single = {key: shapes for key, shapes in by_name.items() if len(shapes) == 1}
    shapes = {place.key: tuple(found) for place in places if (found := by_code.get(place.key, single.get(place.key)))}
    taken = {shape.number for found in shapes.values() for shape in found}
    return Matched(
        shapes,
        tuple(place for place in places if place.key not in shapes),
        tuple(finder.label(shape) for shape in boundaries.shapes if shape.number not in taken),
    )


class _Finder:
    """Finds the place of a shape among those of all registers."""

    def __init__(self, boundaries: Boundaries, places: Iterable[Place], known: Iterable[Place]) -> None:
        """Make every spelling of every place ready."""
        self._shown = {place.key for place in places}
        self._codes: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        for place in known:
            self._codes[folded(place.code)].add(place.key)
            for name in (place.name, *place.aliases):
                self._names[folded_place(name)].add(place.key)
        self._times = Counter(
            (key, folded_place(value)) for shape in boundaries.shapes for key, value in shape.texts if self.is_name(value)
        )

    def is_name(self, value: str) -> bool:
        """Whether a text is the name of a place."""
        return folded_place(value) in self._names and folded_place(value) != ""

    def label(self, shape: Shape) -> str:
        """What a shape is called: by the property in which others have their place's name, else by its first words."""
        texts = dict(shape.texts)
        naming = Counter(key for key, _ in self._times).most_common(1)
        words = [value for value in texts.values() if any(map(str.isalpha, value))]
        named = texts.get(naming[0][0]) if naming else None
        return named or next(iter(words), f"#{shape.number}")

    def place_of(self, shape: Shape) -> tuple[str | None, bool]:
        """The key of the one place of the register that a shape is, None where it is none; whether its code says so."""
        codes = {key for _, value in shape.texts if folded(value) for key in self._codes.get(folded(value), ())}
        names = {
            key
            for name, value in shape.texts
            if self.is_name(value) and self._times[name, folded_place(value)] == 1
            for key in self._names[folded_place(value)]
        }
        meant = codes & names if codes and names else codes | names
        found = meant & self._shown
        return (next(iter(found)) if len(found) == 1 else None), bool(codes)
