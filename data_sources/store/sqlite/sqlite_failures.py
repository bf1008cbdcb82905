"""What a database says went wrong, as one of the few things that the office can do something about."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from data_sources.store.sqlite.seals import BrokenSeal
from records.errors import StoreUnavailable

DAMAGED = "store_damaged"
NEWER = "store_newer"
_FULL, _NOT_WRITABLE, _UNREACHABLE, _BUSY = "store_full", "store_not_writable", "store_unreachable", "store_busy"
ONLY_READ = frozenset({_FULL, _NOT_WRITABLE})  # nothing can be stored, and what is stored may still be read

_SQLITE = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_ERROR: DAMAGED,  # no such table, unknown format: our queries never change, so the file is not ours
    sqlite3.SQLITE_CONSTRAINT: DAMAGED,  # only one process writes at a time, so only a damaged index says that a row exists
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: _NOT_WRITABLE,
    sqlite3.SQLITE_PERM: _NOT_WRITABLE,
    sqlite3.SQLITE_AUTH: _NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: _UNREACHABLE,
}
# Nothing more could be written: a quota or a limit on file sizes says so in other words than a full disk.
_SQLITE_NO_ROOM = frozenset(
    {
        *(sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE),
        *(sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE),
    }
)
_LOW_BYTE = 0xFF

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})  # what the operating system says of the same

# The kinds by the beginning of the SQLSTATE; the longest that fits counts.
_POSTGRESQL = {
    "53100": _FULL,
    "53": _UNREACHABLE,
    "42501": _NOT_WRITABLE,
    "25006": _NOT_WRITABLE,
    "55P03": _BUSY,
    "40": _BUSY,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
    "08": _UNREACHABLE,
    "28": _UNREACHABLE,
    "3D": _UNREACHABLE,
    "57P": _UNREACHABLE,
}


@contextmanager
def store_failures(name: str) -> Iterator[None]:
    """
    Within the block, what the database cannot do is told as StoreUnavailable; a mistake of ours stays what it is.

    Args:
        name: of the store, as people know it: its file or database; never its password.
    """
    try:
        yield
    except (BrokenSeal, UnicodeDecodeError) as error:  # the second: a damaged text in what SQLite says of it
        raise StoreUnavailable(DAMAGED, name=name) from error
    except NoConnectionFree as error:
        raise StoreUnavailable(_BUSY, name=name) from error
    except OSError as error:
        raise StoreUnavailable(_FULL if error.errno in _NO_ROOM else _NOT_WRITABLE, name=name) from error
    except (DBAPIError, sqlite3.Error) as error:
        if kind := _kind(error):
            raise StoreUnavailable(kind, name=name) from error
        raise


def _kind(error: DBAPIError | sqlite3.Error) -> str | None:
    if isinstance(error, sqlite3.Error):
        return _sqlite_kind(error)
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_kind(error.orig)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:  # the driver could not even ask: no server, no route, no answer
        return _UNREACHABLE if error.connection_invalidated or isinstance(error, OperationalError) else None
    return next((_POSTGRESQL[state[:length]] for length in (5, 3, 2) if state[:length] in _POSTGRESQL), None)


def _sqlite_kind(error: sqlite3.Error) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own: a stored text is no UTF-8 any more
        return DAMAGED if "decode" in str(error) else None
    if code in _SQLITE_NO_ROOM:
        return _FULL
    return _SQLITE.get(code & _LOW_BYTE)
