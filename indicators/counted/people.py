"""How many different people came, at least and at most: attendances count one person as often as they come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from records.cleaning.cautions import AUDIENCES


@dataclass(frozen=True, slots=True)
class PeopleInterval:
    """At least and at most so many people; None where no audience is known."""

    least: int | None
    most: int | None


def people_interval(activities: pd.DataFrame, population: Mapping[str, int | None]) -> PeopleInterval:
    """
    The interval over the rows of one place.

    At least: for each group the largest audience of one session, ⌈count / max(1, sessions)⌉ of any row, for nobody attends
    one session twice. At most: for each group everyone who came, at most the group's population where it is known, and
    never below its own minimum. Both summed over the groups.
    """
    least: list[int] = []
    most: list[int] = []
    for group in AUDIENCES:
        known = activities[activities[group].notna()]
        if known.empty:
            continue
        a_session = -(-known[group] // known["sessions"].clip(lower=1))
        fewest, total = int(a_session.max()), int(known[group].sum())
        living = population.get(group)
        least.append(fewest)
        most.append(max(fewest, total if living is None else min(total, living)))
    return PeopleInterval(sum(least), sum(most)) if least else PeopleInterval(None, None)


def added(intervals: Iterable[PeopleInterval]) -> PeopleInterval:
    """The places' intervals added up; a place of which nothing is known adds nothing."""
    known = [interval for interval in intervals if interval.least is not None and interval.most is not None]
    if not known:
        return PeopleInterval(None, None)
    return PeopleInterval(sum(i.least or 0 for i in known), sum(i.most or 0 for i in known))
