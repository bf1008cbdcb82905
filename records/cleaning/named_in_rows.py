"""What rows that do not count name all the same: several places, channels… in one cell, or a known one beside others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from records.cells.results import Code
from records.programme.names import Names
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Programme, agency_names, channel_names, clause_names, place_names

_CODES = (Code.MANY_VALUES, Code.UNKNOWN_NAME)
_FIELDS = {"agency": "agencies", "place": "places", "clause": "clauses", "channel": "channels"}


@dataclass(frozen=True, slots=True)
class Named:
    """The keys of all that the cells of a row name whose value cannot be used; its places also from the cell of the agency."""

    places: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()


NamedInRows = Mapping[tuple[str, int], Named]


def named_in_rows(programme: Programme, issues: pd.DataFrame, ledger: pd.DataFrame) -> NamedInRows:
    """
    What the cells of place, agency, clause and channel of each row name though they are no single name; by tab and number.

    `Tân Lập, Đăk Kôi` names two places, `UBND xã Tân Lập và Đội B` an agency and its place. A name that holds of several
    registers is read by the row's day, or the last of its period.
    """
    cells = issues[issues["code"].isin(_CODES) & issues["field"].isin(_FIELDS) & issues["raw"].notna()]
    if cells.empty:
        return {}
    days = _days(programme, ledger, {*zip(cells["tab"], cells["row"], strict=True)})
    names: dict[str, Names] = {
        "place": place_names(programme.places, programme.level),
        "agency": agency_names(programme.agencies, programme.places),
        "clause": clause_names(programme.clauses),
        "channel": channel_names(programme.channels),
    }
    found: dict[tuple[str, int], Named] = {}
    for tab, row, field, raw in zip(*(cells[column] for column in ("tab", "row", "field", "raw")), strict=True):
        where = (str(tab), int(row))
        before, day = found.get(where, Named()), days.get(where)
        for name in ("agency", "place") if field == "agency" else (str(field),):
            key = _FIELDS[name]
            before = replace(before, **{key: getattr(before, key) | _named(names[name], raw, day)})
        found[where] = before
    return {where: named for where, named in found.items() if named != Named()}


def _named(names: Names, raw: object, day: date | None) -> frozenset[str]:
    return names.named_in(str(raw), day) - {WHOLE_DISTRICT}


def _days(programme: Programme, ledger: pd.DataFrame, wanted: Iterable[tuple[object, object]]) -> dict[tuple[str, int], date]:
    """The day of each row that is wanted, as far as it can be used."""
    ends = {period.code: period.end for period in programme.periods}
    rows, found = {*wanted}, {}
    near = ledger[ledger["row"].isin({row for _, row in rows})]
    days = near["date"].to_numpy(dtype="datetime64[D]").tolist()  # to ask pandas for each takes as long as all else here
    for tab, row, day, period in zip(near["tab"], near["row"], days, near["period"], strict=True):
        at = ends.get(str(period)) if day is None else day
        if (tab, row) in rows and at is not None:
            found[str(tab), int(row)] = at
    return found
