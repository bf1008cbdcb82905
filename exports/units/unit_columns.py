"""What the tables of many units hold: one row a unit, one a unit and period, one a unit and code of a problem."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

CODE = "reporting_unit"  # the first column of each of the tables: `unit` is what a measure counts
DATA, REPORTS, PROBLEMS, UNITS = "data.parquet", "reports.parquet", "problems.parquet", "units.parquet"


class UnitStanding(StrEnum):
    """What is known of a unit."""

    READ = "read"
    KEPT = "kept"
    FAILED = "failed"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class UnitState:
    """
    One unit of the list, after a run.

    Attributes:
        state: `read` in this run or unchanged since; `kept`: it failed, and its last good results stand; `failed`: nothing is
            known of it; `group`: it has no source and stands for the units below it.
        failure, reason: why it failed, as the kind of an error and as a sentence; None where it did not.
        read_at: when its results were read; None where there are none.
        as_of: the day they are looked at.
        age_days: whole days from `read_at` to the run.
    """

    reporting_unit: str
    name: str
    parent: str | None
    source: str | None
    state: str
    failure: str | None
    reason: str | None
    read_at: datetime | None
    as_of: date | None
    age_days: int | None
    illustrative: bool | None


@dataclass(frozen=True, slots=True)
class UnitPeriod:
    """
    What one unit's report of one period says in sums.

    Attributes:
        met: requirements met; None where nothing was reported on any of them, which is unknown and not 0.
        not_reported: requirements nobody reported on.
        expected, on_time, received, owed: reports of its agencies; `owed` counts after the deadline only.
        sessions, attendances, postings: None where no row counts.
        sessions_required: of a kind of requirement how many there are; `_met`, `_not_reported` as above; `_gap` what is missing
            of those on which something was reported.
    """

    period: str
    period_name: str
    period_start: date
    period_end: date
    period_due: date
    period_open: bool
    as_of: date
    places: int
    required: int
    met: int | None
    not_reported: int
    expected: int
    on_time: int
    received: int
    owed: int
    sessions: int | None
    attendances: int | None
    postings: int | None
    waiting_rows: int
    sessions_required: int
    sessions_met: int
    sessions_not_reported: int
    sessions_gap: int
    attendances_required: int
    attendances_met: int
    attendances_not_reported: int
    attendances_gap: int
    postings_required: int
    postings_met: int
    postings_not_reported: int
    postings_gap: int
    channels_required: int
    channels_met: int
    channels_not_reported: int
    reports_required: int
    reports_met: int
    reports_not_reported: int
    declared_required: int
    declared_met: int
    declared_not_reported: int
