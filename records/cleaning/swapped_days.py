"""A column of days in which day and month may be swapped: the file was once kept by a program that takes the month first."""

from collections.abc import Iterator, Sequence
from datetime import date

from records.cells.results import CellResult, Code
from records.cleaning.tabs.tab_rows import TabRows
from records.ledger import Problem, ProblemCode
from records.workbook.column import Column, Reads
from records.workbook.raw import Cell

# Such a program turns `5/3/2023` into 3 May and leaves `15/3/2023` a text, for there is no 15th month. The fewest dates and
# texts that we judge by:
_DATES, _TEXTS = 5, 3
_MONTHS = 12


def swapped_days(rows: TabRows) -> Iterator[Problem]:
    """A problem for each day column whose date cells all fall on days 1 to 12 and whose days typed as text all fall later."""
    for column in rows.table.columns:
        if column.reads is Reads.DAY and _is_swapped(rows.typed[column.field], rows.readings[column.field]):
            yield Problem(rows.tab.name, _heading(rows, column), ProblemCode.SWAPPED_DAYS, column.label, rows.table.name)


def _is_swapped(typed: Sequence[Cell], readings: Sequence[CellResult]) -> bool:
    dates = [cell.day for cell in typed if isinstance(cell, date)]
    texts = [
        reading.value.day
        for cell, reading in zip(typed, readings, strict=True)
        if isinstance(cell, str) and reading.code is Code.DATE_TEXT and isinstance(reading.value, date)
    ]
    enough = len(dates) >= _DATES and len(texts) >= _TEXTS
    return enough and max(dates) <= _MONTHS < min(texts)


def _heading(rows: TabRows, column: Column) -> str | None:
    """The cell of the column's heading, in the first block that has it."""
    blocks = [block for block in rows.blocks.blocks if column.field in block.header.columns]
    index = blocks[0].index(column.field) if blocks else None
    return None if index is None else blocks[0].header.address(index)
