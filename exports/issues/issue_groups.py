"""Issues that say the same thing, put together: 200 cells with one error are one thing to mend."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from exports.issues.cell_ranges import Where
from exports.remedies import mended_as

_ORDER = {"reject": 0, "warning": 1, "repair": 2}


class _Issue(NamedTuple):
    """One issue, as far as it matters here; in the order of `ISSUE_COLUMNS`."""

    tab: str
    row: int
    cell: str | None
    table: str
    field: str | None
    severity: str
    code: str
    raw: str | None
    value: str | None
    suggestions: tuple[str, ...]
    agency: str | None


@dataclass(frozen=True, slots=True)
class Typed:
    """
    The cells of a group in which the same was typed.

    Attributes:
        raw: what was typed, masked; None: nothing, or the issue is of the whole row.
        value: what was understood, as in the ledger.
        field: of the first of the cells.
        places: the cells, or the rows, in the order of the sheet.
    """

    raw: str | None
    value: str | None
    field: str | None
    places: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """
    Issues of one tab with one code and one way to mend them.

    Attributes:
        severity, code, tab, table: of all of them.
        fields: of the columns; several where the same rows have the same in all of them; none of the whole row.
        suggestions: the nearest names, where a name is unknown.
        typed: what was typed, the most frequent first.
        places: all cells, or all rows, in the order of the sheet.
        agencies: the keys of those whose rows they are, as far as they are known.
    """

    severity: str
    code: str
    tab: str
    table: str
    fields: tuple[str, ...]
    suggestions: tuple[str, ...]
    typed: tuple[Typed, ...]
    places: tuple[Where, ...]
    agencies: tuple[str, ...] = ()


def issue_groups(issues: pd.DataFrame) -> list[IssueGroup]:
    """
    The issues in groups, those that keep rows from counting first, then the largest first.

    A column's cells with the same code are one group, whatever was typed; cells whose nearest names differ are not, for each
    needs another name, nor are days that are wrong for different reasons. Columns that lack the same thing in the same rows
    are one group, too.

    Args:
        issues: one row an issue, as in `Records.issues`.
    """
    columns: dict[tuple[object, ...], list[_Issue]] = defaultdict(list)
    for issue in map(_Issue._make, issues.itertuples(index=False, name=None)):
        fault = mended_as(issue.code, issue.field, issue.raw)
        near = tuple(issue.suggestions)
        columns[issue.severity, issue.code, issue.tab, issue.table, fault, issue.field, near].append(issue)
    merged: dict[tuple[object, ...], list[_Issue]] = defaultdict(list)
    for key, found in columns.items():
        merged[_without_column(key, found)] += found
    groups = [_group(found) for found in merged.values()]
    return sorted(groups, key=lambda group: (_ORDER[group.severity], -len(group.places)))


def _without_column(key: tuple[object, ...], found: list[_Issue]) -> tuple[object, ...]:
    """What two columns have in common that lack the same thing in the same rows; of another column its own key."""
    typed = {issue.raw for issue in found}
    if len(typed) > 1:
        return key
    *told, _field, suggestions = key
    return (*told, suggestions, *typed, tuple(issue.row for issue in found))


def _group(found: list[_Issue]) -> IssueGroup:
    first = found[0]
    fields = dict.fromkeys(issue.field for issue in found if issue.field)
    return IssueGroup(
        severity=first.severity,
        code=first.code,
        tab=first.tab,
        table=first.table,
        fields=tuple(fields),
        suggestions=tuple(first.suggestions),
        typed=_typed(found),
        places=_places(found),
        agencies=tuple(dict.fromkeys(issue.agency for issue in found if issue.agency)),
    )


def _typed(found: list[_Issue]) -> tuple[Typed, ...]:
    by_text: dict[tuple[str | None, str | None], list[_Issue]] = defaultdict(list)
    for issue in found:
        by_text[issue.raw, issue.value].append(issue)
    typed = [Typed(raw, value, same[0].field, _places(same)) for (raw, value), same in by_text.items()]
    return tuple(sorted(typed, key=lambda each: -len(each.places)))


def _places(found: Iterable[_Issue]) -> tuple[Where, ...]:
    return tuple(Where(int(issue.row), issue.cell) for issue in sorted(found, key=lambda issue: issue.row))
