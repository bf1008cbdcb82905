"""The template drawn: a page of guidance, the office tables, the agency tables with an example each, the lists."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from exports.blueprint_cells import blueprint
from exports.xlsx.cell_text import cell_text
from exports.xlsx.template.choice_lists import ChoiceLists
from exports.xlsx.template.dropdowns import level_validation, validation
from exports.xlsx.template.examples import example_row
from records.programme.programme import Programme
from records.workbook.blueprint import Blueprint, BlueprintCell, BlueprintColumn, BlueprintTab
from records.workbook.column import Reads
from words import OFFICIAL, say

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_CREATED = datetime(2023, 1, 1, tzinfo=UTC)  # a fixed day: the same template gives the same bytes
_FONT: dict[str, Any] = {"font_name": "Times New Roman", "font_size": 12}
_HEADING = _FONT | {"bg_color": "#eef3f4", "border": 1, "text_wrap": True, "valign": "vcenter"}
# A computer with American settings makes 3 May of a typed 5/3: the month in words beside the day shows it at once.
_DAY = 'dd/mm/yyyy" ("d" tháng "m")"'
_EXAMPLE = _FONT | {"italic": True, "font_color": "#5b6b72", "bg_color": "#f7f7f2", "text_wrap": True, "valign": "top"}
_LOOKS: dict[str, dict[str, Any]] = {
    "required": _HEADING | {"bold": True},
    "optional": _HEADING,
    "text": _FONT | {"num_format": "@", "text_wrap": True, "valign": "top"},
    "count": _FONT | {"num_format": "#,##0"},
    "day": _FONT | {"num_format": _DAY, "align": "left"},
    "example.text": _EXAMPLE,
    "example.count": _EXAMPLE | {"num_format": "#,##0"},
    "example.day": _EXAMPLE | {"num_format": _DAY, "align": "left"},
    "title": _FONT | {"bold": True, "font_size": 16},
    "guide": _FONT | {"text_wrap": True, "valign": "top"},
}
_A4, _FOOTER = 9, "&L&A&R&P/&N"  # the name of the sheet; the page, of how many
_GUIDE_WIDTH, _GUIDE_LETTERS, _LINE = 88, 95, 16  # characters of a portrait page, those of our font in them, points
_LEAST_WIDTHS = {Reads.DAY: 25, Reads.CLAUSE: 34, Reads.PERIOD: 26}  # characters: with the month in words, with the name


def template_xlsx(language: str, *, programme: Programme | None = None, day: date | None = None) -> bytes:
    """
    The empty workbook: tabs and headings as the contract has them, notes and rules in the chosen language.

    Args:
        language: of guidance, notes and messages; the headings are Vietnamese, for they are what is read.
        programme: fills the office tables, for a new year of the same programme; None leaves them empty.
        day: today. The lists offer the places and agencies of that day, or of the last period's end where all periods are
            over; None: those of the last register. Once the workbook is opened, its lists follow the calendar.
    """
    import xlsxwriter  # noqa: PLC0415 - loaded only when a workbook is written

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "default_format_properties": _FONT}
    whole = blueprint(language, programme=programme, whole=_whole(programme))
    lists = ChoiceLists(say("template.choices", language), whole, day or date.max)
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": say("app.name", language), "created": _CREATED})
        formats = {name: book.add_format(look) for name, look in _LOOKS.items()}
        _write_guide(book.add_worksheet(whole.guide_tab), formats, whole)
        for planned in whole.tabs:
            _write_table(book.add_worksheet(planned.table.label), formats, planned, lists, language)
        lists.write(book.add_worksheet(lists.sheet))
    return content.getvalue()


def _whole(programme: Programme | None) -> str | None:
    """A word for the whole that is right at any level, where the office has not said its own; else None."""
    known = programme and (programme.settings.area or programme.settings.level)
    return None if known else say("template.whole", OFFICIAL)


def _write_guide(tab: Worksheet, formats: Mapping[str, Format], whole: Blueprint) -> None:
    """The first tab: how to fill in the others, on one page."""
    tab.set_column(0, 0, _GUIDE_WIDTH)
    tab.hide_gridlines(2)
    tab.write_string(0, 0, whole.guide_title, formats["title"])
    for number, line in enumerate(whole.guide, start=1):
        tab.set_row(number, _LINE * len(wrap(line, _GUIDE_LETTERS)) + 4)
        tab.write_string(number, 0, line, formats["guide"])
    tab.set_paper(_A4)
    tab.fit_to_pages(1, 1)
    tab.set_footer(_FOOTER)


def _write_table(
    tab: Worksheet, formats: Mapping[str, Format], planned: BlueprintTab, lists: ChoiceLists, language: str
) -> None:
    """One table: in an agency's an example above the headings; rows, rules, and how it prints."""
    top = 0 if planned.table.office else 1
    if top:
        _write_example(tab, formats, planned, example_row(planned, lists, language))
    _write_headings(tab, formats, planned, top)
    _write_rows(tab, planned, top + 1)
    for index, column in enumerate(planned.columns):
        if rule := validation(column, lists):
            tab.data_validation(top + 1, index, top + planned.rule_rows, index, rule)
    if found := level_validation(planned, language):
        at, rule = top + 1 + found[0], found[1]
        tab.data_validation(at, 1, at, 1, rule)
    tab.set_landscape()
    tab.set_paper(_A4)
    tab.fit_to_pages(1, 0)
    tab.repeat_rows(0, top)
    tab.set_footer(_FOOTER)


