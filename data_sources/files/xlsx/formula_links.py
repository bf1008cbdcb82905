"""Where the formulas of a tab lead: the address in `=HYPERLINK("https://…","xem ảnh")`, where it stands there in full."""

import re

from data_sources.files.xlsx.package.strict_xml import Attributes

_LINK = re.compile(r'\s*=?\s*(?:_xlfn\.)?HYPERLINK\s*\(\s*"((?:[^"]|"")+)"\s*[,;)]', re.IGNORECASE)


class FormulaLinks:
    """The addresses of the formulas of one tab; a formula that several cells share is written in the first of them only."""

    def __init__(self) -> None:
        """None yet."""
        self._shared: dict[str, str | None] = {}

    def address(self, formula: str, attributes: Attributes) -> str | None:
        """
        The address that a formula leads to; None where it leads nowhere, or the address is put together from other cells.

        Args:
            formula: as written; empty where the cell shares that of another.
            attributes: of its element.
        """
        found = _LINK.match(formula)
        address = found[1].replace('""', '"') if found else None
        group = attributes.get("si") if attributes.get("t") == "shared" else None
        if group is None:
            return address
        if formula:
            self._shared[group] = address
        return self._shared.get(group)
