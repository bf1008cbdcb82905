"""Maps one function over the units by a loop, by processes or by a cluster; a process that dies costs nobody else's results."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeAlias

from rollup.cluster import in_cluster
from rollup.listing import Unit
from rollup.unit_results import UnitResults, unit_results

Work: TypeAlias = Callable[[Unit], UnitResults]
_ROUNDS = 2  # in which all that is left is tried together; then each unit has a process of its own


def mapped(work: Work, units: Sequence[Unit], workers: int = 1, scheduler: str | None = None) -> Iterator[UnitResults]:
    """The results of the units, as they come: from a cluster where there is a scheduler; with one worker in this process."""
    if scheduler:
        return in_cluster(work, units, scheduler)
    return map(work, units) if workers == 1 else _in_processes(work, units, workers)


def _in_processes(work: Work, units: Sequence[Unit], workers: int) -> Iterator[UnitResults]:
    """What a process that was killed had in hand is done again; a unit that kills its own process is named."""
    left = {unit.code: unit for unit in units}
    for _ in range(_ROUNDS):
        try:
            with _pool(workers) as pool:
                for result in _together(work, list(left.values()), pool):
                    del left[result.unit.code]
                    yield result
        except BrokenProcessPool:
            continue
        return
    for unit in left.values():
        yield _alone(work, unit)


def _together(work: Work, units: Sequence[Unit], pool: Executor) -> Iterator[UnitResults]:
    for done in as_completed([pool.submit(work, unit) for unit in units]):
        yield done.result()


def _alone(work: Work, unit: Unit) -> UnitResults:
    try:
        with _pool(1) as pool:
            return pool.submit(work, unit).result()
    except BrokenProcessPool:
        return UnitResults(unit, failure=("unit_killed", ()))


def _pool(workers: int) -> ProcessPoolExecutor:
    """Processes that are forks of one that has loaded pandas and the rest once; where that is not safe, each loads them."""
    if sys.platform != "linux":
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    context = get_context("forkserver")
    context.set_forkserver_preload(["__main__", unit_results.__module__])
    return ProcessPoolExecutor(workers, mp_context=context)
