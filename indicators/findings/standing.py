"""Where the whole stands: every requirement once, as met, still missing, sent and not counted yet, or not due."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.expected.requirements import Requirement
from indicators.place_report import PlaceReport


@dataclass(frozen=True, slots=True)
class Standing:
    """How many requirements are met, are missing, were sent and do not count yet, and are not due; they sum to all."""

    met: int
    waiting: int
    missing: int
    not_due: int

    @property
    def required(self) -> int:
        """All of them."""
        return self.met + self.waiting + self.missing + self.not_due

    @property
    def due(self) -> int:
        """All but those that are not due: those that are met, were sent, or are missing."""
        return self.required - self.not_due


def standing_of(places: Sequence[PlaceReport]) -> Standing:
    """Where some places stand together; the district among them brings only its own requirements."""
    kinds = [_kind(requirement) for place in places for requirement in place.requirements]
    return Standing(**{kind: kinds.count(kind) for kind in ("met", "waiting", "missing", "not_due")})


def _kind(requirement: Requirement) -> str:
    if requirement.met:
        return "met"
    if requirement.sent_not_counted:
        return "waiting"
    return "not_due" if requirement.not_due else "missing"
