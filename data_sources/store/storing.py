"""What becomes of a reading: stored where it says something new, held where it lost too much, accepted by the office."""

import json

from sqlalchemy import Connection, RowMapping

from data_sources.store.arrival import Arrival
from data_sources.store.looking import good, of_sheet, stored_rows
from data_sources.store.sqlite.schema import acceptances, readings
from data_sources.store.sqlite.seals import insert_sealed
from data_sources.store.written.ids import next_id
from data_sources.store.written.inserting import insert_reading
from data_sources.store.written.instants import instant_text
from data_sources.store.written.judgement_json import fullness_json, losses_json
from data_sources.store.written.kept_states import LAST_EDITED, LAST_GOOD_READ, LAST_READ, keep, state
from data_sources.store.written.sighted import Keys, record


def store_reading(connection: Connection, sheet: str, arrival: Arrival) -> int | None:
    """
    Store a reading; its id, or None where it says what the newest stored one says.

    One that was held and has lost nothing any more, by what it is compared with now, is stored again: it may be shown.
    """
    read_at, held = instant_text(arrival.read_at), bool(arrival.losses)
    absent = state(connection, sheet, LAST_GOOD_READ)
    same, known_good = _newest_is(connection, sheet, arrival)
    number = None
    if not same or not (known_good or held):
        own = {"sheet": sheet, "read_at": read_at, "held": held}
        number = insert_reading(connection, own, arrival.content, _judged(arrival) | {"absent": absent})
    if known_good or not held:
        record(connection, sheet, arrival.seen, first_seen=read_at, last_absent=absent)
        keep(connection, sheet, LAST_GOOD_READ, read_at)
    keep(connection, sheet, LAST_READ, read_at)
    keep(connection, sheet, LAST_EDITED, arrival.content.facts["edited_at"])
    return number


def is_stored(connection: Connection, sheet: str, arrival: Arrival) -> bool:
    """Whether a reading says what the newest stored one says, and that one stands as this one would."""
    same, known_good = _newest_is(connection, sheet, arrival)
    return same and (known_good or bool(arrival.losses))


def note_seen(connection: Connection, sheet: str, seen: Keys, read_at: str) -> None:
    """The reports of a good reading of which nothing else is stored."""
    record(connection, sheet, seen, first_seen=read_at, last_absent=state(connection, sheet, LAST_GOOD_READ))
    keep(connection, sheet, LAST_GOOD_READ, read_at)
    keep(connection, sheet, LAST_READ, read_at)


def note_unchanged(connection: Connection, sheet: str, read_at: str) -> None:
    """The sheet was found as the newest stored reading has it."""
    newest = _newest(connection, sheet)
    if newest and _is_good(connection, newest):
        keep(connection, sheet, LAST_GOOD_READ, read_at)
    keep(connection, sheet, LAST_READ, read_at)


def accept_reading(connection: Connection, row: RowMapping, at: str) -> None:
    """Let a held reading be shown; nothing where it may be already."""
    if _is_good(connection, row):
        return
    sheet, facts = row["sheet"], json.loads(row["facts"])
    insert_sealed(connection, acceptances, [{"id": next_id(connection, acceptances), "reading": row["id"], "at": at}])
    record(connection, sheet, facts["seen"], first_seen=row["read_at"], last_absent=facts["absent"])
    newest = _newest(connection, sheet)
    if newest and newest["id"] == row["id"]:  # since it was read, the sheet was found like this again and again
        keep(connection, sheet, LAST_GOOD_READ, state(connection, sheet, LAST_READ))


def _judged(arrival: Arrival) -> dict[str, object]:
    """What is stored of a reading besides its content."""
    fullness = {} if arrival.fullness is None else {"fullness": fullness_json(arrival.fullness)}
    return {"losses": losses_json(arrival.losses), "seen": arrival.seen, **fullness}


def _newest_is(connection: Connection, sheet: str, arrival: Arrival) -> tuple[bool, bool]:
    """Whether the newest stored reading says the same, and whether that one may be shown."""
    newest = _newest(connection, sheet)
    if newest is None or newest["key"] != arrival.content.key:
        return False, False
    return True, _is_good(connection, newest)


def _newest(connection: Connection, sheet: str) -> RowMapping | None:
    return next(iter(stored_rows(connection, of_sheet(sheet).limit(1))), None)


def _is_good(connection: Connection, row: RowMapping) -> bool:
    return bool(stored_rows(connection, good(of_sheet(row["sheet"])).where(readings.c.id == row["id"])))
