"""The workbook put together: its six sheets in the order in which people need them."""

from __future__ import annotations

import io
from collections.abc import Collection
from datetime import UTC

from exports.definitions import definitions
from exports.xlsx.summary.cell_formats import formats_of
from exports.xlsx.summary.gaps_sheet import gaps_table
from exports.xlsx.summary.progress_sheet import write_progress
from exports.xlsx.summary.rejected_sheet import rejected_table
from exports.xlsx.summary.rows_sheet import rows_table
from exports.xlsx.summary.sheet_tables import Column, Table, write_table
from exports.xlsx.summary.summary_sheet import write_summary
from indicators.report import Report
from records.programme.programme import Programme
from words import say

# Nothing that people typed becomes a formula or a link by itself; nothing is written to disk on the way.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def summary_xlsx(report: Report, language: str, *, places: Collection[str] | None = None) -> bytes:
    """
    The workbook: summary, gaps, progress of reports, counted rows, rows not counted, definitions.

    The same report gives the same bytes: it is dated by when the source was read.

    Args:
        report: of the period.
        language: of every text.
        places: keys of the places to list (summary, gaps, counted rows), all where none is given; the district, the reports
            and the rows not counted are never limited.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        created = report.records.read_at.astimezone(UTC)
        book.set_properties({"title": say("export.info.title", language), "created": created})
        formats = formats_of(book)
        write_summary(book, formats, report, language, places)
        tab = book.add_worksheet(say("export.sheet.gaps", language))
        write_table(tab, formats, gaps_table(report, language, places))
        write_progress(book, formats, report, language)
        for name, table in (
            ("rows", rows_table(report, language, places)),
            ("rejected", rejected_table(report.records, language)),
            ("definitions", _definitions_table(report.records.programme, language)),
        ):
            write_table(book.add_worksheet(say(f"export.sheet.{name}", language)), formats, table)
    return content.getvalue()


def _definitions_table(programme: Programme, language: str) -> Table:
    """One row a number: what it means, its unit and where it comes from."""
    labels = (("label", 30), ("meaning", 90), ("unit", 24), ("source", 40))
    columns = [Column(say(f"export.column.{name}", language), width=width) for name, width in labels]
    return Table(columns, [(d.label, d.sentence, d.unit, d.source) for d in definitions(language, programme)])
