"""A row of cells as compact JSON, and back, each cell of the type it had."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from types import NoneType
from typing import Any

from records.workbook import Cell, CellError, MaskedText

# JSON says these itself; anything else is an object of one key that names its type.
_PLAIN = frozenset({str, int, float, bool, NoneType})
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ASCII = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))

_TAGGED: dict[type, Callable[[Any], dict[str, object]]] = {
    date: lambda cell: {"d": cell.isoformat()},
    datetime: lambda cell: {"t": cell.isoformat()},
    time: lambda cell: {"c": cell.isoformat()},
    timedelta: lambda cell: {"s": [cell.days, cell.seconds, cell.microseconds]},
    CellError: lambda cell: {"e": cell.shown},
    MaskedText: lambda cell: {"m": [str(cell), list(cell.kinds), cell.mark]},
}
_UNTAGGED: dict[str, Callable[[Any], Cell]] = {
    "d": date.fromisoformat,
    "t": datetime.fromisoformat,
    "c": time.fromisoformat,
    "s": lambda parts: timedelta(*parts),
    "e": CellError,
    "m": lambda parts: MaskedText(parts[0], tuple(parts[1]), parts[2]),
}


def row_text(cells: Sequence[Cell]) -> str:
    """The cells of a row as JSON; equal texts mean equal cells of equal types."""
    return json_text([cell if type(cell) in _PLAIN else _TAGGED[type(cell)](cell) for cell in cells])


def row_cells(text: str) -> list[Cell]:
    """The cells of a stored row."""
    return [_untagged(value) if type(value) is dict else value for value in json.loads(text)]


def json_text(value: object) -> str:
    """Compact JSON that a database takes: Vietnamese as it is, half a character (a lone surrogate) escaped."""
    text = _COMPACT.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _ASCII.encode(value)
    return text


def _untagged(value: dict[str, object]) -> Cell:
    ((tag, parts),) = value.items()
    return _UNTAGGED[tag](parts)
