"""The map in the user's own boundaries says what the tiles say, and holds no text that does anything."""

import json
import math
from dataclasses import replace

import pytest

from charts.boundary_map import boundary_map
from charts.outlines import MOST_POINTS, drawing
from data_sources.boundaries import read_boundaries
from indicators.report import report_of
from looks import LIGHT
from records.shape_places import matched
from tests.geojson import HALF, feature, square, written
from tests.sheets import office, posting, postings, read

# The places of tests.sheets: Đăk Rve, Đăk Kôi, Tân Lập.
AT = {"23479": (108.252, 14.536), "23482": (108.149, 14.661), "23497": (108.224, 14.464)}
HOSTILE = '<a href="https://example.vn">Tân Lập</a> %{x}'


def report(name: str = "Tân Lập"):
    places = [["Mã", "Tên", "Loại"], ["23479", "Đăk Rve", "thị trấn"], ["23482", "Đăk Kôi", "xã"], ["23497", name, "xã"]]
    return report_of(read(postings(posting(place="23497")), programme=office(Địa_bàn=places)), "K1")


def shapes_of(there, *codes: str, half: float = HALF):
    squares = [feature({"ma": code}, square(*AT[code], half)) for code in codes]
    places = tuple(report.place for report in there.places)
    return matched(read_boundaries(written(*squares), "a.json"), places, places).shapes


def chart_of(there, *codes: str, chosen=AT, language: str = "vi"):
    shapes = shapes_of(there, *(codes or AT))
    return boundary_map(there.places, drawing(shapes), chosen=chosen, colours=LIGHT, language=language, window="Quý I")


def traces(chart, **wanted: object) -> list[dict]:
    every = chart.figure.to_plotly_json()["data"]
    return [trace for trace in every if all(trace.get(key) == value for key, value in wanted.items())]


def test_every_place_is_filled_with_the_colour_of_its_tile():
    """One coverage, one colour: a leader goes from the map to the tiles and back."""
    there = report()
    colours = {trace["name"]: trace["fillcolor"] for trace in traces(chart_of(there), fill="toself")}
    assert {report.place.name: report.met for report in there.places} == {"Đăk Rve": 0, "Đăk Kôi": 0, "Tân Lập": 1}
    assert colours == {"Đăk Rve": LIGHT.steps[0].ground, "Đăk Kôi": LIGHT.steps[0].ground, "Tân Lập": LIGHT.steps[2].ground}


def test_a_place_without_requirements_has_a_dashed_border_and_no_step():
    """Nothing required is not nothing done."""
    there = report()
    without = replace(there.places[0], met=0, required=0, requirements=())
    changed = replace(there, places=(without, *there.places[1:]))
    fill = next(trace for trace in traces(chart_of(changed), fill="toself") if trace["name"] == "Đăk Rve")
    assert (fill["fillcolor"], fill["line"]["dash"]) == (LIGHT.states["not_applicable"].ground, "dash")


def test_a_click_anywhere_on_a_place_finds_its_key():
    """A shape is no point, and only points can be clicked: there are points all over it, each with the place's key."""
    touch = {trace["customdata"][0]: trace for trace in traces(chart_of(report()), mode="markers")}
    assert set(touch) == set(AT)
    for trace in touch.values():
        assert len(trace["customdata"]) == len(trace["x"]) > 20
        assert trace["marker"]["opacity"] == trace["unselected"]["marker"]["opacity"] == 0
    assert [trace["customdata"] for trace in traces(chart_of(report()), fill="toself")] == [["23479"], ["23482"], ["23497"]]


def test_a_degree_of_longitude_is_drawn_shorter_than_one_of_latitude():
    """Drawn as they are, degrees stretch the far north of the country by a tenth."""
    sheet = drawing(shapes_of(report(), "23497", half=0.5))
    assert sheet.height == pytest.approx(1)
    assert sheet.width == pytest.approx(math.cos(math.radians(14.464)), abs=1e-6)
    axis = chart_of(report()).figure.to_plotly_json()["layout"]["yaxis"]
    assert (axis["scaleanchor"], axis["scaleratio"]) == ("x", 1)


