"""The audit trail: who came in, who decided, who took away what; each a row that is never changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from data_sources.store.sqlite.database import Database
from data_sources.store.sqlite.schema import audit
from data_sources.store.sqlite.seals import insert_sealed, sealed_rows
from data_sources.store.written.ids import next_id
from data_sources.store.written.instants import instant_of, instant_text


@dataclass(frozen=True, slots=True)
class Deed:
    """
    Something that somebody did.

    Attributes:
        who: as the office calls them; never an e-mail address, never a code.
        deed: what (`audit.<deed>` in the catalogue).
        facts: about it: a file's name, the choices of the address, the number of a reading or a link.
    """

    number: int
    at: datetime
    who: str
    deed: str
    facts: Mapping[str, str]


class AuditTrail:
    """The deeds kept in one store. Every method raises StoreUnavailable where the database cannot do it."""

    def __init__(self, database: Database) -> None:
        """In this database."""
        self._database = database

    def note(self, at: datetime, who: str, deed: str, facts: Mapping[str, str]) -> None:
        """Add a deed."""
        with self._database.writing() as connection:
            values = {
                "id": next_id(connection, audit),
                "at": instant_text(at),
                "who": str(who),
                "deed": str(deed),
                "facts": json.dumps(dict(facts), ensure_ascii=False, sort_keys=True),
            }
            insert_sealed(connection, audit, [values])

    def deeds(self, *, most: int | None = None) -> tuple[Deed, ...]:
        """The deeds, newest first; so many at most."""
        with self._database.reading() as connection:
            found = sealed_rows(connection, audit, select(audit).order_by(audit.c.id.desc()).limit(most))
        return tuple(Deed(row["id"], instant_of(row["at"]), row["who"], row["deed"], json.loads(row["facts"])) for row in found)
