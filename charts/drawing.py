"""The kinds of drawings that there are; `plotted.py` and `drawn.py` know how each is drawn."""

from typing import TypeAlias

from charts.bars.described import Bars
from charts.maps.areas import Areas

# Another kind joins with `|`; the type checker then names every place that must draw it.
Drawing: TypeAlias = Bars | Areas
