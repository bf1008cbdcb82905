"""The readers of agency tables' cells: each distinct cell is read once, whatever tab it stands in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo

from records.cells.blanks import formula_fault, is_blank
from records.cells.counts import count_reading
from records.cells.days import SERIAL_ZERO, VIETNAM, Calendar, Span, day_reading
from records.cells.results import BLANK, CellResult, Code, as_typed, rejected
from records.cells.texts import match_text
from records.programme.names import Names
from records.programme.programme import Programme, agency_names, channel_names, clause_names, period_names, place_names
from records.workbook.column import Column, Reads
from records.workbook.folding import folded
from records.workbook.raw import Cell

# What a cell is read against besides itself: the row's day, or the deadline of its period.
Against = date | None

_ANSWERS = {"co": True, "x": True, "khong": False}


def text_reading(cell: Cell) -> CellResult:
    """A text, squeezed; a number is its digits."""
    if fault := formula_fault(cell):
        return rejected(fault)
    return BLANK if is_blank(cell) else as_typed(match_text(cell))


def answer_reading(cell: Cell) -> CellResult:
    """`Có` or `Không`; another word is kept out of the value and told by a warning."""
    if fault := formula_fault(cell):
        return rejected(fault)
    if is_blank(cell):
        return BLANK
    return as_typed(cell if isinstance(cell, bool) else _ANSWERS.get(folded(str(cell))))


@dataclass
class Readers:
    """
    How each kind of column is read, for one programme and one day of looking.

    Attributes:
        programme: whose names and periods hold.
        as_of: the day of looking: nothing can have happened after it.
        zone: of the sheet; an instant falls on the day that it is there.
        zero: the day that serial numbers count from.
        next_day: the first day after the day of looking that a cell read so far names; None where none does.
    """

    programme: Programme
    as_of: date
    zone: tzinfo = VIETNAM
    zero: date = SERIAL_ZERO
    next_day: date | None = None
    _seen: dict[tuple[object, ...], CellResult] = field(default_factory=dict, repr=False)
    _reader_of: dict[str, Callable[[Cell, Against], CellResult]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Make the names and the calendar ready."""
        programme = self.programme
        spans = tuple(Span(period.start, period.end) for period in programme.periods)
        self._calendar = Calendar(spans, self.as_of, zone=self.zone, zero=self.zero)
        self._names: dict[Reads, Names] = {
            Reads.AGENCY: agency_names(programme.agencies, programme.places),
            Reads.PLACE: place_names(programme.places, programme.level),
            Reads.CLAUSE: clause_names(programme.clauses),
            Reads.CHANNEL: channel_names(programme.channels),
            Reads.PERIOD: period_names(programme.periods),
        }
        self._dated = {reads for reads, names in self._names.items() if names.dated}

    def depends_on_day(self, column: Column) -> bool:
        """Whether a name of this column may mean two things on two days."""
        return column.reads in self._dated

    def reading(self, column: Column, cell: Cell, against: Against) -> CellResult:
        """What a cell of a column means; the same cell against the same day is read once."""
        key = (column.field, cell.__class__, cell, against)
        known = self._seen.get(key)
        if known is None:
            known = self._seen[key] = self.read(column, cell, against)
        return known

    def readings(self, column: Column, cells: Sequence[Cell], against: Sequence[Against]) -> list[CellResult]:
        """What each cell of a column means."""
        seen, name, read = self._seen.get, column.field, self.reading
        both = zip(cells, against, strict=True)
        return [seen((name, cell.__class__, cell, day)) or read(column, cell, day) for cell, day in both]

    def read(self, column: Column, cell: Cell, against: Against) -> CellResult:
        """What a cell means, read again."""
        reader = self._reader_of.get(column.field)
        if reader is None:
            reader = self._reader_of[column.field] = self._reader(column)
        return reader(cell, against)

    def _reader(self, column: Column) -> Callable[[Cell, Against], CellResult]:
        """The reader of a column, a blank in a bold column being a rejection."""
        read = self._plain_reader(column)
        if not column.required or column.may_be_blank:
            return read

        def needed(cell: Cell, against: Against) -> CellResult:
            reading = read(cell, against)
            return rejected(Code.MISSING) if reading == BLANK else reading

        return needed

    def _plain_reader(self, column: Column) -> Callable[[Cell, Against], CellResult]:
        if column.reads in self._names:
            return self._names[column.reads].reading
        if column.reads is Reads.DAY:
            return self._submission_day if column.field == "sent_on" else lambda cell, _: self._day(cell, self._calendar)
        read = {Reads.COUNT: count_reading, Reads.YES_NO: answer_reading}.get(column.reads, text_reading)
        return lambda cell, _: read(cell)

    def _submission_day(self, cell: Cell, deadline: Against) -> CellResult:
        return self._day(cell, replace(self._calendar, deadline=deadline, submission=True))

    def _day(self, cell: Cell, calendar: Calendar) -> CellResult:
        """The day that a cell names; one that has not come is noted."""
        reading = day_reading(cell, calendar)
        if reading.code is Code.FUTURE_DATE:
            day = day_reading(cell, replace(calendar, as_of=None)).value
            self.next_day = min(day for day in (day, self.next_day) if isinstance(day, date))
        return reading
