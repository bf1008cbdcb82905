"""The template put together: a page of guidance, the office tables, the agency tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from exports.programme_rows import Typed, office_rows
from exports.template_xlsx.rules import AGENCY_ROWS, CHOICES_COLUMN, OFFICE_ROWS, rule_of
from records.column import Column, Reads, Table
from records.columns import PLACES, TABLES
from records.programme import Programme
from records.workbook import column_letters
from words import say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

GUIDE_LINES = 10
# Columns whose meaning depends on their table; all others are explained by their field alone.
OWN_NOTES = frozenset({("places", "children"), ("places", "caregivers"), ("agencies", "place"), ("targets", "place")})
_CREATED = datetime(2023, 1, 1, tzinfo=UTC)  # a fixed day: the same template gives the same bytes
_FONT: dict[str, Any] = {"font_name": "Times New Roman", "font_size": 12}
_HEADING = _FONT | {"bg_color": "#eef3f4", "border": 1, "text_wrap": True, "valign": "vcenter"}
_LOOKS: dict[str, dict[str, Any]] = {
    "required": _HEADING | {"bold": True},
    "optional": _HEADING,
    "text": _FONT | {"num_format": "@"},
    "count": _FONT | {"num_format": "#,##0"},
    "day": _FONT | {"num_format": "dd/mm/yyyy"},
    "title": _FONT | {"bold": True, "font_size": 16},
    "guide": _FONT | {"text_wrap": True, "valign": "top"},
}
_KINDS = {Reads.COUNT: "count", Reads.ORDINAL: "count", Reads.DAY: "day"}
_WIDTHS = {Reads.ORDINAL: 6, Reads.COUNT: 13, Reads.DAY: 13, Reads.AGENCY: 36, Reads.NAMES: 32, Reads.TEXT: 30}
_PLAIN_WIDTH = 15


def template_xlsx(language: str, *, programme: Programme | None = None) -> bytes:
    """
    The empty workbook: tabs and headings as the contract has them, notes and rules in the chosen language.

    Args:
        language: of guidance, notes and messages; the headings are Vietnamese, for they are what is read.
        programme: fills the office tables, for a new year of the same programme; None leaves them empty.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": say("app.name", language), "created": _CREATED})
        formats = {name: book.add_format(look) for name, look in _LOOKS.items()}
        _write_guide(book.add_worksheet(say("template.guide.tab", language)), formats, language)
        for table in TABLES:
            tab = book.add_worksheet(table.label)
            _write_headings(tab, formats, table, language)
            rows = office_rows(table, programme or Programme())
            _write_rows(tab, rows)
            _set_rules(tab, table, language, last=max(OFFICE_ROWS if table.office else AGENCY_ROWS, len(rows)))
            if table is PLACES:
                _write_choices(tab, [str(row[1]) for row in rows], language)
    return content.getvalue()


def _write_guide(tab: Worksheet, formats: Mapping[str, Format], language: str) -> None:
    """The first tab: how to fill in the others."""
    tab.set_column(0, 0, 110)
    tab.hide_gridlines(2)
    tab.write_string(0, 0, say("template.guide.title", language), formats["title"])
    for line in range(1, GUIDE_LINES + 1):
        tab.write_string(line, 0, say(f"template.guide.{line}", language), formats["guide"])


def _write_headings(tab: Worksheet, formats: Mapping[str, Format], table: Table, language: str) -> None:
    """Headings with their notes, bold where a cell must be filled; widths and formats of the columns below."""
    for index, column in enumerate(table.columns):
        look = formats[_KINDS.get(column.reads, "text")]
        tab.set_column(index, index, _WIDTHS.get(column.reads, _PLAIN_WIDTH), look)
        tab.write_string(0, index, column.label, formats["required" if column.required else "optional"])
        tab.write_comment(0, index, note_of(table, column, language), {"x_scale": 2.2, "y_scale": 1.2, "author": ""})
    tab.set_row(0, 32)
    tab.freeze_panes(1, 0)


def note_of(table: Table, column: Column, language: str) -> str:
    """What belongs into a column, and whether it must."""
    own = f"{table.name}.{column.field}" if (table.name, column.field) in OWN_NOTES else column.field
    must = "required" if column.required and not column.may_be_blank else "optional"
    return say(f"template.note.{own}", language) + " " + say(f"template.note_is.{must}", language)


def _set_rules(tab: Worksheet, table: Table, language: str, *, last: int) -> None:
    for index, column in enumerate(table.columns):
        rule = rule_of(column, language)
        if rule:
            tab.data_validation(1, index, last, index, rule)


def _write_rows(tab: Worksheet, rows: Sequence[Sequence[Typed]]) -> None:
    for number, row in enumerate(rows, start=1):
        for index, cell in enumerate(row):
            if isinstance(cell, str):
                tab.write_string(number, index, cell)
            elif isinstance(cell, date):
                tab.write_datetime(number, index, cell)
            elif cell is not None:
                tab.write_number(number, index, cell)


def _write_choices(tab: Worksheet, names: Sequence[str], language: str) -> None:
    """The hidden column of places to choose from: the whole district, then each place that is typed."""
    letters = column_letters([column.field for column in PLACES.columns].index("name"))
    tab.write_string(0, CHOICES_COLUMN, say("template.choices", language))
    tab.write_string(1, CHOICES_COLUMN, say("place.district", "vi"))
    for number in range(2, OFFICE_ROWS + 1):
        name = names[number - 2] if number - 2 < len(names) else ""
        tab.write_formula(number, CHOICES_COLUMN, f'=IF({letters}{number}="","",{letters}{number})', None, name)
    tab.set_column(CHOICES_COLUMN, CHOICES_COLUMN, _PLAIN_WIDTH, None, {"hidden": True})
