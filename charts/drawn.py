"""A chart as a picture, made without a browser: what it shows, the drawing, where the figures are from."""

from typing import Literal

from charts.bars.drawn_bars import bars_height, draw_bars
from charts.chart import Chart
from charts.described_bars import Bars
from charts.drawing import Drawing
from charts.maps.drawn_areas import areas_height, draw_areas
from charts.pictures.canvas import ONE_AT_A_TIME, WIDTH, Paper, broken
from looks import Look

Kind = Literal["png", "svg"]
_EDGE = 20  # pixels kept free around
_BARE_EDGE = 2  # above and below a picture that stands in a paper
_TITLE, _SUBTITLE, _FOOTER = (18, 24), (13, 18), (11, 15)  # size of letters, height of a line


def picture(chart: Chart, colours: Look, footer: str, *, kind: Kind) -> bytes:
    """
    The picture of a chart.

    Args:
        chart: worth drawing (`chart.drawing.worth_drawing`).
        colours: of the paper; the viewer's theme has no say in it.
        footer: source, day, and what else must be known where the picture stands alone.
        kind: `png`, or `svg` whose letters are outlines. The same chart gives the same bytes.
    """
    with ONE_AT_A_TIME:
        paper = _paper(chart, colours, footer)
        make = paper.png if kind == "png" else paper.svg
        return make(chart.title, f"{chart.alt}. {chart.subtitle}. {footer}")


def bare_picture(chart: Chart, colours: Look) -> bytes:
    """The PNG of a chart without its title, subtitle and source, for a paper that says them itself."""
    with ONE_AT_A_TIME:
        paper = Paper(2 * _BARE_EDGE + _height(chart.drawing), colours.ground)
        _draw(paper, chart.drawing, colours, top=_BARE_EDGE)
        return paper.png(chart.title, f"{chart.alt}. {chart.subtitle}")


def _paper(chart: Chart, colours: Look, footer: str) -> Paper:
    room = WIDTH - 2 * _EDGE
    titles = broken(chart.title, _TITLE[0], room, strong=True)
    subtitles = broken(chart.subtitle, _SUBTITLE[0], room)
    footers = broken(footer, _FOOTER[0], room)
    above = _EDGE + _TITLE[1] * len(titles) + _SUBTITLE[1] * len(subtitles) + 10
    below = above + _height(chart.drawing) + 10
    paper = Paper(below + _FOOTER[1] * len(footers) + _EDGE, colours.ground)
    at = _write(paper, titles, _TITLE, colours.text, top=_EDGE, strong=True)
    _write(paper, subtitles, _SUBTITLE, colours.quiet, top=at)
    _draw(paper, chart.drawing, colours, top=above)
    _write(paper, footers, _FOOTER, colours.quiet, top=below)
    return paper


def _draw(paper: Paper, drawing: Drawing, colours: Look, *, top: float) -> None:
    if isinstance(drawing, Bars):
        draw_bars(paper, drawing, colours, left=_EDGE, top=top)
    else:
        draw_areas(paper, drawing, colours, left=_EDGE, top=top)


def _height(drawing: Drawing) -> float:
    return bars_height(drawing, _EDGE) if isinstance(drawing, Bars) else areas_height(drawing, _EDGE)


def _write(paper: Paper, lines: list[str], type_: tuple[int, int], colour: str, *, top: float, strong: bool = False) -> float:
    """Lines of text under one another; where the next thing may stand."""
    size, high = type_
    for line in lines:
        paper.text((_EDGE, top + high * 0.75), line, colour, size=size, strong=strong)
        top += high
    return top
