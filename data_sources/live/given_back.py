"""Memory that a reading has left behind: glibc keeps what was freed, and gives it back to the system only when asked."""

import sys
from ctypes import CDLL


def give_memory_back() -> None:
    """Give back what is free; nothing where the C library has no way to (musl, macOS, Windows)."""
    if sys.platform != "linux":
        return
    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
