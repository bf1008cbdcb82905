"""Two processes that store into one store at once do not hinder each other and store nothing twice."""

from threading import Thread

import pytest

from data_sources.store import ReadingStore
from tests.data_sources.store.books import drawn
from tests.data_sources.store.storing_process import hold_the_lock, store_some


def _together(processes, url, *shares):
    """How many new readings each of some processes stored, all begun at once."""
    pipes = [processes.Pipe(duplex=False) for _ in shares]
    started = [
        processes.Process(target=store_some, args=(url, share, theirs))
        for share, (_, theirs) in zip(shares, pipes, strict=True)
    ]
    for process in started:
        process.start()
    for process in started:
        process.join()
    assert [process.exitcode for process in started] == [0] * len(shares)
    return [ours.recv() for ours, _ in pipes]


def test_the_same_content_stored_by_two_at_once_is_stored_once(processes, url, opened):
    """The server and the nightly pull meet the same edit."""
    store = opened(url)
    for number in range(1, 4):
        assert sum(_together(processes, url, [number], [number], [number])) == 1
    assert [store.workbook(reading.id) for reading in store.readings()] == [drawn(number) for number in range(3, 0, -1)]


def test_a_memory_that_two_processes_make_at_once_is_one_store(processes, url, opened):
    """Server and cron may start together on the first day."""
    assert sum(_together(processes, url, [1], [1])) == 1
    assert len(opened(url).readings()) == 1


def test_what_two_processes_store_by_turns_is_all_there(processes, url, opened):
    """Each waits for the other to end, for milliseconds."""
    odd, even = list(range(1, 40, 2)), list(range(2, 40, 2))
    assert _together(processes, url, odd, even) == [20, 19]
    store = opened(url)
    found = [store.workbook(reading.id) for reading in store.readings()]
    assert sorted(workbook.source for workbook in found) == sorted(drawn(number).source for number in range(1, 40))
    assert store.recovered is None


def test_threads_of_one_process_store_the_same_once(store):
    """A viewer's refresh and the fetcher's round may meet."""
    stored = []
    threads = [Thread(target=lambda: stored.append(store.store(drawn(1)))) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([reading for reading in stored if reading]) == 1


def test_only_one_reads_the_sheet_at_a_time(url, opened):
    """Two pulls at once would spend the sheet's quota twice."""
    one, other = opened(url), opened(url)
    with one.pulling() as ours, other.pulling() as theirs:
        assert (ours, theirs) == (True, False)
    with other.pulling() as theirs:
        assert theirs


def test_who_waits_has_the_lock_as_soon_as_the_other_ends(url, opened):
    """The office's decision must not be left out because the server happens to read in that second."""
    one, other = opened(url), opened(url)
    held = []

    def wait():
        with other.pulling(wait=60) as theirs:
            held.append(theirs)

    thread = Thread(target=wait)
    with one.pulling():
        thread.start()
        with opened(url).pulling(wait=0.2) as theirs:
            assert (theirs, held) == (False, [])
    thread.join()
    assert held == [True]


def test_another_sheet_may_be_read_at_the_same_time(url, opened):
    """One store may serve two districts."""
    with opened(url, "one").pulling() as ours, opened(url, "other").pulling() as theirs:
        assert (ours, theirs) == (True, True)


def test_an_error_while_the_lock_is_held_frees_it_and_stays_what_it_is(url, opened):
    """An unreadable sheet is no trouble of the store."""
    store = opened(url)
    with pytest.raises(ConnectionResetError), store.pulling():
        raise ConnectionResetError
    with store.pulling() as ours:
        assert ours


def test_the_lock_of_a_process_that_was_killed_is_free(processes, url, opened):
    """Else a crash would end all reading until somebody finds the file."""
    store: ReadingStore = opened(url)
    ours, theirs = processes.Pipe(duplex=False)
    holder = processes.Process(target=hold_the_lock, args=(url, theirs))
    holder.start()
    theirs.close()
    assert ours.recv()
    with store.pulling() as free:
        assert not free
    holder.kill()
    holder.join()
    assert any(_is_free(store) for _ in range(200))


def _is_free(store):
    """Whether the lock can be had now; a server needs a moment to notice that a client is gone."""
    with store.pulling() as ours:
        return ours
