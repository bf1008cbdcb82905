"""The places as tiles, coloured by coverage, each leading to its own page."""

import streamlit as st

from indicators.place_report import PlaceReport
from looks.steps import STEPS, step_of
from ui.parts.markup import attribute, inner_link, text
from ui.selection.view import View
from words.formats import fraction, fraction_with_share

_PHONE_COLUMNS = 5  # more of them are too narrow for a finger: a phone then lists the tiles one after another


def show_tile_map(view: View) -> None:
    """Draw the tiles under what they show."""
    title, scale = text(_title(view)), text(view.say("tiles.subtitle", window=view.window))
    st.html(
        f'<section class="ps-figure" aria-label="{attribute(_title(view))}"><h2>{title}</h2><p class="ps-sub">{scale}</p>'
        f"{tiles_html(view)}</section>"
    )


def tiles_html(view: View) -> str:
    """The tiles where the office placed them, those without a place on the map after them, and what the colours mean."""
    shown = {there.key for there in view.places}
    on_map = [there for there in view.report.places if there.place and there.place.tile_row and there.place.tile_column]
    others = [there for there in view.report.places if there not in on_map]
    wide = max((there.place.tile_column or 0 for there in on_map if there.place), default=0) > _PHONE_COLUMNS
    drawn = "".join(
        f'<div class="{kind}">{"".join(_tile(view, there, faded=there.key not in shown) for there in places)}</div>'
        for kind, places in (("ps-tiles ps-wide" if wide else "ps-tiles", on_map), ("ps-tiles ps-flow", others))
        if places
    )
    return drawn + legend_html(view)


def tile_list_html(view: View) -> str:
    """The tiles one after another in the order of the office, wherever they stand on the map."""
    shown = {there.key for there in view.places}
    tiles = "".join(_tile(view, there, faded=there.key not in shown, flows=True) for there in view.report.places)
    return f'<nav class="ps-tiles ps-flow" aria-label="{attribute(view.say("filter.places"))}">{tiles}</nav>'


def legend_html(view: View) -> str:
    """What the colours mean."""
    steps = "".join(
        f'<li><span class="ps-swatch ps-step-{step}"></span>{text(view.say(f"tiles.step.{step}"))}</li>'
        for step in range(STEPS)
    )
    return f'<ul class="ps-legend">{steps}</ul>'


def _title(view: View) -> str:
    """What the tiles show: how many places have met everything."""
    asked = [there for there in view.report.places if there.coverage is not None]
    full = sum(there.coverage == 1 for there in asked)
    return view.say("tiles.title", full=view.number(full), all=view.number(len(asked)))


def _tile(view: View, there: PlaceReport, *, faded: bool, flows: bool = False) -> str:
    place, step = there.place, step_of(there.coverage)
    if place is None:
        return ""
    placed = place.tile_row and place.tile_column and not flows
    where = f"grid-row:{place.tile_row};grid-column:{place.tile_column}" if placed else ""
    kind = f"ps-tile ps-step-{step}" if step is not None else "ps-tile ps-step-unknown"
    inner = f"<b>{text(place.name)}</b><span>{text(fraction(there.met, there.required, view.language))}</span>"
    said = f"{place.name}: {fraction_with_share(there.met, there.required, view.language)}"
    href = view.address.href("places", places=(place.key,), requirement="")
    link = inner_link(href, inner, kind=f"{kind} ps-faded" if faded else kind, label=said)
    return f'<div class="ps-tile-cell" style="{where}">{link}</div>'
