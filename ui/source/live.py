"""The live sheet of this server: found in the secrets, read by one fetcher, its earlier readings at hand."""

import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

import streamlit as st

from data_sources.chosen_sheet import chosen_connection, has_account
from data_sources.fetcher import Fetcher
from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.live.present import Present
from data_sources.secrets_file import read_secrets
from data_sources.store import ReadingStore
from data_sources.store_access import store_of
from records.errors import SourceUnavailable, StoreUnavailable
from ui.source.clock import now
from ui.source.earlier import Earlier
from ui.source.report_cache import ReportCache
from words.time_zone import day_of


class Live:
    """
    A live sheet.

    Attributes:
        connection: to it.
        fetcher: reads it.
        trouble: why nothing can ever be stored for good: no usable place is named. None where one is.
        store: what is stored.
        earlier: its readings at hand.
    """

    def __init__(self, secrets: Mapping[str, object], connection: Connection) -> None:
        """Open the store, show the last stored copy, begin to read."""
        self.connection = connection
        self.trouble: StoreUnavailable | None = None
        self.store = self._opened(secrets)
        self.fetcher = Fetcher(GoogleSheet(connection, clock=now), self.store, clock=now, day_of=day_of)
        self._cache: ReportCache | None = None
        self.earlier = Earlier(self.store)
        self._lock = Lock()
        self.fetcher.start()

    @property
    def present(self) -> Present:
        """What all viewers see now; never waits."""
        return self.fetcher.present

    def reports(self) -> ReportCache | None:
        """The copy shown; None before the first reading."""
        present = self.present
        if present.copy is None:
            return None
        with self._lock:
            if self._cache is None or self._cache.generation != present.generation:
                self._cache = ReportCache(present.copy.records, present.sightings, generation=present.generation)
            return self._cache

    def _opened(self, secrets: Mapping[str, object]) -> ReadingStore:
        """The store, which is opened as soon as it can be; one that ends with this server where no usable place is named."""
        try:
            return store_of(secrets, self.connection.spreadsheet, at_once=False)
        except StoreUnavailable as trouble:
            self.trouble = trouble
            folder = Path(tempfile.mkdtemp(prefix="phu-song-111-"))
            return ReadingStore(f"sqlite:///{folder / 'readings.sqlite'}", self.connection.spreadsheet)


def shows_demo() -> bool:
    """Whether a demo stands where no file is looked at; never where the secrets cannot be read."""
    with suppress(SourceUnavailable):
        return not has_account(secrets_of_server())
    return False


def secrets_of_server() -> Mapping[str, object]:
    """The secrets of this server; empty where it has none. Raises SourceUnavailable: they cannot be read."""
    files = [Path(file) for file in st.config.get_option("secrets.files")]
    found = next((file for file in files if file.exists()), None)
    return read_secrets(found) if found else {}


@st.cache_resource(show_spinner=False)
def live() -> Live | None:
    """
    The live sheet; None where the secrets name no account, and the demo is shown.

    Raises:
        SourceUnavailable: the secrets cannot be used, or no sheet has been chosen.
        StoreUnavailable: the store that holds the choice cannot be opened.
    """
    secrets = secrets_of_server()
    return Live(secrets, chosen_connection(secrets)) if has_account(secrets) else None
