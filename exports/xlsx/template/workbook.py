"""The template drawn: a page of guidance, the office tables, the agency tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from exports.blueprint_cells import blueprint
from exports.xlsx.cell_text import cell_text
from exports.xlsx.template.dropdowns import validation
from records.programme.programme import Programme
from records.workbook.blueprint import Blueprint, BlueprintCell, BlueprintTab, Choices
from records.workbook.raw import column_letters
from words import say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

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
    whole = blueprint(language, programme=programme)
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": say("app.name", language), "created": _CREATED})
        formats = {name: book.add_format(look) for name, look in _LOOKS.items()}
        _write_guide(book.add_worksheet(whole.guide_tab), formats, whole)
        for planned in whole.tabs:
            tab = book.add_worksheet(planned.table.label)
            _write_headings(tab, formats, planned)
            _write_rows(tab, planned.rows)
            _set_rules(tab, planned, whole)
            if planned.choices:
                _write_choices(tab, planned, planned.choices)
    return content.getvalue()


def _write_guide(tab: Worksheet, formats: Mapping[str, Format], whole: Blueprint) -> None:
    """The first tab: how to fill in the others."""
    tab.set_column(0, 0, 110)
    tab.hide_gridlines(2)
    tab.write_string(0, 0, whole.guide_title, formats["title"])
    for number, line in enumerate(whole.guide, start=1):
        tab.write_string(number, 0, line, formats["guide"])


def _write_headings(tab: Worksheet, formats: Mapping[str, Format], planned: BlueprintTab) -> None:
    """Headings with their notes, bold where a cell must be filled; widths and formats of the columns below."""
    for index, column in enumerate(planned.columns):
        tab.set_column(index, index, column.width, formats[column.format])
        look = formats["required" if column.column.required else "optional"]
        tab.write_string(0, index, column.column.label, look)
        tab.write_comment(0, index, column.note, {"x_scale": 2.2, "y_scale": 1.2, "author": ""})
    tab.set_row(0, 32)
    tab.freeze_panes(1, 0)


def _set_rules(tab: Worksheet, planned: BlueprintTab, whole: Blueprint) -> None:
    for index, column in enumerate(planned.columns):
        rule = validation(column, whole)
        if rule:
            tab.data_validation(1, index, planned.rule_rows, index, rule)


def _write_rows(tab: Worksheet, rows: Sequence[Sequence[BlueprintCell]]) -> None:
    for number, row in enumerate(rows, start=1):
        for index, cell in enumerate(row):
            if isinstance(cell, str):
                tab.write_string(number, index, cell_text(cell))
            elif isinstance(cell, date):
                tab.write_datetime(number, index, cell)
            elif cell is not None:
                tab.write_number(number, index, cell)


def _write_choices(tab: Worksheet, planned: BlueprintTab, choices: Choices) -> None:
    """The hidden column to choose from: the first choice, then each name that is typed."""
    at = [column.column.field for column in planned.columns].index(choices.names)
    letters, names = column_letters(at), [str(row[at]) for row in planned.rows]
    tab.write_string(0, choices.at, choices.heading)
    tab.write_string(1, choices.at, choices.first)
    for number in range(2, planned.rule_rows + 1):
        name = names[number - 2] if number - 2 < len(names) else ""
        tab.write_formula(number, choices.at, f'=IF({letters}{number}="","",{letters}{number})', None, cell_text(name))
    tab.set_column(choices.at, choices.at, choices.width, None, {"hidden": True})
