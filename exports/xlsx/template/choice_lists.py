"""The hidden sheet of what may be chosen: each thing of the office tables once, as people know it, if it is there today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from exports.xlsx.cell_text import cell_text
from records.cells.days import SERIAL_ZERO
from records.workbook.blueprint import Blueprint, BlueprintCell, BlueprintTab
from records.workbook.column import Table
from records.workbook.columns import AGENCIES, CHANNELS, CLAUSES, PERIODS, PLACES
from records.workbook.raw import column_letters

if TYPE_CHECKING:  # XlsxWriter is loaded only when a workbook is written
    from xlsxwriter.worksheet import Worksheet

_DATED = (PLACES, AGENCIES)  # offered by their names while they are there
_CODED = (CLAUSES, PERIODS)  # offered by code and name: neither says enough by itself
_DAY_AT, _DAY = "J1", "$J$1"  # beyond the lists and what counts their rows
_LISTS = (*_DATED, *_CODED, CHANNELS)  # the columns of the sheet; what counts the rows of dated tables stands behind them


@dataclass(frozen=True, slots=True)
class ChoiceLists:
    """
    The lists of a blueprint.

    Attributes:
        sheet: the name of the hidden sheet.
        whole: the blueprint.
        today: the day on which the lists are made; their formulas then follow the calendar.
    """

    sheet: str
    whole: Blueprint
    today: date

    @property
    def day(self) -> date:
        """Whose places and agencies are offered: today's, or, where all periods are over, those of the last period's end."""
        ends = [cell for cell in self._ends() if isinstance(cell, date)]
        return min([self.today, *([max(ends)] if ends else [])])

    def _ends(self) -> Iterator[BlueprintCell]:
        tab = self.whole.tab(PERIODS.label)
        return (row[_index(tab, "end")] for row in tab.rows)

    def cells_of(self, label: str, column: int) -> str:
        """
        Where the list of a table stands, as a rule of Excel names it. Raises StopIteration for one that has no list.

        Args:
            label: of the table.
            column: of its tab, from 0, that a rule chooses from: the names alone, or the first choice and the names.
        """
        index = next(index for index, table in enumerate(_LISTS) if table.label == label)
        letters = column_letters(index)
        choices = self.whole.tab(label).choices
        start = 3 if choices and column != choices.at else 2
        return f"='{self.sheet}'!${letters}${start}:${letters}${self.whole.tab(label).rule_rows + (2 if choices else 1)}"

    def choices(self, table: Table) -> list[str]:
        """What the list of a table offers today."""
        tab = self.whole.tab(table.label)
        first = [tab.choices.first] if tab.choices else []
        return first + [text for row in tab.rows if (text := _offered(tab, row, self.day))]

    def write(self, sheet: Worksheet) -> None:
        """Write each list as formulas over its table, so that what the office adds is offered as well."""
        self._write_day(sheet)
        for index, table in enumerate(_LISTS):
            tab, choices = self.whole.tab(table.label), self.choices(table)
            sheet.write_string(0, index, table.label)
            if table in _DATED:
                self._write_counts(sheet, tab, len(_LISTS) + index)
            if tab.choices:
                sheet.write_string(1, index, tab.choices.first)
            first = 1 if tab.choices else 0
            for number in range(tab.rule_rows):
                at, place = number + 1 + first, number + first
                shown = choices[place] if place < len(choices) else ""
                formula = self._formula(table, number, count=column_letters(len(_LISTS) + index))
                sheet.write_formula(at, index, formula, None, cell_text(shown))
        sheet.hide()

    def _write_day(self, sheet: Worksheet) -> None:
        """Write beside all lists the day whose places and agencies they offer."""
        tab = self.whole.tab(PERIODS.label)
        ends = _cell(tab, "end", f"$2:${{}}${tab.rule_rows + 1}")
        formula = f"=IF(COUNT({ends})=0,TODAY(),MIN(TODAY(),MAX({ends})))"
        shown = (self.day - SERIAL_ZERO).days if self.day < date.max else 0
        sheet.write_formula(_DAY_AT, formula, None, shown)

    def _formula(self, table: Table, number: int, *, count: str) -> str:
        """What the list offers in its place `number`, from 0."""
        row, last = number + 2, self.whole.tab(table.label).rule_rows + 1
        if table in _DATED:
            names = _cell(self.whole.tab(table.label), "name", f"$2:${{}}${last}")
            return f'=IFERROR(INDEX({names},MATCH({number + 1},{count}$2:{count}${last},0)),"")'
        tab = self.whole.tab(table.label)
        name = _cell(tab, "name", str(row))
        if table is CHANNELS:
            return f'=IF({name}="","",{name})'
        code = _cell(tab, "code", str(row))
        return f'=IF({code}="","",{code}&IF({name}="",""," – "&{name}))'

    def _write_counts(self, sheet: Worksheet, tab: BlueprintTab, column: int) -> None:
        """Write beside the lists the number of each row of a dated table among those that are valid today."""
        letters, there = column_letters(column), 0
        for number, row in enumerate(_padded(tab)):
            at = number + 2
            start, end, name = (_cell(tab, field, str(at)) for field in ("valid_from", "valid_to", "name"))
            valid = f'AND({name}<>"",OR({start}="",{start}<={_DAY}),OR({end}="",{end}>={_DAY}))'
            there += bool(shown := _offered(tab, row, self.day))
            formula = f'=IF({valid},COUNT({letters}$1:{letters}{at - 1})+1,"")'
            sheet.write_formula(at - 1, column, formula, None, there if shown else "")


def _cell(tab: BlueprintTab, field: str, rows: str) -> str:
    """A cell of a field's column, or with `$2:${}$101` all of its rows."""
    letters = column_letters(_index(tab, field))
    return f"'{tab.table.label}'!${letters}{rows.format(letters)}"


def _index(tab: BlueprintTab, field: str) -> int:
    return [column.column.field for column in tab.columns].index(field)


def _padded(tab: BlueprintTab) -> Iterator[Sequence[BlueprintCell]]:
    """The rows of a table, then blank ones as far as its rules hold."""
    yield from tab.rows
    yield from [(None,) * len(tab.columns)] * (tab.rule_rows - len(tab.rows))


def _offered(tab: BlueprintTab, row: Sequence[BlueprintCell], day: date) -> str:
    """How a list offers a row; empty where it does not."""
    cells: Mapping[str, BlueprintCell] = {c.column.field: cell for c, cell in zip(tab.columns, row, strict=True)}
    start, end = cells.get("valid_from"), cells.get("valid_to")
    gone = (isinstance(start, date) and start > day) or (isinstance(end, date) and end < day)
    name = str(cells["name"] or "")
    if gone or tab.table not in _CODED:
        return "" if gone else name
    return " – ".join(part for part in (str(cells["code"] or ""), name) if part)
