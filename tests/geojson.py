"""Draws boundaries in a test: invented squares around the places of the demo, never a real border."""

import json

# code -> name as a map may write it, longitude, latitude
SQUARES = {
    "23479": ("Thị trấn Đắk RVe", 108.252, 14.536),
    "23482": ("Đăk Kôi", 108.149, 14.661),
    "23485": ("Đăk Tơ Lung", 108.160, 14.540),
    "23488": ("Đăk Ruồng", 108.170, 14.436),
    "23491": ("Đăk Pne", 108.303, 14.479),
    "23494": ("Đăk Tờ Re", 108.119, 14.409),
    "23497": ("Tân Lập", 108.224, 14.464),
}
HALF = 0.02


def square(longitude: float, latitude: float, half: float = HALF) -> list[list[float]]:
    """The ring around a point, closed, against the clock."""
    west, east, south, north = longitude - half, longitude + half, latitude - half, latitude + half
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(properties: dict | None = None, *rings: list, kind: str = "Polygon", **more: object) -> dict:
    """A feature of these rings; a square in the district where none is given."""
    coordinates = list(rings) or [square(108.2, 14.5)]
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties or {}, "geometry": geometry, **more}


def commune(code: str, **properties: object) -> dict:
    """The square of a commune, with its code and its name, but for the properties given; None leaves one out."""
    name, longitude, latitude = SQUARES[code]
    named = {"ma": code, "ten": name, **properties}
    return feature({key: value for key, value in named.items() if value is not None}, square(longitude, latitude))


def communes(**properties: object) -> list[dict]:
    """The squares of all communes."""
    return [commune(code, **properties) for code in SQUARES]


def written(*features: object) -> bytes:
    """A GeoJSON file."""
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()
