"""The programme as the office keeps it: places, agencies, clauses, channels, periods and targets."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from records.programme.declared_measures import DeclaredMeasure
from records.programme.levels import Level, level_of
from records.programme.names import Known, Names
from records.programme.place_names import WHOLE_DISTRICT, PlaceNames
from records.programme.settings import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """
    One place of one register: a commune of a province, a village of a commune.

    Attributes:
        key: its code; `code@day` where another register uses the code again.
        children, caregivers: how many live there; None where not known.
        tile_row, tile_column: where its tile stands on the map, from 1; None where not given.
        cluster: the name of the group of places that it belongs to; None where none is given.
        valid_from, valid_to: first and last day of its register; None: open.
        merged_into: the code of the unit that it became part of; None: none.
    """

    key: str
    code: str
    name: str
    kind: str | None
    children: int | None
    caregivers: int | None
    tile_row: int | None
    tile_column: int | None
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    merged_into: str | None
    cluster: str | None = None

    @property
    def called(self) -> str:
        """Its name where it stands alone; one without a letter behind its kind, for `2` is taken for a number: `Phường 2`."""
        bare = self.kind and not any(letter.isalpha() for letter in self.name)
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.name}" if self.kind and bare else self.name

    def valid_on(self, day: date) -> bool:
        """Whether the place exists on that day."""
        return _valid(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Agency:
    """One reporter; `place` is the key of its place, None where it works for the whole district."""

    key: str
    code: str
    name: str
    group: str
    place: str | None
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None

    def valid_on(self, day: date) -> bool:
        """Whether the agency exists on that day."""
        return _valid(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that the agencies of its group must report on."""

    code: str
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to publicise the hotline; `commune` where each place has its own, else the district has one."""

    code: str
    name: str
    commune: bool
    required: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """One reporting period: first day, last day and the last day to report, all inclusive."""

    code: str
    name: str
    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True)
class Target:
    """
    What is asked of a place in a period; `period` or `place` None: of every one.

    Attributes:
        indicator: a measure that ships (`sessions`, `attendances`, `postings`), or the key of one that the office declares.
        value: a count; a share of what the place has (0-1) is a `Fraction`.
    """

    indicator: str
    period: str | None
    place: str | None
    value: int | Fraction


@dataclass(frozen=True)
class Programme:
    """The office tables, each in the order of the workbook, the office's settings, and the measures that it declares."""

    places: tuple[Place, ...] = ()
    agencies: tuple[Agency, ...] = ()
    clauses: tuple[Clause, ...] = ()
    channels: tuple[Channel, ...] = ()
    periods: tuple[Period, ...] = ()
    targets: tuple[Target, ...] = ()
    settings: Settings = field(default_factory=Settings)
    measures: tuple[DeclaredMeasure, ...] = ()

    @cached_property
    def level(self) -> Level:
        """The level of the whole: what `*` is called."""
        return level_of(self.settings.area, self.settings.level)

    def measure(self, code: str) -> DeclaredMeasure:
        """The declared measure of a code. Raises KeyError."""
        return {measure.code: measure for measure in self.measures}[code]

    @property
    def channel_names(self) -> dict[str, str]:
        """The name of each channel's code."""
        return {channel.code: channel.name for channel in self.channels}

    def name_of(self, field: str, key: str) -> str:
        """The name that a key of this field stands for; the key itself where it stands for none."""
        names = {
            "place": {place.key: place.name for place in self.places},
            "agency": {agency.key: agency.name for agency in self.agencies},
            "channel": self.channel_names,
        }
        return names.get(field, {}).get(key, key)

    def place(self, key: str) -> Place:
        """The place of a key. Raises KeyError."""
        return {place.key: place for place in self.places}[key]

    def agency(self, key: str) -> Agency:
        """The agency of a key. Raises KeyError."""
        return {agency.key: agency for agency in self.agencies}[key]

    def period(self, code: str) -> Period:
        """The period of a code. Raises KeyError."""
        return {period.code: period for period in self.periods}[code]

    def expects(self, agency: Agency, clause: Clause) -> bool:
        """Whether the agency must report on the clause: they are of one group."""
        return agency.group == clause.group