def _write_example(
    tab: Worksheet, formats: Mapping[str, Format], planned: BlueprintTab, cells: Sequence[BlueprintCell]
) -> None:
    tab.set_row(0, _height(planned, cells))
    for index, (column, cell) in enumerate(zip(planned.columns, cells, strict=True)):
        look = formats[f"example.{column.format}" if not isinstance(cell, str) else "example.text"]
        _write_cell(tab, (0, index), cell, look)


def _write_headings(tab: Worksheet, formats: Mapping[str, Format], planned: BlueprintTab, top: int) -> None:
    """Headings with their notes, bold where a cell must be filled; widths and formats of the columns below."""
    for index, column in enumerate(planned.columns):
        tab.set_column(index, index, _width(column), formats[column.format])
        look = formats["required" if column.column.required else "optional"]
        tab.write_string(top, index, column.column.label, look)
        tab.write_comment(top, index, column.note, {"x_scale": 2.2, "y_scale": 1.2, "author": ""})
    tab.set_row(top, 32)
    tab.freeze_panes(top + 1, 0)


def _write_rows(tab: Worksheet, planned: BlueprintTab, first: int) -> None:
    """The rows of a programme, each as high as its longest text needs: LibreOffice does not find that out."""
    for number, row in enumerate(planned.rows, start=first):
        tab.set_row(number, _height(planned, row))
        for index, cell in enumerate(row):
            _write_cell(tab, (number, index), cell, None)


def _height(planned: BlueprintTab, row: Sequence[BlueprintCell]) -> int:
    """The points that a row's longest text needs."""
    texts = ((str(cell or ""), _width(column)) for column, cell in zip(planned.columns, row, strict=True))
    return _LINE * max(1, *(sum(len(wrap(line, width)) for line in text.split("\n")) for text, width in texts))


def _width(column: BlueprintColumn) -> int:
    """The width of a column, in characters."""
    return max(_LEAST_WIDTHS.get(column.column.reads, 0), column.width)


def _write_cell(tab: Worksheet, at: tuple[int, int], cell: BlueprintCell, look: Format | None) -> None:
    """A cell as what it is; without a look of its own it has its column's."""
    if isinstance(cell, str):
        tab.write_string(*at, cell_text(cell), look)
    elif isinstance(cell, date):
        tab.write_datetime(*at, cell, look)
    elif cell is not None:
        tab.write_number(*at, cell, look)
