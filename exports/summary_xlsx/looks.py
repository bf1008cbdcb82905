"""How the cells of the workbook look: one format for each kind of cell, and the colours of states as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format

# state -> (ground, text on it), as the charts have them: one meaning, one colour
STATES = {
    "met": ("#0b5c6b", "#ffffff"),
    "partial": ("#f4c95d", "#2b2000"),
    "none": ("#b8400e", "#ffffff"),
    "not_reported": ("#dfe5e8", "#33424a"),
    "not_due": ("#eef4fa", "#2d4a66"),
}
# status of a report -> its symbol, the state whose colour it has in a cell, and its own colour in a chart
STATUSES = {
    "on_time": ("✓", "met", "#0b5c6b"),
    "late": ("◐", "partial", "#f4c95d"),
    "undated": ("◐", "partial", "#cc8822"),
    "empty": ("✕", "none", "#b8400e"),
    "pending": ("…", "not_due", "#cfe0ef"),
    "overdue": ("?", "not_reported", "#93a3aa"),
}
ACCENT = "#0b5c6b"
FONT = "Times New Roman"  # as official documents (Nghị định 30/2020/NĐ-CP)

_CELL: dict[str, Any] = {"font_name": FONT, "font_size": 12, "valign": "top", "border": 1, "border_color": "#c8d3d7"}
_PROSE: dict[str, Any] = {"font_name": FONT, "font_size": 12}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": _PROSE | {"bold": True, "font_size": 16, "font_color": ACCENT},
    "info": _PROSE,
    "illustrative": _PROSE | {"bold": True, "bg_color": "#fff3c4", "font_color": "#6b3b00"},
    "heading": _CELL | {"bold": True, "bg_color": ACCENT, "font_color": "#ffffff", "text_wrap": True, "valign": "vcenter"},
    "text": _CELL | {"text_wrap": True},
    "whole": _CELL | {"num_format": "#,##0"},
    "decimal": _CELL | {"num_format": "#,##0.0"},
    "share": _CELL | {"num_format": "0.0%"},
    "day": _CELL | {"num_format": "dd/mm/yyyy", "align": "left"},
}
_TOTAL = {"bold": True, "top": 2, "bg_color": "#eef3f4"}


def formats_of(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """The formats by name; `total.<name>` for the row of the district, `state.<name>` for a state."""
    looks = dict(_LOOKS)
    looks |= {f"total.{name}": _LOOKS[name] | _TOTAL for name in ("text", "whole", "decimal", "share", "day")}
    looks |= {
        f"state.{state}": _CELL | {"bg_color": ground, "font_color": text, "bold": True}
        for state, (ground, text) in STATES.items()
    }
    return {name: book.add_format(look) for name, look in looks.items()}
