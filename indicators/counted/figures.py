"""The figures of a place or of the district: what was held, who came, what was posted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from indicators.counted.groups import Counts, Groups, Keys, counts_of
from indicators.counted.people import AudienceSums, audience_sums, audiences_of_a_session, people_interval
from records.cleaning.audiences import AUDIENCES, attendances
from records.cleaning.cautions import has_link
from records.programme.programme import Channel

_FIRST_OF_1970 = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Figures:
    """
    The figures of one place, or of the district, in one period. None is missing: unknown, or nothing counted; never zero.

    Attributes:
        sessions: sessions held.
        children, caregivers, officials: attendances of each group (lượt người: one person may count many times).
        attendances: their sum.
        unknown_rows: for each of these, how many counted rows do not say it.
        people_min, people_max: how many different people there were at least and at most.
        attendances_per_100_children: children's attendances for each 100 children who live there.
        postings: postings of hotline 111; `verified_postings`: those in rows with a link.
        channels: codes of the commune-level channels with at least one posting, in the order of the office.
        local_contacts_rows: rows of postings that say that they gave the contact addresses of local help.
        activity_rows, posting_rows: how many rows count.
        days_since_last_session, days_since_last_posting: from the last row above zero, of any period, to `as_of`.
    """

    sessions: int | None = None
    children: int | None = None
    caregivers: int | None = None
    officials: int | None = None
    attendances: int | None = None
    unknown_rows: Mapping[str, int] = field(default_factory=dict)
    people_min: int | None = None
    people_max: int | None = None
    attendances_per_100_children: float | None = None
    postings: int | None = None
    verified_postings: int | None = None
    channels: tuple[str, ...] = ()
    local_contacts_rows: int = 0
    activity_rows: int = 0
    posting_rows: int = 0
    days_since_last_session: int | None = None
    days_since_last_posting: int | None = None


@dataclass(frozen=True)
class Rows:
    """
    The counted rows that figures are made of: those of the period, and those of any day for what was last.

    What is counted of each row is found once: the figures of places, of clusters and of the whole are made of the same rows.
    """

    activities: pd.DataFrame
    postings: pd.DataFrame
    all_activities: pd.DataFrame
    all_postings: pd.DataFrame

    @cached_property
    def held(self) -> Mapping[str, Counts]:
        """The sessions of each activity of the period, and who attended."""
        rows = self.activities
        every = {name: rows[name] for name in ("sessions", *AUDIENCES)} | {"attendances": attendances(rows)}
        return {name: counts_of(counts) for name, counts in every.items()}

    @cached_property
    def posted(self) -> Mapping[str, Counts]:
        """The postings of each row of the period; `verified`: those in rows with a link."""
        rows = self.postings
        found = {name: counts_of(rows[name]) for name in ("postings", "local_contacts")}
        linked, (numbers, known) = has_link(rows["evidence"]).to_numpy(), found["postings"]
        return found | {"verified": Counts(np.where(linked, numbers, 0), known | ~linked)}

    @cached_property
    def audiences(self) -> Mapping[str, Counts]:
        """The audience of one session of each activity of the period."""
        return audiences_of_a_session(self.held)

    @cached_property
    def days_of_sessions(self) -> Counts:
        """The day of each activity that was held, in the period or outside; a day as `date.toordinal` counts."""
        return _days(self.all_activities, "sessions")

    @cached_property
    def days_of_postings(self) -> Counts:
        """The day of each row with a posting, in the period or outside; a day as `date.toordinal` counts."""
        return _days(self.all_postings, "postings")


def _days(rows: pd.DataFrame, count: str) -> Counts:
    """The day of each row, as `date.toordinal` counts; known where it has one and its count is above 0."""
    days = rows["date"].to_numpy(dtype="datetime64[D]")
    known = (counts_of(rows[count]).numbers > 0) & ~np.isnat(days)
    return Counts(np.where(known, days.astype(np.int64) + _FIRST_OF_1970, 0), known)


@dataclass(frozen=True, slots=True)
class Population:
    """How many live at a place; None where not known."""

    children: int | None = None
    caregivers: int | None = None


NOBODY_KNOWN = Population()


@dataclass(frozen=True)
class FiguresByKey:
    """
    The figures over groups of rows, each table summed once for all of them: a province has a hundred places.

    Attributes:
        rows: those that are put in groups.
        keys: the key of each row's group: the place that it counts for.
        channels: of the programme, in its order.
        as_of: the day to which days are counted.
    """

    rows: Rows
    keys: Keys
    channels: tuple[Channel, ...]
    as_of: date

    def of(self, key: str, population: Population = NOBODY_KNOWN) -> Figures:
        """The figures of one group, where so many live; of a key that no row has, nothing counted."""
        done, posted = self._activities, self._postings
        people = people_interval(self._people, key, population.children, population.caregivers)
        children = done.sums["children"].get(key)
        return Figures(
            sessions=done.sums["sessions"].get(key),
            children=children,
            caregivers=done.sums["caregivers"].get(key),
            officials=done.sums["officials"].get(key),
            attendances=done.sums["attendances"].get(key),
            unknown_rows={name: done.unknown(name, key) for name in (*AUDIENCES, "attendances")},
            people_min=people.least,
            people_max=people.most,
            attendances_per_100_children=per_100(children, population.children),
            postings=posted.sums["postings"].get(key),
            verified_postings=posted.sums["verified"].get(key),
            channels=tuple(c.code for c in self.channels if c.commune and c.code in self._channels.get(key, ())),
            local_contacts_rows=posted.sums["local_contacts"].get(key, 0),
            activity_rows=done.rows.get(key, 0),
            posting_rows=posted.rows.get(key, 0),
            days_since_last_session=self._days_since(self._last_session, key),
            days_since_last_posting=self._days_since(self._last_posting, key),
        )

    @cached_property
    def _activity_groups(self) -> Groups:
        return Groups(self.keys(self.rows.activities))

    @cached_property
    def _posting_groups(self) -> Groups:
        return Groups(self.keys(self.rows.postings))

    @cached_property
    def _activities(self) -> "_Sums":
        return _sums(self._activity_groups, self.rows.held)

    @cached_property
    def _postings(self) -> "_Sums":
        return _sums(self._posting_groups, self.rows.posted)

    @cached_property
    def _channels(self) -> Mapping[str, frozenset[str]]:
        """The codes of the channels with a posting, by key."""
        rows, found = self.rows.postings, dict[str, set[str]]()
        posted = self.rows.posted["postings"].numbers > 0
        for key, code in zip(self.keys(rows)[posted], rows["channel"][posted], strict=True):
            if isinstance(key, str):  # a row of no group has none
                found.setdefault(key, set()).add(code)
        return {key: frozenset(codes) for key, codes in found.items()}

    @cached_property
    def _people(self) -> AudienceSums:
        return audience_sums(self._activity_groups, self.rows.audiences, self._activities.sums)

    @cached_property
    def _last_session(self) -> Mapping[str, date]:
        return self._last(self.rows.all_activities, self.rows.days_of_sessions)

    @cached_property
    def _last_posting(self) -> Mapping[str, date]:
        return self._last(self.rows.all_postings, self.rows.days_of_postings)

    def _last(self, rows: pd.DataFrame, days: Counts) -> Mapping[str, date]:
        """The last of the days, by key."""
        return {key: date.fromordinal(day) for key, day in Groups(self.keys(rows)).largest(days).items()}

    def _days_since(self, last: Mapping[str, date], key: str) -> int | None:
        return (self.as_of - last[key]).days if key in last else None


class _Sums(NamedTuple):
    """How many `rows` there are, the sum of what is known of each count, and how many rows say it; by key."""

    rows: Mapping[str, int]
    sums: Mapping[str, Mapping[str, int]]
    known: Mapping[str, Mapping[str, int]]

    def unknown(self, name: str, key: str) -> int:
        """How many rows of a key do not say a count."""
        return self.rows.get(key, 0) - self.known[name].get(key, 0)


def _sums(groups: Groups, counts: Mapping[str, Counts]) -> _Sums:
    sums, known = ({name: asked(values) for name, values in counts.items()} for asked in (groups.sums, groups.known))
    return _Sums(groups.sizes, sums, known)


def known_sum(values: pd.Series) -> int | None:
    """The sum of what is known; None where nothing is: a sum of nothing known is missing, not 0."""
    known = values.dropna()
    return int(known.sum()) if len(known) else None


def per_100(attended: int | None, children: int | None) -> float | None:
    """Attendances for each 100 children; None where either is unknown or no child lives there."""
    return None if attended is None or not children else attended * 100 / children
