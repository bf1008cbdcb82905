"""The workbook put together: a page to print, then its sheets of data in the order in which people need them."""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC

from exports.definitions import definitions
from exports.file_values import chosen_places
from exports.issues.cause import unfinished
from exports.xlsx.summary.cell_formats import DEFAULT_FONT, formats_of
from exports.xlsx.summary.figures_sheet import figures_table
from exports.xlsx.summary.gaps_sheet import gaps_table
from exports.xlsx.summary.print_sheet import write_print_sheet
from exports.xlsx.summary.progress_sheet import progress_table, write_clauses
from exports.xlsx.summary.rejected_sheet import rejected_table
from exports.xlsx.summary.rows_sheet import rows_table
from exports.xlsx.summary.sheet_tables import Column, Table, write_table
from exports.xlsx.summary.words_sheet import words_table
from indicators.report import Report
from records.programme.programme import Programme
from words import say

# Nothing that people typed becomes a formula or a link by itself; nothing is written to disk on the way.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": DEFAULT_FONT,
}


def summary_xlsx(report: Report, language: str, *, places: Collection[str] | None = None) -> bytes:
    """
    The workbook: a page to print, then sheets of data, each a table of Excel with its headings in the first row.

    Those are figures, gaps, reports, reports by clause, what agencies wrote, counted rows, rows not counted, definitions.
    The same report gives the same bytes: it is dated by when the source was read.

    Args:
        report: of the period.
        language: of every text.
        places: keys of the places to list (page, figures, gaps, counted rows), all where none is given; the whole, the
            reports, their texts and the rows not counted are never limited.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        created = report.records.read_at.astimezone(UTC)
        book.set_properties({"title": say("export.info.title", language), "created": created})
        formats = formats_of(book)
        write_print_sheet(book, formats, report, language, places)
        judged = not unfinished(report.records, language)  # else these sheets have only their headings
        for name, table in (
            ("figures", figures_table(report, chosen_places(report, places), language)),
            ("gaps", gaps_table(report, language, places)),
            ("progress", progress_table(report, language)),
        ):
            tab = book.add_worksheet(say(f"export.sheet.{name}", language))
            write_table(tab, formats, table if judged else replace(table, rows=()))
        write_clauses(book, formats, report, language)
        for name, table in (
            ("words", words_table(report, language)),
            ("rows", rows_table(report, language, places)),
            ("rejected", rejected_table(report, language)),
            ("definitions", _definitions_table(report.records.programme, language)),
        ):
            write_table(book.add_worksheet(say(f"export.sheet.{name}", language)), formats, table)
    return content.getvalue()


def _definitions_table(programme: Programme, language: str) -> Table:
    """One row a number: what it means, its unit and where it comes from."""
    labels = (("name", 26), ("label", 30), ("meaning", 90), ("unit", 24), ("source", 40))
    columns = [Column(say(f"export.column.{name}", language), width=width) for name, width in labels]
    rows = [(d.name, d.label, d.sentence, d.unit, d.source) for d in definitions(language, programme)]
    return Table("definitions", columns, rows)
