"""Rows that were sent and do not count yet: what a place is told to mend before it is told that it sent nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import pandas as pd

from indicators.counted.later_rows import rows_of_later_days
from records.cleaning.named_in_rows import Named
from records.cleaning.read import Records
from records.ledger import LEDGER_COLUMNS, Verdict
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period
from records.workbook.columns import AGENCY_TABLES

_DATED = ("activities", "postings")
_NOTHING = Named()


@dataclass(frozen=True)
class WaitingRows:
    """
    The rejected rows that a period is waiting for: their day, or their period, is its own or cannot be used.

    Attributes:
        rows: one row a rejected row: `table`; `agency`, `place` and `clause` as used, missing where that cell cannot be used;
            `home`: the place of the register that its agency belongs to; `places`, `agencies`: all that the row names, those in
            a cell with several of them included, and the places that these agencies belong to; `clauses`, `channels` likewise;
            `later`: it is of a day after that of looking, so that nobody had sent it.
    """

    rows: pd.DataFrame

    def of_all(self) -> dict[str, int]:
        """How many rows of each agency table wait."""
        return _by_table(Counter(row.table for row in self._each))

    def of_place(self, place: str) -> dict[str, int]:
        """How many rows of each agency table name a place, or come from its own agencies."""
        return _by_table(self._at_places.get(place, Counter()))

    def of_report(self, agency: str, clause: str) -> int:
        """How many rows an agency sent for its report on a clause, or on one that cannot be told."""
        return self._for_reports[agency, clause] + self._for_reports[agency, None]

    def naming(self, agency: str, clause: str) -> int:
        """How many rows an agency had sent that name a clause and the period: of them it is certain for which report."""
        return self._named_reports[agency, clause]

    def perhaps_of(self, agency: str, clause: str) -> int:
        """How many rows an agency had sent for its report on a clause, or on one that cannot be told, on the day of looking."""
        return self._perhaps_reports[agency, clause] + self._perhaps_reports[agency, None]

    def unclear_of(self, agency: str) -> int:
        """How many rows for reports an agency had sent of which clause or period cannot be told."""
        return self._unclear_reports[agency]

    def channels_of(self, place: str) -> dict[str, int]:
        """How many rows that name a place, or come from its own agencies, had been sent of each channel that they name."""
        return self._at_channels.get(place, Counter())

    @cached_property
    def _each(self) -> list["_Waiting"]:
        columns = (self.rows[name].tolist() for name in _Waiting._fields)
        return [_Waiting(*values) for values in zip(*columns, strict=True)]

    @cached_property
    def _reports(self) -> list["_Waiting"]:
        return [row for row in self._each if row.table == "submissions"]

    @cached_property
    def _sent_reports(self) -> list["_Waiting"]:
        return [row for row in self._reports if not row.later]

    @cached_property
    def _named_reports(self) -> Counter[tuple[str, str]]:
        named = [row for row in self._sent_reports if isinstance(row.period, str)]
        return Counter((agency, clause) for row in named for agency in row.agencies for clause in row.clauses)

    @cached_property
    def _perhaps_reports(self) -> Counter[tuple[str, str | None]]:
        return _reports_of(self._sent_reports)

    @cached_property
    def _unclear_reports(self) -> Counter[str]:
        """How many sent rows of each agency do not tell their clause or their period."""
        unclear = [row for row in self._sent_reports if not (isinstance(row.clause, str) and isinstance(row.period, str))]
        return Counter(agency for row in unclear for agency in row.agencies)

    @cached_property
    def _at_channels(self) -> dict[str, Counter[str]]:
        counts: dict[str, Counter[str]] = {}
        for row in self._each:
            if row.table == "postings" and not row.later:
                for place in (*row.places, WHOLE_DISTRICT):
                    counts.setdefault(place, Counter()).update(row.channels)
        return counts

    @cached_property
    def _at_places(self) -> dict[str, Counter[str]]:
        """How many rows of each table name each place, or come from its own agencies; counted once for all places."""
        counts: dict[str, Counter[str]] = {}
        for row in self._each:
            for place in row.places:
                counts.setdefault(place, Counter())[row.table] += 1
        return counts

    @cached_property
    def _for_reports(self) -> Counter[tuple[str, str | None]]:
        return _reports_of(self._reports)


class _Waiting(NamedTuple):
    """What is asked of one row that waits; a period and a clause that cannot be used are missing."""

    table: str
    period: object
    clause: object
    later: bool
    places: frozenset[str]
    agencies: frozenset[str]
    clauses: frozenset[str]
    channels: frozenset[str]


def _reports_of(rows: Iterable[_Waiting]) -> Counter[tuple[str, str | None]]:
    """How many of the rows each agency sent for its report on each clause, or on None: one that cannot be told."""
    return Counter((agency, row.clause if isinstance(row.clause, str) else None) for row in rows for agency in row.agencies)


def _by_table(counts: Mapping[str, int]) -> dict[str, int]:
    return {table.name: counts.get(table.name, 0) for table in AGENCY_TABLES}


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
    if rows.empty:
        return _no_rows()
    day = pd.to_datetime(rows["date"])
    in_time = day.isna() | day.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    of_period = rows["period"].isna() | (rows["period"] == period.code)
    rows = rows[in_time.where(rows["table"].isin(_DATED), of_period)]
    homes = {agency.key: agency.place for agency in records.programme.agencies if agency.place is not None}
    named, homes_at = records.named, {agency: into.get(home) for agency, home in homes.items()}
    later = rows_of_later_days(records)
    found: dict[str, list[object]] = {name: [] for name in ("places", "agencies", "clauses", "channels", "later")}
    columns = (rows[column] for column in ("tab", "row", "place", "agency", "clause", "channel"))
    for tab, number, place, agency, clause, channel in zip(*columns, strict=True):
        where = (str(tab), int(number))
        others = named.get(where, _NOTHING)
        agencies = _known((agency, *others.agencies))
        found["agencies"].append(agencies)
        found["places"].append(_known((*map(into.get, (place, *others.places)), *map(homes_at.get, agencies))))
        found["clauses"].append(_known((clause, *others.clauses)))
        found["channels"].append(_known((channel, *others.channels)))
        found["later"].append(where in later)
    told = {name: pd.Series(values, index=rows.index, dtype=object) for name, values in found.items()}
    return WaitingRows(rows.assign(home=rows["agency"].map(homes_at), **told | {"later": told["later"].astype(bool)}))


@cache
def _no_rows() -> WaitingRows:
    """None waits, as in most workbooks; to ask pandas for no row takes as long as for a thousand."""
    columns = (*LEDGER_COLUMNS, "home", "places", "agencies", "clauses", "channels", "later")
    rows = pd.DataFrame(columns=list(columns), dtype=object)
    return WaitingRows(rows.astype({"date": "datetime64[s]", "later": bool}))


def _known(keys: Iterable[object]) -> frozenset[str]:
    return frozenset(key for key in keys if isinstance(key, str))


def was_sent_for(records: Records, period: Period) -> bool:
    """Whether a row waits that is of this period for certain: by its day, or by the period that it names."""
    waiting = waiting_rows(records, period, {}).rows
    return bool(waiting["date"].notna().where(waiting["table"].isin(_DATED), waiting["period"].notna()).any())
