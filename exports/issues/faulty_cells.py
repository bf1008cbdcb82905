"""The cells of an agency's rows that need mending: where, what was typed, why it cannot be used, what to type instead."""

from dataclasses import dataclass

from exports.issues.cell_ranges import places_in_words
from exports.issues.issue_groups import IssueGroup, Typed, issue_groups
from exports.remedies import remedy
from exports.wording import why
from indicators.findings.issues_to_correct import issues_to_correct
from indicators.report import Report
from records.cells.results import Code, Severity

_LONGEST = 160  # characters of what was typed: enough to find it
_RANGES = 4  # that are named; the agency finds the others by what it typed


@dataclass(frozen=True, slots=True)
class FaultyCell:
    """
    Cells of one column that keep their rows from being counted and hold the same, or rows that are one too many.

    Attributes:
        tab, cell: where, as ranges; of whole rows their numbers.
        raw: what was typed, masked, its beginning where it is long; None where nothing was.
        reason, remedy: why it cannot be used, and what to type instead.
        count: how many cells, or rows, they are.
    """

    tab: str
    cell: str
    raw: str | None
    reason: str
    remedy: str
    count: int = 1


def faulty_cells(report: Report, agency: str, language: str) -> list[FaultyCell]:
    """
    The cells to mend in the rows of an agency (its key), of whatever period, in the order of the workbook.

    A row of a tab that repeats another one is none of them: it counts there, and the agency has nothing to mend.
    """
    issues = issues_to_correct(report.records)
    wrong = (issues["severity"] == Severity.REJECT) & (issues["code"] != Code.COPIED_TAB)
    own = issues[wrong & (issues["agency"] == agency)]
    if own.empty:
        return []
    order = {tab: number for number, tab in enumerate(own["tab"].unique())}
    found = [(group, typed) for group in issue_groups(own) for typed in group.typed]
    found.sort(key=lambda each: (order[each[0].tab], each[1].places[0].row))
    return [_cell(group, typed, language) for group, typed in found]


def how_many(cells: list[FaultyCell]) -> int:
    """How many cells and rows these are."""
    return sum(cell.count for cell in cells)


def _cell(group: IssueGroup, typed: Typed, language: str) -> FaultyCell:
    where = places_in_words(typed.places, language, most=_RANGES)
    reason = why({"code": group.code, "suggestions": group.suggestions}, language)
    raw = typed.raw if typed.raw is None or len(typed.raw) <= _LONGEST else f"{typed.raw[:_LONGEST]}…"
    return FaultyCell(group.tab, where, raw, reason, remedy(group.code, group.fields, language), len(typed.places))
