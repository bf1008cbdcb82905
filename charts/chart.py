"""A chart as pages use it: the drawing, what it says, and the same for who cannot see it."""

from dataclasses import dataclass

import plotly.graph_objects as go


@dataclass(frozen=True)
class Chart:
    """
    One chart.

    Attributes:
        key: its name, unique on a page.
        title: what it shows, in at most twelve words.
        subtitle: what is measured, its unit and its window.
        alt: the same as a text.
        headers, rows: the same as a table, written as people read it.
    """

    key: str
    title: str
    subtitle: str
    alt: str
    figure: go.Figure
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
