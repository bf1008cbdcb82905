"""How much one reading of a file may hold, and how long it may take."""

import time
from dataclasses import dataclass, field

from records.errors import SourceUnreadable

MEGABYTE = 1024 * 1024
MOST_BYTES = 60 * MEGABYTE  # of a file as it is stored; the same bound as for a Google Sheet
# Cells without content make a sheet large and cost no memory, so the parts of a package may be larger than the file.
MOST_UNPACKED = 200 * MEGABYTE
MOST_ROWS = 120_000  # with content: more do not become a report within a minute and 1 GB
MOST_FILLED = 3_000_000  # cells with content
MOST_PLACES = 15_000_000  # in the lists of cells, up to the last filled cell of each row: 8 bytes each
MOST_LETTERS = 60_000_000  # of the texts in all cells
_SECONDS = 45.0  # ten times what the fullest file takes on an idle machine


class TooMuch(Exception):
    """
    A file holds more than may be held.

    Attributes:
        kind: of the sentence about it.
    """

    def __init__(self, kind: str) -> None:
        """With the kind of its sentence."""
        super().__init__(kind)
        self.kind = kind

    def told_of(self, name: str) -> SourceUnreadable:
        """The error for the reader about the file of this name."""
        facts: dict[str, dict[str, int]] = {
            "file_too_big": {"limit": MOST_BYTES // MEGABYTE},
            "file_too_full": {"rows": MOST_ROWS // 1_000, "cells": MOST_FILLED // 1_000_000},
            "file_too_heavy": {},
        }
        return SourceUnreadable(self.kind, name=name, **facts[self.kind])


@dataclass(slots=True)
class Room:
    """What one reading may still take; it belongs to only one reading."""

    rows: int = MOST_ROWS
    filled: int = MOST_FILLED
    places: int = MOST_PLACES
    letters: int = MOST_LETTERS
    unpacked: int = MOST_UNPACKED
    until: float = field(default_factory=lambda: time.monotonic() + _SECONDS)

    def take(self, *, rows: int = 0, filled: int = 0, places: int = 0, letters: int = 0) -> None:
        """Take room for cells. Raises TooMuch."""
        self.rows -= rows
        self.filled -= filled
        self.places -= places
        self.letters -= letters
        if min(self.rows, self.filled, self.places, self.letters) < 0:
            raise TooMuch("file_too_full")

    def unpack(self, size: int) -> None:
        """Take room for bytes of a part, and see to the time. Raises TooMuch."""
        self.unpacked -= size
        if self.unpacked < 0:
            raise TooMuch("file_too_big")
        if time.monotonic() > self.until:
            raise TooMuch("file_too_heavy")
