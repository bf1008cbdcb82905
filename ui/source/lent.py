"""Uploaded files, lent for an hour: each in memory alone, behind a token that cannot be guessed."""

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from records.errors import SourceUnavailable

LENT_FOR = 3600.0  # seconds that an uploaded file may be looked at
LENT_AT_ONCE = 4  # files of a kind; the oldest goes first
LENT_BY_ONE = 2  # files of a kind that one viewer has lent; the older one may be compared with the newer

What = TypeVar("What")


@dataclass(frozen=True)
class _Loan(Generic[What]):
    what: What
    since: float
    lender: str
    size: int


class Lent(Generic[What]):
    """What is lent now, all made of files of one kind."""

    def __init__(self, gone: str, *, most: int = LENT_AT_ONCE, room: int | None = None) -> None:
        """
        None yet.

        Args:
            gone: the kind of the error that says of such a file that it is no longer lent.
            most: how many are lent at once.
            room: how much they may take together, in the unit of their sizes; None: as much as they like.
        """
        self._gone, self._most, self._room = gone, most, room
        self._loans: OrderedDict[str, _Loan[What]] = OrderedDict()
        self._lock = Lock()

    def add(self, what: What, *, lender: str = "", size: int = 0) -> str:
        """
        Keep one more, and let go of what is too many: of the same lender's first, then the oldest of all.

        Args:
            what: is lent.
            lender: the viewer whose file it is; empty: nobody in particular.
            size: of what is lent.

        Returns:
            Its token.
        """
        token, now = secrets.token_urlsafe(16), time.monotonic()
        with self._lock:
            for key in [key for key, loan in self._loans.items() if now - loan.since > LENT_FOR]:
                del self._loans[key]
            own = [key for key, loan in self._loans.items() if lender and loan.lender == lender]
            for key in own[: max(0, len(own) + 1 - LENT_BY_ONE)]:
                del self._loans[key]
            self._loans[token] = _Loan(what, now, lender, size)
            while len(self._loans) > 1 and self._too_many():
                self._loans.popitem(last=False)
        return token

    def of(self, token: str) -> What:
        """What a token stands for. Raises SourceUnavailable: it is no longer lent."""
        with self._lock:
            loan = self._loans.get(token)
            if loan is None or time.monotonic() - loan.since > LENT_FOR:
                self._loans.pop(token, None)
                raise SourceUnavailable(self._gone)
            return loan.what

    def _too_many(self) -> bool:
        taken = sum(loan.size for loan in self._loans.values())
        return len(self._loans) > self._most or (self._room is not None and taken > self._room)
