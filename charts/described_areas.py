"""What a map of areas shows, whoever draws it: the screen, a picture and the links on its areas all come from this."""

from dataclasses import dataclass

from charts.outlines import Outline
from charts.pick import Pick

HIGHEST, LOWEST = 520, 280  # pixels
DESK, PHONE = 600, 340  # pixels: how wide the map is at most
EDGE = 4  # pixels kept free around
_CHARACTER = 8  # pixels of a letter, about


@dataclass(frozen=True, slots=True)
class Area:
    """
    One area.

    Attributes:
        key: of the place.
        name, part: what stands on it, as far as it fits.
        said: all that is said of it.
        meaning: its colour, as `charts.theme.tone` knows it; empty where the place is not looked at.
        outline: where it is.
        pick: what it leads to.
    """

    key: str
    name: str
    part: str
    said: str
    meaning: str
    outline: Outline
    pick: Pick


@dataclass(frozen=True, slots=True)
class Areas:
    """
    A map.

    Attributes:
        areas: in the order in which they are drawn.
        width, height: of the plane that they lie on, in the unit of their outlines.
        legend: the colour and the name of each meaning.
    """

    areas: tuple[Area, ...]
    width: float
    height: float
    legend: tuple[tuple[str | None, str], ...]

    @property
    def worth_drawing(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.areas)

    @property
    def high(self) -> int:
        """How many pixels the map is high: as on a phone that it fills from side to side."""
        return round(min(HIGHEST, max(LOWEST, PHONE * self.height / self.width))) + 2 * EDGE

    def scale(self, wide: float) -> float:
        """Pixels for one unit of the plane, where so many pixels are free across."""
        return min((self.high - 2 * EDGE) / self.height, (wide - 2 * EDGE) / self.width)


def label(area: Area, room: float) -> tuple[str, ...]:
    """The lines that stand on an area with so many pixels across: name and part, or as much of it as fits."""
    if not area.meaning:
        return ()
    if len(area.name) * _CHARACTER <= room:
        return (area.name, area.part)
    return (area.part,) if len(area.part) * _CHARACTER <= room else ()
