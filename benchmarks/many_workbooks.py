"""
A roll-up of many workbooks of 1 000 rows by a loop, by two processes and by two workers of Dask: the same bytes, and the times.

    .venv/bin/python -m benchmarks.many_workbooks [WORKBOOKS]

700 unless told. Dask is left out where it is not installed. Each way works by turns with the others on a fresh folder; printed
are seconds, workbooks a second and the ratio to the loop. Then a second run, which finds nothing changed, and one that was
stopped after two thirds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from benchmarks.file_to_report import AS_OF, write_workbook
from rollup.listing import Unit
from rollup.run import Asked, Ran, run_rollup

WORKBOOKS, ROWS, WORKERS = 700, 1_000, 2
TABLES = ("data.parquet", "reports.parquet", "problems.parquet")


def main() -> None:
    """Write the workbooks, roll them up in each way, and print what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOKS
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        units = _units(folder, count)
        ways = {"loop": {}, f"{WORKERS} processes": {"workers": WORKERS}}
        if find_spec("distributed"):
            ways[f"Dask, {WORKERS} workers"] = {"scheduler": stack.enter_context(_Cluster())}
        print(f"{count} workbooks of {ROWS} rows")
        took = {name: _timed(lambda out=folder / name, how=how: _run(units, out, **how)) for name, how in ways.items()}
        for name, (seconds, ran) in took.items():
            assert all(unit.failure is None for unit in ran.units)
            same = all((folder / name / table).read_bytes() == (folder / "loop" / table).read_bytes() for table in TABLES)
            print(
                f"{name}: {seconds:.1f} s, {count / seconds:.1f} a second, ratio {seconds / took['loop'][0]:.2f}, same {same}"
            )
        seconds, ran = _timed(lambda: _run(units, folder / "loop"))
        print(f"again, nothing changed: {seconds:.1f} s, {ran.read} read")
        print(
            "stopped after two thirds, then on: {1} read, {0:.1f} s".format(
                *_stopped(units, folder / "stopped", folder / "loop")
            )
        )


def _units(folder: Path, count: int) -> list[Unit]:
    """Each with a file of its own; their content is one, and so is what reading them takes."""
    write_workbook(folder / "one.xlsx", ROWS)
    content = (folder / "one.xlsx").read_bytes()
    for number in range(count):
        (folder / f"{number}.xlsx").write_bytes(content)
    return [Unit(f"U{number:04}", f"Xã {number}", str(folder / f"{number}.xlsx")) for number in range(count)]


def _run(units: list[Unit], out: Path, told: Callable[[int, int], None] = lambda *_: None, **how: object) -> Ran:
    asked = Asked(AS_OF, "vi", lambda: datetime.now(UTC), lambda failure: failure[0], told, **how)  # type: ignore[arg-type]
    return run_rollup(units, out, asked)


def _timed(run: Callable[[], Ran]) -> tuple[float, Ran]:
    start = time.perf_counter()
    ran = run()
    return time.perf_counter() - start, ran


def _stopped(units: list[Unit], out: Path, whole: Path) -> tuple[float, int]:
    """Seconds and readings of the run that goes on."""

    def stop(done: int, of: int) -> None:
        if done == of * 2 // 3:
            raise KeyboardInterrupt

    with suppress(KeyboardInterrupt):
        _run(units, out, stop)
    seconds, ran = _timed(lambda: _run(units, out))
    assert all((out / table).read_bytes() == (whole / table).read_bytes() for table in TABLES)
    return seconds, ran.read


class _Cluster:
    """Two workers of Dask in processes of their own."""

    def __enter__(self) -> str:
        from distributed import LocalCluster

        self._cluster = LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None)
        return str(self._cluster.scheduler_address)

    def __exit__(self, *_: object) -> None:
        self._cluster.close()


if __name__ == "__main__":
    main()
