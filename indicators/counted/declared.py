"""The values of the measures that the office declares: over the rows of a period, for a place and for the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.counted.groups import Keys
from records.programme.declared_measures import DeclaredMeasure, How
from records.programme.programme import Place


@dataclass(frozen=True, slots=True)
class Measured:
    """
    A declared measure at a place, or over the whole.

    Attributes:
        value: in the measure's unit; None where nothing was counted, or nothing of it is known: unknown is never 0.
        per: of a share, what it is a share of; None where that is not known, or the measure is no share.
    """

    value: int | None
    per: int | None = None

    @property
    def share(self) -> float | None:
        """The value as a share of what it is taken of (0-1, and above where more was counted than there is); None: unknown."""
        return None if self.value is None or not self.per else self.value / self.per

    @property
    def not_applicable(self) -> bool:
        """Whether it is a share of what is not there, and nothing was counted: of no school none can have been visited."""
        return self.per == 0 and not self.value

    @property
    def over_whole(self) -> bool:
        """Whether more was counted than there is."""
        return self.value is not None and self.per is not None and self.value > self.per


@dataclass(frozen=True)
class DeclaredByKey:
    """
    The values of the declared measures over groups of rows, each table looked through once.

    Attributes:
        measures: of the programme.
        rows: the counted rows of each agency table.
        keys: the key of each row's group.
    """

    measures: Sequence[DeclaredMeasure]
    rows: Mapping[str, pd.DataFrame]
    keys: Keys

    def of(self, key: str, places: Sequence[Place]) -> dict[str, Measured]:
        """
        The value of each measure over one group, by its code.

        Args:
            key: of the group.
            places: those whose counts a share is taken of; one that is not known makes their sum unknown.
        """
        return {measure.code: Measured(self._values[measure.code].get(key), _per(measure, places)) for measure in self.measures}

    @cached_property
    def _values(self) -> dict[str, dict[str, int]]:
        return {measure.code: self._by_key(measure) for measure in self.measures}

    def _by_key(self, measure: DeclaredMeasure) -> dict[str, int]:
        rows = self.rows[measure.table]
        known = rows[rows[measure.key].notna()]
        return {str(key): value_over(measure, group) or 0 for key, group in known.groupby(self.keys(known), sort=False)}


def value_over(measure: DeclaredMeasure, rows: pd.DataFrame) -> int | None:
    """The value of a measure over counted rows of its table; None where none gives it anything."""
    known = rows[measure.key].dropna()
    if known.empty:
        return None
    if measure.how is How.DISTINCT:
        return int(known.nunique())
    return int(known.max() if measure.how is How.MOST else known.sum())


def _per(measure: DeclaredMeasure, places: Sequence[Place]) -> int | None:
    if measure.per is None:
        return None
    counts = [measure.denominators[place.key].count for place in places]
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def added_up(measure: DeclaredMeasure, found: Sequence[Measured]) -> Measured:
    """
    A measure of several places taken together: the sum of what is known, or the largest of it.

    Of a share the denominators are added up, too; None where one is not known. A distinct text of two places
    counts twice.
    """
    known = [part.value for part in found if part.value is not None]
    value = None if not known else max(known) if measure.how is How.MOST else sum(known)
    counts = [part.per for part in found]
    return Measured(value, None if None in counts else sum(count or 0 for count in counts))
