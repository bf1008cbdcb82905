"""One pass over the XML of a tab: its cells, and what stands after them: merges and links."""

from collections.abc import Iterable

from data_sources.files.xlsx.package.gathered import watched
from data_sources.files.xlsx.package.package import Damaged
from data_sources.files.xlsx.package.room import Room
from data_sources.files.xlsx.package.strict_xml import SEPARATOR, Attributes, Walk, feed, new_parser
from data_sources.files.xlsx.sheet_cells import SheetCells

_PLACES = 30  # what a merge or a link takes in memory, in places of cells
_LAST = 9  # of what was said: the end of the rows is among them where the next element is none of a row's
_PLAIN = 4  # what is said of a cell with nothing but a value: its start, the value, the two ends


class SheetStream(Walk):
    """
    The handlers of a tab's part.

    Within the rows, where a sheet has millions of elements, whatever is said is only gathered, by the parser itself, until the
    next cell begins: None where an element starts, the name of an element that ends, texts.

    Attributes:
        merges: their ranges as written.
        hyperlinks: their attributes.
    """

    def __init__(self, cells: SheetCells, room: Room) -> None:
        """For a tab whose cells go to `cells`."""
        super().__init__(self._beside)
        self.merges: list[str] = []
        self.hyperlinks: list[Attributes] = []
        self._cells, self._room, self._add_plain = cells, room, cells.add_plain
        self._parser = new_parser()
        self._said: list[str | None] = []
        self._cell: Attributes | None = None  # the attributes of the last cell; None before the first of a row
        self._formula: Attributes = {}
        self._in_row = False
        self._c = self._v = self._f = self._row = self._all = ""

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read the part. Raises as `feed` does, and TooMuch."""
        self.attach(self._parser)
        feed(self._parser, watched(pieces, self._said))
        if self._all and self._all in self._said:
            self._leave()
        self._cells.end()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element outside the rows starts; the element that holds them leads into them."""
        namespace, mark, local = name.rpartition(SEPARATOR)
        if local == "sheetData":
            self._enter(namespace + mark)
        else:
            super().start(name, attributes)

    def _beside(self, name: str, attributes: Attributes) -> None:
        if name == "mergeCell":
            self._room.take(places=_PLACES)
            self.merges.append(attributes.get("ref", ""))
        elif name == "hyperlink":
            self._room.take(places=_PLACES)
            self.hyperlinks.append(attributes)

    def _enter(self, namespace: str) -> None:
        """The rows begin; their elements are of the same namespace."""
        if self._all or not namespace:
            raise Damaged("sheetData")
        self._c, self._v, self._f = f"{namespace}c", f"{namespace}v", f"{namespace}f"
        self._row, self._all = f"{namespace}row", f"{namespace}sheetData"
        self._parser.StartElementHandler = self._within
        self._parser.EndElementHandler = self._parser.CharacterDataHandler = self._said.append

    def _leave(self) -> None:
        """The rows have ended."""
        self._end_cell()
        self._said.clear()
        self._parser.CharacterDataHandler = None
        self.attach(self._parser)

    def _within(self, name: str, attributes: Attributes) -> None:
        """An element within the rows starts, or the first one after them."""
        if name == self._c:
            said, cell = self._said, self._cell
            if cell and len(said) == _PLAIN and said[0] is None and said[2] == self._v and (value := said[1]) is not None:
                self._add_plain(cell, value)
            elif cell is not None:
                self._end_cell()
            said.clear()
            self._cell = attributes
        elif name == self._v:
            self._said.append(None)
        elif name == self._row:
            self._begin_row(attributes)
        elif self._all in self._said[-_LAST:]:
            self._leave()
            self.start(name, attributes)
        else:
            self._said.append(None)
            if name == self._f:
                self._formula = attributes

    def _begin_row(self, attributes: Attributes) -> None:
        if self._in_row and self._row not in self._said:
            raise Damaged("row")  # a row within a row
        self._end_cell()
        self._said.clear()
        self._in_row = True
        self._cells.begin_row(attributes.get("r"))

    def _end_cell(self) -> None:
        """The last cell is complete."""
        said, attributes = self._said, self._cell
        if attributes is None:
            return
        if len(said) >= _PLAIN and said[0] is None and said[2] == self._v and said[3] == self._c and said[1] is not None:
            self._cells.add_plain(attributes, said[1])
        elif said and said[0] == self._c and "t" not in attributes:  # an error needs no value
            self._cells.pass_over(attributes)
        elif self._c in said:
            self._cells.add(attributes, said[: said.index(self._c)], self._formula)
            self._formula = {}
        else:
            raise Damaged("c")  # a cell within a cell
        self._cell = None
