"""Cells that say nothing by themselves: blanks, ditto marks, and formulas that failed or were never computed."""

from functools import lru_cache

from records.cells.results import Code
from records.workbook.folding import UNSEEN, legacy_readings, squeezed, visible
from records.workbook.raw import ERROR_TEXTS, Cell, CellError, UncomputedFormula

# The contract's blank words, and the long dash that Word makes of a short one.
BLANK_WORDS = frozenset({"", "-", "–", "—", "/", "…", "...", "n/a"})

_DITTO = frozenset({"nt", "-nt-", "n.t", "như trên", "nhu tren", '"', "''", "”", "“", "〃"})
_LONGEST_DITTO = 20  # characters, spaces around it included


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing, or a word that means nothing: it is unknown, not zero."""
    return cell is None or (isinstance(cell, str) and cell.strip(UNSEEN).lower() in BLANK_WORDS)


def is_empty(cell: Cell) -> bool:
    """Whether nothing that anyone sees was typed."""
    return cell is None or (isinstance(cell, str) and not cell.strip(UNSEEN))


def is_error(cell: Cell) -> bool:
    """Whether the cell's formula failed."""
    return isinstance(cell, CellError) or (isinstance(cell, str) and "#" in cell and cell.strip().upper() in ERROR_TEXTS)


def formula_fault(cell: Cell) -> Code | None:
    """Why the formula of a cell gives no value: it failed, or no program has computed it; None for any other cell."""
    if is_error(cell):
        return Code.FORMULA_ERROR
    return Code.FORMULA_UNCOMPUTED if isinstance(cell, UncomputedFormula) else None


def is_ditto(cell: Cell) -> bool:
    """Whether the cell says that it is as the one above."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_DITTO and _is_ditto_word(cell)


@lru_cache(maxsize=10_000)
def _is_ditto_word(text: str) -> bool:
    return any(squeezed(visible(reading)).lower() in _DITTO for reading in (text, *legacy_readings(text)))
