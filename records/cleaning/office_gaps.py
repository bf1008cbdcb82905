"""What follows from a faulty office table: which agency rows wait for which of its columns to be filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from records.cells.results import Code
from records.cleaning.tables import Issue
from records.programme.name_folds import FOLDS
from records.programme.office_rows import LeftOut

_FIELDS = {"places": "place", "agencies": "agency", "clauses": "clause", "channels": "channel", "periods": "period"}


@dataclass(frozen=True, slots=True)
class OfficeGap:
    """
    Rows of an office table that are left out because one column of theirs cannot be used.

    Attributes:
        tab, table, label: where, and the column to fill in.
        rows: how many rows of the office are left out.
        field: the column of agency tables that names such rows.
        waiting: the agency rows, by tab and row, that name one of them and therefore do not count.
        whole: no row of the table is left.
    """

    tab: str
    table: str
    label: str
    rows: int
    field: str
    waiting: frozenset[tuple[str, int]]
    whole: bool


def office_gaps(left_out: Sequence[LeftOut], issues: Iterable[Issue], filled: frozenset[str]) -> tuple[OfficeGap, ...]:
    """
    The gaps of the office tables, one for each column, in the order of the workbook.

    Args:
        left_out: the rows of office tables that are left out.
        issues: of the agency rows.
        filled: the tables that still have a row.
    """
    unknown = [issue for issue in issues if issue[6] == Code.UNKNOWN_NAME]
    columns: dict[tuple[str, str, str], list[LeftOut]] = {}
    for row in left_out:
        if row.table in _FIELDS:
            columns.setdefault((row.tab, row.table, row.label), []).append(row)
    return tuple(
        OfficeGap(tab, table, label, len(rows), _FIELDS[table], _waiting(rows, table, unknown), table not in filled)
        for (tab, table, label), rows in columns.items()
    )


def _waiting(rows: Sequence[LeftOut], table: str, unknown: Sequence[Issue]) -> frozenset[tuple[str, int]]:
    names = {fold(name) for row in rows for name in row.names for fold in FOLDS[table]}
    of_field = (issue for issue in unknown if issue[4] == _FIELDS[table])
    named = (issue for issue in of_field if any(fold(str(issue[7] or "")) in names for fold in FOLDS[table]))
    return frozenset((str(issue[0]), int(str(issue[1]))) for issue in named)
