"""Uploaded files, lent for an hour: each only in memory, and given back to nobody but the viewer who has lent it."""

import time
from collections import OrderedDict
from dataclasses import dataclass
from itertools import count
from threading import Lock
from typing import Generic, TypeVar

from records.errors import SourceUnavailable

LENT_FOR = 3600.0  # seconds that an uploaded file may be looked at
LENT_AT_ONCE = 20  # files of a kind, of all viewers together; whoever comes when there is no room is told so
LENT_BY_ONE = 2  # files of a kind that one viewer has lent; the older one may be compared with the newer

What = TypeVar("What")


@dataclass(frozen=True)
class _Loan(Generic[What]):
    what: What
    since: float
    size: int


class Lent(Generic[What]):
    """What is lent now, all made of files of one kind."""

    def __init__(self, gone: str, *, most: int = LENT_AT_ONCE, room: int | None = None) -> None:
        """
        None yet.

        Args:
            gone: the kind of the error that says of such a file that it is no longer lent, or was never lent to this viewer.
            most: how many are lent at once.
            room: how much they may take together, in the unit of their sizes; None: as much as they like.
        """
        self._gone, self._most, self._room = gone, most, room
        self._loans: OrderedDict[tuple[str, str], _Loan[What]] = OrderedDict()
        self._numbers = count(1)
        self._lock = Lock()

    def add(self, what: What, *, lender: str = "", size: int = 0) -> str:
        """
        Keep one more, and let go of what is too many of the same lender; never of another's.

        Args:
            what: is lent.
            lender: the viewer whose file it is; empty: whoever has no browser.
            size: of what is lent.

        Returns:
            Its number, which gives the file to nobody else.

        Raises:
            SourceUnavailable: the files of others leave no room.
        """
        now = time.monotonic()
        with self._lock:
            for key in [key for key, loan in self._loans.items() if now - loan.since > LENT_FOR]:
                del self._loans[key]
            own = [key for key in self._loans if key[0] == lender]
            most = LENT_BY_ONE if lender else self._most
            for key in own[: max(0, len(own) + 1 - most)]:
                del self._loans[key]
            self._make_room(lender, size)
            number = str(next(self._numbers))
            self._loans[lender, number] = _Loan(what, now, size)
        return number

    def of(self, number: str, lender: str = "") -> What:
        """What a viewer has lent under a number. Raises SourceUnavailable: nothing, or no longer."""
        with self._lock:
            loan = self._loans.get((lender, number))
            if loan is None or time.monotonic() - loan.since > LENT_FOR:
                self._loans.pop((lender, number), None)
                raise SourceUnavailable(self._gone)
            return loan.what

    def _make_room(self, lender: str, size: int) -> None:
        """Let go of the lender's older files until there is room; a file that is too large by itself is kept by itself."""
        while self._loans and self._too_many(size):
            own = next((key for key in self._loans if key[0] == lender), None)
            if own is None:
                raise SourceUnavailable("lent_full")
            del self._loans[own]

    def _too_many(self, size: int) -> bool:
        taken = sum(loan.size for loan in self._loans.values()) + size
        return len(self._loans) >= self._most or (self._room is not None and taken > self._room)
