"""How long Google is waited for, how often it is asked again, and how much an answer may bring."""

import logging
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from data_sources.google_sheet.google_failures import GoogleFailure

_LOG = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")
_ends: ContextVar[float | None] = ContextVar("_ends", default=None)


@dataclass(frozen=True)
class Patience:
    """
    The limits of one question to Google.

    Attributes:
        connect: seconds until a connection stands.
        read: seconds until an answer has begun, and between two pieces of it.
        deadline: seconds for everything: the token, the question, all tries and the pauses between them.
        most_bytes: of one answer, unpacked.
        tries: how often a question is asked in all.
        base: seconds that the first pause lasts at most; each next one may be twice as long.
        cap: seconds that no pause exceeds.
    """

    connect: float = 3.0
    read: float = 15.0
    deadline: float = 40.0
    most_bytes: int = 60 * 1024 * 1024
    tries: int = 4
    base: float = 1.0
    cap: float = 20.0


PATIENCE = Patience()


@contextmanager
def counting_down(seconds: float) -> Iterator[None]:
    """From here on, `time_left` is at most so many seconds in this thread."""
    token = _ends.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(token)


def time_left(otherwise: float) -> float:
    """The seconds until the deadline, not below 0; `otherwise` where none was set."""
    ends = _ends.get()
    return otherwise if ends is None else max(0.0, ends - time.monotonic())


def asked_patiently(patience: Patience, ask: Callable[[], _Answer]) -> _Answer:
    """
    The answer to a question, asked again where that may help.

    Raises:
        GoogleFailure: the last one: nothing helps, all tries are used up, or the next would come after the deadline.
    """
    tried = 0
    with counting_down(patience.deadline):
        while True:
            tried += 1
            try:
                return ask()
            except GoogleFailure as failure:
                _note(failure, tried)
                pause = _pause(patience, tried, failure)
                if pause is None:
                    raise
            time.sleep(pause)


def _pause(patience: Patience, tried: int, failure: GoogleFailure) -> float | None:
    """Seconds before the next try, drawn so that many clients do not come back together; None: there is no next try."""
    drawn = random.uniform(0, min(patience.cap, patience.base * 2 ** (tried - 1)))  # noqa: S311 - spreads load, hides nothing
    pause = max(drawn, failure.wait or 0.0)
    useful = failure.retry and tried < patience.tries and pause <= patience.cap
    return pause if useful and pause < time_left(patience.deadline) else None


def _note(failure: GoogleFailure, tried: int) -> None:
    _LOG.warning("%s, HTTP %s, reason %s, try %s", failure.kind, failure.http_code, failure.reason, tried)
