"""How much of what could be tried is tried: a part in every run, all of it, or as much as `EXAMPLES` says, in `make long`."""

import os
from collections.abc import Iterable
from typing import TypeVar

Tried = TypeVar("Tried")


def few(count: int) -> int:
    """So many examples of a property in every run."""
    return int(os.environ.get("EXAMPLES", count))


def spread_over(values: Iterable[Tried], count: int) -> list[Tried]:
    """So many of the values, evenly over their list, the first and the last among them; every one in `make long`."""
    every = list(values)
    if "EXAMPLES" in os.environ or len(every) <= count:
        return every
    return [every[round(number * (len(every) - 1) / (count - 1))] for number in range(count)]
