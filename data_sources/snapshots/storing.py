"""What becomes of a reading: stored where it says something new, held where it lost too much, accepted by the office."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping

from data_sources.snapshots.content import Content
from data_sources.snapshots.ids import next_id
from data_sources.snapshots.inserting import insert_reading
from data_sources.snapshots.looking import good, of_sheet, stored_rows
from data_sources.snapshots.schema import acceptances, readings
from data_sources.snapshots.seals import insert_sealed
from data_sources.snapshots.sighted import Keys, record
from data_sources.snapshots.states import LAST_GOOD_READ, LAST_READ, keep, state
from records.losses import Loss


def store_reading(
    connection: Connection, sheet: str, content: Content, *, read_at: str, losses: Sequence[Loss], seen: Keys
) -> int | None:
    """
    Store a reading; its id, or None where it says what the newest stored one says.

    One that was held and has lost nothing any more, by what it is compared with now, is stored anew: it may be shown.
    """
    newest = _newest(connection, sheet)
    absent = state(connection, sheet, LAST_GOOD_READ)
    same = newest is not None and newest["key"] == content.key
    known_good = newest is not None and same and _is_good(connection, newest)
    number = None
    if not same or not (known_good or losses):
        own = {"sheet": sheet, "read_at": read_at, "held": bool(losses)}
        kept = [[str(loss.kind), loss.tab, loss.before, loss.after] for loss in losses]
        number = insert_reading(connection, own, content, {"losses": kept, "seen": seen, "absent": absent})
    if known_good or not losses:
        record(connection, sheet, seen, first_seen=read_at, last_absent=absent)
        keep(connection, sheet, LAST_GOOD_READ, read_at)
    keep(connection, sheet, LAST_READ, read_at)
    return number


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


def _newest(connection: Connection, sheet: str) -> RowMapping | None:
    return next(iter(stored_rows(connection, of_sheet(sheet).limit(1))), None)


def _is_good(connection: Connection, row: RowMapping) -> bool:
    return bool(stored_rows(connection, good(of_sheet(row["sheet"])).where(readings.c.id == row["id"])))
