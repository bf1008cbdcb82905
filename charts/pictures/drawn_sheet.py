"""The page for a meeting drawn on A4, as a PDF or a picture, without a browser."""

from collections.abc import Sequence
from typing import Literal

from charts.meeting_page import Sheet, SheetCell, SheetFigure, SheetRow, SheetStep
from charts.pictures.canvas import ONE_AT_A_TIME, WIDTH, Paper, broken, width
from looks import Look

_HEIGHT = WIDTH * 297 / 210  # of A4
_EDGE, _GAP = 28, 10
_ROOM = WIDTH - 2 * _EDGE
_ROW, _PLACE, _COVERED = 21, 118, 46  # height of a row; widths of the first two columns
_SIDE, _FIGURE, _LINE = 6, 16, 9.5  # in a card: room at its sides, the largest value, the height of a small line
_HEAD, _SMALL = 7.5, 7.5  # letters over a column, and of what explains a figure
_MOST_LINES, _MOST_HEADS = 4, 5  # of a text in a card, of a heading
_LEFT: tuple[Literal["left"], Literal["baseline"]] = ("left", "baseline")
_RIGHT: tuple[Literal["right"], Literal["baseline"]] = ("right", "baseline")
_LONGEST, _NAME = 700, 60  # letters of a text, and of a name on its line
_MOST_SPARE = 22  # by which a row may be higher, so that the page is used to its foot


def sheet_picture(sheet: Sheet, colours: Look, *, kind: Literal["pdf", "png"]) -> bytes:
    """The page; where its texts are very long it is taller than A4, and a printer makes it smaller."""
    with ONE_AT_A_TIME:
        needed = _Pen(Paper(_HEIGHT, colours.ground), colours).draw(sheet) + _EDGE
        paper = Paper(max(_HEIGHT, needed), colours.ground)
        spare = max(0, _HEIGHT - needed) / max(1, len(sheet.rows))
        _Pen(paper, colours, row=_ROW + min(_MOST_SPARE, spare)).draw(sheet)
        return paper.pdf(sheet.headline) if kind == "pdf" else paper.png(sheet.headline, sheet.foot)


def _cut(text: str, most: int = _LONGEST) -> str:
    """A text, its beginning where it would fill the page alone."""
    return text if len(text) <= most else f"{text[:most]}…"


def _few(text: str, size: float, room: float, most: int) -> list[str]:
    """A text in so many lines at the most; what does not fit ends at a word with `…`."""
    lines = broken(_cut(text), size, room)
    if len(lines) <= most:
        return lines
    words = lines[most - 1].split()
    while len(words) > 1 and width(f"{' '.join(words)}…", size) > room:
        words.pop()
    return [*lines[: most - 1], f"{' '.join(words)}…"]


def _fitting(text: str, size: float, room: float, *, strong: bool = False) -> float:
    """The size of letters, smaller where the text, which stays in one piece, would not fit."""
    return min(size, size * room / max(1, width(text, size, strong=strong)))


def _head_size(heading: str, room: float) -> float:
    """The size of a heading: smaller, down to two thirds, where its longest word would be broken."""
    sizes = (_fitting(word, _HEAD, room - 1) for word in _cut(heading).split())
    return max(_HEAD * 2 / 3, min(sizes, default=_HEAD))


