"""The figures of a place or of the district: what was held, who came, what was posted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from indicators.counted.people import PeopleInterval
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


@dataclass(frozen=True)
class Rows:
    """The counted rows that figures are made of: those of the period, and those of any day for what was last."""

    activities: pd.DataFrame
    postings: pd.DataFrame
    all_activities: pd.DataFrame
    all_postings: pd.DataFrame


def figures_of(
    rows: Rows, *, children: int | None, people: PeopleInterval, channels: tuple[Channel, ...], as_of: date
) -> Figures:
    """The figures over some rows, where `children` live (None: not known) and so many `people` came, as of a day."""
    activities, postings = rows.activities, rows.postings
    sums = {audience: known_sum(activities[audience]) for audience in AUDIENCES}
    attending = attendances(activities)
    return Figures(
        sessions=known_sum(activities["sessions"]),
        **sums,
        attendances=known_sum(attending),
        unknown_rows=_unknown_rows(activities, attending),
        people_min=people.least,
        people_max=people.most,
        attendances_per_100_children=per_100(sums["children"], children),
        postings=known_sum(postings["postings"]),
        verified_postings=verified(postings),
        channels=posted_channels(postings, channels),
        local_contacts_rows=int(postings["local_contacts"].fillna(value=False).sum()),
        activity_rows=len(activities),
        posting_rows=len(postings),
        days_since_last_session=days_since(rows.all_activities, "sessions", as_of),
        days_since_last_posting=days_since(rows.all_postings, "postings", as_of),
    )


def _unknown_rows(activities: pd.DataFrame, attending: pd.Series) -> dict[str, int]:
    """For each audience, and for attendances, how many rows do not say it."""
    unknown = {audience: int(activities[audience].isna().sum()) for audience in AUDIENCES}
    return {**unknown, "attendances": int(attending.isna().sum())}


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


def verified(postings: pd.DataFrame) -> int | None:
    """The postings in rows with a link; 0 where rows count and none has one, None where no row counts."""
    if postings.empty:
        return None
    return int(postings.loc[has_link(postings["evidence"]), "postings"].sum())


def posted_channels(postings: pd.DataFrame, channels: tuple[Channel, ...]) -> tuple[str, ...]:
    """The commune-level channels with at least one posting, in the order of the office."""
    posted = set(postings.loc[postings["postings"] > 0, "channel"])
    return tuple(channel.code for channel in channels if channel.commune and channel.code in posted)


def days_since(rows: pd.DataFrame, count: str, as_of: date) -> int | None:
    """Days from the last row with a value above 0, in a period or outside, to `as_of`; None where there is no such row."""
    done = rows.loc[rows[count] > 0, "date"]
    return None if done.empty else (as_of - done.max().date()).days
