"""A row of cells as compact JSON, and back, each cell of the type it had."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from types import NoneType
from typing import Any

from records.workbook.raw import Cell, CellError, LinkedText, MaskedText, UncomputedFormula

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
    UncomputedFormula: lambda _: {"u": None},
    LinkedText: lambda cell: {"l": [str(cell), _tagged(cell.address)]},
}
_UNTAGGED: dict[str, Callable[[Any], Cell]] = {
    "d": date.fromisoformat,
    "t": datetime.fromisoformat,
    "c": time.fromisoformat,
    "s": lambda parts: timedelta(*parts),
    "e": CellError,
    "m": lambda parts: MaskedText(parts[0], tuple(parts[1]), parts[2]),
    "u": lambda _: UncomputedFormula(),
    "l": lambda parts: LinkedText(parts[0], _address(parts[1])),
}


def row_text(cells: Sequence[Cell]) -> str:
    """The cells of a row as JSON; equal texts mean equal cells of equal types."""
    return json_text([_tagged(cell) for cell in cells])


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


def _tagged(cell: Cell) -> object:
    """A cell as JSON says it."""
    return cell if type(cell) in _PLAIN else _TAGGED[type(cell)](cell)


def _address(value: str | dict[str, object]) -> str:
    """The address of a link, masked or not."""
    address = _untagged(value) if isinstance(value, dict) else value
    if not isinstance(address, str):
        raise TypeError(address)
    return address


def _untagged(value: dict[str, object]) -> Cell:
    ((tag, parts),) = value.items()
    return _UNTAGGED[tag](parts)
