"""The places as tiles, coloured by coverage, each leading to its own page."""

import streamlit as st

from indicators.place_report import PlaceReport
from ui.escape import inner_link, text
from ui.view import View
from words.formats import fraction, fraction_with_share

STEPS = 5  # of colour; the last is full coverage alone


def show_tile_map(view: View) -> None:
    """Draw the tiles where the office placed them; places without a tile follow in a row of their own."""
    shown = {there.key for there in view.places}
    tiles = "".join(_tile(view, there, faded=there.key not in shown) for there in view.report.places)
    legend = "".join(
        f'<li><span class="ps-swatch ps-step-{step}"></span>{text(view.say(f"tiles.step.{step}"))}</li>'
        for step in range(STEPS)
    )
    title = view.say("tiles.title")
    st.html(
        f'<section class="ps-figure" aria-label="{text(title)}"><h2>{text(title)}</h2><p class="ps-sub">{text(view.window)}</p>'
        f'<div class="ps-tiles">{tiles}</div><ul class="ps-legend">{legend}</ul></section>'
    )


def step_of(coverage: float | None) -> int | None:
    """The step of colour of a coverage: 0 is none, the last is all; None where there is nothing to cover."""
    if coverage is None:
        return None
    if coverage in (0, 1):
        return 0 if coverage == 0 else STEPS - 1
    return 1 + min(STEPS - 3, int(coverage * (STEPS - 2)))


def _tile(view: View, there: PlaceReport, *, faded: bool) -> str:
    place, step = there.place, step_of(there.coverage)
    if place is None:
        return ""
    where = f"grid-row:{place.tile_row};grid-column:{place.tile_column}" if place.tile_row and place.tile_column else ""
    kind = f"ps-tile ps-step-{step}" if step is not None else "ps-tile ps-step-unknown"
    inner = f"<b>{text(place.name)}</b><span>{text(fraction(there.met, there.required, view.language))}</span>"
    said = f"{place.name}: {fraction_with_share(there.met, there.required, view.language)}"
    href = view.address.href("places", places=(place.key,), requirement="")
    link = inner_link(href, inner, kind=f"{kind} ps-faded" if faded else kind, label=said)
    return f'<div class="ps-tile-cell" style="{where}">{link}</div>'
