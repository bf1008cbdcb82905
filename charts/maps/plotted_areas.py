"""A map of areas as a Plotly figure."""

import plotly.graph_objects as go

from charts.described_areas import DESK, EDGE, PHONE, Area, Areas, label
from charts.maps.map_meaning import hatched
from charts.theme import layout, plain, tone
from looks import Look

_LINE = 13  # pixels


def areas_figure(areas: Areas, colours: Look) -> go.Figure:
    """The last two traces are the labels: for a desk, then for a phone; the style sheet shows one of them."""
    fills = [_fill(area, colours) for area in areas.areas]
    labels = [_labels(areas, wide, colours) for wide in (DESK, PHONE)]
    return go.Figure([*fills, *labels], _layout(areas, colours))


def _fill(area: Area, colours: Look) -> dict[str, object]:
    """One area; a hole in it is not filled."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(area.name),
        "x": area.outline.xs,
        "y": area.outline.ys,
        "fill": "toself",
        "fillcolor": _ground(area, colours),
        **({"fillpattern": _hatch(area, colours)} if hatched(area.meaning) else {}),
        "line": {"color": colours.quiet, "width": 1, "dash": _dash(area)},
        "customdata": [area.key],
        "hoverinfo": "skip",
    }


def _ground(area: Area, colours: Look) -> str:
    return tone(area.meaning, colours).ground if area.meaning else colours.soft


def _hatch(area: Area, colours: Look) -> dict[str, object]:
    """Lines across an area of which nothing was heard."""
    lines = tone(area.meaning, colours).mark
    return {"shape": "/", "fgcolor": lines, "bgcolor": _ground(area, colours), "size": 9, "solidity": 0.12}


def _dash(area: Area) -> str:
    if not area.meaning:
        return "dot"
    return "dash" if area.meaning == "not_applicable" else "solid"


def _labels(areas: Areas, wide: int, colours: Look) -> dict[str, object]:
    """What stands on the areas of a map so many pixels wide at most."""
    labelled = [area for area in areas.areas if area.meaning]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [area.outline.label[0] for area in labelled],
        "y": [area.outline.label[1] for area in labelled],
        "text": [_text(label(area, area.outline.room * areas.scale(wide))) for area in labelled],
        "textfont": {"size": _LINE, "color": [tone(area.meaning, colours).text for area in labelled]},
        "customdata": [area.key for area in labelled],
        "hoverinfo": "skip",
    }


def _text(lines: tuple[str, ...]) -> str:
    """Two lines are a name over a part."""
    if len(lines) == 1:
        return plain(lines[0])
    return f"<b>{plain(lines[0])}</b><br>{plain(lines[1])}" if lines else ""


def _layout(areas: Areas, colours: Look) -> dict[str, object]:
    """A plane without axes, not stretched: links lie on its areas."""
    bare = {"visible": False, "fixedrange": True, "constrain": "domain"}
    return {
        **layout(colours, height=areas.high),
        "margin": {"l": EDGE, "r": EDGE, "t": EDGE, "b": EDGE},
        "xaxis": {**bare, "range": [0, areas.width]},
        "yaxis": {**bare, "range": [0, areas.height], "scaleanchor": "x", "scaleratio": 1},
    }
