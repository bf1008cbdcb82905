"""Finding the office's tables by the names of their tabs."""

import re
from collections.abc import Sequence

from records.layout.recognise import find_agency_header, find_office_header
from records.workbook.column import Table
from records.workbook.columns import LABEL_ALIASES, OFFICE_TABLES
from records.workbook.folding import folded
from records.workbook.raw import Tab

_PARTS_OF_A_NAME = re.compile(r"\s+[-–—]\s+")


def office_tabs(tabs: Sequence[Tab]) -> dict[str, list[Tab]]:
    """
    The tabs named for each office table, by its name.

    An alias counts only where no tab has the name itself, a name among other words (`Sổ theo dõi - Địa bàn`) only where no tab
    has either.
    """
    found: dict[str, list[Tab]] = {}
    for table in OFFICE_TABLES:
        labels, aliases = {folded(table.label)}, {folded(alias) for alias in LABEL_ALIASES.get(table.label, ())}
        for names, split in ((labels, False), (aliases, False), (labels, True), (aliases, True)):
            named = [tab for tab in tabs if not names.isdisjoint(_names_of(tab, split=split)) and _is_office(tab, table)]
            if named:
                found[table.name] = named
                break
    return found


def _names_of(tab: Tab, *, split: bool) -> set[str]:
    """The name of a tab, folded; `split`: each part of it."""
    name = tab.known_as or tab.name
    return {folded(part) for part in _PARTS_OF_A_NAME.split(name)} if split else {folded(name)}


def _is_office(tab: Tab, table: Table) -> bool:
    """
    A tab by an office table's name is that table, unless only an agency table's header is in it.

    One by the name of an optional table is that table only with its header: else it is a free tab that happens to be called so.
    """
    header = find_office_header(tab, table)
    whole = header is not None and not header.missing
    return whole or (not table.optional and find_agency_header(tab) is None)
