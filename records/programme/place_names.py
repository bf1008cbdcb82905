"""Matching a typed place: one of the places, or the whole."""

import re
from collections.abc import Iterable
from datetime import date

from records.cells.results import CellResult, Code, repaired
from records.programme.levels import KNOWN_LEVELS, Level
from records.programme.names import Known, Names
from records.workbook.folding import folded, squeezed
from records.workbook.raw import Cell

WHOLE_DISTRICT = "*"
_OFFERED = "Toàn địa bàn"  # by the template of an office that has not said its level: what it offers is typed right
_UNITS = "|".join((*KNOWN_LEVELS, "địa bàn"))
_ALL_OF_ALL = re.compile(rf"^(\d{{1,3}})\s*/\s*(\d{{1,3}})\s*(?:{_UNITS})", re.ASCII | re.IGNORECASE)


class PlaceNames(Names):
    """The names of the places, and the ways to say the whole."""

    def __init__(self, table: str, known: Iterable[Known], level: Level) -> None:
        """The whole is a name among them: as its own level has it, or as another would."""
        whole = Known(WHOLE_DISTRICT, WHOLE_DISTRICT, level.whole, level.other_wholes, offered=_OFFERED)
        super().__init__(table, (*known, whole))
        # A slip of the finger is looked for in what this office says, not in what another level would: `Đoàn Xá` is a name.
        own = {folded(level.whole), folded(f"Cả {level.word}")}
        for form in [form for form in self._long if form not in own]:
            self._long[form] = {entry for entry in self._long[form] if entry[0] != WHOLE_DISTRICT}
            if not self._long[form]:
                del self._long[form]

    def reading(self, cell: Cell, day: date | None = None) -> CellResult:
        """The key of one place, or `*` for the whole."""
        all_of_all = _ALL_OF_ALL.match(squeezed(cell)) if isinstance(cell, str) else None
        if all_of_all and int(all_of_all[1]) == int(all_of_all[2]):
            return repaired(WHOLE_DISTRICT, Code.NAME_VARIANT)
        return super().reading(cell, day)
