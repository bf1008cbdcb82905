"""One reading that waits to be stored: what it says, and what has become of it meanwhile."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from data_sources.store.arrival import Arrival
from data_sources.store.stored import Standing, StoredReading
from data_sources.store.written.instants import instant_of


@dataclass(frozen=True)
class WaitingReading:
    """
    A reading that waits.

    Attributes:
        number: negative, in the order of reading from -1 down.
        arrival: what is to be stored.
        whole: whether its workbook is kept; else only what it was the first to show is stored.
        last_read: the last reading that found the sheet like this.
        accepted: when the office accepted it; None where it did not.
    """

    number: int
    arrival: Arrival
    last_read: datetime
    whole: bool = True
    accepted: datetime | None = None

    @property
    def good(self) -> bool:
        """Whether it may be shown."""
        return not self.arrival.losses or self.accepted is not None

    @property
    def rows(self) -> int:
        """How many rows it keeps."""
        return sum(len(tab.texts) for tab in self.arrival.content.tabs)

    def first_to_show(self, seen: AbstractSet[tuple[str, ...]]) -> list[Self]:
        """Without its rows, with only the reports that were not seen before; nothing where there are none, or it is held."""
        new = [key for key in self.arrival.seen if tuple(key) not in seen] if self.good else []
        content = replace(self.arrival.content, tabs=())
        return [replace(self, arrival=replace(self.arrival, content=content, seen=new), whole=False)] if new else []

    def as_stored(self, sheet: str) -> StoredReading:
        """What is known of it, as of a stored reading."""
        facts, losses = self.arrival.content.facts, tuple(self.arrival.losses)
        held = Standing.ACCEPTED if self.accepted else Standing.HELD
        return StoredReading(
            id=self.number,
            sheet=sheet,
            read_at=self.arrival.read_at,
            edited_at=instant_of(facts["edited_at"]) if facts["edited_at"] else None,
            source=facts["source"],
            url=facts["url"],
            standing=held if losses else Standing.GOOD,
            losses=losses,
            rows=facts["rows"],
            masked=facts["masked"],
            fullness=self.arrival.fullness,
        )
