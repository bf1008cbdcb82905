"""A reading on its way into the store: taken apart, judged, and not stored yet."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from data_sources.store.stored import ReportKey
from data_sources.store.written.instants import instant_text
from data_sources.store.written.sighted import Keys, report_keys
from data_sources.store.written.written_reading import Content, content_of, workbook_of
from records.changes.fullness import Fullness
from records.changes.losses import Loss
from records.workbook.raw import Workbook


@dataclass(frozen=True)
class Arrival:
    """
    A reading that arrives.

    Attributes:
        content: of its workbook.
        read_at: when it was read.
        losses: what it lost against the good ones before it; it is held where there are any.
        seen: the reports that have content in it.
        fullness: what later readings are judged against; None where nobody told.
    """

    content: Content
    read_at: datetime
    losses: Sequence[Loss]
    seen: Keys
    fullness: Fullness | None

    @property
    def workbook(self) -> Workbook:
        """The workbook, equal to what was read."""
        return workbook_of(instant_text(self.read_at), self.content.facts, self.content.tabs)


def arrival_of(
    workbook: Workbook,
    losses: Sequence[Loss] = (),
    seen: Collection[ReportKey] = (),
    fullness: Fullness | None = None,
) -> Arrival:
    """A workbook as read and masked, with what it was judged."""
    return Arrival(content_of(workbook), workbook.read_at, losses, report_keys(seen), fullness)
