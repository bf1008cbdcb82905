"""The long tables of several units as one Parquet file, and the units themselves as another."""

import io
from collections.abc import Mapping, Sequence

import pyarrow as pa
from pyarrow import parquet

from exports.tidy.tidy_columns import TidyRow
from exports.tidy.tidy_files import data_parquet
from records.workbook.characters import writable


def units_data_parquet(rows: Mapping[str, Sequence[TidyRow]]) -> bytes:
    """
    The rows of each unit by its code, in that order.

    The first column, `reporting_unit`, holds the code; the others are those of data.parquet, where `unit` is what is counted.
    """
    tables = []
    for code, own in [*rows.items()] or [("", ())]:
        table = parquet.read_table(io.BytesIO(data_parquet(own)))
        tables.append(
            table.add_column(0, pa.field("reporting_unit", pa.string()), pa.array([writable(code)] * len(own), pa.string()))
        )
    return _written(pa.concat_tables(tables))


def text_parquet(columns: Sequence[str], rows: Sequence[Sequence[str | None]]) -> bytes:
    """Rows of texts under the names of their columns; missing is null."""
    cells = {name: [None if row[at] is None else writable(str(row[at])) for row in rows] for at, name in enumerate(columns)}
    return _written(pa.table(cells, schema=pa.schema([pa.field(name, pa.string()) for name in columns])))


def _written(table: pa.Table) -> bytes:
    written = io.BytesIO()
    parquet.write_table(table, written)
    return written.getvalue()
