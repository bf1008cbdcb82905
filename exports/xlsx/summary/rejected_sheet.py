"""The sheet of what is not counted: the rows that do not count, cell by cell, why and what to type instead."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from exports.file_values import period_of_row
from exports.remedies import remedy_of
from exports.wording import place_codes, told_as, why
from exports.xlsx.summary.sheet_tables import Cell, Column, Link, Table
from indicators.report import Report
from records.cell_links import cell_url, sheet_ids
from records.cells.results import Severity
from records.workbook.columns import TABLES
from words import say

_FIELDS = {(table.name, column.field): f"field.{column.field}" for table in TABLES for column in table.columns}


def rejected_table(report: Report, language: str) -> Table:
    """
    One row a rejected cell, or a row that is one too many, in the order of the workbook.

    Of every period: the day of a row that does not count may be just what is wrong with it. The period is blank where the row
    does not tell it; of periods that overlap, it is the report's own.
    """
    records = report.records
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.tab", language), width=18),
        Column(say("export.column.row", language), "whole", 8),
        Column(say("export.column.cell", language), width=8),
        Column(say("export.column.agency_code", language), width=11),
        Column(say("field.agency", language), width=32),
        Column(say("export.column.place_code", language), width=9),
        Column(say("field.place", language), width=18),
        Column(say("export.column.field", language), width=22),
        Column(say("export.column.raw", language), width=32),
        Column(say("export.column.why", language), width=54),
        Column(say("export.column.fix", language), width=54),
    ]
    known = _Known(report, _Urls(records.url, sheet_ids(records.tabs)), language)
    ledger = {(row["tab"], row["row"]): row for row in records.ledger.to_dict("records")}
    return Table(
        "rejected_cells",
        columns,
        [
            _row({str(name): part for name, part in issue.items()}, ledger[issue["tab"], issue["row"]], known)
            for issue in records.issues.to_dict("records")
            if issue["severity"] == Severity.REJECT and (issue["tab"], issue["row"]) in ledger
        ],
    )


class _Urls(NamedTuple):
    """Where the cells of a sheet on the web are."""

    sheet: str | None
    tabs: Mapping[str, int | None]

    def of(self, issue: Mapping[str, object]) -> str | None:
        """The address of an issue's cell; None in a file."""
        return cell_url(self.sheet, self.tabs.get(str(issue["tab"])), str(issue["cell"]))


class _Known:
    """What the rows are told with: the programme's names, the addresses of cells."""

    def __init__(self, report: Report, urls: _Urls, language: str) -> None:
        """Make the names ready."""
        self.report, self.urls, self.language = report, urls, language
        self.agencies = {agency.key: (agency.code, agency.name) for agency in report.records.programme.agencies}
        self.places = place_codes(report.records.programme, language)


def _row(issue: dict[str, object], row: Mapping[Any, Any], known: _Known) -> list[Cell]:
    told, year = told_as(issue, known.report.records), known.report.period.end.year
    field, language = _FIELDS.get((str(issue["table"]), str(issue["field"]))), known.language
    return [
        period_of_row(known.report, row),
        str(issue["tab"]),
        int(str(issue["row"])),
        Link(str(issue["cell"]), known.urls.of(issue)) if issue["cell"] else None,
        *known.agencies.get(str(issue["agency"]), (None, None)),
        *known.places.get(str(row["place"]), (None, None)),
        say(field, language) if field else None,
        _text(issue["raw"]),
        why(told, language),
        remedy_of(told, language, year=year, periods=known.report.records.programme.periods),
    ]


def _text(value: object) -> str | None:
    return None if value is None else str(value)
