"""Masking a workbook before anything of it is stored or shown: each text with personal data becomes a masked one."""

import hmac
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cache
from itertools import count
from unicodedata import normalize

from records.privacy.flat_text import flat_of
from records.privacy.personal_columns import HEADS, is_data, is_personal, masked_whole, personal_columns
from records.privacy.personal_data import CASE, KINDS, masked, without_paths
from records.privacy.public_words import NOTHING_PUBLIC, PublicWords
from records.workbook.folding import squeezed
from records.workbook.raw import MASK, Cell, LinkedText, MaskedText, Tab, Workbook, cell_address

_MARK_BYTES = 12
_LEAST = 10_000_000  # numbers below it are no telephone number
_HARMLESS, _NUMBERS = frozenset({bool, date, datetime, time}), frozenset({int, float})
_LONG = 80  # letters of a heading that are looked at
# As headings say it, and with their marks where a word without them would be a different one: `hoạt động`, `cộng đồng`, `tiến độ`.
_MONEY = re.compile(r"kinh phi|so tien|chi phi|thanh tien|\bvnd\b|ngan sach|tri gia")
_MARKED_MONEY = re.compile(r"(?<!cộng )(?<!hội )(?<!hợp )(?<!bất )\bđồng\b|\btiền\b")


@dataclass(frozen=True, slots=True)
class MaskedCell:
    """A cell whose personal data was masked: where it stands, and what kinds were found."""

    tab: str
    cell: str
    kinds: tuple[str, ...]


def masked_workbook(workbook: Workbook, key: bytes, public: PublicWords = NOTHING_PUBLIC) -> Workbook:
    """
    The workbook with every text that holds personal data masked, names of tabs and its own among them.

    The argument is not changed; what is masked already stays as it is.

    Args:
        workbook: as read.
        key: makes the marks by which two masked texts are told apart. Whoever lacks it cannot find a text by trying;
            it must be as secret as the sheet itself.
        public: what its office declares.
    """
    mask = _Masker(key, public)
    tabs = tuple(mask.tab(tab) for tab in workbook.tabs)
    names = _told_apart([masked(tab.name, public).text for tab in tabs])
    tabs = tuple(tab if tab.name == name else replace(tab, name=name) for tab, name in zip(tabs, names, strict=True))
    return replace(workbook, source=masked_file_name(workbook.source, public), tabs=tabs)


def masked_file_name(name: str, public: PublicWords = NOTHING_PUBLIC) -> str:
    """A file's or a sheet's name without personal data; people part words by `_` there."""
    if not masked(name.replace("_", " "), public).kinds and not masked(name, public).kinds:
        return name
    stem, dot, ending = name.rpartition(".") if "." in name[-6:] else (name, "", "")
    return masked(stem.replace("_", " "), public).text + dot + ending


def _told_apart(names: list[str]) -> list[str]:
    """Names of tabs of which no two are equal: to those that the mask made so a number is added."""
    told: list[str] = []
    for name in names:
        free = (f"{name} ({number})" for number in count(2))
        told.append(name if name not in told else next(other for other in free if other not in names and other not in told))
    return told


def masked_cells(workbook: Workbook) -> Iterator[MaskedCell]:
    """The masked cells of a workbook, in its order."""
    for tab in workbook.tabs:
        for number, row in enumerate(tab.rows):
            for index, cell in enumerate(row):
                found = cell.address if isinstance(cell, LinkedText) else cell
                if isinstance(found, MaskedText):
                    yield MaskedCell(tab.name, cell_address(number, index), found.kinds)


