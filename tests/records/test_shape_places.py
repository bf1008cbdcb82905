"""A shape is a place by its code or its name; of two that could be meant none is taken, and all that is left out is told."""

from dataclasses import replace
from datetime import date

import pytest

from data_sources.files.boundary_file import read_boundaries
from records.programme.programme import Place
from records.programme.shapes.boundaries import lighter
from records.programme.shapes.shape_places import Matched, matched
from tests.geojson import SQUARES, commune, communes, feature, written

NAMES = {
    "23479": "Đăk Rve",
    "23482": "Đăk Kôi",
    "23485": "Đăk Tơ Lung",
    "23488": "Đăk Ruồng",
    "23491": "Đăk Pne",
    "23494": "Đăk Tờ Re",
    "23497": "Tân Lập",
}


def place(code: str, name: str = "", *, key: str = "", aliases: tuple[str, ...] = ()) -> Place:
    return Place(key or code, code, name or NAMES[code], "xã", None, None, None, None, aliases, None, None, None)


OLD = tuple(replace(place(code), valid_to=date(2025, 6, 30)) for code in NAMES)
NEW = (place("23485", "Đăk Kôi", key="23485@2025-07-01"), place("23497", "Kon Braih", key="23497@2025-07-01"))


def match(*features: dict, places: tuple[Place, ...] = OLD, known: tuple[Place, ...] = OLD) -> Matched:
    return matched(read_boundaries(written(*features), "huyện.geojson"), places, known)


@pytest.mark.parametrize("properties", [{"ten": None}, {"ma": None}, {}], ids=["by code", "by name", "by both"])
def test_shapes_are_matched_by_code_or_by_name(properties):
    """Some maps have codes, some have names, and few have both as the office writes them."""
    result = match(*communes(**properties))
    assert set(result.shapes) == set(SQUARES)
    assert (result.without_shape, result.without_place) == ((), ())


@pytest.mark.parametrize("name", ["TT. Đắk RVe", "UBND thị trấn Đăk Rve", "DAK RVE", "ĐăkRve", "Huyện lỵ"])
def test_a_name_counts_however_it_is_spelt(name):
    """Maps write unit words, other marks and none at all, as people do."""
    known = (place("23479", aliases=("Huyện lỵ",)),)
    assert set(match(feature({"NAME_3": name}), places=known, known=known).shapes) == {"23479"}


def test_a_name_that_is_nearly_a_place_is_no_place():
    """On a map nobody sees that a shape was guessed."""
    result = match(feature({"ten": "Tân Lậpp"}), feature({"ten": "Đăk Ruồn"}))
    assert (result.shapes, result.without_place) == ({}, ("Tân Lậpp", "Đăk Ruồn"))


def test_what_is_not_drawn_is_told():
    """A place that is silently missing would pass for one that does not exist."""
    result = match(commune("23482"), feature({"ten": "Măng Đen"}), feature({"OBJECTID": 4}), feature())
    assert [place.name for place in result.without_shape] == [name for code, name in NAMES.items() if code != "23482"]
    assert result.without_place == ("Măng Đen", "#3", "#4")


def test_the_district_beside_every_commune_names_none_of_them():
    """A township often has its district's name; each commune of the district would be that township."""
    result = match(*communes(ma=None, huyen="Đăk Rve"))
    assert {key: shapes[0].texts[0][1] for key, shapes in result.shapes.items()} == {
        code: name for code, (name, *_) in SQUARES.items()
    }


def test_of_two_shapes_with_one_name_none_is_taken():
    """Vietnam has many communes called Tân Lập."""
    result = match(commune("23497", ma=None), commune("23497", ma=None), commune("23482"))
    assert set(result.shapes) == {"23482"}
    assert result.without_place == ("Tân Lập", "Tân Lập")


def test_two_shapes_with_one_code_are_parts_of_one_place():
    """Programs export an exclave as a feature of its own; a code is not shared by chance."""
    assert len(match(commune("23497"), commune("23497", ten=None)).shapes["23497"]) == 2


def test_a_shape_whose_code_and_name_contradict_each_other_is_no_place():
    """One of the two is wrong, and the map must not say which."""
    result = match(commune("23497", ten="Đăk Kôi"))
    assert (result.shapes, result.without_place) == ({}, ("Đăk Kôi",))


def test_an_old_shape_does_not_pass_for_the_new_place_that_took_over_its_code():
    """23485 was Đăk Tơ Lung and is Đăk Kôi since July 2025: a third of the commune would pass for all of it."""
    assert match(commune("23485"), places=NEW, known=OLD + NEW).shapes == {}
    assert set(match(commune("23485"), places=OLD, known=OLD + NEW).shapes) == {"23485"}


def test_a_code_alone_is_the_place_of_the_register_that_is_looked_at():
    """Whoever draws the new communes gives them the new codes."""
    assert set(match(commune("23485", ten=None), places=NEW, known=OLD + NEW).shapes) == {"23485@2025-07-01"}


def test_neighbours_keep_their_common_border_when_points_are_left_out():
    """A gap between two communes would look like a land of nobody."""
    border = [(1 + 0.01 * (-1) ** index, index / 1000) for index in range(1001)]
    left, right = ((0.0, 0.0), *border, (0.0, 1.0)), ((2.0, 0.0), *border, (2.0, 1.0))
    (first,), (second,) = lighter([(left,), (right,)], 1e-6, 100)
    assert sum(map(len, (first, second))) <= 100
    assert set(first) - set(second) == {point for point in first if point[0] < 0.5}
