"""The requests that protect the headings and the office tables, so that only the office changes them."""

from collections.abc import Iterator
from typing import Any

from data_sources.google_sheet.setup.added_tabs import Request
from data_sources.google_sheet.setup.plan import Plan
from data_sources.google_sheet.setup.planned_tab import PlannedTab


def protection_requests(plan: Plan, says: str, *, account: str) -> Iterator[Request]:
    """
    One protection for each tab, added once, and moved where the headings have moved.

    The owner of a sheet may always change what is protected; beside the owner only the account may, and whomever the
    owner adds later: who may is never set a second time. Editors must be named, else everybody would be one.
    """
    for tab in plan.open:
        protections = tab.found.protections if tab.found else ()
        if tab.headings_walled or any(protection.block.covers(tab.guarded) for protection in protections):
            continue
        known = next((protection.id for protection in protections if protection.description == says), None)
        if known is None:
            protected = {"range": _range(tab), "description": says, "warningOnly": False, "editors": {"users": [account]}}
            yield {"addProtectedRange": {"protectedRange": protected}}
        else:
            moved = {"protectedRangeId": known, "range": _range(tab)}
            yield {"updateProtectedRange": {"protectedRange": moved, "fields": "range"}}


def _range(tab: PlannedTab) -> dict[str, Any]:
    block = tab.guarded
    ends = {"endRowIndex": block.bottom, "endColumnIndex": block.right}
    if block.bottom is None:
        return {"sheetId": tab.sheet_id}  # the whole tab, whatever is added to it
    return {"sheetId": tab.sheet_id, "startRowIndex": block.top, "startColumnIndex": block.left} | ends
