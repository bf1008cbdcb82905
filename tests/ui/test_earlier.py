"""Earlier readings at hand, and the one of an instant."""

from datetime import timedelta

from data_sources.store import ReadingStore
from tests.data_sources.store.books import MORNING, book
from tests.sheets import activity
from ui.source.earlier import Earlier

WEEK = timedelta(days=7)


def sessions(cache) -> int | None:
    return cache.report("K1", None).district.figures.sessions


def test_the_dashboard_of_an_instant_is_of_the_last_reading_before_it(tmp_path):
    """ "A week ago" is what the sheet said then, not what it says now about then."""
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    for days, count in ((0, 2), (3, 5), (9, 11)):
        store.store(book(activity(sessions=count), at=MORNING + timedelta(days=days)))
    earlier = Earlier(store)
    assert sessions(earlier.reports_at(MORNING + WEEK)) == 5
    assert sessions(earlier.reports_at(MORNING + timedelta(days=9))) == 11
    store.close()


def test_before_the_first_reading_there_is_no_dashboard(tmp_path):
    """Nothing is known of that day, so nothing is said about it."""
    store = ReadingStore(f"sqlite:///{tmp_path / 'readings.sqlite'}", "sheet")
    store.store(book(activity()))
    assert Earlier(store).reports_at(MORNING - timedelta(minutes=1)) is None
    store.close()
