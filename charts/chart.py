"""A chart as pages use it: the drawing, what it says, and the same for who cannot see it."""

from dataclasses import dataclass

from charts.drawing import Drawing
from charts.pick import Pick


@dataclass(frozen=True)
class Chart:
    """
    One chart, in no colours yet: the screen has the viewer's theme, a picture is for paper.

    Attributes:
        key: its name, unique on a page.
        title: what it shows, in at most twelve words.
        subtitle: what is measured, its unit and its window.
        alt: the same as a text.
        drawing: what is drawn.
        headers, rows: the same as a table, written as people read it.
        picks: for each cell of `rows` what it counts; None where it leads nowhere; empty where no cell leads anywhere.
    """

    key: str
    title: str
    subtitle: str
    alt: str
    drawing: Drawing
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    picks: tuple[tuple[Pick | None, ...], ...] = ()
