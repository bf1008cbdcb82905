"""The picture of the places: in their own boundaries where somebody gave them, else as tiles."""

from collections.abc import Sequence

import streamlit as st

from charts.maps.boundary_map import boundary_map
from charts.outlines import Plane
from records.errors import DashboardError
from records.programme.shapes.boundaries import Boundaries
from records.programme.shapes.shape_places import Matched
from ui.parts.charts.charting import show_chart
from ui.parts.charts.chosen_boundaries import atlas_for
from ui.parts.coverage.tile_map import show_tile_map, tile_list_html
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.selection.view import View

_NAMED = 5  # shapes or places that a sentence names; of the others it says how many


@part("map")
def show_places(view: View) -> None:
    """Draw the map; where there are no boundaries, or none of them is a place, the tiles, and why."""
    try:
        atlas = atlas_for(view.address)
    except DashboardError as error:
        show_tile_map(view)
        _show_notes([view.say(f"error.{error.kind}", **error.facts)])
        return
    if atlas is None:
        show_tile_map(view)
        return
    places = tuple(there.place for there in view.report.places if there.place)
    sheet = atlas.sheet(places, view.records.programme.places)
    if sheet.plane is None:
        show_tile_map(view)
        names = _some(view, sheet.matched.without_place)
        _show_notes([view.say("map.nothing", name=atlas.boundaries.name, names=names)])
        return
    _show_map(view, sheet.plane)
    _show_notes(_notes(view, atlas.boundaries, sheet.matched))


def _show_map(view: View, plane: Plane) -> None:
    """The map; below it the way for keyboards and small screens: a link for each place."""
    chosen, begun, language = {there.key for there in view.places}, view.report.just_begun, view.language
    drawn = boundary_map(view.report.places, plane, chosen=chosen, language=language, window=view.window, begun=begun)
    with st.container(key="boundary_map"):
        show_chart(view, drawn)
    show_html(Html('<div class="ps-figure">{}</div>').format(tile_list_html(view)))


def _notes(view: View, boundaries: Boundaries, matched: Matched) -> list[str]:
    """What is not on the map: places without a shape, shapes that are no place, features that are no area."""
    missing = [place.name for place in matched.without_shape]
    notes = []
    if missing:
        notes.append(view.say_many("map.no_shape", len(missing), names=_some(view, missing)))
    if matched.without_place:
        notes.append(view.say_many("map.no_place", len(matched.without_place), names=_some(view, matched.without_place)))
    if boundaries.not_areas:
        notes.append(view.say_many("map.not_areas", boundaries.not_areas))
    return notes


def _some(view: View, names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    listed = ", ".join(names[:_NAMED])
    return listed if len(names) <= _NAMED else view.say("map.more", names=listed, count=view.number(len(names) - _NAMED))


def _show_notes(notes: Sequence[str]) -> None:
    if notes:
        show_html(Html('<p class="ps-sub ps-map-notes" role="note">{}</p>').format(" ".join(notes)))
