"""A lock among processes: a file that the operating system locks, and frees by itself when its holder dies."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

TRY_AGAIN = 0.05  # seconds between two tries


@contextmanager
def file_lock(path: Path, *, wait: float) -> Iterator[bool]:
    """
    Hold the lock of a file for as long as the block lasts: True where it is ours, False where it stayed another's.

    Args:
        path: made where it is missing, and left behind: removing it would let two in at once.
        wait: seconds to wait for it at most; 0: one try.
    """
    with path.open("ab") as handle:
        until = time.monotonic() + wait
        while not (held := _lock(handle)) and time.monotonic() < until:
            time.sleep(TRY_AGAIN)
        try:
            yield held
        finally:
            if held:
                _unlock(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[bytes]) -> bool:
        handle.seek(0)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: IO[bytes]) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
