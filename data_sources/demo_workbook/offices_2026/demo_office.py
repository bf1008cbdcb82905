"""What a demo office is: its programme, how far each place comes in each period, and the names that its rows use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from data_sources.demo_workbook.demo_programme import Cell, Table
from data_sources.demo_workbook.drawn_rows.agency_habits import Habit


@dataclass(frozen=True)
class DemoPlace:
    """A part of the office's area: `kind` is its unit word, `typed` what people write instead of its name."""

    code: str
    name: str
    kind: str
    cluster: str
    children: int
    caregivers: int
    schools: tuple[str, ...]
    typed: tuple[str, ...]


@dataclass(frozen=True)
class DemoAgency:
    """
    Who reports: `place` is empty for the whole, `symbol` stands in its document numbers, `tab` is where it writes.

    `weight` is how many visits it pays, in relation to the other agencies of the whole; 0 where it has a place.
    """

    code: str
    name: str
    group: str
    place: str
    aliases: tuple[str, ...]
    symbol: str
    tab: str
    habit: Habit
    weight: int = 0


@dataclass(frozen=True)
class DemoChannel:
    """A way to make the hotline known; `posts` is how often one row says that it was used (low, high)."""

    code: str
    name: str
    level: str
    required: bool
    aliases: tuple[str, ...]
    posts: tuple[int, int]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class DemoPeriod:
    """A period of reporting."""

    code: str
    name: str
    start: date
    end: date
    due: date


@dataclass(frozen=True)
class Pace:
    """What a place that does just what is asked of it does in a period: sessions, rows of postings."""

    sessions: int
    posting_rows: int
    visits: int


@dataclass(frozen=True)
class Outlier:
    """The counts of one row, in the last closed period, that are far from what its place ever had."""

    place: str
    sessions: int
    children: int


@dataclass(frozen=True)
class DemoOffice:
    """
    A demo office.

    `whole` is how its whole area is written as a place, `strengths` how much of what is asked each place does per
    period, in percent, `always_late` the agencies whose reports never come in time, `sentences` the results by clause.
    """

    code: str
    title: str
    last_day: date
    whole: str
    link_word: str
    places: tuple[DemoPlace, ...]
    agencies: tuple[DemoAgency, ...]
    clauses: tuple[tuple[str, str, str], ...]
    channels: tuple[DemoChannel, ...]
    periods: tuple[DemoPeriod, ...]
    targets: Table
    measures: Table
    settings: tuple[tuple[str, str], ...]
    pace: Pace
    outlier: Outlier
    strengths: Mapping[str, tuple[int, ...]]
    always_late: frozenset[str]
    sentences: Mapping[str, tuple[str, ...]]
    difficulties: tuple[str, ...]
    proposals: tuple[str, ...]
    notes: tuple[str, ...]

    @cached_property
    def place_named(self) -> Mapping[str, DemoPlace]:
        """The places by their names."""
        return {place.name: place for place in self.places}

    @cached_property
    def agency_named(self) -> Mapping[str, DemoAgency]:
        """The agencies by their names."""
        return {agency.name: agency for agency in self.agencies}

    def clauses_of(self, agency: DemoAgency) -> tuple[str, ...]:
        """The clauses that an agency reports on."""
        return tuple(code for code, _, group in self.clauses if group == agency.group)

    def period_of(self, day: date) -> DemoPeriod:
        """The period a day falls in."""
        return next(period for period in reversed(self.periods) if period.start <= day)

    def share_gone(self, index: int) -> int:
        """How much of a period has gone by on the day of the demo, in percent."""
        period = self.periods[index]
        days = (min(period.end, self.last_day) - period.start).days + 1
        return 100 * days // ((period.end - period.start).days + 1)


def cells_of(texts: tuple[str, ...]) -> Cell:
    """Other names as they stand in one cell; nothing where there are none."""
    return "; ".join(texts) or None
