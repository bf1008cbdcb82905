"""How far the places are from each target: of every place the share that it has reached, the furthest from it first."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport
from indicators.required import DeclaredTarget, MeasureTarget


@dataclass(frozen=True, slots=True)
class Distance:
    """One place and how far it is: what it must reach and has reached; what nobody reported is unknown, though counted as 0."""

    place: PlaceReport
    requirement: Requirement

    @property
    def reached(self) -> float | None:
        """Achieved / target (0-1, no more than all); None where nobody knows how much."""
        if self.requirement.known is None:
            return None
        return min(1.0, self.requirement.known / self.requirement.target) if self.requirement.target else 1.0


@dataclass(frozen=True, slots=True)
class Distances:
    """
    One target over the places.

    Attributes:
        places: those that have it: of whom nothing was heard first, then the furthest from it.
    """

    what: MeasureTarget | DeclaredTarget
    places: tuple[Distance, ...]

    @property
    def met(self) -> int:
        """How many places have reached it."""
        return sum(each.requirement.met for each in self.places)

    @property
    def missing(self) -> int:
        """
        How much is missing at all places together of which anything is known.

        A place that has more than its target makes up for no other.
        """
        return sum(each.requirement.gap for each in self.places if each.reached is not None)

    @property
    def unknown(self) -> int:
        """The number of places of which nobody knows how much is missing."""
        return sum(each.reached is None for each in self.places)


def distances(places: Sequence[PlaceReport]) -> tuple[Distances, ...]:
    """Each target that some of the places have, in the order of the first that has it."""
    found: dict[MeasureTarget | DeclaredTarget, list[Distance]] = {}
    for there in places:
        for requirement in there.requirements:
            if isinstance(requirement.what, MeasureTarget | DeclaredTarget):
                found.setdefault(requirement.what, []).append(Distance(there, requirement))
    return tuple(Distances(what, tuple(sorted(of, key=_furthest_first))) for what, of in found.items())


def _furthest_first(each: Distance) -> float:
    return -1 if each.reached is None else each.reached
