"""On a full disk and on one that is only for reading, everything that is stored is there to be read."""

import pytest

from data_sources.store import ReadingStore
from data_sources.store.arrival import arrival_of
from records.errors import StoreUnavailable
from tests.data_sources.store.books import after, drawn
from tests.data_sources.store.storing_process import cut_off
from tests.disks import limited_disk, mounted_disk

LAST = 3


@pytest.fixture(params=["mounted", "limited"])
def disk(request, tmp_path):
    """A small disk of either kind; a machine on which nothing may be mounted still runs the other."""
    if request.param == "limited":
        with limited_disk(tmp_path / "limited") as limited:
            yield limited
        return
    with mounted_disk(tmp_path / "mounted") as mounted:
        if mounted is None:
            pytest.skip("nothing may be mounted here; the same is shown by limits on this process")
        yield mounted


@pytest.fixture
def url(disk):
    """A store with three readings on that disk."""
    address = f"sqlite:///{disk.folder / 'readings.sqlite'}"
    store = ReadingStore(address, "sheet")
    for number in range(1, LAST + 1):
        store.store(drawn(number))
    store.set_setting("spreadsheet", "link")
    store.close()
    return address


def _all_there(store):
    assert [reading.id for reading in store.readings()] == list(range(LAST, 0, -1))
    assert [store.workbook(number) for number in range(1, LAST + 1)] == [drawn(number) for number in range(1, LAST + 1)]
    assert (store.last_good().id, store.setting("spreadsheet"), store.last_read()) == (LAST, "link", after(LAST))


def test_on_a_full_disk_all_is_read_and_storing_goes_on_once_there_is_room(disk, url, opened):
    """The disk fills up overnight, and the server is started again before anybody has looked."""
    disk.fill()
    store = opened(url)
    _all_there(store)
    told = _refused(lambda: store.store(drawn(9)))
    disk.make_room()
    assert (told, store.trouble.kind) == ("store_full", "store_full")
    _all_there(store)
    assert store.store(drawn(9)).id == LAST + 1
    assert store.trouble is None


def test_a_disk_that_fills_up_while_running_hides_nothing(disk, url, opened):
    """The server runs for months; the disk is full on the day of the report."""
    store = opened(url)
    disk.fill()
    _all_there(store)
    assert _refused(lambda: store.store(drawn(9))) == "store_full"
    _all_there(store)
    disk.make_room()
    assert store.store(drawn(9)).id == LAST + 1


def test_on_a_disk_only_for_reading_all_is_read_and_storing_goes_on_once_it_can_be_written(disk, url, opened):
    """A file system with an error is made read-only by the operating system; a copy lies on a medium that always is."""
    with disk.read_only():
        store = opened(url)
        _all_there(store)
        assert _refused(lambda: store.store(drawn(9))) == "store_not_writable"
        assert _refused(lambda: store.set_setting("a", "b")) == "store_not_writable"
        _all_there(store)
    assert store.store(drawn(9)).id == LAST + 1


@pytest.mark.parametrize("state", ["full", "only for reading"])
def test_what_was_stored_last_is_read_though_it_is_only_in_the_log(disk, url, opened, state, processes):
    """The power was cut a moment after the last reading was confirmed, and SQLite had not moved it into its file yet."""
    process = processes.Process(target=cut_off, args=(url, LAST + 1))
    process.start()
    process.join()
    assert process.exitcode == 0
    for ending in ("-shm", "-wal"):
        assert (disk.folder / f"readings.sqlite{ending}").stat().st_size > 0
    (disk.folder / "readings.sqlite-shm").unlink()  # a server that starts again has none
    if state == "full":
        disk.fill()
        found = _last(opened(url))
        disk.make_room()
    else:
        with disk.read_only():
            found = _last(opened(url))
    assert found == (LAST + 1, drawn(LAST + 1))


def _last(store):
    return store.last_good().id, store.workbook(LAST + 1)


def test_a_store_that_does_not_exist_yet_is_told_and_made_once_there_is_room(disk):
    """The first start may meet a full disk, too."""
    address = f"sqlite:///{disk.folder / 'new.sqlite'}"
    disk.fill()
    with pytest.raises(StoreUnavailable, match="store_full"):
        ReadingStore(address, "sheet")
    store = ReadingStore(address, "sheet", at_once=False)
    assert _refused(store.readings) == "store_full"
    disk.make_room()
    assert store.put(arrival_of(drawn(1))).id == 1
    assert [reading.id for reading in store.readings()] == [1]


def _refused(do):
    """The kind of trouble that something meets."""
    with pytest.raises(StoreUnavailable) as refused:
        do()
    return refused.value.kind
