"""The records of one reading and the reports made of them, each made once and shared by all viewers."""

from collections.abc import Mapping
from datetime import date
from threading import Lock

from data_sources.store.stored import ReportKey, Sighting
from indicators.compared.trend import periods_before
from indicators.report import Report, every_report, register_for, report_of
from records.cleaning.read import Records

_MOST = 64  # reports; one is small beside its records, which it shares


class ReportCache:
    """
    Records on which work is going on.

    Attributes:
        records: of one reading, as of one day.
        sightings: when each report was first seen in the sheet; empty where there is no memory.
        generation: of the live sheet; 0 for what does not change.
    """

    def __init__(self, records: Records, sightings: Mapping[ReportKey, Sighting] | None = None, *, generation: int = 0) -> None:
        """With no report made yet."""
        self.records = records
        self.generation = generation
        self.sightings: Mapping[ReportKey, Sighting] = sightings or {}
        self._reports: dict[tuple[str, date | None], Report] = {}
        self._lock = Lock()

    def up_to(self, period: str, register: date | None) -> tuple[Report, ...]:
        """
        The reports of the last periods before this one, in the order of their days, this one the last.

        No two of them share a day: of periods that lie within one another, those of a length with this one are taken.

        Raises:
            WrongArgument: the period does not exist.
        """
        programme = self.records.programme
        before = periods_before(programme.period(period), programme.periods)
        return tuple(self.report(each.code, register) for each in (*before, programme.period(period)))

    def every(self, register: date | None) -> tuple[Report, ...]:
        """The report of each period, in the order of the office; a register older than a period does not hold for it."""
        periods = self.records.programme.periods
        keys = [(period.code, register_for(period, register)) for period in periods]
        with self._lock:
            if not all(key in self._reports for key in keys):
                self._make_room(len(keys))
                self._reports |= zip(keys, every_report(self.records, register), strict=True)
            return tuple(self._reports[key] for key in keys)

    def report(self, period: str, register: date | None) -> Report:
        """
        The report of a period, made by the first who asks for it.

        Raises:
            WrongArgument: the period does not exist.
        """
        key = (period, register)
        with self._lock:
            if key not in self._reports:
                self._make_room(1)
                self._reports[key] = report_of(self.records, period, register)
            return self._reports[key]

    def _make_room(self, reports: int) -> None:
        """Forget what was made where so many more would be too many."""
        if len(self._reports) + reports > _MOST:
            self._reports.clear()
