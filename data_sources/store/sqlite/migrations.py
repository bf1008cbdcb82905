"""The steps from each version of the store's tables to the next: what the first code stored is still read by the newest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, inspect, select

from data_sources.store.sqlite.schema import METADATA, VERSION, versions
from data_sources.store.sqlite.seals import insert_sealed
from data_sources.store.sqlite.sqlite_failures import NEWER
from data_sources.store.written.ids import newest_id
from records.errors import StoreUnavailable


@dataclass(frozen=True, slots=True)
class Migration:
    """
    One step.

    Attributes:
        version: of the tables after it.
        apply: changes the tables of the version before, in the transaction of a connection; tables that are new need no
            step, for those that are missing are made anyway.
    """

    version: int
    apply: Callable[[Connection], None]


# In order. Whoever adds one raises VERSION in `schema.py`; a test holds the two together.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(2, lambda _: None),  # access links, their ends, and the audit trail: new tables only
)


def version_of(connection: Connection) -> int | None:
    """The version of the tables; None where they are yet to be made."""
    if not inspect(connection).has_table(versions.name):
        return None
    return connection.scalar(select(versions.c.version).order_by(versions.c.id.desc()).limit(1))


def newest_version(steps: Sequence[Migration] = MIGRATIONS) -> int:
    """The version that the tables have after the last step."""
    return steps[-1].version if steps else VERSION


def bring_up_to_date(connection: Connection, name: str, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """
    Make the tables that are missing, and take those of an older version through the steps that they lack.

    Args:
        connection: in a transaction that writes; it is rolled back as a whole if a step fails.
        name: of the store, for people.
        steps: in order.

    Raises:
        StoreUnavailable: newer code made the tables.
    """
    version, newest = version_of(connection), newest_version(steps)
    if version is not None and version > newest:
        raise StoreUnavailable(NEWER, name=name)
    for step in steps:
        if version is not None and step.version > version:
            step.apply(connection)
    METADATA.create_all(connection)
    if version != newest:
        insert_sealed(connection, versions, [{"id": newest_id(connection, versions) + 1, "version": newest}])
