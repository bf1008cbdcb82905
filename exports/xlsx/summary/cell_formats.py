"""How the cells of the workbook look: one format for each kind of cell, and the colours of states as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from looks import LIGHT
from looks.scale import PAPER_FONT
from words.formats import SHARE_IN_CELLS

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format

ACCENT = LIGHT.accent
# The font that widths of columns are counted in: one that every office has, and LibreOffice one of the same widths.
DEFAULT_FONT: dict[str, Any] = {"font_name": PAPER_FONT, "font_size": 11}
PRINTED_POINTS = 10  # of the page that is printed; below 9 nobody reads it on paper
_INVENTED = LIGHT.states["partial"]

_CELL: dict[str, Any] = {"font_name": PAPER_FONT, "font_size": 12, "valign": "top", "border": 1, "border_color": LIGHT.line}
_PROSE: dict[str, Any] = {"font_name": PAPER_FONT, "font_size": PRINTED_POINTS, "text_wrap": True, "valign": "top"}
_HEADING = _CELL | {"bold": True, "bg_color": ACCENT, "font_color": LIGHT.ground, "text_wrap": True, "valign": "vcenter"}
_KINDS: dict[str, dict[str, Any]] = {
    "text": _CELL | {"text_wrap": True},
    "whole": _CELL | {"num_format": "#,##0"},
    "decimal": _CELL | {"num_format": "#,##0.0"},
    "share": _CELL | {"num_format": SHARE_IN_CELLS},
    "state": _CELL | {"bold": True},
    "day": _CELL | {"num_format": "dd/mm/yyyy", "align": "left"},
}
_PRINTED = {"font_size": PRINTED_POINTS, "valign": "vcenter"}
_TOTAL = _PRINTED | {"bold": True, "top": 2, "bg_color": LIGHT.soft}
_LOOKS: dict[str, dict[str, Any]] = {
    **_KINDS,
    "title": _PROSE | {"bold": True, "font_size": 14, "font_color": ACCENT},
    "info": _PROSE,
    "notice": _PROSE | {"bold": True},
    "illustrative": _PROSE | {"bold": True, "bg_color": _INVENTED.ground, "font_color": _INVENTED.text},
    "heading": _HEADING,
    "printed.heading": _HEADING | _PRINTED,
    "printed.unknown": _CELL | _PRINTED | {"italic": True, "font_size": 9, "align": "right"},
    **{f"printed.{name}": look | _PRINTED | ({"indent": 1} if name == "text" else {}) for name, look in _KINDS.items()},
    **{f"total.{name}": look | _TOTAL | ({"indent": 1} if name == "text" else {}) for name, look in _KINDS.items()},
    **{
        f"state.{state}": _CELL | {"bg_color": t.ground, "font_color": t.text, "bold": True}
        for state, t in LIGHT.states.items()
    },
    **{f"rule.{state}": {"bg_color": tone.ground, "font_color": tone.text} for state, tone in LIGHT.states.items()},
}


def formats_of(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """
    The formats by name.

    `printed.<kind>` and `total.<kind>` for the page that is printed, `state.<name>` for a state, `rule.<name>` over one,
    `quoted.<name>` for a text that Excel would compute when somebody edits it: it stays a text, and no apostrophe is seen.
    """
    formats = {name: book.add_format(look) for name, look in _LOOKS.items()}
    texts = ("text", "title", "info", "notice", "printed.text", "total.text")
    return formats | {f"quoted.{name}": book.add_format(_LOOKS[name] | {"quote_prefix": True}) for name in texts}
