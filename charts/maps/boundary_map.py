"""The places in their own boundaries, coloured by coverage: no tiles, no request, nothing but what the user gave."""

from collections.abc import Collection, Sequence

from charts.chart import Chart
from charts.described_areas import Area, Areas
from charts.maps.map_meaning import map_amount, map_legend, map_meaning
from charts.outlines import Outline, Plane
from charts.pick import Pick
from indicators.place_report import PlaceReport, as_far_as_last, least_covered_first
from words import say
from words.formats import fraction_with_share, number, share


def boundary_map(
    places: Sequence[PlaceReport], plane: Plane, *, chosen: Collection[str], language: str, window: str, begun: bool = False
) -> Chart:
    """
    The places that have a shape, filled by their step of coverage; hatched: nothing was heard; dashed: nothing is required.

    Args:
        places: all of the register; one without a shape stands only in the table.
        plane: their outlines.
        chosen: the keys of the places looked at, of which title, text and table tell; the others have neither colour nor label.
        language: `vi` or `en`.
        window: the period and its days, for the subtitle.
        begun: the period is in its first days, in which nobody is behind.
    """
    asked = least_covered_first(places)
    every = [there for there in (*asked, *(one for one in places if one.coverage is None)) if there.place]
    ordered = [there for there in every if there.key in chosen]
    rows = tuple((_name(there), _part(there, language), share(there.coverage, language)) for there in ordered)
    shaped = [there for there in every if there.key in plane.outlines]
    areas = (_area(there, plane.outlines[there.key], language, chosen=there.key in chosen) for there in shaped)
    legend = map_legend(ordered, language)
    title = _title(ordered, language, begun=begun)
    alt = f"{title}. " + "; ".join(f"{name}: {part}" for name, part, _ in rows)
    headers = (say("filter.places", language), say("map.met", language), say("measure.coverage", language))
    return Chart(
        key="boundaries",
        title=title,
        subtitle=say("tiles.subtitle", language, window=window),
        alt=alt,
        drawing=Areas(tuple(areas), plane.width, plane.height, legend),
        headers=headers,
        rows=rows,
        picks=tuple((None, _pick(there), None) for there in ordered),
    )


def _name(there: PlaceReport) -> str:
    return there.place.name if there.place else ""


def _part(there: PlaceReport, language: str) -> str:
    return map_amount(there, language)


def _pick(there: PlaceReport) -> Pick:
    return Pick(places=(there.key,), requirement="")


def _area(there: PlaceReport, outline: Outline, language: str, *, chosen: bool) -> Area:
    meaning = map_meaning(there)
    said = f"{_name(there)}: {fraction_with_share(there.known_met, there.required, language)}"
    return Area(there.key, _name(there), _part(there, language), said, meaning if chosen else "", outline, _pick(there))


def _title(places: Sequence[PlaceReport], language: str, *, begun: bool) -> str:
    """How many places meet all, and which is furthest behind once anything is due."""
    required = [there for there in places if there.required]
    if not required:
        return say("map.title.nothing", language)
    done, all_of_them = sum(there.met == there.required for there in required), len(required)
    facts = {"count": number(done, language), "all": number(all_of_them, language)}
    if done == all_of_them:
        return say("map.title.all", language, **facts)
    if begun:
        return say("map.title.begun", language, **facts)
    least, equal = required[0], as_far_as_last(required[:1], required[1:])
    name = _name(least)
    if equal:
        name = say("names.more", language, names=name, rest=say("names.rest", language, count=number(equal, language)))
    return say("map.title.some", language, name=name, part=_part(least, language), **facts)
