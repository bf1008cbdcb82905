"""Rows put together by a key of each; every question about them is one pass over an array."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Keys: TypeAlias = Callable[[pd.DataFrame], pd.Series]  # for each row of a table the key of its group
_Whole = NDArray[np.int64]


class Counts(NamedTuple):
    """
    One count of each row, as arrays: pandas takes longer to begin than to count, and many groups are made of the same rows.

    Attributes:
        numbers: 0 where it is not known.
        known: whether the row says it.
    """

    numbers: _Whole
    known: NDArray[np.bool_]


def counts_of(column: pd.Series) -> Counts:
    """The counts in a column."""
    return Counts(column.to_numpy(dtype=np.int64, na_value=0), column.notna().to_numpy())


class Groups:
    """
    The rows of a table, in groups by a key of each; rows without one are in none.

    Args:
        keys: for each row the key of its group.
    """

    def __init__(self, keys: pd.Series) -> None:
        codes, names = pd.factorize(keys.to_numpy(dtype=object))
        self._names = [str(name) for name in names]
        self._grouped = codes >= 0
        self._codes = codes[self._grouped]

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many rows there are, of each group."""
        return self._by_name(np.bincount(self._codes, minlength=len(self._names)))

    def sums(self, counts: Counts) -> Mapping[str, int]:
        """The sum of the known values of each group, exact; a group where none is known is left out."""
        sums = np.zeros(len(self._names), dtype=np.int64)
        np.add.at(sums, self._codes, counts.numbers[self._grouped])
        return self._where_known(sums, counts)

    def largest(self, counts: Counts) -> Mapping[str, int]:
        """The largest of the known values of each group, which are not below zero; a group where none is known is left out."""
        largest = np.zeros(len(self._names), dtype=np.int64)
        np.maximum.at(largest, self._codes, counts.numbers[self._grouped])
        return self._where_known(largest, counts)

    def known(self, counts: Counts) -> Mapping[str, int]:
        """How many rows of each group have a known value."""
        return self._by_name(self._known(counts))

    def _known(self, counts: Counts) -> _Whole:
        return np.bincount(self._codes[counts.known[self._grouped]], minlength=len(self._names))

    def _where_known(self, found: _Whole, counts: Counts) -> Mapping[str, int]:
        known = self._known(counts).tolist()
        return {name: value for name, value, rows in zip(self._names, found.tolist(), known, strict=True) if rows}

    def _by_name(self, found: _Whole) -> dict[str, int]:
        return dict(zip(self._names, found.tolist(), strict=True))
