"""The requests that write cells: guide, headings with their notes, the programme's rows, the column to choose from."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from data_sources.google_sheet.setup.added_tabs import Request
from data_sources.google_sheet.setup.plan import Plan
from data_sources.google_sheet.setup.planned_tab import PlannedTab
from records.cells.days import SERIAL_ZERO
from records.workbook.blueprint import Blueprint, BlueprintCell, BlueprintColumn, Choices
from records.workbook.raw import column_letters

Content = dict[str, Any]  # of a cell

_HEADING = {
    "backgroundColorStyle": {"rgbColor": {"red": 0.933, "green": 0.953, "blue": 0.957}},
    "wrapStrategy": "WRAP",
    "verticalAlignment": "MIDDLE",
}
_TITLE = {"textFormat": {"bold": True, "fontSize": 16}}
_LINE = {"wrapStrategy": "WRAP", "verticalAlignment": "TOP"}


def cell_requests(plan: Plan, blueprint: Blueprint) -> Iterator[Request]:
    """Cells where nothing was typed so far; notes where there is none; nothing that stands is touched."""
    if plan.writes_guide:
        lines = [_text(blueprint.guide_title, _TITLE), *(_text(line, _LINE) for line in blueprint.guide)]
        yield _cells(plan.guide_id, (0, 0), [[line] for line in lines], "userEnteredValue,userEnteredFormat")
    for tab in plan.open:
        if not tab.headed:
            headings = [_heading(column) for column in tab.wanted.columns]
            yield _cells(tab.sheet_id, (tab.header, 0), [headings], "userEnteredValue,userEnteredFormat,note")
        elif not tab.headings_walled:
            yield from _notes(tab)
        if tab.empty and tab.wanted.rows:
            yield _cells(tab.sheet_id, (tab.free, 0), [_row(tab, row) for row in tab.wanted.rows], "userEnteredValue")
        if tab.wanted.choices and tab.choices is not None and not tab.chosen:
            yield _choices(tab, tab.wanted.choices, tab.choices)


def _notes(tab: PlannedTab) -> Iterator[Request]:
    """A note on each heading that people typed, where they wrote none themselves."""
    for column in tab.wanted.columns:
        at = tab.columns.get(column.column.field)
        if at is not None and tab.found and (tab.header, at) not in tab.found.notes:
            yield _cells(tab.sheet_id, (tab.header, at), [[{"note": column.note}]], "note")


def _heading(column: BlueprintColumn) -> Content:
    look = _HEADING | {"textFormat": {"bold": column.column.required}}
    return _text(column.column.label, look) | {"note": column.note}


def _row(tab: PlannedTab, row: Sequence[BlueprintCell]) -> list[Content]:
    """A row of the programme, each cell below its heading."""
    by_field = {column.column.field: cell for column, cell in zip(tab.wanted.columns, row, strict=True)}
    by_column = {at: by_field[field] for field, at in tab.columns.items()}
    return [_value(by_column.get(at)) for at in range(max(by_column) + 1)]


def _value(cell: BlueprintCell) -> Content:
    """A cell's value; texts stay texts (`007`), days are numbers that the column shows as days."""
    if cell is None:
        return {}
    if isinstance(cell, str):
        return {"userEnteredValue": {"stringValue": cell}}
    number = (cell - SERIAL_ZERO).days if isinstance(cell, date) else cell
    return {"userEnteredValue": {"numberValue": number}}


def _choices(tab: PlannedTab, choices: Choices, at: int) -> Request:
    """
    The column to choose from: heading, first choice and names, all from one formula in the row of the headings.

    There no deleted or sorted row can break it. `;` parts rows in every locale; a comma would not.
    """
    letters = column_letters(tab.columns[choices.names])
    names = f"{letters}{tab.header + 2}:{letters}{tab.last_rule_row}"
    formula = f'={{"{choices.heading}";"{choices.first}";{names}}}'
    return _cells(tab.sheet_id, (tab.header, at), [[{"userEnteredValue": {"formulaValue": formula}}]], "userEnteredValue")


def _text(text: str, look: dict[str, Any]) -> Content:
    return {"userEnteredValue": {"stringValue": text}, "userEnteredFormat": look}


def _cells(sheet_id: int, at: tuple[int, int], rows: list[list[Content]], fields: str) -> Request:
    start = {"sheetId": sheet_id, "rowIndex": at[0], "columnIndex": at[1]}
    return {"updateCells": {"start": start, "rows": [{"values": row} for row in rows], "fields": fields}}
