"""rows.csv: the ledger, each row with what became of it and all its issues."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from exports.csv.csv_bytes import Value, csv_bytes
from exports.wording import issue_in_words
from indicators.report import Report
from records.cleaning.read import Records
from words import say

_HEADINGS = ("tab", "row", "verdict", "issues")
_BETWEEN_ISSUES = " | "


def rows_csv(report: Report, language: str, *, separator: str = ";", agency: str | None = None) -> bytes:
    """
    Every row of the ledger, in the order of the workbook; personal data is masked.

    Runs of blank rows are in the sums of `Records.tabs` only.

    Columns: tab, row as the sheet counts, verdict, issues (for a row that is no data: what it is).

    Args:
        report: of any period of the workbook; the ledger is the same for all of them.
        language: of headings, verdicts and sentences.
        separator: `;` or `,`.
        agency: key of the agency whose rows are wanted; None for the rows of all, and those that name none.

    Raises:
        KeyError: another separator.
    """
    issues = _issues_by_row(report.records, language)
    rows = [
        _row(row, issues[row["tab"], row["row"]], language)
        for row in report.records.ledger.to_dict("records")
        if agency is None or row["agency"] == agency
    ]
    headings: list[Value] = [say(f"export.column.{name}", language) for name in _HEADINGS]
    return csv_bytes([headings, *rows], separator)


def _row(row: Mapping[Any, Any], issues: list[str], language: str) -> list[Value]:
    """One row with all its issues; one that is no data with what it is."""
    said = say(f"ignored.{row['ignored_as']}", language) if row["ignored_as"] else _BETWEEN_ISSUES.join(issues)
    return [str(row["tab"]), int(row["row"]), say(f"verdict.{row['verdict']}", language), said]


def _issues_by_row(records: Records, language: str) -> dict[tuple[object, object], list[str]]:
    """What is said of each row, by tab and row."""
    found: dict[tuple[object, object], list[str]] = defaultdict(list)
    for issue in records.issues.to_dict("records"):
        found[issue["tab"], issue["row"]].append(issue_in_words({str(name): part for name, part in issue.items()}, language))
    return found
