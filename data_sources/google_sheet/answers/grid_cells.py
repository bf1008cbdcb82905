"""The cells of a tab, from the two ways in which Google tells them: as values, and as they are shown."""

from collections.abc import Sequence
from itertools import zip_longest

from data_sources.google_sheet.answers.moments import moment_shown
from data_sources.google_sheet.google_failures import BAD_PAYLOAD, GoogleFailure
from records.workbook.raw import ERROR_TEXTS, Cell, CellError

Answered = Sequence[Sequence[object]]


def cells_of(values: Answered, shown: Answered) -> list[list[Cell]]:
    """
    The rows of a tab down to the last filled one, each to its last filled cell.

    Args:
        values: as they are: texts, numbers, booleans.
        shown: what the sheet shows of them; where it is missing, a number stays a number.

    Raises:
        GoogleFailure: a value is none of these.
    """
    rows = [_row(row, texts) for row, texts in zip_longest(values, shown[: len(values)], fillvalue=())]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def same_shape(values: Answered, shown: Answered) -> bool:
    """Whether two answers can be of one state of a tab: each shows a text where the other has one."""
    return len(values) == len(shown) and all(
        isinstance(value, int | float) or bool(value) == bool(text)  # a number may be shown as nothing
        for row, texts in zip(values, shown, strict=True)
        for value, text in zip_longest(row, texts)
    )


def _row(values: Sequence[object], shown: Sequence[object]) -> list[Cell]:
    cells = [_cell(value, text) for value, text in zip_longest(values, shown[: len(values)])]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _cell(value: object, shown: object) -> Cell:
    """One cell; JSON's `true` is a number to Python, so truth is asked for first."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return CellError(value) if value in ERROR_TEXTS else value
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        moment = moment_shown(value, shown) if isinstance(shown, str) else None
        return value if moment is None else moment
    raise GoogleFailure(BAD_PAYLOAD)
