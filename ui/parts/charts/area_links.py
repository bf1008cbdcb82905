"""Links that lie on the areas of a map, each cut to its shape."""

from charts.described_areas import EDGE, Area, Areas
from ui.parts.markup import Html, joined
from ui.selection.view import View


def area_links_html(view: View, areas: Areas, page: str) -> Html:
    """
    A layer of links over a map.

    They are only for the pointer: the keyboard and the screen reader have the tiles below, and the map's table.
    """
    links = joined(
        Html('<a tabindex="-1" href="{}" title="{}" style="inset:0;clip-path:polygon(evenodd,{})"></a>').format(
            view.address.href(page, **area.pick.changes), area.said, shape(area, areas)
        )
        for area in areas.areas
    )
    ratio = areas.width / areas.height
    inner = f"aspect-ratio:{ratio:.5f};width:min(100%,{(areas.high - 2 * EDGE) * ratio:.1f}px)"
    outer = f"height:{areas.high}px;padding:{EDGE}px"
    return Html('<div class="ps-hits ps-areas" aria-hidden="true" style="{}"><div style="{}">{}</div></div>').format(
        outer, inner, links
    )


def shape(area: Area, areas: Areas) -> str:
    """The rings as one line that comes back to its beginning after each: what it draws twice counts for nothing."""
    points: list[str] = []
    start = first = ""
    for x, y in zip(area.outline.xs, area.outline.ys, strict=True):
        if x is None or y is None:
            points, start = [*points, first], ""
            continue
        point = f"{100 * x / areas.width:.1f}% {100 - 100 * y / areas.height:.1f}%"
        first, start = first or point, start or point
        if not points or points[-1] != point:
            points.append(point)
    return ",".join((*points, first))
