"""Uploaded workbooks, lent for an hour: each in memory alone, behind a token that cannot be guessed."""

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from records.errors import SourceUnavailable
from ui.desk import Desk

LENT_FOR = 3600.0  # seconds that an uploaded file may be looked at
LENT_AT_ONCE = 4  # files; the oldest goes first


@dataclass(frozen=True)
class _Loan:
    desk: Desk
    since: float


class Lent:
    """The workbooks that are lent now."""

    def __init__(self) -> None:
        """None yet."""
        self._loans: OrderedDict[str, _Loan] = OrderedDict()
        self._lock = Lock()

    def add(self, desk: Desk) -> str:
        """Keep one more, and let go of what is too many; its token."""
        token = secrets.token_urlsafe(16)
        with self._lock:
            self._loans[token] = _Loan(desk, time.monotonic())
            while len(self._loans) > LENT_AT_ONCE:
                self._loans.popitem(last=False)
        return token

    def desk(self, token: str) -> Desk:
        """What a token stands for. Raises SourceUnavailable: it is no longer lent."""
        with self._lock:
            loan = self._loans.get(token)
            if loan is None or time.monotonic() - loan.since > LENT_FOR:
                self._loans.pop(token, None)
                raise SourceUnavailable("upload_gone")
            return loan.desk
