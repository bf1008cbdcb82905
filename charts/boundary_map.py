"""The places in their own boundaries, coloured by coverage: no tiles, no request, nothing but what the user gave."""

from collections.abc import Collection, Sequence

import plotly.graph_objects as go

from charts.chart import Chart
from charts.outlines import Drawing, Outline
from charts.theme import layout, plain
from indicators.place_report import PlaceReport
from looks import Look
from looks.colours import Tone
from looks.steps import step_of
from words import say
from words.formats import fraction, fraction_with_share, number, share

# In pixels. What is drawn for a desk and what for a phone both stand in the chart; the style sheet shows one of them.
_DESK, _PHONE = 600, 340  # how wide the drawing is at most
_LOWEST, _HIGHEST = 280, 520
_CHARACTER, _LINE = 8, 13  # of a label


def boundary_map(
    places: Sequence[PlaceReport], drawing: Drawing, *, chosen: Collection[str], colours: Look, language: str, window: str
) -> Chart:
    """
    The places that have a shape, filled by their step of coverage; a dashed border where nothing is required.

    Args:
        places: all of the register; one without a shape stands in the table alone.
        drawing: their outlines.
        chosen: the keys of the places looked at, of which title, text and table tell; the others have neither colour nor label.
        colours: of the viewer's theme.
        language: `vi` or `en`.
        window: the period and its days, for the subtitle.

    Returns:
        The last two traces are the labels: for a desk, then for a phone. The points of a place carry its key as customdata.
    """
    every = sorted((there for there in places if there.place), key=_least_first)
    ordered = [there for there in every if there.key in chosen]
    rows = tuple((_name(there), _part(there, language), share(there.coverage, language)) for there in ordered)
    shaped = [(there, drawing.outlines[there.key]) for there in every if there.key in drawing.outlines]
    fills = [_fill(there, outline, colours, chosen=there.key in chosen) for there, outline in shaped]
    touch = [_touch(there, outline, colours, language) for there, outline in shaped]
    labelled = [(there, outline) for there, outline in shaped if there.key in chosen]
    labels = [_labels(labelled, width, drawing, colours, language) for width in (_DESK, _PHONE)]
    title = _title(ordered, language)
    alt = f"{title}. " + "; ".join(f"{name}: {part}" for name, part, _ in rows)
    figure = go.Figure([*fills, *touch, *labels], _layout(drawing, colours, language))
    headers = (say("filter.places", language), say("map.met", language), say("measure.coverage", language))
    return Chart("boundaries", title, say("tiles.subtitle", language, window=window), alt, figure, headers, rows)


def _least_first(there: PlaceReport) -> tuple[bool, float]:
    return there.coverage is None, there.coverage or 0.0


def _name(there: PlaceReport) -> str:
    return there.place.name if there.place else ""


def _part(there: PlaceReport, language: str) -> str:
    return fraction(there.met, there.required, language)


def _full_part(there: PlaceReport, language: str) -> str:
    return fraction_with_share(there.met, there.required, language)


def _tone(there: PlaceReport, colours: Look) -> Tone:
    step = step_of(there.coverage)
    return colours.states["not_applicable"] if step is None else colours.steps[step]


def _fill(there: PlaceReport, outline: Outline, colours: Look, *, chosen: bool) -> dict[str, object]:
    """The area of a place; a hole in it is not filled."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(_name(there)),
        "x": outline.xs,
        "y": outline.ys,
        "fill": "toself",
        "fillcolor": _tone(there, colours).ground if chosen else colours.soft,
        "line": {"color": colours.quiet, "width": 1, "dash": _dash(there, chosen=chosen)},
        "customdata": [there.key],
        "hoverinfo": "skip",
    }


def _dash(there: PlaceReport, *, chosen: bool) -> str:
    if not chosen:
        return "dot"
    return "dash" if there.coverage is None else "solid"


def _touch(there: PlaceReport, outline: Outline, colours: Look, language: str) -> dict[str, object]:
    """Unseen points all over a place: a mouse or a finger on it means one of them, and each carries the place's key."""
    tone = _tone(there, colours)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(_name(there)),
        "x": [x for x, _ in outline.inside],
        "y": [y for _, y in outline.inside],
        "customdata": [there.key] * len(outline.inside),
        "hovertext": f"{plain(_name(there))}: {_full_part(there, language)}",
        "hoverinfo": "text",
        "hoverlabel": {"bgcolor": tone.ground, "bordercolor": colours.quiet, "font": {"color": tone.text}},
        "marker": {"size": 12, "opacity": 0},
        "selected": {"marker": {"opacity": 0}},
        "unselected": {"marker": {"opacity": 0}},
    }


def _labels(
    places: Sequence[tuple[PlaceReport, Outline]], width: int, drawing: Drawing, colours: Look, language: str
) -> dict[str, object]:
    """What stands on the places of a drawing so many pixels wide at most: name and fraction, or as much of it as fits."""
    scale = min(_height(drawing) / drawing.height, width / drawing.width)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [outline.label[0] for _, outline in places],
        "y": [outline.label[1] for _, outline in places],
        "text": [_label(there, outline.room * scale, language) for there, outline in places],
        "textfont": {"size": _LINE, "color": [_tone(there, colours).text for there, _ in places]},
        "customdata": [there.key for there, _ in places],
        "hoverinfo": "skip",
    }


def _label(there: PlaceReport, room: float, language: str) -> str:
    """The text on a place with so many pixels across."""
    name, part = _name(there), _part(there, language)
    if len(name) * _CHARACTER <= room:
        return f"<b>{plain(name)}</b><br>{part}"
    return part if len(part) * _CHARACTER <= room else ""


def _height(drawing: Drawing) -> float:
    """How high the drawing is: as on a phone that it fills from side to side."""
    return min(_HIGHEST, max(_LOWEST, _PHONE * drawing.height / drawing.width))


def _layout(drawing: Drawing, colours: Look, language: str) -> dict[str, object]:
    bare = {"visible": False, "fixedrange": True, "constrain": "domain"}
    edge = 0.01 * max(drawing.width, drawing.height)
    return {
        **layout(colours, language, height=round(_height(drawing)) + 8),
        "margin": {"l": 4, "r": 4, "t": 4, "b": 4},
        "xaxis": {**bare, "range": [-edge, drawing.width + edge]},
        "yaxis": {**bare, "range": [-edge, drawing.height + edge], "scaleanchor": "x", "scaleratio": 1},
        "hovermode": "closest",
    }


def _title(places: Sequence[PlaceReport], language: str) -> str:
    """How many places meet all, and which is furthest behind."""
    required = [there for there in places if there.required]
    if not required:
        return say("map.title.nothing", language)
    done, all_of_them = sum(there.met == there.required for there in required), len(required)
    facts = {"count": number(done, language), "all": number(all_of_them, language)}
    if done == all_of_them:
        return say("map.title.all", language, **facts)
    least = required[0]
    return say("map.title.some", language, name=_name(least), part=_part(least, language), **facts)
