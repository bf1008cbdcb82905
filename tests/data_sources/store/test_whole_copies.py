"""The whole store as one file: what a backup on another machine is made from, and how it comes back."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from data_sources.store import Snapshots
from data_sources.store.arrival import arrival_of
from data_sources.store.whole_copies import copy_store, put_store_back
from records.errors import StoreUnavailable, WrongArgument
from tests.data_sources.store.books import drawn

VERSION_1 = Path(__file__).parent.parent.parent / "golden" / "store" / "version-1.sqlite"


def _numbers(url):
    with closing(Snapshots(url, "sheet")) as store:
        return [reading.id for reading in store.readings()]


def _store(url, *numbers):
    with closing(Snapshots(url, "sheet")) as store:
        for number in numbers:
            store.put(arrival_of(drawn(number)))


def test_a_copy_made_while_the_store_is_open_holds_all_and_comes_back(sqlite_url, tmp_path):
    """The backup runs at night beside the server, and the disk may be gone in the morning."""
    copy = tmp_path / "elsewhere" / "copy.sqlite"
    copy.parent.mkdir()
    with closing(Snapshots(sqlite_url, "sheet")) as store:
        store.put(arrival_of(drawn(1)))
        store.put(arrival_of(drawn(2)))
        copy_store(sqlite_url, copy)
        books = [store.workbook(number) for number in (1, 2)]
    new = f"sqlite:///{tmp_path}/new/machine/readings.sqlite"
    assert put_store_back(new, copy) == []
    with closing(Snapshots(new, "sheet")) as store:
        assert [store.workbook(number) for number in (1, 2)] == books


def test_an_earlier_state_that_was_put_back_is_not_undone_by_the_backup_beside_it(sqlite_url, sqlite_file, tmp_path):
    """The file beside the store holds more, and stands in for a store that seems to have lost rows."""
    copy = tmp_path / "copy.sqlite"
    _store(sqlite_url, 1)
    copy_store(sqlite_url, copy)
    _store(sqlite_url, 2, 3)
    kept = put_store_back(sqlite_url, copy)
    assert _numbers(sqlite_url) == [1]
    assert [file.name for file in kept] == ["readings.sqlite.replaced-1", "readings.sqlite.backup.replaced-1"]
    assert _numbers(f"sqlite:///{kept[0]}") == [3, 2, 1]
    _store(sqlite_url, 4)
    assert len(_numbers(sqlite_url)) == 2
    assert sqlite_file.with_name("readings.sqlite.backup").exists()


@pytest.mark.parametrize("damage", ["missing", "no database", "cut", "another database"])
def test_what_is_no_whole_copy_changes_nothing(sqlite_url, tmp_path, damage):
    """A stick that was pulled out too early must not cost what is still there."""
    copy = tmp_path / "copy.sqlite"
    _store(sqlite_url, 1, 2)
    copy_store(sqlite_url, copy)
    if damage == "missing":
        copy.unlink()
    elif damage == "no database":
        copy.write_bytes(b"PK" * 5000)
    elif damage == "cut":
        copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    else:
        copy.write_bytes(b"")
    with pytest.raises(StoreUnavailable) as caught:
        put_store_back(sqlite_url, copy)
    assert caught.value.kind == "store_copy_unusable"
    assert _numbers(sqlite_url) == [2, 1]
    assert [file.name for file in tmp_path.glob("*incoming*")] == []


def test_a_copy_of_the_first_version_is_put_back_and_brought_up_to_date(tmp_path):
    """A backup is opened years later, by newer code."""
    copy = Path(shutil.copy(VERSION_1, tmp_path / "old.sqlite"))
    url = f"sqlite:///{tmp_path}/readings.sqlite"
    put_store_back(url, copy)
    assert _numbers(url) == [2, 1]


def test_nothing_to_copy_and_a_server_are_told(tmp_path, sqlite_url):
    """Whoever sets the backup up must not believe in a file that holds nothing."""
    for url, kind in ((sqlite_url, "store_empty"), ("postgresql://user@127.0.0.1/readings", "store_is_a_server")):
        with pytest.raises(WrongArgument) as caught:
            copy_store(url, tmp_path / "copy.sqlite")
        assert caught.value.kind == kind
    assert list(tmp_path.iterdir()) == []
