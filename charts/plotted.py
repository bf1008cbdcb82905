"""A drawing as a Plotly figure, for the screen."""

from typing import TypeAlias

import plotly.graph_objects as go

from charts.bars.plotted_bars import bars_figure
from charts.described_bars import Bars
from charts.drawing import Drawing
from charts.maps.plotted_areas import areas_figure
from looks import Look

Plotted: TypeAlias = go.Figure


def figure(drawing: Drawing, colours: Look) -> Plotted:
    """The figure of a drawing in the colours of the viewer's theme."""
    return bars_figure(drawing, colours) if isinstance(drawing, Bars) else areas_figure(drawing, colours)
