"""One run over all units: what is still good is used again, the rest is read, and the tables of all are written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias

from data_sources.files.source_mark import source_mark
from data_sources.linked_sheet import SheetReader
from exports.units.unit_columns import UnitStanding, UnitState
from rollup.folder import Good, RollupFolder, Wanted, edition
from rollup.listing import Unit
from rollup.mapped import mapped
from rollup.unit_results import Failure, unit_results

Told: TypeAlias = Callable[[int, int], None]
"""Is told how many units are done, of how many."""
Reason: TypeAlias = Callable[[Failure], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What a run is asked for.

    Attributes:
        clock: says what time it is.
        reason: writes why a unit failed.
        told: hears of each unit that is done.
        sheets: reads the sheets of Google; None: no unit has one.
        workers, scheduler: how many processes read; the address of a cluster that reads instead.
        again: everything is read again.
    """

    as_of: date
    language: str
    clock: Callable[[], datetime]
    reason: Reason
    told: Told
    sheets: SheetReader | None = None
    workers: int = 1
    scheduler: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run gave: the state of every unit by its code, and how many were read in this run."""

    units: tuple[UnitState, ...]
    read: int


def run_rollup(units: Sequence[Unit], folder: Path, asked: Asked) -> Ran:
    """
    Read what is not known yet, and write the tables of all units.

    The results of a unit are used again where its source has the same content as when they were read, on the same day, in the
    same language, with this edition of the product. What only reading would tell, a sheet on the web, is read in every run,
    but once in a run that was stopped and goes on. What failed is tried again.

    Raises:
        WrongArgument: nothing can be written there.
    """
    kept, wanted = RollupFolder(folder), Wanted(asked.as_of, asked.language, edition())
    began = kept.begin(wanted, asked.clock())
    sources = sorted((unit for unit in units if unit.source.strip()), key=lambda unit: unit.code)
    marks = {unit.code: source_mark(unit.source) for unit in sources}
    good = {unit.code: known for unit in sources if (known := kept.good(unit.code))}
    still = {code for code, known in good.items() if not asked.again and _still_good(known, marks[code], wanted, began)}
    to_read = [unit for unit in sources if unit.code not in still]
    failed: dict[str, Failure] = {}
    asked.told(len(still), len(sources))
    work = partial(unit_results, as_of=asked.as_of, language=asked.language, sheets=asked.sheets)
    for done, result in enumerate(mapped(work, to_read, asked.workers, asked.scheduler), start=len(still) + 1):
        code = result.unit.code
        kept.keep(result, marks[code], wanted, asked.clock())
        if result.failure:
            failed[code] = result.failure
        elif known := kept.good(code):
            good[code] = known
        asked.told(done, len(sources))
    states = tuple(_state(unit, good.get(unit.code), failed.get(unit.code), asked) for unit in units)
    kept.finish(states, good)
    return Ran(states, len(to_read))


def _still_good(known: Good, mark: str | None, wanted: Wanted, began: datetime) -> bool:
    same = known.mark == mark if mark else known.read_at >= began
    return same and known.wanted == wanted


def _state(unit: Unit, good: Good | None, failure: Failure | None, asked: Asked) -> UnitState:
    return UnitState(
        reporting_unit=unit.code,
        name=unit.name,
        parent=unit.parent,
        source=unit.source or None,
        state=str(_standing(unit, good, failure)),
        failure=failure[0] if failure else None,
        reason=asked.reason(failure) if failure else None,
        read_at=good.read_at if good else None,
        as_of=good.wanted.as_of if good else None,
        age_days=(asked.clock() - good.read_at).days if good else None,
        illustrative=good.illustrative if good else None,
    )


def _standing(unit: Unit, good: Good | None, failure: Failure | None) -> UnitStanding:
    if not unit.source.strip():
        return UnitStanding.GROUP
    if failure or good is None:
        return UnitStanding.KEPT if good else UnitStanding.FAILED
    return UnitStanding.READ
