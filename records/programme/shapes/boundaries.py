"""The boundaries that a user gives: shapes with what is written beside them, and fewer points where a line allows it."""

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]

_FEWEST = 3  # points around an area
_COARSER = 4  # times, from one grid to the next


@dataclass(frozen=True, slots=True)
class Shape:
    """
    One feature of the file.

    Attributes:
        number: which of the file's features, from 1.
        texts: its properties that say something, by their name: texts, and whole numbers as texts.
        rings: points of (longitude, latitude) in degrees, WGS84; not closed. Those around an area run against the clock,
            those around a hole with it.
    """

    number: int
    texts: tuple[tuple[str, str], ...]
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Boundaries:
    """
    A file of boundaries.

    Attributes:
        name: of the file.
        shapes: its areas, in its order; one or more.
        not_areas: how many of its features are no area: points, lines, features without geometry.
    """

    name: str
    shapes: tuple[Shape, ...]
    not_areas: int


def lighter(shapes: list[tuple[Ring, ...]], finest: float, most: int) -> list[tuple[Ring, ...]]:
    """
    The rings of shapes with their points on a grid, as fine as it may be with no more than `most` points in all.

    A point goes to the same place in every ring, so that neighbours keep their common border. A ring smaller than the grid
    is left out; a shape that would have none left keeps one around all of it.

    Args:
        shapes: the rings of each.
        finest: degrees between the lines of the finest grid that is tried.
        most: points; four for each shape remain whatever it says.
    """
    step, result = finest, [_on_grid(rings, finest) for rings in shapes]
    bound = max(most, (_FEWEST + 1) * len(shapes))
    while sum(len(ring) for rings in result for ring in rings) > bound:
        step *= _COARSER
        result = [_on_grid(rings, step) for rings in result]
    return result


def _on_grid(rings: tuple[Ring, ...], step: float) -> tuple[Ring, ...]:
    """The rings on one grid."""
    drawn = tuple(ring for ring in (_ring_on_grid(ring, step) for ring in rings) if len(ring) >= _FEWEST)
    return drawn or (_around(rings),)


def _ring_on_grid(ring: Ring, step: float) -> Ring:
    """A ring on the grid, without points that are there already or in the midst of a straight line."""
    kept: list[tuple[int, int]] = []
    for longitude, latitude in ring:
        point = round(longitude / step), round(latitude / step)
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _goes_on(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple((x * step, y * step) for x, y in kept)


def _goes_on(first: tuple[int, int], second: tuple[int, int], third: tuple[int, int]) -> bool:
    """Whether the way from the second point to the third goes straight on from the first."""
    ahead, next_ahead = second[0] - first[0], third[0] - second[0]
    up, next_up = second[1] - first[1], third[1] - second[1]
    return ahead * next_up == up * next_ahead and ahead * next_ahead + up * next_up > 0


def _around(rings: tuple[Ring, ...]) -> Ring:
    """The rectangle around rings."""
    longitudes = [longitude for ring in rings for longitude, _ in ring]
    latitudes = [latitude for ring in rings for _, latitude in ring]
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    return ((west, south), (east, south), (east, north), (west, north))
