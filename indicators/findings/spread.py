"""How far something has spread: which places did it, which did not, and of which nothing is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from indicators.counted.figures import known_sum
from indicators.findings.issues_to_correct import later_only
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse, MeasureTarget

Spreading: TypeAlias = MeasureTarget | ChannelUse


@dataclass(frozen=True, slots=True)
class Spread:
    """
    The places of a report, each in one of three groups, in the order of the office.

    Attributes:
        what: sessions, postings, or the use of a channel.
        done: those with at least one session or posting.
        none: those of which rows or reports count, of any table, and none of them tells of it.
        waiting: those of which nothing of it counts, and that sent rows of it, or of any table where nothing of theirs
            counts, which do not count yet.
        silent: those that no row names, nor their agencies': nobody can say that they did nothing.
        later: of those waiting the ones that have only rows of days after that of looking, which nobody mends.
        other: of those waiting the ones that have other rows, and of it none but such.
    """

    what: Spreading
    done: tuple[PlaceReport, ...]
    none: tuple[PlaceReport, ...]
    waiting: tuple[PlaceReport, ...]
    silent: tuple[PlaceReport, ...]
    later: tuple[PlaceReport, ...]
    other: tuple[PlaceReport, ...]

    @property
    def places(self) -> int:
        """How many places there are."""
        return len(self.done) + len(self.none) + len(self.waiting) + len(self.silent)


def spreads(report: Report) -> tuple[Spread, ...]:
    """Of sessions, of postings of the hotline, and of each channel that every place has its own of."""
    return report.once("spreads", _spreads)


def _spreads(report: Report) -> tuple[Spread, ...]:
    channels = (ChannelUse(channel.code) for channel in report.records.programme.channels if channel.commune)
    every: tuple[Spreading, ...] = (MeasureTarget("sessions"), MeasureTarget("postings"), *channels)
    heard, posted = _heard(report) | _named(report), channel_postings(report)
    return tuple(_spread(report, what, heard, posted) for what in every)


def channel_postings(report: Report) -> Mapping[tuple[str, str], int]:
    """The postings of the period by place's key (`*`: the district's own rows) and channel's code; none without a row."""
    return report.once("channel_postings", _channel_postings)


def _channel_postings(report: Report) -> Mapping[tuple[str, str], int]:
    sums = report.postings.groupby(["at", "channel"], sort=False, as_index=False)["postings"].sum()
    rows = sums[["at", "channel", "postings"]].itertuples(index=False)
    return {(str(at), str(channel)): int(count) for at, channel, count in rows}


def postings_of_channels(report: Report) -> dict[str, int | None]:
    """
    The postings of each channel in the whole district, in the order of the office; None where no row counts.

    On a channel of the places it is none at all, where one of them was heard and nobody posted on it.
    """
    rows, heard = report.postings, _heard(report)
    spoke = any(place.figures.posting_rows or place.key in heard for place in report.places)
    found = {}
    for channel in report.records.programme.channels:
        count = known_sum(rows.loc[rows["channel"] == channel.code, "postings"])
        found[channel.code] = 0 if count is None and channel.commune and spoke else count
    return found


def _heard(report: Report) -> frozenset[str]:
    """The keys of the places one of whose agencies sent a report with content."""
    return frozenset(report.of_place(status) for status in report.statuses if status.received)


def _named(report: Report) -> frozenset[str]:
    """The keys of the places that a counted row names, or whose agency sent one, of any table."""
    homes = {status.agency.key: report.of_place(status) for status in report.statuses}
    at = (set(rows["at"]) for rows in (report.activities, report.postings))
    agencies = set().union(*(set(rows["agency"]) for rows in (report.activities, report.postings, report.submissions)))
    return frozenset().union(*at, (homes[agency] for agency in agencies if agency in homes))


def _spread(report: Report, what: Spreading, heard: frozenset[str], posted: Mapping[tuple[str, str], int]) -> Spread:
    groups: dict[str, list[PlaceReport]] = {"done": [], "none": [], "waiting": [], "silent": []}
    for place in report.places:
        figures = place.figures
        of_activities = what == MeasureTarget("sessions")
        rows = figures.activity_rows if of_activities else figures.posting_rows
        if isinstance(what, ChannelUse):
            count = posted.get((place.key, what.channel), 0)
        else:
            count = getattr(figures, what.measure) or 0
        waits = not rows and place.waiting["activities" if of_activities else "postings"] > 0
        unheard = "waiting" if place.waiting_rows else "silent"  # rows of any table: who has sent is not said to be silent
        told = "waiting" if waits else "none" if place.key in heard else unheard
        groups["done" if count > 0 else told].append(place)
    ahead, table = later_only(report), "activities" if what == MeasureTarget("sessions") else "postings"
    later = tuple(place for place in groups["waiting"] if place.key in ahead.places)
    other = tuple(place for place in groups["waiting"] if place not in later and not ahead.left.of_place(place.key)[table])
    done, none, waiting, silent = (tuple(group) for group in groups.values())
    return Spread(what, done, none, waiting, silent, later, other)
