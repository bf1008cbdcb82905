"""A bar chart as a Plotly figure."""

import plotly.graph_objects as go

from charts.bars.placing import (
    BEYOND,
    CLEAR,
    FONT_SIZE,
    GAP,
    HALO,
    LINE,
    MARK,
    far_edge,
    frame,
    lines,
    parts,
    shows_label,
    turned,
)
from charts.described_bars import Bars, Series, Value
from charts.theme import axis, layout, paint, plain
from looks import Look
from looks.contrast import text_on

_TURN = -45  # degrees


def bars_figure(bars: Bars, colours: Look) -> go.Figure:
    """Bars at 0, 1, 2 and so on: two categories of one name stay two."""
    return go.Figure([_bar(bars, series, colours) for series in bars.series], _layout(bars, colours))


def _along(bars: Bars, across: object, along: object) -> dict[str, object]:
    """Positions of categories and values on the axes that they have here."""
    return {"y": across, "x": along} if bars.across else {"x": across, "y": along}


def _bar(bars: Bars, series: Series, colours: Look) -> dict[str, object]:
    """The bars of one name; in parts of a stack each its label, where it fits."""
    fills = [paint(meaning, colours) for meaning in series.meanings]
    order = bars.series.index(series)
    labels = [part.value.label if shows_label(bars, part) else "" for part in parts(bars) if part.series == order]
    return {
        "type": "bar",
        "orientation": "h" if bars.across else "v",
        "name": plain(series.name),
        **_along(bars, list(range(len(bars.categories))), [value.count for value in series.values]),
        "marker": {
            "color": fills,
            "line": {"color": colours.ground, "width": 1 if bars.stacked else 0},
            "pattern": _hatched(bars, colours),
        },
        "text": labels if bars.stacked else None,
        "textposition": "inside" if bars.stacked else "none",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": [text_on(fill) for fill in fills], "size": FONT_SIZE},
        "hoverinfo": "skip",
    }


def _hatched(bars: Bars, colours: Look) -> dict[str, object]:
    """The hatching of bars that are not over; the others have none."""
    shapes = ["/" if place in bars.running else "" for place in range(len(bars.categories))]
    return {"shape": shapes, "fillmode": "overlay", "fgcolor": colours.ground, "fgopacity": 1, "size": 8, "solidity": 0.35}


def _end(bars: Bars, category: int, end: Value, colours: Look) -> dict[str, object]:
    """The label at the end of a bar, over the mark of a target; what is not known has its sign where the bar would begin."""
    beside = {"xanchor": "left", "yanchor": "middle", "xshift": BEYOND - 2 * CLEAR}
    above = {"xanchor": "center", "yanchor": "bottom"}
    return {
        **_along(bars, category, end.count or 0),
        "text": plain(end.label),
        "font": {"color": colours.quiet if end.count is None else colours.text, "size": FONT_SIZE},
        "bgcolor": colours.ground,
        "borderpad": CLEAR,
        "showarrow": False,
        **(beside if bars.across else above),
    }


def _targets(bars: Bars, colours: Look) -> list[dict[str, object]]:
    """A mark where each category's target stands, over the bars: a dark line on a light one, seen on any bar."""
    across, along = ("y", "x") if bars.across else ("x", "y")
    return [
        {
            "type": "line",
            "layer": "above",
            f"{along}0": target,
            f"{along}1": target,
            f"{across}0": category - MARK,
            f"{across}1": category + MARK,
            "line": {"color": colour, "width": thick},
        }
        for category, target in enumerate(bars.targets)
        if target is not None
        for colour, thick in ((colours.ground, HALO), (colours.text, LINE))
    ]


def _layout(bars: Bars, colours: Look) -> dict[str, object]:
    """Margins and ranges are ours, not Plotly's: links lie on the bars."""
    around, last = frame(bars), len(bars.categories) - 0.5
    names = axis(
        colours,
        showgrid=False,
        zeroline=False,
        automargin=False,
        tickvals=list(range(len(bars.categories))),
        ticktext=["<br>".join(plain(line) for line in lines(name)) for name in bars.categories],
        tickangle=_TURN if turned(bars) else 0,
        ticklabeloverflow="allow",  # else the label at the edge, such as that of the month that runs, is left out
        range=[last, -0.5] if bars.across else [-0.5, last],
    )
    values = axis(
        colours,
        automargin=False,
        range=[0, far_edge(bars)],
        tickvals=[tick for tick, _ in bars.ticks],
        ticktext=[plain(label) for _, label in bars.ticks],
        showticklabels=bars.across,
    )
    return {
        **layout(colours, height=around.height),
        "margin": {"l": around.left, "r": around.right, "t": around.top, "b": around.bottom},
        "shapes": _targets(bars, colours),
        "annotations": [_end(bars, category, end, colours) for category, end in enumerate(bars.ends)],
        "barmode": "stack",
        "bargap": GAP,
        "uniformtext": {"mode": "hide", "minsize": FONT_SIZE},
        **({"yaxis": names, "xaxis": values} if bars.across else {"xaxis": names, "yaxis": values}),
    }
