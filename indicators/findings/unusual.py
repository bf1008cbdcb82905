"""Sums far from what the same place had before: a caution about a period's sum, which changes no figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import TypeAlias

import pandas as pd

from indicators.expected.period_series import series_up_to, similar_lengths
from indicators.expected.periods import is_open
from indicators.period_rows import rows_within
from indicators.registers import placed
from indicators.report import Report
from records.cleaning.audiences import attendances
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period, successors

LEAST = 4  # earlier periods of which the sum is known; fewer say nothing of what is usual
_MOST = 9  # periods, the one that is looked at included: older ones say little of today
_FAR = 3.0  # spreads from the median
_TO_DEVIATION = 1.4826  # a median absolute deviation, as the standard deviation that it estimates
_TIMES = 2  # and at least so many times as much, or as little

_KINDS = (("activities", "clause", ("sessions", "attendances")), ("postings", "channel", ("postings",)))
Key: TypeAlias = tuple[str, str, str]  # place, clause or channel, measure


@dataclass(frozen=True, slots=True)
class _Sum:
    """What the counted rows of a period say; not whole where one of them does not say: it is then at least so much."""

    value: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Past:
    """What a place had in an earlier period; None: no row of it says, or one does not."""

    period: Period
    value: int | None


@dataclass(frozen=True, slots=True)
class Unusual:
    """
    A sum of a place in a clause or a channel that is far from its own past.

    Attributes:
        place: the key of the place.
        table: `activities` or `postings`.
        of: the code of the clause or of the channel.
        measure: `sessions`, `attendances` or `postings`.
        value: the sum in the period; never unknown.
        usual: the median of the known sums of the past.
        spread: how far they usually are from it: their median absolute deviation times 1.4826, but never below the root of the
            median, nor below 1.
        past: the earlier comparable periods, in their order; at least four of them are known.
    """

    place: str
    table: str
    of: str
    measure: str
    value: int
    usual: float
    spread: float
    past: tuple[Past, ...]

    @property
    def more(self) -> bool:
        """Whether it is more than usual; else less."""
        return self.value > self.usual


def unusual(report: Report) -> tuple[Unusual, ...]:
    """
    The sums of places that are far from their own past, the furthest first.

    Compared are closed periods before this one that do not overlap, are about as long, and whose counted rows all say the
    number; rows of the whole district belong to no place. In an open period only too much is unusual: what is missing may
    come. So it is of a sum of which some rows do not say the number: it is at least so much.
    """
    earlier = comparable(report)
    if len(earlier) < LEAST:
        return ()
    tables = _placed(report)
    past = [_sums(tables, period) for period in earlier]
    found = []
    for key, now in _sums(tables, report.period).items():
        before = tuple(Past(period, _whole(sums.get(key))) for period, sums in zip(earlier, past, strict=True))
        judged = _judged(key, now.value, before)
        if judged and (judged.more or (now.whole and not report.open)):
            found.append(judged)
    return tuple(sorted(found, key=lambda each: -abs(each.value - each.usual) / each.spread))


def comparable(report: Report) -> tuple[Period, ...]:
    """The closed periods before this one that do not overlap and are about as long, in the order of their days."""
    periods = report.records.programme.periods
    series = series_up_to(report.period, periods, len(periods))[:-1]
    fit = [each for each in series if similar_lengths(each, report.period) and not is_open(each, report.as_of)]
    return tuple(fit[-(_MOST - 1) :])


def rows_of(report: Report, found: Unusual) -> pd.DataFrame:
    """The counted rows of the period that an unusual sum is made of, in the order of their days."""
    rows, column = (report.activities, "clause") if found.table == "activities" else (report.postings, "channel")
    return rows[(rows["at"] == found.place) & (rows[column] == found.of)].sort_values("date", kind="stable")


def _judged(key: Key, value: int, past: tuple[Past, ...]) -> Unusual | None:
    """A sum as an unusual one; None where too little is known of its past, or it is like it."""
    known = [each.value for each in past if each.value is not None]
    if len(known) < LEAST:
        return None
    usual = median(known)
    spread = max(_TO_DEVIATION * median(abs(each - usual) for each in known), usual**0.5, 1.0)
    far = abs(value - usual) > _FAR * spread
    seen_before = min(known) <= value <= max(known)
    if seen_before or not far or usual / _TIMES < value < usual * _TIMES:
        return None
    place, of, measure = key
    table = next(table for table, _, measures in _KINDS if measure in measures)
    return Unusual(place, table, of, measure, value, float(usual), spread, past)


def _whole(found: _Sum | None) -> int | None:
    """A sum that every row says; else None."""
    return found.value if found and found.whole else None


def _placed(report: Report) -> dict[str, pd.DataFrame]:
    """The counted rows of places of any day, by table, with `at`: the place in the register of the report."""
    records = report.records
    into = successors(records.programme, report.register)
    activities, postings = (placed(rows, into, into) for rows in (records.activities, records.postings))
    tables = {"activities": activities.assign(attendances=attendances(activities)), "postings": postings}
    return {name: rows[rows["at"] != WHOLE_DISTRICT] for name, rows in tables.items()}


def _sums(tables: dict[str, pd.DataFrame], period: Period) -> dict[Key, _Sum]:
    """The sums of a period of which something is known."""
    return dict(_found_sums(tables, period))


def _found_sums(tables: dict[str, pd.DataFrame], period: Period) -> Iterator[tuple[Key, _Sum]]:
    for table, column, measures in _KINDS:
        groups = rows_within(tables[table], period).groupby(["at", column], sort=False)
        sums, known, rows = groups[list(measures)].sum(min_count=1), groups[list(measures)].count(), groups.size()
        for measure in measures:
            columns = zip(rows.index.tolist(), sums[measure], known[measure], rows, strict=True)
            for (place, of), value, said, of_group in columns:
                if said:
                    yield (str(place), str(of), measure), _Sum(int(value), said == of_group)
