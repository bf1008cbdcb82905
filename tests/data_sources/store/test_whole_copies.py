"""The whole store as one file: what a backup on another machine is made from, and how it comes back."""

import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data_sources.store import ReadingStore
from data_sources.store.access.access_links import AccessLinks
from data_sources.store.arrival import arrival_of
from data_sources.store.sqlite.database import Database
from data_sources.store.whole_copies import copy_store, put_store_back
from records.errors import StoreUnavailable, WrongArgument
from tests.data_sources.store.books import drawn

VERSION_1 = Path(__file__).parent.parent.parent / "golden" / "store" / "version-1.sqlite"


def _numbers(url):
    with closing(ReadingStore(url, "sheet")) as store:
        return [reading.id for reading in store.readings()]


def _store(url, *numbers):
    with closing(ReadingStore(url, "sheet")) as store:
        for number in numbers:
            store.put(arrival_of(drawn(number)))


def test_a_copy_made_while_the_store_is_open_holds_all_and_comes_back(sqlite_url, tmp_path):
    """The backup runs at night beside the server, and the disk may be gone in the morning."""
    copy = tmp_path / "elsewhere" / "copy.sqlite"
    copy.parent.mkdir()
    with closing(ReadingStore(sqlite_url, "sheet")) as store:
        store.put(arrival_of(drawn(1)))
        store.put(arrival_of(drawn(2)))
        copy_store(sqlite_url, copy)
        books = [store.workbook(number) for number in (1, 2)]
    new = f"sqlite:///{tmp_path}/new/machine/readings.sqlite"
    assert put_store_back(new, copy) == []
    with closing(ReadingStore(new, "sheet")) as store:
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


def test_a_link_that_was_revoked_since_the_copy_was_made_stays_revoked(sqlite_url, tmp_path):
    """Whoever was shut out on Tuesday must not come in again because Monday's copy was put back."""
    copy, now = tmp_path / "copy.sqlite", datetime(2026, 9, 1, tzinfo=UTC)
    with closing(Database(sqlite_url)) as database:
        links = AccessLinks(database)
        ended, holds = (
            links.add(name, "office", "", now=now, expires_at=now + timedelta(days=90))[0] for name in ("cũ", "mới")
        )
        copy_store(sqlite_url, copy)
        links.end(ended.number, now)
    put_store_back(sqlite_url, copy)
    with closing(Database(sqlite_url)) as database:
        found = {link.number: link.holds(now) for link in AccessLinks(database).all()}
    assert found == {ended.number: False, holds.number: True}


def test_a_number_that_is_given_again_has_another_mark(sqlite_url, tmp_path):
    """A cookie of the link that was made after the copy must not open what the next link of its number opens."""
    copy, now = tmp_path / "copy.sqlite", datetime(2026, 9, 1, tzinfo=UTC)
    _store(sqlite_url, 1)
    copy_store(sqlite_url, copy)
    made = []
    for _ in range(2):
        with closing(Database(sqlite_url)) as database:
            made.append(AccessLinks(database).add("Sở", "leader", "", now=now, expires_at=now + timedelta(days=90))[0])
        put_store_back(sqlite_url, copy)
    assert made[0].number == made[1].number
    assert made[0].mark != made[1].mark


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
