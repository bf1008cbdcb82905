"""Rows that were sent and do not count yet: what a place is told to mend before it is told that it sent nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from records.cleaning.read import Records
from records.ledger import Verdict
from records.programme.programme import Period
from records.workbook.columns import AGENCY_TABLES

_DATED = ("activities", "postings")


@dataclass(frozen=True)
class WaitingRows:
    """
    The rejected rows that a period is waiting for: their day, or their period, is its own or cannot be used.

    Attributes:
        rows: one row a rejected row: `table`; `agency`, `place` and `clause` as used, missing where that cell cannot be used;
            `at`, `home`: the places of the register that the row names, and that its agency belongs to.
    """

    rows: pd.DataFrame

    def of_all(self) -> dict[str, int]:
        """How many rows of each agency table wait."""
        return _by_table(self.rows)

    def of_place(self, place: str) -> dict[str, int]:
        """How many rows of each agency table name a place, or come from its own agencies."""
        return self._places.get(place, _NONE)

    def of_report(self, agency: str, clause: str) -> int:
        """How many rows an agency sent for its report on a clause, or on one that cannot be told."""
        return self._reports[agency, clause] + self._reports[agency, None]

    @cached_property
    def _places(self) -> dict[str, dict[str, int]]:
        at, home = (self.rows[["table", name]].rename(columns={name: "place"}) for name in ("at", "home"))
        named = pd.concat([at, home[home["place"].fillna("") != at["place"].fillna("")]])
        found: dict[str, dict[str, int]] = {}
        for place, table, count in named.groupby(["place", "table"]).size().reset_index().itertuples(index=False):
            found.setdefault(str(place), dict(_NONE))[str(table)] = int(count)
        return found

    @cached_property
    def _reports(self) -> Counter[tuple[str, str | None]]:
        rows = self.rows[self.rows["table"] == "submissions"]
        clauses = rows["clause"].astype(object).where(rows["clause"].notna(), None)
        return Counter(zip(rows["agency"], clauses, strict=True))


_NONE = {table.name: 0 for table in AGENCY_TABLES}


def _by_table(rows: pd.DataFrame) -> dict[str, int]:
    counts = rows["table"].value_counts()
    return {table.name: int(counts.get(table.name, 0)) for table in AGENCY_TABLES}


def waiting_rows(records: Records, period: Period, into: Mapping[str, str | None]) -> WaitingRows:
    """
    The rows that wait for a period.

    Args:
        records: whose ledger is looked through.
        period: a row of another period, or with a day that counts elsewhere, does not wait for it.
        into: for each place the one of the register that holds it.
    """
    ledger = records.ledger
    rows = ledger[ledger["verdict"] == Verdict.REJECTED]
    day = pd.to_datetime(rows["date"])
    in_time = day.isna() | day.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    of_period = rows["period"].isna() | (rows["period"] == period.code)
    rows = rows[in_time.where(rows["table"].isin(_DATED), of_period)]
    homes = {agency.key: agency.place for agency in records.programme.agencies if agency.place is not None}
    return WaitingRows(rows.assign(at=rows["place"].map(into), home=rows["agency"].map(homes).map(into)))
