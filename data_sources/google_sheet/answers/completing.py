"""Completing what was read with one more question: the links of evidence, and the formulas that have no value yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Protocol

from data_sources.google_sheet.answers.cell_fields import NO_FIELDS, CellFields, Place, fields_of, mask
from data_sources.google_sheet.answers.grid_cells import Answered
from data_sources.google_sheet.answers.ranges import quoted
from records.cells.blanks import is_empty
from records.layout.evidence_links import evidence_cells, with_links
from records.workbook.raw import ERROR_TEXTS, Cell, CellError, Tab, UncomputedFormula, cell_address

_ELLIPSES = ("...", "…")


class Asks(Protocol):
    """What may be asked of a sheet."""

    def cells(self, fields: str, ranges: Sequence[str]) -> list[dict[str, Any]]:
        """The masked fields of the cells in the ranges, by tab."""


@dataclass(frozen=True, slots=True)
class ReadTab:
    """
    A tab as its two answers tell it.

    Attributes:
        tab: its cells as understood.
        values, shown: the answers, as they are and as the sheet shows them.
        rows: how many its grid has; a range must not leave it.
    """

    tab: Tab
    values: Answered
    shown: Answered
    rows: int


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of one tab: the rows of each column of evidence, and the cells whose formula may have no value yet."""

    read: ReadTab
    evidence: Mapping[int, range]
    doubtful: frozenset[Place]

    @property
    def ranges(self) -> list[str]:
        """The ranges to ask for: of the doubtful cells the one block that holds them all."""
        blocks = [(rows[0], column, rows[-1], column) for column, rows in self.evidence.items()]
        if self.doubtful:
            rows, columns = zip(*self.doubtful, strict=True)
            blocks.append((min(rows), min(columns), max(rows), max(columns)))
        name = quoted(self.read.tab.name)
        return [f"{name}!{cell_address(top, left)}:{cell_address(bottom, right)}" for top, left, bottom, right in blocks]


@dataclass(frozen=True, slots=True)
class Completed:
    """
    What was found.

    Attributes:
        tabs: in their order.
        same: whether their cells are still what they were read as; else the sheet has changed.
        computing: whether any formula has no value yet.
    """

    tabs: tuple[Tab, ...]
    same: bool = True
    computing: bool = False


def completed(asks: Asks, found: Sequence[ReadTab]) -> Completed:
    """
    The tabs with what the fields of their cells add: links of evidence, formulas that Sheets has not computed yet.

    Nothing is asked where no tab holds evidence and no cell is doubtful.

    Raises:
        GoogleFailure: the cells could not be read.
    """
    questions = [_Question(read, _evidence(read), frozenset(_doubtful(read))) for read in found]
    ranges = [text for question in questions for text in question.ranges]
    if not ranges:
        return Completed(tuple(read.tab for read in found))
    doubtful = any(question.doubtful for question in questions)
    by_tab = fields_of(asks.cells(mask(doubtful=doubtful), ranges))
    fields = [by_tab.get(question.read.tab.sheet_id or 0, {}) for question in questions]
    return Completed(
        tuple(map(_tab, questions, fields)),
        same=all(map(_is_same, questions, fields)),
        computing=any(map(_uncomputed, questions, fields)),
    )


def _evidence(read: ReadTab) -> dict[int, range]:
    """
    The rows of each column of evidence, from the first filled one to one below the last.

    By that one a row is noticed that was added between the answers.
    """
    tab, filled = read.tab, dict[int, list[int]]()
    for cells in evidence_cells(tab):
        for number in range(cells.first_row, cells.last_row + 1):
            if not is_empty(_at(tab.rows, (number, cells.column))):
                filled.setdefault(cells.column, []).append(number)
    return {column: range(min(rows), min(max(rows) + 2, read.rows)) for column, rows in filled.items()}


def _doubtful(read: ReadTab) -> Iterator[Place]:
    """The cells whose formula may have no value yet, as they are or as they are shown."""
    for number, (values, shown) in enumerate(zip_longest(read.values, read.shown, fillvalue=())):
        for column, (value, text) in enumerate(zip_longest(values, shown)):
            if _is_doubtful(value) or _is_doubtful(text):
                yield number, column


def _is_doubtful(text: object) -> bool:
    """Whether a text is an error, or words that trail off as `Loading...` does, in whatever language the sheet is kept."""
    if not isinstance(text, str):
        return False
    return text in ERROR_TEXTS or (text.endswith(_ELLIPSES) and any(map(str.isalpha, text)))


def _is_same(question: _Question, fields: Mapping[Place, CellFields]) -> bool:
    """Whether each evidence cell shows the text that it showed before, and each doubtful one the text it was read as."""
    shown, doubtful = question.read.shown, question.doubtful
    evidence = {(number, column) for column, rows in question.evidence.items() for number in rows}
    return all(_text(shown, place) == fields.get(place, NO_FIELDS).text for place in evidence - doubtful) and all(
        _is_settled(question.read, place, fields.get(place, NO_FIELDS)) for place in doubtful
    )


def _is_settled(read: ReadTab, place: Place, fields: CellFields) -> bool:
    """Whether a doubtful cell is still computed, or is what it was read as; else its formula was computed in between."""
    cell = _at(read.tab.rows, place)
    text = str(cell) if isinstance(cell, str | CellError) else _text(read.shown, place)
    return fields.computing or text == fields.text


def _text(shown: Answered, place: Place) -> str:
    text = _at(shown, place)
    return "" if text is None else str(text)


def _at(rows: Sequence[Sequence[Any]], place: Place) -> Any:  # noqa: ANN401 - a cell, or what the sheet shows of it
    number, column = place
    return rows[number][column] if number < len(rows) and column < len(rows[number]) else None


def _tab(question: _Question, fields: Mapping[Place, CellFields]) -> Tab:
    """A tab with its formulas that have no value yet, and its links."""
    tab = question.read.tab
    if uncomputed := _uncomputed(question, fields):
        tab = replace(tab, rows=_with_uncomputed(tab.rows, uncomputed))
    return with_links(tab, {place: cell.address for place, cell in fields.items() if cell.address})


def _uncomputed(question: _Question, fields: Mapping[Place, CellFields]) -> list[Place]:
    return [place for place in question.doubtful if fields.get(place, NO_FIELDS).computing]


def _with_uncomputed(rows: Sequence[Sequence[Cell]], places: Iterable[Place]) -> list[list[Cell]]:
    changed = [list(row) for row in rows]
    for number, column in places:
        changed.extend([] for _ in range(number + 1 - len(changed)))
        changed[number].extend([None] * (column + 1 - len(changed[number])))
        changed[number][column] = UncomputedFormula()
    return changed
