"""Which rows below a header hold data, and which are blank, totals, headings, column numbers or notes."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from records.cells.blanks import is_ditto, is_empty
from records.cells.results import CellResult, Code
from records.ledger import Ignored
from records.workbook.column import Column, Reads, Table
from records.workbook.folding import folded, legacy_readings, words_of
from records.workbook.raw import Cell, Tab

_TOTALS = frozenset({"tong", "cong", "tc"})
_TOTAL_STARTS = ("tongcong", "tongso", "tongtoan", "total", "luyke")
_SUM = "cong"  # before a place's name
_LONGEST_TOTAL = 60  # characters that are looked at
# How the line of those who sign begins, folded, with or without on whose behalf.
_SIGNED = (
    *("nguoilap", "nguoitonghop", "nguoibaocao", "nguoikiemtra", "canbotonghop", "kyten", "kyghiro", "kyhoten", "kyvaghiro"),
    *("chutich", "phochutich", "thutruong", "lanhdao", "truongphong", "photruongphong", "giamdoc", "phogiamdoc", "hieutruong"),
    *("phohieutruong", "ketoan", "bithu", "phobithu", "tmuy", "tmubnd", "tmban", "ktchutich", "kttruong", "ktgiamdoc"),
    *("kthieutruong", "tlchutich", "xacnhancua"),
)
_NUMBER = re.compile(r"[(\[]?\s*(\d{1,2})\s*[)\]]?\.?")
_LETTER = re.compile(r"[(\[]?\s*([A-Za-z])\s*[)\]]?\.?")
_ROMAN = re.compile(r"[(\[]?\s*(X{0,3})(IX|IV|V?I{0,3})\s*[)\]]?\.?")  # to 39
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_FORMULA = re.compile(r"\(?(\d{1,2})\)?\s*=\s*[\d()\s+\-–*x:/]+")
# What a row says who did what, where and when by: with all of it blank nobody has typed anything but what was prefilled.
_SAYING = frozenset({Reads.AGENCY, Reads.PLACE, Reads.CLAUSE, Reads.CHANNEL, Reads.PERIOD, Reads.DAY})
_TEXTS = frozenset({Reads.TEXT, Reads.ORDINAL})

Read = Callable[[Column, Cell], CellResult]


def last_filled_row(tab: Tab) -> int:
    """The last row, from 0, in which anything was typed; -1 where nothing was."""
    for number in range(len(tab.rows) - 1, -1, -1):
        if any(not is_empty(cell) for cell in tab.rows[number]):
            return number
    return -1


@dataclass(frozen=True, slots=True)
class RowCells:
    """
    The cells of one row in the columns of its table; extra columns decide nothing.

    Attributes:
        typed: the filled cells of the row itself, left to right: column and cell; blank words are not filled.
        from_above: the fields that a merge gives the value of a row above.
    """

    typed: tuple[tuple[Column, Cell], ...]
    from_above: frozenset[str] = frozenset()

    @property
    def values(self) -> tuple[tuple[Column, Cell], ...]:
        """The filled cells but the ordinal."""
        return tuple((column, cell) for column, cell in self.typed if column.reads is not Reads.ORDINAL)


@dataclass(frozen=True, slots=True)
class RowKinds:
    """
    How the rows of one table are told apart.

    Attributes:
        table: which table.
        read: what a cell of a column means.
    """

    table: Table
    read: Read

    def ignored_as(self, row: RowCells) -> Ignored | None:
        """Why a row holds no data, or None where it does."""
        if not row.values:
            return Ignored.BLANK
        if self._is_total(row.typed):
            return Ignored.TOTAL
        if self._is_prefilled(row):
            return _prefilled_kind(row)
        return None if row.from_above else self._between_data(row)

    def _between_data(self, row: RowCells) -> Ignored | None:
        """Why a row that says something holds no data, or None where it does."""
        if len(row.values) == 1:
            return Ignored.HEADING
        if self._is_numbering(row.typed):
            return Ignored.NUMBERING
        return Ignored.NOTE if self._is_note(row.values) else None

    def _is_prefilled(self, row: RowCells) -> bool:
        """Whether a row says nothing of who, what, where and when, and counts nothing."""
        saying = {column.field for column in self.table.columns if column.reads in _SAYING}
        return saying.isdisjoint(row.from_above) and not any(
            column.field in saying or (column.reads is Reads.COUNT and cell not in (0, "0")) for column, cell in row.values
        )  # FALSE is equal to 0

    def _is_total(self, typed: tuple[tuple[Column, Cell], ...]) -> bool:
        """
        Whether the row's first text, its ordinal's or the next, is a word for a total.

        An agency's name is none; nor are remarks and results (`Tổng số 3 lớp`) of a row that says who, what, where or when.
        """
        for column, cell in typed:
            if isinstance(cell, str):
                if is_total_word(cell):
                    said = typed if column.reads is Reads.TEXT else ((column, cell),) if column.reads is Reads.AGENCY else ()
                    return not any(other.reads in _SAYING and self._means_something(other, value) for other, value in said)
                if self._is_sum_of_place(cell):
                    return not self._is_said_of_agency(column, cell, typed)
                if column.reads is not Reads.ORDINAL:
                    return False
        return False

    def _is_sum_of_place(self, text: str) -> bool:
        """Whether a text is `Cộng` and a place."""
        places = [column for column in self.table.columns if column.reads is Reads.PLACE]
        readings = [words_of(reading) for reading in _readings(text[:_LONGEST_TOTAL])]
        sums = [" ".join(words[1:]) for words in readings if words[:1] == (_SUM,)]
        return any(self._means_something(place, named) for place in places for named in sums)

    def _is_said_of_agency(self, column: Column, cell: str, typed: tuple[tuple[Column, Cell], ...]) -> bool:
        """
        Whether what may be `Cộng` and a place says who did something.

        `Cộng toàn huyện` is one letter away from the agency `Công đoàn huyện`: it is that name only in a row with a day.
        """
        if column.reads is Reads.TEXT:
            return any(other.reads in _SAYING and self._means_something(other, value) for other, value in typed)
        if column.reads is not Reads.AGENCY:
            return False
        found = self.read(column, cell)
        dated = any(other.reads is Reads.DAY and self._means_something(other, value) for other, value in typed)
        return found.value is not None and (dated or found.code is not Code.NAME_TYPO)

    def _is_numbering(self, typed: tuple[tuple[Column, Cell], ...]) -> bool:
        """Whether every filled cell is its column's number or letter, in order; small counts have an agency."""
        if not are_column_numbers([cell for _, cell in typed]):
            return False
        cells: Mapping[Reads, tuple[Column, Cell]] = {column.reads: (column, cell) for column, cell in typed}
        return Reads.DAY in cells or Reads.AGENCY not in cells or not self._means_something(*cells[Reads.AGENCY])

    def _is_note(self, values: tuple[tuple[Column, Cell], ...]) -> bool:
        """
        Whether no cell can be read as what its column holds, day and count being blank: a signature, a statistic.

        Where day and count are not blank they may hold who signs: the right-hand signer often stands below them.
        """
        needed = {column.field for column in self.table.required if column.reads is Reads.COUNT}
        return not any(
            not _is_signature(cell)
            if column.reads is Reads.DAY or column.field in needed
            else column.reads not in _TEXTS and self._means_something(column, cell)
            for column, cell in values
        )

    def _means_something(self, column: Column, cell: Cell) -> bool:
        """Whether a cell can be read as what its column holds; a ditto mark can."""
        return is_ditto(cell) or self.read(column, cell).value is not None


