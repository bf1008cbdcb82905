"""How the rows of a demo office are typed: a share of slips that can be read, and a smaller one that nobody can."""

from collections.abc import Mapping, Sequence
from functools import partial

from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CHANNEL,
    CHILDREN,
    CLAUSE,
    DATE,
    PLACE,
    POSTINGS,
    SENT_ON,
    SESSIONS,
    Line,
)
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoOffice
from data_sources.demo_workbook.slips import (
    Slip,
    approximate,
    clause_spelling,
    ditto,
    only_month,
    slipped,
    text_number,
    written_date,
)
from data_sources.demo_workbook.spoiled import (
    always,
    blanking,
    day_as_count,
    spoiling,
    thirty_first,
    with_duplicates,
    with_joined_cells,
)


def typed_activities(office: DemoOffice, lines: list[Line], seed: str) -> list[Line]:
    """The rows of a tab of activities as they are typed; the more rows, the more slips."""
    draw = Draw(f"slips of {office.code} {seed}")
    spoils = (
        (spoiling(SESSIONS, "not_a_number", always("nhiều")), 4),
        (spoiling(SESSIONS, "not_a_number", always("Đã thực hiện")), 4),
        (spoiling(CHILDREN, "range", always("100-150")), 5),
        (spoiling(DATE, "not_a_date", thirty_first), 4),
        (spoiling(SESSIONS, "date_in_count", day_as_count), 3),
        (blanking(DATE), 5),
        (blanking(SESSIONS), 4),
        (_unknown_agency, 3),
    )
    slips = (
        (text_number, 30),
        (approximate, 20),
        (written_date, 28),
        (only_month, 6),
        (partial(_spelt, label=PLACE, forms=_place_forms(office)), 26),
        (partial(_spelt, label=AGENCY, forms=_agency_forms(office)), 22),
        (clause_spelling, 12),
        (ditto, 14),
    )
    rows = slipped(with_duplicates(lines, _some(lines, 6), draw), _shares(lines, spoils), draw)
    rows = with_joined_cells(rows, (AGENCY, PLACE), [2, 2], draw)
    return slipped(rows, _shares(lines, slips), draw)


def typed_postings(office: DemoOffice, lines: list[Line], seed: str) -> list[Line]:
    """The rows of a tab of postings as they are typed."""
    draw = Draw(f"slips of {office.code} {seed}")
    spoils = (
        (spoiling(DATE, "not_a_date", always("hằng tuần")), 7),
        (spoiling(POSTINGS, "not_a_number", always("nhiều lần")), 6),
        (spoiling(POSTINGS, "range", always("20-25")), 5),
        (blanking(DATE), 6),
        (_unknown_channel, 4),
    )
    slips = (
        (text_number, 34),
        (written_date, 30),
        (only_month, 6),
        (partial(_spelt, label=CHANNEL, forms=_channel_forms(office)), 30),
        (partial(_spelt, label=PLACE, forms=_place_forms(office)), 22),
        (partial(_spelt, label=AGENCY, forms=_agency_forms(office)), 16),
        (ditto, 18),
    )
    rows = slipped(with_duplicates(lines, _some(lines, 7), draw), _shares(lines, spoils), draw)
    return slipped(rows, _shares(lines, slips), draw)


def typed_submissions(office: DemoOffice, lines: list[Line]) -> list[Line]:
    """The rows of the reports as they are typed."""
    draw = Draw(f"slips of {office.code} submissions")
    spoils = (
        (_two_clauses, 4),
        (_unknown_agency, 3),
        (partial(_spoilt, label=SENT_ON, cell="31/9/2026", code="not_a_date"), 3),
    )
    slips = (
        (partial(_spelt, label=AGENCY, forms=_agency_forms(office)), 40),
        (clause_spelling, 40),
        (partial(written_date, label=SENT_ON), 40),
        (ditto, 16),
    )
    rows = slipped(with_duplicates(lines, _some(lines, 4), draw), _shares(lines, spoils), draw)
    return slipped(rows, _shares(lines, slips), draw)


def _some(lines: Sequence[Line], of_thousand: int) -> int:
    return round(len(lines) * of_thousand / 1000)


def _shares(lines: Sequence[Line], slips: Sequence[tuple[Slip, int]]) -> list[tuple[Slip, int]]:
    """So many of each kind as its share of a thousand rows; of a short tab none of some kinds."""
    return [(slip, _some(lines, of_thousand)) for slip, of_thousand in slips]


def _place_forms(office: DemoOffice) -> Mapping[str, tuple[str, ...]]:
    level = office.whole.removeprefix("Toàn ")
    whole = (f"toàn {level}", f"Cả {level}", f"{len(office.places)}/{len(office.places)} xã, phường, đặc khu")
    return {place.name: place.typed for place in office.places} | {office.whole: whole[:2]}


def _agency_forms(office: DemoOffice) -> Mapping[str, tuple[str, ...]]:
    return {agency.name: agency.aliases for agency in office.agencies}


def _channel_forms(office: DemoOffice) -> Mapping[str, tuple[str, ...]]:
    return {channel.name: channel.aliases for channel in office.channels}


def _spelt(line: Line, _above: Line | None, draw: Draw, *, label: str, forms: Mapping[str, tuple[str, ...]]) -> Line | None:
    """Another name of what stands in a column, where it has one."""
    known = forms[line.text(label)]
    return line.typed(label, draw.pick(known), "name_variant") if known else None


def _spoilt(line: Line, _above: Line | None, _draw: Draw, *, label: str, cell: str, code: str) -> Line | None:
    """A cell that cannot be used, where something stood."""
    return line.typed(label, cell, code) if line.values.get(label) else None


def _unknown_agency(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """An agency that the office does not list."""
    return line.typed(AGENCY, draw.pick(("Hội Chữ thập đỏ", "Câu lạc bộ tình nguyện trẻ")), "unknown_name")


def _unknown_channel(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """A channel that the office does not list."""
    return line.typed(CHANNEL, draw.pick(("Biển quảng cáo chợ", "Xe loa")), "unknown_name")


def _two_clauses(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """One report on two clauses."""
    return line.typed(CLAUSE, "1a, 1b", "many_values") if line.values[CLAUSE] == "1a" else None
