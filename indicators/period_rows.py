"""The rows of one period, ready to be asked place by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

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

    def place_report(self, place: Place) -> PlaceReport:
        """The report of one place: only its own rows, and the reports of its own agencies."""
        rows = self._rows_at(place.key)
        population = {"children": place.children, "caregivers": place.caregivers}
        people = people_interval(rows.activities, population)
        figures = self._figures(rows, place.children, people)
        waiting = self.waiting.of_place(place.key)
        heard = PlaceEvidence(figures, rows.postings, self._statuses_at.get(place.key, ()), waiting)
        required = place_requirements(heard, self.records.programme, period=self.period.code, place=place.key)
        met = sum(requirement.met for requirement in required)
        return PlaceReport(place, figures, required, met, len(required), waiting)

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
        heard = PlaceEvidence(figures, self.postings, self._statuses_at.get(WHOLE_DISTRICT, ()), waiting)
        own = district_requirements(heard, self.records.programme)
        met = sum(report.met for report in places) + sum(requirement.met for requirement in own)
        required = sum(report.required for report in places) + len(own)
        return PlaceReport(None, figures, own, met, required, waiting)

    def _figures(self, rows: Rows, children: int | None, people: PeopleInterval) -> Figures:
        channels = self.records.programme.channels
        return figures_of(rows, children=children, people=people, channels=channels, as_of=self.records.as_of)

    def _rows_at(self, key: str) -> Rows:
        return Rows(
            *(rows[rows["at"] == key] for rows in (self.activities, self.postings, self.all_activities, self.all_postings))
        )

    @cached_property
    def _statuses_at(self) -> dict[str, tuple[ReportStatus, ...]]:
        """The statuses of the reports of each place's own agencies."""
        found: dict[str, list[ReportStatus]] = {}
        for status in self.statuses:
            found.setdefault(home_of(status, self.into), []).append(status)
        return {place: tuple(statuses) for place, statuses in found.items()}


def home_of(status: ReportStatus, into: Mapping[str, str | None]) -> str:
    """The place that an agency's report belongs to in the register; the district where it has none."""
    place = status.agency.place
    return WHOLE_DISTRICT if place is None else into.get(place) or WHOLE_DISTRICT


def rows_within(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows with their day in the period, both ends included."""
    return rows[rows["date"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]
