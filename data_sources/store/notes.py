"""What holds now of a sheet and is overwritten: its last reading, its last failure, settings, and who reads it."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from data_sources.store.sqlite.database import Database
from data_sources.store.stored import Recovered, StoredFailure
from data_sources.store.storing import note_unchanged
from data_sources.store.written.instants import instant_of, instant_text
from data_sources.store.written.kept_states import LAST_EDITED, LAST_FAILURE, LAST_READ, keep, setting_name, state
from records.errors import StoreUnavailable


class Notes:
    """
    The part of a store that is overwritten, and the store's own state.

    Attributes:
        sheet: the id of the spreadsheet; one store may hold several.
    """

    def __init__(self, database: Database, sheet: str) -> None:
        """Of one sheet in a database."""
        self._database, self.sheet = database, sheet

    @property
    def recovered(self) -> Recovered | None:
        """What had to be put right when the store was opened; None where nothing had to."""
        return self._database.recovered

    @property
    def trouble(self) -> StoreUnavailable | None:
        """Why the store could not be opened for writing at the last attempt; None where it could."""
        return self._database.trouble

    def open(self) -> None:
        """Open the store for writing, where it is not open. Raises StoreUnavailable."""
        self._database.open()

    def note_read(self, at: datetime) -> None:
        """The sheet was found unchanged."""
        with self._database.writing() as connection:
            note_unchanged(connection, self.sheet, instant_text(at))

    def last_read(self) -> datetime | None:
        """The last reading that went well, even where it changed nothing; None before the first."""
        at = self._state(LAST_READ)
        return instant_of(str(at)) if at else None

    def last_edited(self) -> datetime | None:
        """When the sheet had last been edited, by the last reading that was stored or found as stored; None where unknown."""
        at = self._state(LAST_EDITED)
        return instant_of(str(at)) if at else None

    def note_failure(self, at: datetime, kind: str, facts: Mapping[str, str | int]) -> None:
        """A reading of the sheet failed: when, and its sentence."""
        self._keep(LAST_FAILURE, {"at": instant_text(at), "kind": kind, "facts": dict(facts)})

    def last_failure(self) -> StoredFailure | None:
        """The last reading that failed; None where none has."""
        kept = self._state(LAST_FAILURE)
        return StoredFailure(instant_of(kept["at"]), kept["kind"], kept["facts"]) if kept else None

    def setting(self, name: str) -> str | None:
        """A setting; None where it was never set."""
        kept = self._state(setting_name(name))
        return None if kept is None else str(kept)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting, in place of the one before."""
        self._keep(setting_name(name), value)
        self._database.keep_backup()

    def pulling(self, *, wait: float = 0.0) -> AbstractContextManager[bool]:
        """
        Within the block, no other process reads this sheet: True where we hold that lock, False where another does.

        Args:
            wait: for the other to end, for so many seconds at most.
        """
        return self._database.lock(f"pulling {self.sheet}", wait=wait)

    def close(self) -> None:
        """Close the connections that wait for use."""
        self._database.close()

    def _state(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        with self._database.reading() as connection:
            return state(connection, self.sheet, name)

    def _keep(self, name: str, value: object) -> None:
        with self._database.writing() as connection:
            keep(connection, self.sheet, name, value)
