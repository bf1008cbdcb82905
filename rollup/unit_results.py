"""From the workbook of a unit to its small results: one plain function that any scheduler can map."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from data_sources.linked_sheet import SheetReader, is_sheet_link
from data_sources.sources import workbook_from
from exports.tidy.tidy_files import data_parquet
from exports.tidy.tidy_rows import tidy_rows
from exports.units.unit_columns import UnitPeriod
from indicators.report import every_report
from records.cleaning.read import Records, records_of
from records.errors import DashboardError, ProgrammeUnusable
from records.workbook.raw import Workbook
from rollup.listing import Unit
from rollup.unit_periods import unit_period

Failure: TypeAlias = tuple[str, tuple[tuple[str, str | int], ...]]
"""The kind of an error, and its facts."""


@dataclass(frozen=True, slots=True)
class UnitResults:
    """
    What one workbook gave.

    Attributes:
        data: every figure of every period as data.parquet; empty where the source failed, which is unknown and not 0.
        periods: what each period says in sums.
        problems: how many of each code, by code.
        illustrative: whether its figures are invented.
        failure: the error that stopped this unit; None where its workbook was read.
    """

    unit: Unit
    data: bytes = b""
    periods: tuple[UnitPeriod, ...] = ()
    problems: tuple[tuple[str, int], ...] = ()
    illustrative: bool = False
    failure: Failure | None = None


def unit_results(unit: Unit, as_of: date, language: str, sheets: SheetReader | None = None) -> UnitResults:
    """The results of a unit on a day; `sheets` reads Google's. What stops one unit is a result of it and stops no other."""
    try:
        records = _usable(records_of(_workbook(unit.source, sheets), as_of))
        reports = every_report(records, None)
        data = data_parquet(tuple(tidy_rows(reports, language)))
        periods = tuple(map(unit_period, reports))
    except DashboardError as error:
        return UnitResults(unit, failure=(error.kind, tuple(sorted(error.facts.items()))))
    except Exception as error:  # noqa: BLE001 - one workbook that we did not foresee must not cost the others their morning
        return UnitResults(unit, failure=("unit_unexpected", (("error", type(error).__name__),)))
    problems = Counter(str(problem.code) for problem in records.problems)
    return UnitResults(unit, data, periods, tuple(sorted(problems.items())), records.illustrative)


def _workbook(source: str, sheets: SheetReader | None) -> Workbook:
    return sheets.read(source) if sheets and is_sheet_link(source) else workbook_from(source)


def _usable(records: Records) -> Records:
    """The records, where every table that the figures need was read. Raises ProgrammeUnusable."""
    if records.unreadable:
        raise ProgrammeUnusable("unit_tables", tables=", ".join(sorted(records.unreadable)))
    return records
