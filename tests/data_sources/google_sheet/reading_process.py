"""A server in a process of its own, as a second replica runs beside the first, until it is killed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from data_sources.fetcher import Fetcher
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.store import ReadingStore


def read_once(secrets: Mapping[str, object], url: str, now: datetime) -> None:
    """Do what is due at an instant: read the sheet and store it."""
    sheet = GoogleSheet(connection_of({"connections": {"gsheets": secrets}}), clock=lambda: now)
    store = ReadingStore(url, "s")
    Fetcher(sheet, store, clock=lambda: now, day_of=lambda instant: instant.astimezone(UTC).date()).step()
    store.close()
