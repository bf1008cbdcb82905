"""A whole copy of a SQLite store under another name, made while it is in use, and put in its place again."""

from contextlib import suppress
from pathlib import Path

from data_sources.store.access.access_links import end_in, links_in
from data_sources.store.cleaned import CLEANED
from data_sources.store.sqlite.engine import engine_of, make_tables, reading, sqlite_url, store_url, writing
from data_sources.store.sqlite.file_locks import file_lock
from data_sources.store.sqlite.migrations import version_of
from data_sources.store.sqlite.sqlite_check import is_damaged
from data_sources.store.sqlite.sqlite_failures import DAMAGED, store_failures
from data_sources.store.sqlite.sqlite_file import SqliteFile, beside, confirm_names, set_aside, whole_copy
from records.errors import StoreUnavailable, WrongArgument

_PATIENCE = 60.0  # seconds that we wait while another process checks the store
_REPLACED = "replaced"


def copy_store(url: str, target: Path) -> None:
    """
    Copy the store to a file, with all that is stored at this moment.

    Args:
        url: of the store, as the secrets have it.
        target: is replaced where it is there.

    Raises:
        WrongArgument: the store is a server, which has tools of its own; or nothing was ever stored.
        StoreUnavailable: it is damaged and has no backup, was written by a newer version, or the copy cannot be written.
    """
    file = _file_of(url)
    if not file.exists():
        raise WrongArgument("store_empty", name=file.name)
    SqliteFile(file).make_whole()  # what is damaged must not replace a good copy
    with store_failures(target.name):
        whole_copy(file, target)


def put_store_back(url: str, copy: Path) -> list[Path]:
    """
    Put a copy in the store's place.

    Links that were revoked since the copy was made stay revoked. The store and its backup beside it are renamed and stay: a
    backup that holds more than the store would stand in for it at once, and undo this.

    Returns:
        The new names of what was there before; none where nothing was.

    Raises:
        WrongArgument: the store is a server.
        StoreUnavailable: the copy is not whole, or was written by a newer version: the store is as it was.
    """
    file = _file_of(url)
    with store_failures(file.name):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        incoming = beside(file, "incoming")
        _take_in(copy, incoming)
        with file_lock(beside(file, "opening"), wait=_PATIENCE) as held:
            if not held:
                raise StoreUnavailable("store_busy", name=file.name)
            _shut_again(file, incoming)
            kept = [set_aside(old, _REPLACED) for old in (file, beside(file, "backup")) if old.exists()]
            beside(file, CLEANED).unlink(missing_ok=True)
            incoming.replace(file)
            confirm_names(file.parent)
    return kept


def _shut_again(file: Path, incoming: Path) -> None:
    """Revoke in the copy every link that was revoked since it was made; of a store that cannot be read none is known."""
    if not file.exists():
        return
    with suppress(StoreUnavailable), store_failures(file.name):
        with reading(engine_of(sqlite_url(file))) as connection:
            ended = {link.code_hash: link.ended_at for link in links_in(connection) if link.ended_at}
        with writing(engine_of(sqlite_url(incoming))) as connection:
            for link in links_in(connection):
                if link.code_hash in ended and link.ended_at is None:
                    end_in(connection, link.number, ended[link.code_hash])


def _take_in(copy: Path, incoming: Path) -> None:
    """The copy under its new name beside the store, checked row by row, its tables those of this version."""
    engine = engine_of(sqlite_url(incoming))
    try:
        if _is_whole(copy, incoming):
            make_tables(engine, copy.name)
            return
        raise StoreUnavailable("store_copy_unusable", name=copy.name)  # noqa: TRY301 - what is left is removed alike
    except StoreUnavailable:
        for left in (incoming, beside(incoming, "copy")):
            left.unlink(missing_ok=True)
        raise


def _is_whole(copy: Path, incoming: Path) -> bool:
    """Whether a file is a store with all its rows; it is copied on the way."""
    if not copy.is_file():
        return False
    engine = engine_of(sqlite_url(incoming))
    try:
        with store_failures(copy.name):
            whole_copy(copy, incoming)
            with reading(engine) as connection:
                ours = version_of(connection) is not None
        return ours and not is_damaged(engine)
    except StoreUnavailable as failure:
        if failure.kind != DAMAGED:
            raise
        return False


def _file_of(url: str) -> Path:
    address = store_url(url)
    if address.get_backend_name() != "sqlite":
        raise WrongArgument("store_is_a_server")
    return Path(str(address.database))
