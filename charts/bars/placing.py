"""Where the parts of a bar chart stand, so that drawing, picture and links on the bars fall on the same places."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from charts.described_bars import Bars, Value

BAND = 46  # pixels of a lying bar with its share of the space between: a target for a finger, too
GAP = 0.36  # of that space is empty
FONT_SIZE = 13
MARK = 0.5  # of a category's share a target's mark goes to either side: marks of like targets make one line
LINE, HALO = 3, 7  # pixels: the mark of a target, and the light line under it
BEYOND = 7  # pixels from a bar's end to its label
CLEAR = 2  # pixels of the page's colour around that label: the mark of a target ends there, and does not run through it
FAR = 1.02  # of the largest value stands at the far edge
_CLOSE, _CLOSE_LINE = 5, 16  # pixels of a lying bar on paper: what is free, and each line of its name
_LONG_LINE = 30  # letters in a line of a label on paper
_NARROWEST = 230  # pixels along the bars on a phone
_PHONE = 326  # pixels that a chart is wide on a phone of 360
_PADDING = 6  # pixels beside a label inside its bar
_UPRIGHT = 260  # pixels of height of standing bars
_LETTER = 7.4  # pixels of a letter of labels, about
_TURNED_LETTER = 5.3  # the same, turned by 45 degrees
_LINE = 18  # letters in a line of a label; longer names are broken
_LINES = 2
_TURNED_FROM = 5  # this many labels under standing bars do not fit side by side on a phone


@dataclass(frozen=True, slots=True)
class Frame:
    """The chart in pixels: how high it is, and how far the drawing stays from its edges for labels."""

    height: int
    left: int
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Part:
    """
    A part of the drawing that has a value of its own: a bar, a part of a bar, or the end of one.

    Attributes:
        category: its place in the order of the categories.
        series: its place in the order of the series; None: the end, which stands for the whole bar.
        start, stop: along the bar, in the unit of its values.
        value: what it stands for.
    """

    category: int
    series: int | None
    start: int
    stop: int
    value: Value


def frame(bars: Bars) -> Frame:
    """The frame of a chart; its labels are measured roughly, for browsers differ."""
    if bars.across:
        longest = max((len(line) for name in bars.categories for line in lines(name, close=bars.close)), default=0)
        bottom = 30 if bars.ticks else 8
        height = _band(bars) * max(1, len(bars.categories)) + 8 + bottom
        return Frame(height, left=int(16 + _LETTER * longest), right=52, top=8, bottom=bottom)
    longest = max((len(name) for name in bars.categories), default=0)
    beside, below = (28, max(58, int(20 + _TURNED_LETTER * longest))) if turned(bars) else (10, _below(bars))
    return Frame(_UPRIGHT, left=beside, right=10, top=30, bottom=below)


def _band(bars: Bars) -> int:
    """The height of a lying bar with its space; on paper as much as the longest name needs."""
    return (
        _CLOSE + _CLOSE_LINE * max(len(lines(name, close=bars.close)) for name in (*bars.categories, ""))
        if bars.close
        else BAND
    )


def _below(bars: Bars) -> int:
    """The room for labels under standing bars: a line, or two."""
    return 30 if all(len(lines(name, close=bars.close)) == 1 for name in bars.categories) else 48


def turned(bars: Bars) -> bool:
    """Whether the labels under standing bars are turned to fit."""
    return not bars.across and len(bars.categories) >= _TURNED_FROM


def lines(name: str, *, close: bool = False) -> list[str]:
    """The name of a category, broken where it is long; what still does not fit is in the table."""
    broken = wrap(name, _LONG_LINE if close else _LINE)
    return [*broken[: _LINES - 1], f"{broken[_LINES - 1]}…"] if len(broken) > _LINES else broken or [""]


def far_edge(bars: Bars) -> float:
    """The value at the far edge of the drawing; a bar of it all would touch."""
    return bars.top * FAR


def shows_label(bars: Bars, part: Part) -> bool:
    """Whether the label of a part of a stack can be read inside it: the part is wide enough, and no mark lies on the label."""
    if not part.value.count:
        return False
    long = _LETTER * len(part.value.label)
    target = bars.targets[part.category] if bars.targets else None
    if part.stop - part.start < (long + _PADDING) / _NARROWEST * far_edge(bars):
        return False
    return target is None or abs(target - (part.start + part.stop) / 2) >= _apart(bars, long)


def _apart(bars: Bars, long: float) -> float:
    """How far the mark of a target stands from the middle of a label that it leaves alone, on a phone, too."""
    around = frame(bars)
    free = _PHONE - around.left - around.right if bars.across else around.height - around.top - around.bottom
    return ((long if bars.across else FONT_SIZE) / 2 + HALO / 2 + CLEAR) / free * far_edge(bars)


def parts(bars: Bars) -> Iterator[Part]:
    """Every part of the bars, category by category as they are stacked, then each bar's end."""
    for category, end in enumerate(bars.ends):
        start = 0
        for order, series in enumerate(bars.series):
            value = series.values[category]
            yield Part(category, order, start, start + (value.count or 0), value)
            start += value.count or 0
        yield Part(category, None, start, start, end)
