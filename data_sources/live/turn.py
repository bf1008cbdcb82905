"""Whose turn it is to read a sheet: servers and pulls that share a store read it one after the other, never at once."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta

from data_sources.store import ReadingStore
from records.errors import StoreUnavailable


class Turn:
    """The turn of one process among those that share a store."""

    def __init__(self, store: ReadingStore, patience: float) -> None:
        """
        Nothing is read yet.

        Args:
            store: which they share.
            patience: seconds after which another process that still reads is taken for stuck, and no longer waited for.
        """
        self._store, self._patience = store, timedelta(seconds=patience)
        self._kept_waiting: datetime | None = None  # since when another process has been reading

    @contextmanager
    def taken(self, now: datetime) -> Iterator[bool]:
        """
        Within the block, the sheet is ours to read: True; False where another process reads it now.

        True as well where the store cannot be reached: no other process can share it then. A process that dies within the
        block gives the turn back.
        """
        with ExitStack() as stack:
            ours = True
            with suppress(StoreUnavailable):
                ours = stack.enter_context(self._store.pulling())
            self._kept_waiting = None if ours else self._kept_waiting or now
            yield self._kept_waiting is None or now - self._kept_waiting >= self._patience
