"""What is known of a stored reading, and of each report that was ever seen in the sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from records.changes.fullness import Fullness
from records.changes.losses import Loss


class Standing(StrEnum):
    """Whether a stored reading may be shown as the present state of the sheet."""

    GOOD = "good"
    HELD = "held"  # it lost too much; the one before stays on the screen until the office decides
    ACCEPTED = "accepted"  # held at first, then accepted by the office


@dataclass(frozen=True, slots=True)
class StoredReading:
    """
    One stored reading.

    Attributes:
        id: in the order of storing; never used again. Negative while it could not be stored yet.
        sheet: the id of the spreadsheet.
        read_at: when it was read, with its time zone.
        edited_at: when the sheet had last been edited by then, where known.
        source: the sheet's title.
        url: where the sheet is.
        standing: whether it may be shown as the present state.
        losses: why it was held.
        rows: filled rows in all its tabs.
        masked: cells in which personal data was masked before storing.
        fullness: how full its tabs have been, which later readings are judged against; None where it was not told.
    """

    id: int
    sheet: str
    read_at: datetime
    edited_at: datetime | None
    source: str
    url: str | None
    standing: Standing
    losses: tuple[Loss, ...]
    rows: int
    masked: int
    fullness: Fullness | None = field(default=None, repr=False, compare=False)

    @property
    def good(self) -> bool:
        """Whether it may be shown as the present state."""
        return self.standing is not Standing.HELD


@dataclass(frozen=True, slots=True)
class ReportKey:
    """An expected report, as records key it."""

    agency: str
    period: str
    clause: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """
    When a report with content was first seen in the sheet.

    Attributes:
        report: which.
        first_seen: the instant of the first reading that held it.
        last_absent: the instant of the last reading before that one; None where it stood there when the store began.
    """

    report: ReportKey
    first_seen: datetime
    last_absent: datetime | None


@dataclass(frozen=True, slots=True)
class StoredFailure:
    """
    The last reading of the sheet that failed.

    Attributes:
        at: when.
        kind, facts: of its sentence (`error.<kind>`).
    """

    at: datetime
    kind: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Recovered:
    """
    A damaged store was put right as it was opened: its backup stands in, the damaged file was kept.

    Attributes:
        kind, facts: of the sentence that says so (`error.<kind>`).
    """

    kind: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowChanges:
    """How many rows of a reading a later one no longer has, and how many are new in it; a changed row is one of each."""

    gone: int
    added: int
