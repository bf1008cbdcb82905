"""What is required, as a type: a target of a measure, the use of a channel, or an expected report."""

from dataclasses import dataclass
from typing import TypeAlias

TARGETED = ("sessions", "attendances", "postings")  # the measures that the office may set targets for
_CHANNEL, _REPORT = "channel:", "report:"


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A target that the office set for a measure (`sessions`, `attendances` or `postings`)."""

    measure: str

    @property
    def key(self) -> str:
        """In addresses and in report.json: `sessions`."""
        return self.measure


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """At least one posting in a channel, given by its code."""

    channel: str

    @property
    def key(self) -> str:
        """In addresses and in report.json: `channel:TTX`."""
        return _CHANNEL + self.channel


@dataclass(frozen=True, slots=True)
class ExpectedReport:
    """A report that an agency must send on a clause, given by its code."""

    clause: str

    @property
    def key(self) -> str:
        """In addresses and in report.json: `report:1b`."""
        return _REPORT + self.clause


Required: TypeAlias = MeasureTarget | ChannelUse | ExpectedReport


def required_of(key: str) -> Required:
    """What a key of an address means; a key that is no channel's or report's is read as a measure's."""
    if key.startswith(_CHANNEL):
        return ChannelUse(key.removeprefix(_CHANNEL))
    if key.startswith(_REPORT):
        return ExpectedReport(key.removeprefix(_REPORT))
    return MeasureTarget(key)
