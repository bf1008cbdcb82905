"""Links that lie on the bars of a chart: a click or a tap on a bar goes to the rows behind it, and Back comes back."""

from charts.bars.placing import BAND, Frame, Part, far_edge, frame, parts
from charts.described_bars import Bars
from charts.pick import Pick
from ui.parts.markup import Html, joined
from ui.selection.view import View


def place_of(view: View, pick: Pick, page: str) -> str:
    """The address of the rows behind a bar."""
    return view.address.href(page, **pick.changes)


def links_html(view: View, bars: Bars, page: str) -> Html:
    """
    A layer of links over a drawing, each on its bar.

    They are only for the pointer: the keyboard and the screen reader have the same links in the chart's table.
    """
    around = frame(bars)
    place = _lying if bars.across else _standing
    links = joined(
        Html('<a tabindex="-1" href="{}" title="{}" style="{}"></a>').format(
            place_of(view, part.value.pick, page), _said(bars, part), place(bars, part, around)
        )
        for part in parts(bars)
        if part.value.pick and (part.series is None or (bars.stacked and part.value.count))
    )
    return Html('<div class="ps-hits" aria-hidden="true" style="height:{}px">{}</div>').format(around.height, links)


def _said(bars: Bars, part: Part) -> str:
    name = bars.categories[part.category]
    series = f" · {bars.series[part.series].name}" if part.series is not None else ""
    return f"{name}{series}: {part.value.label}"


def _lying(bars: Bars, part: Part, around: Frame) -> str:
    """A part of a bar by its length; the end from there to the edge, or the whole band of a bar without parts."""
    vertical = f"top:{around.top + BAND * part.category}px;height:{BAND}px"
    if part.series is not None:
        left, right = (_share(around, end / far_edge(bars)) for end in (part.start, part.stop))
        return f"{vertical};left:{left};width:calc({right} - {left})"
    left = _share(around, part.stop / far_edge(bars)) if bars.stacked else "0px"
    return f"{vertical};left:{left};right:0"


def _standing(bars: Bars, part: Part, around: Frame) -> str:
    """The whole height over and under a bar: a short bar is as easily hit as a long one."""
    left, right = (_share(around, (part.category + end) / len(bars.categories)) for end in (0, 1))
    return f"top:0;height:{around.height}px;left:{left};width:calc({right} - {left})"


def _share(around: Frame, share: float) -> str:
    """A distance from the left edge of the chart: so much of the drawing between its margins."""
    return f"calc({around.left}px + (100% - {around.left + around.right}px) * {share:.4f})"
