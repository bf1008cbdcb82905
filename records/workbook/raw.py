"""A workbook as it was found: tabs of raw cells with their merges, before anything is understood."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Self, TypeAlias

MASK = "•••"  # what stands where personal data was


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell whose formula failed, as the sheet shows it: `#REF!`."""

    shown: str

    def __str__(self) -> str:
        """As the sheet shows it."""
        return self.shown


@dataclass(frozen=True, slots=True)
class UncomputedFormula:
    """A cell with a formula whose value no program has computed and stored: unknown, and not a blank."""

    def __str__(self) -> str:
        """As people may find it in the sheet."""
        return "="


class PerCent(float):
    """A number that the sheet shows in per cent: 0.8 as `80%`. Anywhere but in a target it is the number that it is."""

    __slots__ = ()


class LinkedText(str):
    """
    A text that is a link: what is shown, and where it leads. Only the evidence columns hold such cells.

    Attributes:
        address: where it leads; a `MaskedText` where personal data was masked in the text or in the address.
    """

    __slots__ = ("address",)
    address: str

    def __new__(cls, text: str, address: str) -> Self:
        """The text with its address."""
        self = super().__new__(cls, text)
        self.address = address
        return self

    def __eq__(self, other: object) -> bool:
        """By the text and the address."""
        return isinstance(other, LinkedText) and str.__eq__(self, other) and self.address == other.address

    def __ne__(self, other: object) -> bool:
        """By the text and the address."""
        return not self == other

    def __hash__(self) -> int:
        """By the text and the address."""
        return hash((str(self), self.address))


class MaskedText(str):
    """
    A typed text whose personal data was masked before it left the source.

    Two masked texts are equal only where the texts as typed were: a row is a duplicate, or changed, by what was typed.

    Attributes:
        kinds: what was masked, as `records.privacy.personal_data` names it.
        mark: a keyed fingerprint of the text as typed, from which it cannot be had back; never shown.
    """

    __slots__ = ("kinds", "mark")
    kinds: tuple[str, ...]
    mark: str

    def __new__(cls, text: str, kinds: tuple[str, ...], mark: str) -> Self:
        """The text with its masks."""
        self = super().__new__(cls, text)
        self.kinds, self.mark = kinds, mark
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str, tuple[str, ...], str]]:
        """What makes it again in another process, where a viewer's file is read."""
        return type(self), (str.__str__(self), self.kinds, self.mark)

    def __eq__(self, other: object) -> bool:
        """By what was typed."""
        return isinstance(other, MaskedText) and str.__eq__(self, other) and self.mark == other.mark

    def __ne__(self, other: object) -> bool:
        """By what was typed."""
        return not self == other

    def __hash__(self) -> int:
        """By what was typed."""
        return hash((str(self), self.mark))


Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | CellError | UncomputedFormula | None

# What a failed formula looks like where a source hands it over as text.
ERROR_TEXTS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)


@dataclass(frozen=True, slots=True)
class Merge:
    """A block of merged cells, counted from 0, both ends included; its value stands in the top left cell."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Tab:
    """
    One tab.

    Attributes:
        name: as it is called now.
        rows: of raw cells; they may differ in length.
        merges: of its cells.
        sheet_id: from Google, by which it stays known when its name changes.
        known_as: the name under which it was known before it was renamed; an office table is found by it. Else None.
        hidden: whether it is hidden in the source; an agency table in a hidden tab is not read.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: tuple[Merge, ...] = ()
    sheet_id: int | None = None
    known_as: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """
    Everything that one reading of a source gave.

    Attributes:
        source: what was read, as people know it (a file's name, a sheet's title); never a secret.
        read_at: when, with its time zone.
        tabs: in the order of the workbook.
        illustrative: the figures are invented and every page must say so.
        as_of: the day that the source itself speaks of, where it has one (the demo); else None.
        url: where the sheet can be opened, if it is on the web.
        locale: of the sheet, such as `vi_VN`, where the source has one. Another than Vietnamese turns a typed `1.200` into 1.2.
        edited_at: when the sheet was last edited, where the source tells.
        time_zone: of the sheet, such as `Asia/Ho_Chi_Minh`, where the source has one; an instant with a zone falls on the day
            that it is there. None: Vietnam's.
        from_1904: serial numbers count days since 1904-01-01 rather than since 1899-12-30 (old Excel for Mac).
    """

    source: str
    read_at: datetime
    tabs: tuple[Tab, ...] = field(repr=False)
    illustrative: bool = False
    as_of: date | None = None
    url: str | None = None
    locale: str | None = None
    edited_at: datetime | None = None
    time_zone: str | None = None
    from_1904: bool = False


def is_masked(cell: Cell) -> bool:
    """Whether personal data was masked in a cell, or in the address that it leads to."""
    return isinstance(cell.address if isinstance(cell, LinkedText) else cell, MaskedText)


@cache
def column_letters(index: int) -> str:
    """The letters of a column counted from 0: 0 is `A`, 26 is `AA`."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """The address of a cell whose row and column are counted from 0: (16, 3) is `D17`."""
    return f"{column_letters(column)}{row + 1}"
