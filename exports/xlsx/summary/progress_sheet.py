"""The sheets of reports: every expected one and what became of it; how many of each clause have which status, and a chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from exports.xlsx.summary.charts import insert_progress
from exports.xlsx.summary.sheet_tables import Cell, Column, Filled, Table, write_table
from indicators.expected.reports import SHOWN, ReportStatus
from indicators.report import Report
from looks import STATE_OF_STATUS, STATUS_SYMBOLS
from words import say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format

_FIRST_STATUS = 4  # the column of the first status, from 0


def progress_table(report: Report, language: str) -> Table:
    """One row an expected report, by agency and clause as the office has them."""
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.agency_code", language), width=11),
        Column(say("field.agency", language), width=44),
        Column(say("export.column.clause_code", language), width=10),
        Column(say("export.column.clause_name", language), width=50),
        Column(say("export.column.state", language), "state", 28),
        Column(say("field.sent_on", language), "day"),
        Column(say("field.due", language), "day"),
        Column(say("export.column.days_late", language), "whole"),
    ]
    return Table("report_status", columns, [_row(report, status, language) for status in report.statuses])


def _row(report: Report, status: ReportStatus, language: str) -> list[Cell]:
    return [
        report.period.code,
        status.agency.code,
        status.agency.name,
        status.clause.code,
        status.clause.name,
        Filled(
            f"{STATUS_SYMBOLS[status.shown_status]} {say(f'report.{status.shown_status}', language)}",
            STATE_OF_STATUS[status.shown_status],
        ),
        status.sent_on,
        report.period.due,
        status.known_days_late,
    ]


def write_clauses(book: xlsxwriter.Workbook, formats: Mapping[str, Format], report: Report, language: str) -> None:
    """Write how many reports of each clause have each status, and the chart of it."""
    tab = book.add_worksheet(say("export.sheet.clauses", language))
    counted = Counter((status.clause.code, status.shown_status) for status in report.statuses)
    names = {status.clause.code: status.clause.name for status in report.statuses}
    counts = {code: {str(status): counted[code, status] for status in SHOWN} for code in names}
    columns = [
        Column(say("field.period", language), width=11),
        Column(say("export.column.clause_code", language), width=10),
        Column(say("export.column.clause_name", language), width=50),
        Column(say("report.expected", language), "whole", 13),
        *(Column(say(f"report.{status}", language), "whole", 13) for status in SHOWN),
    ]
    rows: list[list[Cell]] = [
        [report.period.code, code, name, sum(counts[code].values()), *counts[code].values()] for code, name in names.items()
    ]
    write_table(tab, formats, Table("clause_reports", columns, rows))
    insert_progress(book, tab, report, language, counts=counts, column=_FIRST_STATUS)
