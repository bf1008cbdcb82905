"""Telling the rows of a table that hold data from those that hold none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from records.cleaning.tabs.readers import Readers
from records.layout.blocks import Block, TableBlocks
from records.layout.row_kinds import RowKinds
from records.ledger import Ignored
from records.workbook.column import Reads
from records.workbook.raw import Cell

_LONGEST_BLANK = 3  # characters of a word that means nothing: `n/a`


@dataclass
class DataRows:
    """
    The rows of one table in a tab, told apart.

    Attributes:
        numbers: of the rows that hold data, from 0, in order.
        blocks: for each of them the block that it stands in.
        ignored: the rows that hold none, by number, and why; runs of blank rows are left out.
        blank: how many rows stand in runs of blank rows.
    """

    numbers: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    ignored: dict[int, Ignored] = field(default_factory=dict)
    blank: int = 0


def data_rows(blocks: TableBlocks, readers: Readers) -> DataRows:
    """The rows of a table below its headers; those of a later header are ignored rows of its block."""
    found = DataRows()
    kinds = RowKinds(blocks.table, lambda column, cell: readers.reading(column, cell, None))
    for block in blocks.blocks:
        found.ignored.update(dict.fromkeys(block.header_rows, Ignored.REPEATED_HEADER))
        kind_of = _kinds(kinds, block, readers)
        run: list[int] = []
        for number, row in enumerate(block.tab.rows[block.first : block.end], start=block.first):
            # A cell in the last row of a sheet has a million rows before it in which there is nothing to ask for.
            kind = kind_of(number) if row else Ignored.BLANK
            if kind is Ignored.BLANK and not (row and _holds_words(row)):
                run.append(number)
                continue
            _close(run, found)
            if kind:
                found.ignored[number] = kind
            else:
                found.numbers.append(number)
                found.blocks.append(block)
        _close(run, found)
    return found


def _kinds(kinds: RowKinds, block: Block, readers: Readers) -> Callable[[int], Ignored | None]:
    """Why a row holds no data, told quickly of most rows: empty, or with a known agency, a date and no text before them."""
    column = kinds.table.column("agency")
    days = next(column.field for column in kinds.table.columns if column.reads is Reads.DAY)
    agency, ordinal, day = (block.index(name) for name in ("agency", "ordinal", days))
    before = [index for index in block.fields if agency is not None and index < agency]

    def kind_of(number: int) -> Ignored | None:
        row = block.tab.rows[number]
        if agency is not None and day is not None and max(agency, day) < len(row):
            numbered = ordinal is None or ordinal >= len(row) or not isinstance(row[ordinal], str)
            dated = isinstance(row[day], date) or (
                _is_written_day(row[day]) and not any(isinstance(row[i], str) for i in before)
            )
            if numbered and dated and readers.reading(column, row[agency], None).value is not None:
                return None
        return kinds.ignored_as(block.row_cells(number))

    return kind_of


def _is_written_day(cell: Cell) -> bool:
    """Whether a cell is a text that can only be a day, as `5/3/2023`, and not the number of its column, as `5=3/4`."""
    return isinstance(cell, str) and len(cell) > _LONGEST_BLANK and "/" in cell and "=" not in cell


def _holds_words(row: Sequence[Cell]) -> bool:
    """Whether a row has a word, if only in its ordinal or beside the table: such a row is listed."""
    return any(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in row)


def _close(run: list[int], found: DataRows) -> None:
    """End a run of blank rows: a single one is listed, several are only counted."""
    if len(run) > 1:
        found.blank += len(run)
    elif run:
        found.ignored[run[0]] = Ignored.BLANK
    run.clear()
