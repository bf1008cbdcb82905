"""The one family of errors: what stops us, as a kind and its facts; `words` turns it into the reader's sentence."""

from typing import ClassVar


class DashboardError(Exception):
    """
    Something that stops us. Its sentence for the reader is `error.<kind>` in the catalogue, filled with `facts`.

    Attributes:
        kind: the name of the sentence.
        facts: what the sentence needs; never a secret, never a cell's raw text.
        exit_code: what the command line ends with.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, kind: str, **facts: str | int) -> None:
        """An error of this kind with the facts of its sentence."""
        super().__init__(kind)
        self.kind = kind
        self.facts = facts


class SourceUnreadable(DashboardError):
    """The source is there but is no workbook that can be read: damaged, locked, too large, empty, of another kind."""


class SourceUnavailable(DashboardError):
    """The source cannot be reached at all, and no stored copy can stand in."""

    exit_code = 3


class StoreUnavailable(DashboardError):
    """The store of readings cannot be opened, read or written; the sheet itself is untouched."""


class ProgrammeUnusable(DashboardError):
    """The workbook was read, but a table that every figure needs is not in it."""


class WrongArgument(DashboardError):
    """What was asked for does not exist: a period, a place, a day."""
