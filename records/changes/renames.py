"""Following a tab that was renamed: bound by its id, an office table is still known by the name it had."""

from collections.abc import Sequence
from dataclasses import replace

from records.workbook.columns import LABEL_ALIASES, OFFICE_TABLES
from records.workbook.folding import folded
from records.workbook.raw import Tab

_OFFICE_NAMES = frozenset(
    folded(name) for table in OFFICE_TABLES for name in (table.label, *LABEL_ALIASES.get(table.label, ()))
)


def followed(tabs: Sequence[Tab], before: Sequence[Tab]) -> tuple[Tab, ...]:
    """
    The tabs, each renamed office table with the name it was known by before.

    Args:
        tabs: as read now.
        before: of an earlier reading in which the office tables could be told.
    """
    known = {tab.sheet_id: tab.known_as or tab.name for tab in before if tab.sheet_id is not None}
    taken = {folded(tab.name) for tab in tabs}
    return tuple(tab if tab.sheet_id is None else _followed(tab, known.get(tab.sheet_id), taken) for tab in tabs)


def _followed(tab: Tab, known: str | None, taken: set[str]) -> Tab:
    """The tab with its old name where only that makes it an office table, and no other tab has the name now."""
    if known is None or folded(tab.name) in _OFFICE_NAMES:
        return tab
    name = folded(known)
    return replace(tab, known_as=known) if name in _OFFICE_NAMES and name not in taken else tab
