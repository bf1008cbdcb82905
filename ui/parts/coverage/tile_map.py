"""The places as tiles, coloured by coverage, each leading to its own page."""

from collections.abc import Sequence

from charts.maps.map_meaning import map_amount, map_legend, map_meaning
from indicators.clusters import clustered
from indicators.place_report import PlaceReport, known_met_of
from looks import SYMBOLS
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.place_links import place_href
from ui.selection.view import FEW, View
from words.formats import fraction_with_share

# The classes of so many groups or more: how many stand beside one another on a wide screen.
_GROUPS = {7: " ps-three ps-seven", 3: " ps-three", 2: "", 0: " ps-one"}
_PHONE_COLUMNS = 5  # more of them are too narrow for a finger: a phone then lists the tiles one after another


def show_tile_map(view: View) -> None:
    """Draw the tiles under what they show."""
    title, scale = spread_title(view, view.report.places), view.say("tiles.subtitle", window=view.window)
    if view.many:  # the strip above has the title, and what the colours mean
        title = view.say("tiles.by_cluster" if view.report.clusters else "tiles.small")
        show_html(Html('<section class="ps-figure ps-desk" aria-label="{}">{}</section>').format(title, _clusters_html(view)))
        return
    show_html(
        Html('<section class="ps-figure ps-desk" aria-label="{}"><h2>{}</h2><p class="ps-sub">{}</p>{}</section>').format(
            title, title, scale, tiles_html(view)
        )
    )


def tiles_html(view: View) -> Html:
    """The tiles where the office placed them, those without a place on the map after them, and what the colours mean."""
    if len(view.report.places) > FEW:
        return _clusters_html(view) + legend_html(view)
    shown = {there.key for there in view.places}
    on_map = [there for there in view.report.places if there.place and there.place.tile_row and there.place.tile_column]
    others = [there for there in view.report.places if there not in on_map]
    wide = max((there.place.tile_column or 0 for there in on_map if there.place), default=0) > _PHONE_COLUMNS
    drawn = joined(
        Html('<div class="{}">{}</div>').format(
            kind, joined(_tile(view, there, faded=there.key not in shown) for there in places)
        )
        for kind, places in (("ps-tiles ps-wide" if wide else "ps-tiles", on_map), ("ps-tiles ps-flow", others))
        if places
    )
    return drawn + legend_html(view)


def _clusters_html(view: View) -> Html:
    """Small tiles, the places of a cluster together; in one group where the office names no clusters."""
    groups = clustered(view.report.places)
    size = next(kind for least, kind in _GROUPS.items() if len(groups) >= least)
    drawn = joined(_cluster(view, name, there) for name, there in groups)
    return Html('<div class="ps-clusters{}">{}</div>').format(size, drawn)


def _cluster(view: View, name: str, places: Sequence[PlaceReport]) -> Html:
    shown = {there.key for there in view.places}
    tiles = joined(_tile(view, there, faded=there.key not in shown, flows=True) for there in places)
    if not name and len(places) == len(view.report.places):  # one group, of which the page says everything above
        return Html('<section><div class="ps-tiles ps-flow ps-small ps-whole">{}</div></section>').format(tiles)
    said = fraction_with_share(known_met_of(places), sum(there.required for there in places), view.language)
    return Html('<section><h3>{} <small>{}</small></h3><div class="ps-tiles ps-flow ps-small">{}</div></section>').format(
        name or view.say("matrix.others"), said, tiles
    )


def tile_list_html(view: View) -> Html:
    """The tiles one after another in the order of the office, wherever they stand on the map."""
    shown = {there.key for there in view.places}
    tiles = joined(_tile(view, there, faded=there.key not in shown, flows=True) for there in view.report.places)
    return Html('<nav class="ps-tiles ps-flow" aria-label="{}">{}</nav>').format(view.say("filter.places"), tiles)


def legend_html(view: View) -> Html:
    """What the colours mean."""
    entries = map_legend(view.report.places, view.language)
    steps = joined(Html('<li><span class="ps-swatch ps-{}"></span>{}</li>').format(meaning, name) for meaning, name in entries)
    return Html('<ul class="ps-legend">{}</ul>').format(steps)


def spread_title(view: View, places: Sequence[PlaceReport]) -> str:
    """How many places have met everything, and of how many nothing was heard."""
    asked = [there for there in places if there.coverage is not None]
    full = sum(there.coverage == 1 for there in asked)
    title = view.say("tiles.title", full=view.number(full), all=view.number(len(asked)))
    unheard = sum(map_meaning(there) == "not_reported" for there in asked)
    return f"{title}; {view.say('tiles.unheard', count=view.number(unheard))}" if unheard else title


def _tile(view: View, there: PlaceReport, *, faded: bool, flows: bool = False) -> Html:
    place = there.place
    if place is None:
        return NOTHING
    placed = place.tile_row and place.tile_column and not flows
    where = f"grid-row:{place.tile_row};grid-column:{place.tile_column}" if placed else ""
    meaning = map_meaning(there)
    kind = f"ps-tile ps-{meaning}"
    inner = Html("<b>{}</b><span>{}</span>").format(place.name, map_amount(there, view.language))
    said = f"{place.name}: {fraction_with_share(there.known_met, there.required, view.language)}"
    if meaning == "not_reported":
        said = f"{place.name}: {view.say('tiles.not_reported')} ({map_amount(there, view.language)})"
    if there.nothing_counts and there.waiting_rows:
        rows = view.say_many("count.rows", there.waiting_rows)
        inner = Html("{}<small>{} {}</small>").format(inner, SYMBOLS["waiting"], rows)
        said = f"{said}, {view.say('report.waiting')}: {rows}"
    href = place_href(view, place.key)
    link = inner_link(href, inner, kind=f"{kind} ps-faded" if faded else kind, label=said)
    return Html('<div class="ps-tile-cell" style="{}">{}</div>').format(where, link)
