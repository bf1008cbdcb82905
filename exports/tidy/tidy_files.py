"""data.csv and data.parquet, the same long table without and with its types, and all files of the table by their names."""

import io
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TypeAlias

import pyarrow as pa
from pyarrow import parquet

from exports.csv.csv_bytes import Value, csv_bytes
from exports.tidy.tidy_columns import COLUMNS, Holds, TidyRow, holds
from exports.tidy.tidy_dictionary import tidy_dictionary
from exports.tidy.tidy_rows import tidy_rows
from indicators.report import Report
from records.programme.programme import Programme
from records.workbook.characters import writable

_Cell: TypeAlias = str | float | date | None

_TYPES = {
    Holds.TEXT: pa.string(),
    Holds.DAY: pa.date32(),
    Holds.YES_NO: pa.bool_(),
    Holds.WHOLE: pa.int64(),
    Holds.NUMBER: pa.float64(),
}


def tidy_files(
    reports: Sequence[Report],
    programme: Programme,
    language: str,
    *,
    places: Collection[str] | None = None,
    separator: str = ";",
) -> dict[str, bytes]:
    """
    The files of the table by their names.

    Args:
        reports: one a period.
        programme: of the workbook, also where it has no period.
        language: of the names in the table; the dictionary is in both.
        places: keys of the places to list, all where none is given; clusters and the whole are never limited.
        separator: of the CSV: `;` with decimal comma, or `,` with decimal point.

    Raises:
        KeyError: another separator.
    """
    rows = list(tidy_rows(reports, language, places=places))
    return {
        "data.csv": data_csv(rows, separator=separator),
        "data.parquet": data_parquet(rows),
        "data-dictionary.json": tidy_dictionary(reports, programme, separator=separator),
    }


def data_csv(rows: Iterable[TidyRow], *, separator: str = ";") -> bytes:
    """
    The rows under the names of their columns, as every CSV of the product is written (`exports.csv.csv_bytes`).

    Days are `YYYY-MM-DD`, yes and no are `true` and `false`, numbers have at most six digits after the decimal sign; missing
    is empty, never 0. A text that a spreadsheet would compute has an apostrophe before it.

    Args:
        rows: of `tidy_rows`.
        separator: `;` with decimal comma, or `,` with decimal point.

    Raises:
        KeyError: another separator.
    """
    return csv_bytes([COLUMNS, *([_for_csv(cell) for cell in _cells(row)] for row in rows)], separator)


def data_parquet(rows: Sequence[TidyRow]) -> bytes:
    """The rows with the types of their columns; missing is null, and texts are as they are in the workbook."""
    schema = pa.schema([pa.field(name, _TYPES[holds(name)]) for name in COLUMNS])
    columns = {name: [_for_parquet(getattr(row, name)) for row in rows] for name in COLUMNS}
    written = io.BytesIO()
    parquet.write_table(pa.table(columns, schema=schema), written)
    return written.getvalue()


def _cells(row: TidyRow) -> Sequence[_Cell]:
    return [getattr(row, name) for name in COLUMNS]


def _for_csv(cell: _Cell) -> Value:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell.isoformat() if isinstance(cell, date) else cell


def _for_parquet(cell: _Cell) -> _Cell:
    return writable(cell) if isinstance(cell, str) else cell
