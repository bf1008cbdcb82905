"""The store at a look: what changed between two readings, which rows were deleted, which cells were masked, every reading."""

from dataclasses import dataclass, replace

import streamlit as st

from data_sources.store.stored import StoredReading
from exports.wording import losses_in_words
from records.changes.row_changes import Differences, RowChange
from records.privacy.masking import MaskedCell, masked_cells
from ui.history.changed_rows import agency_words
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, cell, number, show_table
from ui.selection.filters import seed, write_address
from ui.selection.selection import Selection
from ui.selection.view import View
from ui.source.live import Live
from words.formats import instant
from words.time_zone import day_of

_MOST = 500  # readings to choose from


@dataclass(frozen=True)
class Compared:
    """Two readings that are compared, and what changed from one to the other."""

    before: StoredReading
    after: StoredReading
    found: Differences


def choose_readings(view: View, sheet: Live) -> Compared | None:
    """The two readings: the newest and, unless told otherwise, the last of an earlier day. None where only one is stored."""
    readings = {str(reading.id): reading for reading in sheet.store.readings(most=_MOST)}
    if len(readings) < 2:  # noqa: PLR2004 - two are compared
        return None
    address = view.address
    until = address.until if address.until in readings else next(iter(readings))
    since = address.since if address.since in readings else _before(readings, until)
    left, right = st.columns(2)
    with left:
        since = _choice(view, "since", since, readings)
    with right:
        until = _choice(view, "until", until, readings)
    write_address(replace(address, since=since, until=until))
    return Compared(readings[since], readings[until], sheet.earlier.differences(int(since), int(until)))


def _before(readings: dict[str, StoredReading], until: str) -> str:
    """
    The last good reading of a day before the other's, else the oldest: the office asks what changed since yesterday.

    Before a reading that was held back, the good one that is shown instead: what it lost is asked.
    """
    day = day_of(readings[until].read_at)
    older = [key for key, reading in readings.items() if reading.id < readings[until].id]
    if readings[until].losses:
        return ([key for key in older if readings[key].good][:1] or older[:1] or [until])[0]
    earlier = [key for key in older if day_of(readings[key].read_at) < day and readings[key].good]
    return (earlier[:1] or older[-1:] or [until])[0]


def _choice(view: View, key: str, wanted: str, readings: dict[str, StoredReading]) -> str:
    seed(key, wanted, options=readings)
    name = {number: reading_words(view, reading) for number, reading in readings.items()}
    return st.selectbox(view.say(f"history.{key}"), list(readings), format_func=name.__getitem__, key=key) or wanted


def reading_words(view: View, reading: StoredReading) -> str:
    """A reading in one line: its number, its instant, and whether it was held back."""
    facts = {"reading": reading.id, "instant": instant(reading.read_at, view.language)}
    standing = "" if reading.standing == "good" else f" · {view.say(f'reading.{reading.standing}')}"
    return view.say("history.reading", **facts) + standing


@part("history_summary")
def show_summary(view: View, compared: Compared) -> None:
    """How many rows were added, changed and deleted, and whose."""
    found = compared.found
    counts = {change: view.number(len(found.of(change))) for change in RowChange}
    said = view.say("history.summary", **{str(change): count for change, count in counts.items()})
    tabs = [
        *(view.say("history.tab_added", tab=tab) for tab in found.tabs_added),
        *(view.say("history.tab_gone", tab=tab) for tab in found.tabs_gone),
        *(view.say("history.tab_renamed", before=before, after=after) for before, after in found.tabs_renamed),
    ]
    show_html(Html('<p class="ps-headline">{}</p><p class="ps-sub">{}</p>').format(said, " ".join(tabs)))
    by_agency = found.by_agency()
    if by_agency:
        headers = [view.say("field.agency"), *(view.say(f"history.{change}") for change in RowChange)]
        rows = [
            [cell(agency_words(view, agency)), *(number(view.number(counts[change])) for change in RowChange)]
            for agency, counts in sorted(by_agency.items(), key=lambda entry: -entry[1].total())
        ]
        show_table(view.say("history.by_agency"), headers, rows)


@part("readings")
def show_readings(view: View, sheet: Live) -> None:
    """Every stored reading, each with a link to the whole dashboard as it was then."""
    readings = sheet.store.readings(most=_MOST)
    headers = [view.say(f"history.{part}") for part in ("number", "read_at", "rows", "masked", "standing", "look")]
    body = [
        [
            cell(reading.id),
            cell(instant(reading.read_at, view.language)),
            number(view.number(reading.rows)),
            number(view.number(reading.masked)),
            cell(_standing(view, reading)),
            Cell(inner_link(_as_of_then(view.address, reading), view.say("history.as_it_was"))),
        ]
        for reading in readings
    ]
    show_table(view.say("history.readings", count=view.number(len(readings))), headers, body, kind="ps-stack")


def _standing(view: View, reading: StoredReading) -> str:
    standing = view.say(f"reading.{reading.standing}")
    return f"{standing}: {losses_in_words(reading.losses, view.language)}" if reading.losses else standing


def _as_of_then(address: Selection, reading: StoredReading) -> str:
    return address.href("overview", reading=str(reading.id), since="", until="", requirement="")


def chosen_reading(sheet: Live, compared: Compared | None) -> StoredReading | None:
    """The reading that is looked at: the later of the two, else the only one; None where nothing is stored."""
    return compared.after if compared else sheet.store.newest()


def masked_in(sheet: Live, reading: StoredReading) -> list[MaskedCell]:
    """The masked cells of a reading."""
    return list(masked_cells(sheet.earlier.copy(reading.id).workbook))
