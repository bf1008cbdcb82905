"""How long a wrong code waits for its answer: longer with each from one address, and with each try of one code."""

import time
from collections import OrderedDict

LONGEST = 8.0  # seconds
FIRST = 0.25
_FORGOTTEN = 600.0  # seconds after the last wrong code
_MOST = 10_000  # addresses and codes that are remembered; the oldest goes first


class Slowness:
    """
    Counts wrong codes.

    Only a wrong code waits, and a right one never: whoever shares an address with somebody who tries codes comes in all the
    same. That a code cannot be guessed is the work of its 128 bits; this keeps a log short and a server calm.
    """

    def __init__(self) -> None:
        """Nobody has tried anything."""
        self._wrong: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def after_wrong(self, *names: str) -> float:
        """Count a wrong code under an address and under its hash; the seconds that its answer waits."""
        return min(LONGEST, FIRST * 2.0 ** min(10, max(self._count(name) for name in names) - 1))

    def _count(self, name: str) -> int:
        now = time.monotonic()
        count, at = self._wrong.pop(name, (0, now))
        count = 1 if now - at > _FORGOTTEN else count + 1
        self._wrong[name] = (count, now)
        while len(self._wrong) > _MOST:
            self._wrong.popitem(last=False)
        return count
