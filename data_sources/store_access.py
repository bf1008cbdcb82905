"""Where the stored readings are: the database that the secrets name, or a file beside the product."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from data_sources.store import ReadingStore
from data_sources.store.sqlite.database import Database
from records.errors import StoreUnavailable

TABLE = "snapshots"  # the store under an old name, which the secrets of offices have
_DEFAULT = Path(__file__).parent.parent / "var" / "readings.sqlite"


def store_url(secrets: Mapping[str, object]) -> str:
    """
    The SQLAlchemy URL of the store: `[snapshots] url` of the secrets, else a SQLite file in `var/`.

    Raises:
        StoreUnavailable: the secrets have such a table, and no URL in it.
    """
    table = secrets.get(TABLE)
    if table is None:
        with suppress(OSError):  # whoever opens the store meets the same, and tells it
            _DEFAULT.parent.mkdir(mode=0o700, exist_ok=True)  # what agencies write is nobody else's on this machine
        return f"sqlite:///{_DEFAULT}"
    url = table.get("url") if isinstance(table, Mapping) else None
    if not isinstance(url, str) or not url:
        raise StoreUnavailable("store_without_url")
    return url


def store_of(secrets: Mapping[str, object], spreadsheet: str, *, at_once: bool = True) -> ReadingStore:
    """
    The stored readings of a spreadsheet.

    Args:
        secrets: which may name the place.
        spreadsheet: its id.
        at_once: whether the database must be open now; else each use tries again to open it.

    Raises:
        StoreUnavailable: the database cannot be opened, and must be; or the secrets name no usable place.
    """
    return ReadingStore(store_url(secrets), spreadsheet, at_once=at_once, keep_days=kept_days(secrets))


def kept_days(secrets: Mapping[str, object]) -> int | None:
    """
    How many days readings are kept, as `[office] keep_days` says; None: for good.

    Raises:
        StoreUnavailable: it is no whole number above 0.
    """
    table = secrets.get("office")
    days = table.get("keep_days") if isinstance(table, Mapping) else None
    if days is None:
        return None
    if isinstance(days, bool) or not isinstance(days, int) or days < 1:
        raise StoreUnavailable("keep_days_unusable")
    return days


def database_there(secrets: Mapping[str, object]) -> Database | None:
    """The database of the store where there is one already; None: nothing was ever stored. Raises StoreUnavailable."""
    if TABLE not in secrets and not _DEFAULT.exists():
        return None
    url = store_url(secrets)
    file = sqlite_path(url)
    return None if file is not None and not file.exists() else Database(url, at_once=False)


def database_made(secrets: Mapping[str, object]) -> Database:
    """The database of the store; it is made where there is none. Raises StoreUnavailable."""
    return Database(store_url(secrets))


def store_folder(secrets: Mapping[str, object]) -> Path:
    """The folder of the store, for what is kept beside it; `var/` where the store is a server. Raises StoreUnavailable."""
    file = sqlite_path(store_url(secrets))
    return file.parent if file is not None else _DEFAULT.parent


def sqlite_path(url: str) -> Path | None:
    """The file of a SQLite store; None where the store is a server."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreUnavailable("store_url_unusable") from error
    return Path(str(address.database)) if address.get_backend_name() == "sqlite" else None


def try_store(secrets: Mapping[str, object], now: datetime) -> None:
    """Open the store and write the instant to it, for a check-up. Raises StoreUnavailable."""
    store = store_of(secrets, "")
    store.set_setting("tried", now.isoformat())
    store.close()
