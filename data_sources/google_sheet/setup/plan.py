"""Which tab of a sheet becomes which of the blueprint."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from data_sources.google_sheet.answers.described import Described, DescribedTab
from data_sources.google_sheet.setup.holders import holders
from data_sources.google_sheet.setup.planned_tab import PlannedTab, added, kept
from records.layout.row_kinds import last_filled_row
from records.workbook.blueprint import Blueprint
from records.workbook.folding import folded

_FIRST_ID = 111_000  # of the tabs we add: chosen by us, so that later requests of the same batch can name them


@dataclass(frozen=True, slots=True)
class Plan:
    """
    What will be done.

    Attributes:
        tabs: in the order of the blueprint; an agency table may have several.
        left: the names of tabs called like a table whose first row holds something else; they stay untouched.
        guide: the tab that holds the guide or, still empty, will hold it; None: it is added.
        guide_id: its id, found or to be.
    """

    tabs: tuple[PlannedTab, ...]
    left: tuple[str, ...]
    guide: DescribedTab | None
    guide_id: int

    @property
    def open(self) -> tuple[PlannedTab, ...]:
        """The tabs that we may write into."""
        return tuple(tab for tab in self.tabs if not tab.locked)

    @property
    def writes_guide(self) -> bool:
        """Whether the guide is still to be written; one that stands, or is protected against us, is never changed."""
        if self.guide is None:
            return True
        return last_filled_row(self.guide.tab) < 0 and not any(protection.is_wall for protection in self.guide.protections)


def plan(found: Described, blueprint: Blueprint) -> Plan:
    """What will be done to a sheet so that it is as the blueprint has it."""
    held = holders(found.tabs)
    ids = _free_ids(found)
    guide = _guide(found, blueprint, {tab.sheet_id for tabs in held.values() for tab in tabs})
    guide_id = guide.sheet_id if guide else next(ids)
    tabs: list[PlannedTab] = []
    left: list[str] = []
    for wanted in blueprint.tabs:
        if not held[wanted.table.name]:
            tabs.append(added(wanted, next(ids)))
        for tab in held[wanted.table.name]:
            planned = kept(wanted, tab)
            if planned:
                tabs.append(planned)
            else:
                left.append(tab.tab.name)
    return Plan(tuple(tabs), tuple(left), guide, guide_id)


def _free_ids(found: Described) -> Iterator[int]:
    taken = {tab.sheet_id for tab in found.tabs}
    return (number for number in count(_FIRST_ID) if number not in taken)


def _guide(found: Described, blueprint: Blueprint, held: set[int]) -> DescribedTab | None:
    """The tab called like the guide; else the one blank tab of a new sheet."""
    for tab in found.tabs:
        if folded(tab.tab.name) == folded(blueprint.guide_tab):
            return tab
    first = found.tabs[0] if len(found.tabs) == 1 else None
    return first if first and first.sheet_id not in held and last_filled_row(first.tab) < 0 else None
