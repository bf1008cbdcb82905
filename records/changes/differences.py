"""What changed between two readings: rows added, changed cell by cell, deleted; and tabs that came, went, were renamed."""

from collections.abc import Mapping

import pandas as pd

from records.cells.texts import display_text
from records.changes.compared_rows import ComparedRows, compared_rows
from records.changes.filled_rows import FilledRows
from records.changes.pairs import paired, stands_now
from records.changes.row_changes import ChangedCell, ChangedRow, Differences, RowChange
from records.changes.tab_pairs import tab_pairs
from records.cleaning.read import Records
from records.ledger import COUNTED
from records.programme.programme import Period
from records.workbook.raw import Workbook, cell_address

__all__ = ["ChangedCell", "ChangedRow", "Differences", "RowChange", "differences", "vanished_rows"]

Agencies = Mapping[tuple[str, int], str]


def differences(before: Workbook, after: Workbook, records_before: Records, records_after: Records) -> Differences:
    """
    What changed from one reading to another.

    A row is what it says under its headings, without its ordinal: a row that moved has not changed, nor has one whose
    columns moved or have another heading now; that is a change of the header. Of the rows that are gone and the rows that
    are new, those of one tab that are alike are one changed row.
    """
    pairs = tab_pairs(before.tabs, after.tabs)
    then, now = _agencies(records_before), _agencies(records_after)
    kept = ((pair.before.name, pair.after.name) for pair in pairs if pair.before and pair.after)
    return Differences(
        tuple(row for tab in compared_rows(pairs, before.tabs, after.tabs) for row in _told(tab, then, now)),
        tuple(pair.name for pair in pairs if pair.before is None),
        tuple(pair.name for pair in pairs if pair.after is None),
        tuple((old, new) for old, new in kept if old != new),
    )


def vanished_rows(before: Records, found: Differences, period: Period) -> int:
    """
    How many rows that counted for a period are deleted.

    Args:
        before: the records of the earlier reading.
        found: what changed since.
        period: by its days, or for a report by its code.
    """
    deleted = {(row.tab, row.row_before) for row in found.of(RowChange.DELETED)}
    if not deleted:
        return 0
    asked = before.ledger[before.ledger["row"].isin({row for _, row in deleted})]  # few; the ledger may be long
    counted = asked[asked["verdict"].isin(COUNTED)]
    day = pd.to_datetime(counted["date"])
    within = day.between(pd.Timestamp(period.start), pd.Timestamp(period.end)) | (counted["period"] == period.code)
    ours = counted[within]
    return sum(row in deleted for row in zip(ours["tab"], ours["row"], strict=True))


def _agencies(records: Records) -> Agencies:
    """The agency of each row, by its tab and its number from 0."""
    known = records.ledger[records.ledger["agency"].notna()]
    rows = known[["tab", "row", "agency"]].itertuples(index=False)
    return {(str(tab), int(row) - 1): str(agency) for tab, row, agency in rows}


def _told(tab: ComparedRows, then: Agencies, now: Agencies) -> list[ChangedRow]:
    """The rows of a tab that changed, by where they stand; a deleted one by where it would, before what stands there."""
    before, after, same = tab.before, tab.after, tab.same
    pairs = paired(tab.gone, tab.new, same)
    taken = set(pairs.values())
    found: list[tuple[int, int, ChangedRow | None]] = []
    if before:
        deleted = (number for number in tab.gone if number not in pairs)
        found += [(stands_now(number, same), 0, _alone(RowChange.DELETED, before, number, then)) for number in deleted]
    if after:
        added = (number for number in tab.new if number not in taken)
        found += [(number, 1, _alone(RowChange.ADDED, after, number, now)) for number in added]
    if before and after:
        found += [(new, 1, _changed(before, after, (old, new), now)) for old, new in pairs.items()]
    return [row for *_, row in sorted(found, key=lambda entry: entry[:2]) if row]


def _alone(change: RowChange, rows: FilledRows, number: int, agencies: Agencies) -> ChangedRow:
    """A row that stands in only one of the two readings."""
    cells = list(rows.cells(number))
    stood, stands = (number + 1, None) if change is RowChange.DELETED else (None, number + 1)
    return ChangedRow(
        change,
        rows.tab.name,
        stood,
        stands,
        agencies.get((rows.tab.name, number)),
        headings=tuple(rows.heading(number, index) for index, _, _ in cells),
        values=tuple(value for _, _, value in cells),
        columns=tuple(index for index, _, _ in cells),
    )


def _changed(before: FilledRows, after: FilledRows, numbers: tuple[int, int], agencies: Agencies) -> ChangedRow | None:
    """A changed row with its cells; None where nothing that is shown has changed."""
    old, new = numbers
    was = {key: display_text(cell) for _, key, cell in before.cells(old)}
    stands = {key: display_text(cell) for _, key, cell in after.cells(new)}
    differing = [key for key in {**stands, **was} if was.get(key) != stands.get(key)]
    cells = sorted((*_column(key, (before, old), (after, new)), key) for key in differing)
    if not cells:
        return None
    return ChangedRow(
        RowChange.CHANGED,
        after.tab.name,
        old + 1,
        new + 1,
        agencies.get((after.tab.name, new)),
        tuple(ChangedCell(cell_address(new, at), heading, was.get(key), stands.get(key)) for at, heading, key in cells),
    )


def _column(key: str, before: tuple[FilledRows, int], after: tuple[FilledRows, int]) -> tuple[int, str]:
    """Where the column of a key stands now, and its heading above the row; where it stood, and that it had, if it is gone."""
    rows, number = after if key in after[0].keys else before
    at = rows.keys.index(key)
    return at, rows.heading(number, at)
