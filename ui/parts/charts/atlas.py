"""Boundaries on which work is going on: held against each register once and drawn once, shared by all viewers."""

from dataclasses import dataclass
from threading import Lock

from charts.outlines import Plane, plane_of
from records.programme.programme import Place
from records.programme.shapes.boundaries import Boundaries
from records.programme.shapes.shape_places import Matched, matched

_MOST = 8  # sheets of one file; there are as many as registers


@dataclass(frozen=True, slots=True)
class Sheet:
    """Boundaries for one register: which shape is which place, and all on one plane; None where no shape is a place."""

    matched: Matched
    plane: Plane | None


class Atlas:
    """
    Boundaries and what was made of them.

    Attributes:
        boundaries: as read.
    """

    def __init__(self, boundaries: Boundaries) -> None:
        """With nothing drawn yet."""
        self.boundaries = boundaries
        self._sheets: dict[tuple[tuple[Place, ...], tuple[Place, ...]], Sheet] = {}
        self._lock = Lock()

    def sheet(self, places: tuple[Place, ...], known: tuple[Place, ...]) -> Sheet:
        """The sheet of a register's places among those of all registers, made by the first who asks for it."""
        with self._lock:
            if (places, known) not in self._sheets:
                if len(self._sheets) >= _MOST:
                    self._sheets.clear()
                held = matched(self.boundaries, places, known)
                self._sheets[places, known] = Sheet(held, plane_of(held.shapes) if held.shapes else None)
            return self._sheets[places, known]
