"""What a test does to the stand-in: sheets put there, edits made, faults set, calls counted."""

from dataclasses import replace
from datetime import datetime
from itertools import zip_longest
from typing import Any

from tests.fake_google.google import Google
from tests.fake_google.sheets_api import spreadsheet
from tests.fake_google.sheets_state import Spreadsheet, tab_from

_FIRST_FREE_ID = 1_001_001


def control(google: Google, order: dict[str, Any]) -> Any:
    """Carry out an order `{"do": name, …}`; its result as JSON can hold it."""
    arguments = dict(order)
    with google.lock:
        return _ORDERS[arguments.pop("do")](google, **arguments)


def _add_sheet(google: Google, *, key: str, tabs: list[dict[str, Any]], edited_at: str | None, **more: Any) -> None:
    made = []
    for number, content in enumerate(tabs):
        given = content["sheet_id"]
        made.append(tab_from(content, (_FIRST_FREE_ID + number if number else 0) if given is None else given))
    sheet = Spreadsheet(key, tabs=made, account=google.tokens.email, **more)
    if edited_at:
        sheet.modified = datetime.fromisoformat(edited_at)
    if before := google.sheets.get(key):
        sheet.version = before.version + 1  # the same file in another state
    google.sheets[key] = sheet


def _type(google: Google, *, key: str, tab: str, row: int, cells: list[Any]) -> None:
    google.sheets[key].tab(tab).type(row - 1, cells)
    google.sheets[key].edited()


def _compute(google: Google, *, key: str, tab: str, row: int, cells: list[Any]) -> None:
    google.sheets[key].tab(tab).type(row - 1, cells)  # formulas computed are no edit


def _append(google: Google, *, key: str, tab: str, rows: list[list[Any]]) -> None:
    found = google.sheets[key].tab(tab)
    for number, cells in enumerate(rows, found.last_row()):
        found.type(number, cells)
    google.sheets[key].edited()


def _delete_rows(google: Google, *, key: str, tab: str, first: int, count: int) -> None:
    google.sheets[key].tab(tab).delete_rows(first - 1, count)
    google.sheets[key].edited()


def _clear_tab(google: Google, *, key: str, tab: str) -> None:
    google.sheets[key].tab(tab).values.clear()
    google.sheets[key].edited()


def _rename_tab(google: Google, *, key: str, old: str, new: str) -> None:
    google.sheets[key].rename_tab(google.sheets[key].tab(old), new)
    google.sheets[key].edited()


def _delete_tab(google: Google, *, key: str, tab: str) -> None:
    google.sheets[key].delete_tab(google.sheets[key].tab(tab))
    google.sheets[key].edited()


def _hide_tab(google: Google, *, key: str, tab: str, hidden: bool) -> None:
    google.sheets[key].tab(tab).hidden = hidden
    google.sheets[key].edited()


def _hide_rows(google: Google, *, key: str, tab: str, first: int, count: int) -> None:
    lines = google.sheets[key].tab(tab).lines
    for row in range(first - 1, first - 1 + count):
        lines[row] = lines.get(row, {}) | {"hiddenByFilter": True}
    google.sheets[key].edited()


def _set_locale(google: Google, *, key: str, locale: str) -> None:
    google.sheets[key].locale = locale
    google.sheets[key].edited()


def _share(google: Google, *, key: str, role: str | None) -> None:
    google.sheets[key].role = role


def _delete_sheet(google: Google, *, key: str) -> None:
    del google.sheets[key]


def _copy_sheet(google: Google, *, key: str, to: str) -> None:
    google.sheets[to] = replace(google.sheets[key].copied(), key=to)


def _differing(google: Google, *, key: str, other: str) -> list[str]:
    one, two = (spreadsheet(google.sheets[each], "properties,sheets", [], grid_data=True) for each in (key, other))
    told = [name for name, value in one["properties"].items() if two["properties"][name] != value]
    pairs = zip_longest(one["sheets"], two["sheets"])
    return told + [(first or second)["properties"]["title"] for first, second in pairs if first != second]


def _resource(google: Google, *, key: str, fields: str) -> dict[str, Any]:
    return spreadsheet(google.sheets[key], fields, [], grid_data=True)


def _fault(google: Google, *, name: str, api: str, times: int | None, options: dict[str, Any]) -> None:
    google.faults.add(name, api, times, options)


def _calls(google: Google) -> list[dict[str, Any]]:
    return google.calls


def _set_quota(google: Google, *, reads_per_minute: int) -> None:
    google.quota = reads_per_minute
    google.reads.clear()


def _clear_faults(google: Google) -> None:
    google.faults.clear()


def _forget_calls(google: Google) -> None:
    google.calls.clear()


def _forget_tokens(google: Google) -> None:
    google.tokens.scopes.clear()


def _reset(google: Google) -> None:
    google.faults.clear()
    google.sheets.clear()
    google.calls.clear()
    google.tokens.scopes.clear()
    _set_quota(google, reads_per_minute=60)


_ORDERS = {
    order.__name__.removeprefix("_"): order
    for order in (
        *(_add_sheet, _type, _compute, _append, _delete_rows, _clear_tab, _rename_tab, _delete_tab, _hide_tab),
        *(
            _hide_rows,
            _set_locale,
            _share,
            _delete_sheet,
            _copy_sheet,
            _differing,
            _resource,
            _fault,
            _clear_faults,
            _calls,
            _forget_calls,
            _set_quota,
            _forget_tokens,
        ),
        _reset,
    )
}
