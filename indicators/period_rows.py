"""The rows of one period, ready to be asked place by place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from indicators.clusters import ClusterReport, places_by_cluster
from indicators.counted.declared import DeclaredByKey, added_up
from indicators.counted.figures import FiguresByKey, Population, Rows
from indicators.counted.groups import Keys
from indicators.counted.people import PeopleInterval, added
from indicators.counted.waiting_rows import WaitingRows
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import PlaceEvidence, district_requirements, place_requirements
from indicators.place_report import PlaceReport
from records.cleaning.read import Records
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period, Place, Programme


@dataclass(frozen=True)
class PeriodRows:
    """
    The counted rows of a period and of any day, each with `at`, the place of the register it counts for.

    Attributes:
        rows: of activities and postings.
        submissions: those of the period, at the places of their agencies.
        into: for each place the one of the register that holds it.
        statuses: of the reports expected for the period.
        waiting: the rows that were sent and do not count yet.
    """

    rows: Rows
    submissions: pd.DataFrame
    records: Records
    period: Period
    into: Mapping[str, str | None]
    statuses: tuple[ReportStatus, ...]
    waiting: WaitingRows

    def place_report(self, place: Place) -> PlaceReport:
        """The report of one place: only its own rows, and the reports of its own agencies."""
        figures = self._figures.of(place.key, Population(place.children, place.caregivers))
        measures, waiting = self._measures.of(place.key, [place]), self.waiting.of_place(place.key)
        evidence = PlaceEvidence(
            figures=figures,
            measures=measures,
            posted=self._posted[place.key],
            submission_rows=self._sent.get(place.key, 0),
            statuses=tuple(self._statuses[place.key]),
            waiting=waiting,
            waiting_channels=self.waiting.channels_of(place.key),
        )
        required = place_requirements(evidence, self._programme, period=self.period.code, place=place.key)
        met = sum(requirement.met for requirement in required)
        return PlaceReport(place, figures, required, met, len(required), waiting, measures, self._programme.level)

    def district_report(self, places: tuple[PlaceReport, ...]) -> PlaceReport:
        """The whole: all rows, the people of its places added up, the rows of no place as one more place."""
        there = [report.place for report in places if report.place]
        rest = self._figures.of(WHOLE_DISTRICT)
        people = added(PeopleInterval(f.people_min, f.people_max) for f in (*(p.figures for p in places), rest))
        figures = self._by(_whole).of(WHOLE_DISTRICT, Population(_children(there)))
        figures = replace(figures, people_min=people.least, people_max=people.most)
        measures = self._declared(_whole).of(WHOLE_DISTRICT, there)
        waiting = self.waiting.of_all()
        evidence = PlaceEvidence(
            figures=figures,
            measures=measures,
            posted=_of_all(self._posted.values()),
            submission_rows=len(self.submissions),
            statuses=tuple(self._statuses[WHOLE_DISTRICT]),
            waiting=waiting,
            waiting_channels=self.waiting.channels_of(WHOLE_DISTRICT),
        )
        own = district_requirements(evidence, self._programme)
        met = sum(report.met for report in places) + sum(requirement.met for requirement in own)
        required = sum(report.required for report in places) + len(own)
        whole = PlaceReport(None, figures, own, met, required, waiting, measures, self._programme.level)
        every = (*places, whole)
        unknown = not any(there.heard for there in every) and any(there.nothing_counts for there in every)
        return replace(whole, whole_unknown=unknown)

    def cluster_reports(self, places: tuple[PlaceReport, ...]) -> tuple[ClusterReport, ...]:
        """The clusters, in the order of the first of their places."""
        clusters = places_by_cluster(places)
        if not clusters:
            return ()
        names = {place.key: name for name, of_cluster in clusters.items() for place in of_cluster}
        by_cluster = self._by(lambda rows: rows["at"].map(names))
        return tuple(self._cluster(by_cluster, name, of_cluster) for name, of_cluster in clusters.items())

    def _cluster(self, by_cluster: FiguresByKey, name: str, places: Sequence[PlaceReport]) -> ClusterReport:
        there = [report.place for report in places if report.place]
        people = added(PeopleInterval(place.figures.people_min, place.figures.people_max) for place in places)
        figures = by_cluster.of(name, Population(_children(there)))
        figures = replace(figures, people_min=people.least, people_max=people.most)
        declared = self._programme.measures
        values = {one.code: added_up(one, [place.measures[one.code] for place in places]) for one in declared}
        return ClusterReport(name, tuple(places), figures, values)

    @property
    def _programme(self) -> Programme:
        return self.records.programme

    def _by(self, keys: Keys) -> FiguresByKey:
        return FiguresByKey(self.rows, keys, self._programme.channels, self.records.as_of)

    def _declared(self, keys: Keys) -> DeclaredByKey:
        tables = {"activities": self.rows.activities, "postings": self.rows.postings, "submissions": self.submissions}
        return DeclaredByKey(self._programme.measures, tables, keys)

    @cached_property
    def _figures(self) -> FiguresByKey:
        return self._by(_place)

    @cached_property
    def _measures(self) -> DeclaredByKey:
        return self._declared(_place)

    @cached_property
    def _posted(self) -> Mapping[str, Counter[str]]:
        """The postings of each place by channel."""
        rows, found = self.rows.postings, defaultdict[str, Counter[str]](Counter)
        counts = self.rows.posted["postings"].numbers.tolist()
        for at, channel, count in zip(rows["at"], rows["channel"], counts, strict=True):
            found[at][channel] += count
        return found

    @cached_property
    def _sent(self) -> Mapping[str, int]:
        """How many reports of each place's agencies count."""
        return Counter(self.submissions["at"])

    @cached_property
    def _statuses(self) -> Mapping[str, list[ReportStatus]]:
        """The reports expected of each place's agencies, in the order of the office."""
        found: dict[str, list[ReportStatus]] = defaultdict(list)
        for status in self.statuses:
            found[home_of(status, self.into)].append(status)
        return found


def _of_all(posted: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The postings of all places by channel."""
    found = Counter[str]()
    for of_place in posted:
        found.update(of_place)
    return found


def _place(rows: pd.DataFrame) -> pd.Series:
    """The place of the register that each row counts for."""
    return rows["at"]


def _whole(rows: pd.DataFrame) -> pd.Series:
    """One key for all rows."""
    return pd.Series(WHOLE_DISTRICT, index=rows.index, dtype=object)


def _children(places: Sequence[Place]) -> int | None:
    """How many children live there; None where that of a place is not known."""
    known = [place.children for place in places if place.children is not None]
    return sum(known) if known and len(known) == len(places) else None


def home_of(status: ReportStatus, into: Mapping[str, str | None]) -> str:
    """The place that an agency's report belongs to in the register; the whole where it has none."""
    place = status.agency.place
    return WHOLE_DISTRICT if place is None else into.get(place) or WHOLE_DISTRICT


def rows_within(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows with their day in the period, both ends included."""
    return rows[rows["date"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]


def submissions_within(records: Records, period: Period, into: Mapping[str, str | None]) -> pd.DataFrame:
    """The reports of a period that count, with `at`: the place of the register that their agency belongs to, `*` where none."""
    rows = records.submissions[records.submissions["period"] == period.code]
    homes = {agency.key: into.get(agency.place or "") or WHOLE_DISTRICT for agency in records.programme.agencies}
    return rows.assign(at=rows["agency"].map(homes).astype(object))
