"""How many different people came, at least and at most: attendances count one person as often as they come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from indicators.counted.groups import Counts, Groups
from records.cleaning.audiences import AUDIENCES


@dataclass(frozen=True, slots=True)
class PeopleInterval:
    """At least and at most so many people; None where no audience is known."""

    least: int | None
    most: int | None


# The largest audience of one session and everyone who came, by audience and key.
AudienceSums = Mapping[str, Mapping[str, tuple[int, int]]]


def audiences_of_a_session(held: Mapping[str, Counts]) -> dict[str, Counts]:
    """The audience of one session of each activity, ⌈count / max(1, sessions)⌉, by audience; `held`: what its row says."""
    sessions = held["sessions"]
    found = {}
    for audience in AUDIENCES:
        came, known = held[audience].numbers, held[audience].known & sessions.known
        found[audience] = Counts(np.where(known, -(-came // np.maximum(sessions.numbers, 1)), 0), known)
    return found


def audience_sums(groups: Groups, audiences: Mapping[str, Counts], sums: Mapping[str, Mapping[str, int]]) -> AudienceSums:
    """
    The largest audience of one session and everyone who came, by audience and key.

    Args:
        groups: the activities, by their keys.
        audiences: of one session of each activity.
        sums: of everyone who came.
    """
    return {
        name: {key: (least, sums[name][key]) for key, least in groups.largest(counts).items()}
        for name, counts in audiences.items()
    }


def people_interval(sums: AudienceSums, key: str, children: int | None, caregivers: int | None) -> PeopleInterval:
    """
    The interval over the rows of one place.

    At least: for each group the largest audience of one session, for nobody attends one session twice. At most: for each
    group everyone who came, at most the group's population where it is known, and never below its own minimum. Both summed
    over the groups.
    """
    living = {"children": children, "caregivers": caregivers}
    known = {group: by_key[key] for group, by_key in sums.items() if key in by_key}
    if not known:
        return PeopleInterval(None, None)
    most = (max(least, _at_most(every, living.get(group))) for group, (least, every) in known.items())
    return PeopleInterval(sum(least for least, _ in known.values()), sum(most))


def _at_most(every: int, living: int | None) -> int:
    return every if living is None else min(every, living)


def added(intervals: Iterable[PeopleInterval]) -> PeopleInterval:
    """The places' intervals added up; a place of which nothing is known adds nothing."""
    known = [interval for interval in intervals if interval.least is not None and interval.most is not None]
    if not known:
        return PeopleInterval(None, None)
    return PeopleInterval(sum(i.least or 0 for i in known), sum(i.most or 0 for i in known))
