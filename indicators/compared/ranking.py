"""Which places are behind, the least covered first; those of which nothing counts stand apart: how far they are is unknown."""

from dataclasses import dataclass

from indicators.findings.issues_to_correct import later_only
from indicators.place_report import PlaceReport, least_covered_first
from indicators.report import Report


@dataclass(frozen=True, slots=True)
class Ranking:
    """
    The places that have requirements, for a meeting.

    Attributes:
        asked: how many have any.
        behind: those with figures or reports that lack something due, the least covered first.
        waiting: of which nothing counts and rows wait.
        later: of which only rows of days after that of looking tell.
        silent: of which nothing was heard.
        instead: why there is no order: `begun`: the period has only begun; `unknown`: nothing is known of any; `rest`: those
            that are known lack nothing that is due; `not_due`: nobody does; `none`: everybody meets everything; empty: there is
            one.
    """

    asked: int
    behind: tuple[PlaceReport, ...]
    waiting: tuple[PlaceReport, ...]
    later: tuple[PlaceReport, ...]
    silent: tuple[PlaceReport, ...]
    instead: str

    @property
    def part_due(self) -> bool:
        """Whether some of what those behind must meet is not due yet, so that they are ordered by the rest."""
        return any(there.due < there.required for there in self.behind)

    @property
    def unknown(self) -> tuple[tuple[str, tuple[PlaceReport, ...]], ...]:
        """The groups of which nothing counts, each by its name; none that is empty."""
        groups = (("waiting", self.waiting), ("later", self.later), ("silent", self.silent))
        return tuple((name, group) for name, group in groups if group)


def ranking(report: Report) -> Ranking:
    """The ranking of a period's places; in its first days nobody is called behind or silent."""
    asked = least_covered_first(report.places)
    lacking = [there for there in asked if there.open_gaps]
    if report.just_begun:
        return Ranking(len(asked), (), (), (), (), "begun" if any(there.gaps for there in asked) else "none")
    unheard = [there for there in lacking if not there.heard]
    behind = tuple(there for there in lacking if there not in unheard)
    ahead = later_only(report).places
    later = tuple(there for there in unheard if there.key in ahead)
    waiting = tuple(there for there in unheard if there.waiting_rows and there not in later)
    silent = tuple(there for there in unheard if not there.waiting_rows)
    instead = "" if behind else _instead(asked, unheard)
    return Ranking(len(asked), behind, waiting, later, silent, instead)


def _instead(asked: list[PlaceReport], unheard: list[PlaceReport]) -> str:
    if unheard:
        return "unknown" if len(unheard) == len(asked) else "rest"
    return "not_due" if any(there.gaps for there in asked) else "none"
