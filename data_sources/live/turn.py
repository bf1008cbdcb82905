"""Whose turn it is to read a sheet: servers and pulls that share a store read it one after the other, never at once."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta

from data_sources.store import Snapshots
from records.errors import StoreUnavailable


class Turn:
    """The turn of one process among those that share a store."""

    def __init__(self, store: Snapshots, patience: float) -> None:
        """
        Nobody was met yet.

        Args:
            store: which they share.
            patience: seconds after which one who still reads is no longer waited for: it has got stuck.
        """
        self._store, self._patience = store, timedelta(seconds=patience)
        self._kept_waiting: datetime | None = None  # since when another process has been reading

    @contextmanager
    def taken(self, now: datetime) -> Iterator[bool]:
        """
        Within the block, the sheet is ours to read: True; False where another process reads it now.

        Where the store cannot be had, nobody can share it: the turn is ours. Who dies within the block has left it.
        """
        with ExitStack() as stack:
            ours = True
            with suppress(StoreUnavailable):
                ours = stack.enter_context(self._store.pulling())
            self._kept_waiting = None if ours else self._kept_waiting or now
            yield self._kept_waiting is None or now - self._kept_waiting >= self._patience
