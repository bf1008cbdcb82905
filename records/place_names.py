"""Matching a typed place: one of the places, or the whole district."""

import re
from datetime import date

from records.folding import folded, squeezed
from records.names import Names
from records.reading import Code, Reading, as_typed, repaired
from records.workbook import Cell

WHOLE_DISTRICT = "*"
_WHOLE_NAMES = frozenset({"toanhuyen", "cahuyen"})
_ALL_OF_ALL = re.compile(r"^(\d+)\s*/\s*(\d+)\s*(?:xã|thị trấn|phường|địa bàn)", re.ASCII | re.IGNORECASE)


class PlaceNames(Names):
    """The names of the places, and the ways to say the whole district."""

    def reading(self, cell: Cell, day: date | None = None) -> Reading:
        """The key of one place, or `*` for the whole district."""
        if isinstance(cell, str):
            text = squeezed(cell)
            if text in ("Toàn huyện", WHOLE_DISTRICT):
                return as_typed(WHOLE_DISTRICT)
            all_of_all = _ALL_OF_ALL.match(text)
            if folded(text) in _WHOLE_NAMES or (all_of_all and int(all_of_all[1]) == int(all_of_all[2])):
                return repaired(WHOLE_DISTRICT, Code.NAME_VARIANT)
        return super().reading(cell, day)
