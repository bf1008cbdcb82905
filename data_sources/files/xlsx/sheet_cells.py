"""The rows of one tab as they fill up with cells, in whatever order and by whatever address these are written."""

from collections.abc import Sequence

from data_sources.files.xlsx.addresses import COLUMNS, MOST_COLUMNS, MOST_ROWS, place_of
from data_sources.files.xlsx.formula_links import FormulaLinks
from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import Attributes
from data_sources.files.xlsx.values import Values
from data_sources.files.xlsx.written_cell import WrittenCell, written_cell
from records.workbook.raw import Cell, UncomputedFormula

_UNSETTLED = 100_000  # places in rows for which no room has been taken
_SPREAD = frozenset({"array", "dataTable"})  # the formulas whose values stand in other cells too


class SheetCells:
    """
    The cells of a tab. A cell without content moves the place where the next one stands, and takes no room.

    Attributes:
        rows: down to the last with content, each to its last cell with content; rows without any are one and the same list.
        links: where formulas lead, by row and column from 0.
        spread: the ranges that formulas without a stored value fill.
    """

    def __init__(self, values: Values, room: Room) -> None:
        """No row yet."""
        self.rows: list[list[Cell]] = []
        self.links: dict[tuple[int, int], str] = {}
        self.spread: list[str] = []
        self._values, self._room = values, room
        self._formulas = FormulaLinks()
        self._blank: list[Cell] = []
        self._rows = self._filled = self._places = self._letters = 0  # for which no room has been taken yet
        self._cells: list[Cell] | None = None  # of the row; None before its first cell with content
        self._go_to(-1)

    def begin_row(self, number: str | None) -> None:
        """A row begins: of this number as written, or the one after the row before. Raises Damaged, TooMuch."""
        self.end_row()
        self._go_to(self._row + 1 if number is None else int(number) - 1)

    def end_row(self) -> None:
        """The row ends. Raises TooMuch."""
        cells, self._cells = self._cells, None
        if cells is None:
            return
        self._places += len(cells)
        self._filled += len(cells) - cells.count(None)
        self._letters += sum([len(cell) for cell in cells if type(cell) is str])
        if self._places > _UNSETTLED:
            self.settle()

    def end(self) -> None:
        """The tab ends. Raises TooMuch."""
        self.end_row()
        self.settle()

    def settle(self) -> None:
        """Take the room for what has been read since it was last called. Raises TooMuch."""
        self._room.take(rows=self._rows, filled=self._filled, places=self._places, letters=self._letters)
        self._rows = self._filled = self._places = self._letters = 0

    def pass_over(self, attributes: Attributes) -> None:
        """A cell without content."""
        column = COLUMNS.get(attributes.get("r", "").removesuffix(self._digits))
        self._column = self._column_of(attributes) if column is None else column

    def add_plain(self, attributes: Attributes, value: str) -> None:
        """A cell with these attributes and this value, and nothing else. Raises Damaged, TooMuch."""
        kind = attributes.get("t")
        if kind == "s":
            cell: Cell = self._values.shared_text(value)
        elif kind is None:
            cell = self._values.number(value, attributes.get("s", "0"))
        else:
            cell = self._values.of(WrittenCell(value), kind, attributes.get("s", "0"))
        cells = self._cells
        if cells and cell is not None:
            column = COLUMNS.get(attributes.get("r", "").removesuffix(self._digits))
            if column == len(cells):  # as nearly always: the next one of the row
                self._column = column
                cells.append(cell)
                return
        self._put(attributes, cell)

    def add(self, attributes: Attributes, said: Sequence[str | None], formula: Attributes) -> None:
        """A cell with these attributes, all that its XML said, and the attributes of its formula. Raises Damaged, TooMuch."""
        written = written_cell(said)
        cell = self._values.of(written, attributes.get("t", "n"), attributes.get("s", "0"))
        self._put(attributes, cell)
        if written.formula is None:
            return
        address = self._formulas.address(written.formula, formula)
        if address and cell is not None:
            self._room.take(places=30, letters=len(address))
            self.links[self._row, self._column] = address
        if isinstance(cell, UncomputedFormula) and formula.get("t") in _SPREAD and ":" in formula.get("ref", ""):
            self.spread.append(formula["ref"])

    def _put(self, attributes: Attributes, cell: Cell) -> None:
        """Put a cell where it belongs."""
        column = self._column = self._column_of(attributes)
        if cell is None:
            return
        cells = self._begun() if self._cells is None else self._cells
        if column == len(cells):
            cells.append(cell)
        elif column > len(cells):
            cells.extend([None] * (column - len(cells)))
            cells.append(cell)
        elif cells[column] is None:
            cells[column] = cell
        else:
            raise Damaged("twice")  # which of the two counts nobody knows

    def _column_of(self, attributes: Attributes) -> int:
        """The column of a cell; where its address names another row, that row is gone to."""
        address = attributes.get("r")
        if address is None:
            if self._column + 1 >= MOST_COLUMNS:
                raise Damaged("columns")
            return self._column + 1
        try:
            return COLUMNS[address.removesuffix(self._digits)]
        except KeyError:  # it names another row, or has letters of the other case
            pass
        row, column = place_of(address)
        if row != self._row:
            self.end_row()
            self._go_to(row)
        return column

    def _go_to(self, row: int) -> None:
        self._row, self._digits, self._column = row, str(row + 1), -1

    def _begun(self) -> list[Cell]:
        """The list of the row, at its first cell with content."""
        row, rows = self._row, self.rows
        if not 0 <= row < MOST_ROWS:
            raise Damaged("rows")
        if row >= len(rows):
            self._places += row - len(rows)
            rows.extend([self._blank] * (row + 1 - len(rows)))
        if rows[row] is self._blank:
            self._rows += 1
            rows[row] = []
        self._cells = rows[row]
        return rows[row]
