"""A bar chart on paper."""

from charts.bars.placing import (
    BEYOND,
    CLEAR,
    FONT_SIZE,
    GAP,
    HALO,
    LINE,
    MARK,
    Part,
    far_edge,
    frame,
    lines,
    parts,
    shows_label,
    turned,
)
from charts.described_bars import Bars
from charts.pictures.canvas import WIDTH, Align, Paper, width
from charts.pictures.drawn_legend import draw_legend, legend_height
from charts.theme import paint
from looks import Look
from looks.contrast import text_on

_MIDDLE: Align = ("center", "center_baseline")
_LINE_HEIGHT = 16
_ROOM = 6  # pixels that a label keeps from the ends of its bar
_TURN = 45  # degrees


def bars_height(bars: Bars, left: float) -> float:
    """How high a chart is, its legend included, that stands so far from both edges."""
    return legend_height(bars.legend, WIDTH - 2 * left) + frame(bars).height


def draw_bars(paper: Paper, bars: Bars, colours: Look, *, left: float, top: float) -> None:
    """Draw a chart whose upper left corner stands there; it ends as far from the right edge as it begins from the left."""
    draw_legend(paper, bars.legend, colours, left=left, top=top)
    _Drawn(paper, bars, colours, left=left, top=top + legend_height(bars.legend, WIDTH - 2 * left)).draw()


class _Drawn:
    """A chart at its place."""

    def __init__(self, paper: Paper, bars: Bars, colours: Look, *, left: float, top: float) -> None:
        """Nothing is drawn yet."""
        self.paper, self.bars, self.colours = paper, bars, colours
        around = frame(bars)
        self.left, self.right = left + around.left, WIDTH - left - around.right
        self.top, self.bottom = top + around.top, top + around.height - around.bottom
        self.band = ((self.bottom - self.top) if bars.across else (self.right - self.left)) / max(1, len(bars.categories))

    def draw(self) -> None:
        """Lines first, bars over them, then the marks of targets, seen on any bar, and the labels."""
        for tick, label in self.bars.ticks:
            self._tick(tick, label)
        self._zero()
        drawn = list(parts(self.bars))
        for part in drawn:
            if part.series is not None and part.value.count:
                self._bar(part, part.series)
        self._targets()
        for part in drawn:
            if part.series is None:
                self._end(part)
        for category, name in enumerate(self.bars.categories):
            self._name(category, name)

    def along(self, value: float) -> float:
        """Where a value stands."""
        share = value / far_edge(self.bars)
        return (
            self.left + share * (self.right - self.left) if self.bars.across else self.bottom - share * (self.bottom - self.top)
        )

    def middle(self, category: float) -> float:
        """Where the middle of a category stands."""
        return (self.top if self.bars.across else self.left) + (category + 0.5) * self.band

    def _tick(self, tick: int, label: str) -> None:
        at = self.along(tick)
        if self.bars.across:
            self.paper.line((at, self.top), (at, self.bottom), self.colours.line)
            self._text((at, self.bottom + 6), label, ("center", "top"), quiet=True)
        else:
            self.paper.line((self.left, at), (self.right, at), self.colours.line)

    def _zero(self) -> None:
        corner = (self.left, self.top) if self.bars.across else (self.right, self.bottom)
        self.paper.line((self.left, self.bottom), corner, self.colours.quiet)

    def _bar(self, part: Part, series: int) -> None:
        fill = paint(self.bars.series[series].meanings[part.category], self.colours)
        start, stop = sorted((self.along(part.start), self.along(part.stop)))
        middle, half = self.middle(part.category), self.band * (1 - GAP) / 2
        hatched = part.category in self.bars.running
        edge = self.colours.ground if self.bars.stacked or hatched else "none"
        box = (start, middle - half, stop, middle + half) if self.bars.across else (middle - half, start, middle + half, stop)
        self.paper.rectangle(*box, fill, edge=edge, hatched=hatched)
        if self.bars.stacked and shows_label(self.bars, part) and width(part.value.label, FONT_SIZE) + _ROOM <= stop - start:
            at = ((start + stop) / 2, middle) if self.bars.across else (middle, (start + stop) / 2)
            self.paper.text(at, part.value.label, text_on(fill), size=FONT_SIZE, align=_MIDDLE)

    def _end(self, part: Part) -> None:
        at, middle, unknown = self.along(part.stop), self.middle(part.category), part.value.count is None
        if self.bars.across:
            self._clear(at + BEYOND, middle, width(part.value.label, FONT_SIZE))
            self._text((at + BEYOND, middle), part.value.label, ("left", "center_baseline"), quiet=unknown)
        else:
            self._text((middle, at - BEYOND), part.value.label, ("center", "bottom"), quiet=unknown)

    def _clear(self, left: float, middle: float, long: float) -> None:
        """Take away what a label would lie on: through the mark of a target a 14 reads as a 4."""
        half = FONT_SIZE / 2 + CLEAR
        self.paper.rectangle(left - CLEAR, middle - half, left + long + CLEAR, middle + half, self.colours.ground)

    def _name(self, category: int, name: str) -> None:
        middle, said = self.middle(category), lines(name, close=self.bars.close)
        if turned(self.bars):
            at = (middle + 4, self.bottom + 14)
            self.paper.text(at, name, self.colours.text, size=FONT_SIZE, align=("right", "baseline"), turn=_TURN)
            return
        for order, line in enumerate(said):
            shift = (order - (len(said) - 1) / 2) * _LINE_HEIGHT
            if self.bars.across:
                self._text((self.left - 8, middle + shift), line, ("right", "center_baseline"))
            else:
                self._text((middle, self.bottom + 6 + order * _LINE_HEIGHT), line, ("center", "top"))

    def _targets(self) -> None:
        for category, target in enumerate(self.bars.targets):
            if target is not None:
                at, start, stop = self.along(target), self.middle(category - MARK), self.middle(category + MARK)
                ends = ((at, start), (at, stop)) if self.bars.across else ((start, at), (stop, at))
                self.paper.line(*ends, self.colours.ground, thick=HALO)
                self.paper.line(*ends, self.colours.text, thick=LINE)

    def _text(self, at: tuple[float, float], text: str, align: Align, *, quiet: bool = False) -> None:
        colour = self.colours.quiet if quiet else self.colours.text
        self.paper.text(at, text, colour, size=FONT_SIZE, align=align)
