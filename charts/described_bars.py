"""What a bar chart shows, whoever draws it: the screen, a picture and the links on its bars all come from this."""

from dataclasses import dataclass
from itertools import count

from charts.pick import Pick

_ENOUGH = 2  # known values: fewer are said better by a sentence
_STEPS = 4  # light lines across the chart, at most


@dataclass(frozen=True, slots=True)
class Value:
    """
    One number of a chart.

    Attributes:
        count: None is not known: no bar, and its label says so; 0 is known and has no length.
        label: as people read it.
        pick: the rows behind it; None where there are none to show.
    """

    count: int | None
    label: str
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """
    The bars of one name, one for each category.

    Attributes:
        name: as the legend says it.
        meanings: the colour of each bar, as `charts.theme.paint` knows it.
        values: in the order of the categories.
    """

    name: str
    meanings: tuple[str, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """
    A bar chart.

    Attributes:
        categories: what each bar is of; in order, from the left or from the top.
        series: stacked in this order.
        ends: what stands at the end of each bar: its value, or the sum of what is stacked.
        across: whether the bars lie, for categories with long names.
        targets: where a mark stands in each category; None: no target. Empty: no marks at all.
        target: what the marks are called.
        ticks: the light lines, each with its label.
        running: the places of the categories that are not over yet: their bars are hatched.
        close: lying bars stand close together, for a sheet of paper that no finger presses.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    ends: tuple[Value, ...]
    across: bool = False
    targets: tuple[int | None, ...] = ()
    target: str = ""
    ticks: tuple[tuple[int, str], ...] = ()
    running: frozenset[int] = frozenset()
    close: bool = False

    @property
    def worth_drawing(self) -> bool:
        """Whether there is anything to compare: a sentence says a single number better."""
        return sum(end.count is not None for end in self.ends) >= _ENOUGH

    @property
    def stacked(self) -> bool:
        """Whether a bar has parts, which need a legend."""
        return len(self.series) > 1

    @property
    def legend(self) -> tuple[tuple[str | None, str], ...]:
        """The colour and the name of each part, in the order of the stack; the mark of targets has no colour."""
        named = [(series.meanings[0], series.name) for series in self.series if series.meanings] if self.stacked else []
        return (*named, (None, self.target)) if self.targets else tuple(named)

    @property
    def top(self) -> int:
        """The largest value that is drawn; 1 where all are 0."""
        drawn = [end.count for end in self.ends] + list(self.targets)
        return max((value for value in drawn if value), default=1)


def steps(top: int) -> list[int]:
    """Round whole numbers from 0 up to a value, few enough to be light lines behind bars: 0, 20, 40."""
    sizes = (digit * 10**power for power in count() for digit in (1, 2, 5))
    size = next(size for size in sizes if top <= size * _STEPS)
    return list(range(0, top + 1, size))
