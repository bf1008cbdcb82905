"""The map in the user's own boundaries says what the tiles say, and holds no text that does anything."""

import json
import math
from dataclasses import replace

import pytest

from charts.described_areas import Area, Areas
from charts.maps.boundary_map import boundary_map
from charts.outlines import MOST_POINTS, plane_of
from charts.pick import Pick
from charts.plotted import figure
from data_sources.files.boundary_file import read_boundaries
from indicators.report import report_of
from looks import LIGHT
from records.programme.shapes.shape_places import matched
from tests.geojson import HALF, feature, square, written
from tests.sheets import office, posting, postings, read
from ui.parts.charts.area_links import shape

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
    return boundary_map(there.places, plane_of(shapes), chosen=chosen, language=language, window="Quý I")


def traces(chart, **wanted: object) -> list[dict]:
    every = figure(chart.drawing, LIGHT).to_plotly_json()["data"]
    return [trace for trace in every if all(trace.get(key) == value for key, value in wanted.items())]


def test_every_place_is_filled_with_the_colour_of_its_tile():
    """One coverage, one colour: a leader goes from the map to the tiles and back."""
    there = report()
    colours = {trace["name"]: trace["fillcolor"] for trace in traces(chart_of(there), fill="toself")}
    assert {report.place.name: report.met for report in there.places} == {"Đăk Rve": 0, "Đăk Kôi": 0, "Tân Lập": 1}
    unheard = LIGHT.states["not_reported"].ground
    assert colours == {"Đăk Rve": unheard, "Đăk Kôi": unheard, "Tân Lập": LIGHT.steps[2].ground}


def test_a_place_of_which_nothing_was_heard_is_hatched_and_told_apart_from_none():
    """Nobody knows whether the children there were reached: 0 would say that they were not."""
    drawn = {trace["name"]: trace for trace in traces(chart_of(report()), fill="toself")}
    assert drawn["Đăk Rve"]["fillpattern"]["shape"] == "/"
    assert "fillpattern" not in drawn["Tân Lập"]
    assert ("not_reported", "? Chưa có số liệu") in chart_of(report()).drawing.legend


def test_a_place_without_requirements_has_a_dashed_border_and_no_step():
    """Nothing required is not nothing done."""
    there = report()
    without = replace(there.places[0], met=0, required=0, requirements=())
    changed = replace(there, places=(without, *there.places[1:]))
    fill = next(trace for trace in traces(chart_of(changed), fill="toself") if trace["name"] == "Đăk Rve")
    assert (fill["fillcolor"], fill["line"]["dash"]) == (LIGHT.states["not_applicable"].ground, "dash")


def test_every_area_and_its_number_in_the_table_lead_to_the_place():
    """A leader taps the commune on the map; who uses no mouse takes the table."""
    chart = chart_of(report())
    assert [area.pick.changes for area in chart.drawing.areas] == [{"places": (key,), "requirement": ""} for key in AT]
    assert [picks[1].changes for picks in chart.picks] == [{"places": (key,), "requirement": ""} for key in AT]


def test_the_map_can_be_had_as_a_picture():
    """It goes into the report as well."""
    from charts.drawn import picture

    content = picture(chart_of(report()), LIGHT, "Nguồn: thử", kind="svg").decode()
    assert content.count("<path") > 3
    assert "0/3 địa bàn đạt đủ" in content
    assert picture(chart_of(report()), LIGHT, "Nguồn: thử", kind="png")[:4] == b"\x89PNG"


def test_a_degree_of_longitude_is_drawn_shorter_than_one_of_latitude():
    """Drawn as they are, degrees stretch the far north of the country by a tenth."""
    sheet = plane_of(shapes_of(report(), "23497", half=0.5))
    assert sheet.height == pytest.approx(1)
    assert sheet.width == pytest.approx(math.cos(math.radians(14.464)), abs=1e-6)
    axis = figure(chart_of(report()).drawing, LIGHT).to_plotly_json()["layout"]["yaxis"]
    assert (axis["scaleanchor"], axis["scaleratio"]) == ("x", 1)


def test_a_label_stands_inside_its_shape():
    """The middle of a crescent is its neighbour."""
    crescent = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 3], [3, 3], [3, 1], [0, 1], [0, 0]]
    inside = read_boundaries(written(feature({"ma": "23497"}, [[x / 100, y / 100] for x, y in crescent])), "a.json")
    outline = plane_of({"23497": inside.shapes}).outlines["23497"]
    x, y = outline.label
    assert x >= 0.0298 or y <= 0.0102 or y >= 0.0298


