"""A sheet in memory into which a test types, and the clock by which it is read."""

import dataclasses
from datetime import UTC, datetime, timedelta

from data_sources.source import Edition
from records.workbook.raw import Workbook
from tests.sheets import activities, office, submissions

MORNING = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)  # 08:00 in Vietnam


class Clock:
    """An instant that moves when the test says."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Sheet:
    """A sheet in memory; it counts how often it is read."""

    def __init__(self, clock: Clock, *rows) -> None:
        self.clock, self.rows, self.reports = clock, list(rows), []
        self.version, self.readings, self.probes = 1, 0, 0
        self.copies = 0  # of the tab of activities, to its right
        self.failure: Exception | None = None
        self.tells_version = True

    def type(self, *rows) -> None:
        self.rows += rows
        self.version += 1

    def read(self) -> Workbook:
        self.readings += 1
        if self.failure:
            raise self.failure
        copies = (activities(*self.rows, name=f"Bản sao {number}") for number in range(self.copies))
        tabs = (*office(), activities(*self.rows), submissions(*self.reports), *copies)
        numbered = tuple(dataclasses.replace(tab, sheet_id=index) for index, tab in enumerate(tabs))
        return Workbook("Bảng thử", self.clock(), numbered, edited_at=self.clock())

    def edition(self) -> Edition | None:
        self.probes += 1
        if self.failure:
            raise self.failure
        return Edition(str(self.version), self.clock()) if self.tells_version else None
