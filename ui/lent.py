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

What = TypeVar("What")


@dataclass(frozen=True)
class _Loan(Generic[What]):
    what: What
    since: float


class Lent(Generic[What]):
    """What is lent now, all made of files of one kind."""

    def __init__(self, gone: str) -> None:
        """None yet; `gone` is the kind of the error that says of such a file that it is no longer lent."""
        self._gone = gone
        self._loans: OrderedDict[str, _Loan[What]] = OrderedDict()
        self._lock = Lock()

    def add(self, what: What) -> str:
        """Keep one more, and let go of what is too many; its token."""
        token = secrets.token_urlsafe(16)
        with self._lock:
            self._loans[token] = _Loan(what, time.monotonic())
            while len(self._loans) > LENT_AT_ONCE:
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
