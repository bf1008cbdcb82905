"""Maps one function over the units by a cluster of Dask's, which is an optional requirement."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from records.errors import SourceUnavailable, WrongArgument
from rollup.listing import Unit
from rollup.unit_results import UnitResults

_TRIES = 2  # more, of what a worker that went had in hand


def in_cluster(work: Callable[[Unit], UnitResults], units: Sequence[Unit], scheduler: str) -> Iterator[UnitResults]:
    """
    The results of the units, as they come from the workers of a scheduler; they must reach the sources by the same names.

    What a worker that went had in hand is done by another; a unit that ends one worker after the other is named.

    Raises:
        WrongArgument: `dask_missing`: Dask is not installed.
        SourceUnavailable: `scheduler_unreachable`: nothing answers at the address.
    """
    try:
        dask = import_module("distributed")
    except ImportError:
        raise WrongArgument("dask_missing") from None
    try:
        client = dask.Client(scheduler, timeout=30, set_as_default=False)
    except (OSError, ValueError):
        raise SourceUnavailable("scheduler_unreachable", address=scheduler) from None
    with client:
        futures = client.map(work, units, pure=False, retries=_TRIES)
        of = dict(zip((future.key for future in futures), units, strict=True))
        waiting = dask.as_completed(futures, loop=client.loop)
        del futures  # the last to hold them is who waits, so that memory on the way holds no more than what comes
        for future in waiting:
            unit = of[future.key]
            yield future.result() if future.status == "finished" else UnitResults(unit, failure=("unit_killed", ()))
