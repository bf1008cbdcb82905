"""What a live source is: it reads a whole sheet, tells its edition, and fails in words that name no provider."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from records.errors import SourceUnavailable
from records.workbook.raw import Workbook


@dataclass(frozen=True)
class Edition:
    """
    A state of the sheet, as its provider knows it.

    Attributes:
        version: differs after every edit; recalculated formulas may not change it.
        edited_at: when it was last edited.
    """

    version: str
    edited_at: datetime


class Source(Protocol):
    """A sheet that can be read again and again: the Google Sheet, or what a test puts in its place."""

    def read(self) -> Workbook:
        """The whole sheet, masked. Raises SourceUnavailable."""

    def edition(self) -> Edition | None:
        """Its edition, without reading it; None where it cannot be asked. Raises SourceUnavailable."""


class SourceFailure(SourceUnavailable):
    """
    A source could not be asked, did not answer, or refused.

    Attributes:
        retry: whether the same question may be answered later; otherwise a person has to act first.
        wait: seconds to wait at least before the source is asked again; None: nothing was said.
    """

    def __init__(self, kind: str, *, retry: bool, wait: float | None = None, **facts: str | int) -> None:
        """A failure of a kind, with the facts of its sentence."""
        super().__init__(kind, **facts)
        self.retry = retry
        self.wait = wait
