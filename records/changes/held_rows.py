"""What each tab of a reading gives to each table: enough to tell whether a later reading has lost rows that count."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from records.cells.results import Code
from records.cleaning.read import Records
from records.ledger import Verdict
from records.programme.settings import ITEMS, Settings, missing
from records.workbook.columns import AGENCY_TABLES, OFFICE_TABLES

Said = tuple[Hashable, ...]
Place = tuple[str, str]  # the name of a table and of a tab that it is read from
_COPIES = (str(Code.DUPLICATE), str(Code.COPIED_TAB))


@dataclass(frozen=True)
class HeldRows:
    """
    What one tab gives to one table.

    Attributes:
        tab, table: their names.
        count: rows that count; of an office table its entries.
        rows: what the rows of an agency table that count say, as used, and how many say so. Nothing of an office table.
        waiting: rows of an agency table that are there and do not count: rejected, but not as copies of rows that count.
    """

    tab: str
    table: str
    count: int
    rows: Counter[Said] = field(default_factory=Counter, repr=False)
    waiting: int = 0


def held_rows(records: Records) -> Mapping[Place, HeldRows]:
    """What each tab gives to each table, by the names of table and tab. A tab that is not read gives nothing."""
    return _office_rows(records) | _agency_rows(records)


def _office_rows(records: Records) -> dict[Place, HeldRows]:
    """The office tables; of two tabs by one name the first is read."""
    entries = {table.name: _entries(getattr(records.programme, table.name, ())) for table in OFFICE_TABLES}
    found: dict[Place, HeldRows] = {}
    for tally in records.tabs:
        if tally.table in entries:
            count = entries.pop(tally.table)
            found[tally.table, tally.tab] = HeldRows(tally.tab, tally.table, count)
    return found


def _entries(held: object) -> int:
    """How many entries an office table has."""
    if isinstance(held, Settings):
        return len(ITEMS) - len(missing(held))
    return len(held) if isinstance(held, tuple) else 0


def _agency_rows(records: Records) -> dict[Place, HeldRows]:
    waiting = _waiting(records)
    found: dict[Place, HeldRows] = {}
    for table in AGENCY_TABLES:
        rows = _said(getattr(records, table.name), table.fields)
        for tally in records.tabs:
            if tally.table == table.name:
                here = table.name, tally.tab
                said = rows.get(tally.tab, Counter())
                found[here] = HeldRows(tally.tab, table.name, said.total(), said, waiting.get(here, 0))
    return found


def _said(rows: pd.DataFrame, fields: tuple[str, ...]) -> dict[str, Counter[Said]]:
    """What the rows of a table say, by tab."""
    values = rows[list(fields)].astype(object)
    said = zip(*(values[name].where(rows[name].notna(), None) for name in fields), strict=True)
    found: dict[str, Counter[Said]] = {}
    for tab, row in zip(rows["tab"], said, strict=True):
        found.setdefault(str(tab), Counter())[row] += 1
    return found


def _waiting(records: Records) -> dict[Place, int]:
    """The rejected rows of each table and tab, without those that only repeat rows counted elsewhere."""
    rejected = records.ledger[records.ledger["verdict"] == str(Verdict.REJECTED)]
    copies = records.issues[records.issues["code"].isin(_COPIES)][["table", "tab", "row"]].drop_duplicates()
    return dict(_by_place(rejected) - _by_place(copies))


def _by_place(rows: pd.DataFrame) -> Counter[Place]:
    return Counter((str(table), str(tab)) for table, tab in rows[["table", "tab"]].itertuples(index=False))