def successors(programme: Programme, day: date) -> dict[str, str | None]:
    """
    The place of the register of `day` that holds each place: itself, or the whole unit it was merged into.

    Returns:
        None for a place that the register does not hold: it is not split, nor carried back. Its rows count only for
        the district.
    """
    return {place.key: _successor(place, programme.places, day) for place in programme.places}


def _successor(place: Place, places: tuple[Place, ...], day: date) -> str | None:
    seen: set[str] = set()
    current: Place | None = place
    while current is not None and current.key not in seen:
        if current.valid_on(day):
            return current.key
        seen.add(current.key)
        current = _merged_into(current, places)
    return None


def _merged_into(place: Place, places: tuple[Place, ...]) -> Place | None:
    """The unit that a place became part of: the first that has the code after the place's last day."""
    if place.merged_into is None or place.valid_to is None:
        return None
    after = place.valid_to + timedelta(days=1)
    named = [other for other in places if other.code == place.merged_into and other.key != place.key]
    later = [other for other in named if other.valid_to is None or other.valid_to >= after]
    return min(later, key=lambda other: other.valid_from or date.min, default=None)


def offered(item: Clause | Period) -> str:
    """How lists offer what people know by its name and the office by its code: `1a – Tuyên truyền`."""
    return f"{item.code} – {item.name}"


def clause_names(clauses: Iterable[Clause]) -> Names:
    """How the clauses may be typed, or chosen from a list."""
    return Names("clauses", (Known(clause.code, clause.code, clause.name, offered=offered(clause)) for clause in clauses))


def channel_names(channels: Iterable[Channel]) -> Names:
    """How the channels may be typed."""
    return Names("channels", (Known(channel.code, channel.code, channel.name, channel.aliases) for channel in channels))


def period_names(periods: Iterable[Period]) -> Names:
    """How the periods may be typed, or chosen from a list."""
    return Names("periods", (Known(period.code, period.code, period.name, offered=offered(period)) for period in periods))


def place_names(places: tuple[Place, ...], level: Level) -> PlaceNames:
    """How the places, and the whole of a level, may be typed: a place with its kind before the name, too."""
    return PlaceNames("places", (_known_place(place) for place in places), level)


def _known_place(place: Place) -> Known:
    with_kind = (f"{place.kind} {place.name}",) if place.kind else ()
    return Known(place.key, place.code, place.name, with_kind + place.aliases, place.valid_from, place.valid_to)


def agency_names(agencies: tuple[Agency, ...], places: tuple[Place, ...]) -> Names:
    """How the agencies may be typed: the one that governs a place also as `UBND` and any name of that place."""
    by_key = {place.key: place for place in places}
    return Names(
        "agencies",
        (
            Known(
                agency.key,
                agency.code,
                agency.name,
                agency.aliases
                + (_committee_names(by_key[agency.place]) if _governs(agency, agencies) and agency.place else ()),
                agency.valid_from,
                agency.valid_to,
            )
            for agency in agencies
        ),
    )


def _governs(agency: Agency, agencies: tuple[Agency, ...]) -> bool:
    """Whether the agency is the one that `UBND` and its place's name means: the only one there, or the only one so named."""
    if agency.place is None or agency.place == WHOLE_DISTRICT:
        return False
    there = [other for other in agencies if other.place == agency.place]
    committees = [other for other in there if _is_committee(other)] or there
    return committees == [agency]


def _is_committee(agency: Agency) -> bool:
    return agency.name.casefold().startswith(("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân"))


def _committee_names(place: Place) -> tuple[str, ...]:
    names = (place.name, *place.aliases)
    with_kind = (f"UBND {place.kind} {place.name}",) if place.kind else ()
    return tuple(f"UBND {name}" for name in names) + with_kind


def _valid(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
