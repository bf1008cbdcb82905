"""Cells and rows written as people name them: `D5:D204`, `D5:H204, F210`, `dòng 5–204`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from records.workbook.raw import column_letters
from words import say, say_many

_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")


class Where(NamedTuple):
    """A cell; of an issue of the whole row only its row, as the sheet counts."""

    row: int
    cell: str | None


def places_in_words(places: Sequence[Where], language: str, *, most: int) -> str:
    """
    The cells as ranges, the rows as runs; beyond `most` of them, how many more there are.

    Args:
        places: all of cells, or all of rows.
        language: `vi` or `en`.
        most: ranges that are named.
    """
    whole_rows = places[0].cell is None
    found = row_runs(place.row for place in places) if whole_rows else ranges(place.cell for place in places if place.cell)
    named = ", ".join(found[:most])
    if len(found) > most:
        named = say_many("cells.more", len(found) - most, language, named=named)
    if not whole_rows:
        return named
    return say("quality.row" if len(places) == 1 else "cells.rows", language, row=named)


def ranges(cells: Iterable[str]) -> list[str]:
    """The fewest rectangles that the cells make, row by row from the top: `D5:H204`; a lone cell by its address."""
    rows: dict[int, set[int]] = defaultdict(set)
    for cell in cells:
        row, column = _parts(cell)
        rows[row].add(column)
    return [
        f"{_written(top, left)}" if (top, left) == (bottom, right) else f"{_written(top, left)}:{_written(bottom, right)}"
        for top, bottom in _alike(rows)
        for left, right in _runs(sorted(rows[top]))
    ]


def row_runs(rows: Iterable[int]) -> list[str]:
    """Rows in runs: `5–204`, `210`."""
    return [str(first) if first == last else f"{first}–{last}" for first, last in _runs(sorted(set(rows)))]


def _alike(rows: dict[int, set[int]]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of rows that have the same columns."""
    first = last = None
    for row in sorted(rows):
        if first is not None and last is not None and (row != last + 1 or rows[row] != rows[first]):
            yield first, last
            first = row
        first, last = row if first is None else first, row
    if first is not None and last is not None:
        yield first, last


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of each run of numbers that follow one another."""
    starts = [n for index, n in enumerate(numbers) if not index or n != numbers[index - 1] + 1]
    ends = [n for index, n in enumerate(numbers) if index + 1 == len(numbers) or n + 1 != numbers[index + 1]]
    return list(zip(starts, ends, strict=True))


def _parts(cell: str) -> tuple[int, int]:
    """The row and the column of an address, the column from 0. Raises ValueError where it is none."""
    match = _ADDRESS.fullmatch(cell)
    if match is None:
        raise ValueError(cell)
    letters, row = match.groups()
    return int(row), reduce(lambda column, letter: column * 26 + ord(letter) - ord("A") + 1, letters, 0) - 1


def _written(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"