def test_a_hole_is_cut_out_of_the_link():
    """A tap on an enclave means the enclave: the link runs round both rings and counts what it draws twice as nothing."""
    ring = feature({"ma": "23497"}, square(108, 14, 0.2), square(108, 14, 0.1))
    plane = plane_of({"23497": read_boundaries(written(ring), "a.json").shapes})
    outline = plane.outlines["23497"]
    assert outline.xs.count(None) == 1
    area = Area("23497", "Tân Lập", "1/3", "Tân Lập: 1/3", "step-2", outline, Pick(places=("23497",)))
    cut = shape(area, Areas((area,), plane.width, plane.height, ())).split(",")
    assert cut[0] == cut[-1] == cut[4]
    assert sum(corner in cut for corner in ("25.0% 75.0%", "75.0% 75.0%", "75.0% 25.0%", "25.0% 25.0%")) == 4


def test_a_name_that_does_not_fit_leaves_its_fraction_or_nothing():
    """On a phone names would lie upon one another."""
    there = report()
    shapes = shapes_of(there, "23479") | shapes_of(there, "23482", half=0.01) | shapes_of(there, "23497", half=0.001)
    chart = boundary_map(there.places, plane_of(shapes), chosen=AT, language="vi", window="Quý I")
    desk, phone = traces(chart, mode="text")
    assert [text.count("/") and text[:3] for text in desk["text"]] == ["<b>", "? —", 0]
    assert desk["customdata"] == phone["customdata"] == ["23479", "23482", "23497"]


def test_a_detailed_drawing_stays_light():
    """Hundreds of thousands of points would freeze a phone."""
    turns = [2 * math.pi * index / 30_000 for index in range(30_000)]
    wild = [
        [108 + (1 + 0.3 * math.sin(500 * t)) * math.cos(t), 14 + (1 + 0.3 * math.sin(500 * t)) * math.sin(t)] for t in turns
    ]
    sheet = plane_of({"23497": read_boundaries(written(feature({}, wild)), "a.json").shapes})
    assert 100 < len(sheet.outlines["23497"].xs) <= MOST_POINTS + 1


def test_a_place_that_was_not_chosen_has_neither_colour_nor_label():
    """Faded, a well covered place would look like one that is half covered."""
    chart = chart_of(report(), chosen={"23482"})
    colours = {trace["name"]: trace["fillcolor"] for trace in traces(chart, fill="toself")}
    assert colours == {"Đăk Rve": LIGHT.soft, "Đăk Kôi": LIGHT.states["not_reported"].ground, "Tân Lập": LIGHT.soft}
    assert [trace["customdata"] for trace in traces(chart, mode="text")] == [["23482"], ["23482"]]
    assert chart.rows == (("Đăk Kôi", "? —/3", "0%"),)


def test_who_cannot_see_the_map_hears_the_same_and_misses_no_place():
    """A place without a shape still has its row in the table and its part of the text."""
    chart = chart_of(report(), "23497")
    assert chart.title == "0/3 địa bàn đạt đủ; thấp nhất là Đăk Rve và 1 nơi khác (? —/3)"
    assert chart.alt == f"{chart.title}. Đăk Rve: ? —/3; Đăk Kôi: ? —/3; Tân Lập: 1/3"
    assert chart.rows == (("Đăk Rve", "? —/3", "0%"), ("Đăk Kôi", "? —/3", "0%"), ("Tân Lập", "1/3", "33,3%"))
    assert chart_of(report(), language="en").title == "0/3 places meet all; furthest behind: Đăk Rve and 1 more (? —/3)"


def test_no_text_of_a_cell_is_markup_on_the_map():
    """Plotly makes links of what looks like one, and takes its own placeholders from names."""
    drawn = json.dumps(figure(chart_of(report(HOSTILE)).drawing, LIGHT).to_plotly_json())
    assert "<a" not in drawn
    assert "hovertemplate" not in drawn
    assert "&lt;a href" in drawn


def test_the_map_asks_for_no_tiles():
    """A map service would learn who looks at which commune."""
    drawn = figure(chart_of(report()).drawing, LIGHT).to_plotly_json()
    assert {trace["type"] for trace in drawn["data"]} == {"scatter"}
    assert not {"map", "mapbox", "geo", "images"} & set(drawn["layout"])
    assert "http" not in json.dumps(drawn["layout"])


def test_a_picture_of_the_map_says_what_its_colours_mean():
    """It stands alone in the office's paper, where no tiles are beside it."""
    from charts.drawn import picture

    chart = chart_of(report(HOSTILE))
    assert [meaning for meaning, _ in chart.drawing.legend] == [*(f"step-{step}" for step in range(5)), "not_reported"]
    drawn = picture(chart, LIGHT, "Nguồn: thử", kind="svg").decode()
    assert all(tone.ground in drawn for tone in LIGHT.steps)
    assert "<a href" not in drawn


@pytest.mark.parametrize(("language", "least"), [("vi", "thấp nhất"), ("en", "furthest behind")])
def test_in_the_first_days_of_a_period_the_map_names_nobody_as_furthest_behind(language, least):
    """Nothing is due: the first name of a list of equals would be called."""
    there, plane = report(), plane_of(shapes_of(report(), *AT))
    said = [
        boundary_map(there.places, plane, chosen=AT, language=language, window="Quý I", begun=begun).title
        for begun in (True, False)
    ]
    assert [least in title for title in said] == [False, True]
