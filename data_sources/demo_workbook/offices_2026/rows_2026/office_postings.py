"""The clean posting rows of a demo office: who made hotline 111 known, on which channel, how often."""

from data_sources.demo_workbook.demo_programme import Cell
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CHANNEL,
    CONTACTS,
    DATE,
    EVIDENCE,
    NOTE,
    PLACE,
    POSTINGS,
    TYPIST,
    Line,
    clean_line,
)
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoAgency, DemoChannel, DemoOffice, DemoPlace
from data_sources.demo_workbook.offices_2026.rows_2026.office_activities import TYPISTS_2026, link_about, scaled, working_day_of

FIRST_CHANNEL_ONLY = 55
"""Below this percent a place uses its first channel and no other."""


def office_postings(office: DemoOffice) -> list[Line]:
    """All rows: of the places, then those of the whole."""
    draw = Draw(f"postings of {office.code}")
    local = [channel for channel in office.channels if channel.level != _level_of_whole(office)]
    rows = [
        _posting(office, _own(office, place), place.name, channel, index, draw)
        for place in office.places
        for index in range(len(office.periods))
        for channel in _channels_of(office, place, index, local, draw)
    ]
    shared = [channel for channel in office.channels if channel.level == _level_of_whole(office)]
    writers = [agency for agency in office.agencies if agency.weight]
    return rows + [
        _posting(office, writers[number // 2], office.whole, channel, index, draw)
        for index in range(len(office.periods))
        for number, channel in enumerate(shared)
        for _ in range(max(1, draw.between(4, 9) * office.share_gone(index) // 100))
    ]


def _level_of_whole(office: DemoOffice) -> str:
    return office.whole.removeprefix("Toàn ")


def _own(office: DemoOffice, place: DemoPlace) -> DemoAgency:
    return next(agency for agency in office.agencies if agency.place == place.name)


def _channels_of(office: DemoOffice, place: DemoPlace, index: int, local: list[DemoChannel], draw: Draw) -> list[DemoChannel]:
    """The channel of each row of a place in a period: first those that must be used, then any."""
    percent = office.strengths[place.name][index]
    if not percent:
        return []
    rows = scaled(office.pace.posting_rows, percent * office.share_gone(index) // 100, draw)
    if percent < FIRST_CHANNEL_ONLY:
        return local[:1] * rows
    needed = [channel for channel in local if channel.required]
    return [needed[row] if row < len(needed) else draw.pick(local) for row in range(rows)]


def _posting(office: DemoOffice, agency: DemoAgency, place: str, channel: DemoChannel, index: int, draw: Draw) -> Line:
    """One row of an agency on a channel, mostly with a link."""
    day = working_day_of(office, index, draw)
    link = link_about(office, place, day, draw)
    values: dict[str, Cell] = {
        AGENCY: agency.name,
        PLACE: place,
        CHANNEL: channel.name,
        DATE: day,
        POSTINGS: draw.between(*channel.posts),
        CONTACTS: draw.pick(("Có", "Có", "Không", None)),
        EVIDENCE: link if draw.chance(82) else None,
        NOTE: draw.pick(channel.notes) if draw.chance(30) else None,
        TYPIST: draw.pick(TYPISTS_2026),
    }
    return clean_line(values)
