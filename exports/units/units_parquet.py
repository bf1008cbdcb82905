"""The tables of many units as Parquet: the long table of one unit with its state, and the joined tables of all."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from types import UnionType
from typing import Any, TypeAlias, get_args, get_type_hints

import pyarrow as pa
from pyarrow import parquet

from exports.tidy.tidy_files import data_parquet
from exports.units.unit_columns import CODE, UnitPeriod, UnitState
from records.workbook.characters import writable

_KEY = b"phu_song_unit"  # of the state in a file's metadata
_TYPES: Mapping[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
}
_PAGE_OF_ROWS = 20_000  # rows of a row group: a page that asks for one period reads few of them
Known: TypeAlias = Mapping[str, Any]


def unit_file(data: bytes, state: Known) -> bytes:
    """The long table of one unit as its own file, which also says what else is known of the unit."""
    table = parquet.read_table(io.BytesIO(data))
    told = json.dumps(state, ensure_ascii=False, sort_keys=True).encode()
    return _written(table.replace_schema_metadata({_KEY: told}))


def unit_file_state(path: Path) -> Known | None:
    """What a unit's file says of it beside its long table; None where there is none that can be read."""
    try:
        told = parquet.read_schema(path).metadata or {}
        state: Known = json.loads(told[_KEY])
    except (OSError, KeyError, ValueError, pa.ArrowException):
        return None
    return state


def join_data(files: Mapping[str, Path], to: Path) -> None:
    """
    Write the long tables of the units one after the other, one row group each; memory holds one at a time.

    The first column, `reporting_unit`, holds the code; the others are those of data.parquet, where `unit` is what is counted.
    """
    empty = _with_code("", parquet.read_table(io.BytesIO(data_parquet(()))))
    with parquet.ParquetWriter(to, empty.schema) as writer:
        for code, file in files.items():
            writer.write_table(_with_code(code, parquet.read_table(file)))


def periods_parquet(periods: Mapping[str, Sequence[UnitPeriod]]) -> bytes:
    """The periods of all units, by their days and then by the code of the unit, so that one period is read by itself."""
    rows = [(code, period) for code, own in periods.items() for period in own]
    rows.sort(key=lambda row: (row[1].period_start, row[1].period_end, row[0], row[1].period))
    return _table(UnitPeriod, [code for code, _ in rows], [period for _, period in rows])


def units_parquet(units: Sequence[UnitState]) -> bytes:
    """The units in the order of their codes."""
    return _table(UnitState, None, units)


def problems_parquet(problems: Mapping[str, Iterable[tuple[str, int]]]) -> bytes:
    """How many problems of each code the workbook of each unit has."""
    rows = [(code, name, count) for code, own in problems.items() for name, count in own]
    names = (CODE, "code", "problems")
    columns = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    return _written(pa.table(columns, schema=pa.schema([(CODE, pa.string()), ("code", pa.string()), ("problems", pa.int64())])))


def columns_of(kind: type) -> dict[str, pa.DataType]:
    """The columns of a table whose rows are of this dataclass."""
    hints = get_type_hints(kind)
    return {field.name: _TYPES[_plain(hints[field.name])] for field in fields(kind)}


def _plain(hint: Any) -> type:  # noqa: ANN401 - a type, or one or None
    found: type = next(one for one in get_args(hint) if one is not type(None)) if isinstance(hint, UnionType) else hint
    return found


def _table(kind: type, codes: Sequence[str] | None, rows: Sequence[object]) -> bytes:
    schema = [pa.field(name, held) for name, held in columns_of(kind).items()]
    columns = {one.name: [_cell(getattr(row, one.name)) for row in rows] for one in schema}
    if codes is not None:
        schema.insert(0, pa.field(CODE, pa.string()))
        columns[CODE] = [writable(code) for code in codes]
    return _written(pa.table(columns, schema=pa.schema(schema)))


def _cell(value: object) -> object:
    return writable(value) if isinstance(value, str) else value


def _with_code(code: str, table: pa.Table) -> pa.Table:
    codes = pa.array([writable(code)] * len(table), pa.string())
    return table.replace_schema_metadata(None).add_column(0, pa.field(CODE, pa.string()), codes)


def _written(table: pa.Table) -> bytes:
    written = io.BytesIO()
    parquet.write_table(table, written, row_group_size=_PAGE_OF_ROWS)
    return written.getvalue()
