"""How much of what could be tried is tried: a part in every run, all of it, or as much as `EXAMPLES` says, in `make long`."""

import os
from collections.abc import Iterable
from typing import TypeVar

import pytest

from data_sources.demo_workbook.demo_list import DEMOS

Tried = TypeVar("Tried")
LARGEST = "province-2026"
# The largest demo takes five times as long as the others together: where its size is not the question, `make long` tries it.
LARGEST_IN_LONG = [pytest.param(code, marks=pytest.mark.long) if code == LARGEST else code for code in DEMOS]


def few(count: int) -> int:
    """So many examples of a property in every run."""
    return int(os.environ.get("EXAMPLES", count))


def spread_over(values: Iterable[Tried], count: int) -> list[Tried]:
    """So many of the values, evenly over their list, the first and the last among them; every one in `make long`."""
    every = list(values)
    if "EXAMPLES" in os.environ or len(every) <= count:
        return every
    return [every[round(number * (len(every) - 1) / (count - 1))] for number in range(count)]
