"""What is reported of one place, or of the district: its figures, what it must meet and how far it has."""

from dataclasses import dataclass

from indicators.counted.figures import Figures
from indicators.expected.requirements import Requirement
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Place


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """
    One place, or the district.

    Attributes:
        place: None for the district.
        requirements: of a place, all it must meet; of the district, only those that are no place's.
        met, required: how many requirements are met, of how many; of the district, its places' included.
    """

    place: Place | None
    figures: Figures
    requirements: tuple[Requirement, ...]
    met: int
    required: int

    @property
    def key(self) -> str:
        """The place's key, `*` for the district."""
        return self.place.key if self.place else WHOLE_DISTRICT

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet."""
        return self.met / self.required if self.required else None

    @property
    def gaps(self) -> tuple[Requirement, ...]:
        """The requirements not met."""
        return tuple(requirement for requirement in self.requirements if not requirement.met)
