"""The workers of a roll-up are forks of the warm process, as servers and commands of other tests are."""

from multiprocessing import forkserver

import pytest

from tests.warm import HAS_FORK, forks


@pytest.fixture(scope="session", autouse=True)
def warm_process():
    """Started before a roll-up would start one that has loaded less: a process has one."""
    if HAS_FORK:
        forks()
        forkserver.ensure_running()
