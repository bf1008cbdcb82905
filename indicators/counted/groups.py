"""Rows put together by the value of a column; each question about them is one pass over an array."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_Whole = NDArray[np.int64]


class Groups:
    """
    The rows of a table, in groups by the values of one of its columns; rows without a value are in none.

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

    def sums(self, values: pd.Series) -> Mapping[str, int]:
        """The sum of the known values of each group, exact; a group where none is known is left out."""
        sums = np.zeros(len(self._names), dtype=np.int64)
        np.add.at(sums, self._codes, _zero_for_missing(values)[self._grouped])
        return self._where_known(sums, values)

    def largest(self, values: pd.Series) -> Mapping[str, int]:
        """The largest of the known values of each group, which are not below zero; a group where none is known is left out."""
        largest = np.zeros(len(self._names), dtype=np.int64)
        np.maximum.at(largest, self._codes, _zero_for_missing(values)[self._grouped])
        return self._where_known(largest, values)

    def known(self, values: pd.Series) -> Mapping[str, int]:
        """How many rows of each group have a known value."""
        return self._by_name(self._known(values))

    def _known(self, values: pd.Series) -> _Whole:
        there = values.notna().to_numpy()[self._grouped]
        return np.bincount(self._codes[there], minlength=len(self._names))

    def _where_known(self, found: _Whole, values: pd.Series) -> Mapping[str, int]:
        known = self._known(values)
        return {name: value for at, (name, value) in enumerate(self._by_name(found).items()) if known[at]}

    def _by_name(self, found: _Whole) -> dict[str, int]:
        return dict(zip(self._names, found.tolist(), strict=True))


def _zero_for_missing(values: pd.Series) -> _Whole:
    return values.to_numpy(dtype=np.int64, na_value=0)
