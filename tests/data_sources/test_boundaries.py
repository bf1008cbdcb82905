"""A GeoJSON of the user's own is read whatever it holds, or refused in a sentence that says what to do."""

import json
import math

import pytest

from data_sources.files.boundary_file import MOST_BYTES, MOST_POINTS, boundaries_path, read_boundaries, read_boundaries_file
from records.errors import SourceUnavailable, SourceUnreadable
from tests.geojson import communes, feature, square, written
from words import say

HOLE = square(108.2, 14.5, 0.01)[::-1]


def kind_of(content: bytes) -> tuple[str, dict]:
    with pytest.raises(SourceUnreadable) as caught:
        read_boundaries(content, "huyện.geojson")
    for language in ("vi", "en"):
        assert "huyện.geojson" in say(f"error.{caught.value.kind}", language, **caught.value.facts)
    return caught.value.kind, caught.value.facts


def test_every_area_is_read_with_what_is_written_beside_it():
    """Without its code and name a shape is no place."""
    read = read_boundaries(written(*communes()), "huyện.geojson")
    assert (len(read.shapes), read.not_areas) == (7, 0)
    assert read.shapes[0].texts == (("ma", "23479"), ("ten", "Thị trấn Đắk RVe"))
    assert [len(ring) for ring in read.shapes[0].rings] == [4]


def test_a_file_that_begins_with_a_byte_order_mark_is_read():
    """Programs on Windows write one."""
    assert len(read_boundaries(b"\xef\xbb\xbf" + written(feature()), "a.json").shapes) == 1


def test_a_hole_stays_a_hole_however_it_is_wound():
    """An enclave that is filled would pass for a part of the place around it; half of all programs wind rings the wrong way."""
    clockwise = square(108.2, 14.5)[::-1]
    for outer in (square(108.2, 14.5), clockwise):
        for hole in (square(108.2, 14.5, 0.01), HOLE):
            around, inside = read_boundaries(written(feature({}, outer, hole)), "a.json").shapes[0].rings
            assert area(around) > 0 > area(inside)


def area(ring) -> float:
    return sum(x * b - a * y for (x, y), (a, b) in zip(ring, (*ring[1:], ring[0]), strict=True))


def test_a_place_of_several_parts_keeps_them_all():
    """A commune with an exclave is one commune."""
    parts = feature({}, [square(108.1, 14.5)], [square(108.3, 14.5)], kind="MultiPolygon")
    assert len(read_boundaries(written(parts), "a.json").shapes[0].rings) == 2


def test_codes_are_texts_whatever_type_they_have():
    """Map programs make numbers of codes, with decimals even."""
    beside = {"a": 23479, "b": 23479.0, "c": True, "d": None, "e": 1.5, "f": ["x"], "g": math.nan}
    assert read_boundaries(written(feature(beside, id=7)), "a.json").shapes[0].texts == (
        ("id", "7"),
        ("a", "23479"),
        ("b", "23479"),
    )


def test_properties_lose_what_no_screen_shows():
    """Half a character stops the page, and a mark that turns the direction of writing makes a name read as another."""
    hostile = feature({"a": "Đăk\ud800\n\u202eKôi", "b": "x" * 999, "c": "\u200b"})
    content = json.dumps({"type": "FeatureCollection", "features": [hostile]}).encode()
    shape = read_boundaries(content, "a.json").shapes[0]
    assert [value for _, value in shape.texts] == ["Đăk Kôi", "x" * 200]


def test_points_and_lines_are_counted_not_drawn():
    """Whoever gave them must be told that they are not there."""
    point = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [108.2, 14.5]}}
    nothing = {"type": "Feature", "properties": {}, "geometry": None}
    read = read_boundaries(written(point, feature(), nothing, feature({}, kind="MultiPolygon") | {"geometry": {}}), "a.json")
    assert (len(read.shapes), read.shapes[0].number, read.not_areas) == (1, 2, 3)


def test_a_detailed_file_becomes_light_enough_to_be_kept():
    """A border surveyed to the metre must not make the page heavy for a phone."""
    turns = [2 * math.pi * index / 150_000 for index in range(150_000)]
    rings = [[[108 + a + 0.05 * math.cos(t), 14 + 0.05 * math.sin(t)] for t in turns] for a in (0, 1)]
    read = read_boundaries(written(*(feature({}, ring) for ring in rings)), "a.json")
    points = [point for shape in read.shapes for ring in shape.rings for point in ring]
    assert MOST_POINTS / 100 < len(points) <= MOST_POINTS
    assert max(latitude for _, latitude in points) == pytest.approx(14.05, abs=1e-4)


