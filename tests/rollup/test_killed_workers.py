"""Workers that are killed on the way: what they had in hand is done again, and the unit that kills them is named."""

import os
import signal
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from rollup.cluster import in_cluster
from rollup.listing import Unit
from rollup.mapped import mapped
from rollup.run import Asked, run_rollup
from rollup.unit_results import unit_results

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal here")
CASE = str(Path(__file__).parents[1] / "golden" / "case-101" / "workbook.xlsx")
UNITS = [Unit(f"X{number}", f"Xã {number}", CASE) for number in range(4)]
DAY = date(2023, 6, 15)


def _results(unit, marks, always=""):
    """The results of a unit; the process that takes the third in hand is killed, once or each time."""
    mark = Path(marks) / unit.code
    if unit.code == always or (unit.code == "X2" and not always and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return unit_results(unit, DAY, "vi")


def _by_code(results):
    return {result.unit.code: result for result in results}


def test_what_a_killed_process_had_in_hand_is_done_again(tmp_path):
    """A machine that runs short of memory kills a process, and the province must still be whole in the morning."""
    found = _by_code(mapped(partial(_results, marks=tmp_path), UNITS, 2))
    assert (tmp_path / "X2").exists()
    assert found == _by_code(mapped(partial(unit_results, as_of=DAY, language="vi"), UNITS))


@pytest.mark.long
def test_a_unit_that_kills_its_process_each_time_is_named_and_costs_no_other(tmp_path):
    """One workbook that eats all memory must not be the end of three thousand."""
    found = _by_code(mapped(partial(_results, marks=tmp_path, always="X2"), UNITS, 2))
    assert {code: result.failure for code, result in found.items() if result.failure} == {"X2": ("unit_killed", ())}
    assert all(result.data for code, result in found.items() if code != "X2")


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("distributed", reason="Dask is an optional requirement: requirements-rollup.txt")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@pytest.mark.long
def test_a_worker_of_a_cluster_that_is_killed_changes_no_result(cluster, tmp_path):
    """Machines of a cluster go away; the figures may not."""
    found = _by_code(in_cluster(partial(_results, marks=tmp_path), UNITS, cluster))
    assert (tmp_path / "X2").exists()
    assert found == _by_code(mapped(partial(unit_results, as_of=DAY, language="vi"), UNITS))


@pytest.mark.long
def test_a_cluster_writes_the_same_bytes_as_a_loop(cluster, tmp_path):
    """Whoever checks a figure must not need the cluster that made it."""
    loop = Asked(DAY, "vi", lambda: datetime(2023, 6, 15, tzinfo=UTC), lambda why: why[0], lambda *_: None)
    run_rollup(UNITS, tmp_path / "loop", loop)
    run_rollup(UNITS, tmp_path / "cluster", replace(loop, scheduler=cluster))
    for name in ("data.parquet", "reports.parquet", "problems.parquet"):
        assert (tmp_path / "loop" / name).read_bytes() == (tmp_path / "cluster" / name).read_bytes()
