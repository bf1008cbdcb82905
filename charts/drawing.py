"""The kinds of drawings that there are; `plotted.py` and `drawn.py` know how each is drawn."""

from typing import TypeAlias

from charts.described_areas import Areas
from charts.described_bars import Bars

# Another kind joins with `|`; the type checker then names every place that must draw it.
Drawing: TypeAlias = Bars | Areas
