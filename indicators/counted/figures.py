"""The figures of a place or of the district: what was held, who came, what was posted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from indicators.counted.groups import Groups
from indicators.counted.people import AudienceSums, audience_sums, people_interval
from records.cleaning.audiences import AUDIENCES, attendances
from records.cleaning.cautions import has_link
from records.programme.programme import Channel

_SECONDS_OF_A_DAY = 24 * 60 * 60
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


class Rows(NamedTuple):
    """The counted rows that figures are made of: those of the period, and those of any day for what was last."""

    activities: pd.DataFrame
    postings: pd.DataFrame
    all_activities: pd.DataFrame
    all_postings: pd.DataFrame


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
        rows: each with the key of its group in a column.
        key: the name of that column: `at` of a place.
        channels: of the programme, in its order.
        as_of: the day to which days are counted.
    """

    rows: Rows
    key: str
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
    def _activities(self) -> "_Sums":
        rows = self.rows.activities
        counts = {name: rows[name] for name in ("sessions", *AUDIENCES)}
        return _sums(rows[self.key], counts | {"attendances": attendances(rows)})

    @cached_property
    def _postings(self) -> "_Sums":
        rows = self.rows.postings
        linked = rows["postings"].where(has_link(rows["evidence"]), 0)
        return _sums(rows[self.key], {name: rows[name] for name in ("postings", "local_contacts")} | {"verified": linked})

    @cached_property
    def _channels(self) -> Mapping[str, frozenset[str]]:
        """The codes of the channels with a posting, by key."""
        posted = self.rows.postings[self.rows.postings["postings"] > 0]
        return {str(key): frozenset(codes) for key, codes in posted.groupby(self.key)["channel"]}

    @cached_property
    def _people(self) -> AudienceSums:
        return audience_sums(self.rows.activities, self.key)

    @cached_property
    def _last_session(self) -> Mapping[str, date]:
        return self._last(self.rows.all_activities, "sessions")

    @cached_property
    def _last_posting(self) -> Mapping[str, date]:
        return self._last(self.rows.all_postings, "postings")

    def _last(self, rows: pd.DataFrame, count: str) -> Mapping[str, date]:
        """The day of the last row with a value above 0, in a period or outside, by key."""
        done = rows[(rows[count] > 0).fillna(value=False) & rows["date"].notna()]
        days = done["date"].astype("datetime64[s]").astype("int64") // _SECONDS_OF_A_DAY + _FIRST_OF_1970
        return {key: date.fromordinal(day) for key, day in Groups(done[self.key]).largest(days).items()}

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


def _sums(keys: pd.Series, counts: Mapping[str, pd.Series]) -> _Sums:
    groups = Groups(keys)
    sums, known = ({name: asked(values) for name, values in counts.items()} for asked in (groups.sums, groups.known))
    return _Sums(groups.sizes, sums, known)


def known_sum(values: pd.Series) -> int | None:
    """The sum of what is known; None where nothing is: a sum of nothing known is missing, not 0."""
    known = values.dropna()
    return int(known.sum()) if len(known) else None


def per_100(attended: int | None, children: int | None) -> float | None:
    """Attendances for each 100 children; None where either is unknown or no child lives there."""
    return None if attended is None or not children else attended * 100 / children
