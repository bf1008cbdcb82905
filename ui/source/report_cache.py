"""The records of one reading and the reports made of them, each made once and shared by all viewers."""

from collections.abc import Mapping
from datetime import date
from threading import Lock

from data_sources.store.stored import ReportKey, Sighting
from indicators.expected.period_series import series_up_to
from indicators.report import Report, register_for, report_of, report_without_previous
from records.cleaning.read import Records
from records.one_agency import agency_of, records_of_agency
from ui.selection.kept import Kept

_MOST = 64  # reports; one is small beside its records, which it shares


class ReportCache:
    """
    Records on which work is going on.

    Attributes:
        records: of one reading, as of one day.
        sightings: when each report was first seen in the sheet; empty where there is no store.
        generation: of the live sheet; 0 for what does not change.
        kept: what parts of pages have drawn of these records.
    """

    def __init__(self, records: Records, sightings: Mapping[ReportKey, Sighting] | None = None, *, generation: int = 0) -> None:
        """With no report made yet."""
        self.records = records
        self.generation = generation
        self.kept = Kept()
        self.sightings: Mapping[ReportKey, Sighting] = sightings or {}
        self._reports: dict[tuple[str, date | None], Report] = {}
        self._without_previous: dict[tuple[str, date | None], Report] = {}
        self._agencies: dict[str, ReportCache] = {}
        self._lock = Lock()

    def up_to(self, period: str, register: date | None) -> tuple[Report, ...]:
        """The reports of the periods that may stand beside this one, in the order of their days, this one the last."""
        series = series_up_to(self.records.programme.period(period), self.records.programme.periods)
        return tuple(self.report(each.code, register) for each in series)

    def every(self, register: date | None) -> tuple[Report, ...]:
        """The report of each period, in the order of the office; a register older than a period does not hold for it."""
        periods = self.records.programme.periods
        return tuple(self.report(period.code, register_for(period, register)) for period in periods)

    def of_agency(self, named: str) -> "ReportCache":
        """The same of only one agency, by its code or key; of nobody where the office's table has none such."""
        key = agency_of(self.records, named)
        with self._lock:
            if key not in self._agencies:
                own = records_of_agency(self.records, key)
                sightings = {report: seen for report, seen in self.sightings.items() if report.agency == key}
                self._agencies[key] = ReportCache(own, sightings, generation=self.generation)
            return self._agencies[key]

    def report(self, period: str, register: date | None) -> Report:
        """
        The report of a period, made by the first who asks for it.

        Raises:
            WrongArgument: the period does not exist.
        """
        key = (period, register)
        with self._lock:
            if key not in self._reports:
                if len(self._reports) >= _MOST:
                    self._reports.clear()
                    self._without_previous.clear()
                self._reports[key] = report_of(self.records, period, register, without_previous=self._made_without_previous)
            return self._reports[key]

    def _made_without_previous(self, period: str, register: date | None) -> Report:
        """A report without its previous one: made once, though it is the previous one of another, too."""
        key = (period, register)
        if key not in self._without_previous:
            self._without_previous[key] = report_without_previous(self.records, period, register)
        return self._without_previous[key]
