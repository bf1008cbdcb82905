"""What counts as nothing: the words that mean blank in every column, and the cells whose formula failed."""

from records.workbook import ERROR_TEXTS, Cell, CellError

# The contract's blank words, and the long dash that Word makes of a short one.
BLANK_WORDS = frozenset({"", "-", "–", "—", "/", "…", "...", "n/a"})


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing, or a word that means nothing: it is unknown, not zero."""
    return cell is None or (isinstance(cell, str) and cell.strip().lower() in BLANK_WORDS)


def is_empty(cell: Cell) -> bool:
    """Whether nothing at all was typed."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_error(cell: Cell) -> bool:
    """Whether the cell's formula failed."""
    return isinstance(cell, CellError) or (isinstance(cell, str) and cell.strip().upper() in ERROR_TEXTS)
