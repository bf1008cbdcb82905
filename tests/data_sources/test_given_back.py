"""What a large reading has left behind goes back to the system, and not only at the server's end."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

from data_sources.live.given_back import give_memory_back

HELD = 600  # pieces of 100 kB: too small for glibc to give each back by itself


def megabytes_in_use():
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="only glibc keeps what was freed"
)
def test_what_is_free_is_given_back():
    """A server that has once read a large sheet held a hundred megabytes that nobody used."""
    pieces = [bytes(range(250)) * 400 for _ in range(HELD)]
    last = bytes(range(250)) * 400  # above them, so that the heap does not shrink of itself
    full = megabytes_in_use()
    pieces.clear()
    give_memory_back()
    assert full - megabytes_in_use() > HELD / 10 * 0.8
    assert len(last) == 100_000
