"""
Killed at any moment, the store holds every reading it confirmed, and none by halves.

`KILLS=200 pytest --log-cli-level=INFO tests/data_sources/store/test_killed.py` kills more often, and says what it counted.
"""

import logging
import os
import random
import time

import pytest

from tests.data_sources.store.books import drawn
from tests.data_sources.store.storing_process import store_on

_log = logging.getLogger(__name__)
KILLS = int(os.environ.get("KILLS", "8"))
LONGEST = 0.4  # seconds from a process's start, which comes in 0.05, to its end


def _killed_while_storing(processes, url, first, seconds):
    """The numbers that a process confirmed before it was killed."""
    ours, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=store_on, args=(url, first, theirs))
    process.start()
    theirs.close()
    if seconds > LONGEST / 4:  # else it may be killed while it opens the store
        ours.poll(20)
    time.sleep(seconds)
    process.kill()
    process.join()
    confirmed = []
    try:
        while True:
            confirmed.append(ours.recv())
    except EOFError:
        return confirmed


def _kill(processes, url, opened, times):
    """Kill a storing process so many times; the numbers confirmed, and those of the readings that are there."""
    draws = random.Random(111)
    confirmed, number = [], 1
    for _ in range(times):
        confirmed += _killed_while_storing(processes, url, number, draws.uniform(0, LONGEST))
        store = opened(url)
        assert store.recovered is None
        number = len(store.readings()) + 1
        store.close()
    return confirmed


@pytest.mark.timeout(1800)  # for two hundred kills
@pytest.mark.parametrize(("database", "times"), [("sqlite", KILLS), ("postgresql", max(3, KILLS // 5))])
def test_every_confirmed_reading_is_there_and_none_by_halves(request, processes, opened, database, times):
    """A server is switched off without a word."""
    url = request.getfixturevalue(f"{database}_url")
    confirmed = _kill(processes, url, opened, times)
    store = opened(url)
    ids = [reading.id for reading in store.readings()]
    assert len(confirmed) >= times
    assert ids == list(range(len(ids), 0, -1))
    assert set(confirmed) <= set(ids)
    assert len(ids) - len(confirmed) <= times
    assert [number for number in ids if store.workbook(number) != drawn(number)] == []
    _log.info("%s: %d kills, %d confirmed, %d stored", database, times, len(confirmed), len(ids))
