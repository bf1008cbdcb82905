"""The rows of one period, ready to be asked place by place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.clusters import ClusterReport, places_by_cluster
from indicators.counted.declared import Measured, added_up, measured_values
from indicators.counted.figures import Figures, Rows, figures_of
from indicators.counted.people import PeopleInterval, added, people_interval
from indicators.counted.waiting_rows import WaitingRows
from indicators.expected.reports import ReportStatus
from indicators.expected.requirements import PlaceEvidence, district_requirements, place_requirements
from indicators.place_report import PlaceReport
from records.cleaning.read import Records
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period, Place


@dataclass(frozen=True)
class PeriodRows:
    """
    The counted rows of a period and of any day, each with `at`, the place of the register it counts for.

    Attributes:
        submissions: those of the period, at the places of their agencies.
        into: for each place the one of the register that holds it.
        statuses: of the reports expected for the period.
        waiting: the rows that were sent and do not count yet.
    """

    activities: pd.DataFrame
    postings: pd.DataFrame
    all_activities: pd.DataFrame
    all_postings: pd.DataFrame
    records: Records
    period: Period
    into: Mapping[str, str | None]
    statuses: tuple[ReportStatus, ...]
    waiting: WaitingRows
    submissions: pd.DataFrame

    def place_report(self, place: Place) -> PlaceReport:
        """The report of one place: only its own rows, and the reports of its own agencies."""
        rows = self._rows_at(place.key)
        population = {"children": place.children, "caregivers": place.caregivers}
        people = people_interval(rows.activities, population)
        figures = self._figures(rows, place.children, people)
        waiting = self.waiting.of_place(place.key)
        submissions = self.submissions[self.submissions["at"] == place.key]
        measures = self._measures(rows.activities, rows.postings, submissions, [place])
        statuses = self._statuses_of([place.key])
        heard = PlaceEvidence(figures, rows.postings, statuses, waiting, measures, len(submissions))
        required = place_requirements(heard, self.records.programme, period=self.period.code, place=place.key)
        met = sum(requirement.met for requirement in required)
        return PlaceReport(place, figures, required, met, len(required), waiting, measures, self.records.programme.level)

    def district_report(self, places: tuple[PlaceReport, ...]) -> PlaceReport:
        """The district: all rows, the people of its places added up, the whole-district rows as one more place."""
        rest = people_interval(self._rows_at(WHOLE_DISTRICT).activities, {})
        of_places = (PeopleInterval(report.figures.people_min, report.figures.people_max) for report in places)
        populations = [report.place.children if report.place else None for report in places]
        known = [children for children in populations if children is not None]
        children = sum(known) if known and len(known) == len(populations) else None
        rows = Rows(self.activities, self.postings, self.all_activities, self.all_postings)
        figures = self._figures(rows, children, added((*of_places, rest)))
        waiting = self.waiting.of_all()
        there = [report.place for report in places if report.place]
        measures = self._measures(self.activities, self.postings, self.submissions, there)
        statuses = self._statuses_of([WHOLE_DISTRICT])
        heard = PlaceEvidence(figures, self.postings, statuses, waiting, measures, len(self.submissions))
        own = district_requirements(heard, self.records.programme)
        met = sum(report.met for report in places) + sum(requirement.met for requirement in own)
        required = sum(report.required for report in places) + len(own)
        return PlaceReport(None, figures, own, met, required, waiting, measures, self.records.programme.level)

    def cluster_reports(self, places: tuple[PlaceReport, ...]) -> tuple[ClusterReport, ...]:
        """The clusters, in the order of the first of their places."""
        return tuple(self._cluster(name, of_cluster) for name, of_cluster in places_by_cluster(places).items())

    def _cluster(self, name: str, places: Sequence[PlaceReport]) -> ClusterReport:
        keys = {place.key for place in places}
        tables = (self.activities, self.postings, self.all_activities, self.all_postings)
        rows = Rows(*(table[table["at"].isin(keys)] for table in tables))
        people = added(PeopleInterval(place.figures.people_min, place.figures.people_max) for place in places)
        counts = [place.place.children for place in places if place.place]
        children = None if None in counts else sum(count or 0 for count in counts)
        figures = self._figures(rows, children, people)
        values = {
            measure.code: added_up(measure, [place.measures[measure.code] for place in places])
            for measure in self.records.programme.measures
        }
        return ClusterReport(name, tuple(places), figures, values)

    def _measures(
        self, activities: pd.DataFrame, postings: pd.DataFrame, submissions: pd.DataFrame, places: Sequence[Place]
    ) -> dict[str, Measured]:
        rows = {"activities": activities, "postings": postings, "submissions": submissions}
        return measured_values(self.records.programme.measures, rows, places)

    def _figures(self, rows: Rows, children: int | None, people: PeopleInterval) -> Figures:
        channels = self.records.programme.channels
        return figures_of(rows, children=children, people=people, channels=channels, as_of=self.records.as_of)

    def _rows_at(self, key: str) -> Rows:
        return Rows(
            *(rows[rows["at"] == key] for rows in (self.activities, self.postings, self.all_activities, self.all_postings))
        )

    def _statuses_of(self, keys: Iterable[str]) -> tuple[ReportStatus, ...]:
        homes = set(keys)
        return tuple(status for status in self.statuses if home_of(status, self.into) in homes)


def home_of(status: ReportStatus, into: Mapping[str, str | None]) -> str:
    """The place that an agency's report belongs to in the register; the district where it has none."""
    place = status.agency.place
    return WHOLE_DISTRICT if place is None else into.get(place) or WHOLE_DISTRICT


def rows_within(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows with their day in the period, both ends included."""
    return rows[rows["date"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]


def submitted(records: Records, period: Period, into: Mapping[str, str | None]) -> pd.DataFrame:
    """The reports of a period that count, with `at`: the place of the register that their agency belongs to, `*` where none."""
    rows = records.submissions[records.submissions["period"] == period.code]
    homes = {agency.key: into.get(agency.place or "") or WHOLE_DISTRICT for agency in records.programme.agencies}
    return rows.assign(at=rows["agency"].map(homes).astype(object))
