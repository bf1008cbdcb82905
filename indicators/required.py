"""What is required, as a type: a target of a measure, shipped or declared, the use of a channel, or an expected report."""

from dataclasses import dataclass
from typing import TypeAlias

TARGETED = ("sessions", "attendances", "postings")  # the measures that the office may set targets for
_CHANNEL, _REPORT, _DECLARED = "channel:", "report:", "measure:"


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A target that the office set for a measure (`sessions`, `attendances` or `postings`)."""

    measure: str

    @property
    def key(self) -> str:
        """In addresses and in report.json: `sessions`."""
        return self.measure


@dataclass(frozen=True, slots=True)
class DeclaredTarget:
    """A target that the office set for a measure that it declares, given by its code."""

    code: str

    @property
    def key(self) -> str:
        """In addresses and in report.json: `measure:TRUONG`."""
        return _DECLARED + self.code


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


Required: TypeAlias = MeasureTarget | DeclaredTarget | ChannelUse | ExpectedReport


def required_of(key: str) -> Required:
    """What a key of an address means; a key of no other kind is read as that of a measure that ships."""
    if key.startswith(_DECLARED):
        return DeclaredTarget(key.removeprefix(_DECLARED))
    if key.startswith(_CHANNEL):
        return ChannelUse(key.removeprefix(_CHANNEL))
    if key.startswith(_REPORT):
        return ExpectedReport(key.removeprefix(_REPORT))
    return MeasureTarget(key)
