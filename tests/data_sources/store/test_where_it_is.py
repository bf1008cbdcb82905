"""A store that cannot be opened says why, in words that help, and never with its password."""

import sqlite3
from contextlib import closing
from threading import Timer

import pytest
from sqlalchemy import make_url

from data_sources.store import ReadingStore
from records.errors import StoreUnavailable
from tests.data_sources.store.books import drawn
from tests.data_sources.store.databases import asked


def _refused(url):
    with pytest.raises(StoreUnavailable) as refused:
        ReadingStore(url, "sheet")
    return refused.value.kind, refused.value.facts


@pytest.mark.parametrize("url", ["", "readings.sqlite", "mysql://a:secret@b/c", "sqlite://", "sqlite:///:store:", "http://x"])
def test_an_address_that_cannot_be_used_is_refused(url):
    """A store that ends with the process would be none."""
    assert _refused(url) == ("store_url_unusable", {})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_an_address_of_postgresql_is_taken(postgresql_url, opened, scheme):
    """Each hosting company writes it another way."""
    store = opened(postgresql_url.replace("postgresql", scheme, 1))
    assert store.store(drawn(1)).id == 1


def test_a_folder_that_is_missing_is_made(tmp_path, opened):
    """The first start on a new server."""
    assert opened(f"sqlite:///{tmp_path / 'Dữ liệu 111' / 'năm 2023' / 'readings.sqlite'}").store(drawn(1)).id == 1


def test_a_file_where_a_folder_should_be_is_told(tmp_path):
    """A typing mistake in the secrets must not stop the dashboard with a traceback."""
    (tmp_path / "file").write_text("")
    assert _refused(f"sqlite:///{tmp_path / 'file' / 'readings.sqlite'}") == ("store_not_writable", {"name": "readings.sqlite"})


def test_a_folder_where_the_file_should_be_is_told(tmp_path):
    """The same mistake the other way round."""
    assert _refused(f"sqlite:///{tmp_path}") == ("store_not_writable", {"name": tmp_path.name})


def test_a_server_that_does_not_answer_is_told_without_its_password():
    """The sentence is shown to every viewer."""
    assert _refused("postgresql://office:secret@127.0.0.1:1/store") == ("store_unreachable", {"name": "127.0.0.1"})


def test_a_database_that_does_not_exist_is_told(postgresql):
    """Nobody has made it yet on the new server."""
    assert (
        _refused(make_url(postgresql).set(database="nowhere").render_as_string(hide_password=False))[0] == "store_unreachable"
    )


def test_an_account_that_may_not_make_tables_is_told(postgresql_url):
    """The commonest mistake in setting PostgreSQL up."""
    asked(postgresql_url, "DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN")
    guest = make_url(postgresql_url).set(username="guest").render_as_string(hide_password=False)
    assert _refused(guest)[0] == "store_not_writable"


def test_a_store_of_a_newer_version_is_left_alone(url, opened):
    """An old program would store into it what the new one cannot read."""
    store = opened(url)
    store.store(drawn(1))
    asked(
        url,
        "INSERT INTO versions (id, version, seal) VALUES (2, 99, '')",
        "ALTER TABLE rows RENAME COLUMN cells TO cells_of_version_99",
    )
    assert _refused(url)[0] == "store_newer"
    assert _refused(url)[0] == "store_newer"


def test_a_writer_waits_for_another_to_end(sqlite_url, sqlite_file, opened):
    """A program that tidies the file at night must not fail the fetcher."""
    store = opened(sqlite_url)
    with closing(sqlite3.connect(sqlite_file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        end = Timer(0.5, lambda: other.execute("COMMIT"))
        end.start()
        assert store.store(drawn(1)).id == 1
        end.join()
    assert store.workbook(1) == drawn(1)


def test_a_lost_connection_to_the_server_is_made_anew(postgresql_url, opened):
    """Servers are restarted, and firewalls forget."""
    store = opened(postgresql_url)
    store.store(drawn(1))
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    assert asked(postgresql_url, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}") == [(True,)]  # noqa: S608 - ours
    assert store.store(drawn(2)).id == 2