def test_an_area_smaller_than_the_grid_does_not_vanish():
    """A place that is gone from the map would pass for one without a shape."""
    tiny = [[108.2, 14.5], [108.2 + 1e-9, 14.5], [108.2, 14.5 + 1e-9]]
    assert len(read_boundaries(written(feature({}, tiny)), "a.json").shapes[0].rings[0]) == 4


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b" \n", "file_empty"),
        (b"PK\x03\x04 a shapefile in a zip", "boundaries_not_geojson"),
        (b"\xff\xfe{", "boundaries_not_geojson"),
        (b"[" * 900_000, "boundaries_not_geojson"),
        (b'{"a":' * 900_000, "boundaries_not_geojson"),
        (b"1" * 10_000, "boundaries_not_geojson"),
        (b"null", "boundaries_not_geojson"),
        (b'{"type":"Topology","objects":{}}', "boundaries_not_geojson"),
        (b'{"type":"FeatureCollection","features":{}}', "boundaries_not_geojson"),
        (b'{"type":"FeatureCollection","features":[]}', "boundaries_without_areas"),
        (written({"type": "Feature", "properties": None, "geometry": None}), "boundaries_without_areas"),
        (b"[" + b"[]," * 1_000_000 + b"[]]", "boundaries_too_detailed"),
        (written(*[{}] * 20_001), "boundaries_too_detailed"),
        (b" " * MOST_BYTES + b"{}", "boundaries_too_big"),
    ],
    ids=range(14),
)
def test_what_is_no_file_of_boundaries_is_told(content, kind):
    """Whoever picks the wrong file must read what to pick instead, and the server must live on."""
    assert kind_of(content)[0] == kind


@pytest.mark.parametrize(
    "broken",
    [
        "feature",
        None,
        feature({}, "ring"),
        feature({}, [[108.1, 14.5], [108.2, 14.5]]),
        feature({}, [[108.1, 14.5], [108.2, 14.5], [108.1, 14.5]]),
        feature({}, [[108.1, "14.5"], [108.2, 14.5], [108.2, 14.6]]),
        feature({}, [[108.1], [108.2, 14.5], [108.2, 14.6]]),
        feature({}, [[True, 14.5], [108.2, 14.5], [108.2, 14.6]]),
        feature({}, [[math.nan, 14.5], [108.2, 14.5], [108.2, 14.6]]),
        feature({}, [[math.inf, 14.5], [108.2, 14.5], [108.2, 14.6]]),
        feature({}, [[[[[108.1, 14.5]]]]]),
        feature({}, square(108.2, 14.5), kind="MultiPolygon"),
    ],
    ids=range(12),
)
def test_a_shape_that_is_written_wrongly_is_named_by_its_number(broken):
    """Among a hundred shapes nobody finds the one to mend."""
    kind, facts = kind_of(written(feature(), broken))
    assert (kind, facts["number"]) == ("boundaries_damaged", 2)


@pytest.mark.parametrize(
    "position",
    [[500_000.0, 1_600_000.0], [14.5, 108.2], [10**400, 14.5], [-180.1, 0]],
    ids=["VN-2000 in metres", "latitude first", "without end", "beyond the earth"],
)
def test_coordinates_that_are_no_longitude_and_latitude_are_told(position):
    """Most maps of the province are in metres: the sentence says how to export them."""
    kind, facts = kind_of(written(feature({}, [position, [108.2, 14.5], [108.2, 14.6]])))
    assert (kind, facts["number"]) == ("boundaries_projected", 1)


def test_a_file_of_the_server_is_read_from_where_the_secrets_say(tmp_path):
    """The office sets its map once, for everybody."""
    file = tmp_path / "huyen.geojson"
    file.write_bytes(written(*communes()))
    path = boundaries_path({"map": {"boundaries": str(file)}})
    assert path == file
    assert len(read_boundaries_file(path).shapes) == 7
    assert boundaries_path({"office": {}}) is None
    assert boundaries_path({"map": {"boundaries": "maps/a.geojson"}}).parts[-2:] == ("maps", "a.geojson")


@pytest.mark.parametrize(
    "table", [{}, "a.geojson", {"boundaries": 5}, {"boundaries": " "}, {"boundaries": "a\0b"}], ids=range(5)
)
def test_a_setting_without_a_path_is_told(table):
    """A slip in the secrets must not pass for a server without a map."""
    with pytest.raises(SourceUnavailable) as caught:
        boundaries_path({"map": table})
    assert caught.value.kind == "boundaries_setting"


def test_a_file_that_is_not_there_is_told(tmp_path):
    """Whoever moved the file reads which one is missed."""
    for path, kind in ((tmp_path / "none.geojson", "file_not_found"), (tmp_path, "file_not_allowed")):
        with pytest.raises(SourceUnavailable) as caught:
            read_boundaries_file(path)
        assert caught.value.kind == kind