class _Masker:
    """Makes a masked text of one with personal data, each distinct text once."""

    def __init__(self, key: bytes, public: PublicWords) -> None:
        self._key, self._public = key, public

        @cache
        def mask(text: str) -> Cell:
            clean = masked(squeezed(text), public)
            if not clean.kinds:
                return text
            return MaskedText(clean.text, clean.kinds, self._mark(text))

        self.text = mask

    def tab(self, tab: Tab) -> Tab:
        """A tab, its cells masked, and the name by which it was known."""
        money, text, other = _money_columns(tab), self.text, self._other

        def masked_cell(cell: Cell, index: int) -> Cell:
            return cell if _is_harmless(cell) else other(cell, money=index in money)

        # Texts without a call of their own: there is one for each of a million cells.
        rows = [
            [
                cell if cell is None else text(cell) if cell.__class__ is str else masked_cell(cell, index)
                for index, cell in enumerate(row)
            ]
            for row in tab.rows
        ]
        self._mask_columns(tab.rows, rows)
        known_as = masked(tab.known_as, self._public).text if tab.known_as else tab.known_as
        return replace(tab, rows=rows, known_as=known_as)

    def _mask_columns(self, typed: Sequence[Sequence[Cell]], rows: list[list[Cell]]) -> None:
        """Mask whole what stands below headings such as `Họ và tên`, but what the office declares."""
        columns = personal_columns(typed)
        kinds: Mapping[int, str] = {}
        for number, row in enumerate(typed if columns else ()):
            if number + 1 in columns:  # the headings themselves
                kinds = columns[number + 1]
                continue
            for index, kind in kinds.items():
                if index < len(row) and is_personal(row[index], kind) and not self._public.declares(row[index]):
                    rows[number][index] = masked_whole(rows[number][index], kind, self._mark(str(row[index])))

    def _mark(self, text: str) -> str:
        return hmac.digest(self._key, squeezed(text).encode(), "sha256")[:_MARK_BYTES].hex()

    def _other(self, cell: Cell, *, money: bool) -> Cell:
        """A link with its text and address masked together, a number where it is a telephone or identity number."""
        if isinstance(cell, MaskedText):
            return self._again(cell)
        if not isinstance(cell, LinkedText):
            return cell if money else mask_number(cell, self.text)
        if isinstance(cell.address, MaskedText):
            return LinkedText(masked(str(cell), self._public).text, self._again(cell.address))
        together = self.text(f"{cell}\n{cell.address}")  # one mark for both: neither may be told from another by what is masked
        if not isinstance(together, MaskedText):
            return cell
        text, address = masked(str(cell), self._public).text, masked(cell.address, self._public).text
        if CASE in together.kinds:  # the text alone, or the address alone, may seem harmless
            text, address = MASK, without_paths(cell.address)
        return LinkedText(text, MaskedText(address, together.kinds, together.mark))

    def _again(self, cell: MaskedText) -> MaskedText:
        """What an earlier masker left of a text, masked by this one; it is still told apart by what was typed."""
        clean = masked(str(cell), self._public)
        kinds = tuple(kind for kind in KINDS if kind in (*clean.kinds, *cell.kinds))
        return MaskedText(clean.text, kinds, cell.mark) if clean.kinds else cell


def _is_harmless(cell: Cell) -> bool:
    """Whether a cell that is no text holds nobody's data, told quickly of most."""
    kind = cell.__class__
    return kind in _HARMLESS or (kind in _NUMBERS and -_LEAST < cell < _LEAST)  # type: ignore[operator]


def mask_number(cell: Cell, mask: Callable[[str], Cell]) -> Cell:
    """A number that is a telephone or identity number typed without its leading zero, masked; any other cell itself."""
    if isinstance(cell, bool) or not isinstance(cell, int | float) or abs(cell) < _LEAST or cell != cell // 1:
        return cell
    clean = mask(str(int(cell)))
    return clean if isinstance(clean, MaskedText) else cell


def _money_columns(tab: Tab) -> frozenset[int]:
    """The columns whose heading speaks of money: a sum there is no telephone number. What a row of data says is no heading."""
    return frozenset(
        index
        for row in tab.rows[:HEADS]
        if not any(is_data(cell) for cell in row)
        for index, cell in enumerate(row)
        if isinstance(cell, str) and _speaks_of_money(cell[:_LONG])
    )


def _speaks_of_money(heading: str) -> bool:
    return bool(_MONEY.search(flat_of(heading)) or _MARKED_MONEY.search(normalize("NFC", heading).lower()))
