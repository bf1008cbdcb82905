"""A year of daily readings stays small, and can be seen row by row."""

import random
from datetime import timedelta

import pytest

from data_sources.store.stored import RowChanges
from tests.data_sources.store.books import MORNING, book
from tests.sheets import activity

pytestmark = pytest.mark.long  # as much as a server stores in a year
DAYS, ROWS, CHANGED = 365, 1_000, 10
MB = 1_000_000


def _typed(draws):
    """A row as people type it, of the length usual in such sheets."""
    return activity(
        sessions=draws.randrange(1, 9),
        children=draws.randrange(400),
        form="Nói chuyện dưới cờ, phát tờ rơi",
        evidence=f"https://example.vn/tin/{draws.randrange(10**6)}",
        note="Phối hợp với Đoàn thanh niên và nhà trường trên địa bàn xã",
    )


@pytest.fixture
def year(sqlite_url, opened):
    """The store after a year: a thousand rows, ten of them changed every day."""
    store, draws = opened(sqlite_url), random.Random(111)
    rows = [_typed(draws) for _ in range(ROWS)]
    for day in range(DAYS):
        for _ in range(CHANGED):
            rows[draws.randrange(ROWS)] = _typed(draws)
        store.store(book(*rows, at=MORNING + timedelta(days=day)))
    store.close()
    return store, book(*rows, at=MORNING + timedelta(days=DAYS - 1))


def test_a_year_of_a_thousand_rows_takes_less_than_five_megabytes(year, sqlite_file):
    """The smallest server must hold it for decades, and a copy of the file must fit into a mail."""
    store, last = year
    assert len(store.readings()) == DAYS
    assert store.workbook(DAYS) == last
    changes = store.changes(DAYS - 1, DAYS)
    assert changes == RowChanges(gone=10, added=10)
    assert not sqlite_file.with_name("readings.sqlite-wal").exists()
    assert sqlite_file.stat().st_size < 5 * MB
    assert sqlite_file.with_name("readings.sqlite.backup").stat().st_size < 5 * MB


def test_a_tab_and_a_row_that_did_not_change_are_stored_once(sqlite_url, sqlite_file, opened):
    """The office tables stand still for a year."""
    store = opened(sqlite_url)
    rows = [activity(ordinal=place, note="Phối hợp với nhà trường " * 10) for place in range(500)]
    store.store(book(*rows))
    before = sqlite_file.stat().st_size
    for number in range(10):
        store.store(book(*rows[:-1], activity(sessions=number)))
    assert sqlite_file.stat().st_size < before + 60_000
