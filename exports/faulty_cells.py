"""The cells of an agency's rows that need mending: where, what was typed, why it cannot be used, what to type instead."""

from collections.abc import Mapping
from dataclasses import dataclass

from exports.wording import why
from indicators.report import Report
from records.reading import Severity
from words import say


@dataclass(frozen=True, slots=True)
class FaultyCell:
    """
    One cell that keeps its row from being counted, or a row that is one too many.

    Attributes:
        tab, cell: where; of a whole row its number.
        raw: what was typed, masked; None where nothing was.
        reason, remedy: why it cannot be used, and what to type instead.
    """

    tab: str
    cell: str
    raw: str | None
    reason: str
    remedy: str


def faulty_cells(report: Report, agency: str, language: str) -> list[FaultyCell]:
    """The cells to mend in the rows of an agency (its key), of whatever period, in the order of the workbook."""
    issues = report.records.issues
    own = issues[(issues["agency"] == agency) & (issues["severity"] == Severity.REJECT)]
    return [_cell({str(name): value for name, value in issue.items()}, language) for issue in own.to_dict("records")]


def _cell(issue: Mapping[str, object], language: str) -> FaultyCell:
    where = issue["cell"] or say("faulty.row", language, row=issue["row"])
    raw = None if issue["raw"] is None else str(issue["raw"])
    return FaultyCell(str(issue["tab"]), str(where), raw, why(issue, language), say(f"issue.{issue['code']}.fix", language))
