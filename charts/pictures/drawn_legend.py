"""The legend of a chart on paper: which colour is which name."""

from collections.abc import Sequence

from charts.pictures.canvas import WIDTH, Align, Paper, width
from charts.theme import paint
from looks import Look

_SIZE = 12
_ROW = 22
_SWATCH = 12
_BETWEEN = 16  # pixels between two entries
_MIDDLE: Align = ("left", "center_baseline")
Entry = tuple[str | None, str]


def legend_height(entries: Sequence[Entry], room: float) -> float:
    """How high it is."""
    return _ROW * len(_rows(entries, room))


def draw_legend(paper: Paper, entries: Sequence[Entry], colours: Look, *, left: float, top: float) -> None:
    """Each colour with its name; a mark without a colour is an upright line."""
    for order, row in enumerate(_rows(entries, WIDTH - 2 * left)):
        at, middle = left, top + order * _ROW + _ROW / 2
        for meaning, name in row:
            if meaning is None:
                paper.line(
                    (at + _SWATCH / 2, middle - _SWATCH / 2), (at + _SWATCH / 2, middle + _SWATCH / 2), colours.text, thick=3
                )
            else:
                fill = paint(meaning, colours)
                paper.rectangle(at, middle - _SWATCH / 2, at + _SWATCH, middle + _SWATCH / 2, fill)
            paper.text((at + _SWATCH + 5, middle), name, colours.text, size=_SIZE, align=_MIDDLE)
            at += _wide(name)


def _wide(name: str) -> float:
    return _SWATCH + 5 + width(name, _SIZE) + _BETWEEN


def _rows(entries: Sequence[Entry], room: float) -> list[list[Entry]]:
    """The entries in rows that fit."""
    rows: list[list[Entry]] = []
    used = room
    for entry in entries:
        if used + _wide(entry[1]) - _BETWEEN > room or not rows:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += _wide(entry[1])
    return rows
