"""Which rows below a header hold data, and which are blank, a total, a heading or the header once more."""

from collections.abc import Sequence

from records.blanks import is_blank, is_empty
from records.folding import folded
from records.ledger import Ignored
from records.recognise import Header, agency_header
from records.workbook import Cell, Tab

_TOTALS = frozenset({"tong", "cong"})
_TOTAL_STARTS = ("tongcong", "tongso")


def last_filled_row(tab: Tab) -> int:
    """The last row, from 0, in which anything was typed; -1 where nothing was."""
    for number in range(len(tab.rows) - 1, -1, -1):
        if any(not is_empty(cell) for cell in tab.rows[number]):
            return number
    return -1


def ignored_as(row: Sequence[Cell], header: Header, *, holds_from_above: bool) -> Ignored | None:
    """
    Why a row holds no data, or None where it does.

    Args:
        row: its cells as typed.
        header: of the table.
        holds_from_above: a cell merged with one above gives the row a value, so that one typed cell makes no heading.
    """
    ordinals = header.columns.get("ordinal", ())
    filled = _filled(row, ordinals, enough=2)
    if not filled:
        return Ignored.BLANK
    if agency_header(row):
        return Ignored.REPEATED_HEADER
    if _is_total(row, ordinals):
        return Ignored.TOTAL
    if filled == 1 and not holds_from_above:
        return Ignored.HEADING
    return None


def _filled(row: Sequence[Cell], ordinals: tuple[int, ...], *, enough: int) -> int:
    """How many cells besides the ordinal hold something, counted no further than enough."""
    filled = 0
    for index, cell in enumerate(row):
        if cell is not None and index not in ordinals and not is_blank(cell):
            filled += 1
            if filled == enough:
                break
    return filled


def _is_total(row: Sequence[Cell], ordinals: tuple[int, ...]) -> bool:
    """Whether the row's first text, its ordinal's or the next, is a word for a total."""
    for index, cell in enumerate(row):
        if isinstance(cell, str) and not is_blank(cell):
            word = folded(cell[:40])
            if word in _TOTALS or word.startswith(_TOTAL_STARTS):
                return True
            if index not in ordinals:
                return False
    return False
