"""What changed between two readings, as a file: one line a changed cell, an added or a deleted row, and a tab."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from exports.csv.csv_bytes import Value, csv_bytes
from records.cells.texts import display_text
from records.changes.row_changes import ChangedRow, Differences, RowChange
from records.workbook.raw import Cell
from words import say
from words.formats import day

_HEADINGS = (
    "export.column.tab",
    "export.column.row_before",
    "export.column.row_after",
    "field.agency",
    "export.column.change",
    "history.cell",
    "history.column",
    "history.before",
    "history.after",
)
_BETWEEN_CELLS = "; "


def differences_csv(found: Differences, agency_names: Mapping[str, str], language: str, *, separator: str = ";") -> bytes:
    """
    Every change; personal data is masked.

    Columns: tab, row before and now as the sheet counts, agency, what happened, cell, heading, what stood there and what
    stands there. Of an added or a deleted row all that it says stands in one cell. Tabs first, then rows in their order.

    Args:
        found: the changes.
        agency_names: by their keys; an agency that is not in it goes by its key.
        language: of headings and words.
        separator: `;` or `,`.

    Raises:
        KeyError: another separator.
    """
    headings: list[Value] = [say(name, language) for name in _HEADINGS]
    tabs = [[tab, None, None, None, sentence, None, None, None, None] for tab, sentence in _tabs(found, language)]
    rows = [line for row in found.rows for line in _lines(row, agency_names, language)]
    return csv_bytes([headings, *tabs, *rows], separator)


def _tabs(found: Differences, language: str) -> Iterator[tuple[str, str]]:
    """Each tab that came, went or was renamed, and a sentence that says so."""
    for tab in found.tabs_added:
        yield tab, say("history.tab_added", language, tab=tab)
    for tab in found.tabs_gone:
        yield tab, say("history.tab_gone", language, tab=tab)
    for before, after in found.tabs_renamed:
        yield after, say("history.tab_renamed", language, before=before, after=after)


def _lines(row: ChangedRow, agency_names: Mapping[str, str], language: str) -> Iterator[list[Value]]:
    """A line for each changed cell of a row; one for a row that was added or deleted."""
    agency = None if row.agency is None else agency_names.get(row.agency, row.agency)
    known: list[Value] = [row.tab, row.row_before, row.row_after, agency, say(f"history.{row.change}", language)]
    for cell in row.cells:
        yield [*known, cell.cell, display_text(cell.heading), cell.before, cell.after]
    if row.change is not RowChange.CHANGED:
        said = _said(row, language)
        both = (said, None) if row.change is RowChange.DELETED else (None, said)
        yield [*known, None, None, *both]


def _said(row: ChangedRow, language: str) -> str:
    """All that a row says, each cell after its heading."""
    parts = zip(row.headings, row.values, strict=True)
    return _BETWEEN_CELLS.join(f"{display_text(heading)}: {_in_words(value, language)}" for heading, value in parts)


def _in_words(cell: Cell, language: str) -> str:
    """A cell as text: a day as people write it, anything else as it is shown."""
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return day(cell, language)
    return display_text(cell) or ""
