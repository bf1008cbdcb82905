"""Shapes made ready to be drawn: on a plane, as fine as a screen shows, with the point where a label has most room."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from records.programme.shapes.boundaries import Point, Ring, Shape, lighter

MOST_POINTS = 20_000  # of a plane
_PIXELS = 2000  # across the plane that the finest grid tells apart: more than a screen shows
_LINES = 36  # across the plane, on which a label may stand


@dataclass(frozen=True, slots=True)
class Outline:
    """
    One place, in degrees of latitude from the plane's lower left corner.

    Attributes:
        xs, ys: its rings, closed, one after another with None between them.
        label: the point where a text has most room.
        room: how wide it is there.
    """

    xs: tuple[float | None, ...]
    ys: tuple[float | None, ...]
    label: Point
    room: float


@dataclass(frozen=True, slots=True)
class Plane:
    """Places on one plane: the outline of each by its key, and the plane's size in degrees of latitude."""

    outlines: Mapping[str, Outline]
    width: float
    height: float


def plane_of(shapes: Mapping[str, tuple[Shape, ...]]) -> Plane:
    """
    The shapes of places on one plane.

    A degree of longitude is as much shorter than one of latitude as it is in the middle of the plane.

    Args:
        shapes: of each place by its key; one place or more.
    """
    rings = [tuple(ring for shape in there for ring in shape.rings) for there in shapes.values()]
    plane, width, height = _on_plane(rings)
    side = max(width, height) or 1.0
    light = lighter(plane, side / _PIXELS, MOST_POINTS)
    return Plane(
        {key: _outline(there, side / _LINES) for key, there in zip(shapes, light, strict=True)}, width or side, height or side
    )


def _on_plane(shapes: list[tuple[Ring, ...]]) -> tuple[list[tuple[Ring, ...]], float, float]:
    """The shapes from the lower left corner of them all, and the size of what they cover."""
    points = [point for rings in shapes for ring in rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    shorter = math.cos(math.radians((south + north) / 2))
    plane = [tuple(tuple(((x - west) * shorter, y - south) for x, y in ring) for ring in rings) for rings in shapes]
    return plane, (east - west) * shorter, north - south


def _outline(rings: tuple[Ring, ...], spacing: float) -> Outline:
    """A place ready to be drawn."""
    path: list[tuple[float | None, float | None]] = []
    for ring in rings:
        path += [(None, None)] * bool(path) + [(round(x, 6), round(y, 6)) for x, y in (*ring, ring[0])]
    label, room = _label(rings, spacing)
    xs, ys = zip(*path, strict=True)
    return Outline(xs, ys, label, room)


class _Sides:
    """The sides of a shape: each a point and the next one of its ring."""

    def __init__(self, rings: tuple[Ring, ...]) -> None:
        self.x, self.y = np.array([point for ring in rings for point in ring], float).T
        self.next_x, self.next_y = np.array([point for ring in rings for point in (*ring[1:], ring[0])], float).T

    def crossings(self, height: float) -> list[Point]:
        """The spans of a horizontal line that are inside: between an odd crossing of a border and the next."""
        at = (self.y <= height) != (self.next_y <= height)
        x, y = self.x[at], self.y[at]
        crossed = np.sort(x + (height - y) / (self.next_y[at] - y) * (self.next_x[at] - x)).tolist()
        return list(zip(crossed[::2], crossed[1::2], strict=True))


def _spans(rings: tuple[Ring, ...], spacing: float) -> list[tuple[float, list[Point]]]:
    """Horizontal lines through a shape, each with where it is inside: from, to. One line at least, through the middle."""
    low, high = min(y for ring in rings for _, y in ring), max(y for ring in rings for _, y in ring)
    lines = [y * spacing for y in range(math.ceil(low / spacing), math.floor(high / spacing) + 1)] or [(low + high) / 2]
    sides = _Sides(rings)
    return [(y, sides.crossings(y)) for y in lines]


def _label(rings: tuple[Ring, ...], spacing: float) -> tuple[Point, float]:
    """Where a text has most room, across times up, and how much across."""
    turned = _Sides(tuple(tuple((y, x) for x, y in ring) for ring in rings))
    best, best_room, most = rings[0][0], 0.0, -1.0
    for y, spans in _spans(rings, spacing):
        for left, right in spans:
            middle = (left + right) / 2
            up = next((min(y - low, high - y) for low, high in turned.crossings(middle) if low <= y <= high), 0.0)
            if (right - left) * up > most:
                best, best_room, most = (middle, y), right - left, (right - left) * up
    return best, best_room
