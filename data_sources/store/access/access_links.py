"""Access links: each made once with a code of 128 random bits, of which only the hash is stored; revoked, never deleted."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select

from data_sources.store.sqlite.database import Database
from data_sources.store.sqlite.schema import access_ends, access_links
from data_sources.store.sqlite.seals import insert_sealed, sealed_rows
from data_sources.store.written.ids import next_id
from data_sources.store.written.instants import instant_of, instant_text
from records.errors import WrongArgument

_CODE_BYTES = 16
_MARK_LETTERS = 16


@dataclass(frozen=True, slots=True)
class AccessLink:
    """
    One access link.

    Attributes:
        number: by which people name it.
        code_hash: of its code.
        name: of the person who has it, as the office calls them.
        role: `leader`, `office` or `agency`.
        agency: its code in the office's table; empty where the role is not `agency`.
        ended_at: when it was revoked; None: it was not.
    """

    number: int
    code_hash: str
    name: str
    role: str
    agency: str
    made_at: datetime
    expires_at: datetime
    ended_at: datetime | None

    @property
    def mark(self) -> str:
        """
        The number, and the beginning of the hash: what a pass says.

        A store that was put back from a copy gives a number a second time; whoever came by the first of them is not let in
        by the second.
        """
        return f"{self.number}.{self.code_hash[:_MARK_LETTERS]}"

    def holds(self, now: datetime) -> bool:
        """Whether it lets in at an instant."""
        return self.ended_at is None and now < self.expires_at

    def state(self, now: datetime) -> str:
        """At an instant: `revoked`, `holds` or `expired`."""
        return "revoked" if self.ended_at else "holds" if self.holds(now) else "expired"


def hash_of(code: str) -> str:
    """
    The hash under which a code is stored.

    A plain SHA-256: what slows the guessing of passwords (salt, many rounds) guards secrets that people choose. These have 128
    random bits, which nobody can try, and whoever reads the store can do nothing with the hash.
    """
    return hashlib.sha256(code.encode()).hexdigest()


class AccessLinks:
    """The access links of one store. Every method raises StoreUnavailable where the database cannot do it."""

    def __init__(self, database: Database) -> None:
        """In this database."""
        self._database = database

    def add(self, name: str, role: str, agency: str, *, now: datetime, expires_at: datetime) -> tuple[AccessLink, str]:
        """Make a link; it and its code, which is told this once."""
        code = secrets.token_urlsafe(_CODE_BYTES)
        with self._database.writing() as connection:
            number = next_id(connection, access_links)
            values = {
                "id": number,
                "code": hash_of(code),
                "name": name,
                "role": str(role),  # a seal is of the text itself, not of an enumeration's member
                "agency": agency,
                "made_at": instant_text(now),
                "expires_at": instant_text(expires_at),
            }
            insert_sealed(connection, access_links, [values])
        self._database.keep_backup()
        return AccessLink(number, hash_of(code), name, str(role), agency, now, expires_at, None), code

    def all(self) -> tuple[AccessLink, ...]:
        """All links, the newest first, those that were revoked or have expired included."""
        with self._database.reading() as connection:
            return links_in(connection)

    def end(self, number: int, at: datetime) -> None:
        """Revoke a link; one that was revoked stays as it is. Raises WrongArgument: there is none of this number."""
        with self._database.writing() as connection:
            if not _there(connection, number):
                raise WrongArgument("unknown_access_link", number=number)
            end_in(connection, number, at)
        self._database.keep_backup()  # a store put right from its backup must not let in again who was shut out


def links_in(connection: Connection) -> tuple[AccessLink, ...]:
    """All links of a database, the newest first."""
    ends = {row["link"]: instant_of(row["at"]) for row in sealed_rows(connection, access_ends, select(access_ends))}
    found = sealed_rows(connection, access_links, select(access_links).order_by(access_links.c.id.desc()))
    return tuple(_link(row, ends.get(row["id"])) for row in found)


def end_in(connection: Connection, number: int, at: datetime) -> None:
    """Revoke a link of a database; one that was revoked stays as it is."""
    if connection.scalar(select(access_ends.c.id).where(access_ends.c.link == number)) is None:
        row = {"id": next_id(connection, access_ends), "link": number, "at": instant_text(at)}
        insert_sealed(connection, access_ends, [row])


def _there(connection: Connection, number: int) -> bool:
    return connection.scalar(select(access_links.c.id).where(access_links.c.id == number)) is not None


def _link(row: RowMapping, ended_at: datetime | None) -> AccessLink:
    return AccessLink(
        row["id"],
        row["code"],
        row["name"],
        row["role"],
        row["agency"],
        instant_of(row["made_at"]),
        instant_of(row["expires_at"]),
        ended_at,
    )
