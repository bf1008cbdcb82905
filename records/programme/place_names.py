"""Matching a typed place: one of the places, or the whole district."""

import re
from collections.abc import Iterable
from datetime import date

from records.cells.results import CellResult, Code, repaired
from records.programme.names import Known, Names
from records.workbook.folding import squeezed
from records.workbook.raw import Cell

WHOLE_DISTRICT = "*"
_WHOLE = Known(WHOLE_DISTRICT, WHOLE_DISTRICT, "Toàn huyện", ("Cả huyện",))
_ALL_OF_ALL = re.compile(r"^(\d{1,3})\s*/\s*(\d{1,3})\s*(?:xã|thị trấn|phường|địa bàn)", re.ASCII | re.IGNORECASE)


class PlaceNames(Names):
    """The names of the places, and the ways to say the whole district."""

    def __init__(self, table: str, known: Iterable[Known]) -> None:
        """The whole district is a name among them."""
        super().__init__(table, (*known, _WHOLE))

    def reading(self, cell: Cell, day: date | None = None) -> CellResult:
        """The key of one place, or `*` for the whole district."""
        all_of_all = _ALL_OF_ALL.match(squeezed(cell)) if isinstance(cell, str) else None
        if all_of_all and int(all_of_all[1]) == int(all_of_all[2]):
            return repaired(WHOLE_DISTRICT, Code.NAME_VARIANT)
        return super().reading(cell, day)
