"""Masking a workbook before anything of it is stored or shown: each text with personal data becomes a masked one."""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from records.privacy.personal_data import masked
from records.workbook.folding import squeezed
from records.workbook.raw import Cell, LinkedText, MaskedText, Tab, Workbook, cell_address

_MARK_BYTES = 12


@dataclass(frozen=True, slots=True)
class MaskedCell:
    """A cell whose personal data was masked: where it stands, and what kinds were found."""

    tab: str
    cell: str
    kinds: tuple[str, ...]


def masked_workbook(workbook: Workbook, key: bytes) -> Workbook:
    """
    The workbook with every text that holds personal data masked; the argument is not changed.

    Args:
        workbook: as read.
        key: makes the marks by which two masked texts are told apart. Whoever lacks it cannot find a text by trying;
            it must be as secret as the sheet itself.
    """
    mask = _masker(key)
    return replace(workbook, tabs=tuple(_masked_tab(tab, mask) for tab in workbook.tabs))


def masked_cells(workbook: Workbook) -> Iterator[MaskedCell]:
    """The masked cells of a workbook, in its order."""
    for tab in workbook.tabs:
        for number, row in enumerate(tab.rows):
            for index, cell in enumerate(row):
                found = cell.address if isinstance(cell, LinkedText) else cell
                if isinstance(found, MaskedText):
                    yield MaskedCell(tab.name, cell_address(number, index), found.kinds)


def _masker(key: bytes) -> Callable[[str], Cell]:
    """What makes a masked text of one with personal data, each distinct text once."""

    @cache
    def mask(text: str) -> Cell:
        clean = masked(squeezed(text))
        if not clean.kinds:
            return text
        mark = hmac.digest(key, squeezed(text).encode(), "sha256")[:_MARK_BYTES].hex()
        return MaskedText(clean.text, clean.kinds, mark)

    return mask


def _masked_tab(tab: Tab, mask: Callable[[str], Cell]) -> Tab:
    rows = [[mask(cell) if type(cell) is str else _mask_other(cell, mask) for cell in row] for row in tab.rows]
    return replace(tab, rows=rows)


def _mask_other(cell: Cell, mask: Callable[[str], Cell]) -> Cell:
    """A link with its text and address masked together, a number where it is a telephone or identity number."""
    if not isinstance(cell, LinkedText):
        return mask_number(cell, mask)
    together = mask(f"{cell}\n{cell.address}")  # one mark for both: neither may be told from another by what is masked
    if not isinstance(together, MaskedText):
        return cell
    text, address = masked(str(cell)).text, masked(cell.address).text
    return LinkedText(text, MaskedText(address, together.kinds, together.mark))


def mask_number(cell: Cell, mask: Callable[[str], Cell]) -> Cell:
    """A number that is a telephone or identity number typed without its leading zero, masked; any other cell itself."""
    if isinstance(cell, bool) or not isinstance(cell, int | float) or cell != cell // 1:
        return cell
    clean = mask(str(int(cell)))
    return clean if isinstance(clean, MaskedText) else cell
