"""Where the whole stands: every requirement once, as met, met in part, still missing, sent and not counted yet, or not due."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from indicators.expected.requirements import Requirement, State
from indicators.place_report import PlaceReport


@dataclass(frozen=True, slots=True)
class RequirementCounts:
    """
    How many requirements stand how; they sum to all.

    Attributes:
        met: those that are met.
        waiting: those for which rows were sent that do not count yet.
        partial: those of which a part is reached.
        none: those that are known to be met in no part.
        overdue: reports that did not come by their deadline.
        no_text: reports that came without their results.
        unheard: those of which nobody has reported anything: whether they are met nobody knows.
        not_due: those that are not due.
        waiting_not_due: of those waiting the reports that may still come in time, and are not due either.
    """

    met: int
    waiting: int
    partial: int
    none: int
    overdue: int
    no_text: int
    unheard: int
    not_due: int
    waiting_not_due: int

    @property
    def missing(self) -> int:
        """Those that are known not to be met: in no part, or as reports that did not come or say nothing."""
        return self.none + self.overdue + self.no_text

    @property
    def required(self) -> int:
        """All of them."""
        return self.met + self.waiting + self.partial + self.missing + self.unheard + self.not_due

    @property
    def due(self) -> int:
        """All but the reports that may still come, as `PlaceReport.due`: what was sent early is no worse than nothing."""
        return self.required - self.not_due - self.waiting_not_due

    @property
    def to_do(self) -> int:
        """Those to be done something about now: what was sent and does not count included, whenever it is due."""
        return self.required - self.met - self.not_due


def standing_of(places: Sequence[PlaceReport]) -> RequirementCounts:
    """Where some places stand together; the district among them brings only its own requirements."""
    found = [requirement for place in places for requirement in place.requirements]
    kinds = Counter(map(_kind, found))
    kinds["waiting_not_due"] = sum(_kind(requirement) == "waiting" and requirement.not_due for requirement in found)
    return RequirementCounts(**{each.name: kinds[each.name] for each in fields(RequirementCounts)})


def _kind(requirement: Requirement) -> str:
    if requirement.met:
        return "met"
    if requirement.sent_not_counted:
        return "waiting"
    if requirement.not_due:
        return "not_due"
    known = {"partial", "overdue", "no_text"}
    shown = {str(State.NOT_REPORTED): "unheard"} | {state: state for state in known}
    return shown.get(requirement.shown_state, "none")