def test_a_label_stands_inside_its_shape():
    """The middle of a crescent is its neighbour."""
    crescent = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 3], [3, 3], [3, 1], [0, 1], [0, 0]]
    inside = read_boundaries(written(feature({"ma": "23497"}, [[x / 100, y / 100] for x, y in crescent])), "a.json")
    outline = drawing({"23497": inside.shapes}).outlines["23497"]
    for x, y in (outline.label, *outline.inside):
        assert x >= 0.0298 or y <= 0.0102 or y >= 0.0298


def test_a_hole_has_no_points_to_click():
    """A click on an enclave means the enclave."""
    ring = feature({"ma": "23497"}, square(108, 14, 0.2), square(108, 14, 0.1))
    outline = drawing({"23497": read_boundaries(written(ring), "a.json").shapes}).outlines["23497"]
    assert outline.xs.count(None) == 1
    assert not [1 for x, y in outline.inside if 0.11 < x < 0.28 and 0.11 < y < 0.29]


def test_a_name_that_does_not_fit_leaves_its_fraction_or_nothing():
    """On a phone names would lie upon one another."""
    there = report()
    shapes = shapes_of(there, "23479") | shapes_of(there, "23482", half=0.006) | shapes_of(there, "23497", half=0.001)
    chart = boundary_map(there.places, drawing(shapes), chosen=AT, colours=LIGHT, language="vi", window="Quý I")
    desk, phone = traces(chart, mode="text")
    assert [text.count("/") and text[:3] for text in desk["text"]] == ["<b>", "0/3", 0]
    assert desk["customdata"] == phone["customdata"] == ["23479", "23482", "23497"]


def test_a_detailed_drawing_stays_light():
    """Hundreds of thousands of points would freeze a phone."""
    turns = [2 * math.pi * index / 30_000 for index in range(30_000)]
    wild = [
        [108 + (1 + 0.3 * math.sin(500 * t)) * math.cos(t), 14 + (1 + 0.3 * math.sin(500 * t)) * math.sin(t)] for t in turns
    ]
    sheet = drawing({"23497": read_boundaries(written(feature({}, wild)), "a.json").shapes})
    assert 100 < len(sheet.outlines["23497"].xs) <= MOST_POINTS + 1


def test_a_place_that_was_not_chosen_has_neither_colour_nor_label():
    """Faded, a well covered place would look like one that is half covered."""
    chart = chart_of(report(), chosen={"23482"})
    colours = {trace["name"]: trace["fillcolor"] for trace in traces(chart, fill="toself")}
    assert colours == {"Đăk Rve": LIGHT.soft, "Đăk Kôi": LIGHT.steps[0].ground, "Tân Lập": LIGHT.soft}
    assert [trace["customdata"] for trace in traces(chart, mode="text")] == [["23482"], ["23482"]]
    assert chart.rows == (("Đăk Kôi", "0/3", "0%"),)


def test_who_cannot_see_the_map_hears_the_same_and_misses_no_place():
    """A place without a shape still has its row in the table and its part of the text."""
    chart = chart_of(report(), "23497")
    assert chart.title == "0/3 địa bàn đạt đủ; thấp nhất là Đăk Rve (0/3)"
    assert chart.alt == f"{chart.title}. Đăk Rve: 0/3; Đăk Kôi: 0/3; Tân Lập: 1/3"
    assert chart.rows == (("Đăk Rve", "0/3", "0%"), ("Đăk Kôi", "0/3", "0%"), ("Tân Lập", "1/3", "33,3%"))
    assert chart_of(report(), language="en").title == "0/3 places meet all; Đăk Rve is furthest behind (0/3)"


def test_no_text_of_a_cell_is_markup_on_the_map():
    """Plotly makes links of what looks like one, and takes its own placeholders from names."""
    figure = json.dumps(chart_of(report(HOSTILE)).figure.to_plotly_json())
    assert "<a" not in figure
    assert "hovertemplate" not in figure
    assert "&lt;a href" in figure


def test_the_map_asks_for_no_tiles():
    """A map service would learn who looks at which commune."""
    figure = chart_of(report()).figure.to_plotly_json()
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    assert not {"map", "mapbox", "geo", "images"} & set(figure["layout"])
    assert "http" not in json.dumps(figure["layout"]) + json.dumps([trace["type"] for trace in figure["data"]])
