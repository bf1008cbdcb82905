"""The third sheet: every expected report and what became of it, with a chart of the statuses by clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from exports.xlsx.summary.sheet_tables import Cell, Column, Filled, Table, write_table, write_text
from indicators.expected.reports import ReportStatus, Status, shown_counts
from indicators.report import Report
from looks import LIGHT, STATE_OF_STATUS, STATUS_SYMBOLS
from words import say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_COUNTS_AT = 8  # the column where the small table of the chart begins, one after the reports


def write_progress(book: xlsxwriter.Workbook, formats: Mapping[str, Format], report: Report, language: str) -> None:
    """Write the reports, beside them how many of each clause have each status, and the chart of it."""
    tab = book.add_worksheet(say("export.sheet.progress", language))
    write_table(tab, formats, progress_table(report, language))
    statuses = list(shown_counts(report.statuses))
    clauses = _write_counts(tab, formats, report, statuses, language)
    if not clauses:
        return
    chart = book.add_chart({"type": "column", "subtype": "stacked"})
    for index, status in enumerate(statuses, start=_COUNTS_AT + 1):
        chart.add_series(
            {
                "name": [tab.name, 0, index],
                "categories": [tab.name, 1, _COUNTS_AT, clauses, _COUNTS_AT],
                "values": [tab.name, 1, index, clauses, index],
                **_fill(status),
                "gap": 60,
            }
        )
    title = say("export.chart.progress", language)
    chart.set_title({"name": title})
    chart.set_y_axis({"min": 0, "num_format": "0"})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 760, "height": 400})
    tab.insert_chart(clauses + 3, _COUNTS_AT, chart, {"description": title})


def progress_table(report: Report, language: str) -> Table:
    """One row an expected report, by agency and clause as the office has them."""
    columns = [
        Column(say("field.agency", language), width=44),
        Column(say("field.clause", language), width=10),
        Column(say("export.column.clause_name", language), width=50),
        Column(say("export.column.state", language), "state", 24),
        Column(say("field.sent_on", language), "day"),
        Column(say("field.due", language), "day"),
        Column(say("export.column.days_late", language), "whole"),
    ]
    return Table(columns, [_row(report, status, language) for status in report.statuses])


def _row(report: Report, status: ReportStatus, language: str) -> list[Cell]:
    return [
        status.agency.name,
        status.clause.code,
        status.clause.name,
        _filled(status.shown_status, language),
        status.sent_on,
        report.period.due,
        status.days_late,
    ]


def _filled(status: str, language: str) -> Filled:
    return Filled(f"{STATUS_SYMBOLS[status]} {say(f'report.{status}', language)}", STATE_OF_STATUS[status])


def _fill(status: str) -> dict[str, object]:
    """The colour of a status in the chart; undated is late's with stripes: received as well, but nobody knows when."""
    tone = LIGHT.states[STATE_OF_STATUS[status]]
    if status == Status.UNDATED:
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": tone.mark, "bg_color": tone.ground}}
    return {"fill": {"color": tone.mark}}


def _write_counts(tab: Worksheet, formats: Mapping[str, Format], report: Report, statuses: Sequence[str], language: str) -> int:
    """Write how many reports of each clause have each status; how many clauses there are."""
    counts = Counter((status.clause.code, status.shown_status) for status in report.statuses)
    clauses = list(dict.fromkeys(status.clause.code for status in report.statuses))
    labels = [say("field.clause", language), *(say(f"report.{status}", language) for status in statuses)]
    for index, label in enumerate(labels, start=_COUNTS_AT):
        tab.write_string(0, index, label, formats["heading"])
    for row, clause in enumerate(clauses, start=1):
        write_text(tab, (row, _COUNTS_AT), clause, formats["text"])
        for index, status in enumerate(statuses, start=_COUNTS_AT + 1):
            tab.write_number(row, index, counts[clause, status], formats["whole"])
    tab.set_column(_COUNTS_AT, _COUNTS_AT + len(statuses), 13)
    return len(clauses)
