"""One reading taken: read, judged against the copy that is shown, and stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from data_sources.google_sheet.sheet import Edition
from data_sources.snapshots import Snapshots
from data_sources.snapshots.stored import ReportKey, StoredReading
from records.errors import StoreUnavailable
from records.losses import Loss, judged
from records.read import Records, records_of
from records.renames import followed
from records.sightings import reports_with_content
from records.workbook import Workbook


class Sheet(Protocol):
    """A sheet that can be read: the Google Sheet, or what a test puts in its place."""

    def read(self) -> Workbook:
        """The whole sheet, masked. Raises SourceUnavailable."""

    def edition(self) -> Edition | None:
        """Its version, without reading it; None where it cannot be asked. Raises SourceUnavailable."""


@dataclass(frozen=True)
class Copy:
    """
    A reading and what it says.

    Attributes:
        workbook: as read.
        records: of the day of looking.
        reading: as stored; None where it could not be stored.
    """

    workbook: Workbook
    records: Records
    reading: StoredReading | None


@dataclass(frozen=True)
class Taken:
    """
    What a reading gave.

    Attributes:
        copy: what was read.
        stored: whether it differs from the newest stored reading and was stored now.
        losses: what it lost against the copy shown; it is held back where there are any.
        trouble: why it could not be stored; it may be shown all the same.
    """

    copy: Copy
    stored: bool
    losses: Sequence[Loss] = ()
    trouble: StoreUnavailable | None = None


def last_copy(memory: Snapshots, today: date) -> Copy | None:
    """The last good reading that is stored, looked at on a day; None where none is."""
    reading = memory.last_good()
    return copy_of(memory, reading, today) if reading else None


def copy_of(memory: Snapshots, reading: StoredReading, day: date) -> Copy:
    """A stored reading, looked at on a day."""
    workbook = memory.workbook(reading.id)
    return Copy(workbook, records_of(workbook, day), reading)


def is_same(one: Copy, other: Copy | None) -> bool:
    """
    Whether two copies are one stored reading; whoever stored it, this process or another.

    Their cells are compared, too: another process may store a later reading in the instant in which ours is given its number.
    """
    if other is None or one.reading is None or other.reading is None or one.reading.id != other.reading.id:
        return False
    return one.workbook.tabs == other.workbook.tabs


def read_against(sheet: Sheet, shown: Copy | None, today: date) -> tuple[Copy, Sequence[Loss]]:
    """
    The sheet as it is now, and what it has lost against the copy shown.

    Raises:
        SourceUnavailable: the sheet cannot be read.
    """
    workbook = sheet.read()
    if shown:
        workbook = replace(workbook, tabs=followed(workbook.tabs, shown.workbook.tabs))
    records = records_of(workbook, today)
    lost = judged(shown.workbook, workbook, shown.records, records).losses if shown else ()
    return Copy(workbook, records, None), lost


def take(sheet: Sheet, memory: Snapshots, shown: Copy | None, *, today: date) -> Taken:
    """
    Read the sheet and store what was read, held back where it lost too much.

    Raises:
        SourceUnavailable: the sheet cannot be read; nothing is stored then.
    """
    copy, lost = read_against(sheet, shown, today)
    seen = {ReportKey(*key) for key in reports_with_content(copy.records)}
    try:
        new = memory.store(copy.workbook, losses=lost, seen=seen)
        reading = new or memory.newest()
        accepted = reading is not None and reading.good  # by the office, in another process perhaps
        return Taken(replace(copy, reading=reading), new is not None, () if accepted else lost)
    except StoreUnavailable as trouble:
        return Taken(copy, stored=False, losses=lost, trouble=trouble)
