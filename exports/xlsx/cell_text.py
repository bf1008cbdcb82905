"""A text as XlsxWriter must be given it, so that the cell shows it and the file is whole."""

from exports.xlsx.cells_xlsx import pieces
from records.workbook.characters import writable


def cell_text(text: str) -> str:
    """
    The text without what no file can hold; of one that is longer than a cell of Excel the beginning.

    XlsxWriter takes a text between `<r>` and `</r>` for markup of its own, and drops one that is too long: a space follows the
    first, the second is cut.
    """
    plain = writable(text)
    return pieces(f"{plain} " if plain.startswith("<r>") and plain.endswith("</r>") else plain)[0]
