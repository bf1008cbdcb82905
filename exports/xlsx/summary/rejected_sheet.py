"""The fifth sheet: the rows that do not count, cell by cell, why and what to type instead."""

from collections.abc import Mapping
from typing import NamedTuple

from exports.remedies import remedy
from exports.wording import why
from exports.xlsx.summary.sheet_tables import Cell, Column, Link, Table
from records.cell_links import cell_url, sheet_ids
from records.cells.results import Severity
from records.cleaning.read import Records
from records.workbook.columns import TABLES
from words import say

_FIELDS = {(table.name, column.field): f"field.{column.field}" for table in TABLES for column in table.columns}


def rejected_table(records: Records, language: str) -> Table:
    """
    One row a rejected cell, or a row that is one too many, in the order of the workbook.

    Of every period: the day of a row that does not count may be just what is wrong with it.
    """
    columns = [
        Column(say("export.column.tab", language), width=18),
        Column(say("export.column.row", language), "whole", 8),
        Column(say("export.column.cell", language), width=8),
        Column(say("field.agency", language), width=32),
        Column(say("export.column.field", language), width=22),
        Column(say("export.column.raw", language), width=32),
        Column(say("export.column.why", language), width=54),
        Column(say("export.column.fix", language), width=54),
    ]
    agencies = {agency.key: agency.name for agency in records.programme.agencies}
    urls = _Urls(records.url, sheet_ids(records.tabs))
    seen = {(row["tab"], row["row"]) for row in records.ledger.to_dict("records")}
    return Table(
        columns,
        [
            _row({str(name): part for name, part in issue.items()}, urls, agencies, language)
            for issue in records.issues.to_dict("records")
            if issue["severity"] == Severity.REJECT and (issue["tab"], issue["row"]) in seen
        ],
    )


class _Urls(NamedTuple):
    """Where the cells of a sheet on the web are."""

    sheet: str | None
    tabs: Mapping[str, int | None]

    def of(self, issue: Mapping[str, object]) -> str | None:
        """The address of an issue's cell; None in a file."""
        return cell_url(self.sheet, self.tabs.get(str(issue["tab"])), str(issue["cell"]))


def _row(issue: dict[str, object], urls: _Urls, agencies: dict[str, str], language: str) -> list[Cell]:
    field = _FIELDS.get((str(issue["table"]), str(issue["field"])))
    return [
        str(issue["tab"]),
        int(str(issue["row"])),
        Link(str(issue["cell"]), urls.of(issue)) if issue["cell"] else None,
        agencies.get(str(issue["agency"])),
        say(field, language) if field else None,
        _text(issue["raw"]),
        why(issue, language),
        remedy(issue["code"], [issue["field"]], language),
    ]


def _text(value: object) -> str | None:
    return None if value is None else str(value)
