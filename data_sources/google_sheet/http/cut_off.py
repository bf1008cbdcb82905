"""Ending a conversation when its time is over, whatever the other side is doing: a drip of bytes resets every other clock."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from socket import SHUT_RDWR
from threading import Timer
from types import TracebackType
from typing import Self

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


class CutOff:
    """
    Calls `cut` when the time is over before the block has ended.

    Attributes:
        done: whether it did.
    """

    def __init__(self, seconds: float, cut: Callable[[], object]) -> None:
        """Nothing runs before the block begins."""
        self.done = False
        self._cut = cut
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()

    def _end(self) -> None:
        self.done = True
        with suppress(OSError, RuntimeError, ValueError):  # the connection has ended by itself in this instant
            self._cut()


class _TimelyConnection(HTTPConnection):
    """A connection over which an answer must have begun, with all its headers, within the read timeout."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as in urllib3 itself
        """The answer without its body. Raises TimeoutError."""
        return _in_time(self, super().getresponse)


class _TimelySecureConnection(HTTPSConnection):
    """The same, encrypted."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as in urllib3 itself
        """The answer without its body. Raises TimeoutError."""
        return _in_time(self, super().getresponse)


def _in_time(connection: HTTPConnection, answer: Callable[[], HTTPResponse]) -> HTTPResponse:
    """The answer, unless its beginning takes longer than the read timeout: left alone, each byte of it might take that long."""
    seconds = connection.timeout
    if connection.sock is None or not isinstance(seconds, int | float):
        return answer()
    with CutOff(seconds, partial(connection.sock.shutdown, SHUT_RDWR)) as cut:
        try:
            begun = answer()
        except OSError:
            if not cut.done:
                raise
        else:
            if not cut.done:  # one that was cut off among its headers passes for one that ends there
                return begun
    raise TimeoutError


class _Pool(HTTPConnectionPool):
    ConnectionCls = _TimelyConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _TimelySecureConnection


TIMELY_POOLS = {"http": _Pool, "https": _SecurePool}
