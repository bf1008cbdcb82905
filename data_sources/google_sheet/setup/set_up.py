"""The whole setting up: a sheet is described, and one batch makes it as the blueprint has it."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

from data_sources.google_sheet.answers.described import Asks, Described, described
from data_sources.google_sheet.http.patience import Patience
from data_sources.google_sheet.setup.added_tabs import Request, look_requests, tab_requests
from data_sources.google_sheet.setup.plan import Plan, plan
from data_sources.google_sheet.setup.protection import protection_requests
from data_sources.google_sheet.setup.rules import format_requests, rule_requests
from data_sources.google_sheet.setup.written_cells import cell_requests
from records.workbook.blueprint import Blueprint, SetupDone

# One batch of hundreds of requests takes Google longer than a reading, and nobody waits before a screen.
SETUP_PATIENCE = Patience(read=90.0, deadline=180.0)
LOCALE, TIME_ZONE = "vi_VN", "Asia/Ho_Chi_Minh"


class Writes(Asks, Protocol):
    """What may be asked of a sheet, and done to it."""

    def update(self, requests: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """All requests in order, or none of them."""


def set_up(api: Writes, blueprint: Blueprint, *, account: str) -> SetupDone:
    """
    Make a sheet as the blueprint has it; done twice, nothing is different the second time.

    Nothing that people typed is overwritten or deleted: headings go where the first row is empty, the programme's rows
    where nothing stands below them.

    Args:
        api: of the sheet, with `SETUP_PATIENCE`; its account must be an editor.
        blueprint: what the sheet should look like.
        account: the address of the account that writes.

    Raises:
        SourceUnavailable: the sheet cannot be read, or the account may not write; then nothing was changed.
    """
    found = described(api)
    made = plan(found, blueprint)
    api.update(_requests(made, blueprint, account=account))
    return _done(made, found)


def setup_requests(found: Described, blueprint: Blueprint, *, account: str) -> list[Request]:
    """The requests of the one batch that makes a described sheet as the blueprint has it."""
    return _requests(plan(found, blueprint), blueprint, account=account)


def _requests(made: Plan, blueprint: Blueprint, *, account: str) -> list[Request]:
    """The locale first: what comes after it is read in it."""
    properties = {"properties": {"locale": LOCALE, "timeZone": TIME_ZONE}, "fields": "locale,timeZone"}
    return [
        {"updateSpreadsheetProperties": properties},
        *chain(
            tab_requests(made, blueprint),
            cell_requests(made, blueprint),
            look_requests(made),
            format_requests(made),
            rule_requests(made),
            protection_requests(made, blueprint.protected, account=account),
        ),
    ]


def _done(made: Plan, found: Described) -> SetupDone:
    return SetupDone(
        added=tuple(tab.name for tab in made.tabs if tab.found is None),
        kept=tuple(tab.name for tab in made.open if tab.found),
        filled=tuple(tab.name for tab in made.open if tab.empty and tab.wanted.rows),
        left=made.left,
        locked=tuple(tab.name for tab in made.tabs if tab.locked),
        locale_before=None if found.locale == LOCALE else found.locale,
    )
