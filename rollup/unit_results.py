"""From the workbook of each unit to its small results: one plain function, mapped by a loop or by processes."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context

from data_sources.sources import workbook_from
from exports.tidy.tidy_columns import TidyRow
from exports.tidy.tidy_rows import tidy_rows
from indicators.report import every_report
from records.cleaning.read import records_of
from records.errors import DashboardError, ProgrammeUnusable
from rollup.listing import Unit


@dataclass(frozen=True, slots=True)
class UnitResults:
    """
    What one workbook gave.

    Attributes:
        rows: every figure of every period; empty where the source failed, which is unknown and not 0.
        problems: how many of each code, by code.
        failure: the error that stopped this unit; None where its workbook was read.
    """

    unit: Unit
    rows: tuple[TidyRow, ...] = ()
    problems: tuple[tuple[str, int], ...] = ()
    failure: tuple[str, tuple[tuple[str, str | int], ...]] | None = None


def unit_results(unit: Unit, as_of: date, language: str) -> UnitResults:
    """The results of a unit on a day. What stops one unit is a result of it and stops no other."""
    try:
        records = records_of(workbook_from(unit.source), as_of)
        if records.unreadable:
            raise ProgrammeUnusable("unit_tables", tables=", ".join(sorted(records.unreadable)))
        rows = tuple(tidy_rows(every_report(records, None), language))
    except DashboardError as error:
        return UnitResults(unit, failure=(error.kind, tuple(sorted(error.facts.items()))))
    problems = Counter(str(problem.code) for problem in records.problems)
    return UnitResults(unit, rows, tuple(sorted(problems.items())))


def all_results(units: Sequence[Unit], as_of: date, language: str, *, workers: int = 1) -> list[UnitResults]:
    """The results of all units in the order of their codes, the same however many processes work."""
    ordered = sorted(units, key=lambda unit: unit.code)
    work = partial(unit_results, as_of=as_of, language=language)
    if workers == 1:
        return list(map(work, ordered))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, ordered))
