"""
The tables of the store. What is stored of the sheet is only ever inserted; only `states` changes.

Every row carries a seal of its other columns, so that a damaged one is told from a whole one.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

VERSION = 2  # of these tables; a newer code writes a higher one

METADATA = MetaData()


def _sealed(name: str, *columns: Column[object] | Index, unique_seal: bool = False) -> Table:
    """A table whose ids are given by the writer: 1, 2, 3, in the order of storing."""
    number = Column("id", Integer, primary_key=True, autoincrement=False)
    return Table(name, METADATA, number, *columns, Column("seal", LargeBinary, nullable=False, unique=unique_seal))


# One row a version of the tables: when the store was made, and at each change of the tables.
versions = _sealed("versions", Column("version", Integer, nullable=False))

# One row a distinct row of cells (`cell_json`); the seal finds it.
rows = _sealed("rows", Column("cells", Text, nullable=False), unique_seal=True)

# One row a distinct state of a tab. key: of all the rest; facts: name, sheet_id, known_as, merges; ids: of its rows.
tabs = _sealed(
    "tabs",
    Column("key", LargeBinary, nullable=False, unique=True),
    Column("facts", Text, nullable=False),
    Column("ids", LargeBinary, nullable=False),
)

# One row a stored reading. key: of all that makes one reading differ from another; facts: the rest, as `content` names it.
readings = _sealed(
    "readings",
    Column("sheet", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("held", Boolean, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("facts", Text, nullable=False),
    Index("readings_of_sheet", "sheet", "id"),
)

# One row a held reading that the office accepted.
acceptances = _sealed(
    "acceptances",
    Column("reading", Integer, ForeignKey("readings.id"), nullable=False, unique=True),
    Column("at", Text, nullable=False),
)

# One row a first sighting of a report; of two the earlier holds (a reading may be accepted after a later one was stored).
sightings = _sealed(
    "sightings",
    Column("sheet", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_absent", Text),
    Index("sightings_of_sheet", "sheet"),
)

# One row an access link, of whatever sheet; code: the SHA-256 of its code, which is stored nowhere; role: one of `Role`.
access_links = _sealed(
    "access_links",
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
)

# One row an access link that was revoked.
access_ends = _sealed(
    "access_ends",
    Column("link", Integer, ForeignKey("access_links.id"), nullable=False, unique=True),
    Column("at", Text, nullable=False),
)

# One row a deed of somebody: who, what, when; facts: JSON, never a code, never personal data.
audit = _sealed(
    "audit",
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("facts", Text, nullable=False),
)

# What holds now: the last reading, the last failure, settings. Each value is JSON.
states = Table(
    "states",
    METADATA,
    Column("sheet", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("seal", LargeBinary, nullable=False),
)

# In an order in which each may refer to those before.
APPEND_ONLY = (versions, rows, tabs, readings, acceptances, sightings, access_links, access_ends, audit)
