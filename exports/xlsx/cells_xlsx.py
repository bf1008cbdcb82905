"""Cells of a stored reading written into an .xlsx, each as what it was: nothing is computed, and no text becomes a link."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from exports.safe_text import safe_text
from records.workbook.raw import Cell

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Nothing that people typed becomes a formula, a link or a number; nothing is written to disk on the way.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
LONGEST_CELL = 32_767  # UTF-16 units; Google keeps 50 000 characters
_FIRST_DAY = date(1900, 1, 1)  # Excel knows no day before it
_LOOKS: dict[str, dict[str, Any]] = {
    "day": {"num_format": "dd/mm/yyyy"},
    "instant": {"num_format": "dd/mm/yyyy hh:mm:ss"},
    "time": {"num_format": "hh:mm:ss"},
    "hours": {"num_format": "[h]:mm:ss"},
    "text": {"quote_prefix": True},  # edited by hand it stays a text
    "heading": {"bold": True, "bg_color": "#eef3f4", "text_wrap": True, "valign": "top"},
}
_HALF_A_SIGN = re.compile(r"[\ud800-\udfff]")  # no file can hold it; it becomes a question mark

Place: TypeAlias = tuple[int, int]


class _Exact(float):
    """A number written with all its digits: XlsxWriter rounds to 16, and some need 17."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """As Python writes it, which reads back as the same number."""
        return repr(float(self))


def looks_of(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """The formats of cells, by name."""
    return {name: book.add_format(look) for name, look in _LOOKS.items()}


def pieces(text: str) -> list[str]:
    """The text in pieces that a cell of Excel holds; one where it fits."""
    if len(text) <= LONGEST_CELL // 2 and not _HALF_A_SIGN.search(text):
        return [text]
    whole = text.encode("utf-16-le", "replace")
    found: list[str] = []
    start = 0
    while start < len(whole) or not found:
        end = start + 2 * LONGEST_CELL
        piece = whole[start:end].decode("utf-16-le", "ignore")  # a sign of two units begins the next piece
        found.append(piece)
        start += len(piece.encode("utf-16-le"))
    return found


def write_cell(tab: Worksheet, looks: dict[str, Format], at: Place, cell: Cell) -> None:
    """
    Write a cell of its type; a failed formula as what it showed, a masked text with its masks.

    Of a text that Excel cannot hold whole the first piece is written.
    """
    if isinstance(cell, bool):
        tab.write_boolean(*at, cell)
    elif isinstance(cell, int | float):
        tab.write_number(*at, _Exact(cell))
    elif _is_moment(cell):
        tab.write_datetime(*at, cell, looks[_look_of(cell)])
    elif cell is not None and str(cell):
        _write_text(tab, looks, at, pieces(_as_text(cell))[0])


def _is_moment(cell: Cell) -> bool:
    """Whether a cell is a day or a time that Excel knows."""
    if isinstance(cell, timedelta):
        return cell >= timedelta(0)
    if isinstance(cell, datetime):
        return cell.date() >= _FIRST_DAY
    return isinstance(cell, time) or (isinstance(cell, date) and cell >= _FIRST_DAY)


def _look_of(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return "instant"
    if isinstance(cell, date):
        return "day"
    return "time" if isinstance(cell, time) else "hours"


def _as_text(cell: Cell) -> str:
    """A cell that no type of Excel's fits: a day before 1900 as people write it, anything else as it shows itself."""
    if not isinstance(cell, date):
        return str(cell)
    day = f"{cell.day:02}/{cell.month:02}/{cell.year:04}"
    return f"{day} {cell.time()}" if isinstance(cell, datetime) else day


def _write_text(tab: Worksheet, looks: dict[str, Format], at: Place, text: str) -> None:
    """Write a text. XlsxWriter takes one between `<r>` and `</r>` for markup of its own; in two parts it does not."""
    look = looks["text"] if safe_text(text) != text else None
    if text.startswith("<r>") and text.endswith("</r>"):
        tab.write_rich_string(*at, text[:1], looks["text"], text[1:])
    else:
        tab.write_string(*at, text, look)
