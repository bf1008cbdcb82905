"""How the cells of the workbook look: one format for each kind of cell, and the colours of states as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from looks import LIGHT
from looks.scale import PAPER_FONT

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format

ACCENT = LIGHT.accent
_INVENTED = LIGHT.states["partial"]

_CELL: dict[str, Any] = {"font_name": PAPER_FONT, "font_size": 12, "valign": "top", "border": 1, "border_color": LIGHT.line}
_PROSE: dict[str, Any] = {"font_name": PAPER_FONT, "font_size": 12}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": _PROSE | {"bold": True, "font_size": 16, "font_color": ACCENT},
    "info": _PROSE,
    "notice": _PROSE | {"bold": True},
    "illustrative": _PROSE | {"bold": True, "bg_color": _INVENTED.ground, "font_color": _INVENTED.text},
    "heading": _CELL | {"bold": True, "bg_color": ACCENT, "font_color": LIGHT.ground, "text_wrap": True, "valign": "vcenter"},
    "text": _CELL | {"text_wrap": True},
    "whole": _CELL | {"num_format": "#,##0"},
    "decimal": _CELL | {"num_format": "#,##0.0"},
    "share": _CELL | {"num_format": "0.0%"},
    "state": _CELL | {"bold": True},
    "day": _CELL | {"num_format": "dd/mm/yyyy", "align": "left"},
}
_TOTAL = {"bold": True, "top": 2, "bg_color": LIGHT.soft}


def formats_of(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """The formats by name; `total.<name>` for the row of the district, `state.<name>` for a state, `rule.<name>` over one."""
    looks = dict(_LOOKS)
    looks |= {f"total.{name}": _LOOKS[name] | _TOTAL for name in ("text", "whole", "decimal", "share", "day")}
    looks |= {
        f"state.{state}": _CELL | {"bg_color": tone.ground, "font_color": tone.text, "bold": True}
        for state, tone in LIGHT.states.items()
    }
    looks |= {f"rule.{state}": {"bg_color": tone.ground, "font_color": tone.text} for state, tone in LIGHT.states.items()}
    return {name: book.add_format(look) for name, look in looks.items()}
