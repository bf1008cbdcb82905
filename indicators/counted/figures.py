"""The figures of a place or of the district: what was held, who came, what was posted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from indicators.counted.people import AudienceSums, audience_sums, people_interval
from records.cleaning.cautions import AUDIENCES, has_link
from records.programme.programme import Channel


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
        done, posted = self._activities.get(key, {}), self._postings.get(key, {})
        people = people_interval(self._people, key, population.children, population.caregivers)
        children = _whole(done.get("children"))
        return Figures(
            sessions=_whole(done.get("sessions")),
            children=children,
            caregivers=_whole(done.get("caregivers")),
            officials=_whole(done.get("officials")),
            attendances=_whole(done.get("attendances")),
            unknown_rows={name: int(done.get(f"{name}_unknown", 0)) for name in (*AUDIENCES, "attendances")},
            people_min=people.least,
            people_max=people.most,
            attendances_per_100_children=per_100(children, population.children),
            postings=_whole(posted.get("postings")),
            verified_postings=_whole(posted.get("verified")),
            channels=tuple(c.code for c in self.channels if c.commune and c.code in self._channels.get(key, ())),
            local_contacts_rows=int(posted.get("local_contacts", 0)),
            activity_rows=int(done.get("rows", 0)),
            posting_rows=int(posted.get("rows", 0)),
            days_since_last_session=self._days_since(self._last_session, key),
            days_since_last_posting=self._days_since(self._last_posting, key),
        )

    @cached_property
    def _activities(self) -> Mapping[str, Mapping[str, Any]]:
        """By key the sums of each count, `<count>_unknown` rows that do not say it, and how many `rows` there are."""
        rows = self.rows.activities
        # Grouped by a column of its own: pandas writes out a whole column that it is given to group by.
        counts = rows[[self.key, "sessions", *AUDIENCES]].assign(attendances=attendances(rows)).groupby(self.key, sort=False)
        size = counts.size()
        unknown = counts.count().rsub(size, axis="index").add_suffix("_unknown")
        return _by_key(counts.sum(min_count=1).join(unknown).assign(rows=size))

    @cached_property
    def _postings(self) -> Mapping[str, Mapping[str, Any]]:
        """By key the postings, those that are verified, the rows with local contacts, and how many `rows` there are."""
        rows = self.rows.postings
        linked = rows["postings"].where(has_link(rows["evidence"]), 0)
        contacts = rows["local_contacts"].fillna(value=False).astype(int)
        sums = {"postings": rows["postings"], "verified": linked, "local_contacts": contacts}
        groups = pd.DataFrame({self.key: rows[self.key]} | sums).groupby(self.key, sort=False)
        return _by_key(groups.sum().assign(rows=groups.size()))

    @cached_property
    def _channels(self) -> Mapping[str, frozenset[str]]:
        """By key the codes of the channels with a posting."""
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
        """By key the day of the last row with a value above 0, in a period or outside."""
        last = rows[rows[count] > 0].groupby(self.key)["date"].max()
        return {str(key): day.date() for key, day in last.items()}

    def _days_since(self, last: Mapping[str, date], key: str) -> int | None:
        return (self.as_of - last[key]).days if key in last else None


def _by_key(table: pd.DataFrame) -> Mapping[str, Mapping[str, Any]]:
    return {str(key): {str(name): value for name, value in row.items()} for key, row in table.to_dict("index").items()}


def _whole(value: object) -> int | None:
    """A sum as a whole number; None where it is missing."""
    return None if value is None or value is pd.NA else int(str(value))


def known_sum(values: pd.Series) -> int | None:
    """The sum of what is known; None where nothing is: a sum of nothing known is missing, not 0."""
    known = values.dropna()
    return int(known.sum()) if len(known) else None


def attendances(activities: pd.DataFrame) -> pd.Series:
    """For each row the attendances of all groups that it gives; missing where it gives none."""
    return activities[list(AUDIENCES)].sum(axis="columns", min_count=1)


def per_100(attended: int | None, children: int | None) -> float | None:
    """Attendances for each 100 children; None where either is unknown or no child lives there."""
    return None if attended is None or not children else attended * 100 / children
