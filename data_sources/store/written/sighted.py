"""When each report was first seen in the sheet: stored at its first sighting, never changed."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from data_sources.store.sqlite.schema import sightings
from data_sources.store.sqlite.seals import insert_sealed, sealed_rows
from data_sources.store.stored import ReportKey, Sighting
from data_sources.store.written.cell_json import json_text
from data_sources.store.written.ids import next_id
from data_sources.store.written.instants import instant_of

Keys = Sequence[Sequence[str]]  # of reports as JSON keeps them: agency, period, clause


def report_keys(seen: Collection[ReportKey]) -> Keys:
    """The reports as JSON keeps them, always in the same order."""
    return sorted([report.agency, report.period, report.clause] for report in seen)


def record(connection: Connection, sheet: str, seen: Keys, *, first_seen: str, last_absent: str | None) -> None:
    """Store the first sighting of each report that has none yet, or a later one only."""
    known = _first_sightings(connection, sheet)
    texts = {json_text(list(key)) for key in seen}
    new = sorted(text for text in texts if text not in known or first_seen < known[text][0])
    first = next_id(connection, sightings)
    found = {"sheet": sheet, "first_seen": first_seen, "last_absent": last_absent}
    insert_sealed(connection, sightings, [{"id": first + place, "report": text, **found} for place, text in enumerate(new)])


def recorded(connection: Connection, sheet: str) -> Mapping[ReportKey, Sighting]:
    """The first sighting of every report that was seen."""
    found = {ReportKey(*json.loads(text)): seen for text, seen in _first_sightings(connection, sheet).items()}
    return {
        report: Sighting(report, instant_of(first_seen), instant_of(last_absent) if last_absent else None)
        for report, (first_seen, last_absent) in found.items()
    }


def _first_sightings(connection: Connection, sheet: str) -> dict[str, tuple[str, str | None]]:
    """First seen and last absent by report; the earliest where several are stored."""
    query = select(sightings).where(sightings.c.sheet == sheet).order_by(sightings.c.first_seen.desc(), sightings.c.id.desc())
    return {row["report"]: (row["first_seen"], row["last_absent"]) for row in sealed_rows(connection, sightings, query)}
