"""Which tab of a later reading is which of an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass

from records.workbook.raw import Tab


@dataclass(frozen=True, slots=True)
class TabPair:
    """One tab, then and now: `before` is None for a new one, `after` for one that is gone."""

    before: Tab | None
    after: Tab | None

    @property
    def name(self) -> str:
        """As it is called now; of one that is gone, as it was."""
        tab = self.after or self.before
        return tab.name if tab else ""


def tab_pairs(before: Sequence[Tab], after: Sequence[Tab]) -> tuple[TabPair, ...]:
    """
    Every tab of two readings once: those there now in their order, then those gone in theirs.

    A tab is the same by its id from Google; by its name where it has none, or where a new one has taken its place.
    """
    by_id = {tab.sheet_id: tab for tab in before if tab.sheet_id is not None}
    bound = {tab.name: by_id[tab.sheet_id] for tab in after if tab.sheet_id in by_id}
    taken = {tab.name for tab in bound.values()}
    by_name = {tab.name: tab for tab in before if tab.name not in taken}
    bound |= {tab.name: by_name[tab.name] for tab in after if tab.name not in bound and tab.name in by_name}
    kept = {tab.name for tab in bound.values()}
    there = [TabPair(bound.get(tab.name), tab) for tab in after]
    return (*there, *(TabPair(tab, None) for tab in before if tab.name not in kept))
