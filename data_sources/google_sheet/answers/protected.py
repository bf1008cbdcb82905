"""Protected cells of a tab: which they are, and whether the one who asks may change them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from data_sources.google_sheet.answers.shapes import count_of, text_of


@dataclass(frozen=True, slots=True)
class Block:
    """A block of cells: its first row and column from 0, and the first that are out of it; None: as far as the grid goes."""

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None

    def covers(self, other: Self) -> bool:
        """Whether it holds every cell of another."""
        begins = self.top <= other.top and self.left <= other.left
        return begins and _reaches(self.bottom, other.bottom) and _reaches(self.right, other.right)


@dataclass(frozen=True, slots=True)
class Protection:
    """
    Protected cells.

    Attributes:
        id: by which Google knows them.
        block: the cells.
        description: what was said when they were protected.
        warning_only: whoever changes them is only warned.
        ours: whether the one who asks may change them.
    """

    id: int
    block: Block
    description: str
    warning_only: bool
    ours: bool

    @property
    def is_wall(self) -> bool:
        """Whether the one who asks may not change them."""
        return not self.ours and not self.warning_only


def protection_of(protected: Mapping[str, Any]) -> Protection:
    """Protected cells; Google leaves out what is false or 0. Raises GoogleFailure: a part is not what it should be."""
    block = protected.get("range", {})
    return Protection(
        id=count_of(protected["protectedRangeId"]),
        block=Block(
            count_of(block.get("startRowIndex", 0)),
            count_of(block.get("startColumnIndex", 0)),
            count_of(block["endRowIndex"]) if "endRowIndex" in block else None,
            count_of(block["endColumnIndex"]) if "endColumnIndex" in block else None,
        ),
        description=text_of(protected.get("description", "")),
        warning_only=bool(protected.get("warningOnly", False)),
        ours=bool(protected.get("requestingUserCanEdit", False)),
    )


def _reaches(end: int | None, other: int | None) -> bool:
    return end is None or (other is not None and other <= end)
