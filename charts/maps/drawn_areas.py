"""A map of areas on paper."""

from charts.described_areas import EDGE, Area, Areas, label
from charts.maps.map_meaning import hatched
from charts.pictures.canvas import WIDTH, Align, Paper
from charts.pictures.drawn_legend import draw_legend, legend_height
from charts.theme import tone
from looks import Look

_SIZE, _LINE = 13, 17  # pixels: of letters, of a line
_MIDDLE: Align = ("center", "center_baseline")


def areas_height(areas: Areas, left: float) -> float:
    """How high a map is, its legend included, that stands so far from both edges."""
    return legend_height(areas.legend, WIDTH - 2 * left) + areas.high


def draw_areas(paper: Paper, areas: Areas, colours: Look, *, left: float, top: float) -> None:
    """Draw a map in the middle of the paper, below `top` and its legend."""
    scale = areas.scale(WIDTH - 2 * left)
    corner = ((WIDTH - areas.width * scale) / 2, top + areas_height(areas, left) - EDGE)
    draw_legend(paper, areas.legend, colours, left=left, top=top)
    for area in areas.areas:
        _draw(paper, area, colours, scale=scale, corner=corner)
    for area in areas.areas:
        _write(paper, area, colours, scale=scale, corner=corner)


def _draw(paper: Paper, area: Area, colours: Look, *, scale: float, corner: tuple[float, float]) -> None:
    rings: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(area.outline.xs, area.outline.ys, strict=True):
        if x is None or y is None:
            rings.append([])
        else:
            rings[-1].append((corner[0] + x * scale, corner[1] - y * scale))
    fill = tone(area.meaning, colours).ground if area.meaning else colours.soft
    lines = tone(area.meaning, colours).mark if hatched(area.meaning) else ""
    paper.area(rings, fill, edge=colours.quiet, dashed=area.meaning in ("", "not_applicable"), hatch=lines)


def _write(paper: Paper, area: Area, colours: Look, *, scale: float, corner: tuple[float, float]) -> None:
    lines = label(area, area.outline.room * scale)
    x, y = corner[0] + area.outline.label[0] * scale, corner[1] - area.outline.label[1] * scale
    for order, line in enumerate(lines):
        at = (x, y + (order - (len(lines) - 1) / 2) * _LINE)
        strong = len(lines) > 1 and order == 0
        paper.text(at, line, tone(area.meaning, colours).text, size=_SIZE, strong=strong, align=_MIDDLE)
