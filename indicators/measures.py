"""The one table of measures: what is shown of a place, in what order, unit and kind, and whether periods are compared by it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from indicators.counted.declared import Measured
from indicators.counted.figures import Figures
from records.programme.declared_measures import DeclaredMeasure
from records.programme.programme import Programme


class Counted(Protocol):
    """What a measure is taken of: a place, a cluster or the whole."""

    @property
    def figures(self) -> Figures:
        """Its figures."""

    @property
    def measures(self) -> Mapping[str, Measured]:
        """The declared measures, by code."""

    @property
    def met(self) -> int:
        """How many requirements are met."""

    @property
    def known_met(self) -> int | None:
        """The same; None where nothing that counts was heard: unknown is not 0."""

    @property
    def required(self) -> int:
        """How many requirements there are."""

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet."""


Value = Callable[[Counted], float | None]


class Kind(StrEnum):
    """How a value is written."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"  # 0-1


class Group(StrEnum):
    """What a measure is about; files list the groups in this order, with the channels of a place after its postings."""

    ACTIVITIES = "activities"
    POSTINGS = "postings"
    RECENCY = "recency"
    REQUIREMENTS = "requirements"
    DECLARED = "declared"  # by the office


class Across(StrEnum):
    """Whether periods are compared by a measure."""

    NEVER = "never"
    SUMS = "sums"  # only where both periods are about equally long: three months against ten would look like a collapse
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Measure:
    """
    One measure of a place, or of the whole.

    Attributes:
        name: in code, in report.json and in addresses. In the catalogue its label is `measure.<name>`, its definition
            `definition.<name>`, the label of its card `card.<name>`, its heading in the annexes `paper.column.<name>`.
        group: what it is about.
        value: of one place, in its own unit; None where it is missing.
        unit: the key of its unit in the catalogue, `definition.unit.<unit>`.
        source: the tables that it comes from, `definition.source.<source>` in the catalogue.
        kind: how it is written.
        across: whether periods are compared by it.
        on_card: whether it has a card, which leads to its rows, and is shown over time; only a sum of whole numbers may.
        column: whether summary.csv, and the same sheet in Excel, have a column of it: people find those by their place, so
            that a new one between them moves what others have built on.
        annex_width: its share of the width of Annex I of the report; 0: it is not there.
        declared: of a measure that the office declares, what it declares: its name and unit are not in the catalogue.
    """

    name: str
    group: Group
    value: Value
    unit: str
    source: str
    kind: Kind = Kind.WHOLE
    across: Across = Across.NEVER
    on_card: bool = False
    column: bool = False
    annex_width: float = 0
    declared: DeclaredMeasure | None = None

    def count(self, place: Counted) -> int | None:
        """The value of a measure whose kind is whole."""
        value = self.value(place)
        return None if value is None else int(value)


def _figure(name: str) -> Value:
    """The figure of this name (see `indicators.counted.figures.Figures` for its definition)."""

    def value(place: Counted) -> float | None:
        found: float | None = getattr(place.figures, name)
        return found

    return value


def _attended(name: str, annex_width: float, *, on_card: bool = False) -> Measure:
    """A sum of attendances."""
    attended = ("attendances", "activities")
    return Measure(
        name,
        Group.ACTIVITIES,
        _figure(name),
        *attended,
        across=Across.SUMS,
        on_card=on_card,
        column=True,
        annex_width=annex_width,
    )


MEASURES: tuple[Measure, ...] = (
    Measure(
        "sessions",
        Group.ACTIVITIES,
        _figure("sessions"),
        "sessions",
        "activities",
        across=Across.SUMS,
        on_card=True,
        column=True,
        annex_width=6,
    ),
    _attended("children", 8),
    _attended("caregivers", 9),
    _attended("officials", 8),
    _attended("attendances", 8, on_card=True),
    Measure("people_min", Group.ACTIVITIES, _figure("people_min"), "people", "activities", column=True, annex_width=14),
    Measure("people_max", Group.ACTIVITIES, _figure("people_max"), "people", "activities_and_places", column=True),
    Measure(
        "attendances_per_100_children",
        Group.ACTIVITIES,
        _figure("attendances_per_100_children"),
        "per_100_children",
        "activities_and_places",
        kind=Kind.DECIMAL,
        column=True,
        annex_width=8,
    ),
    Measure(
        "postings",
        Group.POSTINGS,
        _figure("postings"),
        "postings",
        "postings",
        across=Across.SUMS,
        on_card=True,
        column=True,
        annex_width=8,
    ),
    Measure(
        "verified_postings",
        Group.POSTINGS,
        _figure("verified_postings"),
        "postings",
        "postings",
        across=Across.SUMS,
        column=True,
        annex_width=9,
    ),
    Measure("days_since_last_session", Group.RECENCY, _figure("days_since_last_session"), "days", "activities"),
    Measure("days_since_last_posting", Group.RECENCY, _figure("days_since_last_posting"), "days", "postings"),
    Measure("requirements_met", Group.REQUIREMENTS, lambda place: place.met, "requirements", "requirements", column=True),
    Measure("requirements", Group.REQUIREMENTS, lambda place: place.required, "requirements", "requirements", column=True),
    Measure(
        "coverage",
        Group.REQUIREMENTS,
        lambda place: place.coverage,
        "share",
        "requirements",
        kind=Kind.SHARE,
        across=Across.ALWAYS,
        column=True,
    ),
)
COMPARED = tuple(measure for measure in MEASURES if measure.across is not Across.NEVER)
SHIPPED = {measure.name: measure for measure in MEASURES}


def declared_measures(programme: Programme) -> tuple[Measure, ...]:
    """The measures that the office declares, in its order; each has a card and is compared as a sum is."""
    return tuple(_declared(measure) for measure in programme.measures)


def _declared(measure: DeclaredMeasure) -> Measure:
    def value(place: Counted) -> float | None:
        return place.measures[measure.code].value

    about = (measure.unit or "", measure.table)
    return Measure(measure.key, Group.DECLARED, value, *about, across=Across.SUMS, on_card=True, declared=measure)


def measure_of(name: str, programme: Programme) -> Measure:
    """The measure of a name: one that ships, or one that the office declares, by its key. Raises KeyError."""
    known = SHIPPED | {measure.name: measure for measure in declared_measures(programme)}
    return known[name]


def measures_of(*groups: Group) -> tuple[Measure, ...]:
    """The measures of some groups, in the order of the table."""
    return tuple(measure for measure in MEASURES if measure.group in groups)


def columns_of(*groups: Group) -> tuple[Measure, ...]:
    """The measures of some groups that have a column, in the order of the table."""
    return tuple(measure for measure in measures_of(*groups) if measure.column)
