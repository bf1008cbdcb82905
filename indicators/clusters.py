"""Clusters: groups of places that the office names, their figures added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.counted.declared import Measured
from indicators.counted.figures import Figures
from indicators.expected.requirements import coverage_of
from indicators.place_report import PlaceReport, known_met_of
from records.workbook.folding import folded


@dataclass(frozen=True, slots=True)
class ClusterReport:
    """
    One cluster.

    Attributes:
        name: as the first of its places spells it.
        places: its places, in the order of the office.
        figures: over the rows of its places; people are their people added up.
        measures: the declared measures, their values added up, or the largest of them; of a share its denominators, too.
    """

    name: str
    places: tuple[PlaceReport, ...]
    figures: Figures
    measures: Mapping[str, Measured]

    @property
    def met(self) -> int:
        """How many requirements of its places are met."""
        return sum(place.met for place in self.places)

    @property
    def known_met(self) -> int | None:
        """How many requirements of its places are met; None where nothing that counts was heard of any of them."""
        return known_met_of(self.places)

    @property
    def required(self) -> int:
        """How many requirements its places have."""
        return sum(place.required for place in self.places)

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet."""
        return coverage_of(self.met, self.required)

    @property
    def waiting_rows(self) -> int:
        """How many rows of its places were sent and do not count yet."""
        return sum(place.waiting_rows for place in self.places)


def places_by_cluster(places: Sequence[PlaceReport]) -> dict[str, list[PlaceReport]]:
    """The places of each cluster, by its name as first spelt, in the order of the office; places without one in none."""
    names: dict[str, str] = {}
    found: dict[str, list[PlaceReport]] = {}
    for place in places:
        name = place.place.cluster if place.place else None
        if name:
            found.setdefault(names.setdefault(folded(name) or name, name), []).append(place)
    return found


def clustered(places: Sequence[PlaceReport]) -> list[tuple[str, list[PlaceReport]]]:
    """The places by cluster, those without one last under an empty name; one group where no cluster is named."""
    found = places_by_cluster(places)
    named = {place.key for group in found.values() for place in group}
    others = [place for place in places if place.key not in named]
    return [*found.items(), *([("", others)] if others else [])]
