"""What all viewers see of the sheet at this moment: the copy shown, its three instants, and what is held back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from data_sources.live.ingest import Copy
from data_sources.store.stored import ReportKey, Sighting, StoredReading


@dataclass(frozen=True)
class Failure:
    """A reading that failed: when, and the kind and facts of its sentence (`error.<kind>`)."""

    at: datetime
    kind: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True)
class Present:
    """
    The state of the sheet.

    Attributes:
        generation: grows with every change of what is to be shown.
        copy: the copy shown; None before the first reading.
        read_at: the last reading that went well, even where it changed nothing; None before the first.
        failure: the last reading that failed; None where none has.
        held: a reading that lost too much and waits for the office to decide; else None.
        sightings: when each report was first seen in the sheet.
        refresh_from: from when on a reading by hand is taken; the instant may be past.
        trouble: why readings cannot be stored now; None where they are.
        waiting: how many readings wait until they can be stored.
        edited: when the sheet had last been edited by the last reading of this server; None where it did not tell, or read yet.
    """

    generation: int
    copy: Copy | None
    read_at: datetime | None
    failure: Failure | None
    held: StoredReading | None
    sightings: Mapping[ReportKey, Sighting]
    refresh_from: datetime
    trouble: Failure | None = None
    waiting: int = 0
    edited: datetime | None = None

    @property
    def edited_at(self) -> datetime | None:
        """When the sheet had last been edited, by the last reading or else by the copy shown; None where nobody tells."""
        return self.edited or (self.copy.edited_at if self.copy else None)

    @property
    def failing(self) -> bool:
        """Whether the last attempt to read the sheet failed."""
        return self.failure is not None and (self.read_at is None or self.failure.at > self.read_at)

    def put_back(self, now: datetime) -> Self:
        """The same after the clock was put back to `now`: no instant of it lies ahead."""
        failure = self.failure and replace(self.failure, at=min(self.failure.at, now))
        return replace(self, read_at=self.read_at and min(self.read_at, now), failure=failure, refresh_from=now)
