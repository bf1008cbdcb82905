"""Where there is no room left, nothing that was stored is lost, and storing goes on once there is room again."""

from tests.data_sources.store.books import drawn
from tests.data_sources.store.storing_process import store_with_little_room


def test_no_room_is_told_nothing_is_lost_and_storing_goes_on(sqlite_url, sqlite_file, processes, opened):
    """A full disk is the commonest trouble of a small server."""
    store = opened(sqlite_url)
    for number in range(3):
        store.store(drawn(number))
    room = sqlite_file.stat().st_size + 90_000
    ours, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=store_with_little_room, args=(sqlite_url, room, theirs))
    process.start()
    theirs.close()
    kind, facts, stored = ours.recv()
    later = ours.recv()
    process.join()
    assert (kind, facts) == ("store_full", {"name": "readings.sqlite"})
    assert stored > 3
    assert later == stored + 1
    again = opened(sqlite_url)
    assert (again.recovered, len(again.readings())) == (None, later)
    assert [again.workbook(number + 1) for number in range(3)] == [drawn(number) for number in range(3)]
    assert again.workbook(later) == drawn(7)
