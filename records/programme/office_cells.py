"""Reading the cells of office tables that only these tables have: levels, marks, indicators, codes."""

import re
from collections.abc import Callable, Collection, Sequence
from fractions import Fraction

from records.cells.blanks import is_blank, is_error
from records.cells.counts import count_reading
from records.cells.days import Calendar, day_reading
from records.cells.results import BLANK, CellResult, Code, as_typed, rejected
from records.cells.texts import match_text
from records.programme.declared_measures import DeclaredMeasure
from records.programme.levels import Level
from records.programme.names import SUGGESTIONS, Known, Names
from records.programme.settings import ITEMS, field_of
from records.workbook.column import Reads
from records.workbook.folding import folded, squeezed
from records.workbook.raw import Cell, PerCent

# Names need a day besides the cell; whatever can be read from the cell by itself is a reader here.
Reader = Callable[[Cell], CellResult]


def office_readers(calendar: Calendar) -> dict[Reads, Reader]:
    """How each kind of office column is read; names are read once their table is, levels once the places are."""
    return {
        Reads.CODE: _text_reading,
        Reads.TEXT: _text_reading,
        Reads.NAMES: _text_reading,
        Reads.COUNT: count_reading,
        Reads.TARGET: target_reading,
        Reads.DAY: lambda cell: day_reading(cell, calendar),
        Reads.MARK: _mark_reading,
        Reads.INDICATOR: indicator_reader(()),
        Reads.SETTING: _setting_reading,
        Reads.LINES: _text_reading,
        Reads.PLACE: _text_reading,
        Reads.PERIOD: _text_reading,
    }


def _text_reading(cell: Cell) -> CellResult:
    """A text or a code; a number is its digits."""
    if is_error(cell):
        return rejected(Code.FORMULA_ERROR)
    return BLANK if is_blank(cell) else as_typed(match_text(cell))


def channel_level_reader(level: Level, kinds: Collection[str]) -> Reader:
    """How the level of a channel is read: True means that each place has its own, False that the whole has one."""

    def reading(cell: Cell) -> CellResult:
        if is_blank(cell):
            return BLANK
        each = level.is_each_place(str(cell), kinds)
        return rejected(Code.UNKNOWN_NAME, (level.word, *kinds)[:SUGGESTIONS]) if each is None else as_typed(each)

    return reading


def _mark_reading(cell: Cell) -> CellResult:
    """`x` or blank."""
    if is_blank(cell) or cell is False or cell == 0 or folded(str(cell)) in ("khong", "false"):
        return as_typed(False)
    if cell is True or cell == 1 or folded(str(cell)) in ("x", "co", "true") or str(cell).strip() in "✓✔":
        return as_typed(True)
    return rejected(Code.UNKNOWN_NAME, ("x",))


_PER_CENT = re.compile(r"^([0-9]{1,3}(?:[.,][0-9]{1,4})?)\s*%$")


def target_reading(cell: Cell) -> CellResult:
    """
    A count, or a share of what a place has as a `Fraction`: `80%`, which a sheet keeps as the number 0.8.

    Of a target that is no share, such a number is refused where its measure is known.
    """
    if isinstance(cell, PerCent) or (isinstance(cell, float) and 0 < cell < 1):
        return as_typed(Fraction(f"{cell:.15g}"))
    match = _PER_CENT.match(squeezed(cell)) if isinstance(cell, str) else None
    return as_typed(Fraction(match[1].replace(",", ".")) / 100) if match else count_reading(cell)


_INDICATORS = {"sobuoi": "sessions", "luotnguoi": "attendances", "luotdang111": "postings"}


def indicator_reader(measures: Sequence[DeclaredMeasure]) -> Reader:
    """How the measure of a target is read: one that ships by its name, one that the office declares by its key."""
    declared = Names("measures", (Known(measure.key, measure.code, measure.name) for measure in measures))

    def reading(cell: Cell) -> CellResult:
        word = folded(str(cell))
        name = _INDICATORS.get(word, word if word in _INDICATORS.values() else None)
        if name:
            return as_typed(name)
        found = declared.reading(cell)
        if found.code is Code.UNKNOWN_NAME and not found.suggestions:
            return rejected(Code.UNKNOWN_NAME, ("Số buổi", "Lượt người", "Lượt đăng 111"))
        return found

    return reading


def _setting_reading(cell: Cell) -> CellResult:
    """Which setting a row gives."""
    if is_blank(cell):
        return BLANK
    field = field_of(str(cell))
    return as_typed(field) if field else rejected(Code.UNKNOWN_NAME, tuple(item.label for item in ITEMS))
