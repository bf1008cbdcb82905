"""A SQLite store as files: checked before use, followed by a backup, put right from it where it is damaged."""

import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine

from data_sources.store.sqlite.backup import BackupState, follow, line_of
from data_sources.store.sqlite.engine import engine_of, make_tables, reading, sqlite_url, writing
from data_sources.store.sqlite.file_locks import file_lock
from data_sources.store.sqlite.migrations import MIGRATIONS, Migration, newest_version, version_of
from data_sources.store.sqlite.read_only import AsItIs, size
from data_sources.store.sqlite.sqlite_check import is_damaged
from data_sources.store.sqlite.sqlite_failures import DAMAGED, ONLY_READ, store_failures
from data_sources.store.stored import Recovered
from records.errors import StoreUnavailable

_log = logging.getLogger(__name__)
_PATIENCE = 60.0  # seconds that one process waits while another checks or puts right
_PARTS = ("", "-wal", "-shm", "-journal")  # what SQLite keeps of one database


def beside(file: Path, ending: str) -> Path:
    """The file beside a store's with one more ending."""
    return file.with_name(f"{file.name}.{ending}")


class SqliteFile:
    """The file of a store, its backup, and what was set aside."""

    def __init__(self, file: Path, steps: Sequence[Migration] = MIGRATIONS) -> None:
        """Nothing is opened yet; `steps` bring tables of an older version up to date."""
        self._steps = steps
        self.file, self.engine = file, engine_of(sqlite_url(file))
        self._as_it_is = AsItIs(file)
        self._backup = beside(file, "backup")
        self._backup_engine = engine_of(sqlite_url(self._backup))
        self._backup_known = False

    def make_whole(self) -> Recovered | None:
        """
        Make sure that the file is whole and has its tables; where it is damaged or lost, let its backup stand in.

        A damaged file is renamed, never removed, and what only it still holds whole is saved first.

        Raises:
            StoreUnavailable: it is damaged and has no backup, cannot be opened, or is of a newer version.
        """
        with store_failures(self.file.name):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        with store_failures(self.file.name), self._alone():
            recovered = None
            if is_damaged(self.engine):
                if not self._backup.exists() or is_damaged(self._backup_engine):
                    raise StoreUnavailable(DAMAGED, name=self.file.name)
                recovered = self._put_right()
            self._keep_older_version()
            _make(self.engine, self.file, self._steps)
            if self._line() is BackupState.BEHIND and not is_damaged(self._backup_engine):
                recovered = self._put_right()
            return recovered

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """
        A transaction that reads; of the file as it is where nothing can be written beside it.

        Raises:
            StoreUnavailable: it cannot be opened.
        """
        with ExitStack() as stack:
            try:
                with store_failures(self.file.name):
                    connection = stack.enter_context(reading(self.engine))
            except StoreUnavailable as failure:
                if failure.kind not in ONLY_READ or not size(self.file):
                    raise
                connection = stack.enter_context(self._as_it_is.reading())
            yield connection

    def keep_backup(self) -> None:
        """Let the backup follow. What was stored stays stored where it cannot: it follows next time."""
        try:
            with store_failures(self._backup.name):
                if not self._backup_known:
                    with self._alone():
                        self._make_backup()
                    self._backup_known = True
                with writing(self._backup_engine) as backup, reading(self.engine) as store:
                    follow(store, backup)
        except StoreUnavailable as failure:
            self._backup_known = False
            _log.warning("the backup of the store could not follow: %s", failure.kind)

    def leave_backup(self) -> None:
        """Remove the backup: it holds what is about to be taken out of the store, and would bring it back."""
        with store_failures(self._backup.name), self._alone():
            for part in reversed(_PARTS):
                self._backup.with_name(self._backup.name + part).unlink(missing_ok=True)
            self._backup_known = False

    def wipe(self) -> None:
        """Write the file again, so that no byte of what was removed is left in it, and make a new backup of it."""
        with store_failures(self.file.name), closing(sqlite3.connect(self.file, timeout=_PATIENCE)) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.keep_backup()

    def older_files(self) -> tuple[str, ...]:
        """The names of the files beside the store that were set aside: whole or damaged copies of what it once was."""
        endings = ("damaged-", "version-", "restored", "copy")
        beside_it = self.file.parent.glob(f"{self.file.name}.*")
        named = (path.name for path in beside_it if path.name.removeprefix(f"{self.file.name}.").startswith(endings))
        return tuple(sorted(named))

    def _make_backup(self) -> None:
        """A backup that can be believed; one that cannot is set aside."""
        if self._backup.exists() and (is_damaged(self._backup_engine) or self._line() is BackupState.APART):
            set_aside(self._backup)
        _make(self._backup_engine, self._backup, self._steps)

    def _line(self) -> BackupState:
        """How the file stands to its backup."""
        if not self._backup.exists():
            return BackupState.AHEAD
        try:
            with store_failures(self._backup.name), reading(self._backup_engine) as backup, reading(self.engine) as store:
                return line_of(store, backup)
        except StoreUnavailable:
            return BackupState.APART

    def _put_right(self) -> Recovered:
        """The backup in the file's place, with all that the damaged file still holds whole beyond it."""
        with suppress(StoreUnavailable), store_failures(self.file.name):
            if self._line() is BackupState.AHEAD:
                with writing(self._backup_engine) as backup, reading(self.engine) as store:
                    follow(store, backup)
        copy = beside(self.file, "restored")
        whole_copy(self._backup, copy)
        kept = set_aside(self.file)
        copy.replace(self.file)
        confirm_names(self.file.parent)
        _log.warning("the store %s was damaged; its backup stands in, the damaged file is %s", self.file.name, kept.name)
        return Recovered("store_recovered", {"name": self.file.name, "kept": kept.name})

    def _keep_older_version(self) -> None:
        """Set a whole copy of the file beside it before the tables of an older version are changed; it stays there."""
        if not self.file.exists():
            return
        with reading(self.engine) as connection:
            version = version_of(connection)
        if version is None or version >= newest_version(self._steps):
            return
        kept = beside(self.file, f"version-{version}")
        if not kept.exists():
            whole_copy(self.file, kept)
            _log.warning("the store %s is brought up to date; a copy of it as it was is %s", self.file.name, kept.name)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other process checks or puts right meanwhile."""
        with file_lock(beside(self.file, "opening"), wait=_PATIENCE) as held:
            if not held:
                raise StoreUnavailable("store_busy", name=self.file.name)
            yield


def _make(engine: Engine, file: Path, steps: Sequence[Migration]) -> None:
    """The tables; and what is written goes into a log first, so that readers and the writer do not wait for each other."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    make_tables(engine, file.name, steps)


def whole_copy(file: Path, target: Path) -> None:
    """A whole copy of a database under another name; cut off on the way, there is none."""
    copy = beside(target, "copy")
    for part in _PARTS:  # of a copy that was cut off
        copy.with_name(copy.name + part).unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as written:
        source.backup(written)
    copy.replace(target)
    confirm_names(target.parent)


def set_aside(file: Path, why: str = "damaged") -> Path:
    """Rename a database with all its parts; its new name, which ends in why, and a number."""
    kept = next(name for number in count(1) if not (name := beside(file, f"{why}-{number}")).exists())
    for part in reversed(_PARTS):  # the database last: while it has its name, all is as before
        with suppress(FileNotFoundError):
            file.with_name(file.name + part).rename(kept.with_name(kept.name + part))
    return kept


def confirm_names(folder: Path) -> None:
    """Renaming survives a power cut only once the folder is written, too; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