def _prefilled_kind(row: RowCells) -> Ignored:
    """What a row is that says nothing of who, what, where and when: a lone text is a heading, several are a note."""
    texts = sum(column.reads is Reads.TEXT for column, _ in row.values)
    return Ignored.NOTE if texts > 1 else Ignored.HEADING if len(row.values) == texts else Ignored.BLANK


def _is_signature(cell: Cell) -> bool:
    """Whether a cell says who signs, or that someone should; with a digit it may be a day or a count."""
    if not isinstance(cell, str) or any(letter.isdigit() for letter in cell):
        return False
    return any(folded(text).startswith(_SIGNED) for text in _readings(cell[:_LONGEST_TOTAL]))


def is_total_word(text: str) -> bool:
    """Whether a text is a word for a total, or begins with one."""
    words = map(folded, _readings(text[:_LONGEST_TOTAL]))
    return any(word in _TOTALS or word.startswith(_TOTAL_STARTS) for word in words)


@lru_cache(maxsize=10_000)
def _readings(text: str) -> tuple[str, ...]:
    """A text, and what it may have said before an old font or a wrong decoding spoilt it."""
    return (text, *legacy_readings(text))


def are_column_numbers(cells: Sequence[Cell]) -> bool:
    """Whether each cell numbers its column, by a number or a letter, in order from left to right; all may be Roman."""
    return _in_order(cells, _column_number) or _in_order(cells, _roman_number)


def _in_order(cells: Sequence[Cell], number_of: Callable[[Cell], tuple[int, int] | None]) -> bool:
    marks = []
    for cell in cells:
        mark = number_of(cell)
        if mark is None:
            return False
        marks.append(mark)
    return all(one < other for one, other in pairwise(marks))


def _roman_number(cell: Cell) -> tuple[int, int] | None:
    """What a cell numbers its column by in Roman numerals; None: it has none."""
    match = _ROMAN.fullmatch(cell.strip().upper()) if isinstance(cell, str) else None
    number = 10 * len(match[1]) + _ONES.index(match[2]) if match else 0
    return (1, number) if number else None


def _column_number(cell: Cell) -> tuple[int, int] | None:
    """What a cell numbers its column by, for comparing: letters come before numbers. None: it numbers none."""
    if isinstance(cell, bool | date):
        return None
    if isinstance(cell, int | float):
        number = abs(cell)  # a sheet makes -1 of a typed (1)
        return (1, int(number)) if 0 < number < 100 and number == int(number) else None  # noqa: PLR2004 - two digits
    text = str(cell).strip()
    if match := _NUMBER.fullmatch(text) or _FORMULA.fullmatch(text):
        return (1, int(match[1]))
    match = _LETTER.fullmatch(text)
    return (0, ord(match[1].upper())) if match else None
