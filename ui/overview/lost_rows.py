"""Counted rows of a closed period that are no longer in the sheet: told, with the way to what they said."""

from records.changes.differences import vanished_rows
from records.errors import DashboardError
from records.programme.programme import Period
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.parts import part
from ui.selection.view import View
from ui.source.live import Live, live
from words.time_zone import day_of

_PERIODS = 4  # the last closed ones; what is older was looked at when it was young
_SEARCHED = 1000  # readings back from the newest


@part("vanished")
def show_vanished(view: View) -> None:
    """Draw it for the live sheet; nothing where nothing is gone, or an upload or an earlier reading is looked at."""
    sheet = live() if not view.address.apart else None
    if sheet is None:
        return
    try:
        found = _vanished(view, sheet)
    except DashboardError:  # the store cannot be asked: the strip above says so
        return
    for period, since, count in found:
        way = inner_link(view.address.href("history", since=str(since), requirement=""), view.say("vanished.see"))
        said = view.say_many("vanished.rows", count, period=period.name)
        show_html(Html('<p class="ps-alarm" role="alert">⚠ {} {}</p>').format(said, way))


def _vanished(view: View, sheet: Live) -> list[tuple[Period, int, int]]:
    """Each closed period that lost rows, the reading that still had them, and how many they are."""
    readings = [reading for reading in sheet.store.readings(most=_SEARCHED) if reading.good]
    if not readings:
        return []
    # What the office has looked at and accepted is no longer told.
    accepted = max((reading.id for reading in readings if reading.losses), default=0)
    closed = [period for period in view.records.programme.periods if period.due < view.records.as_of]
    found = []
    for period in sorted(closed, key=lambda period: period.end)[-_PERIODS:]:
        # The first good reading after the deadline has what the office counted by then.
        after = [reading for reading in readings if day_of(reading.read_at) > period.due]
        before = max((after or readings)[-1].id, accepted)
        if before == readings[0].id:
            continue
        changed = sheet.earlier.differences(before, readings[0].id)
        lost = vanished_rows(sheet.earlier.copy(before).records, changed, period)
        found += [(period, before, lost)] if lost else []
    return found
