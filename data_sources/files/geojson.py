"""One feature of a GeoJSON file, which anybody may have written: its areas in degrees, and what is written beside them."""

import math
from collections.abc import Iterator

from records.errors import SourceUnreadable
from records.programme.shapes.boundaries import Point, Ring, Shape

MOST_SHAPES = 20_000  # Vietnam had 10 600 communes
MOST_TEXTS = 20  # properties of one feature; the first ones name it, and nothing needs more
_LONGEST = 200  # characters of a property
_FEWEST = 3  # points around an area


class NotAreas(Exception):
    """The feature is a point, a line, or nothing at all."""


def areas_of(feature: object, number: int) -> Shape:
    """
    The shape of a feature.

    Args:
        feature: as JSON has it.
        number: which of the file, from 1.

    Raises:
        NotAreas: it has no area.
        SourceUnreadable: `boundaries_damaged`: it is written wrongly; `boundaries_projected`: its coordinates are no degrees.
    """
    if not isinstance(feature, dict):
        raise SourceUnreadable("boundaries_damaged")
    geometry = feature.get("geometry")
    rings = tuple(ring for polygon in _polygons(geometry) for ring in _rings(polygon))
    if not rings:
        raise NotAreas
    properties = feature.get("properties")
    named = {"id": feature.get("id"), **(properties if isinstance(properties, dict) else {})}
    return Shape(number, tuple(_texts(named)), rings)


def _polygons(geometry: object) -> list[object]:
    """The polygons of a geometry."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        raise NotAreas
    coordinates = _list(geometry.get("coordinates"))
    return [coordinates] if kind == "Polygon" else coordinates


def _rings(polygon: object) -> Iterator[Ring]:
    """The rings of a polygon: the outer one against the clock, its holes with it."""
    for index, listed in enumerate(_list(polygon)):
        ring = tuple(_point(position) for position in _list(listed))
        if len(ring) > 1 and ring[0] == ring[-1]:
            ring = ring[:-1]
        if len(ring) < _FEWEST:
            raise SourceUnreadable("boundaries_damaged")
        yield ring if (_twice_the_area(ring) > 0) == (index == 0) else ring[::-1]


def _point(position: object) -> Point:
    """A position; a height after the two is not needed."""
    longitude, latitude, *_ = (*_list(position), None, None)
    east, north = _number(longitude), _number(latitude)
    if not (-180 <= east <= 180 and -90 <= north <= 90):  # noqa: PLR2004 - the whole earth
        raise SourceUnreadable("boundaries_projected")
    return float(east), float(north)


def _number(value: object) -> float:
    """A number that is one: JSON as Python reads it also has `NaN`, `1e999` and `true`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or (isinstance(value, float) and not math.isfinite(value)):
        raise SourceUnreadable("boundaries_damaged")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise SourceUnreadable("boundaries_damaged")
    return value


def _twice_the_area(ring: Ring) -> float:
    """Above 0 where the ring runs against the clock."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in zip(ring, (*ring[1:], ring[0]), strict=True))


def _texts(properties: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The properties that say something, each as one line that can be shown."""
    for key, value in list(properties.items())[:MOST_TEXTS]:
        written = _shown(value)
        if written:
            yield _line(key), written


def _shown(value: object) -> str:
    """A text, or a whole number as a code may be written; nothing for the rest."""
    if isinstance(value, str):
        return _line(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)[:_LONGEST] if isinstance(value, int) and not isinstance(value, bool) else ""


def _line(text: str) -> str:
    """A text without what no screen shows: line ends, marks that turn the direction of writing, halves of characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:_LONGEST]).split())
