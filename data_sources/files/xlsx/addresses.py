"""Addresses of cells as sheets write them, `K2` and `A1:B3`, as rows and columns from 0."""

import re

from data_sources.files.xlsx.package.package import Damaged
from records.workbook.raw import Merge

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of a sheet of Excel, LibreOffice and WPS
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Columns(dict[str, int]):
    """The columns by their letters, each worked out once; letters that no column has raise KeyError."""

    def __missing__(self, letters: str) -> int:
        """Work one out."""
        if not (letters.isascii() and letters.isalpha() and letters.isupper()):
            raise KeyError(letters)
        index = 0
        for letter in letters[:4]:
            index = index * 26 + ord(letter) - ord("A") + 1
        if index > MOST_COLUMNS:
            raise KeyError(letters)
        self[letters] = index - 1
        return index - 1


COLUMNS = Columns()


def place_of(address: str) -> tuple[int, int]:
    """Row and column of an address, in letters of either case. Raises Damaged: no sheet has such a cell."""
    found = _ADDRESS.fullmatch(address.strip())
    if found is None:
        raise Damaged(address)
    row = int(found[2]) - 1
    try:
        column = COLUMNS[found[1].upper()]
    except KeyError as error:
        raise Damaged(address) from error
    if not 0 <= row < MOST_ROWS:
        raise Damaged(address)
    return row, column


def range_of(reference: str) -> Merge:
    """The cells of `A1:B3`, or of one address, as a block. Raises Damaged: no sheet has such cells."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    if bottom < top or right < left:
        raise Damaged(reference)
    return Merge(top, left, bottom, right)
