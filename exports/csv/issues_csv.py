"""The cells that an agency should look at: one line an issue, with what was typed, what was understood and how to mend it."""

from collections.abc import Mapping

from exports.csv.csv_bytes import Value, csv_bytes
from exports.issues.outside_days import days_in_words, outside_days
from exports.remedies import remedy_of
from exports.wording import told_as, value_in_words
from indicators.counted.row_periods import row_periods
from indicators.findings.issues_to_correct import as_told
from indicators.report import Report
from records.cells.results import Code, Severity
from records.programme.programme import Programme
from words import say

_HEADINGS = (
    "quality.tab",
    "quality.cell_alone",
    "field.agency",
    "quality.field",
    "quality.raw",
    "quality.understood",
    "quality.what",
    "quality.fix",
    "own.of_period",
)
_ORDER = {Severity.REJECT: 0, Severity.WARNING: 1, Severity.REPAIR: 2}


def issues_csv(report: Report, language: str, *, separator: str = ";", agency: str | None = None) -> bytes:
    """
    Every issue of the agency tables and the office's, those that keep a row from counting first.

    Args:
        report: of any period of the workbook; the issues are the same for all of them.
        language: of headings and sentences.
        separator: `;` or `,`.
        agency: key of the agency whose cells are wanted; None for all, and for rows that name none.

    Raises:
        KeyError: another separator.
    """
    issues = as_told(report.records, report.records.issues)
    chosen = issues if agency is None else issues[issues["agency"] == agency]
    found = [{str(name): part for name, part in issue.items()} for issue in chosen.to_dict("records")]
    days = outside_days(report.records)
    for issue in found:
        if issue["code"] == Code.OUTSIDE_PERIODS:  # of the row as a whole: its day is what was typed
            issue["raw"] = days_in_words(days, [(str(issue["tab"]), int(str(issue["row"])))], language)
    found.sort(key=lambda issue: _ORDER[Severity(str(issue["severity"]))])
    headings: list[Value] = [say(name, language) for name in _HEADINGS]
    names, periods = period_names(report.records.programme), row_periods(report.records)
    lines = (
        [
            *_line(told_as(issue, report.records), report.records.programme, language, report.period.end.year),
            period_in_words(names, periods.get((str(issue["tab"]), int(str(issue["row"])))), language),
        ]
        for issue in found
    )
    return csv_bytes([headings, *lines], separator)


def period_names(programme: Programme) -> dict[str, str]:
    """The name of each period by its code."""
    return {period.code: period.name for period in programme.periods}


def period_in_words(names: Mapping[str, str], codes: tuple[str, ...] | None, language: str) -> str:
    """The names of the periods of a row; that nobody can tell it, or that its day is in none."""
    if codes is None:
        return say("own.of_period.unplaced", language)
    return ", ".join(names.get(code, code) for code in codes) or say("quality.of_no_period", language)


def _line(issue: Mapping[str, object], programme: Programme, language: str, year: int) -> list[Value]:
    where = str(issue["cell"]) if issue["cell"] else say("quality.row", language, row=issue["row"])
    value = issue["value"]
    understood = None if value is None else programme.name_of(str(issue["field"]), value_in_words(issue, language))
    return [
        str(issue["tab"]),
        where,
        None if issue["agency"] is None else programme.name_of("agency", str(issue["agency"])),
        say(f"field.{issue['field']}", language) if issue["field"] else None,
        None if issue["raw"] is None else str(issue["raw"]),
        understood,
        say(f"severity.{issue['severity']}", language) + ": " + say(f"issue.{issue['told']}.what", language),
        remedy_of(issue, language, year=year, periods=programme.periods),
    ]