class _Pen:
    """Draws from the top down; `at` is where the next line begins."""

    def __init__(self, paper: Paper, colours: Look, *, row: float = _ROW) -> None:
        self._paper, self._colours, self._row_height = paper, colours, row
        self.at = float(_EDGE)

    def draw(self, sheet: Sheet) -> float:
        """Everything, and where it ends."""
        self._lines(" · ".join(filter(None, (sheet.badge, sheet.name))), 9, 13, quiet=not sheet.badge, strong=bool(sheet.badge))
        self._lines(sheet.headline, 15, 20, strong=True)
        self._lines(sheet.second, 10.5, 15)
        self._figures(sheet.figures)
        self._lines(sheet.steps_title, 11.5, 18, strong=True)
        for step in sheet.steps:
            self._step(step)
        self.at += _GAP
        self._lines(sheet.table_title, 11.5, 18, strong=True)
        self._table(sheet.headings, sheet.rows)
        self._lines(sheet.more, 8.5, 12, quiet=True)
        self._legend(sheet.legend)
        for note in sheet.notes:
            self._lines(f"! {note}", 8.5, 12)
        self._lines(sheet.foot, 7.5, 11, quiet=True)
        return self.at

    def _lines(
        self, text: str, size: float, high: float, *, strong: bool = False, quiet: bool = False, left: float = 0
    ) -> None:
        colour = self._colours.quiet if quiet else self._colours.text
        for line in broken(_cut(text), size, _ROOM - left, strong=strong):
            self._paper.text((_EDGE + left, self.at + high - 4), line, colour, size=size, strong=strong)
            self.at += high

    def _figures(self, figures: Sequence[SheetFigure]) -> None:
        """The figures in boxes of one height; label, value, note and change of all stand on the same lines."""
        if not figures:
            return
        self.at += _GAP
        wide = (_ROOM - (len(figures) - 1) * _SIDE) / len(figures)
        room = wide - 2 * _SIDE
        labels, notes, changes = (
            [_few(text, size, room, _MOST_LINES) for text in texts]
            for size, texts in (
                (8, [figure.label for figure in figures]),
                (_SMALL, [figure.note for figure in figures]),
                (_SMALL, [figure.change for figure in figures]),
            )
        )
        size = min(_fitting(figure.value, _FIGURE, room, strong=True) for figure in figures)
        value = 12 + _LINE * max(2, *map(len, labels)) + 13
        note = value + 13
        change = note + _LINE * max(1, *map(len, notes)) + 3
        high = change + _LINE * max(map(len, changes))
        for number, figure in enumerate(figures):
            left = _EDGE + number * (wide + _SIDE)
            self._paper.rectangle(left, self.at, left + wide, self.at + high, self._colours.ground, edge=self._colours.line)
            self._in_card(labels[number], left, self.at + 12, 8)
            self._paper.text((left + _SIDE, self.at + value), figure.value, self._colours.text, size=size, strong=True)
            self._in_card(notes[number], left, self.at + note, _SMALL)
            self._in_card(changes[number], left, self.at + change, _SMALL)
        self.at += high + _GAP

    def _in_card(self, lines: Sequence[str], left: float, top: float, size: float) -> None:
        for number, line in enumerate(lines):
            self._paper.text((left + _SIDE, top + number * _LINE), line, self._colours.quiet, size=size)

    def _step(self, step: SheetStep) -> None:
        name = f"{_cut(step.name, _NAME)}  " if step.name else ""
        self._paper.text((_EDGE, self.at + 10), name, self._colours.text, size=9.5, strong=True)
        self._paper.text((_EDGE + width(name, 9.5, strong=True), self.at + 10), step.covered, self._colours.quiet, size=9)
        self.at += 14
        self._lines("; ".join(step.gaps), 9, 13, left=10)

    def _table(self, headings: Sequence[str], rows: Sequence[SheetRow]) -> None:
        if not rows:
            return
        columns = max(1, len(headings) - 2)
        wide = (_ROOM - _PLACE - _COVERED) / columns
        sizes = [_head_size(heading, wide - 2) for heading in headings[2:]]
        lines = [_few(heading, size, wide - 2, _MOST_HEADS) for heading, size in zip(headings[2:], sizes, strict=True)]
        high = 10 * max((len(found) for found in lines), default=1) + 4
        for column, (found, size) in enumerate(zip(lines, sizes, strict=True)):
            middle = _EDGE + _PLACE + _COVERED + wide * (column + 0.5)
            for number, line in enumerate(found):
                at = (middle, self.at + high - 10 * (len(found) - number) + 5)
                self._paper.text(at, line, self._colours.quiet, size=size, align=("center", "baseline"))
        self._heads(headings[:2], high)
        self.at += high
        self._paper.line((_EDGE, self.at), (WIDTH - _EDGE, self.at), self._colours.text)
        for row in rows:
            self._row(row, wide)
        self.at += 4

    def _heads(self, headings: Sequence[str], high: float) -> None:
        """What the first two columns hold: of whom, and how far it is."""
        covered = _EDGE + _PLACE + _COVERED - 8
        for column, heading in enumerate(headings):
            found = _few(heading, _HEAD, _COVERED if column else _PLACE - 4, _MOST_HEADS)
            for number, line in enumerate(found):
                low = self.at + high - 10 * (len(found) - number) + 5
                at, side = ((covered, low), _RIGHT) if column else ((float(_EDGE), low), _LEFT)
                self._paper.text(at, line, self._colours.quiet, size=_HEAD, align=side)

    def _row(self, row: SheetRow, wide: float) -> None:
        name = _few(row.name, 9, _PLACE - 4, 1)
        self._paper.text((_EDGE, self.at + self._row_height / 2 + 3.5), name[0] if name else "", self._colours.text, size=9)
        at = (_EDGE + _PLACE + _COVERED - 8, self.at + self._row_height / 2 + 3.5)
        self._paper.text(at, row.covered, self._colours.text, size=9, strong=True, align=("right", "baseline"))
        for column, cell in enumerate(row.cells):
            self._cell(cell, _EDGE + _PLACE + _COVERED + wide * column, wide)
        self.at += self._row_height

    def _cell(self, cell: SheetCell, left: float, wide: float) -> None:
        if cell.state == "not_applicable":
            return
        tone = self._colours.states[cell.state]
        self._paper.rectangle(left + 1, self.at + 1, left + wide - 1, self.at + self._row_height - 1, tone.ground)
        said = f"{cell.sign} {cell.amount}".strip()
        size = _fitting(said, 8.5, wide - 4)
        middle = (left + wide / 2, self.at + self._row_height / 2 + 3)
        self._paper.text(middle, said, tone.text, size=size, align=("center", "baseline"))

    def _legend(self, legend: Sequence[tuple[str, str]]) -> None:
        left = float(_EDGE)
        for state, words in legend:
            needed = width(words, 8) + 14
            if left + needed > WIDTH - _EDGE:
                left, self.at = float(_EDGE), self.at + 16
            tone = self._colours.states[state]
            self._paper.rectangle(left, self.at + 1, left + needed - 4, self.at + 14, tone.ground)
            self._paper.text((left + 4, self.at + 10.5), words, tone.text, size=8)
            left += needed
        self.at += 20
