"""What is reported of one place, or of the district: its figures, what it must meet and how far it has."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indicators.counted.declared import Measured
from indicators.counted.figures import Figures
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import Requirement, coverage_of, due_coverage_of
from records.programme.levels import Level
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Place


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """
    One place, or the district.

    Attributes:
        place: None for the district.
        requirements: of a place, all it must meet; of the district, only those that are no place's.
        waiting: for each agency table, how many rows were sent for the period and do not count yet.
        measures: the values of the declared measures, by code, in the order of the office.
        level: what the whole is.
        met, required: how many requirements are met, of how many; of the district, its places' included.
        whole_unknown: of the district, whether nothing that counts was heard of it or of any place, though something is due.
    """

    place: Place | None
    figures: Figures
    requirements: tuple[Requirement, ...]
    met: int
    required: int
    waiting: Mapping[str, int]
    measures: Mapping[str, Measured]
    level: Level
    whole_unknown: bool | None = None

    @property
    def waiting_rows(self) -> int:
        """How many rows were sent and do not count yet, of all tables."""
        return sum(self.waiting.values())

    @property
    def nothing_counts(self) -> bool:
        """Whether nothing that counts was heard, though something is due: no row, no report."""
        return not self.heard and any(not requirement.not_due for requirement in self.requirements)

    @property
    def heard(self) -> bool:
        """Whether anything that counts was heard: a row, or a report."""
        return bool(self.figures.activity_rows or self.figures.posting_rows) or not self.unreported

    @property
    def unreported(self) -> bool:
        """Whether nothing was reported on any of its requirements."""
        return all(requirement.not_reported for requirement in self.requirements)

    @property
    def known_met(self) -> int | None:
        """How many requirements are met; None where nothing that counts was heard: unknown is not 0."""
        unknown = self.nothing_counts if self.whole_unknown is None else self.whole_unknown
        return None if unknown else self.met

    @property
    def waits_for(self) -> int:
        """The number of its requirements for which rows were sent that do not count yet and may meet them."""
        return sum(requirement.sent_not_counted for requirement in self.requirements)

    @property
    def key(self) -> str:
        """The place's key, `*` for the district."""
        return self.place.key if self.place else WHOLE_DISTRICT

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet."""
        return coverage_of(self.met, self.required)

    @property
    def due(self) -> int:
        """How many requirements of a place are due: all but the reports that may still come."""
        return self.required - sum(requirement.not_due for requirement in self.requirements)

    @property
    def due_coverage(self) -> float | None:
        """Requirements of a place met / those that are due (0-1), 1 where none is due yet; None where there is none to meet."""
        return due_coverage_of(self.met, self.required, self.due)

    @property
    def gaps(self) -> tuple[Requirement, ...]:
        """The requirements not met."""
        return tuple(requirement for requirement in self.requirements if not requirement.met)

    @property
    def open_gaps(self) -> tuple[Requirement, ...]:
        """What is to be done: a report that is not due yet is no such gap, unless it was sent and does not count."""
        return tuple(requirement for requirement in self.requirements if requirement.still_to_do)


def known_met_of(places: Sequence[PlaceReport]) -> int | None:
    """How many requirements of some places are met together; None where of none of them anything that counts was heard."""
    required = [there for there in places if there.required]
    return None if required and all(there.nothing_counts for there in required) else sum(there.met for there in required)


def only_waiting(statuses: Iterable[ReportStatus], places: Iterable[PlaceReport], *, heard: bool) -> bool:
    """Whether no report came with content though rows were sent for them, or any rows of which none counts (not `heard`)."""
    found = tuple(statuses)
    if any(status.received for status in found):
        return False
    return any(status.sent_not_counted for status in found) or (not heard and any(there.waiting_rows for there in places))


def least_covered_first(places: Iterable[PlaceReport]) -> list[PlaceReport]:
    """
    The places that have requirements, those first that need help first: the one order of every list of them.

    First who meets the least share of what is due: what may still come makes nobody look worse. Of those that are equally far
    the one that lacks most attendances, for there are the most people whom nobody has reached; then the one with most to do,
    and the one that lacks most sessions; then as the office has them.
    """
    return sorted((there for there in places if there.due_coverage is not None), key=_needs_help)


def help_first(due_coverage: float | None, *, attendances: int, to_do: int, sessions: int) -> tuple[float, int, int, int]:
    """What the one order sorts by: the share of what is due, then how much is missing, and how many requirements."""
    return due_coverage or 0, -attendances, -to_do, -sessions


def _needs_help(there: PlaceReport) -> tuple[float, int, int, int]:
    missing = {requirement.key: requirement.gap for requirement in there.requirements}
    attendances, sessions = (missing.get(measure, 0) for measure in ("attendances", "sessions"))
    return help_first(there.due_coverage, attendances=attendances, to_do=len(there.open_gaps), sessions=sessions)


def as_far_as_last(shown: Sequence[PlaceReport], left_out: Iterable[PlaceReport]) -> int:
    """How many of the places that a list leaves out are as far as the last that it shows: its end is then no border."""
    if not shown:
        return 0
    last = (shown[-1].due_coverage, shown[-1].nothing_counts)
    return sum((there.due_coverage, there.nothing_counts) == last for there in left_out)
