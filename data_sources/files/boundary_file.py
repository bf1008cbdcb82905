"""Reading boundaries from a GeoJSON file of the user's own: which file, its bytes, and what may not be in it."""

import json
from collections.abc import Mapping
from pathlib import Path

from data_sources.files.geojson import MOST_SHAPES, NotAreas, areas_of
from records.errors import SourceUnavailable, SourceUnreadable
from records.programme.shapes.boundaries import Boundaries, Shape, lighter

MOST_BYTES = 20 * 1024 * 1024
MOST_POINTS = 200_000  # kept in memory of one file; whoever draws them thins them further
_MOST_BRACKETS = 1_000_000  # lists and objects: they tell beforehand what a file becomes in memory, 300 MB at most
_FINEST = 1e-6  # degrees: a tenth of a metre
_ROOT = Path(__file__).parent.parent.parent


def boundaries_path(secrets: Mapping[str, object]) -> Path | None:
    """
    The file that `[map] boundaries` of the secrets names, from the folder of the product; None where it names none.

    Raises:
        SourceUnavailable: `boundaries_setting`: there is such a table, and no path in it.
    """
    table = secrets.get("map")
    if table is None:
        return None
    path = table.get("boundaries") if isinstance(table, Mapping) else None
    if not isinstance(path, str) or not path.strip() or "\0" in path:
        raise SourceUnavailable("boundaries_setting")
    return _ROOT / path


def read_boundaries_file(path: Path) -> Boundaries:
    """
    The boundaries in a file.

    Raises:
        SourceUnavailable: there is nothing at the path, or it may not be read.
        SourceUnreadable: what is there are no boundaries that can be drawn.
    """
    try:
        with path.open("rb") as file:
            return read_boundaries(file.read(MOST_BYTES + 1), path.name)
    except FileNotFoundError as error:
        raise SourceUnavailable("file_not_found", name=path.name) from error
    except OSError as error:
        raise SourceUnavailable("file_not_allowed", name=path.name) from error


def read_boundaries(content: bytes, name: str) -> Boundaries:
    """
    The boundaries in the bytes of a GeoJSON: a FeatureCollection with Polygons and MultiPolygons in WGS84.

    Returns:
        Shapes of `MOST_POINTS` points together at most.

    Raises:
        SourceUnreadable: empty, too large, no GeoJSON, damaged, in another coordinate system, or without any area.
    """
    if not content.strip():
        raise SourceUnreadable("file_empty", name=name)
    if len(content) > MOST_BYTES:
        raise SourceUnreadable("boundaries_too_big", name=name, limit=MOST_BYTES // 1024 // 1024)
    if content.count(b"[") + content.count(b"{") > _MOST_BRACKETS:
        raise SourceUnreadable("boundaries_too_detailed", name=name)
    features = _features(content, name)
    if len(features) > MOST_SHAPES:
        raise SourceUnreadable("boundaries_too_detailed", name=name)
    return _boundaries(features, name)


def _features(content: bytes, name: str) -> list[object]:
    """The features of a FeatureCollection, each as JSON has it."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, a number without end, or lists within lists without end
        raise SourceUnreadable("boundaries_not_geojson", name=name) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise SourceUnreadable("boundaries_not_geojson", name=name)
    return features


def _boundaries(features: list[object], name: str) -> Boundaries:
    """The areas among the features, light enough to be kept."""
    shapes: list[Shape] = []
    not_areas = 0
    for number, feature in enumerate(features, start=1):
        try:
            shapes.append(areas_of(feature, number))
        except NotAreas:
            not_areas += 1
        except SourceUnreadable as error:
            raise SourceUnreadable(error.kind, name=name, number=number) from error
    if not shapes:
        raise SourceUnreadable("boundaries_without_areas", name=name)
    rings = lighter([shape.rings for shape in shapes], _FINEST, MOST_POINTS)
    light = tuple(Shape(shape.number, shape.texts, there) for shape, there in zip(shapes, rings, strict=True))
    return Boundaries(name, light, not_areas)
