"""The live sheet as a workbook: described, read, understood cell by cell, and masked before anyone else sees it."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data_sources.google_sheet import google_failures as failures
from data_sources.google_sheet.answers.completing import ReadTab, completed
from data_sources.google_sheet.answers.grid_cells import Answered, cells_of, same_shape
from data_sources.google_sheet.answers.shapes import count_of, text_of, well_formed
from data_sources.google_sheet.answers.tabs import FIELDS, grids, tab_of, whole_range
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import Connection
from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.http.patience import PATIENCE, Patience
from data_sources.source import Edition
from records.cleaning.masked_source import masked_source
from records.workbook.raw import Workbook

_LOG = logging.getLogger(__name__)
_FILE = "version,modifiedTime"
# What Drive may say for good, and the sheet is still readable: then it is read by the clock.
_NO_DRIVE = frozenset({failures.API_DISABLED, failures.SCOPE, failures.NOT_SHARED, failures.NOT_FOUND})


@dataclass(frozen=True)
class _Found:
    """What one round of questions found; torn where the sheet was edited in between."""

    workbook: Workbook
    torn: bool


class GoogleSheet:
    """
    A shared Google Sheet.

    Attributes:
        connection: which one, and who reads it.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        patience: Patience = PATIENCE,
        clock: Callable[[], datetime],
        turn: Callable[[], None] | None = None,
    ) -> None:
        """Nothing is asked yet. `clock` tells the instant, with its time zone; `turn` returns when a question may be asked."""
        self.connection = connection
        self._api = GoogleApi(connection, patience=patience, turn=turn)
        self._clock = clock
        self._computing = False  # whether the last reading met a formula that had no value yet

    def read(self) -> Workbook:
        """
        The whole sheet as it is now, personal data masked; `read_at` is when its reading began.

        A sheet that is edited while it is read is read once more: its cells and what they show must be of one moment.

        Raises:
            GoogleFailure: it could not be read.
        """
        found = self._first()
        if found is None or found.torn:
            _LOG.info("the sheet was edited while it was read, and is read again")
            found = self._round()
        return masked_source(found.workbook, self.connection.masking_key)

    def edition(self) -> Edition | None:
        """
        The state of the sheet, told cheaply; None where only reading tells it.

        So it is where Drive may not be asked, and where the last reading met a formula without a value: Drive tells of edits,
        and computing it is none.

        Raises:
            GoogleFailure: it could not be told now.
        """
        return None if self._computing else self._edition()

    def _first(self) -> _Found | None:
        """The first round; None where a tab went while it was read."""
        try:
            return self._round()
        except GoogleFailure as failure:
            if failure.kind != failures.RANGE_GONE:
                raise
        return None

    def _round(self) -> _Found:
        read_at = self._clock()
        described = self._api.describe(FIELDS)
        with well_formed():
            found = grids(described)
            ranges = [whole_range(grid) for grid in found]
            properties = {name: text_of(described["properties"][name]) for name in ("title", "locale", "timeZone")}
        before = self._edition_at_hand()
        values = self._api.values(ranges, "UNFORMATTED_VALUE")
        shown = self._api.values(ranges, "FORMATTED_VALUE")
        with well_formed():
            tabs = list(map(_read_tab, found, values, shown))
        complete = completed(self._api, tabs)
        after = self._edition_at_hand() if before else None
        workbook = Workbook(
            source=properties["title"],
            read_at=read_at,
            tabs=complete.tabs,
            url=self.connection.url,
            locale=properties["locale"],
            edited_at=before.edited_at if before else None,
            time_zone=properties["timeZone"],
        )
        self._computing = complete.computing
        torn = before != after or not complete.same or not all(map(same_shape, values, shown))
        return _Found(workbook, torn)

    def _edition_at_hand(self) -> Edition | None:
        """The state of the sheet where Drive tells it at once; a sheet is read without it just as well."""
        try:
            return self._edition()
        except GoogleFailure:
            return None

    def _edition(self) -> Edition | None:
        try:
            file = self._api.drive_file(_FILE)
        except GoogleFailure as failure:
            if failure.kind in _NO_DRIVE:
                return None
            raise
        return _edition_of(file)


def _read_tab(grid: Mapping[str, Any], values: Answered, shown: Answered) -> ReadTab:
    rows = count_of(grid["properties"]["gridProperties"]["rowCount"])
    return ReadTab(tab_of(grid, cells_of(values, shown)), values, shown, rows)


def _edition_of(file: Mapping[str, Any]) -> Edition:
    try:
        return Edition(str(file["version"]), datetime.fromisoformat(file["modifiedTime"]))
    except (KeyError, TypeError, ValueError):
        pass
    raise GoogleFailure(failures.BAD_PAYLOAD)
