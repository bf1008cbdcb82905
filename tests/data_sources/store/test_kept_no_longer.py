"""Readings older than the office keeps them are removed, and never the one that people look at."""

from datetime import timedelta

from data_sources.store import ReadingStore
from records.changes.losses import Loss, LossKind
from tests.data_sources.store.books import MORNING, book
from tests.sheets import activity


def stored(folder, *days, keep_days=30):
    """The store after readings on these days."""
    store = ReadingStore(f"sqlite:///{folder / 'readings.sqlite'}", "sheet", keep_days=keep_days)
    for day in days:
        store.store(book(activity(note=f"Buổi của ngày {day}"), at=MORNING + timedelta(days=day)))
    return store


def test_what_is_older_is_gone_from_every_file(tmp_path):
    """An office that promises to keep data for a month has to."""
    store = stored(tmp_path, 0, 10, 35)
    assert [reading.id for reading in store.readings()] == [3, 2]
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert not any("Buổi của ngày 0".encode() in content for content in files)
    assert sum("Buổi của ngày 10".encode() in content for content in files) == 2
    assert store.workbook(2) == book(activity(note="Buổi của ngày 10"), at=MORNING + timedelta(days=10))


def test_the_present_reading_stays_however_old_it_is(tmp_path):
    """A held reading is newer; what is on the screen is the good one before it."""
    store = stored(tmp_path, 0)
    late = MORNING + timedelta(days=90)
    store.store(book(at=late), losses=[Loss(LossKind.TAB_EMPTIED, "Hoạt động", 1, 0)])
    assert [reading.id for reading in store.readings()] == [2, 1]
    assert store.last_good().id == 1


def test_without_a_limit_everything_stays(tmp_path):
    """Nothing is removed that nobody asked to have removed."""
    assert len(stored(tmp_path, 0, 400, keep_days=None).readings()) == 2
