"""Where to start reading: records become a report, the one thing that every page, chart and file draws from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from indicators.figures import Figures, Rows, figures_of
from indicators.people import PeopleInterval, added, people_interval
from indicators.periods import is_open, previous_closed
from indicators.registers import placed, places_on, successors
from indicators.reports import ReportStatus, ReportTotals, report_statuses, report_totals
from indicators.requirements import Heard, Requirement, district_requirements, place_requirements
from records.errors import WrongArgument
from records.names import WHOLE_DISTRICT
from records.programme import Period, Place
from records.read import Records


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """
    One place, or the district.

    Attributes:
        place: None for the district.
        requirements: of a place, all it must meet; of the district, only those that are no place's.
        met, required: how many requirements are met, of how many; of the district, its places' included.
    """

    place: Place | None
    figures: Figures
    requirements: tuple[Requirement, ...]
    met: int
    required: int

    @property
    def key(self) -> str:
        """The place's key, `*` for the district."""
        return self.place.key if self.place else WHOLE_DISTRICT

    @property
    def coverage(self) -> float | None:
        """Requirements met / requirements (0-1); None where there is none to meet."""
        return self.met / self.required if self.required else None

    @property
    def gaps(self) -> tuple[Requirement, ...]:
        """The requirements not met."""
        return tuple(requirement for requirement in self.requirements if not requirement.met)


@dataclass(frozen=True)
class Report:
    """
    Everything that is known of a period as of a day. Never changed, shared by all who look.

    Attributes:
        records: what it is made of, the rows behind each number included.
        open: the period still runs, or reports may still come in time.
        register: the day whose register of places holds.
        activities, postings: the counted rows of the period, with `at`: the place of the register they count for.
        statuses: of the expected reports, by agency and clause.
        places: in the order of the office.
        previous: the report of the previous closed period, for deltas; None where there is none or this one is open.
    """

    records: Records
    period: Period
    as_of: date
    open: bool
    register: date
    activities: pd.DataFrame
    postings: pd.DataFrame
    statuses: tuple[ReportStatus, ...]
    totals: ReportTotals
    places: tuple[PlaceReport, ...]
    district: PlaceReport
    previous: "Report | None"

    def place(self, key: str) -> PlaceReport:
        """The report of one place by its key, or of the district by `*`. Raises KeyError."""
        return {report.key: report for report in (*self.places, self.district)}[key]

    def of_place(self, status: ReportStatus) -> str:
        """The key of the place that an agency's report belongs to, `*` for the district's agencies."""
        return _home(status, successors(self.records.programme, self.register))


def report_of(records: Records, period: str, register: date | None = None) -> Report:
    """
    The report of a period.

    Args:
        records: cleaned as of the day of looking.
        period: its code.
        register: the day whose register of places holds; the period's last day where none is chosen. A later one adds old
            places into the units they were merged into; nothing is split backwards.

    Raises:
        WrongArgument: no period has this code.
    """
    chosen = _period(records, period)
    before = previous_closed(chosen, records.programme.periods, records.as_of)
    return _report(records, chosen, register, _report(records, before, register, None) if before else None)


def _period(records: Records, code: str) -> Period:
    try:
        return records.programme.period(code)
    except KeyError:
        known = ", ".join(period.code for period in records.programme.periods)
        raise WrongArgument("unknown_period", period=code, known=known) from None


def _report(records: Records, period: Period, register: date | None, previous: Report | None) -> Report:
    """The report of a period in a register."""
    day = register or period.end
    programme, as_of = records.programme, records.as_of
    into = successors(programme, day)
    activities = placed(records.activities, into, into)
    postings = placed(records.postings, into, into)
    statuses = report_statuses(records.submissions, programme, period, as_of=as_of)
    rows = _Period(
        _within(activities, period), _within(postings, period), activities, postings, records, period, into, statuses
    )
    places = tuple(rows.place_report(place) for place in places_on(programme, day))
    return Report(
        records,
        period,
        as_of,
        is_open(period, as_of),
        day,
        rows.activities,
        rows.postings,
        statuses,
        report_totals(statuses),
        places,
        rows.district_report(places),
        previous,
    )


@dataclass(frozen=True)
class _Period:
    """The rows of one period, ready to be asked place by place."""

    activities: pd.DataFrame
    postings: pd.DataFrame
    all_activities: pd.DataFrame
    all_postings: pd.DataFrame
    records: Records
    period: Period
    into: Mapping[str, str | None]
    statuses: tuple[ReportStatus, ...]

    def place_report(self, place: Place) -> PlaceReport:
        """The report of one place: only its own rows, and the reports of its own agencies."""
        rows = self._rows_at(place.key)
        population = {"children": place.children, "caregivers": place.caregivers}
        people = people_interval(rows.activities, population)
        figures = self._figures(rows, place.children, people)
        heard = Heard(figures, rows.postings, self._statuses_of([place.key]))
        required = place_requirements(heard, self.records.programme, period=self.period.code, place=place.key)
        return PlaceReport(place, figures, required, sum(r.met for r in required), len(required))

    def district_report(self, places: tuple[PlaceReport, ...]) -> PlaceReport:
        """The district: all rows, the people of its places added up, the whole-district rows as one more place."""
        rest = people_interval(self._rows_at(WHOLE_DISTRICT).activities, {})
        of_places = (PeopleInterval(report.figures.people_min, report.figures.people_max) for report in places)
        populations = [report.place.children if report.place else None for report in places]
        known = [children for children in populations if children is not None]
        children = sum(known) if known and len(known) == len(populations) else None
        rows = Rows(self.activities, self.postings, self.all_activities, self.all_postings)
        figures = self._figures(rows, children, added((*of_places, rest)))
        heard = Heard(figures, self.postings, self._statuses_of([WHOLE_DISTRICT]))
        own = district_requirements(heard, self.records.programme)
        met = sum(report.met for report in places) + sum(requirement.met for requirement in own)
        return PlaceReport(None, figures, own, met, sum(report.required for report in places) + len(own))

    def _figures(self, rows: Rows, children: int | None, people: PeopleInterval) -> Figures:
        channels = self.records.programme.channels
        return figures_of(rows, children=children, people=people, channels=channels, as_of=self.records.as_of)

    def _rows_at(self, key: str) -> Rows:
        return Rows(
            *(rows[rows["at"] == key] for rows in (self.activities, self.postings, self.all_activities, self.all_postings))
        )

    def _statuses_of(self, keys: Iterable[str]) -> tuple[ReportStatus, ...]:
        homes = set(keys)
        return tuple(status for status in self.statuses if _home(status, self.into) in homes)


def _home(status: ReportStatus, into: Mapping[str, str | None]) -> str:
    """The place that an agency's report belongs to in the register; the district where it has none."""
    place = status.agency.place
    return WHOLE_DISTRICT if place is None else into.get(place) or WHOLE_DISTRICT


def _within(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows with their day in the period, both ends included."""
    return rows[rows["date"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]
