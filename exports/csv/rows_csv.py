"""rows.csv: the ledger, each row with what became of it, one issue a line."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from exports.codebook.output_columns import ROWS
from exports.csv.csv_bytes import Value, csv_bytes
from exports.file_values import period_of_row
from exports.wording import issue_in_words, place_codes, told_as
from indicators.report import Report
from records.cleaning.read import Records
from words import say


def rows_csv(report: Report, language: str, *, separator: str = ";", agency: str | None = None) -> bytes:
    """
    Every row of the ledger, in the order of the workbook; personal data is masked.

    Runs of blank rows are in the sums of `Records.tabs` only. A row without an issue has one line, one with several has a
    line for each: to count rows, count different pairs of `tab` and `row`. Columns are `ROWS`, the same in every language.

    Args:
        report: of any period of the workbook; the ledger is the same for all of them.
        language: of the names and of the sentences in `issues`.
        separator: `;` or `,`.
        agency: key of the agency whose rows are wanted; None for the rows of all, and those that name none.

    Raises:
        KeyError: another separator.
    """
    issues, named = _issues_by_row(report.records), _Names(report, language)
    lines = [
        line
        for row in report.records.ledger.to_dict("records")
        if agency is None or row["agency"] == agency
        for line in _lines(report, row, issues[row["tab"], row["row"]], named)
    ]
    return csv_bytes([ROWS, *lines], separator)


class _Names:
    """The codes and names of agencies and places by their keys."""

    def __init__(self, report: Report, language: str) -> None:
        """Make them ready once for all rows."""
        self.language = language
        self.agencies = {one.key: (one.code, one.name) for one in report.records.programme.agencies}
        self.places = place_codes(report.records.programme, language)


def _lines(report: Report, row: Mapping[Any, Any], issues: list[Mapping[str, object]], named: _Names) -> Iterator[list[Value]]:
    """The lines of one row; one that is no data says what it is."""
    language = named.language
    known: list[Value] = [
        str(row["table"]),
        *named.agencies.get(str(row["agency"]), (None, None)),
        *named.places.get(str(row["place"]), (None, None)),
        None if pd.isna(row["date"]) else pd.Timestamp(row["date"]).date().isoformat(),
        period_of_row(report, row),
        row["clause"] if isinstance(row["clause"], str) else None,
    ]
    where: list[Value] = [str(row["tab"]), int(row["row"]), str(row["verdict"])]
    as_of = report.as_of.isoformat()
    if row["ignored_as"]:
        kind = str(row["ignored_as"])
        yield [*where, say(f"ignored.{kind}", language), *known, None, None, None, kind, None, None, as_of]
        return
    for issue in issues:
        yield [
            *where,
            issue_in_words(
                told_as(issue, report.records),
                language,
                year=report.period.end.year,
                periods=report.records.programme.periods,
            ),
            *known,
            *map(_text, (issue[name] for name in _OF_ISSUE)),
            as_of,
        ]
    if not issues:
        yield [*where, None, *known, *(None for _ in _OF_ISSUE), as_of]


_OF_ISSUE = ("cell", "field", "severity", "code", "raw", "value")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _issues_by_row(records: Records) -> dict[tuple[object, object], list[Mapping[str, object]]]:
    """The issues of each row, by tab and row."""
    found: dict[tuple[object, object], list[Mapping[str, object]]] = defaultdict(list)
    for issue in records.issues.to_dict("records"):
        found[issue["tab"], issue["row"]].append({str(name): part for name, part in issue.items()})
    return found
