"""A measure over the periods as a row of small columns, with the same in words."""

from collections.abc import Callable, Sequence

from indicators.compared.trend import Point
from ui.parts.markup import NOTHING, Html, joined
from ui.selection.view import View
from words.formats import MISSING

_LEAST = 4  # per cent of the height: a column of zero is seen


def sparkline_html(view: View, points: Sequence[Point], written: Callable[[float], str]) -> Html:
    """
    The columns, the last one marked; a period of which nothing is known has a gap.

    Args:
        view: whose language it has.
        points: in the order of the periods; none draws nothing.
        written: a value as people write it.
    """
    if not points:
        return NOTHING
    top = max((point.value or 0 for point in points), default=0) or 1
    columns = joined(_column(point, top, last=point is points[-1]) for point in points)
    values = [(point.period, MISSING if point.value is None else written(point.value)) for point in points]
    said = view.say("card.trend", values="; ".join(f"{period}: {value}" for period, value in values))
    return Html('<span class="ps-spark" role="img" aria-label="{}" title="{}">{}</span>').format(said, said, columns)


def _column(point: Point, top: float, *, last: bool) -> Html:
    if point.value is None:
        return Html('<i class="ps-gap"></i>')
    kind = "ps-open" if point.open else "ps-now" if last else ""
    return Html('<i class="{}" style="height:{:.0f}%"></i>').format(kind, max(_LEAST, 100 * point.value / top))
