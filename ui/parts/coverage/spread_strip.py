"""How the coverage is spread over many places: one strip of how many stand where, and every one of them by name below it."""

from collections.abc import Sequence
from statistics import median

from charts.maps.map_meaning import map_legend, map_meaning
from indicators.place_report import PlaceReport
from ui.parts.coverage.tile_map import spread_title
from ui.parts.markup import Html, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.table import Cell, cell, number, table_html
from ui.selection.view import View
from words.formats import share


@part("spread", kept=True)
def show_spread(view: View) -> None:
    """Draw the strip of many places; nothing of few, whose tiles are counted at a glance."""
    if not view.many:
        return
    groups = spread_of(view)
    segments = joined(
        Html('<i class="ps-{}" style="flex-grow:{}">{}</i>').format(meaning, len(places), view.number(len(places)))
        for meaning, _, places in groups
        if places
    )
    legend = joined(
        Html('<li><span class="ps-swatch ps-{}"></span>{}: <b>{}</b></li>').format(meaning, name, view.number(len(places)))
        for meaning, name, places in groups
    )
    title = spread_title(view, view.places)
    show_html(
        Html(
            '<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>'
            '<div class="ps-standing ps-spread" aria-hidden="true">{}</div>'
            '<div class="ps-foot"><ul class="ps-legend">{}</ul>{}</div></section>'
        ).format(title, _what(view), segments, legend, _folded(view, title, groups))
    )


def spread_of(view: View) -> list[tuple[str, str, list[PlaceReport]]]:
    """The chosen places by what they look like on a map: its meaning, its name, who they are; every step, and states in use."""
    found: dict[str, list[PlaceReport]] = {}
    for there in view.places:
        found.setdefault(map_meaning(there), []).append(there)
    return [(meaning, name, found.get(meaning, [])) for meaning, name in map_legend(view.places, view.language)]


def _what(view: View) -> str:
    """What is counted, and the middle of the places that were heard: half of them have more, half have less."""
    heard = [there.coverage for there in view.places if there.coverage is not None and not there.nothing_counts]
    if not heard:
        return view.say("spread.what.none", window=view.window)
    return view.say_many("spread.what", len(heard), median=share(median(heard), view.language), window=view.window)


def _folded(view: View, title: str, groups: Sequence[tuple[str, str, list[PlaceReport]]]) -> Html:
    """The same as a table, with the names; the parts add up to all."""
    rows = [[cell(name), number(view.number(len(places))), Cell(_names(view, places))] for _, name, places in groups]
    rows.append([cell(view.say("spread.all")), number(view.number(len(view.places))), cell("")])
    headers = [view.say(key) for key in ("measure.coverage", "spread.count", "filter.places")]
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        view.say("action.show_numbers"), table_html(title, headers, rows)
    )


def _names(view: View, places: Sequence[PlaceReport]) -> Html:
    return joined((place_link(view, there.key) for there in places), ", ")
